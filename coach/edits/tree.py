"""Pure changes of the tree of items: add, revise, remove, move."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, assert_never

from coach.edits.kinds import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Move,
    SetBigObjective,
    Target,
)
from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    Item,
    KeyResult,
    Objective,
    Plan,
    next_id,
    place_of,
    places,
)

MOST_SIBLINGS = 100
"""A paste may bring many; beyond this a plan is no plan and a page no page."""


class Refusal(Exception):
    """Carries the reason of a refused edit up to `apply`, with what its words are filled with.

    The reasons are the keys of `[refused]` in `coach/words`.
    """

    def __init__(self, reason: str, /, **values: str | int | date) -> None:
        super().__init__(reason)
        self.reason, self.values = reason, values


def earlier(plan: Plan | None, otherwise: str) -> Plan:
    """The plan to go back to."""
    if plan is None:
        raise Refusal(otherwise)
    return plan


def known(plan: Plan, target: Target) -> None:
    """Refuse a target that the plan does not have."""
    if isinstance(target, int) and place_of(plan, target) is None:
        raise Refusal("gone")
    if target == "big-objective" and plan.big_objective is None:
        raise Refusal("no-big-objective")


def unlocked_big_objective(plan: Plan) -> None:
    """Refuse to touch an approved Big O."""
    known(plan, "big-objective")
    if plan.big_objective is not None and plan.big_objective.approved:
        raise Refusal("big-objective-approved")


def big_objective(plan: Plan, edit: SetBigObjective) -> BigObjective:
    """The Big O with the given fields changed, or a new one."""
    if plan.big_objective is None:
        if edit.text is None:
            raise Refusal("no-big-objective")
        return BigObjective.model_validate(edit.given())
    unlocked_big_objective(plan)
    update = {k: v for k, v in edit.given().items() if k != "text" or v is not None}
    return plan.big_objective.model_copy(update=update)


def locked(item: Item) -> bool:
    """Whether the item is approved, so that only its owner's reopening may change it."""
    return not isinstance(item, Dependency) and item.approved


def unlocked(plan: Plan, item_id: int) -> Item:
    """The item, which is there and may be changed."""
    place = place_of(plan, item_id)
    if place is None:
        raise Refusal("gone")
    if locked(place.item):
        raise Refusal("approved", handle=place.handle)
    return place.item


