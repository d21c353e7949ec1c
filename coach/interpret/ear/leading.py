"""What announces a list and is none of its items: "three things: ...", "so the two. ..."."""

import re

from coach.interpret.ear.hearing import bare
from coach.reading import numbers
from coach.reading.numerals import vocabulary
from coach.words import LANGUAGES

ANNOUNCES = re.compile(r"\s*(?P<lead>[^\d:：.。!！?？\n]{2,40})[:：.。!！]\s*(?=\S)")
MOST_WORDS, FEWEST, MOST = 6, 2, 6
"""Words of an announcement, and how many items it may announce."""


def announced(text: str) -> tuple[int, str]:
    """How many items the words at the start announce, and the rest; 0 and all where none do."""
    match = ANNOUNCES.match(text)
    if match is None or len(match["lead"].split()) > MOST_WORDS:
        return 0, text
    named = count_in(match["lead"])
    return (int(named), text[match.end() :]) if FEWEST <= named <= MOST else (0, text)


def count_in(lead: str) -> float:
    """How many an announcement says there are; short words are looked up in every language."""
    if told := numbers(lead):
        return told[0].value
    words = bare(lead).split()
    spoken = (vocabulary(language) for language in LANGUAGES)
    return next((known[word] for known in spoken for word in words if word in known), 0)
