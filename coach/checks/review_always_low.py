"""Flag cycles that fall short again and again.

What it flags: a mean score of 0.3 or less in each of the last two cycles that were closed; learning
    goals are not counted.
Why it hurts: who misses nearly everything twice stops believing in goals.
Instead: a smaller step, a learning goal first, fewer goals, or more help.
Source: grading#what-does-a-low-score-mean
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.cycles import Closed, closed_cycles, previous
from coach.checks.running.sample import GUESTS, TABLES, inn
from coach.checks.sight import Sight
from coach.scoring import mean
from coach.year import Review, Scored

LOW = 0.3
CYCLES = 2


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    last = [cycle for cycle in closed_cycles(sight) if cycle.scores][-CYCLES:]
    if len(last) == CYCLES and all(low(cycle) for cycle in last):
        yield Spot(last[-1].path, "plan", Hit())


def low(cycle: Closed) -> bool:
    """Whether next to nothing was reached."""
    came_out = mean(cycle.scores)
    return came_out is not None and came_out <= LOW + 1e-9


def closing(guests: float, tables: float) -> tuple[Review, ...]:
    """A review of the sample."""
    scores = (Scored(key_result=GUESTS, score=guests), Scored(key_result=TABLES, score=tables))
    return (Review(kind="quarterly", day=date(2027, 3, 26), scores=scores),)


check = on_plan(
    id="review-always-low",
    number="R104",
    severity="warn",
    level="review",
    message=(
        "Two cycles in a row came out at 0.3 or less. That speaks of the size of the goals or of "
        "the help, not of effort."
    ),
    ask="What size of step have you actually managed?",
    source="grading#what-does-a-low-score-mean",
    about=__doc__,
    find=find,
    bad=(inn(reviews=closing(0.2, 0.3), earlier=(previous("Q4 2026", 0.1, 0.4),)),),
    good=(
        inn(reviews=closing(0.2, 0.6), earlier=(previous("Q4 2026", 0.1, 0.4),)),
        inn("learning", reviews=closing(0.1, 0.1), earlier=(previous("Q4 2026", 0.1),)),
        inn(reviews=closing(0.1, 0.1)),
    ),
)
