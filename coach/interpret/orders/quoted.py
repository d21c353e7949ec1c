"""Another wording in quotation marks: "make it “...”", "strike “in our town” from it".

What is quoted is the wording, or the words of it that are to go; what stands around the marks only
says which, and never becomes the wording. So it may hold nothing that names something.
"""

import re
from typing import NamedTuple

from coach.edits import Edit, ReviseAction, ReviseKeyResult, ReviseObjective
from coach.interpret.answers.restating import OF_THE_GOAL
from coach.interpret.beside.chatter import matter, turning
from coach.interpret.beside.objecting import in_hand
from coach.interpret.ear.consent import REMOVAL
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.quoting import quotations
from coach.interpret.ear.references import contains_word
from coach.interpret.ear.remarks import WORD
from coach.interpret.orders.bidding import bids, kinds
from coach.interpret.orders.changing import change_big_objective, refer, valued
from coach.interpret.orders.mistaken import exchanged_words, in_words, instead, with_words
from coach.interpret.orders.removing import removal
from coach.okr import Action, Dependency, Item, KeyResult, Objective, places, words_of
from coach.reading import numbers
from coach.reading.marks import has_han
from coach.words import phrases

STAND_IN = "XQX"
STAND_INS = (STAND_IN, "XQQ")
"""What stands for the quoted words where an order is looked for around them."""
LEAVING_OUT = ("remove", "not-now", "empty")
"""Orders that take words out of a wording; "leave it out" is one that puts an item off."""
OF_ITS_WORDS = (*OF_THE_GOAL, "split", "big-objective")
"""Questions about how something is worded, whichever item was told last."""
LONGEST = 400
LOOSE = re.compile(r"^[\s,;:，；：、]+|[\s,;:，；：、–—-]+(?=[.!。！]?$)|\s+(?=[,.;:!])|(?<=\s)\s+")
"""Signs and spaces that words leave behind which are gone from a wording."""


class Quoted(NamedTuple):
    """A message that quotes once."""

    words: str
    around: str
    """What is said beside them, with a word that stands for them."""


def quoted_anew(text: str, moment: Moment) -> Heard | None:
    """The wording of what is in question as it is quoted, or without it; None for others."""
    if shorter := cut_from_named(text, moment):
        return shorter
    found = parted(text)
    if found is None:
        return exchanged(text, moment) or in_its_quotes(text, moment)
    if out := left_out(found, moment):
        return moment.heard(*out)
    return reworded(found, moment)


def cut_from_named(text: str, moment: Moment) -> Heard | None:
    """The item whose handle a message has, without words that it quotes: "cut '...' from O2"."""
    every = quotations(text)
    if len(every) != 1 or "\n" in text or len(text) > LONGEST:
        return None
    words, (start, end) = every[0]
    around = f"{text[:start]} {text[end:]}"
    handles = HANDLE.findall(around)
    place = refer(handles[0], moment).place if len(handles) == 1 else None
    if place is None or isinstance(place.item, Dependency) or not CUTS.search(around):
        return None
    rest = shortened(place.item.text, words)
    if not rest or rest == place.item.text or numbers(HANDLE.sub(" ", around)):
        return None
    return moment.heard(*moment.reopening(place), with_text(place.item, rest))


CUTS = re.compile(
    rf"{REMOVAL.pattern}|\b(?:cut|leave out|without|weg|raus|ohne|sans|sin|sem)\b", re.I
)
"""Words that take others out."""


def exchanged(text: str, moment: Moment) -> Heard | None:
    """The wording with one quotation in the place of another: "change “town” to “county”"."""
    every = quotations(text)
    if len(every) != len(STAND_INS) or "\n" in text or len(text) > LONGEST:
        return None
    (one, (start, end)), (other, (begin, stop)) = every
    first, second = STAND_INS
    around = f"{text[:start]} {first} {text[end:begin]} {second} {text[stop:]}".strip()
    if INSTEAD.fullmatch(text[end:begin].strip()):  # "say “town” instead of “city”"
        edits = with_words(other, one, moment)
        return moment.heard(*edits) if edits else None
    orders = [bid for bid in bids(around, moment.language) if bid.kind == "reword"]
    if any(bid.ref.strip() == first and bid.value.strip() == second for bid in orders):
        edits = with_words(one, other, moment)
        return moment.heard(*edits) if edits else None
    unquoted = f"{text[:start]}{one}{text[end:begin]}{other}{text[stop:]}"
    heard = exchanged_words(unquoted, moment)
    return heard if heard and heard.edits else None


INSTEAD = re.compile(
    r"(?:and )?(?:instead of|rather than|not|in place of|for|statt|anstatt|anstelle von|nicht"
    r"|en vez de|en lugar de|au lieu de|plutôt que|em vez de|no lugar de|而不是|代替)",
    re.IGNORECASE,
)
"""Between the new words and the old ones."""


def parted(text: str) -> Quoted | None:
    """The quoted words and those around them; None where there is not one quotation beside some."""
    every = quotations(text)
    if len(every) != 1 or "\n" in text or len(text) > LONGEST:
        return None
    words, (start, end) = every[0]
    around = f"{text[:start]} {STAND_IN} {text[end:]}".strip()
    plain = bare(around.replace(STAND_IN, " "))
    if not plain or HANDLE.search(around) or around.rstrip().endswith(("?", "？")):
        return None
    return Quoted(words, around)


