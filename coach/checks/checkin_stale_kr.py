"""Flag a key result whose number nobody reads while the others are read.

What it flags: a measured key result of a running plan without a value for three weeks, although
    check-ins took place; not one that is reached, or whose day is past.
Why it hurts: without data any confidence is a guess, and the key result lives on as a zombie.
Instead: an easier number, somebody in charge of reading it, or an open stop.
Source: cadence#what-if-nobody-has-read-the-number-for-weeks
"""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import GUESTS, TABLES, inn, week
from coach.checks.running.weeks import last_value, reached, running
from coach.checks.sight import SeenKeyResult, Sight
from coach.year import Standing

STALE = timedelta(days=21)


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    check_ins = [c.day for c in sight.plan.check_ins if c.day <= sight.today]
    if not check_ins or not running(sight) or sight.today - max(check_ins) >= STALE:
        return
    for kr in sight.every_key_result:
        over = kr.full.due is not None and kr.full.due < sight.today
        unread = sight.today - last_read(sight, kr) >= STALE
        if kr.measured and not over and unread and not reached(sight, kr):
            yield Spot(kr.path, kr.given.id, Hit(quote=kr.text))


def last_read(sight: Sight, kr: SeenKeyResult) -> date:
    """When its number was read for the last time; else the day from which it could have been."""
    read = last_value(sight, kr.given.id, sight.today)
    if read is not None:
        return read[0]
    period = sight.plan.period
    begun = [c.day for c in sight.plan.changes if c.item == kr.given.id and c.what == "started"]
    return max([*begun, period.start if period else sight.today])


check = on_plan(
    id="checkin-stale-kr",
    number="R100",
    severity="warn",
    level="check-in",
    message="Nobody has read this number for three weeks, so nobody knows how it stands.",
    ask="What has kept this number from being read?",
    source="cadence#what-if-nobody-has-read-the-number-for-weeks",
    about=__doc__,
    find=find,
    bad=(
        inn(
            check_ins=(
                week(
                    date(2027, 1, 11),
                    Standing(key_result=GUESTS, value=21),
                    Standing(key_result=TABLES, value=5),
                ),
                week(date(2027, 2, 8), Standing(key_result=GUESTS, value=24)),
            )
        ),
    ),
    good=(
        inn(
            check_ins=(
                week(date(2027, 1, 25), Standing(key_result=TABLES, value=5)),
                week(date(2027, 2, 8), Standing(key_result=GUESTS, value=24)),
            )
        ),
        inn(
            check_ins=(
                week(
                    date(2027, 1, 11),
                    Standing(key_result=GUESTS, value=40),
                    Standing(key_result=TABLES, value=12),
                ),
                week(date(2027, 2, 8)),
            )
        ),
        inn(),
    ),
)
