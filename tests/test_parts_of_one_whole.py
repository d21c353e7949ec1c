"""Parts of the same whole, numbers of this year, and what a model notes of them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from coach.edits import (
    AddAction,
    AddKeyResult,
    Past,
    ReviseKeyResult,
    SetHealth,
    apply,
)
from coach.interpret.ear.heard import Heard
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
from coach.reading import filled
from coach.talk import Asked, Message, Reply, Talk
from tests.talking import TODAY
from tests.test_noted_in_place import hear

Change = dict[str, Any]
PLAN = numbered(
    Plan(
        big_objective=BigObjective(text="our soup kitchen feeds everybody", approved=True),
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        objectives=(
            Objective(
                text="nobody is sent away hungry",
                key_results=(
                    KeyResult(
                        text="bowls per evening: 60 now, 110 by the end of May",
                        baseline=60,
                        target=110,
                        due=date(2027, 5, 31),
                        actions=(Action(text="Rosa asks the market", due=date(2027, 2, 5)),),
                    ),
                    KeyResult(
                        text="evenings on which nine or more helpers came: 30 % this year, 75 %",
                        metric="evenings on which nine or more helpers came",
                        baseline=30,
                        target=75,
                        unit="%",
                        due=date(2027, 10, 31),
                    ),
                ),
            ),
            Objective(text="helpers come back"),
        ),
    )
)


def at(handle: str) -> int:
    place = place_at(PLAN, handle)
    assert place is not None
    return place.item.id


def asked(about: str, handle: str, *before: str) -> Talk:
    recent = []
    for n, text in enumerate(before):
        when = datetime(2026, 11, 22, 10, n, tzinfo=UTC)
        recent.append(Message(id=2 * n + 1, role="person", text=text, at=when))
        reply = Reply(text="Noted.", language="en")
        recent.append(
            Message(id=2 * n + 2, role="coach", text="Noted.", at=when, reply=reply, changed=(1,))
        )
    return Talk(
        asked=Asked(question=about, about=about, target=at(handle)), recent=tuple(recent), turns=9
    )


def heard(text: str, talk: Talk, *changes: Change) -> Heard:
    return hear(text, talk, *changes, plan=PLAN)


@pytest.mark.parametrize(
    ("text", "baseline", "target", "unit"),
    [
        ("nights with six or more guests: 11 of 30 this year, 24 of 30 by June", 11, 24, ""),
        ("21 out of 30 doors answered, I want 27 out of 30 by May", 21, 27, ""),
        ("doors that open, 31 in 100 now, 60 in 100 by May", 31, 60, ""),
        ("pupils at half of the lessons, 8 of 19 now, 15 of 19 by October", 8, 15, ""),
        ("Züge, die warten: 21 von 30 in diesem Jahr, 9 von 30 bis Mai", 21, 9, ""),
        ("salidas con seis o más: 11 de 30 este año, 24 de 30 hasta mayo", 11, 24, ""),
        ("sorties à six ou plus : 11 sur 30 cette année, 24 sur 30 d'ici mai", 11, 24, ""),
        ("saídas com seis ou mais: 11 de 30 este ano, 24 de 30 até maio", 11, 24, ""),
        ("visitors who leave a note, 40 this year, 120 by the end of May", 40, 120, ""),
        ("Gäste: 40 % dieses Jahr, 75 % bis Mai", 40, 75, "%"),
        ("one in four guests writes to us", None, 25, "%"),
    ],
)
def test_two_parts_of_one_whole_are_the_two_ends(
    text: str, baseline: float | None, target: float, unit: str
) -> None:
    read = filled(KeyResult(text=text), TODAY, PLAN.period)
    assert (read.baseline, read.target, read.unit) == (baseline, target, unit)


def test_this_year_told_of_the_start_is_no_deadline() -> None:
    assert filled(KeyResult(text="guests: 37 % this year, 80 %"), TODAY, PLAN.period).due is None


def test_what_is_counted_keeps_its_bound() -> None:
    read = filled(KeyResult(text="nights with six or more: 5 now, 9 by May"), TODAY, PLAN.period)
    assert read.metric == "nights with six or more"


def test_a_sentence_that_a_model_rewords_moves_no_field_that_it_says_as_before() -> None:
    text = "evenings on which nine or more helpers came: 30 % this year, 75 % by mid October"
    change = {"do": "revise", "item": "O1.KR2", "text": text, "due": "2027-10-15"}
    found = heard("by mid October rather, 75 %", asked("type", "O1"), change)
    (edit,) = found.edits
    assert isinstance(edit, ReviseKeyResult)
    assert edit.due == date(2027, 10, 15)
    assert not {"baseline", "target", "unit", "metric"} & edit.given().keys()


def test_the_ends_that_a_model_notes_keep_the_unit_of_their_own() -> None:
    text = "helpers at half of the evenings or more, 8 of 19 now, 15 of 19 by the end of October"
    change = {
        "do": "add-key-result", "item": "O2", "text": text, "baseline": 8, "target": 15,
        "unit": "of 19", "due": "2027-10-31",
    }  # fmt: skip
    (edit,) = heard(text, asked("key-results", "O2"), change).edits
    assert isinstance(edit, AddKeyResult)
    assert (edit.baseline, edit.target, edit.unit) == (8, 15, "")


def test_a_share_told_as_a_count_is_a_count_from_then_on() -> None:
    said = "evenings on which nine or more helpers came, 11 of 30 this year, 24 of 30"
    change = {
        "do": "revise", "item": "O1.KR2", "text": said, "baseline": 11, "target": 24,
        "unit": "of 30",
    }  # fmt: skip
    (edit,) = heard(f"That's {said}", asked("baseline", "O1.KR2"), change).edits
    assert isinstance(edit, ReviseKeyResult)
    assert (edit.baseline, edit.target, edit.unit) == (11, 24, "")


def test_the_number_of_the_start_is_not_written_over_by_that_of_the_aim() -> None:
    plan = PLAN.model_copy(deep=True)
    item = plan.objectives[0].key_results[1].model_copy(update={"target": 30.0})
    first = plan.objectives[0]
    first = first.model_copy(update={"key_results": (first.key_results[0], item)})
    plan = plan.model_copy(update={"objectives": (first, plan.objectives[1])})
    change = {"do": "revise", "item": "O1.KR2", "target": 75, "unit": "%"}
    found = hear("from 30 to 75 percent, as I said", asked("target", "O1.KR2"), change, plan=plan)
    plan = apply(plan, found.edits, Past()).plan
    assert plan.objectives[0].key_results[1].target == 75
    assert plan.objectives[0].key_results[1].text == item.text


@pytest.mark.parametrize(
    "text",
    [
        "Sana teaches the new ones from 1 February on until 30 April, and I write to the council"
        " about the hall by the 15th of January",
        "I write to the council about the hall by the 15th of January, Sana teaches the new ones"
        " from 1 February on until 30 April",
        "Sana teaches the new ones from 1 February until 30 April and I write to the council about"
        " the hall by the 15th of January",
    ],
)
def test_a_beginning_stays_with_the_step_beside_it(text: str) -> None:
    found = heard(
        text,
        asked("actions", "O1.KR1"),
        {"do": "add-action", "item": "O1.KR1", "text": "Sana teaches the new ones",
         "due": "2027-04-30"},
        {"do": "add-action", "item": "O1.KR1", "text": "I write to the council about the hall",
         "due": "2027-01-15"},
    )  # fmt: skip
    texts = [edit.text for edit in found.edits if isinstance(edit, AddAction)]
    assert [("from 1 February" in text) for text in texts] == [True, False]


FIRST = "Bowls: 60 now, 110 by May. Rosa reads that off the list at the hatch, she has it anyway."


def test_what_was_said_before_may_be_given_its_place_now() -> None:
    found = heard(
        "The 6 and Rosa's list belong to the first one",
        asked("baseline", "O1.KR2", FIRST),
        {"do": "revise", "item": "O1.KR1", "confidence": 6,
         "source": "Rosa reads that off the list at the hatch"},
    )  # fmt: skip
    (edit,) = found.edits
    assert isinstance(edit, ReviseKeyResult)
    assert edit.id == at("O1.KR1")
    assert (edit.confidence, edit.source) == (6, "Rosa reads that off the list at the hatch")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("the reading hour I still meant, put it back", ("the reading hour with my kids",)),
        ("put back what I meant", ()),
    ],
)
def test_a_line_said_before_comes_back_where_it_is_spoken_of(
    text: str, kept: tuple[str, ...]
) -> None:
    before = "and the reading hour with my kids must not suffer"
    change = {"do": "add-health", "text": "the reading hour with my kids"}
    found = heard(text, asked("more-actions", "O1.KR1", before, "undo"), change)
    assert [e.lines for e in found.edits if isinstance(e, SetHealth)] == ([kept] if kept else [])
