"""Days that are told by another one: two weeks before Christmas, 元旦前."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from coach.okr import Period
from coach.reading import dates
from coach.reading.resolve import later

SMALL = {
    word: number
    for number, words in enumerate(
        (
            "a an one ein eine einen einer un una uno une um uma 一",
            "two zwei dos deux dois duas 两 二",
            "three drei tres trois três 三",
            "four vier cuatro quatre quatro 四",
            "five fünf cinco cinq 五",
            "six sechs seis 六",
        ),
        1,
    )
    for word in words.split()
}
LATIN = "|".join(sorted((w for w in SMALL if w.isascii() or w.isalpha()), key=len, reverse=True))
APART = re.compile(
    rf"(?<!\w)(?P<count>\d{{1,3}}|{LATIN}) (?:(?P<day>days?|tage?n?|días?|jours?|dias?)|"
    r"(?P<week>weeks?|wochen?|semanas?|semaines?)|"
    r"(?P<month>months?|monate?n?|mes(?:es)?|mois|mês)) "
    r"(?P<side>before|ahead of|after|past|later than|vor|nach|antes d\w+|después d\w+|avant|après|"
    r"antes d\w+|depois d\w+)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(r"before|ahead|vor|antes|avant", re.IGNORECASE)
NEAR = 16
"""Characters between the words and the day that they are about: "before the end of"."""
FEASTS = {"元旦": (1, 1), "圣诞": (12, 25), "国庆": (10, 1), "五一": (5, 1), "劳动节": (5, 1)}
"""Chinese names of days that are the same every year: month and day."""
FEAST = re.compile(
    rf"(?P<feast>{'|'.join(FEASTS)})节?(?:的?(?P<side>[之以]?[前后])"
    r"(?:(?P<count>[一两二三四五六]|\d{1,2})个?(?:(?P<day>[天日])|(?P<week>周|星期|礼拜)|(?P<month>月)))?)?"
)
A_DAY, A_WEEK, A_MONTH = timedelta(days=1), timedelta(days=7), timedelta(days=28)
NEXT = re.compile(r"\bnext\b|nächst|próxim|prochain|que vi?en?e?m?\b|下", re.IGNORECASE)


def reckoned(text: str, today: date, period: Period | None = None) -> tuple[date, ...]:
    """The days that a text tells by others, in order.

    Args:
        text: the person's words.
        today: the day from which a feast is the next one.
        period: in which a day without a year is looked for.
    """
    return (*apart(text, today, period), *feasts(text, today, period))


def days_meant(text: str, today: date, period: Period | None = None) -> frozenset[date]:
    """The days that words may mean beside those that they name: reckoned, around one, of a year."""
    told = reckoned(text, today, period)
    beside = {day + n * A_DAY for day in told for n in (0, 1)}  # Christmas may be either of two
    return frozenset(beside) | around(text, today) | of_years(text, today)


def around(text: str, today: date) -> frozenset[date]:
    """The days around one that was told in months from today, and those of weekdays ahead.

    "In a month and a half" is no day of a calendar, and "next Friday" may be either of two.
    """
    told = [(w, w.end) for w in dates(text, today) if w.exists and w.end]
    far = {end for w, end in told if w.ahead and end - today >= A_MONTH}
    near = {day + n * A_DAY for day in far for n in range(-3, 4)}
    named = {end for w, end in told if NEXT.search(w.text) and w.precision == "day" and not w.ahead}
    return frozenset(near | {day + A_WEEK for day in named if day - today <= A_WEEK})


def of_years(text: str, today: date) -> frozenset[date]:
    """The first and the last day of every year near by that was named by its number."""
    near = range(today.year - 1, today.year + 6)
    named = {int(w) for w in re.findall(r"(?<!\d)\d{4}(?!\d)", text)}
    return frozenset(day for y in named & set(near) for day in (date(y, 1, 1), date(y, 12, 31)))


def apart(text: str, today: date, period: Period | None) -> Iterator[date]:
    """Days so many days, weeks or months before or after another."""
    for match in APART.finditer(text):
        behind = text[match.end() :]
        named = next((w for w in dates(behind, today, period) if w.end and w.start), None)
        if named is None or named.span[0] > NEAR or named.end is None or named.start is None:
            continue
        back = bool(BEFORE.match(match["side"]))
        yield moved(named.start if back else named.end, match, -1 if back else 1)


def feasts(text: str, today: date, period: Period | None) -> Iterator[date]:
    """Days at, before or after a feast of the Chinese calendar of works."""
    for match in FEAST.finditer(text):
        day = ahead(*FEASTS[match["feast"]], today, period)
        side = match["side"] or ""
        if match["count"]:
            yield moved(day, match, -1 if side.endswith("前") else 1)
        else:
            yield day - A_DAY if side.endswith("前") else day


def ahead(month: int, day: int, today: date, period: Period | None) -> date:
    """The next such day, or the first one at the end of the period or within it."""
    years = (today.year, today.year + 1, today.year + 2)
    found = [date(year, month, day) for year in years if date(year, month, day) > today]
    within = [d for d in found if period and period.start < d <= period.end + A_DAY]
    return (within or found)[0]


def moved(day: date, match: re.Match[str], sign: int) -> date:
    """A day so many days, weeks or months away."""
    count = match["count"].casefold()
    number = sign * (int(count) if count.isdigit() else SMALL[count])
    return later(day, number, "month" if match["month"] else "week" if match["week"] else "day")
