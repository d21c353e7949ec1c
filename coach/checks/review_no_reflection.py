"""Flag scores without a thought on why.

What it flags: the last quarterly, half-year or yearly review, with scores and without a reflection.
Why it hurts: the score says what came out; only the reflection keeps the same quarter from coming
    again.
Instead: finish one sentence: next time we will … because …
Source: reviews#what-is-the-difference-between-grading-and-reflecting
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.rewrites import NEXT_TIME
from coach.checks.running.sample import GUESTS, inn
from coach.checks.running.weeks import CLOSING, latest_reviews
from coach.checks.sight import Sight
from coach.reading import language_of
from coach.year import Review, Scored


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for path, review in latest_reviews(sight, *CLOSING):
        if any(s.score is not None for s in review.scores) and not review.reflection:
            yield Spot(path, "plan", Hit(rewrite=NEXT_TIME[language_of(sight.plan)]))


SCORES = (Scored(key_result=GUESTS, score=0.6),)
DAY = date(2027, 3, 26)

check = on_plan(
    id="review-no-reflection",
    number="R102",
    severity="warn",
    level="review",
    message="There are scores and no word on why. They tell what came out, not what it means.",
    ask="What would you do differently if the quarter began again?",
    source="reviews#what-is-the-difference-between-grading-and-reflecting",
    about=__doc__,
    find=find,
    bad=(inn(reviews=(Review(kind="quarterly", day=DAY, scores=SCORES),)),),
    good=(
        inn(
            reviews=(
                Review(
                    kind="quarterly",
                    day=DAY,
                    scores=SCORES,
                    reflection="Ringing people worked, posters did not, because nobody walks by.",
                ),
            )
        ),
        inn(reviews=(Review(kind="monthly", day=DAY, scores=SCORES),)),
    ),
)
