"""Flag a dependency that is not settled yet.

What it flags: something that others have to do, without what, by when, or their yes.
Why it hurts: a help that was never promised arrives too late, and nobody is to blame.
Instead: ask for it: who gives what by when, and what happens if they cannot.
Source: alignment#how-do-we-handle-dependencies-on-other-teams
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import Dependency, Plan


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for at, dependency in enumerate(sight.plan.dependencies):
        hit = Hit(quote=dependency.on)
        if dependency.agreed:
            if dependency.what and dependency.by:
                continue
            hit = hit._replace(message=HALF, ask=WHICH, case="agreed")
        yield Spot(f"dependencies[{at}]", dependency.id, hit)


HALF = "They have said yes, but not to something with a day, so each side may expect another thing."
WHICH = "What exactly will they give, and by which day?"


check = on_plan(
    id="set-dependency-open",
    number="R67",
    severity="warn",
    level="plan",
    message="This hangs on somebody who has not agreed yet, so it may come late or not at all.",
    ask="Whose yes do you still need, and by when?",
    source="alignment#how-do-we-handle-dependencies-on-other-teams",
    about=__doc__,
    find=find,
    needs=("dependencies",),
    bad=(
        Plan(dependencies=(Dependency(id=1, on="the landlord", what="a second key"),)),
        Plan(dependencies=(Dependency(id=1, on="the landlord", agreed=True),)),
    ),
    good=(
        Plan(
            dependencies=(
                Dependency(
                    id=1, on="the landlord", what="a second key", by=date(2027, 3, 1), agreed=True
                ),
            )
        ),
    ),
)
