"""Accepting what the coach proposes: what a review found, or an order that it has asked back about.

Of a review all is taken, or those that are named; what is not is declined.
"""

from coach.edits import Remove, Reopen, Target
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.ordinals import places_named
from coach.respond.offers import taking
from coach.stages import put_aside
from coach.talk import Offer


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
    offers = in_question(moment)
    named = places_named(text, len(offers), moment.language)
    if not named:
        return moment.wish("another")
    return accepting(tuple(offers[place] for place in sorted(named)), moment)


def accepting(offers: tuple[Offer, ...], moment: Moment) -> Heard:
    """What takes these offers into the plan."""
    edits = taking(offers, moment.plan)
    return moment.heard(*edits) if edits else moment.wish("another")
