"""Flag a low confidence with which somebody is left alone.

What it flags: a confidence of 3 or less without a word on what is in the way or whose help is
    asked for.
Why it hurts: a low number is no failure; kept to oneself it becomes one, because nobody can help.
Instead: one request with a name and a day, another way, less of something else, or an open no.
Source: confidence#what-should-i-do-when-confidence-is-low
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import GUESTS, inn, week
from coach.checks.running.weeks import standing_now
from coach.checks.sight import Sight
from coach.year import Standing

LOW = 3


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for kr, seen in standing_now(sight):
        sure = seen.given.confidence
        if sure is not None and sure <= LOW and not (seen.given.blocker or seen.given.help):
            yield Spot(seen.path, kr.given.id, Hit())


MONDAY = date(2027, 2, 8)

check = on_plan(
    id="checkin-low-no-help",
    number="R96",
    severity="warn",
    level="check-in",
    message=(
        "The confidence is low, and nothing says what is in the way. Early and with a name on it, "
        "help can still come."
    ),
    ask="Whose help would change this most?",
    source="confidence#what-should-i-do-when-confidence-is-low",
    about=__doc__,
    find=find,
    bad=(inn(check_ins=(week(MONDAY, Standing(key_result=GUESTS, confidence=2)),)),),
    good=(
        inn(
            check_ins=(
                week(
                    MONDAY,
                    Standing(
                        key_result=GUESTS, confidence=2, help="Mira lends us a cook by Friday"
                    ),
                ),
            )
        ),
        inn(check_ins=(week(MONDAY, Standing(key_result=GUESTS, confidence=4)),)),
    ),
)
