"""Flag a goal of the year that its owner is nearly sure of.

What it flags: a Big O with a confidence of 8 or more at the start.
Why it hurts: a goal that asks for nothing new is usually reached by doing the same as last year.
Instead: make it about a third bigger than what is proven today, until the belief is near 5 of 10.
Source: objective-quality-year#is-my-goal-of-the-year-too-safe
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import BigObjective, Plan
from coach.reading import strip_marks


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    big = sight.plan.big_objective
    if big is None or big.confidence is None or sight.plan.approved:
        return
    if big.confidence >= sight.house.limits.promise_sure_from:
        yield Spot("big_objective", "big-objective", Hit(quote=strip_marks(big.text)))


check = on_plan(
    id="bigo-too-safe",
    number="R10",
    severity="warn",
    level="big-objective",
    message=(
        "You are nearly sure of this one. A goal of the year should ask for about a "
        "third more than you can do today."
    ),
    ask="What would this goal look like if you were only half sure of it?",
    source="objective-quality-year#is-my-goal-of-the-year-too-safe",
    about=__doc__,
    find=find,
    needs=("big-objective",),
    bad=(Plan(big_objective=BigObjective(text="The garden feeds us in summer", confidence=9)),),
    good=(
        Plan(big_objective=BigObjective(text="The garden feeds us in summer", confidence=5)),
        Plan(big_objective=BigObjective(text="The garden feeds us in summer")),
    ),
)
