"""Flag a plan that names nothing to protect.

What it flags: a whole plan with key results and no health metric.
Why it hurts: whoever pushes one number hard lets another one slip without noticing.
Instead: name about two things that must not get worse meanwhile, with a limit each.
Source: kr-quality-sets#what-must-not-suffer-while-we-push
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import Action, KeyResult, Objective, Plan


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    if sight.whole and sight.planning and not sight.plan.health:
        yield Spot("", "plan", Hit())


check = on_plan(
    id="set-no-health",
    number="R64",
    severity="nudge",
    level="plan",
    message="Pushing one number often costs another, and nothing guards the others yet.",
    ask="What must not suffer while you push?",
    source="kr-quality-sets#what-must-not-suffer-while-we-push",
    about=__doc__,
    find=find,
    needs=("whole", "planning"),
    bad=(
        Plan(
            mission="m",
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    key_results=(
                        KeyResult(
                            id=2,
                            text="Returning guests from 20 % to 35 %",
                            actions=(Action(id=3, text="Ask ten guests"),),
                        ),
                    ),
                ),
            ),
        ),
    ),
    good=(
        Plan(
            mission="m",
            health=("Hours per week stay below 40",),
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    key_results=(
                        KeyResult(
                            id=2,
                            text="Returning guests from 20 % to 35 %",
                            actions=(Action(id=3, text="Ask ten guests"),),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
