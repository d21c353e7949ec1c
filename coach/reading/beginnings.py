"""Days on which something begins, which are no deadlines: "from 4 January", "ab 4. Januar"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.late import Late
from coach.reading.dates import When
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import folded
from coach.reading.openings import whole


def begins(text: str, when: When) -> bool:
    """Whether the words around a date of the text say that something begins on it."""
    start, end = when.span
    plain = folded(text)
    if plain[:start].rstrip().endswith(LAST_WORDS) and AHEAD.search(
        plain, max(0, start - NEARBY), start
    ):
        return True
    return BEHIND.match(text, end) is not None


def deadlines(text: str, when: Sequence[When]) -> list[When]:
    """The dates of a text that may be deadlines: all on which nothing begins.

    What is told of last year without a number has none.
    A weekday in front of its date ("Thursday, 7 January") is no date of its own.
    """
    if PAST.match(text) and not any(map(str.isdigit, text)):
        return []
    named = {
        one.span
        for one, behind in pairwise(when)
        if not text[one.span[1] : behind.span[0]].strip(" ,") and one.text.isascii()
        if not any(char.isdigit() for char in one.text)
    }
    ends = [one for one in when if one.span not in named and not begins(text, one)]
    begun = len(ends) < len(when) - len(named)
    return [one for one in ends if not (begun and one.text.startswith(WEEKDAY_IN_HAN))]


WEEKDAY_IN_HAN = ("周", "星期", "礼拜")
"""How a Chinese weekday begins; beside a first day it tells of a round ("从1月4日起在周一")."""
PAST = Late(
    r"(?:in |no |im )?(?:last (?:year|summer|winter|spring|autumn|month|week)|letzte[ns]? "
    r"(?:jahr|sommer|winter|monat|woche)|el (?:año|mes|verano) pasado|l'an(?:née)? derni(?:er|ère)"
    r"|l'été dernier|(?:o )?(?:ano|mês|verão) passado|去年|上个?月)",
    re.IGNORECASE,
)
NEARBY = 30
"""Characters in front of a day that are looked at for the words which say that it begins then."""
BEGINNING_WORDS = (
    "from|starting|beginning|starts|begins|as of|ab|von|vom|seit|beginnend|a partir del?"
    "|a partir d[oea]s?|desde|empezando|à partir d[ue]s?|à partir de|à compter d[ue]|dès|depuis"
    "|começando"
)
AHEAD = Late(
    rf"(?:{whole(BEGINNING_WORDS, end='')})"
    r"(?:\s(?:on|in|from|at|am|dem|der|den|el|le|la|the|o|em|mitte|ende|anfang))?\s$"
    r"|(?:从|自|自从|由)\s?$"
)
LAST_WORDS = tuple(
    listed(
        "from,starting,beginning,starts,begins,of,ab,von,vom,seit,beginnend,partir,de,del,da,do,das,dos,dus,"
        "desde,empezando,du,des,compter,d,dès,depuis,começando,on,in,at,am,dem,der,den,el,le,la,the,"
        "o,em,mitte,ende,anfang,从,自,由"
    )
)
"""How such words end: asked before their pattern."""
BEHIND = Late(
    r"\s?(?:起|开始(?!的)|onwards?\b|on(?=\s*[,.;]|\s*$)|an(?=\s*[,.;]|\s*$))"
    r"|(?:\s(?:at|um|a las?|à|às)\s\S+)?,?\s(?:and\s|und\s|y\s|et\s|e\s)?"
    r"(?:then|danach|dann|luego|después|puis|ensuite|depois)\s"
    r"(?:every|each|weekly|daily|jede[nrs]?|wöchentlich|täglich|cada|todos|todas|chaque|tous|toutes)\b",
    re.IGNORECASE,
)
"""Behind it: "1月4日起", "from 4 January on", "7 January, then every Thursday"."""
