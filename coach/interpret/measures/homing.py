"""The objective that a measure is about by its words, whichever one is in hand."""

from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.said import undated
from coach.okr import Objective

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
    others = [o for o in moment.plan.objectives if len(said & telling(o.text)) >= CLEARLY]
    return others[0].id if len(others) == 1 else above
