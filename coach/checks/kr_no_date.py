"""Flag a key result without a date.

What it flags: a key result that names no day: a warning in a whole plan without a period, else a
    nudge.
Why it hurts: without a day on which it is read off, it is always still open.
Instead: name the day; the end of the cycle is a last resort, earlier days steer better.
Source: kr-quality#does-a-key-result-need-a-date
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if kr.full.due is not None or any(not w.exists for w in kr.reading.when):
        return None
    alone = kr.sight.whole and kr.sight.plan.period is None
    return Hit(severity="warn" if alone and not kr.given.approved else "nudge")


check = on_key_result(
    id="kr-no-date",
    number="R38",
    severity="nudge",
    message="Without an end it can always wait another week.",
    ask="By which date will you read it off?",
    source="kr-quality#does-a-key-result-need-a-date",
    about=__doc__,
    find=find,
    bad=("Seats sold per course from 5 to 9",),
    good=(
        "Seats sold per course from 5 to 9 by 30 September",
        "Churn from 8 % to 4 % in Q3",
    ),
)
