"""Accepting what the coach proposes: what a review found, or an order that it has asked back about.

Of a review all is taken, or those that are named; what is not is declined.
"""

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
from coach.interpret.ear.consent import CLAUSE
from coach.interpret.ear.heard import Heard, Unclear, Wish
from coach.interpret.ear.hearing import bare, intent, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.ordinals import declines, places_named
from coach.interpret.frames.clauses import LITTLE
from coach.interpret.frames.spans import IT, OUT, spans
from coach.interpret.orders.own_plans import in_own_words
from coach.interpret.orders.sorting import sorted_out
from coach.interpret.orders.their_words import pieces, without
from coach.interpret.orders.turning_down import in_question
from coach.reading.marks import has_han
from coach.respond.offers import open_for, taking
from coach.stages import put_aside
from coach.talk import Offer


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


def taken_out(text: str, moment: Moment) -> Heard | None:
    """What was asked about taken out, where somebody says yes in so many words: "yes, out"."""
    kinds = {span.kind for span in spans(text, moment)}
    goes = kinds & {"x", OUT} and kinds <= {"x", IT, *LITTLE}
    asked = moment.asked.about == "removal" and moment.place(moment.asked.target) is not None
    return ordered(moment) if asked and goes and len(text.split()) <= SHORT else None


SHORT = 6
"""Words of a plain yes."""


def chosen(text: str, moment: Moment) -> tuple[Heard, str] | None:
    """What a message takes and declines of what was offered, and what it says beside that.

    None where it names no offer by its words or its kind. Words of one go before its place: two
    people may count a list in two ways. In Chinese, where signs are shared by many words, the
    place goes first.
    """
    if moment.asked.about not in KINDS or is_of_before(text, moment):
        return None
    wanted, unwanted, rest = sorted_out(text, moment)
    if not (wanted or unwanted) or (has_han(text) and any(placed_in(text, moment))):
        return None
    declined = [Ignore(rule=o.note[0], target=o.note[1]) for o in unwanted]
    own = in_own_words(wanted, text, moment)
    return moment.heard(*taking(own, moment.plan), *declined), rest


KINDS = {"watch", "if-then"}


def left_out(moment: Moment) -> tuple[Edit, ...]:
    """The notes on each open offer in question that it was declined, as a click leaves them."""
    notes = (o.note for o in in_question(moment) if open_for(o, moment.plan))
    return tuple(Ignore(rule=rule, target=target) for rule, target in notes)


def is_of_before(text: str, moment: Moment) -> bool:
    """Whether an answer is about what was taken before."""
    return any(intent(clause, moment.language) == "wrong" for clause in CLAUSE.findall(text))


def placed_in(text: str, moment: Moment) -> list[set[int]]:
    """The places that each sentence of an answer names."""
    count = len(in_question(moment))
    return [places_named(part, count, moment.language) for part in sentences(text) or [text]]


def picked(text: str, moment: Moment) -> Heard:
    """Those that are named: "the one with Sven", "the first and the third", "all but one"."""
    if is_of_before(text, moment):
        return moment.wish("another")
    if told := chosen(text, moment):
        heard, rest = told
        asks = (Unclear(why="not-understood", about=rest),) if rest else ()
        return heard.model_copy(update={"wishes": asks})
    offers, parts, placed = in_question(moment), sentences(text) or [text], placed_in(text, moment)
    if not any(placed):
        return moment.wish("another")
    named = [offers[place] for places in placed for place in sorted(places)]
    left: list[Offer] = []
    for part, places in zip(parts, placed, strict=True):
        more, not_these = ([], []) if places else by_words(part, moment)
        named, left = named + more, left + not_these
    heard = accepting(tuple(dict.fromkeys(named)), moment)
    notes = (o.note for o in left if o not in named)
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


def is_taking(edit: Edit, offers: tuple[Offer, ...]) -> bool:
    """Whether an edit takes one of these offers into the plan, or puts it aside."""
    match edit:
        case SetWatch() | Heed():
            return bool(offers)
        case ReviseAction(id=item, if_then=told):  # in the words of the offer, or in their own
            return bool(told) and any(offer.item == item for offer in offers)
        case Ignore(rule=rule, target=target):
            return any((rule, target) == offer.note for offer in offers)
        case Reopen(target=target) | Approve(target=target):
            return any(offer.item == target for offer in offers)
        case _:
            return False


def is_offered(edit: Edit, offers: tuple[Offer, ...]) -> bool:
    """Whether an edit puts what was offered into the plan, in whatever case it is written."""
    match edit:
        case SetWatch():
            return True
        case ReviseAction(if_then=told):
            return bool(told) and any(bare(offer.text) == bare(told) for offer in offers)
        case _:
            return False


def settled_by(taken: tuple[Edit, ...], edit: Edit, offers: tuple[Offer, ...]) -> bool:
    """Whether an edit says again, or otherwise, what was taken of the offers already."""
    plans = {e.id for e in taken if isinstance(e, ReviseAction)}
    own = isinstance(edit, ReviseAction) and bool(edit.if_then) and edit.id in plans
    return own or is_offered(edit, offers)


def asks_of_one(wish: Wish, offers: tuple[Offer, ...]) -> bool:
    """Whether a question is about the words of an offer, which rules have taken or declined."""
    if not isinstance(wish, Unclear) or not wish.about:
        return False
    return any(bare(offer.text).startswith(bare(wish.about)) for offer in offers)


def accepting(offers: tuple[Offer, ...], moment: Moment) -> Heard:
    """What takes these offers into the plan."""
    edits = taking(offers, moment.plan)
    return moment.heard(*edits) if edits else moment.wish("another")
