"""Orders on items, heard whatever is asked: to take out, put off, move or reword what they name.

An item is named by its handle, its place in a row, a word that points at it, or its own words.
Where several have these, the coach asks which; an order never becomes the text of an item.
"""

import re
from collections.abc import Iterable

from coach.edits import Remove, SetNotNow, apply
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import intent, sentences, within
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.bidding import JOINT, LONGEST, bids, bounded, points
from coach.interpret.orders.commands import heard_command
from coach.interpret.orders.effects import carried_out, removed
from coach.interpret.orders.merging import with_its_words
from coach.interpret.orders.naming import Named, among, named_by, spoken_of
from coach.interpret.orders.onward import onward, plain, says_nothing
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.reacting import reaction_in
from coach.interpret.steps.running import said_before
from coach.okr import Place
from coach.reading import dates, numbers

MOST_JOINTS = 6
MOST_SAID = 4
"""Words of an answer that only tells which item was meant."""
MOST_ANSWERED = 8
"""Words of one where several were named by the coach."""


@once
def bidden(text: str, moment: Moment) -> Heard | None:
    """What a message orders of items; None for any message that orders nothing of one."""
    if "\n" in text or len(text) > LONGEST or intent(text, moment.language):
        return None
    if within("if-then", text, moment.language) or reaction_in(text, moment):
        return None
    first, *more = sentences(RULED_OUT.sub("", text)) or [text]
    while more:
        if both := with_its_words(first, more[0], moment.language):
            first, *more = both, *more[1:]
        elif says_nothing(first, moment) and intent(first, moment.language) != "undo":
            first, *more = more  # "haha no. ..."
        else:
            break
    lead, colon, rest = first.partition(":")
    if (
        colon
        and rest.strip()
        and not any(bids(first, moment.language))
        and not HANDLE.search(lead)
        and says_nothing(lead, moment)
    ):
        first = rest.strip()  # "and another thing: ..."
    if not more:
        whole = ordered(first, (), moment) if merges(first, moment) else None
        return whole or ordered_with(first, (), moment)
    heard = ordered_with(first, (), moment)
    if acts(heard) and heard is not None:
        return None if any(tells(part, moment) for part in more) else heard
    before = spoken_of(first, moment) if len(more) == 1 else None
    last = JOINT.split(more[-1], maxsplit=1)[0]
    it = of_it(last, moment)
    return ordered_with(more[-1], (before,), moment) if before and it else None


THE = r"(?:the|den|die|das|zum|zur|el|la|los|las|al|le|les|au|aux|o|a|os|as|ao) "
RULED_OUT = re.compile(
    rf"(?<=\d),\s*(?:and |und |y |et |e )?(?:not|nicht|no|pas|não|而?不是)\s*"
    rf"(?:(?:to|in|for|zu|a|à|para|de|do)\s+)?(?:{HANDLE.pattern}|{THE}[^\s,.;]+)(?=[\s.!]|$)",
    re.IGNORECASE,
)
"""Behind a handle, another one that is not meant: "the shops one belongs to O1, not O2"."""


def merges(text: str, moment: Moment) -> bool:
    """Whether a sentence makes one of several items and says how it is to read."""
    return any(bid.kind == "merge" and bid.value for bid in bids(text, moment.language))


def tells(text: str, moment: Moment) -> bool:
    """Whether a sentence behind an order is more than its reason: it orders, asks or counts."""
    if intent(text, moment.language) or ordered_with(text, (), moment):
        return True
    figures = numbers(text) or dates(text, moment.today)
    return bool(figures or deed(text, moment) or heard_command(text, moment))


def completed(text: str, moment: Moment) -> Heard | None:
    """The order of the message before, for the item that this one names."""
    if not 1 <= len(text.split()) <= MOST_ANSWERED or "?" in text:
        return None
    before = said_before(text, moment)
    heard = ordered_with(before, (), moment) if before else None
    if heard is None or heard.edits:
        return None
    asked = [w for w in heard.wishes if isinstance(w, Unclear) and w.why.startswith("which-")]
    if not asked:
        return None
    ids = [i for wish in asked for i in wish.among]
    several = tuple(place for i in ids if (place := moment.place(i)))
    if len(text.split()) > MOST_SAID and (not several or acts(ordered_with(text, (), moment))):
        return None
    place = among(text, several, moment)
    return ordered_with(before, (place,), moment) if place is not None else None


def ordered_with(text: str, chosen: tuple[Place, ...], moment: Moment) -> Heard | None:
    """What a sentence orders: in two halves, as a whole, or ahead of its reason."""
    cuts = [(text[: j.start()].strip(), text[j.end() :].strip()) for j in JOINT.finditer(text)]
    halves = [(head, rest) for head, rest in cuts[:MOST_JOINTS] if head and rest]
    ones = [ordered(head, chosen or spoken(rest, moment), moment) for head, rest in halves]
    for one, (_, rest) in reversed([*zip(ones, halves, strict=True)]):
        same = taken(one, moment) if of_it(rest, moment) else ()
        two = ordered(rest, same, moment) if same else None
        if two is not None and acts(two):
            return two  # "delete O1 and O2, put them on the later list"
    asked = (one for one, (_, rest) in zip(ones, halves, strict=True) if of_it(rest, moment))
    if doubt := next((one for one in asked if one is not None and not one.edits), None):
        return doubt  # which one is meant comes before what becomes of "it"
    for one, (head, rest) in zip(ones, halves, strict=True):
        talks = one is None and not HANDLE.search(head)
        talks = talks and not matter(plain(head, moment.language), moment.language)
        now = without_taken(one, rest, moment)
        two = ordered_with(rest, (), now) if one is not None or talks else None
        two = likewise(one, rest, moment) or two
        if two is not None and acts(two):
            before = one or moment.heard()
            edits = dict.fromkeys((*before.edits, *two.edits))  # "take it out, it is a step of ..."
            return before.model_copy(update={"edits": tuple(edits)})
    whole = led_behind(zip(ones, halves, strict=True), moment) or ordered(text, chosen, moment)
    if acts(whole):
        return whole
    for one, (head, rest) in zip(ones, halves, strict=True):
        if one is not None:
            return with_rest(one, rest, moment)
        place = spoken(head, moment) if of_it(rest, moment) else ()
        if place:
            return ordered(rest, place, moment)  # "the second is a step, take it out"
    return whole


