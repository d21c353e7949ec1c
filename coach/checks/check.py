"""What a check is and what it finds.

A check is a value: an id, a severity, a message with its reason, one question, and what decides:
a function from the reading of a draft to findings, or, where words are not enough, a description
of what a reader looks for. It knows nothing of where drafts come from, how findings are shown, or
which model reads.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, NamedTuple

from coach.checks.facts import Fact
from coach.checks.sight import SeenKeyResult, SeenObjective, Sight
from coach.house import Severity as Severity
from coach.late import Late
from coach.okr import BigObjective, KeyResult, Noun, Objective, Plan, Stage
from coach.year import Change, CheckIn, Review

Level = Literal[
    "mission", "big-objective", "objective", "key-result", "set", "plan", "action",
    "check-in", "review", "change",
]  # fmt: skip
Decider = Literal["words", "meaning", "judgement"]
"""What a rule needs to decide: the words of the draft; how near two texts are in meaning (silent
without `Sight.similar`); the judgement of a reader, which is a model's or a person's."""
Finder = Callable[[Sight], "Iterable[Spot]"]
Example = str | Plan
"""A draft as one sentence (a lone item of the check's level) or as a plan."""

STAGES: dict[Level, Stage] = {
    "mission": Stage.MISSION,
    "big-objective": Stage.BIG_OBJECTIVE,
    "objective": Stage.OBJECTIVES,
    "key-result": Stage.KEY_RESULTS,
    "set": Stage.KEY_RESULTS,
    "plan": Stage.REVIEW,
    "action": Stage.ACTIONS,
    "check-in": Stage.RUNNING,
    "review": Stage.RUNNING,
    "change": Stage.RUNNING,
}
SECTION = Late(r"^(What it flags|Why it hurts|Instead|Why softly|Source): (.+?)(?=^\S[^\n]*?: "
    r"|\Z)", re.M | re.S)  # fmt: skip


class Finding(Noun):
    """One thing that a check found, with the person's own words that it is about."""

    rule: str
    severity: Severity
    target: str
    """Path of the item: `objectives[0].key_results[1]`, `big_objective`, `mission`, empty for the
    draft as a whole."""
    item: int | Literal["plan", "big-objective", "mission"] = "plan"
    """Id of the item for programs that keep plans; not part of the published form."""
    case: str = ""
    """Which of its ways to say it a rule chose, for other languages; not published either."""
    quote: str = ""
    """Verbatim from the draft's text, empty where something is missing."""
    message: str
    """What is wrong and why it matters, in one or two short sentences."""
    ask: str
    """One open question that lets the person mend it."""
    rewrite: str = ""
    """The person's own words with blanks (`___`) for what they have not said; may be empty."""
    source: str
    """`note-id#heading-slug`: the passage it rests on."""

    def published(self) -> dict[str, str]:
        """Its fields as programs get them; plain words, so that nothing has to be converted."""
        fields = dict(vars(self))
        del fields["item"], fields["case"]
        return fields


class Hit(NamedTuple):
    """What a check saw in one item; what is left out comes from the check."""

    quote: str = ""
    rewrite: str = ""
    severity: Severity | None = None
    message: str = ""
    ask: str = ""
    case: str = ""
    """A name for a message of its own, by which other languages find theirs."""


class Spot(NamedTuple):
    """Where something was seen."""

    target: str
    item: int | Literal["plan", "big-objective", "mission"]
    hit: Hit


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: what it looks for, what it says, and how it is shown to be right."""

    id: str
    number: str
    """Its number in the catalogue, `R34`."""
    severity: Severity
    level: Level
    message: str
    ask: str
    source: str
    about: str | None
    """The docstring of its module."""
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    finds: Finder | None
    """Where in a draft there is something to say; None where only a reader can tell."""
    decides: Decider = "words"
    needs: tuple[Fact, ...] = ()
    """What a draft has to hold for it to have anything to say; else it is not asked."""
    signs: frozenset[str] = frozenset()
    """Words without one of which it stays silent; none where it is no matter of single words."""
    look: str = ""
    """What a reader looks for and what they let pass, as an instruction. Always there for rules
    of judgement; elsewhere it tells a reader how to confirm what the words propose."""

    @property
    def stage(self) -> Stage:
        """The stage in which it is worth talking about."""
        return STAGES[self.level]

    @property
    def flags(self) -> str:
        """What it flags, in one sentence."""
        return self.section("What it flags")

    @property
    def why(self) -> str:
        """Why that hurts."""
        return self.section("Why it hurts")

    @property
    def instead(self) -> str:
        """What to do instead."""
        return self.section("Instead")

    def section(self, name: str) -> str:
        """A section of the module's docstring as one paragraph."""
        sections = dict(SECTION.findall(self.about or ""))
        return " ".join(sections.get(name, "").split())

    def findings(self, sight: Sight) -> list[Finding]:
        """What it finds in a draft."""
        return [self.finding(spot) for spot in self.finds(sight)] if self.finds else []

    def finding(self, spot: Spot) -> Finding:
        """What it says of one place."""
        target, item, (quote, rewrite, severity, message, ask, case) = spot
        return Finding.unasked(  # our own words and a valid plan's: nothing to validate
            {
                "rule": self.id,
                "severity": severity or self.severity,
                "target": target,
                "item": item,
                "case": case,
                "quote": quote,
                "message": message or self.message,
                "ask": ask or self.ask,
                "rewrite": rewrite,
                "source": self.source,
            }
        )

    def examples(self) -> Iterator[tuple[Plan, bool]]:
        """Its own examples as plans, each with whether it must be flagged."""
        yield from ((as_plan(self.level, example), True) for example in self.bad)
        yield from ((as_plan(self.level, example), False) for example in self.good)


def as_plan(level: Level, example: Example) -> Plan:
    """An example as a plan: one sentence stands for a lone item of the level."""
    if isinstance(example, Plan):
        return example
    match level:
        case "mission":
            return Plan(mission=example)
        case "big-objective":
            return Plan(big_objective=BigObjective(text=example))
        case "objective":
            return Plan(objectives=(Objective(id=1, text=example),))
        case "key-result" | "set" | "plan" | "action":
            return Plan(key_results=(KeyResult(id=1, text=example),))
        case "check-in":
            return Plan(check_ins=(CheckIn(day=SOME_DAY, note=example),))
        case "review":
            return Plan(reviews=(Review(kind="quarterly", day=SOME_DAY, reflection=example),))
        case "change":
            return Plan(changes=(Change(day=SOME_DAY, reason=example),))


SOME_DAY = date(2027, 2, 8)
"""The day of an entry that an example is told as."""


def each_key_result(find: Callable[[SeenKeyResult], Hit | None]) -> Finder:
    """A finder that looks at one key result at a time."""

    def finds(sight: Sight) -> list[Spot]:
        seen = sight.every_key_result
        return [Spot(one.path, one.given.id, hit) for one in seen if (hit := find(one))]

    return finds


def each_objective(find: Callable[[SeenObjective], Hit | None]) -> Finder:
    """A finder that looks at one objective, or at one objective with its key results."""

    def finds(sight: Sight) -> list[Spot]:
        seen = sight.objectives
        return [Spot(one.path, one.given.id, hit) for one in seen if (hit := find(one))]

    return finds


def on_key_result(
    *,
    find: Callable[[SeenKeyResult], Hit | None],
    level: Level = "key-result",
    needs: tuple[Fact, ...] = ("key-result",),
    **told: Any,
) -> Check:
    """A check that looks at one key result at a time."""
    return Check(level=level, finds=each_key_result(find), needs=needs, **told)


def on_objective(
    *,
    find: Callable[[SeenObjective], Hit | None],
    level: Level = "objective",
    needs: tuple[Fact, ...] = ("objective",),
    **told: Any,
) -> Check:
    """A check that looks at one objective, or at one objective with its key results (a set)."""
    return Check(level=level, finds=each_objective(find), needs=needs, **told)


def on_plan(*, find: Finder, level: Level = "plan", **told: Any) -> Check:
    """A check that looks at the draft as a whole."""
    return Check(level=level, finds=find, **told)


def on_judgement(*, level: Level, look: str, find: Finder | None = None, **told: Any) -> Check:
    """A check that a reader decides, one item of the level at a time.

    `find` is for the few drafts whose words alone leave no doubt; it says nothing about the rest.
    """
    return Check(level=level, finds=find, decides="judgement", look=look, **told)
