"""Being at a loss: "no idea what to write", and the guess that may follow: "no idea, maybe 40"."""

from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, intent, within, without_fillers
from coach.interpret.ear.inquiring import asks_for
from coach.interpret.ear.moment import Moment
from coach.interpret.intents import OPENING
from coach.interpret.measures.sureness import hedging
from coach.interpret.steps.others import dependencies_in
from coach.interpret.steps.somebody import named_by
from coach.words import phrases

LONGEST_LOSS = 16
"""Words of a sentence that may say nothing but that its author is lost."""


def at_a_loss(text: str, moment: Moment) -> str:
    """The intent of a short sentence that only says that one is lost, or has no number."""
    text = without_fillers(text, moment.language)
    if len(text.split()) > LONGEST_LOSS or "\n" in text:
        return ""
    told = (("lost", "confused"), ("numberless", "numberless"))
    found = next((name for key, name in told if within(key, text, moment.language)), "")
    found = "another" if hedges(text, moment) else found
    unasked = found and asks_for("loosely-plainer", bare(text), moment.language)
    return "plainer" if unasked else found


def hedges(text: str, moment: Moment) -> bool:
    """Whether a short sentence says that a number cannot be told: "it depends on work".

    Where the number is none of the person's sureness, one who must act may be named all the same.
    """
    about = moment.asked.about
    if about not in (*OF_SURENESS, *OF_NUMBERS) or not hedging(text, moment):
        return False
    told = [(on, what) for on, what in dependencies_in(text, moment) if on.split()]
    acts = any(what or somebody(on, moment) for on, what in told)
    return about in OF_SURENESS or not acts


def somebody(on: str, moment: Moment) -> bool:
    """Whether words that stand behind "it depends on" name one who can act."""
    if on.split()[-1].lower() in phrases("others", "impersonal", moment.language):
        return False
    grown = moment.language in ("es", "fr", "pt")  # "depende del alcalde": the article is hidden
    return named_by(f"the {on}" if grown else on, moment)


OF_SURENESS, OF_NUMBERS = ("confidence", "type"), ("number", "baseline", "target", "due")
"""Questions that nobody else answers, and those of a number or a day."""


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


def told_of_an_item(text: str, moment: Moment) -> Heard | None:
    """What is told of an item by its place, and is none by itself: "the second one is odd"."""
    told = moment.asked.about in LISTING and within("about-item", text, moment.language)
    return moment.unclear("not-understood", text) if told else None


LISTING = {"objectives", "key-results", "more-key-results", "actions", "more-actions"}
