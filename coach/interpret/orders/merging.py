"""Items that are really one: "O1 and O2 belong together", "merge KR1 and KR2"."""

from coach.edits import Edit, Move, Remove, ReviseKeyResult, ReviseObjective
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.naming import Named
from coach.okr import KeyResult, Objective, Place

LAST = 100
"""Behind all that is there."""


def merged(named: Named, value: str, moment: Moment) -> Heard | None:
    """The first of the items, with what lay in the others, and the words that were said for it."""
    first, *others = named.places
    kinds = {type(place.item) for place in named.places}
    if not (named.surely and others and len(kinds) == 1 and kinds <= {Objective, KeyResult}):
        return None
    edits: list[Edit] = []
    for place in named.places:
        edits += moment.reopening(place)
    for place in others:
        edits += [Move(id=i, to=LAST, under=first.item.id) for i in below(place)]
        edits.append(Remove(target=place.item.id))
    if said := tidy(value):
        revise = ReviseObjective if isinstance(first.item, Objective) else ReviseKeyResult
        edits.append(revise(id=first.item.id, text=said))
    return moment.heard(*edits)


def below(place: Place) -> list[int]:
    """Ids of what lies in an item."""
    item = place.item
    if isinstance(item, Objective):
        return [proof.id for proof in item.key_results]
    return [step.id for step in item.actions] if isinstance(item, KeyResult) else []
