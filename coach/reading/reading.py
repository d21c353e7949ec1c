"""The value that reading a sentence gives; some of it is worked out when it is asked for."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from coach.late import Once
from coach.okr import Direction
from coach.reading.bounds import Bound
from coach.reading.changes import Change
from coach.reading.claims import Claims
from coach.reading.dates import When
from coach.reading.measuring import Quantity
from coach.reading.metric import metric_of, parts_of, per_of
from coach.reading.verbs import Verb, VerbKind
from coach.reading.words import Hit, Token

COUNTING = ("once ", "twice ", "thrice ")
"""How a pace begins that says how often those come who are counted."""


class Seen(NamedTuple):
    """What was found in a sentence, for what is worked out later."""

    text: str
    """The sentence without marks around it."""
    plain: str
    found: Sequence[Token]
    known: list[Hit]
    amounts: Sequence[Quantity]
    when: Sequence[When]
    """The dates of its first measure."""
    second: tuple[int, int] | None
    """Where a second measure is joined to the first."""
    verb: Verb
    change: Change


class Told(NamedTuple):
    """What is read at once. Texts are verbatim; what the sentence does not say is empty."""

    seen: Seen
    verb: str = ""
    verb_kind: VerbKind = ""
    verb_lists: frozenset[str] = frozenset()
    """The word lists of the lexicon that the verb stands in; "add" hands over and wins."""
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
    beneficiary: str = ""
    words: int = 0
    """How many words it has; a Chinese character counts as one."""
    language: str = ""
    foreign: bool = False
    """Whether it is written in a language of which no word is known: only its numbers are read."""

    @property
    def measured(self) -> bool:
        """Whether the sentence says how much: a value, a change or a factor."""
        told = self.target is not None or self.change is not None
        return told or self.factor is not None or self.baseline is not None

    @property
    def moves(self) -> bool:
        """Whether it says from where to where, or by how much."""
        both = self.baseline is not None and self.target is not None
        return both or self.change is not None or self.factor is not None


class Reading(Told):
    """What one sentence says as a goal, with what is worked out once a rule asks for it."""

    @Once
    def metric(self) -> str:
        """The noun phrase that is measured, without numbers and dates."""
        text, plain, found, known, _, when, second, verb, change = self.seen
        first = second[0] if second else len(text)
        return metric_of(
            text[:first], plain[:first], found, known, when, verb, change, self.language
        )

    @Once
    def per(self) -> str:
        """What the number counts for each: "per course", "a week"."""
        text, plain, _, _, amounts, *_, change = self.seen
        told = per_of(text, plain, amounts, change.used)
        often = bool(change.used) and self.frequency.partition(" ")[2] == told
        return "" if often and self.frequency.startswith(COUNTING) else told

    @Once
    def claims(self) -> Claims:
        """What it claims beyond its number."""
        text, plain, found, known, amounts, *_, verb, change = self.seen
        return Claims(text, plain, found, known, amounts, verb, change)

    @Once
    def parts(self) -> tuple[str, ...]:
        """The two or more results that the sentence joins; empty when it is one."""
        text, _, found, known, *_, second, verb, change = self.seen
        if second:
            return text[: second[0]], text[second[1] :]
        return parts_of(text, found, known, verb, change, self.language)