def left_out(found: Quoted, moment: Moment) -> tuple[Edit, ...]:
    """The edits that take the quoted words out of the wording that holds them, if that is said.

    It is that of what is in question, else the last one that holds them.
    """
    if not takes_out(found, moment):
        return ()
    goal, item = moment.plan.big_objective, in_question(found, moment)
    less = shortened(goal.text, found.words) if goal else ""
    shorter = change_big_objective(less, moment).edits if goal and less != goal.text else ()
    if less and shorter and (item is None or of_the_goal(moment)):
        return shorter
    latest_first = reversed([*places(moment.plan)])
    for place in sorted(latest_first, key=lambda place: place.item != item):
        if words_of(place.item).casefold() == found.words.casefold():
            return removal(place, moment)
        if not isinstance(place.item, Dependency):
            rest = shortened(place.item.text, found.words)
            if rest and rest != place.item.text:
                return (*moment.reopening(place), with_text(place.item, rest))
    return shorter if less else ()


def with_text(item: Objective | KeyResult | Action, text: str) -> Edit:
    """The edit that gives an item a wording and leaves all else of it."""
    match item:
        case KeyResult():
            return ReviseKeyResult(id=item.id, text=text)
        case Objective():
            return ReviseObjective(id=item.id, text=text)
        case Action():
            return ReviseAction(id=item.id, text=text)


def takes_out(found: Quoted, moment: Moment) -> bool:
    """Whether the words around the quoted ones say that these are to go."""
    orders = (bid for bid in bids(found.around, moment.language) if bid.kind in LEAVING_OUT)
    if any(STAND_IN in bid.ref and idle(bid.ref, moment) for bid in orders):
        return True
    around = bare(without(found.around))
    out = [w for w in phrases("preamble", "leave-out", moment.language) if contains_word(around, w)]
    return bool(out) and idle(found.around, moment)


def shortened(text: str, words: str) -> str:
    """A wording without some of its words and the signs that they leave; empty if none is left."""
    if has_han(words) and f"{words}的" in text:
        words = f"{words}的"
    if not in_words(words).search(text):
        return text
    rest = tidy(LOOSE.sub("", instead(text, words, "")))
    return rest if any(map(str.isalnum, rest)) else ""


def reworded(found: Quoted, moment: Moment) -> Heard | None:
    """The quoted words as the wording of what is in question, where those around them say so."""
    named = re.search(rf"(?<!\w){kinds(moment.language)}", found.around, re.IGNORECASE)
    if named or not (idle(found.around, moment) and calls_for(found.around, moment)):
        return None  # "change the first objective to ..." is not about what is in question
    item, value = in_question(found, moment), tidy(found.words)
    if item is None:
        return change_big_objective(value, moment) if of_the_goal(moment) else None
    place = moment.place(item.id)
    if place is None or isinstance(item, Dependency):
        return None
    return moment.heard(*moment.reopening(place), *valued(place, value, "", True, moment))


def in_its_quotes(text: str, moment: Moment) -> Heard | None:
    """The part of the wording in question that stands in quotation marks, once that is wanted."""
    named = [
        w for w in phrases("preamble", "quotes", moment.language) if contains_word(bare(text), w)
    ]
    nothing = Quoted("", text)
    item, goal = in_question(nothing, moment), moment.plan.big_objective
    holds = item.text if item and not isinstance(item, Dependency) else goal.text if goal else ""
    inside = quotations(holds)
    if not (named and inside and idle(text, moment)):
        return None
    return reworded(Quoted(inside[0][0], text), moment)


def in_question(found: Quoted, moment: Moment) -> Item | None:
    """What a wording is for: what is asked about, else what was told last; None for the goal."""
    asked = moment.asked
    if asked.about in OF_ITS_WORDS:
        return moment.item(asked.target)
    if asked.about == "key-results" and not (moment.lies_in_question or numbers(found.words)):
        return moment.item(asked.target)
    return in_hand(moment)


def of_the_goal(moment: Moment) -> bool:
    """Whether the goal itself is in question."""
    asked = moment.asked
    there = moment.plan.big_objective is not None and asked.target is None
    return there and asked.about in OF_ITS_WORDS


def idle(around: str, moment: Moment) -> bool:
    """Whether the words around quoted ones name nothing by themselves."""
    left, language = without(around), moment.language
    known = {
        word
        for key in ("around", "beside-quotes", "quotes", "rewords", "leave-out")
        for word in phrases("preamble", key, language)
    }
    if language == "zh" or has_han(left):
        for piece in sorted(known, key=len, reverse=True):
            left = left.replace(piece, " ")
        return not matter(left, language)
    every = (w for w in WORD.findall(bare(left).replace("’", "'")) if w not in known)
    return not re.search(r"\d", left) and not matter(" ".join(every), language)


def calls_for(around: str, moment: Moment) -> bool:
    """Whether words ask for another wording: "rather", "make it", "no, ...", "in quotes"."""
    left, language = bare(without(around)), moment.language
    wanted = (*phrases("preamble", "rewords", language), *phrases("preamble", "quotes", language))
    first = WORD.findall(left)[:1]
    return any(contains_word(left, w) for w in wanted) or any(turning(w, language) for w in first)


def without(around: str) -> str:
    """The words around without the one that stands for the quoted ones."""
    return around.replace(STAND_IN, " ")
