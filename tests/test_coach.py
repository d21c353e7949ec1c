"""The flow of a turn: what is kept, who speaks, and what happens when a part fails."""

import threading
import time
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from coach.coach import Coach, Mind
from coach.edits import (
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    Past,
    Remove,
    Rename,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
)
from coach.errors import CoachError, Conflict, ModelFailed
from coach.interpret.ear.heard import Heard
from coach.knowledge.search import Knowledge
from coach.okr import Action, BigObjective, KeyResult, Objective, Period, Plan, numbered
from coach.respond.thought import Thought
from coach.talk import Reply, State, Talk
from coach.wiring import LOCAL
from tests.plans import school
from tests.talking import TODAY, Conversation, conversation


@dataclass
class Listener:
    """An interpreter that hears what it is told to, or fails, or takes its time."""

    heard: Heard = field(default_factory=Heard)
    fails: ModelFailed | None = None
    waits: threading.Event | None = None

    def interpret(self, text: str, plan: Plan, past: Past, talk: Talk, today: date) -> Heard:
        if self.waits:
            self.waits.wait(20)
        if self.fails:
            raise self.fails
        return self.heard


@dataclass
class Speaker:
    """A responder that says its pieces one by one, waiting before each while told to."""

    pieces: tuple[str, ...] = ("Hello.",)
    fails_after: int | None = None
    pause: float = 0.0
    closed: bool = False

    def respond(self, thought: Thought) -> Generator[str, None, Reply]:
        try:
            for n, piece in enumerate(self.pieces):
                if n == self.fails_after:
                    raise ModelFailed("The model fell silent.", "silent")
                time.sleep(self.pause)
                yield piece
        finally:
            self.closed = True
        return Reply(text="".join(self.pieces), speaker="model")


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Conversation]:
    with conversation(tmp_path, plan=school()) as talk:
        yield talk


def with_mind(person: Conversation, interpreter: Listener, responder: Speaker) -> Coach:
    coach = replace(person.coach, mind=Mind(interpreter, responder, name="scripted"))
    person.coach = coach
    return coach


def messages(person: Conversation) -> list[tuple[str, str, State]]:
    stored = person.coach.store.messages(LOCAL, person.plan_id)
    return [(m.role, m.text, m.state) for m in stored]


def test_a_turn_keeps_what_was_said_the_answer_and_the_changed_plan(person: Conversation) -> None:
    reply = person.say("make O2.KR1 10")
    assert person.plan.objectives[1].key_results[0].target == 10
    assert [m[0] for m in messages(person)] == ["person", "coach"]
    assert messages(person)[1][1] == reply.text


def test_a_models_words_are_kept_with_its_name(person: Conversation) -> None:
    with_mind(person, Listener(Heard(edits=(Rename(title="Ours"),))), Speaker(("Good ", "name.")))
    reply = person.say("call it ours")
    assert (reply.text, reply.speaker) == ("Good name.", "model")
    assert person.plan.title == "Ours"


def test_a_model_that_cannot_listen_leaves_the_turn_to_the_built_in_coach(
    person: Conversation,
) -> None:
    failure = ModelFailed("The model is busy.", "busy")
    with_mind(person, Listener(fails=failure), Speaker())
    reply = person.say("make O2.KR1 10")
    assert reply.speaker == "built-in"
    assert "busy" in reply.notice
    assert messages(person)[1][2] is State.BUSY
    assert person.plan.objectives[1].key_results[0].target == 10


def test_a_model_that_cannot_speak_leaves_the_answer_to_the_built_in_coach(
    person: Conversation,
) -> None:
    speaker = Speaker(("One ", "two."), fails_after=1)
    with_mind(person, Listener(Heard(edits=(Rename(title="Ours"),))), speaker)
    reply = person.say("call it ours")
    assert reply.speaker == "built-in"
    assert "took too long" in reply.notice
    assert messages(person)[1][2] is State.BUSY
    assert "One" not in reply.text
    assert [m[0] for m in messages(person)] == ["person", "coach"]


def test_a_defect_costs_one_calm_sentence_and_no_word_of_the_person(person: Conversation) -> None:
    class Broken(Listener):
        def interpret(self, *moment: object) -> Heard:
            raise ZeroDivisionError

    with_mind(person, Broken(), Speaker())
    reply = person.say("something worth keeping")
    assert "kept" in reply.text
    assert "Zero" not in reply.text
    assert messages(person)[0][1] == "something worth keeping"
    assert messages(person)[1][2] is State.CUT_SHORT


def running(coach: Coach, plan_id: str, text: str) -> str:
    turn = coach.say(LOCAL, plan_id, text, key=text)
    return turn.id


def ended(person: Conversation, turn_id: str, within: float = 10) -> State:
    until = time.monotonic() + within
    while time.monotonic() < until:
        turn = person.coach.store.turn(LOCAL, person.plan_id, turn_id)
        assert turn is not None
        if turn.state is not State.RUNNING:
            return turn.state
        time.sleep(0.05)
    raise AssertionError("the turn did not end")


