"""The nouns of the running year: what was seen each week, what came out, what was changed.

An entry has a day and speaks of items by their id. It is a record: an item that has left the plan
stays in it, as an id that the plan no longer has or as `GONE`. Confidence looks ahead, a value is
read, a score is given at the close; `scoring` computes progress, and none of the four stands for
another.
"""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from coach.noun import HIGHEST_ID, Ambition, Confidence, Noun, Number, Period, Score, Text, Words

ItemId: TypeAlias = Annotated[int, Field(ge=0, le=HIGHEST_ID)]
GONE = 0
"""The id of an item of which only the entry is left."""
Outcome = Literal["open", "done", "carried", "dropped"]
Light = Literal["green", "yellow", "red"]
ReviewKind = Literal["monthly", "quarterly", "half-year", "yearly"]
Changed = Literal["text", "target", "due", "type", "started", "stopped"]
Minutes: TypeAlias = Annotated[int, Field(ge=0, le=1_440)]


class Standing(Noun):
    """Where one key result stands on the day of a check-in."""

    key_result: ItemId = GONE
    value: Number | None = None
    """The number as it was read; None when nobody looked."""
    confidence: Confidence | None = None
    reason: Words = ""
    """Why the confidence is what it is, above all when it has moved."""
    blocker: Words = ""
    """What is in the way."""
    help: Words = ""
    """Who is asked for what, by when."""


class Priority(Noun):
    """One of the few things of a week that move a key result."""

    text: Text
    key_result: ItemId | None = None
    """The key result that it pushes, None when it pushes none."""
    must: bool = False
    """Whether the week fails without it (P1)."""
    outcome: Outcome = "open"


class HealthState(Noun):
    """How a health metric stands."""

    metric: Text
    state: Light
    response: Words = ""
    """What is slowed down or done so that it recovers."""


class CheckIn(Noun):
    """A weekly look; Monday's plan and Friday's wins may be one entry or two of the same week."""

    day: date
    standings: tuple[Standing, ...] = ()
    priorities: tuple[Priority, ...] = ()
    health: tuple[HealthState, ...] = ()
    wins: tuple[Text, ...] = ()
    ahead: tuple[Text, ...] = ()
    """What is coming in the next weeks that others should know."""
    note: Words = ""
    """The week in free words."""

    @property
    def items(self) -> tuple[int, ...]:
        """The ids that it speaks of."""
        pushed = (p.key_result for p in self.priorities if p.key_result is not None)
        return (*(s.key_result for s in self.standings), *pushed)


class Scored(Noun):
    """The close of one key result."""

    key_result: ItemId = GONE
    score: Score | None = None
    """As its owner gives it; `scoring.score` computes what the data say."""
    value: Number | None = None
    """The number at the close."""
    note: Words = ""
    """What the score does not show: context, effort, why a promise was missed."""


class Review(Noun):
    """A look back over a month, a quarter, half a year or a year."""

    kind: ReviewKind
    day: date
    scores: tuple[Scored, ...] = ()
    reflection: Words = ""
    """Why it came out like this."""
    lesson: Words = ""
    """What will be done differently from now on, and by whom."""
    talking: Minutes | None = None
    """Minutes of the meeting for discussion."""
    reporting: Minutes | None = None
    """Minutes for presenting what could have been read."""

    @property
    def items(self) -> tuple[int, ...]:
        """The ids that it speaks of."""
        return tuple(s.key_result for s in self.scores)


class Change(Noun):
    """One line of the change log: what was changed after the start, and why."""

    day: date
    item: ItemId | Literal["plan", "big-objective"] = GONE
    what: Changed = "text"
    before: Words = ""
    after: Words = ""
    reason: Words = ""
    trigger: Words = ""
    """The fact or event that set it off."""
    affects: tuple[Text, ...] = ()
    """Who relies on the old version."""
    told: tuple[Text, ...] = ()
    """Who has heard of it."""
    old_score: Score | None = None
    """What the old version had come to on that day."""


class PastKeyResult(Noun):
    """A key result of an earlier cycle."""

    text: Text
    score: Score | None = None


class PastObjective(Noun):
    """An objective of an earlier cycle."""

    text: Text
    type: Ambition | None = None
    score: Score | None = None
    """Only where its key results have none; otherwise their mean (`scoring.mean`) counts."""
    key_results: tuple[PastKeyResult, ...] = ()


class Cycle(Noun):
    """An earlier cycle in short: what was aimed at, what came out, what it taught."""

    title: Words = ""
    period: Period | None = None
    objectives: tuple[PastObjective, ...] = ()
    lesson: Words = ""
