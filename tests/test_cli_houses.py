"""House rules and folders on the command line."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.terminal import Run

WEAK = "Objective: Guests feel at home in our café\nKR1: Make the room nicer\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "team" / "plans"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(WEAK, "utf-8")
    monkeypatch.chdir(folder)
    return folder


def rules(told_out: str) -> set[str]:
    """The rules that spoke, out of the published form."""
    return {finding["rule"] for finding in json.loads(told_out)["findings"]}


def test_the_nearest_file_above_a_draft_settles_its_checks(run: Run, here: Path) -> None:
    assert "kr-no-number" in rules(run("check", "a.md", "--format", "json").out)
    (here.parent / "okr-coach.toml").write_text('ignore = ["kr-"]\n', "utf-8")
    assert "kr-no-number" not in rules(run("check", "a.md", "--format", "json").out)
    (here / "pyproject.toml").write_text('[tool.okr-coach]\nignore = ["set-"]\n', "utf-8")
    assert "kr-no-number" in rules(run("check", "a.md", "--format", "json").out)


def test_a_pyproject_that_says_nothing_about_us_is_passed_over(run: Run, here: Path) -> None:
    (here / "pyproject.toml").write_text("[tool.other]\nignore = 3\n", "utf-8")
    (here.parent / "okr-coach.toml").write_text('ignore = ["kr-"]\n', "utf-8")
    assert "kr-no-number" not in rules(run("check", "a.md", "--format", "json").out)


def test_a_named_file_beats_the_nearest(run: Run, here: Path, tmp_path: Path) -> None:
    (here / "okr-coach.toml").write_text('ignore = ["kr-"]\n', "utf-8")
    named = tmp_path / "strict.toml"
    named.write_text('[severity]\nkr-no-number = "nudge"\n', "utf-8")
    told = run("check", "a.md", "--config", str(named), "--format", "json")
    found = {f["rule"]: f["severity"] for f in json.loads(told.out)["findings"]}
    assert found["kr-no-number"] == "nudge"


def test_what_the_command_selects_beats_the_house(run: Run, here: Path) -> None:
    (here / "okr-coach.toml").write_text('select = ["o-"]\n', "utf-8")
    told = run("check", "a.md", "--select", "kr-no", "--format", "json")
    assert "kr-no-number" in rules(told.out)


def test_house_rules_hold_for_lines_as_well(run: Run, here: Path) -> None:
    (here / "okr-coach.toml").write_text('ignore = ["kr-"]\n', "utf-8")
    told = run("check", "--jsonl", "-", stdin='{"key_results": [{"text": "Be nicer"}]}\n')
    assert told.code == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param("ignore =\n", "okr-coach.toml:1: this is not TOML: invalid", id="no TOML"),
        pytest.param("ignore = [", "okr-coach.toml: this is not TOML", id="an open end"),
        pytest.param("ignore = 'kr-'", "toml:1: 'ignore' should be a list", id="no list"),
        pytest.param("\nignore = [3]", "toml:2: 'ignore[0]' should be text", id="no name"),
        pytest.param("limits = 3", "toml:1: 'limits' should be a table", id="no table"),
        pytest.param("[limits]\n\nobjectives = 'four'", "toml:3: 'limits.objectives' should be a "
                     "whole number", id="no number"),
        pytest.param("limits.objectives = true", "toml:1: 'limits.objectives' should be a number",
                     id="truth"),
        pytest.param("limits = {objectives = 30}", "toml:1: 'limits.objectives' should be at most "
                     "20", id="too many"),
        pytest.param("[limits]\nobjectivs = 4", "toml:2: 'limits.objectivs' is not a field that is "
                     "known here; perhaps 'objectives' was meant", id="nearest key"),
        pytest.param("[severity]\nkr-no-date = 'loud'", "toml:2: 'severity.kr-no-date' should be "
                     "'block', 'warn' or 'nudge'", id="no severity"),
        pytest.param("[limits]\nobjectives = 9\n", "objectives is above", id="limits"),
        pytest.param("[limits]\npeople = 9\n", "limits.people", id="unknown limit"),
        pytest.param('ignore = ["kr-no-numbr"]\n', "Did you mean kr-no-number", id="unknown rule"),
        pytest.param("\0", "okr-coach.toml", id="rubbish"),
    ],
)  # fmt: skip
def test_house_rules_that_cannot_hold_are_told(
    run: Run, here: Path, content: str, told: str
) -> None:
    (here / "okr-coach.toml").write_text(content, "utf-8")
    ended = run("check", "a.md")
    assert ended.code == 2
    assert told in ended.err
    assert "Traceback" not in ended.err


def test_other_files_are_checked_when_house_rules_cannot_hold(run: Run, here: Path) -> None:
    (here.parent / "b.md").write_text(WEAK, "utf-8")
    (here / "okr-coach.toml").write_text("[limits]\nobjectives = 'four'\n", "utf-8")
    ended = run("check", "a.md", "../b.md")
    assert ended.code == 2
    assert "Make the room nicer" in ended.out


@pytest.mark.parametrize(
    ("content", "code", "told"),
    [
        pytest.param("tool = 3", 1, "", id="somebody else's fault"),
        pytest.param("[tool]\nokr-coach = 3", 2, "should be a table", id="no table"),
        pytest.param("[tool.okr-coach.limits]\nobjectivs = 3", 2, "pyproject.toml:2: 'limits.objec",
                     id="line"),
    ],
)  # fmt: skip
def test_a_table_of_ours_in_a_pyproject_is_told_like_a_file(
    run: Run, here: Path, content: str, code: int, told: str
) -> None:
    (here / "pyproject.toml").write_text(content + "\n", "utf-8")
    ended = run("check", "a.md")
    assert ended.code == code
    assert told in ended.err


def test_limits_that_contradict_the_plan_s_own_are_told(run: Run, here: Path) -> None:
    (here / "okr-coach.toml").write_text("[limits]\nmost_key_results = 2\n", "utf-8")
    plan = {
        "objectives": [{"text": "Guests return"}],
        "house": {"limits": {"fewest_key_results": 3}},
    }
    (here / "b.json").write_text(json.dumps(plan), "utf-8")
    ended = run("check", "b.json", "a.md")
    assert ended.code == 2
    assert (
        "b.json: its house rules contradict those around it: fewest_key_results is above "
        "most_key_results. Mend one of the two" in ended.err
    )
    assert "pydantic" not in ended.err
    assert "Make the room nicer" in ended.out


def test_a_folder_means_the_drafts_in_it(run: Run, here: Path) -> None:
    (here / "README.md").write_text("# Kitchen\n\n- wash the pots\n", "utf-8")
    (here / "notes.py").write_text("# objective: none\n", "utf-8")
    (here / ".hidden.md").write_text(WEAK, "utf-8")
    (here / "deep").mkdir()
    (here / "deep" / "b.txt").write_text(WEAK, "utf-8")
    told = run("check", str(here.parent), "--format", "json")
    names = [Path(result["file"]).name for result in json.loads(told.out)]
    assert names == ["a.md", "b.txt"]


def test_a_file_named_for_okrs_is_read_however_it_is_written(run: Run, here: Path) -> None:
    (here / "team-okr.md").write_text("O: Guests return\nKR: Write docs\n", encoding="utf-8")
    (here / "notes.md").write_text("Nothing of that kind\n", encoding="utf-8")
    told = run("check", ".")
    assert "Write docs" in told.out
    assert "notes" not in told.out + told.err


@pytest.mark.skipif(os.name != "posix", reason="pipes and links are made otherwise there")
def test_a_folder_is_walked_around_what_is_no_file(run: Run, here: Path) -> None:
    os.mkfifo(here / "okr-pipe.md")
    (here / "okr-loop.md").symlink_to("okr-loop.md")
    (here / "okr-gone.md").symlink_to("nowhere.md")
    (here / "round").symlink_to(here, target_is_directory=True)
    told = run("check", ".", "--format", "json")
    assert (told.code, told.err) == (1, "")
    assert json.loads(told.out)["findings"]


def forbid(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Refuse to list or read what is called so, as the system does to those without the right."""
    listed, opened = os.scandir, Path.open

    def scandir(path: Any = ".") -> Any:
        if Path(path).name in names:
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    def refused(self: Path, *how: Any, **more: Any) -> Any:
        if self.name in names:
            raise PermissionError(13, "Permission denied", str(self))
        return opened(self, *how, **more)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(Path, "open", refused)


