"""What a model takes out in one place and puts in at another is moved, with all that it holds.

A model that has no move at hand removes an item and adds it again. Its numbers and days were said
long before, so the guard would refuse them for the new one, and ask whether the old one is to go.
"""

from collections.abc import Iterable

from coach.interpret.guarding.evidence import Evidence, stems
from coach.interpret.guarding.labels import Naming, Puzzled
from coach.interpret.guarding.understood import ChangeByModel
from coach.okr import Action, KeyResult, Place, place_of, words_of

BELOW = {"add-action": Action, "add-key-result": KeyResult}
"""Changes that make an item below another one."""
ALIKE = 0.8
"""Share of the words of the new sentence that the old one has."""


def replanted(
    changes: Iterable[ChangeByModel], naming: Naming, evidence: Evidence
) -> tuple[ChangeByModel, ...]:
    """The changes with a move in the place of a removal and the addition that goes with it.

    What the words plainly want removed is removed.
    """
    told = list(changes)
    for at, change in enumerate(told):
        gone = place_named(change.item, naming) if change.do == "remove" else None
        if gone is None or evidence.orders.removes(gone.item.id):
            continue
        again = next((n for n, c in enumerate(told) if puts_back(c, gone, naming)), None)
        if again is not None:
            added = told[again]
            told[at] = ChangeByModel(do="move", item=change.item, under=added.item)
            same = {} if evidence.orders.asks_for_change else {"text": ""}
            told[again] = added.model_copy(update={"do": "revise", "item": change.item, **same})
    return tuple(told)


def place_named(name: str, naming: Naming) -> Place | None:
    """The place of the item with this name, None where there is none."""
    try:
        target = naming.target(name, naming.seen)
    except Puzzled:
        return None
    return place_of(naming.seen, target) if isinstance(target, int) else None


def puts_back(change: ChangeByModel, gone: Place, naming: Naming) -> bool:
    """Whether a change adds the item that is gone again, below another parent."""
    if not isinstance(gone.item, BELOW.get(change.do, ())):
        return False
    above = place_named(change.item, naming)
    own = stems(change.text)
    alike = len(own & stems(words_of(gone.item))) >= ALIKE * len(own)
    return above is not None and above.item.id != gone.parent and bool(own) and alike
