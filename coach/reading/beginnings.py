"""Days on which something begins, which are no deadlines: "from 4 January", "ab 4. Januar"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.late import Late
from coach.reading.calendars import WEEKDAYS
from coach.reading.dates import When
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import folded
from coach.reading.openings import whole


def begins(text: str, when: When) -> bool:
    """Whether the words around a date of the text say that something begins on it."""
    return beginning(text, when) is not None


def beginning(text: str, when: When) -> tuple[int, int] | None:
    """Where a date stands on which something begins, with the words that say so; None elsewhere."""
    start, end = when.span
    plain = folded(text)
    behind = BEHIND.match(text, end)
    if behind and ENDS.search(plain[:start]):
        behind = None
    till = end if behind is None or behind["round"] else behind.end()
    if plain[:start].rstrip(" :：").endswith(LAST_WORDS) and (
        ahead := AHEAD.search(plain, max(0, start - NEARBY), start)
    ):
        return ahead.start(), till
    return (start, till) if behind else None


def deadlines(text: str, when: Sequence[When]) -> list[When]:
    """The dates of a text that may be deadlines: all on which nothing begins.

    One that another takes the place of, or that is denied, is none: "instead of in March".
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
    when = [one for one in when if not replaced(text, one)]
    ends = [one for one in when if one.span not in named and not begins(text, one)]
    begun = len(ends) < len([one for one in when if one.span not in named])
    return [one for one in ends if not (begun and one.text.startswith(WEEKDAY_IN_HAN))]


def replaced(text: str, when: When) -> bool:
    """Whether the words ahead of a date say that it is not that one."""
    start = when.span[0]
    return INSTEAD.search(text, max(0, start - NEARBY), start) is not None


INSTEAD = Late(
    r"(?:\b(?:instead of|rather than|not|(?:an)?statt|nicht|en vez de|en lugar de|no(?= en\b| el\b)"
    r"|au lieu d[eu]|plutôt qu[e'’]|pas|em vez d[eoa]|ao invés d[eoa]|não)"
    r"(?:\s(?:in|on|by|at|im|am|en|el|au|em|à|the|le))*\s|(?:而不是|不是|不在|而非)在?)$",
    re.IGNORECASE,
)
"""Ahead of a date that does not hold, or no longer."""


def on_weekday(when: When) -> bool:
    """Whether a date is a mere weekday on which something happens, without "by" or "next"."""
    *lead, day = folded(when.text).split() or [""]
    if day.startswith(WEEKDAY_IN_HAN):
        return not day.endswith("前")
    return day in WEEKDAYS and set(lead) <= ON_A_DAY


def only_when(name: str) -> bool:
    """Whether a name says nothing but on which days something happens: "saturdays"."""
    words = (word for word in folded(name).split() if word not in SMALL)
    return all(word in WEEKDAYS or word.removesuffix("s") in WEEKDAYS for word in words)


SMALL = frozenset(
    listed(
        "on,am,an,el,los,le,les,na,no,nas,nos,aos,às,ahora,agora,now,jetzt,each,every,jeden,cada"
    )
)
"""Words beside such days."""
ON_A_DAY = frozenset(("on", "am", "el", "le", "na", "no"))
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
    "from|starting|beginning|starts?|begins?|as of|ab|von|vom|seit|beginnend|beginne[nt]?|beginnt"
    "|starte[nt]?|los geht['’]s|geht['’]?s los|fangen?|fängt|a partir del?|a partir d[oea]s?|desde"
    "|empezando|empieza|empiezan|empiezo|empezamos|comenzando|comienza|comienzan|comienzo"
    "|comenzamos|arranca|inicio|début|início|beginn|à partir d[ue]s?|à partir de|à compter d[ue]"
    "|dès|depuis|commence|commencent|commençons|commençant|débutent|débute|démarrent|démarre|começando|começa|começam"
    "|começo|começamos"
)
AHEAD = Late(
    rf"(?:{whole(BEGINNING_WORDS, end='')})"
    r"(?:\s(?:on|in|from|at|am|ab|im|dem|der|den|el|le|la|the|o|em|en|au|no|na|mitte|ende|anfang))?"
    r"(?:\s(?:day|dia|día))?[:：]?\s$"
    r"|(?:从|自|自从|由)\s?$"
)
LAST_WORDS = tuple(
    listed(
        "from,starting,beginning,start,starts,begin,begins,of,ab,von,vom,seit,beginnend,beginne,"
        "beginnt,beginnen,starte,startet,starten,los,geht's,geht’s,fange,fangen,fängt,partir,de,del,da,do,das,dos,"
        "dus,desde,empezando,empieza,empiezo,empiezan,empezamos,comenzando,comienza,comienzo,"
        "comienzan,comenzamos,arranca,inicio,début,início,beginn,du,des,compter,d,dès,depuis,commence,commencent,commençons,"
        "commençant,débute,débutent,démarre,démarrent,começando,começa,começo,começam,começamos,"
        "on,in,at,am,im,dem,der,den,el,le,la,the,o,em,en,au,no,na,dia,día,mitte,ende,anfang,从,自,由"
    )
)
"""How such words end: asked before their pattern."""
BEHIND = Late(
    r"\s?(?:起|开始(?!的)|onwards?\b|on(?=\s*[,.;]|\s*$)|an(?=\s*[,.;]|\s*$))"
    r"|(?P<round>(?:\s(?:at|um|a las?|à|às)\s\S+)?,?\s(?:and\s|und\s|y\s|et\s|e\s)?"
    r"(?:then|danach|dann|luego|después|puis|ensuite|depois)\s"
    r"(?:every|each|weekly|daily|jede[nrs]?|wöchentlich|täglich|cada|todos|todas|chaque|tous|toutes)\b)",
    re.IGNORECASE,
)
"""Behind it: "1月4日起", "from 4 January on", "7 January, then every Thursday"."""
ENDS = Late(r"\b(?:bis(?: zum)?|spätestens|vor(?: dem)?|by|until|till|before)\s*$", re.IGNORECASE)
"""Ahead of a day that ends something: "ich rufe sie bis Mitte Januar an"."""
