"""The faults of a model and its server, each through a whole turn: how it ends, what is stored."""

import json
import random
import re
import socket
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase

import pytest

from coach.coach import Coach
from coach.edits import Past, apply
from coach.errors import ModelFailed
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.by_model import ModelInterpreter
from coach.interpret.ear.heard import Heard
from coach.model import Answer, Deadline, Messages, failed
from coach.model.shape import parsed
from coach.okr import Plan, every_key_result
from coach.scripted import ScriptedModel
from coach.store import open_store
from coach.talk import Reply, State, Talk
from coach.wiring import LOCAL
from tests import openai_server as play
from tests.model_coach import GOAL, HEARD, SPOKEN, TODAY, answer, coach_with, turn
from tests.openai_server import Step
from tests.plans import school

LATE = 3.0
"""Seconds: a stop takes one at most where nothing else runs; a model waited for would take nine."""

ENDS = {
    State.ANSWERED,
    State.STOPPED,
    State.CUT_SHORT,
    State.BUSY,
    State.REFUSED,
    State.MISCONFIGURED,
}

pytestmark = pytest.mark.usefixtures("client_loaded", "short_waits")


def new_plan(coach: Coach) -> str:
    return coach.store.create_plan(LOCAL, Plan())


def roles(coach: Coach, plan_id: str) -> list[str]:
    return [message.role for message in coach.store.messages(LOCAL, plan_id)]


HEARS = play.answers(HEARD)
FAULTS: dict[str, tuple[list[Step], State, int]] = {
    # steps, state, requests at most
    "keep-alives only, while listening": ([play.keeps_alive()], State.BUSY, 1),
    "keep-alives only, while speaking": ([HEARS, play.keeps_alive()], State.BUSY, 2),
    "a byte at a time": ([play.drips()], State.BUSY, 1),
    "a byte at a time, while speaking": ([HEARS, play.drips()], State.BUSY, 2),
    "429, wait a second": ([play.fails(429, "1"), HEARS, play.says(*SPOKEN)], State.ANSWERED, 3),
    "429, wait five minutes": ([play.fails(429, "300")], State.BUSY, 1),
    "429 for the reply": ([HEARS, play.fails(429, "300")], State.BUSY, 2),
    "no credit": ([play.fails(429, message="insufficient_quota")], State.MISCONFIGURED, 1),
    "500 three times": ([play.fails(500)] * 3, State.BUSY, 3),
    "503, then all is well": ([play.fails(503), HEARS, play.says(*SPOKEN)], State.ANSWERED, 3),
    "401": ([play.fails(401)], State.MISCONFIGURED, 1),
    "403": ([play.fails(403)], State.MISCONFIGURED, 1),
    "404": ([play.fails(404)], State.MISCONFIGURED, 1),
    "401 for the reply": ([HEARS, play.fails(401)], State.MISCONFIGURED, 2),
    "a redirect": ([play.redirects("http://127.0.0.1:1/v1")], State.MISCONFIGURED, 1),
    "refusal": ([play.refuses()], State.REFUSED, 1),
    "content filter": ([HEARS, play.says("Well, ", finish="content_filter")], State.REFUSED, 2),
    "length, while listening": ([play.says("{", finish="length")] * 2, State.ANSWERED, 2),
    "length, in mid-reply": ([HEARS, play.says("Good. And", finish="length")], State.CUT_SHORT, 2),
    "clean early end": ([HEARS, play.says("Good. And", finish=None)], State.CUT_SHORT, 2),
    "empty choices": ([play.no_choices()] * 3, State.ANSWERED, 3),
    "empty choices in the reply": ([HEARS, *[play.no_choices()] * 3], State.ANSWERED, 4),
    "tools, again and again": ([play.calls_a_tool()] * 8, State.ANSWERED, 3),
    "tools for a reply": ([HEARS, *[play.calls_a_tool()] * 8], State.ANSWERED, 4),
    "never the schema": ([play.says("I see.")] * 8, State.ANSWERED, 2),
    "the wrong schema": ([play.answers({"edits": 3})] * 8, State.ANSWERED, 2),
    "not even HTTP": ([play.streams_raw("<html>sign in</html>")], State.ANSWERED, 1),
}


@pytest.mark.parametrize(("steps", "state", "most"), FAULTS.values(), ids=FAULTS.keys())
def test_each_fault_ends_in_its_state_with_nothing_lost_or_doubled(
    steps: list[Step], state: State, most: int, tmp_path: Path
) -> None:
    with coach_with(steps, tmp_path, first_token_seconds="2") as (coach, server):
        plan_id = new_plan(coach)
        message = turn(coach, plan_id, GOAL)
        plan = coach.store.load(LOCAL, plan_id).plan
        stored, calls = coach.store.messages(LOCAL, plan_id), server.calls
    assert message.state is state
    assert message.state in ENDS
    assert calls <= most
    assert [m.role for m in stored] == ["person", "coach"]
    assert stored[0].text == GOAL
    assert message.text
    assert "bakery course" in getattr(plan.big_objective, "text", "")
    assert message.reply is not None
    if message.reply.speaker == "built-in":
        assert message.reply.notice
        assert "?" in message.text


