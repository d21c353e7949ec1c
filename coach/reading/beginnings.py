"""Days on which something begins, which are no deadlines: "from 4 January", "ab 4. Januar"."""

import re
from collections.abc import Iterable

from coach.reading.dates import When


def begins(text: str, when: When) -> bool:
    """Whether the words around a date of the text say that something begins on it."""
    start, end = when.span
    return bool(AHEAD.search(text[:start]) or BEHIND.match(text[end:]))


def deadlines(text: str, when: Iterable[When]) -> list[When]:
    """The dates of a text that may be deadlines: all on which nothing begins."""
    return [one for one in when if not begins(text, one)]


AHEAD = re.compile(
    r"(?<![^\W\d_])(?:from|starting|beginning|starts|begins|as of|ab|von|vom|seit|beginnend"
    r"|a partir del?|a partir d[oea]s?|desde|empezando|à partir d[ue]s?|à partir de"
    r"|à compter d[ue]|dès|depuis|começando)"
    r"(?:\s(?:on|in|from|at|am|dem|der|den|el|le|la|the|o|em|mitte|ende|anfang))?\s$"
    r"|(?:从|自|自从|由)\s?$",
    re.IGNORECASE,
)
BEHIND = re.compile(r"\s?(?:起|开始(?!的)|onwards?\b|on(?=\s*[,.;]|\s*$)|an(?=\s*[,.;]|\s*$))")
