"""Flag a health metric that is red while all goes on as before.

What it flags: a red health metric this week without anything that is slowed down for it.
Why it hurts: it stands for what one lives on; a goal that eats it up is not worth reaching.
Instead: one protective step this week, with a name and a day, before the goal gets its turn.
Source: cadence#what-if-a-health-metric-turns-red
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import inn, week
from coach.checks.running.weeks import this_week
from coach.checks.sight import Sight
from coach.reading import strip_marks
from coach.year import HealthState


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    now = this_week(sight)
    for path, seen in now.health if now else ():
        if seen.state == "red" and not seen.response:
            yield Spot(path, "plan", Hit(quote=strip_marks(seen.metric)))


MONDAY = date(2027, 2, 8)

check = on_plan(
    id="checkin-health-red",
    number="R97",
    severity="warn",
    level="check-in",
    message="What must not suffer is red, and nothing is slowed down for it. It comes first now.",
    ask="What will you slow down so that this recovers?",
    source="cadence#what-if-a-health-metric-turns-red",
    about=__doc__,
    find=find,
    bad=(inn(check_ins=(week(MONDAY, health=(HealthState(metric="Overtime", state="red"),)),)),),
    good=(
        inn(
            check_ins=(
                week(
                    MONDAY,
                    health=(
                        HealthState(
                            metric="Overtime", state="red", response="closed on Mondays in March"
                        ),
                    ),
                ),
            )
        ),
        inn(check_ins=(week(MONDAY, health=(HealthState(metric="Overtime", state="yellow"),)),)),
    ),
)
