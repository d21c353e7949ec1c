"""Orders on items, heard whatever is asked: to take out, put off, move or reword what they name.

An item is named by its handle, its place in a row, a word that points at it, or its own words.
Where several have these, the coach asks which; an order never becomes the text of an item.
"""

import re

from coach.edits import AddAction, Approve, Edit, Move, Remove, SetNotNow
from coach.interpret.beside.chatter import matter
from coach.interpret.beside.objecting import in_hand
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import intent, sentences, within
from coach.interpret.ear.items import clauses, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.bidding import LONGEST, Bid, bids, points
from coach.interpret.orders.changing import change
from coach.interpret.orders.commands import heard_command
from coach.interpret.orders.naming import Named, among, named_by, spoken_of, which
from coach.interpret.orders.removing import newest, removal
from coach.interpret.orders.resembling import kind_of, shared, telling
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.others import only_points
from coach.interpret.steps.reacting import reaction_in
from coach.interpret.steps.running import said_before
from coach.okr import Action, Dependency, Item, KeyResult, Objective, Place, words_of
from coach.reading import dates, numbers

JOINT = re.compile(
    r"\s*[,;，；、]\s*(?:(?:and|und|y|e|et|then|dann|luego|puis|depois|然后)\s+)?"
    r"|\s+(?:and then|and|und|y|e|et|then|dann|but|aber|pero|mais|mas)\s+|\s*(?:并且?|然后|再)"
    r"|\s[-–—]\s"
)
MOST_JOINTS = 6
TOLD_FREELY = {"why", "thought", "obstacle", "source", "result"}
"""Questions that a sentence about later may answer: "the mill closes next year"."""
MOST_SAID = 4
"""Words of an answer that only tells which item was meant."""


def bidden(text: str, moment: Moment) -> Heard | None:
    """What a message orders of items; None for any message that orders nothing of one."""
    if "\n" in text or len(text) > LONGEST or intent(text, moment.language):
        return None
    if within("if-then", text, moment.language) or reaction_in(text, moment):
        return None
    first, *more = sentences(text) or [text]
    if not more:
        return ordered_with(first, None, moment)
    heard = ordered_with(first, None, moment)
    if acts(heard) and heard is not None:
        return None if any(tells(part, moment) for part in more) else heard
    before = spoken_of(first, moment) if len(more) == 1 else None
    last = JOINT.split(more[-1], maxsplit=1)[0]
    it = of_it(last, moment)
    return ordered_with(more[-1], before, moment) if before and it else None


def tells(text: str, moment: Moment) -> bool:
    """Whether a sentence behind an order is more than its reason: it orders, asks or counts."""
    if intent(text, moment.language) or ordered_with(text, None, moment):
        return True
    figures = numbers(text) or dates(text, moment.today)
    return bool(figures or deed(text, moment) or heard_command(text, moment))


def completed(text: str, moment: Moment) -> Heard | None:
    """The order of the message before, for the item that this one names."""
    if not 1 <= len(text.split()) <= MOST_SAID:
        return None
    before = said_before(text, moment)
    heard = ordered_with(before, None, moment) if before else None
    if heard is None or heard.edits:
        return None
    ids = [i for w in heard.wishes if isinstance(w, Unclear) for i in w.among]
    several = tuple(place for i in ids if (place := moment.place(i)))
    place = among(text, several, moment)
    return ordered_with(before, place, moment) if place is not None else None


def ordered_with(text: str, chosen: Place | None, moment: Moment) -> Heard | None:
    """What a sentence orders: in two halves, as a whole, or ahead of its reason."""
    cuts = [(text[: j.start()].strip(), text[j.end() :].strip()) for j in JOINT.finditer(text)]
    halves = [(head, rest) for head, rest in cuts[:MOST_JOINTS] if head and rest]
    ones = [ordered(head, chosen or spoken_of(rest, moment), moment) for head, rest in halves]
    for one, (head, rest) in zip(ones, halves, strict=True):
        talks = one is None and not matter(head, moment.language)
        two = ordered_with(rest, None, moment) if one is not None or talks else None
        if two is not None and acts(two):
            before = one or moment.heard()
            edits = dict.fromkeys((*before.edits, *two.edits))  # "take it out, it is a step of ..."
            return before.model_copy(update={"edits": tuple(edits)})
    whole = ordered(text, chosen, moment)
    if acts(whole):
        return whole
    for one, (head, rest) in zip(ones, halves, strict=True):
        if one is not None:
            return with_rest(one, rest, moment)
        place = spoken_of(head, moment) if of_it(rest, moment) else None
        if place is not None:
            return ordered(rest, place, moment)  # "the second is a step, take it out"
    return whole


