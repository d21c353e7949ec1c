"""`okr-coach check --format sarif`: what SARIF 2.1.0 asks of a log, and what ours says."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import unquote, urlsplit

import pytest
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

from tests.terminal import Run

WEAK = """# Café

Objective: Gäste fühlen sich wohl

- KR1: Den Raum 🛋️ schöner machen
- KR2: Viele neue Gerichte kochen
"""


def reference(text: str) -> str:
    """A URI reference: printable ASCII, percent-encoded where it has to be."""
    assert text.isascii()
    assert not set(text) & set(' <>"{}|\\^`')
    urlsplit(text)
    return text


Words = Annotated[str, Field(min_length=1)]
Reference = Annotated[str, AfterValidator(reference)]
Level = Literal["none", "note", "warning", "error"]


class Part(BaseModel):
    """A part of a log as sections 3.13 to 3.58 of the standard have it; nothing else is allowed."""

    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=to_camel)


class Message(Part):
    text: Words


class Help(Part):
    text: Words
    """Asked for wherever there is Markdown."""
    markdown: Words


class Configuration(Part):
    level: Level


class Descriptor(Part):
    id: Words
    short_description: Message
    full_description: Message
    help: Help
    default_configuration: Configuration
    properties: dict[str, Any]


class Driver(Part):
    name: Words
    version: Words
    rules: list[Descriptor]


class Tool(Part):
    driver: Driver


class Artifact(Part):
    uri: Reference


class Region(Part):
    start_line: int = Field(ge=1)
    start_column: int | None = Field(None, ge=1)
    end_column: int | None = Field(None, ge=1)


class Physical(Part):
    artifact_location: Artifact
    region: Region | None = None


class Logical(Part):
    fully_qualified_name: Words


class Location(Part):
    physical_location: Physical
    logical_locations: list[Logical] = Field(default_factory=list)


class Notification(Part):
    level: Level
    message: Message
    locations: list[Location]


class Invocation(Part):
    execution_successful: bool
    tool_execution_notifications: list[Notification]


class Result(Part):
    rule_id: Words
    rule_index: int = Field(ge=0)
    level: Level
    message: Message
    locations: list[Location]
    partial_fingerprints: dict[str, str]
    properties: dict[str, Any]


class OneRun(Part):
    tool: Tool
    column_kind: Literal["utf16CodeUnits", "unicodeCodePoints"]
    invocations: list[Invocation]
    results: list[Result]


class Log(Part):
    schema_: Literal["https://json.schemastore.org/sarif-2.1.0.json"] = Field(alias="$schema")
    version: Literal["2.1.0"]
    runs: list[OneRun]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def logged(told: str) -> OneRun:
    """The one run of a log that holds to the standard."""
    (one,) = Log.model_validate(json.loads(told)).runs
    return one


def test_a_log_is_what_the_standard_asks_for(run: Run, here: Path) -> None:
    (here / "mein plan #1.md").write_text(WEAK, "utf-8")
    (here / "bad.md").write_bytes(b"\0\1\2")
    one = logged(run("check", "mein plan #1.md", "bad.md", "--format", "sarif").out)
    rules = one.tool.driver.rules
    assert len({rule.id for rule in rules}) == len(rules)
    assert one.results
    for result in one.results:
        assert rules[result.rule_index].id == result.rule_id
        (location,) = result.locations
        assert unquote(location.physical_location.artifact_location.uri) == "mein plan #1.md"
    assert not one.invocations[0].execution_successful
    (notice,) = one.invocations[0].tool_execution_notifications
    assert notice.locations[0].physical_location.artifact_location.uri == "bad.md"


def test_a_log_without_findings_is_one_as_well(run: Run, here: Path) -> None:
    fine = {"text": "Guests who come back from 12 % to 20 % by 30 June 2099", "confidence": 5}
    (here / "a.json").write_text(json.dumps({"key_results": [fine]}), "utf-8")
    one = logged(run("check", "a.json", "--select", "kr-no-number", "--format", "sarif").out)
    assert one.invocations[0].execution_successful
    assert (one.results, one.tool.driver.rules) == ([], [])


def test_a_region_covers_the_quoted_words(run: Run, here: Path) -> None:
    (here / "a.md").write_text(WEAK, "utf-8")
    one = logged(run("check", "a.md", "--format", "sarif").out)
    lines, covered = WEAK.splitlines(), 0
    for result in one.results:
        region = result.locations[0].physical_location.region
        assert region is not None
        if region.start_column and region.end_column:
            words = lines[region.start_line - 1][region.start_column - 1 : region.end_column - 1]
            assert words == result.properties["quote"]
            covered += 1
    assert covered


def test_a_finding_is_recognised_when_lines_move(run: Run, here: Path) -> None:
    known = []
    for name, text in (("a.md", WEAK), ("a.md", WEAK.replace("# Café", "# Café\n\nFür alle.\n"))):
        (here / name).write_text(text, "utf-8")
        one = logged(run("check", name, "--format", "sarif").out)
        known.append([tuple(result.partial_fingerprints.values()) for result in one.results])
    assert known[0] == known[1]
    assert len(set(known[0])) == len(known[0])


def test_a_contradiction_is_a_warning_about_the_file(run: Run, here: Path) -> None:
    draft = {"key_results": [{"text": "Rooms from 12 % to 16 %", "target": 20}]}
    (here / "a.json").write_text(json.dumps(draft), "utf-8")
    (notice,) = (
        logged(run("check", "a.json", "--format", "sarif").out)
        .invocations[0]
        .tool_execution_notifications
    )
    assert notice.level == "warning"
    assert "says 16" in notice.message.text
