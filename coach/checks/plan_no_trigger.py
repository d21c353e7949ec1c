"""Flag a settled plan without a single point at which its owner would think again.

What it flags: a plan whose objectives are all approved and in which no key result says at which
    value, and when, it would be looked at anew.
Why it hurts: in the middle of it, giving up and going on both feel like weakness.
Instead: decide it now, while calm: below this value on that day, we review the way.
Source: action-plans#at-which-value-would-i-change-course
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.samples import bakery
from coach.checks.sight import Sight


def find(sight: Sight) -> Iterator[Spot]:
    """One word for the plan as a whole."""
    if sight.settled and not any(kr.given.trigger for kr in sight.every_key_result):
        yield Spot("", "plan", Hit())


check = on_plan(
    id="plan-no-trigger",
    number="R86",
    severity="nudge",
    level="plan",
    message="No value is set at which you would think again. In the middle of it that is hard.",
    ask="At which value would you change course?",
    source="action-plans#at-which-value-would-i-change-course",
    about=__doc__,
    find=find,
    needs=("settled",),
    bad=(bakery(key_result={"trigger": ""}),),
    good=(bakery(), bakery(key_result={"trigger": "", "actions": ()})),
)