def of_it(text: str, moment: Moment) -> bool:
    """Whether a piece of a message may order something of what was spoken of before."""
    return any(points(bid.ref, moment.language) for bid in bids(text, moment.language))


def acts(heard: Heard | None) -> bool:
    """Whether an order changes an item, and does not only list something new."""
    return heard is not None and any(not isinstance(edit, SetNotNow) for edit in heard.edits)


def with_rest(heard: Heard, rest: str, moment: Moment) -> Heard:
    """An order with what is said behind it: another command, or its reason."""
    two = heard_command(rest, moment) if heard.edits else None
    gone = {edit.target for edit in heard.edits if isinstance(edit, Remove)}
    if two is None or not two.edits or any(getattr(e, "id", None) in gone for e in two.edits):
        return heard
    return heard.model_copy(update={"edits": (*heard.edits, *two.edits)})


def ordered(text: str, chosen: Place | None, moment: Moment) -> Heard | None:
    """What a piece of a message orders by itself; rather something done than something asked."""
    asked: Heard | None = None
    for bid in bids(text, moment.language):
        heard = carried_out(bid, chosen, moment)
        if heard is not None and (heard.edits or bid.kind == "unlist"):
            return heard
        asked = asked or heard
    return asked


def carried_out(bid: Bid, chosen: Place | None, moment: Moment) -> Heard | None:
    """The edits that an order asks for, the question which item it means, or None for no order."""
    if bid.kind == "unlist":
        return unlisted(bid.ref, moment)
    named = named_by(bid.ref, moment)
    if chosen is not None and (named.several or points(bid.ref, moment.language)):
        named = Named(places=(chosen,), surely=True)
    if not named.places:
        return unnamed(bid, named, moment)
    match bid.kind:
        case "remove":
            return removed(named, moment)
        case "again":
            again = any(isinstance(edit, Remove) for edit in moment.past.last)
            return removed(named, moment) if again else None
        case "not-now":
            return put_off(named.places, moment)
        case "move":
            return moved(named, bid, moment)
        case "step":
            return made_a_step(named.places, bid.other, moment)
        case "reword":
            return reworded(named, bid.value, moment)


def unnamed(bid: Bid, named: Named, moment: Moment) -> Heard | None:
    """What becomes of an order whose words name no item, or several."""
    if named.several:
        there = named_by(bid.other, moment) if bid.kind == "move" else Named()
        asks = named.surely or there.surely or bid.kind in ("remove", "not-now")
        return which(named.several, moment) if asks else None
    if points(bid.ref, moment.language):
        return pointed(bid, moment)
    short = len(bid.ref.split()) <= MOST_SAID and not dates(bid.bare, moment.today)
    lists = bid.kind == "not-now" and moment.asked.about not in TOLD_FREELY
    new = lists and (short or not bid.bare) and moment.plan.big_objective is not None
    figured = numbers(bid.ref) or dates(bid.ref, moment.today) or HANDLE.search(bid.ref)
    if new and not figured and matter(bid.ref, moment.language):
        if only_points(bid.ref, moment):
            return moment.unclear("which-item")
        return moment.heard(SetNotNow(lines=(*moment.plan.not_now, *clauses(bid.ref))))
    asks = bool(named.missing) and bid.kind in ("remove", "reword") and not figured
    asks = asks and not JOINT.search(bid.ref)
    return moment.unclear("no-such-item", named.missing) if asks else None


