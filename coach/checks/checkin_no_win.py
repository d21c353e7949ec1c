"""Flag a week that ends without anything that went well.

What it flags: from Friday on, a week with a check-in in which no win is noted.
Why it hurts: small wins are what keeps people going, and they are gone by Monday if nobody says
    them.
Instead: one line on a thing that went better than last week, and thanks to somebody by name.
Source: cadence#what-happens-on-friday
"""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import inn, week
from coach.checks.running.weeks import this_week
from coach.checks.sight import Sight

FRIDAY = timedelta(days=4)


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    now = this_week(sight)
    if now and now.planned and not now.wins and sight.today >= now.monday + FRIDAY:
        yield Spot(now.path, "plan", Hit())


check = on_plan(
    id="checkin-no-win",
    number="R98",
    severity="nudge",
    level="check-in",
    message="The week is over, and nothing that went well is noted. Small wins carry people on.",
    ask="What small thing went better than last week?",
    source="cadence#what-happens-on-friday",
    about=__doc__,
    find=find,
    bad=(inn(check_ins=(week(date(2027, 2, 1), wins=()),)),),
    good=(
        inn(check_ins=(week(date(2027, 2, 1)),)),
        inn(check_ins=(week(date(2027, 2, 8), wins=()),)),
        inn(
            check_ins=(
                week(date(2027, 2, 1), wins=()),
                week(date(2027, 2, 5), wins=("Two walkers asked for the card",), priorities=()),
            )
        ),
    ),
)
