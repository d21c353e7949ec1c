"""Flag a priority of the week that pushes no key result.

What it flags: a priority without a key result of the plan, in a plan that has key results.
Why it hurts: duties crowd out the goal, and at the end nobody can say where the weeks went.
Instead: name the key result that it pushes, or keep it on the list for ordinary work.
Source: cadence#should-every-priority-of-the-week-serve-a-key-result
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import GUESTS, inn, week
from coach.checks.running.weeks import this_week
from coach.checks.sight import Sight
from coach.reading import strip_marks
from coach.year import Priority


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    now = this_week(sight)
    known = {kr.given.id for kr in sight.every_key_result}
    for path, priority in now.priorities if now and known else ():
        if priority.key_result not in known and priority.outcome != "dropped":
            yield Spot(path, "plan", Hit(quote=strip_marks(priority.text)))


MONDAY = date(2027, 2, 8)

check = on_plan(
    id="checkin-priority-unlinked",
    number="R94",
    severity="warn",
    level="check-in",
    message=(
        "This pushes no key result. It may well have to be done, but it is no priority of the goal."
    ),
    ask="Which key result does this push?",
    source="cadence#should-every-priority-of-the-week-serve-a-key-result",
    about=__doc__,
    find=find,
    bad=(inn(check_ins=(week(MONDAY, priorities=(Priority(text="Sort the cellar"),)),)),),
    good=(
        inn(
            check_ins=(
                week(
                    MONDAY, priorities=(Priority(text="Ring ten former guests", key_result=GUESTS),)
                ),
            )
        ),
        inn(
            objectives=(),
            check_ins=(week(MONDAY, priorities=(Priority(text="Sort the cellar"),)),),
        ),
    ),
)
