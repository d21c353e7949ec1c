"""Flag two key results that measure the same.

What it flags: two key results of one objective with the same metric, or nearly the same words.
Why it hurts: the same success is counted twice, and something else is not looked at.
Instead: merge them, or replace one by what would otherwise be missed.
Source: kr-quality-sets#what-if-two-key-results-say-the-same
"""

from coach.checks.check import Hit, on_objective
from coach.checks.nearness import same_words
from coach.checks.sight import SeenKeyResult, SeenObjective
from coach.okr import KeyResult, Objective, Plan
from coach.reading import folded
from coach.reading.numbers import figures


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    for at, this in enumerate(objective.key_results):
        for other in objective.key_results[at + 1 :]:
            if same(this, other):
                return Hit(quote=other.text)
    return None


def same(this: SeenKeyResult, other: SeenKeyResult) -> bool:
    """Whether two key results have one metric, or wordings that hardly differ."""
    left, right = folded(this.text), folded(other.text)
    if left == right:
        return True
    metrics = folded(this.reading.metric), folded(other.reading.metric)
    short = 1 if this.reading.language == "zh" else 3
    if metrics[0] == metrics[1] and len(metrics[0]) > short:
        return this.full.unit == other.full.unit and this.full.due == other.full.due
    alike = this.full.target == other.full.target and same_words(this.given.text, other.given.text)
    return alike and figures(metrics[0]) == figures(metrics[1])  # not the first shop and the second


check = on_objective(
    id="kr-duplicate",
    number="R56",
    severity="warn",
    level="set",
    message="Two key results measure the same, so one success counts twice.",
    ask="What would you miss if you deleted one of the two?",
    source="kr-quality-sets#what-if-two-key-results-say-the-same",
    about=__doc__,
    find=find,
    needs=("set",),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    key_results=(
                        KeyResult(id=2, text="Returning guests from 20 % to 35 %"),
                        KeyResult(id=3, text="Increase returning guests from 20 % to 40 %"),
                    ),
                ),
            )
        ),
    ),
    good=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    key_results=(
                        KeyResult(id=2, text="Returning guests from 20 % to 35 %"),
                        KeyResult(id=3, text="Complaints per week from 8 to 4"),
                    ),
                ),
            )
        ),
    ),
)
