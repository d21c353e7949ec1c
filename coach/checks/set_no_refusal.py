"""Flag a plan that leaves nothing out.

What it flags: a whole plan that has come to its actions with an empty list of what is not done
    now.
Why it hurts: every yes is paid for with a no; when the no is not named, it is decided by chance.
Instead: write down the good ideas that wait, so that nobody has to defend them every week.
Source: focus#what-goes-on-the-not-now-list
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import Action, KeyResult, Objective, Plan


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    if sight.whole and sight.planning and not sight.plan.not_now:
        yield Spot("", "plan", Hit())


check = on_plan(
    id="set-no-refusal",
    number="R65",
    severity="nudge",
    level="plan",
    message="The plan has no clear no yet. What is not declined on purpose is dropped by chance.",
    ask="Which good idea are you leaving out this time?",
    source="focus#what-goes-on-the-not-now-list",
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
            not_now=("A second shop",),
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
