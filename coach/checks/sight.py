"""A draft as the checks see it: every item with its place and with what its sentence says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from coach.house import DEFAULT, House
from coach.okr import Ambition, KeyResult, Objective, Period, Plan, every_key_result
from coach.reading import Reading, read, strip_marks
from coach.reading.fill import filled_from
from coach.reading.sentence import take_up

Similar = Callable[[str, str], float | None]
"""How near two texts are in meaning: about 0 for different things, 1 for the same thing, 4 for the
same said in other words; None where it is not known."""


def is_exact(said: Reading) -> bool:
    """Whether words hold its number: "break-even", "no complaints"; a deed has none."""
    return bool(said.claims.exact) and said.verb_kind not in ("activity", "delivery", "learn")


@dataclass(frozen=True, slots=True)
class SeenKeyResult:
    """A key result with what its sentence says and what stands around it."""

    path: str
    given: KeyResult
    full: KeyResult
    """With the empty fields filled from the sentence, but for the name of the metric."""
    reading: Reading
    objective: Objective | None
    sight: "Sight" = field(repr=False)

    @property
    def text(self) -> str:
        """The sentence without list marks and quotation marks."""
        return strip_marks(self.given.text)

    @property
    def paths(self) -> tuple[str, ...]:
        """Its own path and those of its actions."""
        return (self.path, *(f"{self.path}.actions[{n}]" for n in range(len(self.given.actions))))

    @property
    def measured(self) -> bool:
        """Whether it says how much."""
        said = self.reading
        told = said.measured or len(said.paces) > 1 or is_exact(said)
        return self.full.target is not None or told

    @property
    def ambition(self) -> Ambition | None:
        """What kind of aim it is: its own word for it counts before that of its objective."""
        return self.given.type or (self.objective.type if self.objective else None)

    @property
    def learning(self) -> bool:
        """Whether it is there to learn something, where effort may count."""
        return self.ambition == "learning"

    @property
    def committed(self) -> bool:
        """Whether it is a promise."""
        return self.ambition == "committed"


@dataclass(frozen=True, slots=True)
class SeenObjective:
    """An objective with what its sentence says and its key results."""

    path: str
    given: Objective
    reading: Reading
    key_results: tuple[SeenKeyResult, ...]
    sight: "Sight" = field(repr=False)

    @property
    def text(self) -> str:
        """The sentence without list marks and quotation marks."""
        return strip_marks(self.given.text)


class Sentence(NamedTuple):
    """One text of a plan and where it stands."""

    target: str
    item: int | Literal["plan", "big-objective", "mission"]
    text: str


@dataclass(slots=True)
class Sight:
    """The whole draft as seen on one day."""

    plan: Plan
    today: date
    whole: bool
    """Whether it is a plan, so that what is missing around an item counts."""
    similar: Similar | None = None
    house: House = DEFAULT
    coached: bool = False
    """Whether whoever asks wants a plan made of it, and not only what is wrong with a text."""
    sought: frozenset[str] = frozenset()
    """Ids of rules that were asked for by name: they may propose more."""
    objectives: tuple[SeenObjective, ...] = ()
    loose: tuple[SeenKeyResult, ...] = ()

    gathered: dict[bool, tuple[Sentence, ...]] = field(default_factory=dict)
    """What `sentences` has found so far, without and with the reasons."""
    texts: tuple[str, ...] = ()
    """The texts of all sentences, once they have been asked for."""
    words: frozenset[str] = frozenset()
    """The different words of those texts, in lower case."""
    every_key_result: tuple[SeenKeyResult, ...] = ()
    """All key results, in reading order."""
    planning: bool = False
    """Whether it has come as far as actions, or every objective with its key results is settled."""
    efforts: dict[str, bool] = field(default_factory=dict, repr=False)
    """Which key results only count what somebody does, by path, as far as rules have asked."""
    worked_out: dict[str, object] = field(default_factory=dict, repr=False)
    """What several rules need and one of them has worked out."""

    @property
    def complete(self) -> bool:
        """Whether a plan has all its parts, down to an action for every key result."""
        if not self.whole or not self.every_key_result:
            return False
        planned = all(k.given.actions for k in self.every_key_result)
        return planned and all(o.key_results for o in self.objectives)

    @property
    def settled(self) -> bool:
        """Whether it is complete, its owner has approved every objective, and it does not run yet.

        Only then what a plan may also say is asked for: a draft is not a form to fill in.
        """
        if not self.complete or self.plan.approved:
            return False
        return all(seen.given.approved for seen in self.objectives)

    def forget(self) -> None:
        """Let go of its items, which point back at it, so that all of them are freed at once."""
        self.objectives = self.loose = self.every_key_result = ()

    @property
    def counted_from(self) -> date:
        """The day from which "within two months" counts."""
        period = self.plan.period
        return period.counted_from(self.today) if period else self.today

    @property
    def has_key_results(self) -> bool:
        """Whether the plan has come as far as key results."""
        return bool(self.every_key_result)


def see(
    plan: Plan,
    today: date,
    whole: bool | None = None,
    similar: Similar | None = None,
    house: House = DEFAULT,
) -> Sight:
    """The draft as the checks see it; `whole=None` decides from what the draft holds."""
    sight = Sight(plan, today, is_whole(plan) if whole is None else whole, similar, house)
    sight.coached = bool(whole)
    if plan.objectives:
        take_up([o.text for o in plan.objectives] + [k.text for _, k in every_key_result(plan)])
    sight.objectives = tuple(
        [seen_objective(o, f"objectives[{at}]", sight) for at, o in enumerate(plan.objectives)]
    )
    sight.loose = tuple(
        [
            seen_key_result(kr, f"key_results[{at}]", None, sight)
            for at, kr in enumerate(plan.key_results)
        ]
    )
    sight.every_key_result = (*(k for o in sight.objectives for k in o.key_results), *sight.loose)
    sight.planning = is_planning(sight)
    return sight


def is_planning(sight: Sight) -> bool:
    """Whether a draft has come as far as actions: they exist, or every objective is settled."""
    if has_actions(sight.plan):
        return True
    settled = all(o.given.approved and o.key_results for o in sight.objectives)
    return bool(sight.every_key_result) and settled


ONE_IN = 3
"""One key result with actions in so many makes a plan of action."""


def has_actions(plan: Plan) -> bool:
    """Whether a draft plans actions. Here and there a bullet below a bullet is only a detail."""
    every = [kr for o in plan.objectives for kr in o.key_results] + list(plan.key_results)
    planned = [kr for kr in every if kr.actions]
    agreed = any(kr.approved or any(a.due for a in kr.actions) for kr in planned)
    return bool(planned) and (agreed or ONE_IN * len(planned) >= len(every))


def is_whole(plan: Plan) -> bool:
    """Whether a draft is a plan and not some items that somebody wants judged.

    What is left for later or must not suffer makes no plan of two lines: the rules ask for both.
    """
    beside = plan.dependencies or plan.health or plan.not_now
    return bool(
        plan.big_objective or plan.mission or (plan.period and (has_actions(plan) or beside))
    )


def seen_objective(objective: Objective, path: str, sight: Sight) -> SeenObjective:
    """One objective as seen."""
    return SeenObjective(
        path,
        objective,
        reading_of(objective.text, sight),
        tuple(
            seen_key_result(kr, f"{path}.key_results[{at}]", objective, sight)
            for at, kr in enumerate(objective.key_results)
        ),
        sight,
    )


def seen_key_result(
    key_result: KeyResult, path: str, objective: Objective | None, sight: Sight
) -> SeenKeyResult:
    """One key result as seen."""
    said = reading_of(key_result.text, sight)
    return SeenKeyResult(path, key_result, filled_from(key_result, said), said, objective, sight)


def reading_of(text: str, sight: Sight) -> Reading:
    """What a sentence of this draft says."""
    period: Period | None = sight.plan.period
    return read(text, sight.counted_from, None, period)
