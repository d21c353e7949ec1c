"""From the parts of a named date to the days that it means."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from coach.okr import Period
from coach.reading.calendars import (
    EDGES,
    MONTHS,
    ORDINALS,
    SHY_MONTHS,
    SHY_WEEKDAYS,
    SMALL,
    SPANS,
    WEEKDAYS,
)

Kind = Literal["day", "month", "quarter", "half", "year", "weekday", "ahead", "span", "word"]
Precision = Literal["day", "week", "month", "quarter", "half", "year"]
Parts = Mapping[str, str | None]
HAN_DIGITS = "零一二三四五六七八九"
LATER = ("next", "nächst", "kommend", "próxim", "下", "proch", "que vi", "que ve", "coming")


class Clue(NamedTuple):
    """What a text says about a date: a kind and the numbers that go with it."""

    kind: Kind
    precision: Precision
    year: int | None = None
    month: int = 0
    """The month, or the number of the quarter or half."""
    day: int = 0
    edge: str = ""
    later: bool = False
    """Whether it says "next"."""
    swap: bool = False
    """Whether day and month may change places (03/04)."""
    count: float = 0
    word: str = ""

    @classmethod
    def of(cls, parts: Parts, family: str, text: str) -> "Clue | None":
        """The clue in the parts of a match, None when they are no date after all."""
        edge = edge_of(parts)
        year = year_of(parts)
        if parts.get("word"):
            return cls("word", "day", word=str(parts["word"]))
        if parts.get("weekday"):
            return weekday_clue(parts)
        if parts.get("count"):
            return ahead_clue(parts)
        if parts.get("q") or parts.get("ordinal") or parts.get("quarter") or parts.get("half"):
            return part_of_year(parts, year, edge, text)
        if parts.get("span"):
            return span_clue(parts, edge)
        if parts.get("first"):
            return digits_clue(parts, year)
        if parts.get("month"):
            return month_clue(parts, year, edge, family)
        if year and (edge or parts.get("cue") or family == "han"):
            return cls("year", "year", year=year, edge=edge)
        return None


def edge_of(parts: Parts) -> str:
    """`start`, `middle`, `end` or empty."""
    if parts.get("late"):
        return "end"
    words = (parts.get("edge") or "").replace("-", " ").split()
    return next((EDGES[word] for word in words if word in EDGES), "")


def year_of(parts: Parts) -> int | None:
    """The year, if one is named; two digits mean this century."""
    for key in ("year", "year2", "fy"):
        if raw := parts.get(key):
            year = int(raw)
            return year + 2000 if year < 100 else year
    return None


def number(raw: str) -> int:
    """A small number in digits or Chinese numerals."""
    if raw.isdecimal():
        return int(raw)
    if "十" in raw:
        tens, _, ones = raw.partition("十")
        return (HAN_DIGITS.find(tens) if tens else 1) * 10 + (HAN_DIGITS.find(ones) if ones else 0)
    return max(HAN_DIGITS.find(raw[:1]), 0)


def weekday_clue(parts: Parts) -> Clue | None:
    """A day of the week; an article alone ("el viernes") is enough in some languages."""
    name = str(parts["weekday"])
    which = parts.get("which") or ""
    if name in SHY_WEEKDAYS and not which.startswith(("next", "by", "próxima", "até", "this")):
        return None
    if len(name) == 1 and "一" <= name <= "鿿":
        number_of_day = "一二三四五六日天".index(name) + 1
        weekday = min(number_of_day, 7)
    else:
        weekday = WEEKDAYS[name]
    later = f"{which} {parts.get('after') or ''}".strip().startswith(LATER)
    return Clue("weekday", "day", day=weekday, later=later and which.startswith("下"))


def ahead_clue(parts: Parts) -> Clue | None:
    """Some days, weeks, months from now."""
    if parts.get("of"):
        return None
    raw, lead = str(parts["count"]), parts.get("lead") or ""
    count = SMALL.get(raw) or (number(raw) if not raw.isalpha() or "一" <= raw[0] <= "鿿" else 0)
    span = SPANS[str(parts["span"])]
    if lead in WINDOWS and span == "day":
        return None
    if not count or (lead in ("en", "em") and span == "day" and count == 1):
        return None
    return Clue("ahead", "day", count=count, word=span)


WINDOWS = ("within", "innerhalb von", "binnen", "inside", "之内", "内", "以内")
"""`within 5 days` tells how quickly something happens, not when it is due."""


def part_of_year(parts: Parts, year: int | None, edge: str, text: str) -> Clue | None:
    """A quarter, a half or a fiscal year."""
    if parts.get("fy"):
        return Clue("year", "year", year=year, edge=edge)
    half = parts.get("half")
    if half:
        return Clue("half", "half", year=relative_year(parts, year), month=2 if half in ("h2", "下半年") else 1, edge=edge)  # fmt: skip
    raw = parts.get("quarter") or parts.get("trimester") or parts.get("ordinal") or ""
    if parts.get("trimester") and not year:
        return Clue("quarter", "quarter", month=int(raw), edge=edge) if "t" in text else None
    which = ORDINALS.get(raw, 0)
    span = SPANS.get(parts.get("span") or "", "quarter")
    if span == "half" or (parts.get("span") or "").startswith("halb"):
        return Clue("half", "half", year=year, month=min(which, 2), edge=edge)
    return Clue("quarter", "quarter", year=relative_year(parts, year), month=which, edge=edge)


def relative_year(parts: Parts, year: int | None) -> int | None:
    """A negative number for a year counted from this one: 0 this year, -1 the next."""
    rel = parts.get("rel")
    if year or not rel:
        return year
    return -1 if rel == "明年" else 0


def span_clue(parts: Parts, edge: str) -> Clue | None:
    """This or next week, month, quarter or year, or its end."""
    which, after = parts.get("which") or "", parts.get("after") or ""
    span = SPANS[str(parts["span"])]
    later = which.replace("the ", "").replace("el ", "").replace("la ", "").replace("no ", "").replace("na ", "").startswith(LATER) or after.strip().startswith(LATER)  # fmt: skip
    here = which in ("this", "diesen", "dieses", "diese", "dieser", "este", "esta", "deste",
                     "desta", "ce", "cette", "cet", "本", "这", "这个", "今", "current", "this")  # fmt: skip
    if not (edge or later or here) or span == "half":
        return None
    if span == "day":
        return None
    return Clue("span", span, edge=edge, later=later)  # type: ignore[arg-type]


def digits_clue(parts: Parts, year: int | None) -> Clue | None:
    """A day and a month in digits, in either order."""
    first, second = int(str(parts["first"])), int(str(parts["second"]))
    separator = parts.get("sep")
    if separator == "." and not year and (not 1 <= second <= 12 or not 1 <= first <= 31):
        return None
    if first > 31 or second > 31 or not first or not second:
        return None
    if second > 12 >= first:
        first, second = second, first
    return Clue("day", "day", year=year, month=second, day=first)


def month_clue(parts: Parts, year: int | None, edge: str, family: str) -> Clue | None:
    """A month with or without its day."""
    raw = str(parts["month"])
    month = MONTHS.get(raw) or number(raw)
    year = relative_year(parts, year)
    if parts.get("day"):
        return Clue("day", "day", year=year, month=month, day=number(str(parts["day"])))
    if not 1 <= month <= 12:
        return None
    named = family == "han" or edge or year or (parts.get("cue") not in (None, "to", "a", "end"))
    if raw in SHY_MONTHS and not named:
        return None
    if family == "month" and raw == "may" and parts.get("cue") in ("on", "to", "a", "at"):
        return None
    return Clue("month", "month", year=year, month=month, edge=edge)


def resolve(clue: Clue, today: date, period: Period | None) -> tuple[date, date] | None:
    """First and last day meant, None when there is no such day."""
    match clue.kind:
        case "word":
            return word_days(clue.word, today)
        case "weekday":
            ahead = (clue.day - today.isoweekday()) % 7 or 7
            if clue.later:
                monday = today + timedelta(days=8 - today.isoweekday())
                return both(monday + timedelta(days=clue.day - 1))
            return both(today + timedelta(days=ahead))
        case "ahead":
            return both(later(today, clue.count, clue.word))
        case "span":
            first = start_of(today, clue.precision)
            if clue.later:
                first = start_of(later(first, 1, clue.precision), clue.precision)
            return third(first, end_of(first, clue.precision), clue.edge)
        case "day":
            return day_of_year(clue, today, period)
        case "month" | "quarter" | "half" | "year":
            return stretch(clue, today, period)


def both(day: date) -> tuple[date, date]:
    """A single day as a stretch."""
    return day, day


def word_days(word: str, today: date) -> tuple[date, date]:
    """The days that a word such as "tomorrow" stands for."""
    if word in ("today", "tonight", "heute", "hoy", "hoje", "aujourd'hui", "今天"):
        return both(today)
    if word in ("tomorrow", "morgen", "mañana", "amanhã", "demain", "明天"):
        return both(today + timedelta(days=1))
    if word in ("christmas", "weihnachten", "navidad", "noël", "natal"):
        day = date(today.year, 12, 24)
        return both(day if day >= today else date(today.year + 1, 12, 24))
    if word in ("new year", "easter"):
        return both(date(today.year, 12, 31))
    if word in ("month-end", "eom", "月底"):
        return both(end_of(start_of(today, "month"), "month"))
    if word in ("quarter-end", "quarter end", "eoq", "季末", "季度末"):
        return both(end_of(start_of(today, "quarter"), "quarter"))
    if word in ("year-end", "year end", "eoy", "年底", "年末", "年终"):
        return both(date(today.year, 12, 31))
    return both(today + timedelta(days=3 if word == "大后天" else 2))


def day_of_year(clue: Clue, today: date, period: Period | None) -> tuple[date, date] | None:
    """The named day in its year, or in the next year in which it lies ahead."""
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
        return third(first, end_of(first, clue.precision), clue.edge)
    for year in years(today, period):
        first = date(year, month, 1)
        last = end_of(first, clue.precision)
        if (period and period.start <= last and first <= period.end) or (not period and last >= today):  # fmt: skip
            return third(first, last, clue.edge)
    first = date(today.year, month, 1)
    return third(first, end_of(first, clue.precision), clue.edge)


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
        return later(day, round(count * {"month": 30, "quarter": 91, "half": 182}.get(span, 365)), "day")  # fmt: skip
    months = int(count) * {"month": 1, "quarter": 3, "half": 6, "year": 12}[span]
    total = day.year * 12 + day.month - 1 + months
    year, month = min(total // 12, 9999), total % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def third(first: date, last: date, edge: str) -> tuple[date, date]:
    """The stretch, or the part of it that "early", "mid" or "end" names."""
    days = (last - first).days
    match edge:
        case "start":
            return first, later(first, days // 3, "day")
        case "middle":
            return later(first, days // 3, "day"), later(first, days // 2, "day")
        case "end":
            return later(first, days - days // 3, "day"), last
        case _:
            return first, last
