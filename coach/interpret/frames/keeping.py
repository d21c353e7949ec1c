"""The edits that note whose an item is and where its number is read, and of which item that is."""

from coach.edits import Edit, ReviseAction
from coach.interpret.ear.moment import Moment
from coach.interpret.frames.keepers import Kept
from coach.interpret.measures.measures import last_key_result
from coach.interpret.measures.origins import of_each
from coach.interpret.steps.owning import in_work, looked_after
from coach.okr import Action, KeyResult, Objective, Place, places


def edits_of(
    kept: Kept, moment: Moment, now: Moment, spoken: Place | None
) -> tuple[Edit, ...] | None:
    """The edits that note what a clause tells, None where it is of nothing.

    Args:
        kept: what it tells.
        moment: in which the message was said.
        now: behind what was said before it.
        spoken: the item of the clause ahead that named one.
    """
    items = kept.items or ((spoken,) if spoken else ())
    if kept.every:
        key_results = unread(moment, now)
        return of_each(kept.place, key_results, now).edits if key_results else None
    if not items:
        place = in_mind(moment, now)
        items = (place,) if place else ()
    edits: list[Edit] = []
    for item in items:
        place = now.place(item.item.id)
        if place is None:
            return None
        edits += owned(kept.who, place, now) if kept.who and not kept.place else ()
        edits += read_there(kept.place, place, now) if kept.place else ()
    return tuple(edits) if items else None


def owned(who: str, place: Place, now: Moment) -> tuple[Edit, ...]:
    """An item with who looks after it or does it."""
    if isinstance(place.item, Action):
        return now.opened_for(place, ReviseAction(id=place.item.id, helper=who))
    heard = looked_after(who, place.handle, now)
    return heard.edits if heard else ()


def read_there(where: str, place: Place, now: Moment) -> tuple[Edit, ...]:
    """A key result with where its number is read."""
    item = place.item
    if isinstance(item, Objective):
        item = last_key_result(now, item.id) or item
    elif isinstance(item, Action):
        item = now.item(place.parent) or item
    return of_each(where, [item], now).edits if isinstance(item, KeyResult) else ()


def in_mind(moment: Moment, now: Moment) -> Place | None:
    """What a clause is told of that names no item: what the message told, else what was asked."""
    known = {place.item.id for place in places(moment.plan)}
    new = [place for place in places(now.plan) if place.item.id not in known]
    if new:
        own = [place for place in new if not isinstance(place.item, Action)]
        return (own or new)[-1]
    item = in_work(moment)
    if isinstance(item, Objective) and moment.asked.about in OF_PROOFS:
        item = last_key_result(now, item.id) or item
    asked = moment.item(moment.asked.target)
    if item is None and isinstance(asked, Action):
        home = moment.place(asked.id)
        return now.place(home.parent) if home else None
    return now.place(item.id) if item is not None else None


OF_PROOFS = ("key-results", "more-key-results", "source", "number", "baseline", "target", "due")
"""Questions at which "it" is the key result that was told last."""


def unread(moment: Moment, now: Moment) -> list[KeyResult]:
    """The key results of the objective in work, the last two where there are more."""
    place = in_mind(moment, now)
    above = now.objective_of(place.item.id) if place else None
    return [k for k in above.key_results if not k.source] if above else []
