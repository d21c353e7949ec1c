"""Flag an action that serves another key result than its own, or none.

What it flags: an action whose meaning is far from the key result above it and much nearer to
    another one of the plan.
Why it hurts: the work is done and the number above it does not move.
Instead: move it to the key result that it serves, or let it go.
Source: action-plans#does-every-task-serve-a-key-result
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.nearness import nearness
from coach.checks.sight import SeenKeyResult, Sight
from coach.okr import Action, KeyResult, Objective, Plan
from coach.reading import strip_marks

LOOSE = 0.5
"""From here an action may well belong to its key result."""
NEARER = 1.2
"""How much nearer another key result has to be."""


def find(sight: Sight) -> Iterator[Spot]:
    """The actions that stand in the wrong place."""
    if sight.similar is None:
        return
    every = sight.every_key_result
    for kr in every:
        for at, action in enumerate(kr.given.actions):
            if astray(sight, action, kr, every):
                quote = strip_marks(action.text)
                yield Spot(f"{kr.path}.actions[{at}]", action.id, Hit(quote=quote))


def astray(
    sight: Sight, action: Action, own: SeenKeyResult, every: tuple[SeenKeyResult, ...]
) -> bool:
    """Whether an action is far from its own key result and near another."""
    near = nearness(sight, own.given.text, action.text)
    if near is None or near >= LOOSE:
        return False
    others = (nearness(sight, kr.given.text, action.text) for kr in every if kr is not own)
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
