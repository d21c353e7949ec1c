"""Flag an action without a day.

What it flags: an action that has no date and names none, not even one from which it goes on.
Why it hurts: a step with a day and a place is done far more often than a good intention.
Instead: say when and where: on that morning, at that desk, I do this.
Source: action-plans#when-and-where-will-i-do-it
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight, reading_of
from coach.okr import Action, KeyResult, Objective, Plan
from coach.reading import strip_marks


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    if not sight.planning:
        return
    for kr in sight.every_key_result:
        for at, action in enumerate(kr.given.actions):
            if action.due is None and not reading_of(action.text, sight).when:
                yield Spot(kr.paths[at + 1], action.id, Hit(quote=strip_marks(action.text)))


check = on_plan(
    id="plan-no-when-where",
    number="R79",
    severity="warn",
    level="action",
    message="A step with a time and a place is done far more often, and this one has none yet.",
    ask="When and where exactly will you do it?",
    source="action-plans#when-and-where-will-i-do-it",
    about=__doc__,
    find=find,
    needs=("planning", "actions"),
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
                            actions=(Action(id=3, text="Ask ten guests", due=date(2027, 3, 1)),),
                        ),
                    ),
                ),
            ),
        ),
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
                            actions=(Action(id=3, text="Ask ten guests by 3 March"),),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
