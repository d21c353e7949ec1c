"""Flag a score that the data do not bear out.

What it flags: a score that is more than 0.1 away from the one that start, target and the last value
    give.
Why it hurts: a score that follows the feeling cannot be compared, and the lesson in the gap is
    lost.
Instead: let the computed score stand and write beside it what it does not show.
Source: grading#what-if-my-score-does-not-match-the-data
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.sample import GUESTS, inn, week
from coach.checks.running.weeks import last_value, latest_reviews
from coach.checks.sight import Sight
from coach.scoring import score
from coach.year import Review, Scored, Standing

TOLERANCE = 0.1


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    known = {kr.given.id: kr for kr in sight.every_key_result}
    for path, review in latest_reviews(sight):
        for at, scored in enumerate(review.scores):
            kr = known.get(scored.key_result)
            value = scored.value
            if kr and value is None and (read := last_value(sight, kr.given.id, review.day)):
                value = read[1]
            if kr is None or value is None or scored.score is None:
                continue
            computed = score(kr.full, value)
            if computed is not None and abs(scored.score - computed) > TOLERANCE + 1e-9:
                ask = f"What does {scored.score:g} include that the data's {computed:g} does not?"
                yield Spot(f"{path}.scores[{at}]", kr.given.id, Hit(ask=ask))


DAY = date(2027, 3, 26)


def closed(score: float, **more: float) -> Review:
    """A review of the sample that scores its guests."""
    scored = Scored(key_result=GUESTS, score=score, value=more.get("value"))
    return Review(kind="quarterly", day=DAY, scores=(scored,))


check = on_plan(
    id="review-score-mismatch",
    number="R101",
    severity="warn",
    level="review",
    message=(
        "The score and the data are more than 0.1 apart. The number counts; what it leaves out "
        "belongs beside it in words."
    ),
    ask="What does your number include that the data do not?",
    source="grading#what-if-my-score-does-not-match-the-data",
    about=__doc__,
    find=find,
    bad=(
        inn(reviews=(closed(0.9, value=30),)),
        inn(
            reviews=(closed(0.9),),
            check_ins=(week(date(2027, 3, 22), Standing(key_result=GUESTS, value=30)),),
        ),
    ),
    good=(inn(reviews=(closed(0.6, value=30),)), inn(reviews=(closed(0.9),))),
)
