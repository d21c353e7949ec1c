"""Flag a key result that has no action.

What it flags: a key result without a single action, once the plan has come to its actions.
Why it hurts: a goal without a first step waits for a free week that never comes.
Instead: two to five steps with dates; the first within seven days.
Source: action-plans#does-every-key-result-need-an-action-plan
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult
from coach.okr import Action, KeyResult, Objective, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if not kr.sight.whole or kr.given.actions or not kr.sight.planning:
        return None
    return Hit(quote=kr.text)


check = on_key_result(
    id="plan-missing",
    number="R78",
    severity="warn",
    level="action",
    message=(
        "Nothing is planned for this one yet. Without a first step it waits for a "
        "free week that never comes."
    ),
    ask="What is the first thing that could move this number?",
    source="action-plans#does-every-key-result-need-an-action-plan",
    about=__doc__,
    find=find,
    needs=("whole", "planning", "key-result"),
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
                            actions=(Action(id=3, text="Ask ten guests"),),
                        ),
                        KeyResult(id=4, text="Complaints per week from 8 to 4"),
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
                            actions=(Action(id=3, text="Ask ten guests"),),
                        ),
                    ),
                ),
            ),
        ),
        "Returning guests from 20 % to 35 %",
    ),
)
