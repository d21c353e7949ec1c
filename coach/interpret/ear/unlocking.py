"""An approved item that somebody asked to change: unlocked for that, and then as it was."""

from coach.edits import Approve, Edit, Reopen
from coach.okr import Action, Item, KeyResult, Objective, Place


def unlocked_for(place: Place, *edits: Edit) -> tuple[Edit, ...]:
    """Edits of an item that is unlocked for them, and locked again if it was approved.

    What lies below it and was not approved is not either behind that.
    """
    item = place.item
    if not getattr(item, "approved", False):
        return edits
    left = (Reopen(target=one.id) for one in below(item) if not one.approved)
    return Reopen(target=item.id), *edits, Approve(target=item.id), *left


def below(item: Item) -> tuple[KeyResult | Action, ...]:
    """What is approved together with an item."""
    match item:
        case Objective():
            return item.key_results
        case KeyResult():
            return item.actions
    return ()