@pytest.mark.parametrize("count", range(21))
def test_a_reset_after_any_number_of_chunks_keeps_what_came_once(
    count: int, tmp_path: Path
) -> None:
    pieces = [f"Point {letter} is clear. " for letter in ascii_lowercase[:count]]
    broken = [play.resets(*pieces)] if count else [play.resets()] * 3
    again = [play.answers({"wishes": ["where"], "language": "en"}), play.says("On we go. How?")]
    with coach_with([HEARS, *broken, *again], tmp_path) as (coach, _):
        plan_id = new_plan(coach)
        message = turn(coach, plan_id, GOAL)
        coach.store.finish(LOCAL, coach.store.turn(LOCAL, plan_id).id, message.reply)  # type: ignore[arg-type,union-attr]  # both are there
        assert roles(coach, plan_id) == ["person", "coach"]
        turn(coach, plan_id, "well, what now about that")
        assert roles(coach, plan_id) == ["person", "coach"] * 2
    if count:
        assert message.state is State.CUT_SHORT
        assert message.text.startswith(pieces[0].strip())
    else:
        assert message.state is State.MISCONFIGURED
    assert message.text.count("Point a") <= 1


@pytest.mark.parametrize("count", [1, 5, 20])
def test_a_reset_while_listening_leaves_the_turn_to_the_built_in_coach(
    count: int, tmp_path: Path
) -> None:
    with coach_with([play.resets(*['{"changes": ['] * count)], tmp_path) as (coach, server):
        message = turn(coach, new_plan(coach), GOAL)
        assert server.calls == 1
    assert message.reply is not None
    assert message.reply.speaker == "built-in"
    assert message.state is State.ANSWERED


def test_a_page_that_attaches_at_any_moment_sees_the_same_turn(tmp_path: Path) -> None:
    pieces = [f"Word{n:02d} " for n in range(19)] + ["and so on. How sure are you?"]
    steps = [HEARS, play.says(*pieces, delay=0.1)]
    with coach_with(steps, tmp_path, gap_seconds="9") as (coach, server):
        plan_id = new_plan(coach)
        coach.say(LOCAL, plan_id, GOAL, key="k")
        seen = []
        for _ in range(20):
            url = coach.store.engine.url.render_as_string(hide_password=False)
            reloaded = open_store(url, worker=coach.store.worker)
            found = reloaded.turn(LOCAL, plan_id)
            assert found is not None
            stored = reloaded.messages(LOCAL, plan_id)
            after = reloaded.turn(LOCAL, plan_id)
            assert stored[0].text == GOAL
            ended = {turn.state is not State.RUNNING for turn in (found, after) if turn}
            assert len(stored) - 1 in ended  # it may end between two looks
            seen.append(found.text)
            assert coach.say(LOCAL, plan_id, GOAL, key="k").new is False  # the page sends it again
            reloaded.close()
            time.sleep(0.1)
        message = answer(coach, plan_id, 2)
        assert server.calls == 2
        assert roles(coach, plan_id) == ["person", "coach"]
    assert message.state is State.ANSWERED
    assert len(set(seen)) > 3
    assert all(message.text.startswith(text) for text in seen)


@pytest.mark.parametrize(
    ("steps", "kept"),
    [
        ([play.falls_silent(seconds=10)], ""),
        ([play.says(*["{ "] * 200, delay=0.05)], ""),
        ([HEARS, play.falls_silent(seconds=10)], ""),
        ([HEARS, play.says(*[f"Word{n} " for n in range(200)], delay=0.05)], "Word0 Word1"),
    ],
    ids=["silent listener", "busy listener", "silent speaker", "busy speaker"],
)
def test_a_stop_closes_the_connection_within_a_second(
    steps: list[Step], kept: str, tmp_path: Path
) -> None:
    with coach_with(steps, tmp_path, gap_seconds="9") as (coach, server):
        plan_id = new_plan(coach)
        opened = coach.say(LOCAL, plan_id, GOAL, key="k")
        while server.calls < len(steps):
            time.sleep(0.02)
        time.sleep(0.8)
        stopped = time.monotonic()
        coach.stop(LOCAL, opened.id)
        message = answer(coach, plan_id, 2)
        ended = time.monotonic()
        while server.exchanges[-1].hung_up is None and time.monotonic() < stopped + 5:
            time.sleep(0.02)
        hung_up = server.exchanges[-1].hung_up
    assert message.state is State.STOPPED
    assert message.text.startswith(kept)
    assert message.reply is not None
    assert message.reply.calls[-1].estimated
    assert hung_up is not None
    assert hung_up - stopped <= LATE
    assert ended - stopped <= LATE


