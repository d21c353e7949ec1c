"""What announces a list and is none of its items: "three things: ...", "so the two. ..."."""

import re
from collections.abc import Callable

from coach.reading import numbers

ANNOUNCES = re.compile(r"\s*(?P<lead>[^\d:：.。!！?？\n]{2,40})[:：.。!！]\s*(?=\S)")
MOST_WORDS, FEWEST, MOST = 6, 2, 6
"""Words of an announcement, and how many items it may announce."""


def without_count(text: str, counted: Callable[[str], int]) -> str:
    """The text without the words at its start that only say how many items follow.

    Args:
        text: an answer.
        counted: how many items the rest of it has.
    """
    match = ANNOUNCES.match(text)
    if match is None or len(match["lead"].split()) > MOST_WORDS:
        return text
    named = [n.value for n in numbers(match["lead"])]
    rest = text[match.end() :]
    several = len(named) == 1 and FEWEST <= named[0] <= MOST
    return rest if several and counted(rest) == named[0] else text
