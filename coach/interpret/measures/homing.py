"""The objective that a measure is about by its words, whichever one is in hand."""

from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.said import undated
from coach.okr import Objective
from coach.reading import numbers

CLEARLY = 2
"""Telling words that a measure shares with an objective to which it clearly belongs."""


def home_of(text: str, above: int | None, moment: Moment) -> int | None:
    """The one objective whose words a measure has, where it has none of the one in hand.

    Args:
        text: the measure in the person's words.
        above: the objective in hand; one that somebody asked to go to is meant.
        moment: with the plan.

    Returns:
        An objective's id; the one in hand unless another one is clearly meant.
    """
    said = telling(undated(text, moment))
    in_hand = moment.item(above)
    if moment.plan.visiting_item == above or not isinstance(in_hand, Objective):
        return above
    if said & telling(in_hand.text):
        return above
    shared = {o.id: len(said & telling(o.text)) for o in moment.plan.objectives}
    clearly = [each for each, count in shared.items() if count >= CLEARLY]
    named = telling(label(text))
    by_name = [o.id for o in moment.plan.objectives if named and named <= telling(o.text)]
    others = clearly or by_name
    return others[0] if len(others) == 1 else above


def label(text: str) -> str:
    """The first word that names what a measure counts, where it has a name ahead of a colon."""
    head, colon, _ = text.partition(":")
    every = head.split() if colon and not numbers(head) else []
    return next((word for word in every if telling(word)), "")
