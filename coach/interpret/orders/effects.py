"""What an order does to the items that it names: out of the plan, for later, moved, reworded."""

import re

from coach.edits import Approve, Edit, Move, SetBigObjective, SetNotNow
from coach.interpret.answers.restating import plain
from coach.interpret.beside.chatter import matter
from coach.interpret.beside.objecting import in_hand
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.items import clauses, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import ordinal
from coach.interpret.frames.kinds import as_step
from coach.interpret.orders.bidding import JOINT, Bid, bids, points
from coach.interpret.orders.changing import change, refer
from coach.interpret.orders.filling import emptied, filled
from coach.interpret.orders.later import put_off, relisted, taken_up, unlisted
from coach.interpret.orders.merging import LAST, merged
from coach.interpret.orders.naming import Named, absent, is_handles, named_by, which
from coach.interpret.orders.promoting import added, promoted
from coach.interpret.orders.rearranging import home_for
from coach.interpret.orders.removing import newest, removal, still_removing
from coach.interpret.orders.resembling import kind_of
from coach.interpret.orders.separating import separated
from coach.interpret.steps.others import only_points
from coach.okr import Action, KeyResult, Objective, Place, places, words_of
from coach.reading import dates, numbers

TOLD_FREELY = {"why", "thought", "obstacle", "source", "result"}
"""Questions that a sentence about later may answer: "the mill closes next year"."""
MOST_SAID = 4
"""Words of an answer that only tells which item was meant."""


def carried_out(bid: Bid, chosen: tuple[Place, ...], moment: Moment) -> Heard | None:
    """The edits that an order asks for, the question which item it means, or None for no order."""
    if bid.kind in OF_NO_ITEM or (bid.kind == "remove" and emptied(bid.ref, moment)):
        return beside_items(bid, moment)
    named = named_by(bid.ref, moment)
    if bid.kind == "none":
        named = called(bid, moment) or named
    if chosen and (named.several or points(bid.ref, moment.language)):
        named = Named(places=chosen, surely=True)
    if not named.places:
        return unnamed(bid, named, moment)
    heard = done(bid, named, moment)
    if heard is None or not named.missing:
        return heard
    return heard.model_copy(update={"wishes": (*heard.wishes, absent(named.missing, moment))})


OF_NO_ITEM = ("unlist", "objective", "counted", "why", "source", "result", "empty")
"""Orders on something else than an item: a line, a field, or what is to come."""


def beside_items(bid: Bid, moment: Moment) -> Heard | None:
    """What an order does to the list for later, to a field, or by a new objective."""
    match bid.kind:
        case "unlist":
            return unlisted(bid.ref, moment)
        case "objective":
            return added(bid, moment)
        case "counted":
            return added(bid, moment) if counts_on(bid, moment) else None
        case "why":
            return filled(bid.ref, "why_now", bid.value, moment)
        case "source" | "result":
            return filled(bid.ref, bid.kind, bid.value, moment)
        case _:
            return emptied(bid.ref, moment)


def counts_on(bid: Bid, moment: Moment) -> bool:
    """Whether a word counts the objective behind the last one, and no key result: "a third one"."""
    place, above = ordinal(bid.bare.lower(), moment.language), moment.item(moment.asked.target)
    proofs = len(above.key_results) if isinstance(above, Objective) else 0
    return place is not None and place == len(moment.plan.objectives) and place != proofs


def called(bid: Bid, moment: Moment) -> Named | None:
    """The item that is said not to be what it stands for: "the first is no goal"."""
    if points(bid.ref, moment.language):
        return named_by(bid.other, moment)
    if (like := named_by(f"{bid.ref} {bid.other}", moment)).surely:
        return like  # "the bees thing is no dependency": that dependency
    place = refer(bid.ref, moment, kind_of(bid.other.lower(), moment.language)).place
    return Named(places=(place,), surely=True) if place is not None else None


