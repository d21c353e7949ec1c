"""A long talk: what a model is shown stays short, and what was told early is still known late."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from coach.coach import Coach
from coach.errors import ModelFailed
from coach.interpret.guarding.remembering import Rememberer, Summary
from coach.model import Messages, Reason, failed
from coach.model.meter import tokens_of
from coach.okr import Plan
from coach.scripted import Fails, ScriptedModel
from coach.talk import Memory, Message
from coach.wiring import LOCAL
from tests.answering import Answering
from tests.talking import coach_of

TODAY = date(2027, 1, 11)
FACT = "Ana has the keys and she is away until 3 May, so the shop stays shut"
LATE = "well, could Ana perhaps look after the shop on sundays too"
SAID = "well, number {} of the things that go through my head is the weather at the market"


@dataclass
class Talkative(Answering):
    """A model that answers every prompt, keeps what it was asked, and remembers Ana."""

    forgets: bool = False
    """Whether it fails to sum up."""
    fails: Reason | None = None
    """How it fails at everything."""
    asked: list[tuple[str, Messages]] = field(default_factory=list)
    name: str = "talkative"

    def words(self, prompt: str, messages: Messages) -> Iterator[str]:
        """The same words each time."""
        self.asked.append((prompt, messages))
        if self.fails:
            raise failed(self.fails)
        yield "I see. What comes first?"

    def fields(self, prompt: str, messages: Messages) -> dict[str, Any]:
        """A question of the person, or what it was told of Ana."""
        self.asked.append((prompt, messages))
        if self.fails:
            raise failed(self.fails)
        if prompt != "summarise":
            return {} if prompt == "rewrite" else {"questions": ["what comes first"]}
        if self.forgets:
            raise failed("nonsense")
        text = messages[-1][1]
        found = [m.removeprefix("| ") for m in re.findall(r"^\| .*\bAna\b.*$", text, re.MULTILINE)]
        return {"lines": found[:1]}


def say(coach: Coach, plan_id: str, number: int, text: str) -> None:
    """One turn."""
    turn = coach.store.say(LOCAL, plan_id, text, key=str(number))
    coach.answer(LOCAL, turn, text)


def test_a_prompt_at_turn_200_is_as_short_as_at_turn_20_and_knows_what_was_told(
    tmp_path: Path,
) -> None:
    model, sizes = Talkative(), {}
    with coach_of(tmp_path, TODAY, model) as coach:
        plan_id = coach.store.create_plan(LOCAL, Plan())
        for number in range(1, 201):
            before = len(model.asked)
            say(coach, plan_id, number, {3: FACT, 200: LATE}.get(number, SAID.format(number)))
            asked = model.asked[before:]
            sizes[number] = sum(tokens_of(messages) for _, messages in asked)
            assert (asked[0][0], len(asked)) == ("interpret", 2)
    assert sizes[200] <= 1.1 * sizes[20]
    assert all(f"| {FACT}" in messages[-1][1] for _, messages in asked)
    assert 8 <= Counter(prompt for prompt, _ in model.asked)["summarise"] <= 200 // 12


OFTEN = ("6", "why?", "give me an example", "where are we?", "word it for me", "skip")
"""What is understood without a model."""


@pytest.mark.parametrize("every", [2, 3, 5, 7, 100])
def test_no_turn_of_sixty_asks_a_model_more_than_twice(every: int, tmp_path: Path) -> None:
    model, most = Talkative(), 0
    with coach_of(tmp_path, TODAY, model) as coach:
        plan_id = coach.store.create_plan(LOCAL, Plan())
        for number in range(1, 61):
            before = len(model.asked)
            short = OFTEN[number // every % len(OFTEN)] if number % every == 0 else ""
            say(coach, plan_id, number, FACT if number == 3 else short or SAID.format(number))
            most = max(most, len(model.asked) - before)
        talk = coach.store.talk(LOCAL, plan_id)
    assert most == 2
    assert talk.memory.lines == (FACT,)


@pytest.mark.parametrize("reason", ["key", "misconfigured", "model", "unreachable"])
def test_nothing_is_summed_up_where_the_model_could_not_be_asked(
    reason: Reason, tmp_path: Path
) -> None:
    model = Talkative()
    with coach_of(tmp_path, TODAY, model) as coach:
        plan_id = coach.store.create_plan(LOCAL, Plan())
        for number in range(1, 12):
            say(coach, plan_id, number, SAID.format(number))
        model.fails = reason
        for number in range(12, 24):
            say(coach, plan_id, number, "why?" if number % 2 else SAID.format(number))
    assert "summarise" not in {prompt for prompt, _ in model.asked}


def test_a_talk_goes_on_where_nothing_can_be_summed_up(tmp_path: Path) -> None:
    model = Talkative(forgets=True)
    with coach_of(tmp_path, TODAY, model) as coach:
        plan_id = coach.store.create_plan(LOCAL, Plan())
        for number in range(1, 12):
            say(coach, plan_id, number, FACT if number == 3 else SAID.format(number))
        model.forgets = False
        say(coach, plan_id, 12, "why?")
        talk = coach.store.talk(LOCAL, plan_id)
    assert {m.reply.speaker for m in talk.recent if m.reply} == {"model"}
    assert talk.memory.lines == (FACT,)


def told(*texts: str) -> list[Message]:
    """Messages of a person."""
    at = datetime(2027, 1, 11, tzinfo=UTC)
    return [Message(id=n, role="person", text=text, at=at) for n, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Ana is away until 3 May", True),
        ("Ana is away until 4 May", False),
        ("Ana approves every plan without asking", False),
        ("", False),
        ("The shop stays shut", True),
    ],
    ids=["said", "another day", "not said", "empty", "part of it"],
)
def test_only_what_was_said_is_kept(line: str, kept: bool) -> None:
    model = ScriptedModel([Summary(lines=(line,))])
    memory = Rememberer(model).remember(Memory(), told("hello", FACT), Plan())
    assert memory == Memory(lines=(line,) if kept else (), upto=2)


def test_what_was_known_may_be_carried_over_and_let_go() -> None:
    before = Memory(lines=("Two of us run the course", "Vouchers did not work"), upto=9)
    model = ScriptedModel([Summary(lines=("Vouchers did not work",))])
    memory = Rememberer(model).remember(before, told("by now I run it alone"), Plan())
    assert memory.lines == ("Vouchers did not work",)
    assert "| Two of us run the course" in model.calls[0].messages[-1][1]


def test_a_failure_to_sum_up_is_told_to_the_caller() -> None:
    with pytest.raises(ModelFailed):
        Rememberer(ScriptedModel([Fails("busy")])).remember(Memory(), told("hello"), Plan())
