"""Accepting what the coach proposes: what a review found, or an order that it has asked back about.

Of a review all is taken, or those that are named; what is not is declined.
"""

import re
from collections.abc import Iterator

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
from coach.interpret.ear.hearing import intent, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.ordinals import declines, places_named
from coach.interpret.ear.references import STEM
from coach.interpret.guarding.evidence import stems, words
from coach.reading.marks import has_han, is_han
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
    if asked.about != "removal":
        return moment.heard(Reopen(target=target))
    place = moment.place(asked.target)
    return moment.heard(*(moment.reopening(place) if place else ()), Remove(target=target))


def picked(text: str, moment: Moment) -> Heard:
    """Those that are named: "the one with Sven", "the first and the third", "all but the second".

    Words of one go before its place: two people may count a list in two ways. In Chinese, where
    signs are shared by many words, the place goes first.
    """
    if any(intent(clause, moment.language) == "wrong" for clause in CLAUSE.findall(text)):
        return moment.wish("another")  # it is about what was taken before
    offers, parts = in_question(moment), sentences(text) or [text]
    placed = [places_named(part, len(offers), moment.language) for part in parts]
    wanted, unwanted, rest = spoken_of(text, moment)
    if (wanted or unwanted) and not (has_han(text) and any(placed)):
        declined = [Ignore(rule=o.note[0], target=o.note[1]) for o in unwanted]
        asks = (Unclear(why="not-understood", about=rest),) if rest else ()
        return moment.heard(*taking(wanted, moment.plan), *declined, wishes=asks)
    if not any(placed):
        return moment.wish("another")
    chosen = [offers[place] for places in placed for place in sorted(places)]
    left: list[Offer] = []
    for part, places in zip(parts, placed, strict=True):
        more, not_these = ([], []) if places else by_words(part, moment)
        chosen, left = chosen + more, left + not_these
    heard = accepting(tuple(dict.fromkeys(chosen)), moment)
    notes = (o.note for o in left if o not in chosen)
    aside = tuple(Ignore(rule=rule, target=target) for rule, target in notes)
    return heard.model_copy(update={"edits": (*heard.edits, *aside)})


def by_words(text: str, moment: Moment) -> tuple[list[Offer], list[Offer]]:
    """The offers that clauses want by words that no other one has, and those that they decline."""
    wanted: list[Offer] = []
    unwanted: list[Offer] = []
    for clause in CLAUSE.findall(text):
        meant = [o for o in moment.asked.offers if own_pieces(o, moment) & pieces(clause)]
        declined = meant and declines(without(clause, meant), moment.language)
        (unwanted if declined else wanted).extend(meant)
    return wanted, unwanted


def own_pieces(offer: Offer, moment: Moment) -> set[str]:
    """The words of an offer that no other one of its kind has."""
    others = (o.text for o in moment.asked.offers if o.kind == offer.kind and o != offer)
    return pieces(offer.text).difference(*map(pieces, others))


def pieces(text: str) -> set[str]:
    """The words that say something; of Chinese, where a sign alone says little, every two signs."""
    pairs = {
        text[at : at + 2] for at in range(len(text) - 1) if all(map(is_han, text[at : at + 2]))
    }
    return pairs | {w[:STEM] for w in words(text) if len(w) > GRAMMAR and not has_han(w)}


def without(clause: str, offers: list[Offer]) -> str:
    """A clause without the words of offers, a no among which is theirs."""
    known = {piece for offer in offers for piece in pieces(offer.text)}
    covered = {at + n for at in range(len(clause)) for n in (0, 1) if clause[at : at + 2] in known}
    left = "".join(c for at, c in enumerate(clause) if at not in covered)
    return LATIN.sub(lambda word: "" if pieces(word[0]) & known else word[0], left)


GRAMMAR = 4
"""Letters up to which a word is taken for grammar: that, from, with."""
LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")


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
            named += list(at_their_place(clause, now, counting, moment)) if named else []
            (unwanted if NEGATED.search(clause) else wanted).extend(named)
            found = found or bool(named)
        rest += [] if found else [sentence]
    wanted = list(dict.fromkeys(wanted))
    left = [offer for offer in dict.fromkeys(unwanted) if offer not in wanted]
    return wanted, left, " ".join(rest)


def at_their_place(
    clause: str, offers: tuple[Offer, ...], counting: set[str], moment: Moment
) -> Iterator[Offer]:
    """The offers that parts of a clause name by place: "the first and the one with Sven".

    Args:
        clause: of the answer.
        offers: that were asked about.
        counting: words that tell a place, and name nothing.
        moment: of the answer.
    """
    parts = AND.split(clause)
    for part in parts if len(parts) > 1 and not has_han(clause) else ():
        if not named_in(marks_of(part) - counting, offers):
            yield from (
                offers[at] for at in sorted(places_named(part, len(offers), moment.language))
            )


AND = re.compile(r"\s+(?:and|plus|und|sowie|y|et|e)\s+", re.IGNORECASE)


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
