"""Flag a plan of actions that expects no obstacle.

What it flags: two or more actions of one key result, none with an if-then.
Why it hurts: the obstacle that was thought of beforehand is the one that gets passed.
Instead: name the most likely obstacle, in yourself first, and what you will do when it comes.
Source: action-plans#what-could-get-in-the-way
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult
from coach.okr import Action, KeyResult, Objective, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    actions = kr.given.actions
    return Hit() if len(actions) > 1 and not any(a.if_then for a in actions) else None


check = on_key_result(
    id="plan-no-obstacle",
    number="R82",
    severity="nudge",
    level="action",
    message="No obstacle is named. One that was thought of beforehand is much easier to pass.",
    ask="What in yourself is most likely to get in the way?",
    source="action-plans#what-could-get-in-the-way",
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
                            actions=(
                                Action(id=3, text="Ask ten guests"),
                                Action(id=4, text="Try two menus"),
                            ),
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
                                    if_then="If I feel shy, I start with the regulars",
                                ),
                                Action(id=4, text="Try two menus"),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
