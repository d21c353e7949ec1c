"""Accepting what the coach proposes: what a review found, or an order that it has asked back about.

Of a review all is taken, or those that are named; what is not is declined.
"""

import re

from coach.edits import (
    Approve,
    Edit,
    Heed,
    Ignore,
    Remove,
    Reopen,
    ReviseAction,
    SetWatch,
    Target,
)
from coach.interpret.ear.consent import CLAUSE, NEGATED
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.ordinals import places_named
from coach.interpret.guarding.evidence import stems
from coach.respond.offers import taking
from coach.stages import put_aside
from coach.talk import Offer
from coach.words import phrases


def in_question(moment: Moment) -> tuple[Offer, ...]:
    """The offers that were asked about."""
    return tuple(o for o in moment.asked.offers if o.kind == moment.asked.about)


def taken(moment: Moment) -> Heard:
    """All that was asked about, accepted, but for what was left out by a click."""
    offers = in_question(moment)
    return accepting(tuple(o for o in offers if not put_aside(moment.plan, *o.note)), moment)


def ordered(moment: Moment) -> Heard:
    """What was asked back about, done: something is taken out, or can be changed again."""
    asked = moment.asked
    whole: Target = "plan" if moment.plan.approved else "big-objective"
    target = whole if asked.target is None else asked.target
    return moment.heard(
        Remove(target=target) if asked.about == "removal" else Reopen(target=target)
    )


def picked(text: str, moment: Moment) -> Heard:
    """Those that are named: "the one with Sven", "the first and the third", "all but the second".

    Words of one go before its place: two people may count a list in two ways.
    """
    offers = in_question(moment)
    wanted, unwanted, rest = spoken_of(text, moment)
    if wanted or unwanted:
        declined = [Ignore(rule=o.note[0], target=o.note[1]) for o in unwanted]
        asks = (Unclear(why="not-understood", about=rest),) if rest else ()
        return moment.heard(*taking(wanted, moment.plan), *declined, wishes=asks)
    named = places_named(text, len(offers), moment.language)
    if not named:
        return moment.wish("another")
    return accepting(tuple(offers[place] for place in sorted(named)), moment)


def spoken_of(text: str, moment: Moment) -> tuple[list[Offer], list[Offer], str]:
    """The offers that are wanted by a word that only they have, those that are not, and the rest.

    A clause that names none of those in question may name one that comes after them; the rest is
    the sentences that name none at all.
    """
    now = in_question(moment)
    later = tuple(offer for offer in moment.asked.offers if offer not in now)
    if places_named(text, len(now), moment.language):
        later = ()  # "the first two" counts those that were asked about
    places = {w for key in ("ordinals", "last") for w in phrases("refs", key, moment.language)}
    counting = {stem for word in places for stem in stems(word)}
    wanted, unwanted, rest = list[Offer](), list[Offer](), list[str]()
    for sentence in sentences(text):
        found = False
        for clause in CLAUSE.findall(sentence):
            asks = clause.rstrip().endswith(("?", "？"))
            said = set() if asks else marks_of(clause) - counting
            named = named_in(said, now) or named_in(said, later)
            (unwanted if NEGATED.search(clause) else wanted).extend(named)
            found = found or bool(named)
        rest += [] if found else [sentence]
    wanted = list(dict.fromkeys(wanted))
    left = [offer for offer in dict.fromkeys(unwanted) if offer not in wanted]
    return wanted, left, " ".join(rest)


def named_in(said: set[str], offers: tuple[Offer, ...]) -> list[Offer]:
    """The offers that words of a clause name, each by one that no other of them has."""
    own = {offer: marks_of(offer.text) for offer in offers}
    others = {o: set[str]().union(*(own[x] for x in offers if x != o)) for o in offers}
    return [offer for offer in offers if (own[offer] - others[offer]) & said]


def marks_of(text: str) -> set[str]:
    """The words by which a sentence is known, short ones as far as they are written in capitals."""
    apart = AMONG_HAN.sub(" ", text)
    return stems(apart) | set(CAPITALS.findall(apart))


CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
AMONG_HAN = re.compile(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\u4e00-\u9fff])")
"""Where a Latin name begins or ends among Chinese characters."""


def is_taking(edit: Edit, offers: tuple[Offer, ...]) -> bool:
    """Whether an edit takes one of these offers into the plan, or puts it aside."""
    match edit:
        case SetWatch() | Heed():
            return bool(offers)
        case ReviseAction(if_then=told):
            return any(offer.text == told for offer in offers)
        case Ignore(rule=rule, target=target):
            return any((rule, target) == offer.note for offer in offers)
        case Reopen(target=target) | Approve(target=target):
            return any(offer.item == target for offer in offers)
        case _:
            return False


def accepting(offers: tuple[Offer, ...], moment: Moment) -> Heard:
    """What takes these offers into the plan."""
    edits = taking(offers, moment.plan)
    return moment.heard(*edits) if edits else moment.wish("another")
