"""Flag a settled plan that frees no time.

What it flags: a plan whose objectives are all approved and which has a list of what waits, in which
    nothing is stopped.
Why it hurts: new work is added to a week that was full before; what gives way is left to chance.
Instead: name what stops, and how many hours that frees.
Source: action-plans#what-will-i-stop-to-free-the-time
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.samples import bakery
from coach.checks.sight import Sight


def find(sight: Sight) -> Iterator[Spot]:
    """One word for the plan; who has no list of what waits is asked for that first."""
    plan = sight.plan
    if sight.settled and plan.not_now and not plan.stopping:
        yield Spot("", "plan", Hit())


check = on_plan(
    id="plan-no-stop",
    number="R85",
    severity="nudge",
    level="plan",
    message="New work comes on top of a full week. Nothing is stopped to make room for it.",
    ask="What will you stop to free that time?",
    source="action-plans#what-will-i-stop-to-free-the-time",
    about=__doc__,
    find=find,
    needs=("settled",),
    bad=(bakery(stopping=()),),
    good=(bakery(), bakery(stopping=(), not_now=()), bakery(stopping=(), approved=True)),
)
