"""Weeks and weekdays of a month as dates: "the second week of January" is the 8th to the 14th."""

import re
from functools import cache

from coach.reading.calendars import MONTHS, WEEKDAYS, YEAR, names

LAST = 5
"""The number of the last week, which ends with its month."""
RANKS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "last": LAST, "erste": 1, "ersten": 1, "zweite": 2, "zweiten": 2, "dritte": 3, "dritten": 3,
    "vierte": 4, "vierten": 4, "letzte": LAST, "letzten": LAST, "1.": 1, "2.": 2, "3.": 3, "4.": 4,
    "primera": 1, "segunda": 2, "tercera": 3, "cuarta": 4, "última": LAST, "ultima": LAST,
    "primeira": 1, "terceira": 3, "quarta": 4, "1ª": 1, "2ª": 2, "3ª": 3, "4ª": 4,
    "primer": 1, "primero": 1, "tercer": 3, "cuarto": 4, "último": LAST, "primeiro": 1,
    "segundo": 2, "terceiro": 3, "quarto": 4, "premier": 1, "deuxième": 2, "dernier": LAST,
    "erster": 1, "zweiter": 2, "dritter": 3, "première": 1, "1re": 1, "1ère": 1,
    "seconde": 2, "2e": 2, "2ème": 2,
    "troisième": 3, "3e": 3, "3ème": 3, "quatrième": 4, "4e": 4, "4ème": 4, "dernière": LAST,
    "一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "最后": LAST,
}  # fmt: skip
"""How the weeks of a month are counted."""
CUES = frozenset(("week", "woche", "semana", "semaine", "周", "星", "礼"))
"""The tokens without one of which a text names no week; a German one may end with it."""
GERMAN_MONTHS = (
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september",
    "oktober", "november", "dezember",
)  # fmt: skip
JOINED = frozenset(f"{month}woche" for month in GERMAN_MONTHS)
"""A month and its week in one German word."""


@cache
def week_pattern() -> re.Pattern[str]:
    """A week that is counted within its month."""
    rank = names(rank for rank in RANKS if rank[0] not in "一二三四最")
    month, german = names(MONTHS), names(GERMAN_MONTHS)
    weekday = names(day for day in WEEKDAYS if not "一" <= day[0] <= "鿿")
    year = rf"(?:\s(?:de\s|del\s|of\s)?{YEAR}(?!\d))?"
    return re.compile(
        rf"(?<![^\W_])(?P<week>{rank})\s(?:"
        rf"(?:week|woche|semana|semaine|(?P<weekday>{weekday}))\s"
        r"(?:of|in|im|vom|des|de|d'|do|em|en)\s?"
        rf"(?P<month>{month})|(?P<month_de>{german})woche)(?![^\W\d_])\.?{year}"
        r"|(?:(?P<year_zh>20\d\d)\s?年\s?)?(?P<month_zh>\d{1,2}|[一二三四五六七八九十]{1,3})\s?月份?的?"
        r"(?:第(?P<week_zh>[一二三四1-4])|(?P<last>最后一))个?(?:周|星期|礼拜)(?![一二三四五六日天])(?:之?前)?"
    )


def week_of(rank: str) -> int:
    """The number of a week by the word for its place, `LAST` for the last one."""
    return RANKS.get(rank, LAST)
