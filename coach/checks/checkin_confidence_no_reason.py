"""Flag a confidence that jumped without a word on why.

What it flags: a confidence two or more points off the last one, with no reason, blocker or help
    noted.
Why it hurts: the reason is what others can act on; the number alone is weather.
Instead: one sentence behind the number: from this to that, because of what happened.
Source: confidence#what-does-a-change-in-confidence-tell-us
"""

from collections.abc import Iterator, Sequence
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.rewrites import BLANK
from coach.checks.running.sample import GUESTS, inn, week
from coach.checks.running.weeks import SeenStanding, standing_now, story
from coach.checks.sight import Sight
from coach.year import Standing

JUMP = 2


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for kr, seen in standing_now(sight):
        sure, said = seen.given.confidence, seen.given
        before = last_confidence(story(sight, kr.given.id), seen.day)
        if sure is None or before is None or said.reason or said.blocker or said.help:
            continue
        if abs(sure - before) >= JUMP:
            ask = f"What happened that moved you from {before} to {sure}?"
            rewrite = f"{before} → {sure}: {BLANK}"
            yield Spot(seen.path, kr.given.id, Hit(ask=ask, rewrite=rewrite))


def last_confidence(told: Sequence[SeenStanding], before: date) -> int | None:
    """The last confidence that was noted before a day."""
    noted = [s.given.confidence for s in told if s.day < before and s.given.confidence is not None]
    return noted[-1] if noted else None


check = on_plan(
    id="checkin-confidence-no-reason",
    number="R89",
    severity="warn",
    level="check-in",
    message=(
        "The confidence has moved by two points or more, and nothing says why. The reason is the "
        "part that helps."
    ),
    ask="What happened that moved your confidence?",
    source="confidence#what-does-a-change-in-confidence-tell-us",
    about=__doc__,
    find=find,
    bad=(
        inn(
            check_ins=(
                week(date(2027, 2, 1), Standing(key_result=GUESTS, confidence=6)),
                week(date(2027, 2, 8), Standing(key_result=GUESTS, confidence=3)),
            )
        ),
    ),
    good=(
        inn(
            check_ins=(
                week(date(2027, 2, 1), Standing(key_result=GUESTS, confidence=6)),
                week(
                    date(2027, 2, 8),
                    Standing(key_result=GUESTS, confidence=3, reason="the cook is leaving"),
                ),
            )
        ),
        inn(
            check_ins=(
                week(date(2027, 2, 1), Standing(key_result=GUESTS, confidence=6)),
                week(date(2027, 2, 8), Standing(key_result=GUESTS, confidence=5)),
            )
        ),
    ),
)
