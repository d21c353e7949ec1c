"""What was just noted, refused: "no, that's not a step", "that was only an example, drop it".

A message often says what is wrong with the item that the coach has just noted, and then what was
meant. A sentence is taken for the former where it denies what the item is, orders it out or only
explains, and neither it nor one ahead of it names an item by its handle.
"""

import re

from coach.interpret.ear.acts import acts, item_likely, likeliest, removes
from coach.interpret.ear.consent import EVERY, NEGATED, REMOVAL, UNWANTED
from coach.interpret.ear.hearing import ASSENT, intent, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.parting import CLAUSES
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.quoting import quotations
from coach.interpret.ear.references import KINDS
from coach.interpret.frames.called import words_in
from coach.interpret.frames.spans import (
    IS,
    IT,
    ITEM,
    JOINT,
    KIND,
    MARK,
    NOT,
    NUMBER,
    SMALL,
    TALK,
    WORD,
    Span,
    items_of,
    kinds_of,
)
from coach.interpret.orders.resembling import has as has_word
from coach.interpret.orders.resembling import telling
from coach.okr import Action, KeyResult, Objective, Place, places, words_of
from coach.reading import dates, numbers
from coach.words import has

LONGEST = 300
"""Characters of a message."""
TALKS, LITTLE = 0.5, 0.3
"""How likely a clause only talks, and is an item at most."""
NEW = Objective | KeyResult | Action
ASKING = {"adopt", "removal", "noting"}
"""Questions about one item."""


@once
def refused_item(text: str, moment: Moment) -> tuple[tuple[Place, ...], str]:
    """The items that sentences of a message refuse, and the others; none, and all of it."""
    if "\n" in text or len(text) > LONGEST or not has("frame", "is", moment.language):
        return (), text
    spoken_of, found = just_noted(moment), dict[int, Place]()
    left: list[str] = []
    for sentence in sentences(text):
        handled = any(HANDLE.search(said) for said in (*left, sentence))  # "it" may be that one
        refused = None if handled else refuses(sentence, spoken_of, moment)
        if refused:
            found |= {place.item.id: place for place in refused}
        elif refused is None:
            left.append(sentence)
    return (tuple(found.values()), " ".join(left)) if found else ((), text)


def just_noted(moment: Moment) -> tuple[Place, ...]:
    """The items that the last change added, else the one that is asked about."""
    asked = moment.asked.about in ASKING or moment.asked.question == "what-to-change"
    place = moment.place(moment.asked.target) if asked else None
    if place is not None:
        return (place,)
    return tuple(place for place in moment.added if isinstance(place.item, NEW))


def refuses(
    sentence: str, spoken_of: tuple[Place, ...], moment: Moment
) -> tuple[Place, ...] | None:
    """The items that a sentence refuses; none where it only explains, None where it does more."""
    if sentence.rstrip().endswith(("?", "？")) or quotations(sentence):
        return None
    found: tuple[Place, ...] = ()
    current: tuple[Place, ...] = spoken_of if len(spoken_of) == 1 else ()
    for clause in CLAUSES.split(sentence):
        if says_nothing(clause, moment):
            continue
        every = words_in(clause, moment)
        said, items = kinds_of(every), items_of(every)
        spared = "x" in said and (NOT in said or NEGATED.search(clause))
        if not set(items) <= set(spoken_of) or spared:
            return None  # it names another item, or is "please don't delete it"
        counted = all_of_kind(every, moment)
        current = items or counted or current
        if denies(every, current):
            found = current
        elif removes(clause) and spoken_of and set(said) - NAMES:
            found = current or meant(said, spoken_of)
            if not found or names_another(every, found, moment):
                return None
        elif not (explains(clause, moment) or counted or (found and says_what(every))):
            return None
    return found


def names_another(every: list[Span], found: tuple[Place, ...], moment: Moment) -> bool:
    """Whether an order names something by words that none of some items has."""
    if IT in kinds_of(every):
        return False
    words = " ".join(span.text for span in every if span.kind == WORD)
    for known in (REMOVAL, UNWANTED, EVERY):
        words = known.sub(" ", words)
    told = telling(words, None, moment.language)
    own = [words_of(place.item) for place in found]
    return bool(told) and not any(has_word(word, text) for word in told for text in own)


def says_nothing(clause: str, moment: Moment) -> bool:
    """Whether a clause is a mere "no", or the yes that was asked for."""
    known = intent(clause, moment.language)
    agrees = moment.asked.about == "removal" and known in ASSENT
    return not any(map(str.isalnum, clause)) or known == "no" or agrees


def denies(every: list[Span], current: tuple[Place, ...]) -> bool:
    """Whether a clause denies that items are what they were noted as."""
    said = kinds_of(every)
    kinds = {span.value for span in every if span.kind == KIND}
    denied = bool(kinds) and NOT in said and set(said) <= DENYING
    return denied and bool(current) and all(isinstance(p.item, kind_of(kinds)) for p in current)


def says_what(every: list[Span]) -> bool:
    """Whether a clause only says what something was instead: "that was the owners"."""
    said = kinds_of(every)
    return re.fullmatch(r"[fp&]*[Ip][fp]*e[fpw,]*", said) is not None


NAMES = {KIND, SMALL, ITEM, MARK, TALK}
"""Kinds of words that only name something: "the key result" orders nothing."""
DENYING = {KIND, NOT, SMALL, TALK, MARK, JOINT, IS, IT, ITEM, WORD}


def kind_of(kinds: set[str]) -> tuple[type, ...]:
    """The classes of items that kinds are called."""
    return tuple(cls for name, cls in KINDS.items() if name in kinds)


def meant(said: str, spoken_of: tuple[Place, ...]) -> tuple[Place, ...]:
    """Both of the two items just spoken of, where an order names them so."""
    return spoken_of if "2" in said and len(spoken_of) == TWO else ()


TWO = 2


def all_of_kind(every: list[Span], moment: Moment) -> tuple[Place, ...]:
    """All items of a kind, where a clause counts just as many: "the three key results"."""
    amounts = [span for span in every if span.kind == NUMBER]
    kinds = [span.value for span in every if span.kind == KIND]
    if len(amounts) != 1 or len(kinds) != 1:
        return ()
    own = [p for p in places(moment.plan) if isinstance(p.item, KINDS[kinds[0]])]
    told = numbers(amounts[0].text)
    return tuple(own) if told and told[0].value == len(own) and len(own) > 1 else ()


def explains(clause: str, moment: Moment) -> bool:
    """Whether a clause only says why something is wrong, or talks."""
    if dates(clause, moment.today):
        return False
    chances = acts(clause)
    talks = sum(chances[a] for a in ("reject", "background", "why", "chatter", "status"))
    return talks >= TALKS and item_likely(clause) < LITTLE and likeliest(clause)[0] != "correct"
