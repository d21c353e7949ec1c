"""What rules make of a message that a model could not hear, believed as far as it adds up."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from coach.edits import Past
from coach.errors import ModelFailed
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.ear.heard import Heard
from coach.interpret.standing_in import standing_in
from coach.mind import Mind
from coach.okr import (
    Action,
    BigObjective,
    KeyResult,
    Objective,
    Period,
    Plan,
    numbered,
    place_at,
)
from coach.talk import Asked, State, Talk
from coach.wiring import LOCAL
from tests.talking import TODAY, conversation, steps_of

PLAN = numbered(
    Plan(
        big_objective=BigObjective(text="every trip of the school bus is on time", approved=True),
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        objectives=(
            Objective(text="parents know when it comes"),
            Objective(
                text="the buses hold out",
                key_results=(
                    KeyResult(
                        text="days lost to repairs: from 40 to 12",
                        baseline=40,
                        target=12,
                        actions=(Action(text="Sami checks the brakes"),),
                    ),
                ),
            ),
        ),
    )
)


def stood_in(text: str, about: str, handle: str) -> tuple[Heard, Heard]:
    """What rules hear, and what of that is believed."""
    place = place_at(PLAN, handle)
    assert place is not None
    talk = Talk(asked=Asked(question=about, about=about, target=place.item.id))
    by_rules = BuiltInInterpreter().interpret(text, PLAN, Past(), talk, TODAY)
    return by_rules, standing_in(by_rules, text, PLAN, talk, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "Sami paints a sign by 5 February. No wait, they're closed then, by 12 February",
        "The house is open on 7 March. Sami paints the bus before, by 26 February, hm no, that's my"
        " sister's birthday, by 20 February",
        "that first one is no step, take it out. the poster goes up by 12 February",
        "Sami streicht das Schild bis 5. Februar. Nein, warte, da ist zu, bis 12. Februar",
    ],
)
def test_who_corrects_themselves_is_not_half_heard(text: str) -> None:
    _, believed = stood_in(text, "more-actions", "O2.KR1")
    assert not any(edit.edit in ("add-action", "remove") for edit in believed.edits)


@pytest.mark.parametrize(
    ("text", "about", "handle"),
    [
        (
            "Late arrivals: 31 a month now, 9 by the end of May, Lou reads it off. Sure? A 6. Then"
            " also how many parents use the app: zero so far, 300 by the end of September, I count"
            " them, and there I'd say 4",
            "key-results", "O1",
        ),
        (
            "Late arrivals: 31 now, 9 by the end of May. The log says so, Lou reads it every"
            " Friday, I'm at a 7. And complaints: 34 to 10 by 30 September, 5 for that",
            "key-results", "O1",
        ),
        (
            "Lou draws the timetable by 22 January and the printer sends it by the 12th of"
            " February. Sami teaches two drivers by 31 March. If he's ill, Yara steps in",
            "more-actions", "O2.KR1",
        ),
        (
            "Lou calls the parents by 12 January. For the O1 stuff: Sami paints the signs by 3"
            " March. And I write to the town by 4 April",
            "more-actions", "O2.KR1",
        ),
    ],
)  # fmt: skip
def test_of_a_rich_message_that_does_not_add_up_nothing_is_noted(
    text: str, about: str, handle: str
) -> None:
    by_rules, believed = stood_in(text, about, handle)
    assert by_rules.edits
    assert not believed.edits
    assert [getattr(w, "why", "") for w in believed.wishes] == ["too-rich"]


@pytest.mark.parametrize(
    ("text", "about", "handle"),
    [
        (
            "Late arrivals: 31 now, 9 by the end of May. I'd give it a 6. Lou reads them off the"
            " log. And another one: parents with the app, 20 now, 300 by June, there I'm at a 4",
            "key-results", "O1",
        ),
        ("late arrivals: 31 now, 9 by the end of May", "key-results", "O1"),
        ("Lou rings the town by 12 January. Sami paints the doors by 3 March", "more-actions",
         "O2.KR1"),
        ("by 12 February. Sami does it", "action-when", "O2.KR1.A1"),
    ],
)  # fmt: skip
def test_what_adds_up_is_noted(text: str, about: str, handle: str) -> None:
    by_rules, believed = stood_in(text, about, handle)
    assert by_rules.edits
    assert believed is by_rules


@dataclass(frozen=True)
class Deaf:
    """An interpreter whose model fails."""

    reason: str = "busy"

    def interpret(self, text: str, plan: Plan, past: Past, talk: Talk, today: date) -> Heard:
        raise ModelFailed("The model gave no answer.", self.reason)


@pytest.mark.parametrize("reason", ["busy", "nonsense", "unreachable"])
def test_however_the_model_failed_no_item_is_made_of_two_sentences(
    reason: str, tmp_path: Path
) -> None:
    with conversation(tmp_path, plan=PLAN) as person:
        person.say("on to O2.KR1")
        steps = [step.text for step in steps_of(person.plan)]
        mind = person.coach.mind
        failing = Mind(Deaf(reason), mind.responder, name="scripted")
        person.coach = replace(person.coach, mind=failing)
        reply = person.say("Nothing else here. As for the horn, Sami tries it out by 20 February")
        assert [step.text for step in steps_of(person.plan)] == steps
        assert all(len(objective.key_results) < 2 for objective in person.plan.objectives)
        assert "noted none of it" in reply.text


def test_the_person_is_told_and_may_send_it_again(tmp_path: Path) -> None:
    text = (
        "Late arrivals: 31 now, 9 by the end of May. The log says so, Lou reads it every Friday,"
        " I'm at a 7. And complaints: 34 to 10 by 30 September, 5 for that"
    )
    with conversation(tmp_path, plan=PLAN) as person:
        builtin = person.coach.mind
        person.coach = replace(person.coach, mind=Mind(Deaf(), builtin.responder, name="scripted"))
        reply = person.say(text)
        stored = person.coach.store.messages(LOCAL, person.plan_id)
        assert "noted none of it" in reply.text
        assert stored[-1].state is State.CUT_SHORT
        assert person.plan == PLAN
        person.coach = replace(person.coach, mind=builtin)
        person.say("late arrivals: 31 now, 9 by the end of May")
        added = person.plan.objectives[0].key_results
        assert [(kr.baseline, kr.target) for kr in added] == [(31, 9)]
