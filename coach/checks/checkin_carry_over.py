"""Flag a priority that stands on the list for another week.

What it flags: the same words among the priorities of the week in work and of the last week before
    it that had some, where they were not done.
Why it hurts: copying hides that something stops it: too big, no hour for it, somebody else's turn.
Instead: cut it to an hour's step, put it in the calendar, hand it over, or strike it out.
Source: cadence#what-if-the-same-task-slips-week-after-week
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.nearness import wording
from coach.checks.running.sample import GUESTS, inn, week
from coach.checks.running.weeks import this_week, weeks_back
from coach.checks.sight import Sight
from coach.reading import strip_marks
from coach.year import Outcome, Priority


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    now = this_week(sight)
    if now is None:
        return
    earlier = (past for past in weeks_back(sight) if past.monday < now.monday and past.priorities)
    before = next(earlier, None)
    left = {wording(p.text) for _, p in before.priorities if undone(p)} if before else set()
    for path, priority in now.priorities:
        if wording(priority.text) in left and undone(priority):
            yield Spot(path, "plan", Hit(quote=strip_marks(priority.text)))


def undone(priority: Priority) -> bool:
    """Whether it is still to be done."""
    return priority.outcome in ("open", "carried")


def posters(outcome: Outcome) -> tuple[Priority, ...]:
    """A priority of the sample's week."""
    return (Priority(text="Hang the posters", key_result=GUESTS, outcome=outcome),)


FIRST, SECOND = date(2027, 2, 1), date(2027, 2, 8)

check = on_plan(
    id="checkin-carry-over",
    number="R95",
    severity="warn",
    level="check-in",
    message=(
        "This stands on the list for another week. Something stops it, and copying it does not "
        "tell what."
    ),
    ask="What stopped it this time?",
    source="cadence#what-if-the-same-task-slips-week-after-week",
    about=__doc__,
    find=find,
    bad=(
        inn(
            check_ins=(
                week(FIRST, priorities=posters("carried")),
                week(SECOND, priorities=posters("open")),
            )
        ),
    ),
    good=(
        inn(
            check_ins=(
                week(FIRST, priorities=posters("done")),
                week(SECOND, priorities=posters("open")),
            )
        ),
        inn(check_ins=(week(SECOND, priorities=posters("open")),)),
    ),
)
