"""A no to what the coach offered, in any words of the talk: "no, just that one, as I said".

Such a sentence names nothing of the plan and nothing of an offer; beside the no it says which ones
by their places at most, or how many. What it declines is closed, and nothing is taken for it.
"""

import re
from functools import cache

from coach.edits import Edit, Ignore
from coach.interpret.answers.asides import PUT_ASIDE
from coach.interpret.ear.consent import CLAUSE, NEGATED, NO_OBJECTION
from coach.interpret.ear.hearing import bare, intent, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.ordinals import places_in
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.sorting import is_refused
from coach.reading.marks import has_han
from coach.respond.offers import open_for
from coach.talk import Offer
from coach.words import LANGUAGES, phrases

WORD = re.compile(r"[^\W\d_]+|\d+")
NO = re.compile(r"^\W*(?:no|nope|nein|nee|non|não|不)\b", re.IGNORECASE)
COUNTED = re.compile(r"两|[几些]", re.IGNORECASE)
"""Counts several."""
THAT_ONE = re.compile(r"[那这]一")
"""Counts nothing: what was taken before."""


def turned_down(text: str, moment: Moment) -> tuple[tuple[Edit, ...], str]:
    """What a message declines of the offers in its first sentence, and the rest of it."""
    first, *others = sentences(text) or [text]
    offers = tuple(offer for offer in in_question(moment) if open_for(offer, moment.plan))
    if not offers or first.rstrip().endswith(("?", "？")) or not refuses(first, moment):
        return (), text
    gone = at_places(first, offers, moment)
    notes = [Ignore(rule=offer.note[0], target=offer.note[1]) for offer in gone]
    if gone == offers and moment.asked.rule:
        notes.append(Ignore(rule=moment.asked.rule, target="plan", reason=PUT_ASIDE))
    return tuple(notes), " ".join(others)


def in_question(moment: Moment) -> tuple[Offer, ...]:
    """The offers that were asked about."""
    return tuple(o for o in moment.asked.offers if o.kind == moment.asked.about)


def refuses(sentence: str, moment: Moment) -> bool:
    """Whether a sentence says no and nothing that could be of the plan."""
    if HANDLE.search(sentence) or intent(sentence, moment.language):
        return False  # a plain no is heard as one
    if not NO.match(sentence) and not NEGATED.search(NO_OBJECTION.sub(" ", sentence)):
        return False
    places = places_wanted(sentence, moment)
    return not places and not left_over(sentence)


def places_wanted(sentence: str, moment: Moment) -> bool:
    """Whether a clause says which one it does want: "no, the second one"."""
    many = len(in_question(moment))
    return any(
        places_in(bare(THAT_ONE.sub("", clause)), many, moment.language)
        and not is_refused(clause, [], moment)
        for clause in CLAUSE.findall(sentence)
    )


def left_over(sentence: str) -> list[str]:
    """The words of a sentence beside a no, places and what is said of them."""
    plain = NEGATED.sub(" ", NO.sub(" ", sentence))
    return WORD.findall(talk("" if has_han(sentence) else r"\b").sub(" ", plain))


@cache
def talk(edge: str) -> re.Pattern[str]:
    """A pattern for what is said of places, in any language, with this at either end."""
    every = {w for s in LANGUAGES for key in BESIDE for w in phrases("refs", key, s)}
    known = sorted(every, key=len, reverse=True)
    return re.compile(rf"{edge}(?:{'|'.join(known)}){edge}", re.IGNORECASE)


BESIDE = ("turned-down", "ordinals", "leading", "last", "except")


def at_places(sentence: str, offers: tuple[Offer, ...], moment: Moment) -> tuple[Offer, ...]:
    """Those of the offers whose places a no names; all of them where it names none."""
    every = in_question(moment)
    named = {
        place
        for clause in CLAUSE.findall(sentence)
        for place in places_in(bare(clause), len(every), moment.language) or ()
    }
    several = COUNTED.search(sentence)
    chosen = tuple(every[at] for at in sorted(named) if every[at] in offers)
    return offers if several or not chosen else chosen
