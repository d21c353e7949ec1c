"""From the parts of a named date to the days that it means."""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from coach.okr import Period
from coach.reading.clues import Clue
from coach.reading.weeks import LAST as LAST_WEEK


@lru_cache(maxsize=2048)
def resolve(clue: Clue, today: date, period: Period | None) -> tuple[date, date] | None:
    """First and last day meant, None when there is no such day."""
    match clue.kind:
        case "word":
            return word_days(clue.word, today, period)
        case "weekday":
            ahead = (clue.day - today.isoweekday()) % 7 or 7
            if clue.later:
                monday = today + timedelta(days=8 - today.isoweekday())
                return both(later(monday, clue.day - 1 + 7 * clue.amount, "day"))
            return both(later(today, ahead + 7 * clue.amount, "day"))
        case "ahead":
            return both(later(today, clue.amount, clue.word))
        case "span":
            return span_days(clue, today, period)
        case "day":
            return day_of_year(clue, today, period)
        case "month" | "quarter" | "half" | "year":
            return stretch(clue, today, period)


def span_days(clue: Clue, today: date, period: Period | None) -> tuple[date, date]:
    """This month, quarter or year, or the next one; of a plan for later, the first that it has."""
    first = start_of(today, clue.precision)
    ended = period is not None and end_of(first, clue.precision) < period.start
    if clue.later:
        first = start_of(later(first, 1, clue.precision), clue.precision)
    elif period and ended and clue.precision in FAR_SPANS:
        first = start_of(period.start, clue.precision)
    return third(first, end_of(first, clue.precision), clue.edge)


def both(day: date) -> tuple[date, date]:
    """A single day as a stretch."""
    return day, day


def word_days(word: str, today: date, period: Period | None = None) -> tuple[date, date]:
    """The days that a word such as "tomorrow" stands for."""
    if period and word in FAR and today < period.start:
        near = word_days(word, today)
        return near if near[1] >= period.start else word_days(word, period.start)
    if word in ("today", "tonight", "heute", "hoy", "hoje", "aujourd'hui", "今天"):
        return both(today)
    if word in ("tomorrow", "morgen", "mañana", "amanhã", "demain", "明天"):
        return both(today + timedelta(days=1))
    if word in ("christmas", "weihnachten", "navidad", "noël", "natal"):
        day = date(today.year, 12, 24)
        return both(day if day >= today else date(today.year + 1, 12, 24))
    if word in EASTER:
        return both(next(day for day in map(easter, (today.year, today.year + 1)) if day >= today))
    if word == "new year":
        return both(date(today.year, 12, 31))
    if word in ("month-end", "eom", "月底"):
        return both(end_of(start_of(today, "month"), "month"))
    if word in ("quarter-end", "quarter end", "eoq", "季末", "季度末"):
        return both(end_of(start_of(today, "quarter"), "quarter"))
    if word in ("year-end", "year end", "eoy", "年底", "年末", "年终"):
        return both(date(today.year, 12, 31))
    days = 14 if "fortnight" in word else 3 if word == "大后天" else 2
    return both(later(today, days, "day"))


EASTER = ("easter", "ostern", "pascua", "semana santa", "pâques", "páscoa", "复活节")
FAR = frozenset(
    (*EASTER, "christmas", "weihnachten", "navidad", "noël", "natal", "new year", "month-end",
     "eom", "月底", "quarter-end", "quarter end", "eoq", "季末", "季度末", "year-end", "year end",
     "eoy", "年底", "年末", "年终")
)  # fmt: skip
"""Words for a day that comes round again, so that a plan for later means its own."""
FAR_SPANS = frozenset(("month", "quarter", "half", "year"))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus, Nature 13, 1876)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - moon + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def day_of_year(clue: Clue, today: date, period: Period | None) -> tuple[date, date] | None:
    """The named day in its year, or in the next year in which it lies ahead."""
    if not clue.month:
        return day_of_month(clue.day, today)
    if clue.year is not None:
        year = clue.year if clue.year > 0 else today.year - clue.year
        day = day_at(year, clue.month, clue.day)
        return both(day) if day else None
    candidates = [day_at(year, clue.month, clue.day) for year in years(today, period)]
    real = [day for day in candidates if day]
    if period:
        inside = next((d for d in real if period.start <= d <= period.end), None)
        if inside:
            return both(inside)
    ahead = next((day for day in real if day >= today), None)
    return both(ahead) if ahead else None


