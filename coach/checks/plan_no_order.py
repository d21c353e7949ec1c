"""Flag actions without an order.

What it flags: three or more actions of one key result that name no stage and share one date, or
    have none.
Why it hurts: when everything comes at once, the step that the others wait for is found too late.
Instead: say what comes first: stages with a result each, or dates that differ.
Source: action-plans#in-which-order-should-the-steps-come
"""

from datetime import date

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult
from coach.okr import Action, KeyResult, Objective, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    actions = kr.given.actions
    if len(actions) < 3 or any(a.stage for a in actions):
        return None
    return Hit() if len({a.due for a in actions}) == 1 else None


check = on_key_result(
    id="plan-no-order",
    number="R80",
    severity="nudge",
    level="action",
    message=("The steps have no order, so the one that the others wait for may be found too late."),
    ask="What has to happen before the rest can start?",
    source="action-plans#in-which-order-should-the-steps-come",
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
                                Action(id=5, text="Print the card"),
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
                                Action(id=3, text="Ask ten guests", due=date(2027, 3, 1)),
                                Action(id=4, text="Try two menus", due=date(2027, 3, 9)),
                                Action(id=5, text="Print the card", due=date(2027, 4, 1)),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
