"""Flag a running plan that nobody has looked at.

What it flags: a week gone without a check-in (nudge), two or more (warning); in an approved plan
    whose period runs. Where there was never one it stays a nudge.
Why it hurts: who looks at the goal each week reaches more of it; an unseen goal is soon forgotten.
Instead: make the look smaller, five minutes at a fixed hour, rather than rarer.
Source: cadence#what-if-we-set-okrs-and-never-look-at-them-again
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import inn, week
from coach.checks.running.weeks import monday_of, running
from coach.checks.sight import Sight


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    period = sight.plan.period
    if period is None or not running(sight):
        return
    last = max((c.day for c in sight.plan.check_ins), default=None)
    since = max(last or period.start, period.start)
    missed = (monday_of(sight.today) - monday_of(since)).days // 7 - 1
    if missed >= 1 and last is None:
        hit = Hit(severity="nudge", message=NEVER, ask=WHEN, case="never")
        yield Spot("", "plan", hit)
    elif missed >= 1:
        yield Spot("", "plan", Hit(severity="warn" if missed >= 2 else "nudge"))


NEVER = "The plan runs, and no look at it is noted yet. Goals that nobody looks at drift off."
WHEN = "When in your week would five minutes for it fit?"


check = on_plan(
    id="checkin-missed",
    number="R88",
    severity="warn",
    level="check-in",
    message=(
        "A week or more went by without a look at the goals. What is not looked at drifts off "
        "unnoticed."
    ),
    ask="What was in the way of looking at it?",
    source="cadence#what-if-we-set-okrs-and-never-look-at-them-again",
    about=__doc__,
    find=find,
    bad=(inn(check_ins=(week(date(2027, 1, 18)),)), inn()),
    good=(inn(check_ins=(week(date(2027, 2, 1)),)), inn(approved=False), inn(period=None)),
)
