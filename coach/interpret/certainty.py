"""When rules know all there is to know about a message, so that no model has to be asked."""

from coach.interpret.ear.heard import Heard, Simple, Wish, is_unclear
from coach.interpret.ear.hearing import intent
from coach.reading import numbers

LONGEST_FOR_MODEL = 6_000
"""Characters of a message that a model reads; what is longer is a paste, which rules read."""
ALONE = {"care", "clinical", "harm", "review"}
"""Wishes that rules hear alone: one must not hang on a model, the other needs it for reading."""
FEW_ITEMS = 4
"""Items of a pasted plan that a model may note one by one; a longer one is read by rules."""


def certain(text: str, heard: Heard) -> bool:
    """Whether rules know all there is to know about a message.

    That is so for a word of command, a bare number that was asked for, a longer pasted plan, what
    is too long or no text at all, and for what must never depend on a model: a person who is not
    well. Where that is said beside something for the plan, a model may read the rest.
    """
    return (
        bool(intent(text, heard.language))
        or (bool(heard.edits) and is_amount(text))
        or sum(heard.imported or ()) > FEW_ITEMS
        or len(text) > LONGEST_FOR_MODEL
        or (not heard.edits and any(map(alone, heard.wishes)))
        or is_unclear(heard.wishes, "empty", "unreadable", "too-long")
    )


def alone(wish: Wish) -> bool:
    """Whether rules hear a wish, whatever a model makes of the message."""
    return isinstance(wish, Simple) and wish.wish in ALONE


def is_amount(text: str) -> bool:
    """Whether a message is a number and nothing else."""
    bare = text.strip(" .!\n")
    return any(quantity.text.strip() == bare for quantity in numbers(bare))
