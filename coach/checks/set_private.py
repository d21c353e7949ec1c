"""Flag goals of a team that nobody else can see.

What it flags: the plan of a team that is marked as not shared.
Why it hurts: others cannot help, and find out late that they need the same thing.
Instead: show it to the teams around, or say that it exists and when it will be shown.
Source: culture#should-okrs-be-transparent-to-everyone
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.samples import bakery
from coach.checks.sight import Sight


def find(sight: Sight) -> Iterator[Spot]:
    """One word for the plan as a whole."""
    if sight.whole and sight.plan.team and sight.plan.shared is False:
        yield Spot("", "plan", Hit())


check = on_plan(
    id="set-private",
    number="R74",
    severity="nudge",
    level="set",
    message="Nobody outside the team can see these goals, so nobody can help with them.",
    ask="Who should see this to help you?",
    source="culture#should-okrs-be-transparent-to-everyone",
    about=__doc__,
    find=find,
    needs=("whole", "team"),
    bad=(bakery(team="Shop", shared=False),),
    good=(bakery(team="Shop", shared=True), bakery(team="Shop"), bakery(shared=False)),
)