def test_stop_ends_a_growing_answer_and_keeps_what_came(person: Conversation) -> None:
    speaker = Speaker(tuple(f"word{n} " for n in range(200)), pause=0.05)
    coach = with_mind(person, Listener(), speaker)
    turn = running(coach, person.plan_id, "tell me a lot")
    time.sleep(1.5)
    coach.stop(LOCAL, turn)
    asked = time.monotonic()
    assert ended(person, turn) is State.STOPPED
    assert time.monotonic() - asked < 3
    assert "word1 " in messages(person)[1][1]
    assert speaker.closed


def test_stop_ends_a_turn_while_the_model_still_listens(person: Conversation) -> None:
    silence = threading.Event()
    coach = with_mind(person, Listener(waits=silence), Speaker())
    turn = running(coach, person.plan_id, "well")
    time.sleep(0.3)
    coach.stop(LOCAL, turn)
    try:
        assert ended(person, turn, within=5) is State.STOPPED
    finally:
        silence.set()
    assert person.plan == school()


def test_the_same_key_is_answered_once(person: Conversation) -> None:
    first = person.coach.say(LOCAL, person.plan_id, "where are we?", key="k")
    again = person.coach.say(LOCAL, person.plan_id, "where are we?", key="k")
    assert first.id == again.id
    ended(person, first.id)
    assert [m[0] for m in messages(person)] == ["person", "coach"]


def test_a_change_from_elsewhere_in_the_middle_of_a_turn_is_not_overwritten(
    person: Conversation,
) -> None:
    store, plan_id = person.coach.store, person.plan_id

    class Interrupted(Listener):
        """Somebody else renames the plan while this one listens for the first time."""

        done = False

        def interpret(self, *moment: object) -> Heard:
            if not self.done:
                self.done = True
                saved = store.load(LOCAL, plan_id)
                renamed = saved.plan.model_copy(update={"title": "From the other tab"})
                store.save(LOCAL, plan_id, saved.revision, renamed, (Rename(title="x"),))
            return Heard(edits=(AddObjective(text="One more direction"),))

    with_mind(person, Interrupted(), Speaker())
    person.say("and one more direction")
    assert person.plan.title == "From the other tab"
    assert person.plan.objectives[-1].text == "One more direction"


def overtaken_approval(person: Conversation, *edits: Edit, target: Any = "big-objective") -> Reply:
    """The answer to an approval during which another window makes these edits."""
    store, plan_id = person.coach.store, person.plan_id

    class Overtaken(Listener):
        """Somebody else edits the plan while this one listens for the first time."""

        done = False

        def interpret(self, *moment: object) -> Heard:
            if not self.done:
                self.done = True
                person.coach.edit(LOCAL, plan_id, store.load(LOCAL, plan_id).revision, edits)
            return Heard(edits=(Approve(target=target),))

    mind = Mind(Overtaken(), person.coach.builtin.responder)
    person.coach = replace(person.coach, mind=mind)
    return person.say("approve")


@pytest.mark.parametrize(
    ("target", "edit", "told"),
    [
        pytest.param("big-objective", SetBigObjective(text="Another goal"), "Another goal", id="O"),
        pytest.param(1, ReviseKeyResult(id=2, target=90), "O1.KR1", id="key-result"),
        pytest.param(1, AddKeyResult(objective=1, text="Less noise"), "Less noise", id="new"),
        pytest.param("plan", Remove(target=2), "another window", id="gone"),
    ],
)
def test_an_approval_waits_when_another_window_changed_what_it_is_about(
    tmp_path: Path, target: Any, edit: Edit, told: str
) -> None:
    step = Action(id=3, text="Ask ten regulars")
    proof = KeyResult(id=2, text="Regulars from 20 to 35", baseline=20, target=35, actions=(step,))
    start = Plan(
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        big_objective=BigObjective(text="The shop carries me"),
        objectives=(Objective(id=1, text="People come back", key_results=(proof,)),),
    )
    with conversation(tmp_path, plan=start) as person:
        reply = overtaken_approval(person, edit, target=target)
        assert told in reply.text
        assert "another window" in reply.text
        big = person.plan.big_objective
        assert big is not None
        assert not (big.approved)
        assert not (person.plan.approved)
        assert not (person.plan.objectives[0].approved)


def test_an_approval_stands_when_another_window_changed_something_else(
    tmp_path: Path,
) -> None:
    start = Plan(big_objective=BigObjective(text="The shop carries me"))
    with conversation(tmp_path, plan=start) as person:
        overtaken_approval(person, Rename(title="From the other tab"))
        assert person.plan.big_objective is not None
        assert person.plan.big_objective.approved


