"""From a model's changes to the closed union of edits, or to what must be asked back."""

from collections.abc import Callable
from datetime import date
from typing import Any

from pydantic import ValidationError

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    GoTo,
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
    SetMission,
    SetNotNow,
    SetPeriod,
    Skip,
    Target,
    Undo,
)
from coach.interpret.ear.heard import Unclear
from coach.interpret.guarding.labels import Naming, Puzzled
from coach.interpret.guarding.listing import added, taken_out
from coach.interpret.guarding.understood import ChangeByModel, Do
from coach.interpret.orders.visiting import on_to
from coach.okr import (
    Action,
    Dependency,
    KeyResult,
    Objective,
    Plan,
    Stage,
    place_of,
)
from coach.stages import focus_of


def edit_of(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """The edit that a change stands for.

    Raises:
        Puzzled: it names or says something that does not exist.
    """
    try:
        return MAKES[change.do](change, naming, now)
    except ValidationError:
        raise Puzzled(Unclear(why="not-understood", about=change.text[:120])) from None


def given(change: ChangeByModel, **renamed: str) -> dict[str, Any]:
    """The fields that a change carries, under the names that its edit has for them."""
    fields: dict[str, Any] = {}
    for name, own in renamed.items():
        value = getattr(change, name)
        if name in ("due", "start") and value:
            value = day(value)
        if value not in (None, ""):
            fields[own] = value
        elif name in change.clear:
            fields[own] = None if name in EMPTIED_BY_NULL else ""
    return fields


EMPTIED_BY_NULL = {"baseline", "target", "due", "confidence", "type", "direction"}
OBJECTIVE = {
    "text": "text", "type": "type", "why": "why_now", "confidence": "confidence", "helper": "owner",
}  # fmt: skip
KEY_RESULT = {
    name: name
    for name in ("text", "metric", "baseline", "target", "unit", "direction", "due", "source",
                 "confidence")
} | {"helper": "owner"}  # fmt: skip
ACTION = {name: name for name in ("text", "stage", "due", "result", "if_then", "helper")}
DEPENDENCY = {"text": "on", "what": "what", "due": "by", "agreed": "agreed"}
BIG = {"text": "text", "why": "why", "confidence": "confidence"}


def day(said: str) -> date:
    """The day that a model wrote.

    Raises:
        Puzzled: no calendar has it.
    """
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise Puzzled(Unclear(why="no-such-date", about=said)) from None


def stage_named(name: str) -> Stage | None:
    """The stage of the talk with this name."""
    wanted = name.strip().lower().replace(" ", "-").replace("_", "-")
    return Stage(wanted) if wanted in set(Stage) else None


def revision(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """The revision that fits the item."""
    unnamed = not change.item.strip() and naming.asked is not None
    target = naming.asked if unnamed else naming.target(change.item, now)
    if target == "big-objective":
        return SetBigObjective(**given(change, **BIG))
    place = place_of(now, target) if isinstance(target, int) else None
    match place.item if place else None:
        case Objective(id=i):
            return ReviseObjective(id=i, **given(change, **OBJECTIVE))
        case KeyResult(id=i):
            return ReviseKeyResult(id=i, **given(change, **KEY_RESULT))
        case Action(id=i):
            return ReviseAction(id=i, **given(change, **ACTION))
        case Dependency(id=i):
            return ReviseDependency(id=i, **given(change, **DEPENDENCY))
        case _:
            raise Puzzled(Unclear(why="what-to-change"))


def new_action(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """A step below the key result that is named or in work."""
    key_result = naming.item_of(change.item, now, KeyResult)
    if key_result is None:
        raise Puzzled(Unclear(why="which-item", about=change.text[:120]))
    return AddAction(key_result=key_result, **given(change, **ACTION))


def new_key_result(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """A key result below the objective that is named or in work, else below the plan."""
    objective = naming.item_of(change.item, now, Objective)
    return AddKeyResult(objective=objective, **given(change, **KEY_RESULT))


def removal(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """The removal of an item or a line of a list; a whole plan is nothing that one removes."""
    match taken_out(change, now):
        case Unclear() as ask:
            raise Puzzled(ask)
        case None:
            pass
        case edit:
            return edit
    target = naming.target(change.item, now)
    if target == "plan":
        raise Puzzled(Unclear(why="which-item"))
    return Remove(target=target)


LAST = 1_000
"""A place behind whatever stands there."""


def move(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """Another place among the siblings, or below another parent."""
    target = naming.target(change.item, now)
    under = naming.target(change.under, now) if change.under.strip() else None
    if isinstance(under, int) and is_step(target, now):
        under = only_proof(under, now)
    moves = under is None or (isinstance(under, int) and may_stand(target, under, now))
    if not isinstance(target, int) or not moves or (change.position is None and under is None):
        raise Puzzled(Unclear(why="which-item", about=change.under or change.item))
    to = change.position - 1 if change.position else LAST
    return Move(id=target, to=to, **({"under": under} if under is not None else {}))


def may_stand(target: Target, under: int, now: Plan) -> bool:
    """Whether an item is of the kind that stands below another one."""
    above = place_of(now, under)
    place = place_of(now, target) if isinstance(target, int) else None
    kinds = (type(place and place.item), type(above and above.item))
    return kinds in ((KeyResult, Objective), (Action, KeyResult))


def is_step(target: Target, now: Plan) -> bool:
    """Whether this is a step."""
    place = place_of(now, target) if isinstance(target, int) else None
    return place is not None and isinstance(place.item, Action)


def only_proof(above: int, now: Plan) -> int:
    """The one key result of an objective, for a step that is to go below it; any other as it is."""
    place = place_of(now, above)
    if place is None or not isinstance(place.item, Objective):
        return above
    if len(place.item.key_results) != 1:
        raise Puzzled(Unclear(why="which-item", about=place.handle))
    return place.item.key_results[0].id


def approval(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """The approval of what is named; of what was asked about, or is in work, where nothing is."""
    if change.item.strip():
        return Approve(target=naming.target(change.item, now))
    focus = focus_of(naming.seen)
    meant = naming.asked if naming.asked is not None else focus.item
    if meant is None and focus.stage in (Stage.REVIEW, Stage.RUNNING):
        meant = "plan"
    return Approve(target=naming.target("", now) if meant is None else meant)


def visit(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """A stage, or an item with the stage in which it is worked on."""
    stage = stage_named(change.stage or change.item)
    if stage and (not change.stage or not change.item.strip()):
        return GoTo(stage=stage)
    target = naming.target(change.item, now)
    if target == "big-objective":
        return GoTo(stage=Stage.BIG_OBJECTIVE)
    place = place_of(now, target) if isinstance(target, int) else None
    if stage or place is None or not isinstance(place.item, Objective | KeyResult):
        return GoTo(stage=stage, item=place.item.id if place and stage else None)
    if isinstance(place.item, KeyResult):
        return GoTo(stage=Stage.ACTIONS, item=place.item.id)
    return on_to(place, now)


def reopening(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """The unlocking of an item, the Big O or the plan."""
    return Reopen(target=naming.target(change.item, now))


def skipped(change: ChangeByModel, naming: Naming, now: Plan) -> Edit:
    """The stage that is named, else the one in work."""
    return Skip(stage=stage_named(change.stage) or focus_of(now).stage)


MAKES: dict[Do, Callable[[ChangeByModel, Naming, Plan], Edit]] = {
    "set-mission": lambda c, _, __: SetMission(text=c.text),
    "set-big-objective": lambda c, _, __: SetBigObjective(**given(c, **BIG)),
    "set-period": lambda c, _, __: SetPeriod(**given(c, start="start", due="end")),
    "rename": lambda c, _, __: Rename(title=c.text),
    "add-objective": lambda c, _, __: AddObjective(**given(c, **OBJECTIVE)),
    "add-key-result": new_key_result,
    "add-action": new_action,
    "add-dependency": lambda c, _, __: AddDependency(**given(c, **DEPENDENCY)),
    "add-not-now": lambda c, _, now: SetNotNow(lines=(*now.not_now, c.text)),
    "add-health": lambda c, _, now: SetHealth(lines=(*now.health, c.text)),
    "add-watch": lambda c, _, now: added(c, now),
    "revise": revision,
    "remove": removal,
    "move": move,
    "approve": approval,
    "reopen": reopening,
    "skip": skipped,
    "go-to": visit,
    "undo": lambda _, __, ___: Undo(),
    "redo": lambda _, __, ___: Redo(),
    "start-over": lambda _, __, now: Replace(plan=Plan(title=now.title)),
}
