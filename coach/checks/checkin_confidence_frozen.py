"""Flag a confidence that has not moved for four weeks.

What it flags: the same confidence at the check-ins of four weeks or more, the last one without a
    reason, on a target that is not reached yet.
Why it hurts: a number that is copied is not thought about, and hides that nothing was learned.
Instead: cover the old number and estimate afresh; then say what speaks for it today.
Source: confidence#what-if-the-confidence-never-moves
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import takewhile

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import GUESTS, inn, week
from coach.checks.running.weeks import SeenStanding, monday_of, reached, standing_now, story
from coach.checks.sight import Sight
from coach.year import Standing

WEEKS = 4


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for kr, seen in standing_now(sight):
        sure = seen.given.confidence
        if sure is None or seen.given.reason:
            continue
        told = [s for s in story(sight, kr.given.id) if s.given.confidence is not None]
        if weeks_at(sure, told) >= WEEKS and not reached(sight, kr):
            yield Spot(seen.path, kr.given.id, Hit())


def weeks_at(sure: int, told: Sequence[SeenStanding]) -> int:
    """In how many weeks up to the last one the confidence was this."""
    same = takewhile(lambda seen: seen.given.confidence == sure, reversed(told))
    return len({monday_of(seen.day) for seen in same})


def told_weekly(*confidences: int, reason: str = "") -> tuple[Standing, ...]:
    """The sample's key result at one check-in after the other; the reason is that of the last."""
    every = [Standing(key_result=GUESTS, confidence=sure) for sure in confidences]
    return (*every[:-1], every[-1].model_copy(update={"reason": reason}))


DAYS = (date(2027, 1, 18), date(2027, 1, 25), date(2027, 2, 1), date(2027, 2, 8))

check = on_plan(
    id="checkin-confidence-frozen",
    number="R90",
    severity="nudge",
    level="check-in",
    message=(
        "The confidence has been the same for four weeks or more. A number that never moves is "
        "often copied, not thought about."
    ),
    ask="What have you learned since you first gave that number?",
    source="confidence#what-if-the-confidence-never-moves",
    about=__doc__,
    find=find,
    bad=(inn(check_ins=tuple(map(week, DAYS, told_weekly(5, 5, 5, 5)))),),
    good=(
        inn(check_ins=tuple(map(week, DAYS, told_weekly(5, 5, 5, 6)))),
        inn(check_ins=tuple(map(week, DAYS[1:], told_weekly(5, 5, 5)))),
        inn(
            check_ins=tuple(
                map(week, DAYS, told_weekly(5, 5, 5, 5, reason="two groups are still undecided"))
            )
        ),
    ),
)
