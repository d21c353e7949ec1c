"""Flag an objective whose score would mix promises and stretches.

What it flags: key results of one objective of which some are committed and some aspirational.
Why it hurts: a mean of both says nothing: 0.7 is fine for a stretch and a broken word for a
    promise.
Instead: two objectives, or two totals that are read apart.
Source: grading#should-committed-and-aspirational-scores-be-averaged
"""

from coach.checks.check import Hit, on_objective
from coach.checks.samples import PROOF, RESULT, bakery
from coach.checks.sight import SeenObjective


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    types = {kr.given.type or objective.given.type for kr in objective.key_results}
    return Hit(quote=objective.text) if {"committed", "aspirational"} <= types else None


check = on_objective(
    id="set-mixed-mean",
    number="R66",
    severity="warn",
    level="set",
    message="Promises and stretches stand under one score. Their mean says nothing about either.",
    ask="Which of these are promises?",
    source="grading#should-committed-and-aspirational-scores-be-averaged",
    about=__doc__,
    find=find,
    needs=("set",),
    bad=(bakery(key_result={"type": "committed"}),),
    good=(
        bakery(),
        bakery(
            objective={
                "type": None,
                "key_results": (
                    RESULT.model_copy(update={"type": "committed"}),
                    PROOF.model_copy(update={"type": "committed"}),
                ),
            }
        ),
    ),
)
