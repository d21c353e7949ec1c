"""Flag a review whose time has passed.

What it flags: in a running plan with check-ins or reviews: the last end of a month, quarter or half
    year since its start that nobody has looked back on, a week (for months) or two (for the rest)
    after it. A larger look back counts for the smaller ones.
Why it hurts: each level has a question of its own; the one that is skipped returns as a surprise.
Instead: make it smaller, a calm half hour, and put it in the calendar today.
Source: reviews#which-reviews-does-a-year-need
"""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import inn, week
from coach.checks.running.weeks import running
from coach.checks.sight import Sight
from coach.okr import Period, Plan
from coach.reading.resolve import later
from coach.year import Review, ReviewKind

LEVELS: tuple[tuple[ReviewKind, int, timedelta], ...] = (
    ("half-year", 6, timedelta(days=14)),
    ("quarterly", 3, timedelta(days=14)),
    ("monthly", 1, timedelta(days=7)),
)
"""Kind, months, and how many days after its end it may still take place."""
SIZE: dict[ReviewKind, int] = {"monthly": 1, "quarterly": 3, "half-year": 6, "yearly": 12}
AHEAD = timedelta(days=14)
"""How long before the end a look back may take place."""


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    plan = sight.plan
    if not running(sight) or not (plan.check_ins or plan.reviews):
        return
    for kind, months, grace in LEVELS:
        due = last_end(plan, months, sight.today - grace)
        if due is None:
            continue
        reviews = (r for r in plan.reviews if SIZE[r.kind] >= months and r.day <= sight.today)
        if not any(r.day >= due - AHEAD for r in reviews):
            yield Spot("", "plan", Hit(message=SKIPPED[kind], case=kind))
            return


def last_end(plan: Plan, months: int, until: date) -> date | None:
    """The last end of so many months since the plan's start, None before the first."""
    if plan.period is None:
        return None
    found = None
    for times in range(1, 12 // months + 1):
        end = later(plan.period.start, times * months, "month")
        if end > until:
            break
        found = end
    return found


SKIPPED: dict[ReviewKind, str] = {
    "monthly": "A month is over, and nobody has looked at the key results as a whole.",
    "quarterly": "A quarter is over, and nobody has looked back on it. Its lesson is still open.",
    "half-year": "Half a year is over, and nobody has asked whether the big goal still fits.",
}

YEAR = Period(start=date(2026, 11, 1), end=date(2027, 10, 31))
JANUARY = Period(start=date(2027, 1, 1), end=date(2027, 3, 31))
NOW = (week(date(2027, 2, 8)),)

check = on_plan(
    id="review-skipped-level",
    number="R114",
    severity="nudge",
    level="review",
    message="The time for a look back has passed. A level that is skipped returns as a surprise.",
    ask="When would be a calm half hour for it?",
    source="reviews#which-reviews-does-a-year-need",
    about=__doc__,
    find=find,
    bad=(
        inn(check_ins=NOW, period=JANUARY),
        inn(
            period=YEAR,
            check_ins=NOW,
            reviews=(Review(kind="monthly", day=date(2026, 12, 1)),),
        ),
    ),
    good=(
        inn(
            check_ins=NOW,
            period=JANUARY,
            reviews=(Review(kind="monthly", day=date(2027, 2, 3)),),
        ),
        inn(period=YEAR, check_ins=NOW, reviews=(Review(kind="quarterly", day=date(2027, 1, 29)),)),
        inn(period=JANUARY),
        inn(check_ins=NOW),
    ),
)