def done(bid: Bid, named: Named, moment: Moment) -> Heard | None:
    """What an order does to the items that its words name."""
    match bid.kind:
        case "remove":
            return removed(named, moment)
        case "again":
            return removed(named, moment) if still_removing(moment.past.last) else None
        case "not-now":
            return put_off(named.places, moment)
        case "move":
            return moved(named, bid, moment)
        case "step":
            there = named_by(bid.other, moment).places and moved(named, bid, moment)
            return made_a_step(named.places, bid.other, moment) or there or None
        case "merge":
            return merged(named, bid.value, moment)
        case "split":
            return separated(named, bid.value, moment)
        case "none":
            return sure(named.places[0], moment) if named.surely else None
        case "promote":
            return promoted(named, bid.value, moment)
        case _:
            return reworded(named, bid.value, moment)


def unnamed(bid: Bid, named: Named, moment: Moment) -> Heard | None:
    """What becomes of an order whose words name no item, or several."""
    if named.several:
        there = named_by(bid.other, moment) if bid.kind == "move" else Named()
        above = any(isinstance(place.item, Objective) for place in there.places)
        others = tuple(
            place
            for place in named.several
            if place not in there.places and not (above and isinstance(place.item, Objective))
        )
        if len(others) == 1:  # nothing is moved below itself, and no objective below another
            return moved(Named(places=others, surely=True), bid, moment)
        asks = named.surely or there.surely or bid.kind in ("remove", "not-now")
        return which(named.several, moment) if asks else None
    home = named_by(bid.other, moment).places if bid.kind in ("move", "step") else ()
    if (
        len(home) == 1
        and isinstance(home[0].item, KeyResult)
        and moment.place(moment.latest) is None
    ) and (steps := taken_up(bid.ref, home[0].item, moment)):
        return steps
    if points(bid.ref, moment.language):
        return pointed(bid, moment)
    following = f"O{len(moment.plan.objectives) + 1}"
    if bid.kind == "reword" and named.missing.upper() == following and bid.value.strip():
        return added(bid, moment)  # "O4 should be: ..."
    if is_handles(named.missing):
        return moment.heard(wishes=(absent(named.missing, moment),))
    if bid.kind == "reword" and (line := relisted(bid.ref, bid.value, moment)):
        return line
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
    big = moment.plan.big_objective
    if bid.kind == "reword" and moment.asked.target is None and big and not big.approved:
        said = plain(bid.value, moment)
        return moment.heard(SetBigObjective(text=said)) if said else None
    first = ("removal", *WORDED) if bid.kind == "reword" else ("removal",)
    doubted = moment.asked.target if moment.asked.about in first else None
    last = moment.place(doubted) or newest("that", moment)  # what was asked back about comes first
    if bid.kind == "step" and (told := told_last(moment)):
        return made_a_step(told, bid.other, moment)
    if last is not None:
        return carried_out(bid._replace(ref=last.handle), (), moment)
    item = in_hand(moment)
    place = moment.place(item.id) if item else None
    if bid.kind == "split":
        above = moment.objective_of(moment.asked.target)
        home = moment.place(above.id) if above else None
        return separated(Named(places=(home,), surely=True), bid.value, moment) if home else None
    if bid.kind == "not-now" and bid.listed:  # "put it on the later list"
        if place is None or (isinstance(place.item, Objective) and place.item.key_results):
            return moment.unclear("which-item")
        return put_off((place,), moment)
    asked = place or moment.place(moment.asked.target)
    if bid.kind == "reword" and not bid.ref and asked is not None:  # "call it ..."
        return carried_out(bid._replace(ref=asked.handle), (), moment)
    if bid.kind != "remove":
        return None
    return sure(place, moment) if place is not None else moment.unclear("which-item")


WORDED = ("wording", "approval", "compound", "split", "confidence")
"""Questions about an item whose words may be the answer."""


