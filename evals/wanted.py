"""What an attentive reader would have changed in a plan upon a message.

Each wish is one line of a case: `add: step`, `change: O1.KR2`, `remove: O3`, `move: O1.KR1.A2`,
`approve: GOAL` or `undo: true`. Items go by the handles that they have before the message, the Big
O is GOAL, the plan as a whole is plan, and what is only a line goes by its place: `not_now[0]`,
`health[1]`.
"""

from datetime import date
from typing import Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

Kind = Literal["objective", "key result", "step", "dependency", "not now", "health"]
GOAL = "GOAL"
WHOLE = "plan"


class Strict(BaseModel):
    """A frozen value of which a misspelt field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fields(Strict):
    """What an item is to hold; a field that is given as null is to be empty."""

    text: str | None = None
    """Its words, cut out of what was said."""
    baseline: float | None = None
    target: float | None = None
    unit: str | None = None
    due: date | None = None
    owner: str | None = None
    """Who answers for it, or does it."""
    source: str | None = None
    confidence: int | None = None
    why_now: str | None = None
    start: date | None = None
    """When a step begins, for which a plan has no field."""
    if_then: str | None = None
    type: str | None = None
    result: str | None = None
    on: str | None = None
    what: str | None = None

    @property
    def told(self) -> dict[str, Any]:
        """The fields that were given, with their values."""
        every = {name: getattr(self, name) for name in Fields.model_fields}
        return {name: value for name, value in every.items() if name in self.model_fields_set}


class Add(Fields):
    """Something new."""

    add: Kind
    under: str | None = None
    """The item that it belongs to."""


class Change(Fields):
    """Something that is there, otherwise."""

    change: str


class Remove(Strict):
    """Something taken out."""

    remove: str


class Move(Strict):
    """Something put elsewhere."""

    move: str
    to: str


class Approve(Strict):
    """Something settled."""

    approve: str


class Back(Strict):
    """The last change taken back."""

    undo: Literal[True]


Wish: TypeAlias = Add | Change | Remove | Move | Approve | Back


class Wanted(Strict):
    """What is to become of the plan upon a message."""

    want: tuple[Wish, ...] = ()
    """All of this is to be changed."""
    may: tuple[Wish, ...] = ()
    """Neither wanted nor wrong."""
    ask: bool = False
    """Whether nobody could know it without asking back, so that what is missing is no fault."""
