"""Flag a review from which nothing is taken along.

What it flags: the last quarterly, half-year or yearly review, reflected on and without a lesson.
Why it hurts: an insight that changes no habit is gone by the next review.
Instead: one change in how you work, with somebody in charge and a first day.
Source: reviews#what-do-we-take-into-the-next-quarter
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import inn
from coach.checks.running.weeks import CLOSING, latest_reviews
from coach.checks.sight import Sight
from coach.year import Review


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for path, review in latest_reviews(sight, *CLOSING):
        if review.reflection and not review.lesson:
            yield Spot(path, "plan", Hit())


WHY = "Ringing people worked, posters did not."
DAY = date(2027, 3, 26)

check = on_plan(
    id="review-no-carryover-lesson",
    number="R112",
    severity="nudge",
    level="review",
    message="The look back is there, and nothing says what will be done differently from now on.",
    ask="Which one change in how you work will you take along?",
    source="reviews#what-do-we-take-into-the-next-quarter",
    about=__doc__,
    find=find,
    bad=(inn(reviews=(Review(kind="quarterly", day=DAY, reflection=WHY),)),),
    good=(
        inn(
            reviews=(
                Review(
                    kind="quarterly",
                    day=DAY,
                    reflection=WHY,
                    lesson="Ten calls each Monday before we print anything; Mira, from 5 April",
                ),
            )
        ),
        inn(reviews=(Review(kind="monthly", day=DAY, reflection=WHY),)),
    ),
)