def told_last(moment: Moment) -> tuple[Place, ...]:
    """The key results that count nothing and were told last, else those of the one in work."""
    before = {place.item.id for place in places(moment.past.undo)} if moment.past.undo else set()
    every = [place for place in places(moment.plan) if uncounted(place)]
    new = [place for place in every if place.item.id not in before]
    above = moment.objective_of(moment.about_item)
    return tuple(new or [p for p in every if above is not None and p.parent == above.id])


def sure(place: Place, moment: Moment) -> Heard:
    """The question whether an item is to go, where the words may say something else."""
    asks = Unclear(why="removal", about=place.handle, item=place.item.id)
    return moment.heard(wishes=(asks,))


def removed(named: Named, moment: Moment) -> Heard:
    """The items taken out; one that only its words name is asked about first."""
    again = moment.asked.about == "removal" and named.places[0].item.id == moment.asked.target
    if not (named.surely or again):
        return sure(named.places[0], moment)
    return moment.heard(*(edit for place in named.places for edit in removal(place, moment)))


def moved(named: Named, bid: Bid, moment: Moment) -> Heard | None:
    """The items below another parent; a key result that is called a step becomes one."""
    there = named_by(bid.other, moment)
    called = kind_of(bid.ref.lower(), moment.language) == "action"
    if (called or all(uncounted(place) for place in named.places)) and (
        step := made_a_step(named.places, bid.other, moment)
    ):
        return step
    if len(there.places) != 1 or not (named.surely or there.surely):
        if there.several and named.surely:
            return which(there.several, moment)
        return moment.heard(wishes=(absent(there.missing, moment),)) if there.missing else None
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


def already_there(text: str, moment: Moment) -> bool:
    """Whether a message only orders an item to where it lies."""
    for bid in bids(text, moment.language):
        named, there = named_by(bid.ref, moment).places, named_by(bid.other, moment).places
        if bid.kind == "move" and len(named) == len(there) == 1:
            return home_for(named[0].item, there[0], moment) == named[0].parent
    return False


def uncounted(place: Place) -> bool:
    """Whether a key result says nothing to be reached, so that below another one it is a step."""
    item = place.item
    return isinstance(item, KeyResult) and item.target is None and item.baseline is None


def made_a_step(places: tuple[Place, ...], other: str, moment: Moment) -> Heard | None:
    """A key result that is really a step of another one, moved there as such."""
    there = named_by(other, moment).places
    if len(there) != 1 or not isinstance(there[0].item, KeyResult):
        return None
    edits: list[Edit] = []
    for place in (place for place in places if place != there[0]):
        if isinstance(item := place.item, KeyResult):
            edits += as_step(place, item, there[0].item.id, moment)
    return moment.heard(*edits) if edits else None


def reworded(named: Named, value: str, moment: Moment) -> Heard | None:
    """The item with the words that it is to read."""
    if not named.surely or len(named.places) != 1 or not value.strip() or is_handles(value):
        return None
    handle = named.places[0].handle
    value = without_dropped(value, named.places[0])
    return change({"ref": handle, "value": tidy(value), "said": f"change {handle}"}, moment)


def without_dropped(value: str, place: Place) -> str:
    """A new name without the clause that only names old words that it lacks: "X, without the Y"."""
    match = WITHOUT.match(value)
    old = set(bare(words_of(place.item)).split())
    gone = bare(match["gone"]).split() if match else []
    return match["value"] if match and gone and old.issuperset(gone) else value


WITHOUT = re.compile(
    r"(?P<value>.{3,}?)\s*[,;，；]\s*(?:(?:and|und|aber|but|y|et|e) )?"
    r"(?:ohne|without|sin|sans|sem|不要|去掉)\s*(?:(?:d\w\w|the|e?l[ae]?) )?\W?(?P<gone>.+?)\W?$",
    re.IGNORECASE,
)


def reopening(above: int, moment: Moment) -> tuple[Edit, ...]:
    """What unlocks an objective to which a key result is moved."""
    there = moment.place(above)
    return moment.reopening(there) if there and isinstance(there.item, Objective) else ()
