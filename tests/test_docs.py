"""What is written about the program is true: commands, links, generated pages, versions."""

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.cli.page import manual
from coach.cli.parser import parser

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "knowledge").glob("*.md")]
)
FOLDERS = (".ci", ".github", "bench", "coach", "docs", "evals", "knowledge", "prompts", "tests")
TEXTS = {".py", ".md", ".toml", ".yaml", ".yml", ".json", ".css", ".js", ".txt", ".lock", ".jsonl"}
MOST_TARGETS = 8

LINK = re.compile(r"!?\[[^\]\n]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
TARGET = re.compile(r"^([a-z]+):(?!=)", re.MULTILINE)
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.:])/(?:root|home|work|Users)/\w|\bpypi\.org|\bpythonhosted\b|--index[-]url"
)

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def commands(*pages: str) -> list[str]:
    """The lines of the pages' code blocks that call make or okr-coach, without remarks."""
    lines = []
    for page in pages:
        for block in FENCED.findall((ROOT / page).read_text(encoding="utf-8")):
            for line in block.replace("\\\n", " ").splitlines():
                command = re.split(r"\s{2,}|\s#", line.strip())[0]
                lines += [command] if re.search(r"^(\w+=\S+ )*(make|okr-coach)\b", command) else []
    return lines


def make_targets() -> list[str]:
    """The targets that a person can call."""
    return TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8"))


@pytest.mark.parametrize("command", commands("README.md", "CONTRIBUTING.md"))
def test_commands_that_are_shown_exist(command: str) -> None:
    words = [word for word in shlex.split(command) if "=" not in word]
    if words[0] == "make":
        assert set(words[1:]) <= set(make_targets())
    else:
        parser().parse_args(shlex.split(command)[1:])  # leaves with an error when it is none


def test_the_makefile_is_small() -> None:
    assert len(make_targets()) <= MOST_TARGETS
    phony = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert phony
    assert phony.group(1).split() == make_targets()


def test_the_terminal_page_is_what_the_parser_says() -> None:
    assert (ROOT / "docs/terminal.md").read_text(encoding="utf-8") == manual(), "run make docs"


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    broken = [link for link in links(page) if not leads_somewhere(page, link)]
    assert not broken


def links(page: Path) -> Iterator[str]:
    """The links of a page, without those in code."""
    text = FENCED.sub("", page.read_text(encoding="utf-8"))
    yield from LINK.findall(re.sub(r"`[^`\n]*`", "", text))


def leads_somewhere(page: Path, link: str) -> bool:
    """Whether a link is an address of the web, or a file with the heading that it names."""
    if re.match(r"https?://[\w.-]+\.\w+", link):
        return True
    name, _, anchor = link.partition("#")
    file = (page.parent / name).resolve() if name else page
    if not file.exists() or ROOT not in file.parents:
        return False
    return not anchor or anchor in anchors(file)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as a Markdown viewer makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).strip().replace(" ", "-") for h in headings}


def test_the_changelog_begins_with_this_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    versions = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert next(v for v in versions if v != "Unreleased") == project["version"]


@pytest.mark.parametrize(
    "name", ["LICENSE", ".ci/run", "Makefile", ".env.example", "docs/terminal.md"]
)
def test_what_a_newcomer_looks_for_is_there(name: str) -> None:
    assert (ROOT / name).is_file()


def test_the_docs_belong_to_no_machine() -> None:
    files = [
        *(file for folder in FOLDERS for file in (ROOT / folder).rglob("*")),
        *ROOT.glob("*"),
    ]
    told = [
        f"{file.relative_to(ROOT)}: {found.group()}"
        for file in files
        if file.is_file() and (file.suffix in TEXTS or file.name in {"run", "Makefile"})
        for found in OF_ONE_MACHINE.finditer(file.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not told
