"""The closed union of edits: what a person may want changed in a plan."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, TypeAdapter

from coach.edits.change import Change
from coach.house import House
from coach.okr import Ambition, Confidence, Direction, Number, Plan, Stage, Text, Words

Target: TypeAlias = int | Literal["plan", "big-objective"]


class Rename(Change):
    """Give the plan a name."""

    edit: Literal["rename"] = "rename"
    title: Words


class SetPeriod(Change):
    """Say which days the plan covers."""

    edit: Literal["set-period"] = "set-period"
    start: date
    end: date


class SetMission(Change):
    """Say or drop (empty) what all this is in service of."""

    edit: Literal["set-mission"] = "set-mission"
    text: Words


class SetHouse(Change):
    """Settle something about the checks of this plan; None goes back to the defaults."""

    edit: Literal["set-house"] = "set-house"
    house: House | None = None


class SetBigObjective(Change):
    """Say or revise the Big O; fields that are not given stay as they are."""

    edit: Literal["set-big-objective"] = "set-big-objective"
    text: Text | None = None
    why: Words = ""
    confidence: Confidence | None = None


class AddObjective(Change):
    """Add an objective at the end."""

    edit: Literal["add-objective"] = "add-objective"
    text: Text
    type: Ambition | None = None
    why_now: Words = ""
    confidence: Confidence | None = None


class ReviseObjective(Change):
    """Change the given fields of an objective."""

    edit: Literal["revise-objective"] = "revise-objective"
    id: int
    text: Text | None = None
    type: Ambition | None = None
    why_now: Words = ""
    confidence: Confidence | None = None
    owner: Words = ""


class AddKeyResult(Change):
    """Add a key result to an objective (None: to the plan, until it finds its objective)."""

    edit: Literal["add-key-result"] = "add-key-result"
    objective: int | None = None
    text: Text
    metric: Words = ""
    baseline: Number | None = None
    target: Number | None = None
    unit: Words = ""
    direction: Direction | None = None
    due: date | None = None
    source: Words = ""
    confidence: Confidence | None = None


class ReviseKeyResult(Change):
    """Change the given fields of a key result; a field given as null is emptied."""

    edit: Literal["revise-key-result"] = "revise-key-result"
    id: int
    text: Text | None = None
    metric: Words = ""
    baseline: Number | None = None
    target: Number | None = None
    unit: Words = ""
    direction: Direction | None = None
    due: date | None = None
    source: Words = ""
    confidence: Confidence | None = None
    owner: Words = ""


class AddAction(Change):
    """Add an action to the plan of a key result."""

    edit: Literal["add-action"] = "add-action"
    key_result: int
    text: Text
    stage: Words = ""
    due: date | None = None
    result: Words = ""
    if_then: Words = ""
    helper: Words = ""


class ReviseAction(Change):
    """Change the given fields of an action; a date given as null is emptied."""

    edit: Literal["revise-action"] = "revise-action"
    id: int
    text: Text | None = None
    stage: Words = ""
    due: date | None = None
    result: Words = ""
    if_then: Words = ""
    helper: Words = ""


class AddDependency(Change):
    """Add something that somebody else has to do."""

    edit: Literal["add-dependency"] = "add-dependency"
    on: Text
    what: Words = ""
    by: date | None = None
    agreed: bool = False


class ReviseDependency(Change):
    """Change the given fields of a dependency."""

    edit: Literal["revise-dependency"] = "revise-dependency"
    id: int
    on: Text | None = None
    what: Words = ""
    by: date | None = None
    agreed: bool = False


class SetNotNow(Change):
    """Replace the list of what is left out on purpose."""

    edit: Literal["set-not-now"] = "set-not-now"
    lines: tuple[Text, ...]


class SetStopping(Change):
    """Replace the list of what is given up to free the time."""

    edit: Literal["set-stopping"] = "set-stopping"
    lines: tuple[Text, ...]


class SetHealth(Change):
    """Replace the list of what must not suffer."""

    edit: Literal["set-health"] = "set-health"
    lines: tuple[Text, ...]


class SetWatch(Change):
    """Replace the list of questions for the check-ins."""

    edit: Literal["set-watch"] = "set-watch"
    lines: tuple[Text, ...]


class Remove(Change):
    """Take out an item with everything below it, or the Big O; undo brings it back."""

    edit: Literal["remove"] = "remove"
    target: int | Literal["big-objective"]


class Move(Change):
    """Put an item at another place among its siblings, or below another parent."""

    edit: Literal["move"] = "move"
    id: int
    to: Annotated[int, Field(ge=0)]
    """Position among the siblings, 0 for the first; beyond the end means last."""
    under: int | None = None
    """Id of the new parent (an objective for a key result, a key result for an action)."""


class Approve(Change):
    """Lock an item with everything below it, the Big O, or the plan with all of it."""

    edit: Literal["approve"] = "approve"
    target: Target


class Reopen(Change):
    """Unlock an item (not what is below it), the Big O, or the plan."""

    edit: Literal["reopen"] = "reopen"
    target: Target


class Skip(Change):
    """Pass over a stage."""

    edit: Literal["skip"] = "skip"
    stage: Stage


class GoTo(Change):
    """Visit a stage or item; a null stage lets the plan decide again where to go on."""

    edit: Literal["go-to"] = "go-to"
    stage: Stage | None = None
    item: int | None = None


class Ignore(Change):
    """Set a rule's finding aside for one item."""

    edit: Literal["ignore"] = "ignore"
    rule: Text
    target: Target
    reason: Words = ""


class Heed(Change):
    """Take back an `Ignore`."""

    edit: Literal["heed"] = "heed"
    rule: Text
    target: Target


class Replace(Change):
    """Put a whole plan in the place of this one (an import)."""

    edit: Literal["replace"] = "replace"
    plan: Plan


class Undo(Change):
    """Go back to the plan before the last change."""

    edit: Literal["undo"] = "undo"


class Redo(Change):
    """Take back an undo."""

    edit: Literal["redo"] = "redo"


Edit: TypeAlias = Annotated[
    Rename
    | SetPeriod
    | SetMission
    | SetHouse
    | SetBigObjective
    | AddObjective
    | ReviseObjective
    | AddKeyResult
    | ReviseKeyResult
    | AddAction
    | ReviseAction
    | AddDependency
    | ReviseDependency
    | SetNotNow
    | SetStopping
    | SetHealth
    | SetWatch
    | Remove
    | Move
    | Approve
    | Reopen
    | Skip
    | GoTo
    | Ignore
    | Heed
    | Replace
    | Undo
    | Redo,
    Field(discriminator="edit"),
]

EDITS: TypeAdapter[tuple[Edit, ...]] = TypeAdapter(tuple[Edit, ...])
"""Reads and writes edits as JSON; write with `exclude_unset` so that unset fields stay unset."""
