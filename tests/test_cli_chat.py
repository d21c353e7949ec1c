"""`okr-coach chat`: piped lines, JSON turns, plans in files and in the database."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from coach.cli.chat import begin
from coach.cli.kept import own_store
from coach.cli.planfile import PlanFile
from coach.cli.session import CHANGED_ELSEWHERE, Session
from coach.errors import Conflict, StoreFailed
from coach.formats import read_draft
from coach.okr import Plan, Stage
from coach.store import Store
from tests.terminal import Run

GOAL = "my little bookshop pays its own rent this year"
BIG_O = "the goal of the year is that the shop pays its rent"
NOBODY = "http://127.0.0.1:9/v1"
"""Where no model answers."""
KEYS = {"reply", "stage", "draft", "edits", "findings", "citations", "coach"}

pytestmark = pytest.mark.usefixtures("by_keywords")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_piped_talk_greets_answers_and_says_goodbye(run: Run) -> None:
    told = run("chat", stdin=f"{GOAL}\n6\n")
    assert told.code == 0
    assert "bookshop" in told.out
    assert "okr-coach chat --resume " in told.out
    assert "> " not in told.out
    assert "\033" not in told.out


def test_each_json_turn_is_one_object(run: Run) -> None:
    told = run("chat", "--json", stdin=f"{GOAL}\n\nok\n{json.dumps('where are we?')}\n")
    turns = [json.loads(line) for line in told.out.splitlines()]
    assert told.code == 0
    assert len(turns) == 3
    assert all(set(turn) == KEYS for turn in turns)
    assert all(turn["reply"] and turn["coach"] == "built-in" for turn in turns)
    assert all(turn["stage"] in {stage.value for stage in Stage} for turn in turns)
    assert "bookshop" in turns[0]["draft"]["big_objective"]["text"]
    assert [edit["edit"] for edit in turns[0]["edits"]] == ["set-big-objective"]
    assert turns[2]["edits"] == []


def test_a_json_string_carries_line_breaks(run: Run) -> None:
    draft = "Objective: Readers find us\nKR1: Visitors a day from 20 to 35 by 30 June\n"
    (turn,) = (
        json.loads(line) for line in run("chat", "--json", stdin=json.dumps(draft)).out.splitlines()
    )
    (objective,) = turn["draft"]["objectives"]
    assert objective["key_results"][0]["target"] == 35


def test_nothing_said_leaves_nothing_behind(run: Run) -> None:
    told = run("chat")
    assert told.code == 0
    assert "nothing was stored" in told.out
    store = own_store()
    assert store.plans("local") == ()
    store.close()


def test_a_stored_talk_is_resumed(run: Run) -> None:
    first = run("chat", stdin=f"{GOAL}\n")
    plan_id = first.out.split("--resume ")[1].split()[0]
    told = run("chat", "--resume", "bookshop", "--json", stdin="where are we?\n")
    assert "bookshop" in json.loads(told.out)["draft"]["big_objective"]["text"]
    store = own_store()
    assert [row.id for row in store.plans("local")] == [plan_id]
    store.close()


@pytest.mark.parametrize("name", ["year.md", "year.json", "year.csv"])
def test_a_plan_in_a_file_is_kept_there_and_nowhere_else(name: str, run: Run, here: Path) -> None:
    assert name in run("chat", "--plan", name, stdin=f"{GOAL}\n").out
    plan = read_draft((here / name).read_bytes(), name).plan
    assert plan.big_objective
    assert "bookshop" in plan.big_objective.text
    run("chat", "--plan", name, stdin="ok\n")
    assert [path.name for path in here.iterdir()] == [name]
    store = own_store()
    assert store.plans("local") == ()
    store.close()


def test_a_file_without_a_change_is_not_made(run: Run, here: Path) -> None:
    run("chat", "--plan", "year.md", stdin="where are we?\n")
    assert list(here.iterdir()) == []


def test_a_broken_plan_file_is_left_as_it_is(run: Run, here: Path) -> None:
    (here / "year.json").write_text('{"objectives": [', encoding="utf-8")
    told = run("chat", "--plan", "year.json", stdin=f"{GOAL}\n")
    assert told.code == 2
    assert (here / "year.json").read_text(encoding="utf-8") == '{"objectives": ['
    assert not told.out


def test_lines_that_are_no_plan_are_kept_beside_it(run: Run, here: Path) -> None:
    text = "Objective: Readers find us\nKR1: Visitors from 20 to 35\n\n@@@ ???\n"
    (here / "year.md").write_text(text, encoding="utf-8")
    (here / "year.md.orig").write_text("an older one", encoding="utf-8")
    told = run("chat", "--plan", "year.md", stdin=f"{BIG_O}\n")
    assert "kept as year.md.orig1" in told.err
    assert (here / "year.md.orig").read_text(encoding="utf-8") == "an older one"
    assert (here / "year.md.orig1").read_text(encoding="utf-8") == text
    assert "pays its rent" in (here / "year.md").read_text(encoding="utf-8")


def test_lines_that_will_be_left_out_are_told_before(run: Run, here: Path) -> None:
    text = "Objective: Readers find us\nKR1: Visitors from 20 to 35\n\nWe met in the old office.\n"
    (here / "year.md").write_text(text, encoding="utf-8")
    told = run("chat", "--plan", "year.md", stdin="where are we?\n")
    assert "will not be in the new one:\n  We met in the old office." in told.err
    assert (here / "year.md").read_text(encoding="utf-8") == text
    assert [path.name for path in here.iterdir()] == ["year.md"]


def test_a_plan_that_its_file_cannot_take_is_kept_elsewhere(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> None:
        raise StoreFailed(f"{path} could not be written (No space left on device).")

    monkeypatch.setattr("coach.cli.planfile.write_whole", full)
    told = run("chat", "--plan", "year.md", stdin=f"{GOAL}\n")
    assert told.code == 2
    assert "No space left" in told.err
    plan_id = told.err.split("--resume ")[1].split()[0]
    assert "bookshop" in run("export", plan_id).out


def test_a_file_that_somebody_else_changed_is_left_alone(here: Path) -> None:
    file = PlanFile.read("year.md", date(2027, 1, 4))
    (here / "year.md").write_text("Objective: mine\n", encoding="utf-8")
    with pytest.raises(Conflict, match="was changed by another program"):
        file.write(Plan(title="theirs"))
    assert (here / "year.md").read_text(encoding="utf-8") == "Objective: mine\n"


def test_a_talk_that_cannot_be_stored_ends_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(store: Store, actor: str, plan: Plan) -> str:
        raise StoreFailed("The disk is full.")

    monkeypatch.setattr(Store, "create_plan", full)
    told = run("chat", stdin=f"{GOAL}\n")
    assert told.code == 2
    assert "The disk is full." in told.err
    assert "What you said could not be stored" in told.out
    assert "Nothing was said" not in told.out


def test_a_change_from_another_window_is_told() -> None:
    session = begin(None, None)
    session.say(GOAL)
    other = Session(coach=session.coach, actor=session.actor, plan_id=session.plan_id)
    other.say("the mission: books for everybody")
    assert CHANGED_ELSEWHERE in session.say("where are we?").reply.notice
    assert CHANGED_ELSEWHERE not in session.say("where are we?").reply.notice


def test_what_deceives_a_terminal_is_neither_kept_nor_shown(run: Run) -> None:
    said = "my \x1b[31mlittle\x07 shop\u202e pays its own rent this year"
    told = run("chat", stdin=f"{said}\n/plan\n")
    assert "y little shop pays its own rent" in told.out
    assert not {"\x1b", "\x07", "\u202e"} & set(told.out)


def test_slash_commands_show_the_plan_and_end_the_talk(run: Run) -> None:
    told = run("chat", stdin=f"/help\n/plan\n{GOAL}\n/plan\n/quit\nnever said\n").out
    assert "/quit" in told
    assert "The plan is empty so far." in told
    assert told.count("bookshop") >= 2
    assert "never said" not in told


@pytest.mark.parametrize(
    "stdin",
    [
        pytest.param(b"\xff\xfe\x00\x9f\n", id="no UTF-8"),
        pytest.param(b'"half a string\n', id="broken JSON"),
        pytest.param(b"\x1b[2J\x00\x07 \n", id="control characters"),
        pytest.param("\u202e\u05e9\u05dc\u05d5\u05dd 👩‍👩‍👧\n".encode(), id="right to left, emoji"),
        pytest.param(b"x" * 60_000 + b"\n", id="very long"),
    ],
)
def test_odd_input_gets_an_answer(stdin: bytes, run: Run) -> None:
    told = run("chat", "--json", stdin=stdin)
    (turn,) = (json.loads(line) for line in told.out.splitlines())
    assert turn["reply"]
    assert "Traceback" not in told.err


@pytest.mark.parametrize(("level", "logged"), [("", False), ("WARNING", True)])
def test_a_log_is_written_when_it_is_asked_for(level: str, logged: bool, tmp_path: Path) -> None:
    asked = {"OPENAI_BASE_URL": NOBODY, "OKR_COACH_LOG_LEVEL": level}
    own = {"OKR_COACH_DATA_DIR": str(tmp_path), "OKR_COACH_EMBEDDINGS": "keywords"}
    told = subprocess.run(
        [sys.executable, "-m", "coach.cli", "chat"],
        input=f"{GOAL}\n",
        env=os.environ | asked | own,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "The model can't be reached just now" in told.stdout
    assert ("WARNING:" in told.stderr) is logged
