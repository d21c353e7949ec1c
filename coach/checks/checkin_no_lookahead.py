"""Flag a weekly look that ends at Friday.

What it flags: a week in which numbers or priorities were looked at and nothing is noted of what is
    coming.
Why it hurts: most surprises that are blamed on others stood in a calendar four weeks before.
Instead: one to three heads-ups for others: an absence, a delivery, a decision that is needed.
Source: cadence#what-is-coming-in-the-next-four-weeks
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import inn, week
from coach.checks.running.weeks import this_week
from coach.checks.sight import Sight


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    now = this_week(sight)
    if now and now.planned and not now.ahead:
        yield Spot(now.path, "plan", Hit())


check = on_plan(
    id="checkin-no-lookahead",
    number="R99",
    severity="nudge",
    level="check-in",
    message="Nothing is noted of what is coming. A sentence now spares others a surprise later.",
    ask="What is coming in the next four weeks that others should know?",
    source="cadence#what-is-coming-in-the-next-four-weeks",
    about=__doc__,
    find=find,
    bad=(inn(check_ins=(week(date(2027, 2, 8), ahead=()),)),),
    good=(
        inn(check_ins=(week(date(2027, 2, 8)),)),
        inn(check_ins=(week(date(2027, 2, 8), ahead=(), priorities=()),)),
    ),
)