def led_behind(
    pairs: Iterable[tuple[Heard | None, tuple[str, str]]], moment: Moment
) -> Heard | None:
    """An order behind which words say where to go on: "delete A2 and let's go to O2": one goes."""
    for one, (_, rest) in pairs:
        if one is not None and acts(one) and leads_on(rest, moment):
            return with_rest(one, rest, moment)
    return None


def leads_on(rest: str, moment: Moment) -> bool:
    """Whether words behind an order say where to go on, and name nothing that it is done to."""
    return LETS.match(rest) is not None or intent(rest, moment.language) == "next"


LETS = re.compile(
    r"(?:then |now |dann |jetzt |luego |alors |então )?"
    r"(?:let['’]?s\b|let us\b|we (?:go|can go)\b|go (?:on|to|back)\b|move on\b"
    r"|lass(?:t|en)? uns\b|gehen wir\b|machen wir\b|weiter\b|geh(?:e|en)? (?:zu|weiter)\b"
    r"|ve a\b|pasa a\b|va à\b|passe à\b|vá para\b|vamos\b|pasemos\b|sigamos\b|allons\b"
    r"|passons\b|continuons\b|passemos\b|我们(?:继续|去|来)|继续)",
    re.IGNORECASE,
)
"""How words begin that say where to go on."""


def spoken(text: str, moment: Moment) -> tuple[Place, ...]:
    """The item that a piece of a message names at its beginning, if it does."""
    place = spoken_of(text, moment)
    return (place,) if place is not None else ()


def taken(heard: Heard | None, moment: Moment) -> tuple[Place, ...]:
    """The items that an order takes out, or that are said not to be what they stand for."""
    if heard is None:
        return ()
    asked = (wish for wish in heard.wishes if isinstance(wish, Unclear) and wish.why == "removal")
    ids = [edit.target for edit in heard.edits if isinstance(edit, Remove)]
    every = (*ids, *(wish.item for wish in asked))
    return tuple(place for i in every if isinstance(i, int) and (place := moment.place(i)))


def without_taken(heard: Heard | None, rest: str, moment: Moment) -> Moment:
    """The moment without what an order takes out, for words behind it on "the other one"."""
    gone = taken(heard, moment) if re.match(bounded("other", moment.language), rest, re.I) else ()
    if not gone or heard is None:
        return moment
    return moment.on(apply(moment.plan, heard.edits, moment.past).plan)


def of_it(text: str, moment: Moment) -> bool:
    """Whether a piece of a message may order something of what was spoken of before."""
    return any(points(bid.ref, moment.language) for bid in bids(text, moment.language))


def takes_it(text: str, moment: Moment) -> bool:
    """Whether a piece of a message puts off or takes out what was spoken of before."""
    every = (bid for bid in bids(text, moment.language) if bid.kind in ("not-now", "remove"))
    return any(points(bid.ref, moment.language) for bid in every)


def acts(heard: Heard | None) -> bool:
    """Whether an order changes an item, and does not only list something new."""
    return heard is not None and any(not isinstance(edit, SetNotNow) for edit in heard.edits)


def likewise(one: Heard | None, rest: str, moment: Moment) -> Heard | None:
    """What goes as well: "O3 can go, and O2.KR1 too"."""
    takes = one is not None and any(isinstance(edit, Remove) for edit in one.edits)
    too = [bid for bid in bids(rest, moment.language) if bid.kind == "again"] if takes else []
    named = named_by(too[0].ref, moment) if too else Named()
    return removed(named, moment) if named.surely else None


def with_rest(heard: Heard, rest: str, moment: Moment) -> Heard:
    """An order with what is said behind it: another command, or its reason."""
    two = (onward(rest, moment) or heard_command(rest, moment)) if heard.edits else None
    gone = {edit.target for edit in heard.edits if isinstance(edit, Remove)}
    if two is None or not two.edits or any(getattr(e, "id", None) in gone for e in two.edits):
        return heard
    return heard.model_copy(update={"edits": (*heard.edits, *two.edits)})


def ordered(text: str, chosen: tuple[Place, ...], moment: Moment) -> Heard | None:
    """What a piece of a message orders by itself; rather something done than something asked."""
    asked: Heard | None = None
    for bid in bids(text, moment.language):
        if asked is not None and bid.kind == "not-now" and bid.bare:
            continue  # "put it on the list" is no new line of the list
        heard = carried_out(bid, chosen, moment)
        if heard is not None and (heard.edits or bid.kind == "unlist"):
            return heard
        asked = asked or heard
    return asked
