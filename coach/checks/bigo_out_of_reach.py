"""Flag a goal of the year that its owner does not believe in.

What it flags: a Big O with a confidence of 2 or less at the start.
Why it hurts: what looks impossible is given up quietly within weeks.
Instead: a nearer horizon, more help, or a goal to learn what would make it possible.
Source: objective-quality-year#is-my-goal-of-the-year-out-of-reach
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import BigObjective, Plan
from coach.reading import strip_marks

LOW = 2
"""Confidence at or below which a goal is not believed in."""


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    big = sight.plan.big_objective
    if big is None or big.confidence is None or sight.plan.approved:
        return
    if big.confidence <= LOW:
        yield Spot("big_objective", "big-objective", Hit(quote=strip_marks(big.text)))


check = on_plan(
    id="bigo-out-of-reach",
    number="R11",
    severity="warn",
    level="big-objective",
    message=("You hardly believe in this one. What looks impossible is given up quietly."),
    ask="What would have to become true for this to be a 5?",
    source="objective-quality-year#is-my-goal-of-the-year-out-of-reach",
    about=__doc__,
    find=find,
    needs=("big-objective",),
    bad=(Plan(big_objective=BigObjective(text="The garden feeds the whole street", confidence=1)),),
    good=(Plan(big_objective=BigObjective(text="The garden feeds us in summer", confidence=5)),),
)
