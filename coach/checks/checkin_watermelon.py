"""Flag a confidence that the number does not bear out.

What it flags: a confidence of 7 or more while less than 0.6 of the share of time gone is done,
    once a fifth of the time is over; a nudge where a reason is noted.
Why it hurts: green outside and red inside, it keeps help away until it is too late.
Instead: write down the evidence that the number does not show yet, or lower the confidence.
Source: confidence#what-is-a-watermelon-okr
"""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.checks.check import Hit, Severity, Spot, on_plan
from coach.checks.running.sample import GUESTS, inn, week
from coach.checks.running.weeks import SeenStanding, last_value, standing_now
from coach.checks.sight import SeenKeyResult, Sight
from coach.scoring import elapsed, progress
from coach.year import Standing

SURE = 7
BEHIND = 0.6
"""Progress below this part of the time gone is far behind (house rule)."""
EARLY = 0.2
"""Before this share of the time, being behind means nothing yet."""
FRESH = timedelta(days=21)


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for kr, seen in standing_now(sight):
        sure = seen.given.confidence
        if sure is not None and sure >= SURE and far_behind(sight, kr, seen):
            loud: Severity = "nudge" if seen.given.reason else "warn"
            yield Spot(seen.path, kr.given.id, Hit(severity=loud))


def far_behind(sight: Sight, kr: SeenKeyResult, seen: SeenStanding) -> bool:
    """Whether much more time than way is gone, by a number that is not old itself."""
    period, due = sight.plan.period, kr.full.due
    read = last_value(sight, kr.given.id, seen.day)
    if period is None or read is None or seen.day - read[0] > FRESH:
        return False
    end = due if due and period.start < due <= period.end else period.end
    gone, done = elapsed(period.start, end, seen.day), progress(kr.full, read[1])
    return done is not None and gone >= EARLY and done < gone * BEHIND


def on_the_eighth(value: float, confidence: int) -> tuple[object, ...]:
    """A check-in five weeks into the sample's twelve."""
    standing = Standing(key_result=GUESTS, value=value, confidence=confidence)
    return (week(date(2027, 2, 8), standing),)


check = on_plan(
    id="checkin-watermelon",
    number="R91",
    severity="warn",
    level="check-in",
    message=(
        "You are rather sure, and the number is far behind the time that is gone. One of the two "
        "does not tell the whole story."
    ),
    ask="What do you know that the number does not show yet?",
    source="confidence#what-is-a-watermelon-okr",
    about=__doc__,
    find=find,
    bad=(inn(check_ins=on_the_eighth(value=22, confidence=8)),),
    good=(
        inn(check_ins=on_the_eighth(value=22, confidence=4)),
        inn(check_ins=on_the_eighth(value=28, confidence=8)),
        inn(check_ins=on_the_eighth(value=22, confidence=8), period=None),
    ),
)
