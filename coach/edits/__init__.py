"""Typed changes of a plan and the pure function that applies them.

An edit says what a person wants changed; `apply` gives the changed plan or says, per edit, why
not. Storing, judging and wording are other modules' work.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias, assert_never

from coach.edits.approval import approved, reopened
from coach.edits.change import Change
from coach.edits.kinds import (
    EDITS as EDITS,
)
from coach.edits.kinds import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    GoTo,
    Heed,
    Ignore,
    Move,
    Redo,
    Remove,
    Rename,
    Reopen,
    Replace,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetHealth,
    SetHouse,
    SetMission,
    SetNotNow,
    SetPeriod,
    SetStopping,
    SetWatch,
    Skip,
    Target,
    Undo,
)
from coach.edits.tree import (
    Refusal,
    added,
    big_objective,
    earlier,
    known,
    moved,
    removed,
    revised,
    unlocked_big_objective,
)
from coach.lists import PARTS, once_each
from coach.okr import (
    Action,
    Dependency,
    Ignored,
    Item,
    KeyResult,
    Noun,
    Objective,
    Period,
    Plan,
    numbered,
    place_of,
    places,
)
from coach.okr import (
    BigObjective as BigObjective,
)
from coach.okr import (
    next_id as next_id,
)

__all__ = [
    "EDITS",
    "AddAction",
    "AddDependency",
    "AddKeyResult",
    "AddObjective",
    "Applied",
    "Approve",
    "Change",
    "Edit",
    "GoTo",
    "Heed",
    "Ignore",
    "Move",
    "Past",
    "Redo",
    "Refused",
    "Remove",
    "Rename",
    "Reopen",
    "Replace",
    "ReviseAction",
    "ReviseDependency",
    "ReviseKeyResult",
    "ReviseObjective",
    "SetBigObjective",
    "SetHealth",
    "SetHouse",
    "SetMission",
    "SetNotNow",
    "SetPeriod",
    "SetStopping",
    "SetWatch",
    "Skip",
    "Target",
    "Undo",
    "apply",
]  # fmt: skip


class Refused(Noun):
    """An edit that was not made, and why."""

    edit: Edit
    reason: str
    """A key of `[refused]` in `coach/words`, which has the words."""
    values: dict[str, str | int | date]
    """What the blanks of the words are filled with."""


class Applied(Noun):
    """What became of some edits."""

    plan: Plan
    edits: tuple[Edit, ...] = ()
    """Those that were made, in order."""
    refused: tuple[Refused, ...] = ()
    changed: tuple[int, ...] = ()
    """Ids of the items that are new or differ."""


class Past(Noun):
    """What lies around a plan in time."""

    undo: Plan | None = None
    """The plan that an undo brings back."""
    redo: Plan | None = None
    """The plan that a redo brings back."""
    last: tuple[Edit, ...] = ()
    """The edits that made the plan what it is, to let a correction refer to them."""


def apply(plan: Plan, edits: Iterable[Edit], past: Past | None = None) -> Applied:
    """The plan after the edits, made one after the other; a refused one changes nothing.

    Args:
        plan: the plan to start from; it is left as it is.
        edits: what to change.
        past: what undo and redo go back to; without it they are refused.
    """
    before, made, refused = plan, list[Edit](), list[Refused]()
    for edit in edits:
        try:
            plan = after(plan, edit, past or Past())
        except Refusal as refusal:
            refused.append(Refused(edit=edit, reason=refusal.reason, values=refusal.values))
        else:
            made.append(edit)
    if plan is before:
        return Applied(plan=plan, edits=tuple(made), refused=tuple(refused))
    known = {place.item.id: place.item for place in places(before)}
    changed = tuple(p.item.id for p in places(plan) if known.get(p.item.id) != p.item)
    return Applied(plan=plan, edits=tuple(made), refused=tuple(refused), changed=changed)


def after(plan: Plan, edit: Edit, past: Past) -> Plan:  # noqa: C901 - one case an edit
    """The plan after one edit.

    Raises:
        Refusal: the edit names what is not there, what is approved, or goes beyond a limit.
    """
    match edit:
        case Undo():
            return earlier(past.undo, "nothing-to-undo")
        case Redo():
            return earlier(past.redo, "nothing-to-redo")
        case Replace():
            return numbered(edit.plan)
        case Approve():
            return approved(plan, edit.target)
        case Reopen():
            return reopened(plan, edit.target)
        case AddObjective() | AddKeyResult() | AddAction() | AddDependency():
            return added(plan, edit)
        case ReviseObjective() | ReviseKeyResult() | ReviseAction() | ReviseDependency():
            return revised(plan, edit.id, edit.given(), kind=REVISES[type(edit)])
        case Remove(target="big-objective"):
            unlocked_big_objective(plan)
            return plan.model_copy(update={"big_objective": None})
        case Remove():
            assert isinstance(edit.target, int)
            return removed(plan, edit.target)
        case Move():
            return moved(plan, edit)
        case _:
            return plan_level(plan, edit)


PlanEdit: TypeAlias = (
    Rename
    | SetPeriod
    | SetMission
    | SetHouse
    | SetBigObjective
    | SetNotNow
    | SetStopping
    | SetHealth
    | SetWatch
    | Skip
    | GoTo
    | Ignore
    | Heed
)

REVISES: dict[type[Change], type[Item]] = {
    ReviseObjective: Objective,
    ReviseKeyResult: KeyResult,
    ReviseAction: Action,
    ReviseDependency: Dependency,
}


def plan_level(plan: Plan, edit: PlanEdit) -> Plan:  # noqa: C901 - one case an edit
    """The plan after an edit of what belongs to the plan itself."""
    match edit:
        case Rename():
            update: dict[str, Any] = {"title": edit.title}
        case SetPeriod():
            if edit.end < edit.start:
                raise Refusal("backwards", end=edit.end)
            update = {"period": Period(start=edit.start, end=edit.end)}
        case SetMission():
            update = {"mission": edit.text}
        case SetHouse():
            update = {"house": edit.house}
        case SetBigObjective():
            update = {"big_objective": big_objective(plan, edit)}
        case SetNotNow() | SetStopping() | SetHealth() | SetWatch():
            field = PARTS[edit.edit.removeprefix("set-")]
            update = {field: once_each(edit.lines)}
        case Skip():
            update = {
                "skipped": (*(s for s in plan.skipped if s != edit.stage), edit.stage),
                "visiting": None,
                "visiting_item": None,
            }
        case GoTo():
            if edit.item is not None and place_of(plan, edit.item) is None:
                raise Refusal("gone")
            update = {
                "visiting": edit.stage,
                "visiting_item": edit.item,
                "skipped": tuple(s for s in plan.skipped if s != edit.stage),
            }
        case Ignore():
            known(plan, edit.target)
            others = unignored(plan, edit.rule, edit.target)
            update = {
                "ignored": (
                    *others,
                    Ignored(rule=edit.rule, target=edit.target, reason=edit.reason),
                )
            }
        case Heed():
            update = {"ignored": unignored(plan, edit.rule, edit.target)}
        case _:
            assert_never(edit)
    return plan.model_copy(update=update)


def unignored(plan: Plan, rule: str, target: Target) -> tuple[Ignored, ...]:
    """What is set aside, without this rule at this target."""
    return tuple(i for i in plan.ignored if (i.rule, i.target) != (rule, target))
