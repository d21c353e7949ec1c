"""Being at a loss: "no idea what to write", and the guess that may follow: "no idea, maybe 40"."""

from coach.interpret.ear.hearing import intent, within, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.intents import OPENING

LONGEST_LOSS = 16
"""Words of a sentence that may say nothing but that its author is lost."""


def at_a_loss(text: str, moment: Moment) -> str:
    """The intent of a short sentence that only says that one is lost, or has no number."""
    text = without_fillers(text, moment.language)
    if len(text.split()) > LONGEST_LOSS or "\n" in text:
        return ""
    told = (("lost", "confused"), ("numberless", "numberless"))
    return next((name for key, name in told if within(key, text, moment.language)), "")


def behind_a_loss(text: str, moment: Moment) -> str:
    """What follows "no idea, maybe ..."; empty when no answer does, the text when it says none.

    Without a "maybe" the rest tells why one is at a loss, as "no idea, my boss sent me" does.
    """
    first, comma, rest = text.partition(",")
    if not comma or moment.asked.about not in OPENING or moment.asked.rule:
        return text
    if intent(first, moment.language) != "unknown" and not at_a_loss(first, moment):
        return text
    guess = without_fillers(rest.strip(), moment.language)
    return "" if guess == rest.strip() else guess
