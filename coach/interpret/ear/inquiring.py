"""What people ask beside the plan: what a question means, how things stand, what is kept where.

The words lie in `asks.<language>.toml`. Each expression is tried on a whole sentence, so that what
is told around a question is none of it.
"""

from functools import lru_cache
from typing import Any

from coach.interpret.ear.heard import Asks, Heard, Inquiry, Looked, Simple, Unclear, Wish
from coach.interpret.ear.hearing import bare, patterns, sentences, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.naming import named_by
from coach.interpret.orders.resembling import kind_of
from coach.okr import places
from coach.reading import dates, numbers
from coach.reading.marks import has_han

LONGEST = 160
"""Characters of a sentence that may be such a question."""
PLAINLY: dict[str, str] = {
    "reason": "why",
    "example": "example",
    "changed": "understood",
    "first": "first",
    "where": "where",
}
"""What is asked under other names, too, and what that is called."""
BESIDE: tuple[Asks, ...] = (
    "plainer", "needed", "not-now", "counted", "without-date", "without-step", "without-number",
    "without-owner", "without-approval", "ends", "change", "saved", "seen", "delete", "export",
    "approving",
)  # fmt: skip
"""What needs nothing but to be asked."""
LOOSELY: tuple[Any, ...] = (
    "reason", "plainer", "without-owner", "saved", "seen", "export", "where",
)  # fmt: skip
"""What is told by single words of a question, too."""
LONGEST_LOOSE = 90
KEPT = 256
"""Sentences of which it is kept whether they may ask: one message is looked at many times."""
TOLD = ("item-open", "in-days", "sure", "gone")
"""What names an item, days or a number."""
MOST_SENTENCES = 8
HIGHEST = 10
FIRST = 3
"""Characters ahead of an item from which on a verb stands before it."""


def asked_beside(text: str, moment: Moment) -> Heard | None:
    """A message that is nothing but such a question."""
    asked = inquiry(text, moment)
    return moment.heard(wishes=(asked,)) if asked else None


def inquiry(text: str, moment: Moment) -> Wish | None:
    """What a sentence asks beside the plan; nothing where it is no such question."""
    if len(text) > LONGEST or "\n" in text or len(sentences(text)) != 1:
        return None
    said = bare(without_fillers(without_lead(text, moment.language), moment.language))
    marked = text.rstrip().endswith(("?", "？"))
    if not said or not may_ask(said, moment.language):
        return None
    for name, wish in PLAINLY.items():
        if asks_for(name, said, moment.language):
            return standing(said, moment, marked) or Simple.model_validate({"wish": wish})
    for what in BESIDE:
        if asks_for(what, said, moment.language):
            return Inquiry(what=what)
    told = standing(said, moment, marked) or then(said, moment) or sure(said, moment)
    return told or where_it_is(said, moment)


def loosely(question: str, moment: Moment) -> Wish | None:
    """What a question is about, by single words of it, where nothing else answers it."""
    said = bare(question)
    if len(said) > LONGEST_LOOSE:
        return None
    for what in LOOSELY:
        if asks_for(f"loosely-{what}", said, moment.language):
            known = PLAINLY.get(what)
            return Simple.model_validate({"wish": known}) if known else Inquiry(what=what)
    return None


@lru_cache(maxsize=KEPT)
def may_ask(said: str, language: str) -> bool:
    """Whether any expression fits a sentence: most messages are looked at once, and fit none."""
    return any(asks_for(name, said, language) for name in (*PLAINLY, *BESIDE, *TOLD))


def asks_for(name: str, said: str, language: str) -> bool:
    """Whether a sentence without its outer marks asks for this."""
    return any(pattern.search(said) for pattern in patterns("asks", name, language))


def standing(said: str, moment: Moment, marked: bool) -> Inquiry | None:
    """Whether one item is finished, where a sentence asks that of one.

    "O2 está listo" asks by its mark alone, and is an order without it.
    """
    for pattern in patterns("asks", "item-open", moment.language):
        found = pattern.search(said)
        if found and (marked or has_han(said) or found.start("item") >= FIRST):
            named = named_by(found["item"].strip(), moment)
            if named.surely and len(named.places) == 1:
                return Inquiry(what="item-open", item=named.places[0].item.id)
    return None


def where_it_is(said: str, moment: Moment) -> Wish | None:
    """What a sentence asks that looks for an item: the item, or that it is not there.

    What the last change took out is left to the undo that brings it back.
    """
    for pattern in patterns("asks", "gone", moment.language):
        if found := pattern.search(said):
            words = found["item"].strip()
            named, past = named_by(words, moment), moment.past.undo
            if len(named.places) == 1 and not named.several:
                return Looked(item=named.places[0].item.id)
            before = named_by(words, moment.on(past)).places if past else ()
            there = {place.item.id for place in places(moment.plan)}
            called = any(kind_of(word, moment.language) for word in words.split())
            gone = any(place.item.id not in there for place in before)
            if named.several or gone or not called:
                return None
            return Unclear(why="no-such-item", about=words)
    return None


def then(said: str, moment: Moment) -> Inquiry | None:
    """What is due in a stretch of days that a sentence names."""
    if not asks_for("in-days", said, moment.language):
        return None
    for when in dates(said, moment.today):
        if when.exists and when.start and when.end:
            start = min(moment.today, when.end) if when.start == when.end else when.start
            return Inquiry(what="in-days", start=start, end=when.end)
    return None


def sure(said: str, moment: Moment) -> Inquiry | None:
    """Whether a confidence is a good one, where one is asked for: "is 8 ok?"."""
    if moment.asked.about != "confidence":
        return None
    for pattern in patterns("asks", "sure", moment.language):
        if found := pattern.search(said):
            told = next(filter(None, found.groupdict().values()), "")
            values = [n.value for n in numbers(told) if 0 <= n.value <= HIGHEST]
            return Inquiry(what="sure", value=round(values[0])) if values else None
    return None


def without_lead(text: str, language: str) -> str:
    """A sentence without the praise that it begins with: "thanks, what is missing now?"."""
    for comma in (",", "，", ";"):
        head, found, rest = text.partition(comma)
        if found and rest.strip() and praises(head, language):
            return rest.strip()
    return text


def praises(sentence: str, language: str) -> bool:
    """Whether a sentence only praises or thanks, which agrees to nothing."""
    said = bare(sentence)
    if not said or len(said) > LONGEST:
        return False
    idle = any(pattern.search(said) for pattern in patterns("asks", "idle", language))
    return not idle and asks_for("praise", said, language)