def test_an_edit_on_the_page_is_kept_and_can_be_undone(person: Conversation) -> None:
    saved = person.coach.store.load(LOCAL, person.plan_id)
    edits = [ReviseObjective(id=1, text="Beginners stay")]
    after = person.coach.edit(LOCAL, person.plan_id, saved.revision, edits)
    assert after.plan.objectives[0].text == "Beginners stay"
    person.say("undo")
    assert person.plan.objectives[0].text == school().objectives[0].text


def test_an_edit_on_an_old_revision_is_refused(person: Conversation) -> None:
    saved = person.coach.store.load(LOCAL, person.plan_id)
    person.coach.edit(LOCAL, person.plan_id, saved.revision, [Rename(title="One")])
    with pytest.raises(Conflict):
        person.coach.edit(LOCAL, person.plan_id, saved.revision, [Rename(title="Two")])
    assert person.plan.title == "One"


def test_a_refused_edit_on_the_page_says_why(person: Conversation) -> None:
    saved = person.coach.store.load(LOCAL, person.plan_id)
    with pytest.raises(CoachError, match="no longer"):
        person.coach.edit(LOCAL, person.plan_id, saved.revision, [Approve(target=99)])


def unmeasured() -> Plan:
    return numbered(
        Plan(
            big_objective=BigObjective(text="We win back our town", confidence=5, approved=True),
            objectives=(
                Objective(text="Neighbours drop in", key_results=(KeyResult(text="More visits"),)),
            ),
        )
    )


def test_an_approval_waits_for_a_blocking_finding_and_can_be_insisted_on(tmp_path: Path) -> None:
    with conversation(tmp_path, plan=unmeasured()) as talk:
        reply = talk.say("approve O1")
        assert not talk.plan.objectives[0].approved
        assert "anyway" in reply.text
        talk.say("approve O1")
        assert not talk.plan.objectives[0].approved
        talk.say("approve anyway")
        assert talk.plan.objectives[0].approved


def test_a_plan_with_an_unproven_objective_waits_too(tmp_path: Path) -> None:
    big = BigObjective(text="We win back our town", approved=True)
    plan = numbered(Plan(big_objective=big, objectives=(Objective(text="Neighbours drop in"),)))
    with conversation(tmp_path, plan=plan) as talk:
        reply = talk.say("approve the plan")
        assert not talk.plan.approved
        assert "O1" in reply.text


def test_meaning_flags_a_key_result_that_serves_another_end(tmp_path: Path) -> None:
    class Far(Knowledge):
        def alike(self, one: str, other: str) -> float:
            return -1.0

    plan = unmeasured()
    with conversation(tmp_path, plan=plan) as talk:
        assert "kr-off-o" not in {f.rule for f in talk.coach.findings(plan)}
        distant = Far((), tmp_path, tmp_path, embeddings="keywords")
        coach = replace(talk.coach, knowledge=distant)
        assert "kr-off-o" in {f.rule for f in coach.findings(plan)}


def test_a_plan_is_judged_anew_when_the_day_or_what_is_known_of_it_has_changed(
    tmp_path: Path,
) -> None:
    class Learning(Knowledge):
        near: float | None = None

        def remember(self, texts: Iterable[str]) -> None:
            self.near = -1.0

        def alike(self, one: str, other: str) -> float | None:
            return self.near

    plan, days = unmeasured(), [TODAY]
    with conversation(tmp_path, plan=plan) as talk:
        learning = Learning((), tmp_path, tmp_path, embeddings="keywords")
        coach = replace(talk.coach, knowledge=learning, today=lambda: days[-1])
        first = coach.findings(plan)
        assert coach.findings(plan) is first
        days.append(TODAY + timedelta(days=1))
        assert coach.findings(plan) is not first
        coach.remember(plan.model_copy())
        days.pop()
        assert "kr-off-o" in {f.rule for f in coach.findings(plan)} - {f.rule for f in first}


def test_what_is_put_aside_stays_a_flag_and_still_holds_an_approval(tmp_path: Path) -> None:
    with conversation(tmp_path, plan=unmeasured()) as talk:
        talk.say("hello")
        talk.say("skip")
        rules = {f.rule for f in talk.coach.findings(talk.plan)}
        assert "kr-no-number" in rules
        talk.say("approve O1")
        assert not talk.plan.objectives[0].approved


def test_skipping_approves_nothing(person: Conversation) -> None:
    person.say("approve the big objective")
    while person.replies[-1].asked and person.replies[-1].asked.about != "more-key-results":
        person.say("skip")
    person.say("skip")
    assert not any(o.approved for o in person.plan.objectives)


def test_an_answer_ends_the_visit_that_it_was_asked_in(person: Conversation) -> None:
    person.say("go to the mission")
    reply = person.say("people learn a language as neighbours")
    assert person.plan.mission == "People learn a language as neighbours"
    assert reply.asked is not None
    assert reply.asked.about != "mission"


def test_the_opening_greets_a_newcomer_and_welcomes_back(person: Conversation) -> None:
    assert "proudest" in person.coach.opening(Plan()).text
    assert "Big O" in person.coach.opening(person.plan).text