def test_a_message_sent_fifty_times_is_answered_once(tmp_path: Path) -> None:
    steps = [HEARS, play.says(*SPOKEN, delay=0.05)]
    with coach_with(steps, tmp_path, gap_seconds="9") as (coach, server):
        plan_id = new_plan(coach)
        new = []
        threads = [
            threading.Thread(target=lambda: new.append(coach.say(LOCAL, plan_id, GOAL, "k").new))
            for _ in range(50)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        message = answer(coach, plan_id, 2)
        assert new.count(True) == 1
        assert server.calls == 2
        assert roles(coach, plan_id) == ["person", "coach"]
        assert coach.store.spent(LOCAL, plan_id).tokens == 2 * 18
    assert message.state is State.ANSWERED


def test_a_server_without_a_name_is_told_to_whoever_can_mend_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_such_host(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with coach_with([], tmp_path) as (coach, server):
        monkeypatch.setattr(socket, "getaddrinfo", no_such_host)
        message = turn(coach, new_plan(coach), GOAL)
        assert server.calls == 0
    assert message.state is State.MISCONFIGURED
    assert message.reply is not None
    assert "reached" in message.reply.notice


def test_a_million_letters_do_not_reach_the_model(tmp_path: Path) -> None:
    # What is that long is read by rules; the reply's prompt stays within a small context.
    speaks = play.accepts_up_to(30_000, play.says("A long text. What matters most in it?"))
    with coach_with([speaks], tmp_path) as (coach, server):
        plan_id = new_plan(coach)
        message = turn(coach, plan_id, "we want more guests " * 50_000)
        assert server.calls <= 1
        assert len(coach.store.messages(LOCAL, plan_id)[0].text) == 1_000_000
    assert message.state is State.ANSWERED
    assert message.reply is not None
    assert not message.reply.notice


@dataclass(frozen=True)
class Listener:
    """An interpreter that has made up its mind."""

    heard: Heard

    def interpret(self, *moment: object) -> Heard:
        """What it heard before."""
        return self.heard


class Mangled(ScriptedModel):
    """A model that answers one text, whatever it is asked."""

    def extract(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
    ) -> Answer:
        """The text as a value, or a failure as the real edge would have it."""
        try:
            return parsed(self.name, schema)
        except ValueError:
            raise failed("nonsense") from None


WHOLE = json.dumps(
    {
        "changes": [
            {"do": "revise", "item": "O1.KR1", "target": 12, "due": "2027-06-30"},
            {"do": "add-key-result", "item": "O1", "text": "guests come back", "label": "n1"},
            {"do": "add-action", "item": "n1", "text": "ask ten guests", "due": "2027-02-01"},
            {"do": "remove", "item": "O2"},
            {"do": "approve", "item": "plan"},
        ],
        "wishes": ["why"],
        "questions": ["what is a good number"],
        "language": "en",
    }
)
NOISE = ("{", "}", "[", "]", '"', ",", ":", "\\", "null", "true", "9e999", "-0", "\u0000", "😀",
         '"do": "undo",', '"item": "O9.KR9",', '"target": 777,', "NaN", "[[[[",
         '"\\ud800"')  # fmt: skip


def mutated(count: int) -> list[str]:
    """Damaged copies of a good answer, the same in every run."""
    dice = random.Random(7)
    texts = []
    for _ in range(count):
        text = WHOLE
        for _ in range(dice.choice((1, 1, 2, 4))):
            at, size = dice.randrange(len(text) + 1), dice.choice((0, 0, 1, 3, 60))
            text = text[:at] + dice.choice((*NOISE, "")) + text[at + size :]
        texts.append(text)
    return texts


def figures(plan: Plan) -> set[str]:
    """Every number that a reader of the plan sees."""
    told = [o.text for o in plan.objectives]
    for _, key_result in every_key_result(plan):
        measured = (key_result.baseline, key_result.target, key_result.confidence)
        told += [key_result.text, *(f"{number:g}" for number in measured if number is not None)]
        told += [action.text for action in key_result.actions]
    return set(re.findall(r"(?<!\S)\d+(?!\S)", " ".join(told)))


def test_two_thousand_damaged_answers_bring_no_number_that_was_not_said() -> None:
    said, plan = "make it 12 by the end of june", school()
    understood, reasons = 0, set()
    rules = Listener(BuiltInInterpreter().interpret(said, plan, Past(), Talk(), TODAY))
    for text in mutated(2_000):
        interpreter = ModelInterpreter(Mangled([], name=text), rules)
        try:
            heard = interpreter.interpret(said, plan, Past(), Talk(), TODAY)
        except ModelFailed as failure:
            reasons.add(failure.reason)
            continue
        understood += 1
        after = apply(plan, heard.edits, Past()).plan
        assert figures(after) <= figures(plan) | {"12"}
    assert reasons == {"nonsense"}
    assert 100 < understood < 1_900


def sums_up(exchange: play.Exchange) -> bool:
    """Whether a request asks for what matters of a talk, which not every turn does."""
    return '"lines"' in json.dumps(exchange.body.get("response_format", ""))


def test_a_talk_of_five_hundred_turns_costs_no_more_than_one_of_twenty(tmp_path: Path) -> None:
    heard = play.answers({"questions": ["what about them"], "language": "en"})
    speaks = play.says("That depends on your plan. What would you like to see?")
    kept = play.answers({"lines": ["the guests, and more about the guests"]})

    def plays(asked: play.Talk) -> None:
        listens = "response_format" in asked.exchange.body
        (kept if sums_up(asked.exchange) else heard if listens else speaks)(asked)

    with coach_with([plays] * 99, tmp_path, gap_seconds="9") as (coach, server):
        plan_id = coach.store.create_plan(LOCAL, school())

        def size_at(count: int) -> int:
            """Characters that a turn sends to the model after so many turns."""
            sent = 0
            for number in range(coach.store.talk(LOCAL, plan_id).turns, count):
                if number < count - 8:
                    filler = coach.store.say(
                        LOCAL, plan_id, f"the guests, {number} " * 9, f"{number}"
                    )
                    coach.store.finish(
                        LOCAL, filler.id, Reply(text=f"Tell me more, {number}. " * 9)
                    )
                    continue
                before = server.calls
                message = turn(coach, plan_id, "well, what would you say about the guests then")
                assert message.state is State.ANSWERED
                own = [e.body["messages"] for e in server.exchanges[before:] if not sums_up(e)]
                assert 1 <= len(own) <= 2  # one where the other call sums the talk up
                assert server.calls - before == 2
                sent = max(sent, len(json.dumps(own)))
            return sent

        early, late, latest = size_at(20), size_at(200), size_at(500)
    assert late <= 1.1 * early
    assert latest <= 1.1 * early


def test_twenty_people_at_a_busy_server_make_no_storm(tmp_path: Path) -> None:
    people = [f"person-{number}" for number in range(20)]
    steps = [play.fails(429, "1")] * (3 * len(people))
    with coach_with(steps, tmp_path, first_token_seconds="20") as (coach, server):
        plans = {person: coach.store.create_plan(person, Plan()) for person in people}
        for person, plan_id in plans.items():
            coach.say(person, plan_id, GOAL, key="k")
        until = time.monotonic() + 60
        ends = []
        for person, plan_id in plans.items():
            while (now := coach.store.turn(person, plan_id)) and now.state is State.RUNNING:
                assert time.monotonic() < until
                time.sleep(0.05)
            ends.append(coach.store.messages(person, plan_id)[-1])
        came = sorted(exchange.came for exchange in server.exchanges)
    assert len(came) <= 3 * len(people)
    assert {message.state for message in ends} == {State.BUSY}
    assert all(message.reply and message.reply.notice for message in ends)
    assert all(again - first >= 1 for first, again in zip(came, came[len(people) :], strict=False))


def test_who_floods_the_coach_uses_up_their_own_allowance_alone(tmp_path: Path) -> None:
    heard = play.answers({"questions": ["what about them"], "language": "en"})
    speaks = play.says("That depends on your plan. What would you like to see?")
    allowed = {"turn_tokens": "30000", "person_tokens": "60000"}
    with coach_with([heard, speaks] * 9, tmp_path, gap_seconds="9", **allowed) as (coach, server):
        ada, bob = (coach.store.create_plan(name, school()) for name in ("ada", "bob"))
        flood = [coach.store.create_plan("ada", school()) for _ in range(8)]
        opened = [coach.store.say("ada", plan, GOAL, "k", coach.budget) for plan in (ada, *flood)]
        assert sum(not turn.broke for turn in opened) == 2
        broke = next(turn for turn in opened if turn.broke)
        reply = coach.answer("ada", broke, "well, what would you say about the guests then")
        assert (reply.speaker, server.calls) == ("built-in", 0)
        assert reply.notice
        said = "well, what would you say about the guests then"
        mine = coach.store.say("bob", bob, said, "k", coach.budget)
        assert coach.answer("bob", mine, said).speaker == "model"
        assert server.calls == 2