def rewritten(plan: Plan, item_id: int, change: Callable[[Any], Item | None]) -> Plan:
    """The plan with one item replaced by what `change` makes of it, or without it for None."""

    def each(items: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(new for item in items if (new := one(item)) is not None)

    def one(item: Any) -> Item | None:
        if item.id == item_id:
            return change(item)
        for name in ("key_results", "actions"):
            below = getattr(item, name, None)
            if below:
                inside = each(below)
                if inside != below:
                    return item.model_copy(update={name: inside})  # type: ignore[no-any-return]  # an item copies to its own kind
        return item  # type: ignore[no-any-return]  # as above

    return plan.model_copy(
        update={
            "objectives": each(plan.objectives),
            "key_results": each(plan.key_results),
            "dependencies": each(plan.dependencies),
        }
    )


def added(plan: Plan, edit: AddObjective | AddKeyResult | AddAction | AddDependency) -> Plan:
    """The plan with a new item at the end of its siblings."""
    fields = {**edit.given(), "id": next_id(plan)}
    match edit:
        case AddObjective():
            room(plan.objectives, "objectives")
            new = (*plan.objectives, Objective.model_validate(fields))
            return plan.model_copy(update={"objectives": new, "approved": False})
        case AddDependency():
            room(plan.dependencies, "dependencies")
            dependencies = (*plan.dependencies, Dependency.model_validate(fields))
            return plan.model_copy(update={"dependencies": dependencies})
        case AddKeyResult():
            return with_child(plan, edit.objective, KeyResult.model_validate(fields))
        case AddAction():
            return with_child(plan, edit.key_result, Action.model_validate(fields))
        case _:
            assert_never(edit)


def room(siblings: tuple[Any, ...], what: str) -> None:
    """Refuse more siblings than a plan can hold; `what` they are ends the name of the reason."""
    if len(siblings) >= MOST_SIBLINGS:
        raise Refusal(f"full-{what}", most=MOST_SIBLINGS)


def with_child(
    plan: Plan, parent: int | None, child: KeyResult | Action, at: int | None = None
) -> Plan:
    """The plan with a key result or an action below its parent, at a position or at the end."""
    name, kind = (
        ("key_results", Objective) if isinstance(child, KeyResult) else ("actions", KeyResult)
    )
    if parent is None:
        room(plan.key_results, "key-results")
        return plan.model_copy(update={"key_results": placed(plan.key_results, child, at)})
    place = place_of(plan, parent)
    if place is None:
        raise Refusal("parent-gone")
    if not isinstance(place.item, kind):
        raise Refusal("misplaced", handle=place.handle)
    if isinstance(child, KeyResult) and locked(place.item):
        raise Refusal("approved-parent", handle=place.handle)

    def adopt(item: Any) -> Item:
        siblings = getattr(item, name)
        room(siblings, name.replace("_", "-"))
        return item.model_copy(update={name: placed(siblings, child, at)})  # type: ignore[no-any-return]  # an item copies to its own kind

    return rewritten(plan, parent, adopt).model_copy(update={"approved": False})


def placed(siblings: tuple[Any, ...], item: Any, at: int | None) -> tuple[Any, ...]:
    """The siblings with the item put in at a position, last for None or beyond the end."""
    at = len(siblings) if at is None else at
    return (*siblings[:at], item, *siblings[at:])


def revised(plan: Plan, item_id: int, fields: dict[str, Any], kind: type[Item]) -> Plan:
    """The plan with the given fields of one item changed."""
    place = place_of(plan, item_id) if fields.keys() == {"owner"} else None
    item = place.item if place else unlocked(plan, item_id)  # whose it is locks nothing
    if not isinstance(item, kind):
        raise Refusal("other-kind")
    fields = {k: v for k, v in fields.items() if k not in ("text", "on") or v is not None}
    return rewritten(plan, item_id, lambda found: found.model_copy(update=fields))


def removed(plan: Plan, item_id: int) -> Plan:
    """The plan without an item, what is below it and what was set aside for them."""
    unlocked(plan, item_id)
    plan = rewritten(plan, item_id, lambda _: None)
    left = {place.item.id for place in places(plan)}
    return plan.model_copy(
        update={
            "ignored": tuple(
                i for i in plan.ignored if not isinstance(i.target, int) or i.target in left
            ),
            "visiting_item": plan.visiting_item if plan.visiting_item in left else None,
        }
    )


def moved(plan: Plan, edit: Move) -> Plan:
    """The plan with an item at another place; its content and approval stay."""
    place = place_of(plan, edit.id)
    if place is None:
        raise Refusal("gone")
    item = place.item
    if isinstance(item, KeyResult | Action):
        parent = place.parent if edit.under is None else edit.under
        without = rewritten(plan, item.id, lambda _: None)
        if parent == place.parent:
            return sibling_order(plan, without, item, parent, edit.to)
        unlocked(plan, item.id)
        return with_child(without, parent, item, edit.to)
    name = "objectives" if isinstance(item, Objective) else "dependencies"
    others = tuple(i for i in getattr(plan, name) if i.id != item.id)
    return plan.model_copy(update={name: placed(others, item, edit.to)})


def sibling_order(
    plan: Plan, without: Plan, item: KeyResult | Action, parent: int | None, to: int
) -> Plan:
    """The plan with a child put back among its own siblings at another position."""
    if parent is None:
        return plan.model_copy(update={"key_results": placed(without.key_results, item, to)})
    name = "key_results" if isinstance(item, KeyResult) else "actions"

    def put_back(above: Any) -> Item:
        return above.model_copy(update={name: placed(getattr(above, name), item, to)})  # type: ignore[no-any-return]  # an item copies to its own kind

    return rewritten(without, parent, put_back)
