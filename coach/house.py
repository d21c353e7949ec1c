"""House rules: what a plan, a team or a file has settled about the checks.

Authorities differ on some points (how sure to be at the start, whether an objective may hold a
number); a house chooses. What it leaves out keeps our default, so that houses can be laid over one
another: the plan's own over the file's, the command line's over both.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias

from pydantic import Field, StringConstraints, field_validator, model_serializer, model_validator

from coach.noun import Noun

Count: TypeAlias = Annotated[int, Field(ge=1, le=20)]
Sure: TypeAlias = Annotated[int, Field(ge=0, le=10)]
Share: TypeAlias = Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)]
RuleName: TypeAlias = Annotated[
    str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=1, max_length=60)
]
Severity: TypeAlias = Literal["block", "warn", "nudge"]
"""block: do not approve without a fix or an explicit override; warn: show and ask; nudge: mention
only if little else is wrong."""


class Limits(Noun):
    """How many, how far and how sure; the defaults are those of the method's notes."""

    objectives: Count = Field(
        3, description="The most objectives that are advised; more are a warning."
    )
    most_objectives: Count = Field(
        5, description="The most objectives with which a plan can be approved."
    )
    fewest_key_results: Count = Field(
        2, description="The fewest key results; with fewer, another proof is asked for."
    )
    most_key_results: Count = Field(
        4, description="The most key results with which an objective can be approved."
    )
    least_stretch: Share = Field(
        0.15, description="The smallest step that is no walk-over, as a share of the start."
    )
    stretch_sure_from: Sure = Field(
        4, description="The least confidence, of 10, that suits a stretch at its start."
    )
    stretch_sure_to: Sure = Field(
        6, description="The most confidence, of 10, that suits a stretch at its start."
    )
    promise_sure_from: Sure = Field(
        8, description="The least confidence, of 10, that suits a promise at its start."
    )

    @field_validator("*", mode="before")
    @classmethod
    def no_truth(cls, value: object) -> object:
        """Refuse true and false, which would count as 1 and 0."""
        if isinstance(value, bool):
            raise ValueError("should be a number")
        return value

    @model_validator(mode="after")
    def in_order(self) -> "Limits":
        """Refuse a lower limit above its upper one."""
        for low, high in (
            ("objectives", "most_objectives"),
            ("fewest_key_results", "most_key_results"),
            ("stretch_sure_from", "stretch_sure_to"),
        ):
            if getattr(self, low) > getattr(self, high):
                raise ValueError(f"{low} is above {high}")
        return self


class Schools(Noun):
    """Which authorities to follow where they differ; `SCHOOLS` says who holds what."""

    number_in_objective: Literal["words-only", "allowed"] = Field(
        "words-only", description="Whether an objective may hold a number."
    )
    milestones: Literal["for-promises", "allowed", "never"] = Field(
        "for-promises", description="Whether a key result may be a dated milestone with evidence."
    )
    unknown_baseline: Literal["measure-first", "as-a-task"] = Field(
        "measure-first", description="Whether finding out a number may be a key result."
    )
    start_confidence: Literal["half", "likely"] = Field(
        "half", description="Whether a stretch begins at an even chance or somewhat above it."
    )
    promise_kept: Literal["in-full", "mostly"] = Field(
        "in-full", description="Which score a promise needs to be kept."
    )


class Position(NamedTuple):
    """What one school says."""

    choice: str
    holds: str
    who: str


USUAL_BAND = (4, 6)
LIKELY_BAND = (6, 7)
GREEN = 0.7
"""Where the traffic light of scores turns green (`grading#what-do-red-yellow-and-green-mean`)."""


class School(NamedTuple):
    """A point on which authorities differ, and the passage that tells it."""

    point: str
    question: str
    source: str
    positions: tuple[Position, ...]
    rules: tuple[str, ...]
    """Ids of the rules that listen to it."""


