"""The language of a message, which a short one takes from the talk."""

import re

from coach.interpret.ear.hearing import own_intent, sentences
from coach.okr import Plan
from coach.reading import language
from coach.talk import Talk
from coach.words import LANGUAGES

LONG = 7
"""Words of a message that tells a language without doubt."""
SHORT = 2
"""Words of a message that is too short to tell a language, or to change it."""


def spoken(text: str, talk: Talk, plan: Plan) -> str:
    """The language of the message; a short or mixed one is in the language of the talk."""
    found = language(text)
    current = talked_in(talk, plan)
    if current:
        if known(text, current):
            return current
        if len(text.split()) >= SHORT and (owner := only_owner(text)):
            return owner
        if not found or any(only_owner(part) == current for part in sentences(text)):
            return current
        return found if found == current or turns(text, found, current, talk) else current
    if found and not known(text, found):
        found = next((spoken for spoken in LANGUAGES if known(text, spoken)), found)
    return found or next((spoken for spoken in LANGUAGES if known(text, spoken)), "en")


DISTINCT = {
    "es": re.compile(r"[ñ¿¡]|\b(?:el|los|las|una|y|hasta|mi|muy|son|hay)\b", re.IGNORECASE),
    "fr": re.compile(
        r"[çèêùûœ]|\b(?:le|les|des|du|est|et|pour|dans|je|on|nous|vous|une|au|aux|avec|sur|pas)\b"
        r"|\b(?:[cdjlmns]|qu)['’]",
        re.IGNORECASE,
    ),
    "pt": re.compile(r"[ãõç]|\b(?:não|você|até|meu|minha|um|uma|em|os|são|muito)\b", re.IGNORECASE),
}
"""Words by which languages that are close can be told apart."""


ENGLISH = re.compile(
    r"\b(?:the|and|is|are|was|my|our|your|to|of|it|that|this|we|you|what|how|for|with|can|do|not|i'\w+)\b",
    re.IGNORECASE,
)
"""Words of English that its neighbours lack."""


def turns(text: str, found: str, current: str, talk: Talk) -> bool:
    """Whether the talk goes on in another language, rather than naming somebody or something.

    Another script or a long message turns it at once, a short one when the one before did too.
    """
    words = len(text.split())
    if found != "zh" and words <= SHORT:
        return False
    if "zh" in (found, current) or known(text, found):
        return True
    if found == "en" and not ENGLISH.search(text):
        return False  # "das ziel passt so" has no letter that English lacks
    if {found, current} <= DISTINCT.keys() and not DISTINCT[found].search(text):
        return False
    said = (m.text for m in reversed(talk.recent) if m.role == "person" and m.text != text)
    before = next(said, "")
    return words >= LONG or language(before) == found


def talked_in(talk: Talk, plan: Plan) -> str:
    """The language of the talk so far, else of the goal; empty when there is neither."""
    last = next((m.reply for m in reversed(talk.recent) if m.reply), None)
    if last is not None:
        return last.language
    return language(plan.big_objective.text) if plan.big_objective else ""


def only_owner(text: str) -> str:
    """The one language of which the whole message is a phrase, empty where none or several are."""
    owners = [spoken for spoken in LANGUAGES if known(text, spoken)]
    return owners[0] if len(owners) == 1 else ""


def known(text: str, spoken: str) -> bool:
    """Whether the whole message is a phrase of this language."""
    return bool(own_intent(text, spoken))
