"""Locking and unlocking: what approval means for an item, the Big O and the plan."""

from typing import Any

from coach.edits.kinds import Target
from coach.edits.tree import Refusal, known, rewritten
from coach.okr import (
    Dependency,
    Item,
    KeyResult,
    Objective,
    Plan,
    house_of,
    place_of,
)

LOCK = {"approved": True}


def approved(plan: Plan, target: Target) -> Plan:
    """The plan with the target locked; a plan over the hard limits is not approved."""
    known(plan, target)
    if target == "big-objective" and plan.big_objective is not None:
        big = plan.big_objective.model_copy(update=LOCK)
        return plan.model_copy(update={"big_objective": big})
    if target == "plan":
        return approved_plan(plan)
    assert isinstance(target, int)

    def lock(item: Any) -> Item:
        if isinstance(item, Objective):
            within_key_results(plan, item)
            key_results = tuple(k.model_copy(update=LOCK) for k in item.key_results)
            return item.model_copy(update={**LOCK, "key_results": key_results})
        if isinstance(item, KeyResult):
            return locked_with_actions(item)
        if isinstance(item, Dependency):
            return item.model_copy(update={"agreed": True})
        return item.model_copy(update=LOCK)  # type: ignore[no-any-return]  # an item copies to its own kind

    return rewritten(plan, target, lock)


def locked_with_actions(key_result: KeyResult) -> KeyResult:
    """The key result, approved together with its actions."""
    actions = tuple(a.model_copy(update=LOCK) for a in key_result.actions)
    return key_result.model_copy(update={**LOCK, "actions": actions})


def within_key_results(plan: Plan, objective: Objective) -> None:
    """Refuse an objective with more key results than the hard limit."""
    most = house_of(plan).limits.most_key_results
    if len(objective.key_results) > most:
        place = place_of(plan, objective.id)
        assert place is not None
        count = len(objective.key_results)
        raise Refusal("too-many-key-results", handle=place.handle, count=count, most=most)


def approved_plan(plan: Plan) -> Plan:
    """The plan with everything locked."""
    if not plan.objectives:
        raise Refusal("no-objective")
    most = house_of(plan).limits.most_objectives
    if len(plan.objectives) > most:
        raise Refusal("too-many-objectives", count=len(plan.objectives), most=most)
    for objective in plan.objectives:
        within_key_results(plan, objective)
    big = plan.big_objective
    return plan.model_copy(
        update={
            **LOCK,
            "big_objective": big.model_copy(update=LOCK) if big else None,
            "objectives": tuple(
                o.model_copy(
                    update={
                        **LOCK,
                        "key_results": tuple(locked_with_actions(k) for k in o.key_results),
                    }
                )
                for o in plan.objectives
            ),
            "visiting": None,
            "visiting_item": None,
        }
    )


def reopened(plan: Plan, target: Target) -> Plan:
    """The plan with the target unlocked; an item's reopening reopens the plan as well."""
    known(plan, target)
    if target == "plan":
        return plan.model_copy(update={"approved": False})
    if target == "big-objective" and plan.big_objective is not None:
        big = plan.big_objective.model_copy(update={"approved": False})
        return plan.model_copy(update={"big_objective": big, "approved": False})
    assert isinstance(target, int)

    def unlock(item: Any) -> Item:
        key = "agreed" if isinstance(item, Dependency) else "approved"
        return item.model_copy(update={key: False})  # type: ignore[no-any-return]  # an item copies to its own kind

    return rewritten(plan, target, unlock).model_copy(update={"approved": False})
