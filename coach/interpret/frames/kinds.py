"""An item that is really of another kind: a step that was noted as a key result, and so on."""

from coach.edits import AddAction, AddKeyResult, AddObjective, Edit, Move
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import KINDS, Kind
from coach.interpret.orders.removing import removal
from coach.interpret.steps.running import proof_of
from coach.okr import Action, KeyResult, Objective, Place


def as_kind(
    kind: Kind, place: Place, there: Place | None, moment: Moment
) -> tuple[Edit, ...] | None:
    """The edits that make an item one of another kind; None where it is one, or has no place.

    Args:
        kind: `key-result`, `action` or `objective`.
        place: the item.
        there: below which item it is to lie, None where nobody said.
        moment: with the plan.
    """
    item = place.item
    if isinstance(item, KINDS[kind]):
        return moved_below(place, there)
    gone = removal(place, moment)
    match kind, item:
        case "action", KeyResult():
            above = home_of_step(item, there, moment)
            return as_step(place, item, above, moment) if above is not None else None
        case "action", Objective(key_results=()) if there and isinstance(there.item, KeyResult):
            return AddAction(key_result=there.item.id, text=item.text), *gone
        case "key-result", Action():
            up = there.item.id if there and isinstance(there.item, Objective) else None
            inner = moment.objective_of(item.id)
            up = up or (inner.id if inner else None)
            fields = moment.key_result_fields(item.text)
            fields |= {"due": item.due} if item.due else {}
            return AddKeyResult(objective=up, text=item.text, **fields), *gone
        case "key-result", Objective(key_results=()) if there and isinstance(there.item, Objective):
            fields = moment.key_result_fields(item.text)
            return AddKeyResult(objective=there.item.id, text=item.text, **fields), *gone
        case "objective", KeyResult(actions=()):
            return AddObjective(text=item.text), *gone
    return None


def as_step(place: Place, item: KeyResult, above: int, moment: Moment) -> tuple[Edit, ...]:
    """A key result as a step of another one, with its day and who looks after it."""
    step = AddAction(key_result=above, text=item.text, due=item.due, helper=item.owner)
    return step, *removal(place, moment)


def moved_below(place: Place, there: Place | None) -> tuple[Edit, ...]:
    """An item that is of the kind already, below another one where it does not lie there."""
    fits = there is not None and isinstance(there.item, ABOVE.get(type(place.item), ()))
    if there is None or not fits or place.parent == there.item.id:
        return ()
    return (Move(id=place.item.id, to=100, under=there.item.id),)


ABOVE: dict[type, type] = {Action: KeyResult, KeyResult: Objective}


def home_of_step(item: KeyResult, there: Place | None, moment: Moment) -> int | None:
    """The key result below which a key result lies that is a step; None where none is left."""
    if there is not None and isinstance(there.item, KeyResult) and there.item.id != item.id:
        return there.item.id
    above = there.item if there and isinstance(there.item, Objective) else None
    above = above or moment.objective_of(item.id)
    others = [kr for kr in (above.key_results if above else ()) if kr.id != item.id]
    if len(others) < 2:
        return others[0].id if others else None
    proof = proof_of(item.text, others, moment)
    return proof.id if proof else others[0].id
