"""Seasons as days: "by summer" is the day on which it begins, "in the summer" its last one.

The days are those of the northern half of the earth, told in Portuguese those of the southern one,
where nine of ten of its speakers live. The coach says the day back whenever a season was named, so
that who lives elsewhere can put it right; no setting of a server knows where a person lives.
"""

import re
from functools import cache

from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import folded, has_han, is_han
from coach.reading.words import word_set

NAMES = (
    listed("spring,frühling,frühjahr,primavera,printemps,春天,春季"),
    listed("summer,sommer,verano,été,verão,夏天,夏季"),
    listed("autumn,fall,herbst,otoño,automne,outono,秋天,秋季"),
    listed("winter,invierno,hiver,inverno,冬天,冬季"),
)
SEASONS = {name: number for number, names in enumerate(NAMES) for name in names}
CUES = frozenset(name[0] if is_han(name[0]) else name for name in SEASONS)
"""The tokens without one of which a text names no season."""
BEGINS = ((3, 20), (6, 21), (9, 22), (12, 21))
ENDS = ((5, 31), (8, 31), (11, 30), (2, 28))
SOUTHERN = frozenset(listed("verão,outono,inverno"))
SOUTHERN_CUES = frozenset(listed("até o,até a,antes do,antes da,no,na,neste,nesta"))
"""Words that only Portuguese has, as names of a season and in front of one."""


@cache
def season_pattern() -> re.Pattern[str]:
    """A season behind a word that makes a date of it, and not in front of what it describes."""
    western = "|".join(name for name in SEASONS if not is_han(name[0]))
    han = "|".join(name for name in SEASONS if is_han(name[0]))
    return re.compile(
        r"(?<![^\W\d_])(?:(?P<cue>by|before|until|till|in|during|over|bis zum|bis|vor dem|im"
        r"|antes del|antes de la|para el|para la|hasta el|hasta la|en|d'ici l'|d'ici le|avant l'"
        r"|avant le|até o|até a|antes do|antes da|no|na|neste|nesta)"
        r"|(?P<during>end of|this|next|ende|diesen|nächsten|este|esta|cet|cette"
        r"|à la fin de l'|fin de l'))\s?(?:(?:the|next|this|coming|des)\s)?"
        rf"(?P<season>{western})(?:s(?=\s|$))?(?:\s(?P<year>20\d\d))?"
        r"(?=\s*(?:$|[.,;:!?)]|(?:and|or|then|so|but|we|i|und|oder|y|et|e)\s))"
        rf"|(?P<season_zh>{han})(?:来临|到来|开始)?(?:之前|以前|前)"
    )


WITHIN = frozenset(listed("in,during,over,im,en,no,na,neste,nesta"))
"""Words in front of a season that mean any of its days, and so are over with the last one."""


def season_day(name: str, cue: str, *, during: bool) -> tuple[int, int]:
    """Month and day of a season that begins or ends then, by the words in front of it."""
    number = SEASONS[name]
    if name in SOUTHERN or cue in SOUTHERN_CUES:
        number = (number + 2) % len(NAMES)
    return (ENDS if during or cue in WITHIN else BEGINS)[number]


def names_season(text: str) -> bool:
    """Whether a date was told by the name of a season, whose day needs to be said."""
    plain = folded(text)
    told = word_set(plain) if not has_han(plain) else (n for n in SEASONS if n in plain)
    return not SEASONS.keys().isdisjoint(told)


def told_closer(season: tuple[int, int], days: list[tuple[int, int]], text: str) -> bool:
    """Whether a day stands beside a season that only tells more of it: "by 1 May, before summer".

    Args:
        season: where it begins and ends in the text.
        days: the same of the days and months.
        text: with all of them.
    """
    start, end = season
    apart = [(begin, stop) for begin, stop in days if begin >= end or stop <= start]
    between = [text[min(stop, end) : max(begin, start)] for begin, stop in apart]
    return any(len(gap) <= BESIDE and not APART.search(gap) for gap in between)


BESIDE = 16
"""Characters between a day and a season that tells more of it."""
APART = re.compile(r"[\d.;!?。；！？]")
"""What stands between two days that belong to different things."""
