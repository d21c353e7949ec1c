"""What says nothing by itself at the start of a message, ahead of what it tells."""

from coach.interpret.ear.hearing import intent, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.visiting import addressed
from coach.interpret.steps.announcing import without_announcement
from coach.reading import numbers

OF_NUMBERS = {"confidence", "number", "baseline", "target"}
OPEN_QUESTIONS = {"mission", "big-objective", "objectives", "key-results", "actions"}
"""Questions that a yes does not answer."""
NOISE = {"another", "thanks", "greeting"}
SHRUGS = {"skip", "unknown"}
"""Sentences that give an answer away, unless one follows: "whatever… 6 I guess"."""


def without_noise(text: str, moment: Moment) -> str:
    """The text without what says nothing by itself at its start: "hm.", "hi there.", "for O1:"."""
    text = without_announcement(text, moment)
    parts, language = sentences(text), moment.language
    noise = NOISE | SHRUGS if moment.asked.about in OF_NUMBERS else NOISE
    noise = noise | {"yes"} if moment.asked.about in OPEN_QUESTIONS else noise
    while len(parts) > 1 and intent(parts[0], language) in noise:
        if intent(parts[0], language) in SHRUGS and not numbers(parts[1]):
            break
        parts = parts[1:]
        text = ("\n" if "\n" in text else " ").join(parts)
    found = addressed(text, moment)
    return found[1] if found and found[0].item.id == moment.about_item else text
