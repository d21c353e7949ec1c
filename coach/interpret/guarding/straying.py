"""What stands where an edit wants to write, and whether it writes over what nobody spoke of."""

from typing import Any

from coach.edits import Change, SetBigObjective, SetMission
from coach.interpret.ear.consent import EVERY
from coach.interpret.ear.pointing import with_those_above
from coach.interpret.guarding.evidence import Evidence
from coach.okr import Plan, every_key_result, place_of
from coach.reading import numbers

VALUES = frozenset({"baseline", "target", "due", "by", "confidence", "unit", "direction"})
"""Fields that a bare answer fills."""
MOST = 9
"""Items of a row that are spoken of by their place."""
NOTHING = object()


def strays(edit: Change, plan: Plan, evidence: Evidence) -> bool:
    """Whether an edit writes bare values over those of an item that nobody was speaking of.

    "12 by June" answers the question; it is not for another item that has both already.
    """
    target, asked, orders = getattr(edit, "id", None), evidence.asked, evidence.orders
    if not isinstance(target, int) or asked is None or asked.target is None:
        return False
    if asked.target in with_those_above(plan, target):
        return False
    if not edit.given().keys() <= VALUES or evidence.accepted or evidence.same:
        return False
    pointed = orders.now.handles or orders.now.kind or orders.now.positions(MOST)
    if pointed or orders.about(target) or target in orders.around or EVERY.search(evidence.said):
        return False
    if corrects(edit, plan, evidence):
        return False
    given = edit.given().items()
    return any(present(edit, plan, name) not in (None, value, NOTHING) for name, value in given)


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
        case _:
            return NOTHING
