"""Flag stretch goals that are always reached.

What it flags: a mean score of 0.95 or more on stretch goals in each of the last two cycles that
    were closed.
Why it hurts: who always reaches everything has asked for what would have come anyway.
Instead: raise the target until you are half sure of it, and keep a few promises beside it.
Source: grading#what-is-a-good-score-which-target-should-we-aim-for
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.cycles import Closed, closed_cycles, previous
from coach.checks.running.sample import GUESTS, TABLES, inn
from coach.checks.sight import Sight
from coach.scoring import mean
from coach.year import Review, Scored

FULL = 0.95
CYCLES = 2


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    last = [cycle for cycle in closed_cycles(sight) if cycle.stretch][-CYCLES:]
    if len(last) == CYCLES and all(full(cycle) for cycle in last):
        yield Spot(last[-1].path, "plan", Hit())


def full(cycle: Closed) -> bool:
    """Whether all but everything that was a stretch was reached."""
    came_out = mean(cycle.stretch)
    return came_out is not None and came_out >= FULL - 1e-9


def closing(guests: float, tables: float) -> tuple[Review, ...]:
    """A review of the sample."""
    scores = (Scored(key_result=GUESTS, score=guests), Scored(key_result=TABLES, score=tables))
    return (Review(kind="quarterly", day=date(2027, 3, 26), scores=scores),)


check = on_plan(
    id="review-always-full",
    number="R103",
    severity="warn",
    level="review",
    message=(
        "The stretch goals of two cycles in a row were all but fully reached. They were forecasts "
        "rather than a stretch."
    ),
    ask="What did you decide not to dare?",
    source="grading#what-is-a-good-score-which-target-should-we-aim-for",
    about=__doc__,
    find=find,
    bad=(inn(reviews=closing(1.0, 0.9), earlier=(previous("Q4 2026", 1.0, 1.0),)),),
    good=(
        inn(reviews=closing(1.0, 0.6), earlier=(previous("Q4 2026", 1.0, 1.0),)),
        inn("committed", reviews=closing(1.0, 1.0), earlier=(previous("Q4 2026", 1.0),)),
        inn(reviews=closing(1.0, 1.0)),
    ),
)