@pytest.mark.skipif(os.name != "posix", reason="rights are told otherwise there")
def test_what_may_not_be_read_in_a_folder_is_told(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for closed in (here / "closed", here / "closed.md"):
        closed.mkdir() if not closed.suffix else closed.write_text(WEAK, "utf-8")
        closed.chmod(0)
    if os.geteuid() == 0:  # who may read everything plays the refusal
        forbid(monkeypatch, "closed", "closed.md")
    told = run("check", ".")
    (here / "closed").chmod(0o700)
    assert told.code == 2
    assert "no right to read 'closed'" in told.err
    assert "no right to read 'closed.md'" in told.err
    assert "Make the room nicer" in told.out


def test_a_folder_without_drafts_is_told(run: Run, here: Path) -> None:
    (here / "empty").mkdir()
    told = run("check", "empty", "a.md")
    assert told.code == 2
    assert "holds OKRs" in told.err
    assert "Make the room nicer" in told.out


ITS_RULES = "# OKR plan\n\n## O1: Guests return\n\n## House rules\n\n- select: kr-\n- {rule}\n"
SHEET = "kind,handle,text\nobjective,O1,Guests return\nhouse-rule,{name},{value}\n"


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("limits.objectivs: 4", "'limits.objectivs' ({where}) is not a field that is known here; "
         "perhaps 'limits.objectives' was meant"),
        ("limits.objectives: many", "'limits.objectives' ({where}) should be a whole number"),
        ("schools.milestones: now and then", "'schools.milestones' ({where}) should be "
         "'for-promises', 'allowed' or 'never'"),
        ("severity.kr-no-date: loud", "'severity.kr-no-date' ({where}) should be 'block', 'warn'"),
        ("severity: warn", "'severity' ({where}) needs a name behind a dot, such as 'severity.kr-"),
        ("limits: 4", "'limits' ({where}) needs a name behind a dot, such as 'limits.objectives"),
        ("ignore.kr-no-date: yes", "'ignore.kr-no-date' ({where}) takes its rules behind the"),
        ("ignor: kr-", "'ignor' ({where}) is not a field that is known here; perhaps 'ignore' was"),
        ("kr-no-date: off", "'kr-no-date' ({where}) needs to say what is settled: 'sever"),
    ],
)  # fmt: skip
def test_a_house_rule_of_a_plan_that_is_not_known_is_told_with_its_place(
    run: Run, here: Path, rule: str, told: str
) -> None:
    name, _, value = rule.partition(": ")
    (here / "b.md").write_text(ITS_RULES.format(rule=rule), "utf-8")
    (here / "b.csv").write_text(SHEET.format(name=name, value=value), "utf-8")
    for file, where in (("b.md", "line 8"), ("b.csv", "row 3")):
        ended = run("check", file)
        assert ended.code == 2
        assert f"{file}: The house rule {told.format(where=where)}" in ended.err
        assert "Nothing was read; mend it and try again." in ended.err


@pytest.mark.parametrize("rule", ["ignore: kr-no-numbr", "severity.kr-no-numbr: warn"])
def test_a_plan_that_names_a_rule_which_there_is_not_is_told_the_nearest(
    run: Run, here: Path, rule: str
) -> None:
    (here / "b.md").write_text(ITS_RULES.format(rule=rule), "utf-8")
    ended = run("check", "b.md", "a.md")
    assert ended.code == 2
    assert "b.md:8: There is no rule 'kr-no-numbr'. Did you mean kr-no-number" in ended.err
    assert "Make the room nicer" in ended.out
