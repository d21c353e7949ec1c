"""Flag more objectives than anyone can carry.

What it flags: more than three objectives (warning), more than five (block).
Why it hurts: each further objective takes time from all the others, and the last ones are never
    looked at.
Instead: keep the three that matter most and move the others to the list for later.
Source: focus#how-many-objectives-should-i-have
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import Objective, Plan


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    count = len(sight.plan.objectives)
    limits = sight.house.limits
    if count > limits.objectives:
        yield Spot("", "plan", Hit(severity="block" if count > limits.most_objectives else "warn"))


check = on_plan(
    id="o-count",
    number="R14",
    severity="warn",
    level="set",
    message=(
        "That is more than one cycle can carry; three are plenty. The rest usually "
        "starve in silence."
    ),
    ask="Which of these could wait a quarter with the least harm?",
    source="focus#how-many-objectives-should-i-have",
    about=__doc__,
    find=find,
    needs=("objective",),
    bad=(
        Plan(
            objectives=tuple(
                Objective(id=n, text=f"Direction number {n} is clear") for n in range(1, 7)
            )
        ),
    ),
    good=(
        Plan(
            objectives=tuple(
                Objective(id=n, text=f"Direction number {n} is clear") for n in range(1, 4)
            )
        ),
    ),
)
