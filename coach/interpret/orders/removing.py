"""Taking items out: those that are named, the one that was just said, the last of a row."""

import re
from itertools import takewhile

from coach.edits import Edit, GoTo, Remove
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.items import each
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import KINDS, Meant, stripped
from coach.interpret.measures import measures
from coach.interpret.orders.bidding import WORDED_BEHIND
from coach.interpret.orders.changing import Parts, refer
from coach.okr import Objective, Place
from coach.words import phrases


def remove(parts: Parts, moment: Moment) -> Heard | None:
    """Take out an item; undo brings it back."""
    if WORDED_BEHIND.search(parts["ref"]):
        return None
    several = [refer(part, moment).place for part in each(parts["ref"])]
    if len(several) > 1 and all(several):
        return moment.heard(*(e for p in several if p for e in removal(p, moment)))
    named = list(takewhile(bool, several))
    if len(several) > 1 and named and not any(several[len(named) :]):  # the rest says why
        return moment.heard(*(e for p in named if p for e in removal(p, moment)))
    if len(several) > 1 and (first := refer(each(parts["ref"])[0], moment)).looked_like_one:
        return moment.unclear("no-such-item", each(parts["ref"])[0]) if not first.place else None
    found = refer(parts["ref"], moment)
    if last := newest(parts["ref"], moment):
        found = Meant(place=last)  # what was just said, whatever is asked about now
    if found.special == "big-objective":
        return moment.heard(*moment.reopening_the_goal(), Remove(target="big-objective"))
    if found.place is None:
        return moment.unclear("no-such-item", parts["ref"]) if found.looked_like_one else None
    return moment.heard(*removal(found.place, moment))


def newest(ref: str, moment: Moment) -> Place | None:
    """The item that was just said, for "that" and for "the last" without what kind of item."""
    last = moment.place(moment.latest)
    if last is None or bare(ref) in phrases("refs", "this"):
        return last
    said = stripped(bare(ref)).removesuffix(" one")
    if not any(re.fullmatch(word, said) for word in phrases("refs", "last", moment.language)):
        return None
    if (added := added_last(moment)) is not None:
        return added
    kind = next(kind for kind, cls in KINDS.items() if isinstance(last.item, cls))
    return refer(ref, moment, kind).place


def added_last(moment: Moment) -> Place | None:
    """The step or key result of the objective in work that was added last, whatever was said since.

    An item keeps its id, and a later one has a higher one.
    """
    above = moment.item(measures.objective_of(moment))
    if not isinstance(above, Objective) or moment.asked.about == "objectives":
        return None
    ids = [proof.id for proof in above.key_results]
    ids += [step.id for proof in above.key_results for step in proof.actions]
    return moment.place(max(ids, default=None))


def removal(place: Place, moment: Moment) -> tuple[Edit, ...]:
    """The edits that take an item out, unlocked first if it was approved."""
    return (*moment.reopening(place), Remove(target=place.item.id))


def still_removing(last: tuple[Edit, ...]) -> bool:
    """Whether the last change took something out and nobody has gone on since."""
    return any(isinstance(edit, Remove) for edit in last) and not isinstance(last[-1], GoTo)
