"""Flag a team's plan that nobody has read before it starts.

What it flags: the complete plan of a team that is not approved yet and names nobody who has
    read it.
Why it hurts: what a neighbour sees in five minutes comes up in week six.
Instead: two or three readers, one day, one question: what would break this?
Source: alignment#who-should-read-the-draft-before-we-start
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.samples import bakery
from coach.checks.sight import Sight


def find(sight: Sight) -> Iterator[Spot]:
    """One word for the plan as a whole."""
    plan = sight.plan
    if plan.team and sight.complete and not plan.read_by and not plan.approved:
        yield Spot("", "plan", Hit())


check = on_plan(
    id="set-unreviewed",
    number="R75",
    severity="nudge",
    level="set",
    message="Nobody outside the team has read this yet. A neighbour sees in minutes what you miss.",
    ask="Which two people could break this draft kindly?",
    source="alignment#who-should-read-the-draft-before-we-start",
    about=__doc__,
    find=find,
    needs=("team",),
    bad=(bakery(team="Shop"),),
    good=(bakery(team="Shop", read_by=("Noor",)), bakery(), bakery(team="Shop", approved=True)),
)
