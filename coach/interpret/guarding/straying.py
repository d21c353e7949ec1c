"""What stands where an edit wants to write, and whether it writes over what nobody spoke of."""

from typing import Any

from coach.edits import (
    Change,
    Edit,
    SetBigObjective,
    SetHealth,
    SetMission,
    SetNotNow,
    SetWatch,
)
from coach.interpret.ear.consent import EVERY
from coach.interpret.ear.pointing import Pointing, with_those_above
from coach.interpret.guarding.evidence import Evidence
from coach.lists import told_of
from coach.okr import Plan, every_key_result, place_of, places
from coach.reading import numbers

VALUES = frozenset({"baseline", "target", "due", "by", "confidence", "unit", "direction"})
"""Fields that a bare answer fills, with no word of the item that it is for."""
MOST = 9
"""Items of a row that are spoken of by their place."""
NOTHING = object()


def strays(edit: Change, plan: Plan, evidence: Evidence) -> bool:
    """Whether an edit writes over the fields of an item that nobody was speaking of.

    "12 by June" answers the question; it is not for another item that has both already. Nor is
    "this one is a promise", said where O2 is named, for O1.
    """
    target, asked, orders = getattr(edit, "id", None), evidence.asked, evidence.orders
    if not isinstance(target, int) or asked is None or asked.target is None:
        return False
    if asked.target in with_those_above(plan, target):
        return False
    if "text" in edit.given() or evidence.accepted or evidence.same:
        return False
    if orders.about(target) or target in orders.around or EVERY.search(evidence.said):
        return False
    if Pointing(evidence.said, plan).names(target):  # also in a question, which orders nothing
        return False
    place, bare = place_of(plan, target), edit.given().keys() <= VALUES
    if not bare or orders.now.handles:
        told = told_of(place.item) if place else ()
        if place is None or any(orders.now.shares(words, loosely=True) for words in told):
            return False
    if not orders.now.handles and (orders.now.kind or orders.now.positions(MOST)):
        return False
    if corrects(edit, plan, evidence):
        return False
    given = edit.given().items()
    empty = (None, "", False, NOTHING)
    return any(present(edit, plan, name) not in (*empty, value) for name, value in given)


def at_home(edit: Edit, plan: Plan, evidence: Evidence) -> Edit | None:
    """A straying edit for the one item of its kind that the words name, where that is still open.

    None where none is named, or several, or it has what the edit would write.
    """
    target = getattr(edit, "id", None)
    lost = place_of(plan, target) if isinstance(target, int) else None
    named = set(evidence.orders.now.handles)
    alike = [
        place
        for place in places(plan)
        if lost
        and type(place.item) is type(lost.item)
        and tuple(place.handle.lower().split(".")) in named
    ]
    if len(alike) != 1:
        return None
    moved = edit.model_copy(update={"id": alike[0].item.id})
    given = (name for name in edit.given() if name != "id")
    free = all(present(moved, plan, name) in (None, "") for name in given)
    return moved if free else None


def corrects(edit: Change, plan: Plan, evidence: Evidence) -> bool:
    """Whether words name the very number that an edit replaces, and no other item has it.

    "The 60 was me being kind, it's 55" needs no handle.
    """
    said = {q.value for q in numbers(evidence.said)}
    ends = [n for _, kr in every_key_result(plan) for n in {kr.baseline, kr.target}]
    given = edit.given()
    was = {present(edit, plan, name) for name in ("baseline", "target") if name in given}
    return any(n in said and ends.count(n) == 1 for n in was if isinstance(n, float))


def present(edit: Change, plan: Plan, name: str) -> Any:
    """What the plan has now where the edit wants to write; a value of its own when nothing."""
    item_id = getattr(edit, "id", None)
    if isinstance(item_id, int) and (place := place_of(plan, item_id)) is not None:
        return getattr(place.item, name, NOTHING)
    match edit:
        case SetBigObjective() if plan.big_objective is not None:
            return getattr(plan.big_objective, name, NOTHING)
        case SetMission():
            return plan.mission
        case SetNotNow() | SetHealth() | SetWatch() if name == "lines":
            return getattr(plan, edit.edit.removeprefix("set-").replace("-", "_"))
        case _:
            return NOTHING
