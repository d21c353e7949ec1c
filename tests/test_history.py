"""The history of a plan: every change is told from what to what, in the words of a person."""

from collections.abc import Sequence
from datetime import date

import pytest

from coach.edits import (
    AddObjective,
    Approve,
    Edit,
    Move,
    Past,
    Remove,
    Rename,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
    SetMission,
    SetNotNow,
    Undo,
    apply,
)
from coach.okr import BigObjective, Dependency, KeyResult, Objective, Plan, numbered
from coach.pages.changes import Told, changed, portraits
from coach.pages.first import example_plan


def told(before: Plan, after: Plan, edits: Sequence[Edit] = ()) -> list[Told]:
    """What one plan has that another had not."""
    return list(changed(portraits(before), portraits(after), edits))


PLAN = numbered(
    Plan(
        big_objective=BigObjective(text="The choir fills the town hall"),
        objectives=(
            Objective(
                text="Singers stay",
                key_results=(
                    KeyResult(text="Singers from 12 to 20", baseline=12, target=20),
                    KeyResult(text="Fewer leave"),
                ),
            ),
            Objective(text="The town hears of us"),
        ),
        dependencies=(Dependency(on="The town hall"),),
    )
)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (
            ReviseKeyResult(id=2, target=24.5, due=date(2027, 10, 31)),
            ["O1.KR1 To: 20 → 24.5", "O1.KR1 By: 31 Oct 2027"],
        ),
        (ReviseKeyResult(id=2, baseline=None), ["O1.KR1 From: 12 taken out"]),
        (ReviseKeyResult(id=2, baseline=0), ["O1.KR1 From: 12 → 0"]),
        (ReviseObjective(id=1, text="They stay"), ["O1 In your words: Singers stay → They stay"]),
        (AddObjective(text="Third"), ["O3 added: Third"]),
        (Remove(target=3), ["O1.KR2 deleted: Fewer leave"]),
        (Approve(target="big-objective"), ["The goal for the year approved"]),
        (SetMission(text="Song for all"), ["Direction Song for all"]),
        (SetNotNow(lines=("A tour", "A CD")), ["Not now A tour; A CD"]),
        (Move(id=4, to=0), ["O1 moved from O2: “The town hears of us”"]),
        (Move(id=1, to=1), ["O2 moved from O1: “Singers stay”"]),
        (Move(id=3, to=0), ["O1.KR1 moved from O1.KR2: “Fewer leave”"]),
        (Move(id=3, to=0, under=4), ["O2.KR1 moved from O1.KR2: “Fewer leave”"]),
        (ReviseDependency(id=5, agreed=True), ["D1 They have said yes: yes"]),
        (Rename(title="Choir"), ["Plan Name of the plan: Choir"]),
    ],
    ids=lambda value: getattr(value, "edit", None),
)
def test_a_change_is_told_from_what_to_what(edit: Edit, expected: list[str]) -> None:
    done = apply(PLAN, (edit,), Past())
    assert not done.refused
    assert [f"{one.name} {one.what}" for one in told(PLAN, done.plan, (edit,))] == expected


def test_what_an_undo_moves_back_is_told_too() -> None:
    there = apply(PLAN, (Move(id=4, to=0),), Past()).plan
    told_back = [one.what for one in told(there, PLAN, (Undo(),))]
    assert len(told_back) == 1
    assert told_back[0].startswith("moved from O")


def test_approving_the_whole_is_told_of_the_plan() -> None:
    approved = apply(PLAN, (Approve(target="plan"),), Past()).plan
    assert next(f"{one.name} {one.what}" for one in told(PLAN, approved)) == "Plan approved"


def test_a_plan_that_is_as_it_was_has_no_change_and_a_new_one_is_told_whole() -> None:
    assert told(PLAN, PLAN) == []
    names = {one.name for one in told(Plan(), example_plan())}
    assert {"O1", "O1.KR1", "O1.KR1.A1", "The goal for the year", "Direction"} <= names
