"""Flag stages that do not say what exists at their end.

What it flags: actions with a stage, none of which names its result.
Why it hurts: without something to show, a stage is over when the time is up.
Instead: name what exists at the end of each stage.
Source: action-plans#what-will-exist-at-the-end-of-each-stage
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult
from coach.okr import Action, KeyResult, Objective, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    staged = [a for a in kr.given.actions if a.stage]
    return Hit() if staged and not any(a.result for a in staged) else None


check = on_key_result(
    id="plan-no-stage-result",
    number="R81",
    severity="nudge",
    level="action",
    message="The stages have no visible result, so nobody can tell when one is done.",
    ask="What will exist at the end of the first stage?",
    source="action-plans#what-will-exist-at-the-end-of-each-stage",
    about=__doc__,
    find=find,
    needs=("actions",),
    bad=(
        Plan(
            mission="m",
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    key_results=(
                        KeyResult(
                            id=2,
                            text="Returning guests from 20 % to 35 %",
                            actions=(Action(id=3, text="Ask ten guests", stage="1"),),
                        ),
                    ),
                ),
            ),
        ),
    ),
    good=(
        Plan(
            mission="m",
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    key_results=(
                        KeyResult(
                            id=2,
                            text="Returning guests from 20 % to 35 %",
                            actions=(
                                Action(
                                    id=3,
                                    text="Ask ten guests",
                                    stage="1",
                                    result="a page of wishes",
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