def pointed(bid: Bid, moment: Moment) -> Heard | None:
    """An order on "it": on what was said last; what is only in question is asked about first."""
    last = newest("that", moment)
    if last is not None:
        return carried_out(bid._replace(ref=last.handle), None, moment)
    item = in_hand(moment)
    place = moment.place(item.id) if item else None
    if bid.kind != "remove":
        return None
    return sure(place, moment) if place is not None else moment.unclear("which-item")


def sure(place: Place, moment: Moment) -> Heard:
    """The question whether an item is to go, where the words may say something else."""
    asks = Unclear(why="removal", about=place.handle, item=place.item.id)
    return moment.heard(wishes=(asks,))


def removed(named: Named, moment: Moment) -> Heard:
    """The items taken out; one that only its words name is asked about first."""
    if not named.surely:
        return sure(named.places[0], moment)
    return moment.heard(*(edit for place in named.places for edit in removal(place, moment)))


def put_off(places: tuple[Place, ...], moment: Moment) -> Heard | None:
    """The items on the list of what is left for later."""
    if any(isinstance(place.item, Dependency) for place in places):
        return None
    lines = (*moment.plan.not_now, *(words_of(place.item) for place in places))
    gone = (edit for place in places for edit in removal(place, moment))
    return moment.heard(SetNotNow(lines=lines), *gone)


def moved(named: Named, bid: Bid, moment: Moment) -> Heard | None:
    """The items below another parent; a key result that is called a step becomes one."""
    there = named_by(bid.other, moment)
    if kind_of(bid.ref.lower(), moment.language) == "action" and (
        step := made_a_step(named.places, bid.other, moment)
    ):
        return step
    if len(there.places) != 1 or not (named.surely or there.surely):
        if there.several and named.surely:
            return which(there.several, moment)
        return moment.unclear("no-such-item", there.missing) if there.missing else None
    edits: list[Edit] = []
    for place in named.places:
        above = home_for(place.item, there.places[0], moment)
        if above is None:
            return None
        if above == place.parent:
            continue
        unlocked = (*moment.reopening(place), *reopening(above, moment))
        locked = [
            Approve(target=i.id) for i in (place.item,) if isinstance(i, Action) and i.approved
        ]
        edits += [*unlocked, Move(id=place.item.id, to=LAST, under=above), *locked]
    return moment.heard(*edits) if edits else None


def made_a_step(places: tuple[Place, ...], other: str, moment: Moment) -> Heard | None:
    """A key result that is really a step of another one, moved there as such."""
    there = named_by(other, moment).places
    if len(there) != 1 or not isinstance(there[0].item, KeyResult) or there[0] in places:
        return None
    edits: list[Edit] = []
    for place in places:
        if isinstance(item := place.item, KeyResult):
            step = AddAction(key_result=there[0].item.id, text=item.text, due=item.due)
            edits += [*removal(place, moment), step]
    return moment.heard(*edits) if edits else None


LAST = 100
"""Behind all that is there."""


def home_for(item: Item, there: Place, moment: Moment) -> int | None:
    """The parent that an item gets where it is moved to another one; None where it fits none."""
    match item, there.item:
        case KeyResult(), Objective(id=above):
            return above
        case KeyResult(), KeyResult():
            return there.parent
        case Action(), KeyResult(id=above):
            return above
        case Action(), Objective(key_results=(only,)):
            return only.id
        case Action(), Action():
            return there.parent
        case _:
            return None


def reworded(named: Named, value: str, moment: Moment) -> Heard | None:
    """The item with the words that it is to read."""
    if not named.surely or len(named.places) != 1 or not value.strip():
        return None
    return change({"ref": named.places[0].handle, "value": tidy(value)}, moment)


def reopening(above: int, moment: Moment) -> tuple[Edit, ...]:
    """What unlocks an objective to which a key result is moved."""
    there = moment.place(above)
    return moment.reopening(there) if there and isinstance(there.item, Objective) else ()


def unlisted(ref: str, moment: Moment) -> Heard | None:
    """The list for later without the lines that words name."""
    told = telling(ref, None, moment.language)
    lines = moment.plan.not_now
    kept = tuple(line for line in lines if not told or shared(told, line) < 1)
    if kept == lines:
        return moment.unclear("no-such-item", ref) if told else None
    return moment.heard(SetNotNow(lines=kept))
