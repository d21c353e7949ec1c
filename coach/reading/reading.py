"""The value that reading a sentence gives."""

from datetime import date
from typing import Literal, NamedTuple

from coach.okr import Direction
from coach.reading.bounds import Bound
from coach.reading.dates import When
from coach.reading.measuring import Quantity

VerbKind = Literal["activity", "delivery", "change", "state", "learn", ""]
"""activity: effort that goes on; delivery: something handed over; change: a number or state that
moves; state: what is or must stay so; learn: something found out."""


class Claims(NamedTuple):
    """What a goal claims beyond its number. Texts are verbatim."""

    effect: str = ""
    """What comes of a deed, when it is told with a number: "so that 60 neighbours come"."""
    placeholder: str = ""
    """What holds the place of a number: "X %", "$N"."""
    finished: str = ""
    """Words that say that something is done: live, ready, in place."""
    proof: str = ""
    """Words for the verdict of somebody outside: a certificate, an exam, an award."""
    telling: str = ""
    """Words that make a count tell something: a rate, a share, paying."""
    practice: str = ""
    """Words for learning by doing: shadowing, practising."""
    trial: str = ""
    """Words for finding out by trying, told with what for: "experiments to raise retention"."""
    exact: str = ""
    """Words that hold a number: "break-even", "no complaints", "twice a day"."""
    own_share: bool = False
    """Whether its share is one of the deed's own objects: "complete 100 % of the tickets"."""
    dose: bool = False
    """Whether its number is time spent: "two hours a week"."""


class Reading(NamedTuple):
    """What one sentence says as a goal. Texts are verbatim; what it does not say is empty."""

    verb: str = ""
    verb_kind: VerbKind = ""
    verb_lists: frozenset[str] = frozenset()
    """The word lists of the lexicon that the verb stands in; "add" hands over and wins."""
    metric: str = ""
    """The noun phrase that is measured, without numbers and dates."""
    direction: Direction | None = None
    baseline: float | None = None
    target: float | None = None
    change: float | None = None
    """Signed size of the change when only that is said ("by 20 %" is 20 or -20)."""
    change_relative: bool = False
    """Whether the change is a share of today's value."""
    factor: float | None = None
    """2 for "double", 0.5 for "halve"."""
    unit: str = ""
    bound: Bound = ""
    """Whether the target is a limit that may be passed on one side."""
    per: str = ""
    """What the number counts for each: "per course", "a week"."""
    due: date | None = None
    when: tuple[When, ...] = ()
    frequency: str = ""
    paces: tuple[str, ...] = ()
    """Every such phrase; "from weekly to daily" has two."""
    quantities: tuple[Quantity, ...] = ()
    hedges: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    superlatives: tuple[str, ...] = ()
    unbounded: tuple[str, ...] = ()
    vanity: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    """Nouns that name a measurement: rate, share, time."""
    deeds: tuple[str, ...] = ()
    """Nouns that name something done: calls, workshops."""
    claims: Claims = Claims()
    beneficiary: str = ""
    parts: tuple[str, ...] = ()
    """The two or more results that the sentence joins; empty when it is one."""
    words: int = 0
    """How many words it has; a Chinese character counts as one."""
    language: str = ""

    @property
    def measured(self) -> bool:
        """Whether the sentence says how much: a value, a change or a factor."""
        return any(x is not None for x in (self.target, self.change, self.factor, self.baseline))

    @property
    def moves(self) -> bool:
        """Whether it says from where to where, or by how much."""
        both = self.baseline is not None and self.target is not None
        return both or self.change is not None or self.factor is not None
