"""Flag an objective with too many key results, or too few.

What it flags: more than four key results (block); in a whole plan also a single one (warning).
Why it hurts: too many compete for the same week; a single one is easy to reach at the cost of
    everything else.
Instead: two to four, three is a good habit: the main measure, its quality, and what it brings.
Source: kr-quality-sets#how-many-key-results-for-one-objective
"""

from coach.checks.check import Hit, on_objective
from coach.checks.sight import SeenObjective
from coach.okr import KeyResult, Objective, Plan


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    limits = objective.sight.house.limits
    count = len(objective.key_results)
    if count > limits.most_key_results:
        return Hit()
    if objective.sight.whole and 0 < count < limits.fewest_key_results and objective.given.approved:
        return Hit(severity="warn", message=FEW, ask=WHAT_ELSE, case="few")
    return None


FEW = "One key result alone is easily reached at the cost of everything else."
WHAT_ELSE = "What else would prove this objective?"


check = on_objective(
    id="set-kr-count",
    number="R58",
    severity="block",
    level="set",
    message="That is more than one objective can carry; two to four are enough to prove it.",
    ask="Which one could be removed without losing the proof?",
    source="kr-quality-sets#how-many-key-results-for-one-objective",
    about=__doc__,
    find=find,
    needs=("set",),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    key_results=tuple(
                        KeyResult(id=n, text=f"Measure {n}a from 2 to 9") for n in range(2, 7)
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
                    key_results=tuple(
                        KeyResult(id=n, text=f"Measure {n}a from 2 to 9") for n in range(2, 5)
                    ),
                ),
            )
        ),
    ),
)
