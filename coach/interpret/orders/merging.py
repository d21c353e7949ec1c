"""Items that are really one: "O1 and O2 belong together", "merge KR1 and KR2"."""

from coach.edits import Edit, Move, Remove, ReviseKeyResult, ReviseObjective
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.bidding import asks_for_words, bids, gives_words
from coach.interpret.orders.naming import Named
from coach.okr import KeyResult, Objective, places

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
        for inner in (p for p in places(moment.plan) if p.parent == place.item.id):
            moved = Move(id=inner.item.id, to=LAST, under=first.item.id)
            edits += moment.opened_for(inner, moved)
        edits.append(Remove(target=place.item.id))
    if said := tidy(value):
        revise = ReviseObjective if isinstance(first.item, Objective) else ReviseKeyResult
        edits.append(revise(id=first.item.id, text=said))
    return moment.heard(*edits)


def with_its_words(before: str, piece: str, language: str) -> str:
    """Two sentences as one order, where the second gives the words that the first asks for.

    "They belong together. Make it: ..."; "change the wording please. ...". Empty for any others.
    """
    if any(bid.kind == "merge" and bid.value for bid in bids(before, language)):
        return ""
    both = f"{before} {piece}"
    if any(bid.kind == "merge" and bid.value for bid in bids(both, language)):
        return both
    led = f"{before.rstrip(' .!。！')}: {piece}"
    worded = asks_for_words(before, language) and not intent(piece, language)
    return led if worded and gives_words(led, language) else ""
