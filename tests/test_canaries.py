"""Canaries: a key and words that must not turn up where they do not belong.

A whole coach with a model is led through answers and faults while everything is logged; then the
logs, the errors, the exports, the doctor and other people's prompts are searched.
"""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from coach.coach import Coach
from coach.edits import AddObjective, apply
from coach.errors import CoachError, trace_of
from coach.formats import FORMATS, export
from coach.interpret.builtin import BuiltInInterpreter
from coach.okr import Plan
from coach.store import Store
from coach.talk import State
from coach.wiring import LOCAL
from tests import openai_server as play
from tests.model_coach import HEARD, SPOKEN, coach_with, turn
from tests.openai_server import OpenAIServer, Step, openai_server
from tests.terminal import Run

KEY = "sk-canary-4f1c9e77b0"
SAID = "Wombat2718"
"""A word that somebody says about their plan."""
OTHER = "Numbat3141"
"""A word of somebody else's."""
ECHO = f"Incorrect API key provided: {KEY}. You sent: {SAID}."
FAULTS: dict[str, list[Step]] = {
    "answered": [play.answers(HEARD), play.says(*SPOKEN)],
    "401": [play.fails(401, message=ECHO)],
    "400": [play.fails(400, message=ECHO)] * 3,
    "500": [play.fails(500, message=ECHO)] * 3,
    "429": [play.fails(429, "300", message=ECHO)],
    "no schema": [play.says(f"{SAID} {KEY}")] * 4,
    "broken JSON": [play.says('{"changes": [{"do": "' + SAID)] * 4,
    "reset": [play.resets(SAID)],
    "refused": [play.refuses()],
    "silent": [play.keeps_alive()],
    "not HTTP": [play.streams_raw(f"<html>{SAID} {KEY}</html>")],
    "elsewhere": [play.redirects("http://127.0.0.1:1/v1")],
}

pytestmark = pytest.mark.usefixtures("client_loaded", "short_waits")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """All that any logger writes, down to the last detail and with every trace."""
    monkeypatch.setenv("OPENAI_LOG", "debug")
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield told
    root.setLevel(before)
    root.removeHandler(handler)


def coach_of(steps: list[Step], folder: Path) -> AbstractContextManager[tuple[Coach, OpenAIServer]]:
    """A coach whose model asks for the key."""
    return coach_with(steps, folder, key=KEY, first_token_seconds="2", log_level="DEBUG")


@pytest.mark.parametrize("steps", FAULTS.values(), ids=FAULTS.keys())
def test_neither_key_nor_words_are_logged(
    steps: list[Step], tmp_path: Path, log: io.StringIO
) -> None:
    with coach_of(steps, tmp_path) as (coach, server):
        plan_id = coach.store.create_plan(LOCAL, Plan())
        message = turn(coach, plan_id, f"i wish that my {SAID} course pays for itself in the end")
        asked = server.exchanges[0]
    assert SAID in json.dumps(asked.body)
    assert KEY in asked.headers["authorization"]
    assert message.state is not State.RUNNING
    assert SAID not in log.getvalue()
    assert KEY not in log.getvalue() + message.model_dump_json()


@pytest.mark.parametrize("broken", ["interpret", "at_hand", "finish"])
def test_a_fault_of_our_own_is_logged_without_what_it_quotes(
    broken: str, tmp_path: Path, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError(f"{SAID} and {KEY}") from ValueError(f"{SAID}")

    owner = BuiltInInterpreter if broken == "interpret" else Store
    with coach_of([play.fails(401)], tmp_path) as (coach, _):
        plan_id = coach.store.create_plan(LOCAL, Plan())
        turn = coach.store.say(LOCAL, plan_id, f"my {SAID} pays for itself", "k")
        monkeypatch.setattr(owner, broken, fails)
        if broken == "finish":
            with pytest.raises(RuntimeError):
                coach.answer(LOCAL, turn, f"my {SAID} pays for itself")
        else:
            reply = coach.answer(LOCAL, turn, f"my {SAID} pays for itself")
            assert SAID not in reply.text
    assert "RuntimeError (" in log.getvalue()
    assert "after ValueError" in log.getvalue()
    assert SAID not in log.getvalue()
    assert KEY not in log.getvalue()


def test_the_way_to_an_error_is_told_without_its_message() -> None:
    try:
        try:
            json.loads(f"{SAID}")
        except ValueError as error:
            raise CoachError(SAID) from error
    except CoachError as error:
        told = trace_of(error)
    assert told.startswith("CoachError (test_canaries:")
    assert " after JSONDecodeError (" in told
    assert SAID not in told


def test_what_leaves_a_plan_holds_no_key_and_nobody_elses_words(
    tmp_path: Path, log: io.StringIO
) -> None:
    steps = [play.answers(HEARD), play.says(*SPOKEN)] * 2
    with coach_of(steps, tmp_path) as (coach, server):
        theirs = coach.store.create_plan("numbat", apply(Plan(), [AddObjective(text=OTHER)]).plan)
        coach.store.say("numbat", theirs, f"nobody may know of {OTHER}", "k")
        plan_id = coach.store.create_plan(LOCAL, Plan())
        for words in ("wish that it pays for itself", f"wish, and see plan {theirs} of numbat"):
            turn(coach, plan_id, f"i {words}")
        plan = coach.store.load(LOCAL, plan_id).plan
        files = [export(plan, form) for form in FORMATS]
        sent = json.dumps([exchange.body for exchange in server.exchanges])
        stored = " ".join(m.model_dump_json() for m in coach.store.messages(LOCAL, plan_id))
    assert server.calls == 4
    assert OTHER not in sent + stored + log.getvalue()
    assert KEY not in sent + stored + log.getvalue()
    assert not [file for file in files if KEY.encode() in file or OTHER.encode() in file]


def test_commands_show_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    with openai_server([play.fails(401, message=ECHO)] * 9) as server:
        for name, value in {
            "OPENAI_BASE_URL": server.url,
            "OPENAI_API_KEY": KEY,
            "OKR_COACH_DATA_DIR": str(tmp_path),
            "OKR_COACH_EMBEDDINGS": "keywords",
            "OKR_COACH_LOG_LEVEL": "DEBUG",
        }.items():
            monkeypatch.setenv(name, value)
        for words in (("doctor",), ("doctor", "--format", "json"), ("chat",), ("chat", "--json")):
            told = run(*words, stdin="i wish that my bakery course pays for itself\n")
            assert told.out
            assert KEY not in told.out + told.err
        assert server.calls >= 3
    kept = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert kept
    assert not [file for file in kept if KEY.encode() in file.read_bytes()]
