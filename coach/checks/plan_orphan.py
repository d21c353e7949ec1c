"""Flag an action that serves another key result than its own, or none.

What it flags: an action whose meaning is much nearer to another key result of the plan than to the
    one above it.
Why it hurts: the work is done and the number above it does not move.
Instead: move it to the key result that it serves, or let it go.
Why softly: one action in forty is taken for another's by mistake, and in a plan of a hundred that
    is two or three.
Source: action-plans#does-every-task-serve-a-key-result
"""

from collections.abc import Iterator, Sequence

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight, Similar
from coach.okr import Action, KeyResult, Objective, Plan
from coach.reading import strip_marks

NEARER = 1.0
"""How much nearer another key result has to be: so one action in forty is taken for another's by
mistake where there are eight key results. How near the own one is tells nothing more."""


def find(sight: Sight) -> Iterator[Spot]:
    """The actions that stand in the wrong place."""
    if sight.similar is None:
        return
    every = [kr.given.text for kr in sight.every_key_result]
    for kr in sight.every_key_result:
        for at, action in enumerate(kr.given.actions):
            if astray(action.text, kr.given.text, every, sight.similar):
                quote = strip_marks(action.text)
                yield Spot(f"{kr.path}.actions[{at}]", action.id, Hit(quote=quote))


def astray(action: str, own: str, every: Sequence[str], similar: Similar) -> bool:
    """Whether an action is much nearer to another key result than to its own."""
    near = similar(own, action)
    if near is None:
        return False
    others = [similar(text, action) for text in every]
    return any(other is not None and other >= near + NEARER for other in others)


def example(action: str) -> Plan:
    """Two key results, the first with one action."""
    return Plan(
        objectives=(
            Objective(
                id=1,
                text="The house leaves me time to write",
                key_results=(
                    KeyResult(
                        id=2,
                        text="Pages written per week from 3 to 12",
                        actions=(Action(id=4, text=action),),
                    ),
                    KeyResult(id=3, text="Electricity used per day from 90 to 60 kWh"),
                ),
            ),
        )
    )


check = on_plan(
    id="plan-orphan",
    number="R83",
    severity="nudge",
    level="action",
    decides="meaning",
    message="This seems to serve another number than the one above it.",
    ask="Which number would this move?",
    source="action-plans#does-every-task-serve-a-key-result",
    about=__doc__,
    find=find,
    needs=("actions", "similar"),
    look=(
        "An action that moves no key result of the plan, or another one than the one it stands "
        "under. Let pass preparation, learning and talks that lead to the number in two steps."
    ),
    bad=(example("Switch the fridge off at night"),),
    good=(example("Write for an hour before breakfast"),),
)