def day_of_month(day: int, today: date) -> tuple[date, date] | None:
    """The next day of this number from today on: "on the 20th"."""
    months = (later(today.replace(day=1), ahead, "month") for ahead in range(3))
    days = (day_at(month.year, month.month, day) for month in months)
    return next((both(found) for found in days if found and found >= today), None)


def years(today: date, period: Period | None) -> range:
    """The years in which a day without one may lie; eight, so that a 29 February is found."""
    first = min(today.year, period.start.year) if period else today.year
    return range(max(first, 1), min(first + 9, 9999))


def day_at(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def stretch(clue: Clue, today: date, period: Period | None) -> tuple[date, date] | None:
    """A month, quarter, half or year: the named one, else the next whose end lies ahead."""
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[clue.kind]
    month = (clue.month - 1) * size + 1 if clue.kind != "year" else 1
    if not 1 <= month <= 12:
        return None
    if clue.year is not None:
        year = clue.year if clue.year > 0 else today.year - clue.year
        if not 1 <= year <= 9998:
            return None
        first = date(year, month, 1)
        return part_of(first, end_of(first, clue.kind), clue)
    if period:
        firsts = [date(year, month, 1) for year in years(today, period)]
        near = [first for first in firsts if first <= period.end]
        inside = [f for f in near if period.start <= f and end_of(f, clue.kind) <= period.end]
        touching = [f for f in near if period.start <= end_of(f, clue.kind)]
        for first in (*inside, *touching):
            return part_of(first, end_of(first, clue.kind), clue)
    for year in years(today, None):
        first = date(year, month, 1)
        last = end_of(first, clue.kind)
        if last >= today:
            return part_of(first, last, clue)
    first = date(today.year, month, 1)
    return part_of(first, end_of(first, clue.kind), clue)


def start_of(day: date, precision: str) -> date:
    """The first day of the week, month, quarter, half or year that a day lies in."""
    match precision:
        case "week":
            return day - timedelta(days=day.isoweekday() - 1)
        case "month":
            return day.replace(day=1)
        case "quarter":
            return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case "half":
            return date(day.year, 1 if day.month < 7 else 7, 1)
        case "year":
            return date(day.year, 1, 1)
        case _:
            return day


def end_of(first: date, precision: str) -> date:
    """The last day of the stretch that begins on `first`."""
    match precision:
        case "week":
            return later(first, 6, "day")
        case "month" | "quarter" | "half" | "year":
            return later(later(first, 1, precision), -1, "day")
        case _:
            return first


def later(day: date, count: float, span: str) -> date:
    """A day some days, weeks, months or years on; held inside what a calendar can say."""
    if span in ("day", "week"):
        days = round(count * (7 if span == "week" else 1))
        return date.fromordinal(max(1, min(day.toordinal() + days, date.max.toordinal())))
    if count != int(count):
        whole = later(day, int(count), span)
        size = {"quarter": 3, "half": 6, "year": 12}.get(span, 0)
        rest = round((count - int(count)) * size)
        return later(whole, rest, "month") if rest else later(whole, 15, "day")
    months = int(count) * {"month": 1, "quarter": 3, "half": 6, "year": 12}[span]
    total = day.year * 12 + day.month - 1 + months
    year, month = min(total // 12, 9999), total % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


WEEK = 7


def part_of(first: date, last: date, clue: Clue) -> tuple[date, date]:
    """The part of a stretch that is meant: a third, or a counted week or weekday of a month."""
    week = int(clue.amount)
    if clue.day:
        ahead = (clue.day - first.isoweekday()) % 7 + 7 * (min(week, LAST_WEEK - 1) - 1)
        day = later(first, ahead, "day")
        return both(
            later(day, 7, "day") if week == LAST_WEEK and (last - day).days >= WEEK else day
        )
    if week == LAST_WEEK:
        return later(last, -6, "day"), last
    if week:
        begins = later(first, week - 1, "week")
        return begins, later(begins, 6, "day")
    return third(first, last, clue.edge)


FIFTEENTH, LONGEST_MONTH = 14, 30
"""Days behind the first of a month, of its middle and of the end of the longest."""


def third(first: date, last: date, edge: str) -> tuple[date, date]:
    """The stretch, or the part of it that "early", "mid" or "end" names."""
    days = (last - first).days
    match edge:
        case "start":
            return first, later(first, days // 3, "day")
        case "middle":
            half = FIFTEENTH if days <= LONGEST_MONTH else days // 2
            return later(first, days // 3, "day"), later(first, half, "day")
        case "end":
            return later(first, days - days // 3, "day"), last
        case _:
            return first, last
