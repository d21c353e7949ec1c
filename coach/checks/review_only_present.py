"""Flag a review meeting that only presents.

What it flags: the last review, where minutes are noted and less than half of them is for talking.
Why it hurts: slides tell what all could have read, and invite people to look good.
Instead: send the numbers the day before, and begin with the result that surprised you most.
Source: reviews#should-a-review-be-a-presentation
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import inn
from coach.checks.running.weeks import latest_reviews
from coach.checks.sight import Sight
from coach.year import Review


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for path, review in latest_reviews(sight):
        if (review.reporting or 0) > (review.talking or 0):
            yield Spot(path, "plan", Hit())


DAY = date(2027, 3, 26)

check = on_plan(
    id="review-only-present",
    number="R113",
    severity="nudge",
    level="review",
    message="More of the meeting goes to presenting than to talking. Reading needs no meeting.",
    ask="Which result deserves the longest talk?",
    source="reviews#should-a-review-be-a-presentation",
    about=__doc__,
    find=find,
    bad=(
        inn(reviews=(Review(kind="monthly", day=DAY, talking=10, reporting=40),)),
        inn(reviews=(Review(kind="quarterly", day=DAY, reporting=60),)),
    ),
    good=(
        inn(reviews=(Review(kind="quarterly", day=DAY, talking=45, reporting=30),)),
        inn(reviews=(Review(kind="monthly", day=DAY),)),
    ),
)
