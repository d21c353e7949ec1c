"""Accepting what the coach proposes: what a review found, or an order that it has asked back about.

Of a review all is taken, or those that are named; what is not is declined.
"""

from coach.edits import Remove, Reopen, Target
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import contains_word
from coach.reading import numbers
from coach.respond.offers import taking
from coach.stages import put_aside
from coach.talk import Offer
from coach.words import phrases

MOST_WORDS = 12
"""A longer answer says something else than which ones."""


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
    """Those that are named by their place: "the first and the third", "2", "all but the second"."""
    offers, said = in_question(moment), bare(text)
    every = (moment.language, "en")
    ordinals = {
        place: word
        for language in every
        for place, word in enumerate(phrases("refs", "ordinals", language))
        if contains_word(said, word)
    }
    named = set(ordinals)
    for quantity in numbers(said):
        count = int(quantity.value)
        together = 0 in ordinals and said[: quantity.start].rstrip().endswith(ordinals[0])
        named |= set(range(count)) if together else {count - 1}  # "the first two", or "1 and 2"
    if any(contains_word(said, w) for lang in every for w in phrases("refs", "last", lang)):
        named.add(len(offers) - 1)
    if not named or not named <= set(range(len(offers))) or len(said.split()) > MOST_WORDS:
        return moment.wish("another")
    if any(contains_word(said, w) for lang in every for w in phrases("refs", "except", lang)):
        named = set(range(len(offers))) - named
    return accepting(tuple(offers[place] for place in sorted(named)), moment)


def accepting(offers: tuple[Offer, ...], moment: Moment) -> Heard:
    """What takes these offers into the plan."""
    edits = taking(offers, moment.plan)
    return moment.heard(*edits) if edits else moment.wish("another")
