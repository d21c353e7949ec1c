"""Flag a week with too many priorities, or with none.

What it flags: more than five priorities in the week in work, more than three that must happen, or
    a check-in that looked at the numbers and plans nothing.
Why it hurts: a long list shows that no choice was made, an empty one that the goal has no place in
    the week.
Instead: three to five things, three of them at most without which the week has failed.
Source: cadence#how-many-priorities-fit-in-one-week
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import GUESTS, inn, week
from coach.checks.running.weeks import this_week
from coach.checks.sight import Sight
from coach.year import Priority, Standing

MOST = 5
MOST_MUSTS = 3
"""Seed text (three to five things a week); Wodtke (at most three P1)."""


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    now = this_week(sight)
    if now is None or not now.planned:
        return
    musts = sum(priority.must for _, priority in now.priorities)
    if not now.priorities:
        yield Spot(now.path, "plan", Hit(message=NONE, ask=FIRST, case="none"))
    elif len(now.priorities) > MOST or musts > MOST_MUSTS:
        yield Spot(now.path, "plan", Hit())


NONE = "The numbers were looked at, and nothing is planned that would move them this week."
FIRST = "Which one thing would move a number this week?"


def priorities(count: int, *, must: bool = False) -> tuple[Priority, ...]:
    """So many things for the sample's week."""
    return tuple(
        Priority(text=f"Ring table {n}", key_result=GUESTS, must=must) for n in range(count)
    )


MONDAY = date(2027, 2, 8)
LOOKED = Standing(key_result=GUESTS, value=25)

check = on_plan(
    id="checkin-priority-count",
    number="R93",
    severity="warn",
    level="check-in",
    message=(
        "That is more than one week holds. When everything comes first, whatever shouts loudest "
        "gets done."
    ),
    ask="Which three would make the week a success on their own?",
    source="cadence#how-many-priorities-fit-in-one-week",
    about=__doc__,
    find=find,
    bad=(
        inn(check_ins=(week(MONDAY, priorities=priorities(6)),)),
        inn(check_ins=(week(MONDAY, priorities=priorities(4, must=True)),)),
        inn(check_ins=(week(MONDAY, LOOKED, priorities=()),)),
    ),
    good=(
        inn(check_ins=(week(MONDAY, LOOKED, priorities=priorities(5)),)),
        inn(check_ins=(week(MONDAY, priorities=priorities(3, must=True)),)),
        inn(check_ins=(week(MONDAY, priorities=()),)),
    ),
)
