"""What the store hands out: frozen values that know nothing of a database."""

from datetime import datetime

from coach.edits import Past
from coach.edits.kinds import Edit
from coach.okr import Noun, Plan
from coach.talk import State


class PlanRow(Noun):
    """One line of a list of plans."""

    id: str
    title: str
    """The plan's title, else its Big O, else its first objective, else empty."""
    updated: datetime
    """When the plan or its talk last changed."""
    revision: int


class Saved(Noun):
    """A plan as it is stored."""

    plan_id: str
    plan: Plan
    revision: int
    """To be handed back when the plan is saved."""
    past: Past
    """What an undo and a redo would bring back."""
    title: str
    """As in `PlanRow`."""
    updated: datetime


class Revision(Noun):
    """One change of a plan, for its history."""

    number: int
    at: datetime
    author: str
    """Name of the person, or their id where no name is known."""
    reason: str
    edits: tuple[Edit, ...]
    plan: Plan
    """The plan as it stood then."""


class Budget(Noun):
    """Tokens of language models that may be used; 0 is no limit."""

    turn: int = 0
    """By one turn, which reserves them before it asks; with 0 nothing is reserved."""
    plan: int = 0
    """On one plan, ever."""
    person: int = 0
    """By one person on one day (UTC)."""
    day: int = 0
    """By everybody on one day (UTC)."""

    @property
    def too_small(self) -> tuple[str, ...]:
        """The limits that are smaller than what one turn reserves: none ever gets it."""
        limits = {"plan": self.plan, "person": self.person, "day": self.day}
        return tuple(name for name, limit in limits.items() if 0 < limit < self.turn)


class Spent(Noun):
    """What language models took."""

    tokens: int = 0
    millionths: int = 0
    """Cost in millionths of the currency of the prices, as far as prices are known."""


class Turn(Noun):
    """One thing said and the answer to it, running or over."""

    id: str
    plan_id: str
    key: str
    """Chosen by who sent the message, so that sending it twice opens one turn."""
    state: State
    text: str
    """The answer so far; what was finished stands in the message `answer`."""
    message: int
    """Id of the person's message."""
    answer: int | None = None
    """Id of the coach's message once the turn is over."""
    stop_asked: bool = False
    started: datetime
    heartbeat: datetime
    reserved: int = 0
    """Tokens of a language model that are set aside for it until it ends."""
    broke: bool = False
    """No tokens could be set aside: what may be used is used up."""
    new: bool = False
    """This very call opened the turn: its caller, and nobody else, has it answered."""
    busy: bool = False
    """Nothing was stored, because this other turn of the plan is still running."""
