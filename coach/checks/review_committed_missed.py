"""Flag a broken promise that nobody explains.

What it flags: a committed key result, or one of a committed objective, with a score below 1.0 and
    no note, in the last quarterly, half-year or yearly review; below 0.7 where a house settled that
    this is enough.
Why it hurts: others relied on it; without a look back the warning comes too late next time as well.
Instead: note without blame when it could first have been known, and watch for that sign.
Source: grading#what-if-a-committed-goal-was-missed
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import GUESTS, inn
from coach.checks.running.weeks import CLOSING, latest_reviews
from coach.checks.sight import Sight
from coach.year import Review, Scored


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    promised = {kr.given.id for kr in sight.every_key_result if kr.committed}
    for path, review in latest_reviews(sight, *CLOSING):
        for at, scored in enumerate(review.scores):
            missed = scored.score is not None and scored.score < sight.house.kept_from
            if missed and not scored.note and scored.key_result in promised:
                yield Spot(f"{path}.scores[{at}]", scored.key_result, Hit())


def closing(score: float, note: str = "") -> tuple[Review, ...]:
    """A review of the sample."""
    scored = Scored(key_result=GUESTS, score=score, note=note)
    return (Review(kind="quarterly", day=date(2027, 3, 26), scores=(scored,), reflection="r"),)


check = on_plan(
    id="review-committed-missed",
    number="R105",
    severity="warn",
    level="review",
    message=(
        "This was promised and fell short, and nothing says why. Somebody counted on the rest."
    ),
    ask="At which moment could we first have known?",
    source="grading#what-if-a-committed-goal-was-missed",
    about=__doc__,
    find=find,
    bad=(inn("committed", reviews=closing(0.9)),),
    good=(
        inn("committed", reviews=closing(0.9, "bookings fell from week four on; nobody looked")),
        inn("committed", reviews=closing(1.0)),
        inn("aspirational", reviews=closing(0.7)),
    ),
)
