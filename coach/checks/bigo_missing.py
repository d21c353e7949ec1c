"""Flag objectives that have no goal of the year above them.

What it flags: a whole plan with objectives and no Big O, unless the owner passed that stage over.
Why it hurts: the objectives should be the few directions that carry one goal; without it they are
    a list.
Instead: one line in words for what the year is about, and then the objectives out of it.
Source: objective-quality-year#what-is-the-big-objective-of-the-year
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import BigObjective, Objective, Plan, Stage


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    plan = sight.plan
    wanted = sight.whole and plan.objectives and Stage.BIG_OBJECTIVE not in plan.skipped
    if wanted and plan.big_objective is None:
        yield Spot("big_objective", "big-objective", Hit())


check = on_plan(
    id="bigo-missing",
    number="R06",
    severity="warn",
    level="big-objective",
    message=(
        "There are objectives but no goal of the year that they carry. Without it "
        "they compete instead of adding up."
    ),
    ask="When this year ends well, what single thing are you proudest of?",
    source="objective-quality-year#what-is-the-big-objective-of-the-year",
    about=__doc__,
    find=find,
    needs=("whole", "objective"),
    bad=(
        Plan(
            mission="Good bread in walking distance",
            objectives=(Objective(id=1, text="Mornings run calmly"),),
        ),
    ),
    good=(
        Plan(
            mission="Good bread in walking distance",
            big_objective=BigObjective(text="The bakery carries itself"),
            objectives=(Objective(id=1, text="Mornings run calmly"),),
        ),
    ),
)
