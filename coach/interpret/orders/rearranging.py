"""Another order among items: "swap them", "put the second one first", "move KR2 to O1"."""

from coach.edits import Move
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import KINDS, Kind, Meant, candidates
from coach.interpret.orders.changing import Parts, refer
from coach.interpret.steps.running import proof_of
from coach.okr import Action, Item, KeyResult, Objective, Place
from coach.reading import numbers
from coach.words import phrases

WHERE = ("first", "last", "up", "down", "before", "after")
"""Parts of a command that say where an item shall stand, by their name in the catalogue."""
PAIR = 2


def move(parts: Parts, moment: Moment) -> Heard | None:
    """Put an item elsewhere among its siblings, or below another parent."""
    found = refer(parts["ref"], moment)
    if "other" in parts and found.looked_like_one and moment.latest is not None:
        just_said = bare(parts["ref"]) in phrases("refs", "this")
        found = Meant(place=moment.place(moment.latest)) if just_said else found
    if found.place is None:
        return moment.unclear("no-such-item", parts["ref"]) if found.looked_like_one else None
    item, where = found.place.item, next((name for name in WHERE if name in parts), "")
    siblings = [place.item.id for place in beside(found.place, moment)]
    at = siblings.index(item.id) if item.id in siblings else 0
    plain = {"first": 0, "last": len(siblings), "up": max(at - 1, 0), "down": at + 1}
    if where in plain:
        return moment.heard(Move(id=item.id, to=plain[where]))
    other = refer(parts["other"], moment)
    if other.place is None:
        valued = bool(numbers(parts["other"])) and not other.looked_like_one  # "put KR2 to 40"
        return None if valued else moment.unclear("no-such-item", parts["other"])
    return moved_to(item.id, other.place, where, siblings, moment)


def beside(place: Place, moment: Moment) -> list[Place]:
    """The items among which one stands, itself included, in their order."""
    kind: Kind = next(k for k, cls in KINDS.items() if isinstance(place.item, cls))
    return candidates(moment.plan, kind, place.item.id)


def moved_to(item_id: int, other: Place, where: str, siblings: list[int], moment: Moment) -> Heard:
    """Put an item before, after or below another."""
    if not where and other.item.id in siblings:
        return moment.unclear("which-item")  # "that is for O3" orders no row
    if isinstance(other.item, Objective | KeyResult) and other.item.id not in siblings:
        item = moment.item(item_id)
        above = home_for(item, other, moment) if item else None
        return moment.heard(Move(id=item_id, to=100, under=above or other.item.id))
    here = siblings.index(other.item.id) if other.item.id in siblings else len(siblings)
    mine = siblings.index(item_id)
    return moment.heard(Move(id=item_id, to=here + (where == "after") - (mine < here)))


def home_for(item: Item, there: Place, moment: Moment) -> int | None:
    """The parent that an item gets where it is moved to another one; None where it fits none."""
    match item, there.item:
        case KeyResult(), Objective(id=above):
            return above
        case KeyResult(), KeyResult():
            return there.parent
        case Action(), KeyResult(id=above):
            return above
        case Action(text=text), Objective(key_results=(first, *others)):
            return (proof_of(text, [first, *others], moment) or first).id
        case Action(), Action():
            return there.parent
        case _:
            return None


def swap(parts: Parts, moment: Moment) -> Heard | None:
    """Two items in exchange for each other: those that are named, else the two there are."""
    if "ref" not in parts:
        pair = the_two(moment)
        return exchanged(*pair, moment) if pair else moment.unclear("which-item")
    found = [refer(parts[name], moment) for name in ("ref", "other")]
    named = [meant.place for meant in found]
    if not any(meant.looked_like_one for meant in found):
        return None
    if missing := next((n for n, at in zip(("ref", "other"), named, strict=True) if not at), ""):
        return moment.unclear("no-such-item", parts[missing])
    one, two = (place for place in named if place)
    together = two.item.id in [place.item.id for place in beside(one, moment)]
    return exchanged(one, two, moment) if together else moment.unclear("which-item")


def the_two(moment: Moment) -> tuple[Place, Place] | None:
    """The only two items of the kind that was spoken of last, else of the kind above it."""
    place = moment.place(moment.latest) or moment.place(moment.about_item)
    if place is None and moment.plan.objectives:
        place = moment.place(moment.plan.objectives[0].id)
    while place is not None:
        row = beside(place, moment)
        if len(row) == PAIR:
            return row[0], row[1]
        if len(row) > PAIR:
            return None  # nobody knows which two of them
        place = moment.place(place.parent)
    return None


def exchanged(one: Place, two: Place, moment: Moment) -> Heard:
    """Each of two items at the place of the other."""
    row = [place.item.id for place in beside(one, moment)]
    first, second = sorted((one.item.id, two.item.id), key=row.index)
    here, there = row.index(first), row.index(second)
    moves = (Move(id=second, to=here), Move(id=first, to=there))
    return moment.heard(*(moves if there - here > 1 else moves[:1]))