SCHOOLS: tuple[School, ...] = (
    School(
        "number_in_objective",
        "May an objective hold a number?",
        "objective-quality#should-an-objective-contain-numbers",
        (
            Position("words-only", "words give the direction, numbers the proof", "Castro, Wodtke"),
            Position("allowed", "an objective has to be tangible, also by a number", "Google"),
        ),
        ("o-number", "bigo-number"),
    ),
    School(
        "milestones",
        "May a key result be a milestone that is reached or not?",
        "kr-quality#can-a-key-result-be-yes-or-no-all-or-nothing",
        (
            Position("for-promises", "a few, for a promise, with a day and evidence", "Lamorte"),
            Position("allowed", "yes, where it can be verified", "Doerr, Google"),
            Position("never", "no, only effects count", "Gothelf, Cagan, Perdoo"),
        ),
        ("kr-binary", "kr-activity", "kr-no-number"),
    ),
    School(
        "unknown_baseline",
        "May finding out a number be a key result?",
        "kr-quality-types#what-is-a-baseline-key-result",
        (
            Position("measure-first", "yes, early and for a stated use", "Lamorte"),
            Position("as-a-task", "no, measuring is work on the way", "Castro, Cagan"),
        ),
        ("kr-activity", "kr-no-number"),
    ),
    School(
        "start_confidence",
        "How sure should one be of a stretch at its start?",
        "confidence#why-start-at-five-out-of-ten",
        (
            Position("half", "five of ten: it may well fail", "Wodtke"),
            Position("likely", "six to seven of ten", "15Five and other checklists"),
        ),
        ("kr-confidence-off",),
    ),
    School(
        "promise_kept",
        "Is a score of 0.7 enough for a promise?",
        "grading#what-is-a-good-score-which-target-should-we-aim-for",
        (
            Position("in-full", "no, a promise is kept at 1.0; 0.7 suits a stretch", "Google"),
            Position("mostly", "yes, from 0.7 on a score is green", "many tools, after Doerr"),
        ),
        ("review-committed-missed",),
    ),
)
"""Where authorities differ: the house's choice and what the others hold, both told in the notes."""


def schools_of(rule: str) -> tuple[School, ...]:
    """The points of dispute that a rule listens to."""
    return tuple(school for school in SCHOOLS if rule in school.rules)


class House(Noun):
    """What a house has settled; everything left out keeps the default."""

    select: tuple[RuleName, ...] = Field(
        (),
        description="The only rules to run, by id, number or beginning of the id "
        "(`kr-no-number`, `R34`, `kr-`); empty runs all.",
    )
    ignore: tuple[RuleName, ...] = Field(
        (), description="Rules to leave out, named in the same way."
    )
    severity: dict[RuleName, Severity] = Field(
        default_factory=dict, description="How much a rule matters here."
    )
    limits: Limits = Limits()
    schools: Schools = Schools()

    @model_serializer
    def said(self) -> dict[str, Any]:
        """What was settled, also where it repeats a default: that may undo what others settled."""
        parts = {"limits": said_in(self.limits), "schools": said_in(self.schools)}
        rules = {"select": self.select, "ignore": self.ignore, "severity": self.severity}
        told = {name: value for name, value in {**rules, **parts}.items() if value}
        return {name: list(v) if isinstance(v, tuple) else v for name, v in told.items()}

    @property
    def stretch_sure(self) -> tuple[int, int]:
        """The least and the most confidence that suit a stretch at its start."""
        band = (self.limits.stretch_sure_from, self.limits.stretch_sure_to)
        if self.schools.start_confidence == "likely" and band == USUAL_BAND:
            return LIKELY_BAND
        return band

    @property
    def kept_from(self) -> float:
        """The least score with which a promise is kept."""
        return 1.0 if self.schools.promise_kept == "in-full" else GREEN


DEFAULT = House()


def laid_over(base: House, own: House | None) -> House:
    """The base with everything that the other house has settled put in its place.

    Raises:
        ValueError: the limits of the two contradict each other.
    """
    if own is None:
        return base
    return House.model_validate(
        {
            "select": own.select or base.select,
            "ignore": (*base.ignore, *(name for name in own.ignore if name not in base.ignore)),
            "severity": {**base.severity, **own.severity},
            "limits": {**said_in(base.limits), **said_in(own.limits)},
            "schools": {**said_in(base.schools), **said_in(own.schools)},
        }
    )


def said_in(part: Limits | Schools) -> dict[str, Any]:
    """The fields of a part that were said, also where they repeat a default."""
    return part.model_dump(exclude_unset=True)


def still_said(chosen: Mapping[str, Any], before: Limits | Schools) -> dict[str, Any]:
    """Of values for all fields of a part, those that settle something.

    One that is the default settles something only where that field was settled before.
    """
    fields = type(before).model_fields
    return {
        name: value
        for name, value in chosen.items()
        if value != fields[name].default or name in before.model_fields_set
    }


def settled(house: House) -> Iterator[tuple[str, str]]:
    """Each thing that the house has settled as a dotted name and its value in words.

    `("limits.objectives", "4")`, `("ignore", "kr-no-source, set-")`; `from_pairs` reads them back.
    """
    for name, value in house.model_dump().items():
        if isinstance(value, dict):
            yield from ((f"{name}.{key}", str(inner)) for key, inner in value.items())
        else:
            yield name, ", ".join(value)


def from_pairs(pairs: Iterable[tuple[str, str]]) -> House:
    """The house that has settled these things.

    Raises:
        pydantic.ValidationError: a name or a value is not known.
    """
    fields: dict[str, Any] = {}
    for name, value in pairs:
        part, _, key = name.partition(".")
        if key:
            fields.setdefault(part, {})[key] = value
        else:
            fields[part] = [word.strip() for word in value.split(",") if word.strip()]
    return House.model_validate(fields)
