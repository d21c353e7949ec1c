"""Which of two hearings of a message is believed: what readers made of it, or what it states."""

import re

from coach.edits import Edit, SetBigObjective
from coach.edits.change import Change
from coach.interpret.ear.heard import Beside, Heard, Question, Unclear
from coach.interpret.ear.moment import Moment
from coach.interpret.frames.statements import made_of, politely, statements

WORDED = ("text", "metric", "source", "result", "why_now", "why", "if_then", "what", "on")
"""Fields that hold what somebody said, word by word."""
MOST_OF_IT = 0.7
"""The part of the words of a field that a message has where they were taken from it."""


def rather_framed(heard: Heard, text: str, moment: Moment) -> Heard:
    """What was heard, unless it only stores the words, and these state something of an item.

    Several statements in which every word has its meaning are believed in any case.
    """
    polite = politely(text, moment.language) != text
    open_ = (Unclear, Beside, Question) if polite else (Unclear, Beside)
    if any(not isinstance(wish, open_) for wish in heard.wishes):
        return heard
    if any(isinstance(edit, SetBigObjective) for edit in heard.edits):
        return heard
    told = statements(text, moment)
    said = made_of(told, moment)
    if said is None:
        return heard
    more, fields = fields_of(heard), fields_of(said)
    kept = any(stores(edit, text) for edit in heard.edits)
    if fields <= more and not (kept and any(name == "text" for _, name in more - fields)):
        return heard
    unclear = any(isinstance(wish, Unclear) for wish in heard.wishes)
    idle = not heard.edits or unclear or kept
    return said if idle or len(told) >= SEVERAL else heard


SEVERAL = 2
"""Statements of a message that does not only answer."""


def stores(edit: Edit, text: str) -> bool:
    """Whether an edit puts words of a message into the plan."""
    given = edit.given() if isinstance(edit, Change) else {}
    own = set(WORDS.findall(text.casefold()))
    lines = given.get("lines") or ("",)
    for value in (*(given.get(name) for name in WORDED), lines[-1]):
        words = WORDS.findall(value.casefold()) if isinstance(value, str) else []
        if words and sum(word in own for word in words) >= MOST_OF_IT * len(words):
            return True
    return False


WORDS = re.compile(r"[^\W_]+")


def fields_of(heard: Heard) -> set[tuple[object, str]]:
    """The items that are changed, each with the fields that it gets."""
    changes = [edit for edit in heard.edits if isinstance(edit, Change)]
    return {
        (getattr(edit, "id", getattr(edit, "target", None)), name)
        for edit in changes
        for name in edit.given() or (type(edit).__name__,)
        if name not in DERIVED
    }


DERIVED = {"metric", "direction", "unit"}
"""Fields that follow from others."""
