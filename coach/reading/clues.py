"""The parts of a named date, before they are resolved to days."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from coach.late import Late
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
from coach.reading.lexicon.lexicon import listed
from coach.reading.seasons import season_day
from coach.reading.weeks import week_of

Kind = Literal["day", "month", "quarter", "half", "year", "weekday", "ahead", "span", "word"]
Precision = Literal["day", "week", "month", "quarter", "half", "year"]
Parts = Mapping[str, str | None]
HAN_DIGITS = "零一二三四五六七八九"
LATER = ("next", "nächst", "kommend", "próxim", "下", "proch", "que vi", "que ve", "coming")


ARTICLE = Late(r"^(?:the|el|la|no|na)\s")
HERE = frozenset(
    listed(
        "this,diesen,dieses,diese,dieser,este,esta,deste,desta,ce,cette,cet,本,这,这个,今,current"
    )
)


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
    amount: float = 0
    """How many days, weeks, months from now; of a month, the number of the week that is meant."""
    word: str = ""

    @classmethod
    def of(cls, parts: Parts, family: str, text: str) -> "Clue | None":
        """The clue in the parts of a match, None when they are no date after all."""
        edge = edge_of(parts)
        year = year_of(parts)
        if counted := COUNTED.get(family):
            return counted(parts)
        if parts.get("weekday") or parts.get("weekday_behind"):
            return weekday_clue(parts)
        if parts.get("count"):
            return ahead_clue(parts)
        if family in ("word", "han") and (told := told_clue(parts)):
            return told
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


def season_clue(parts: Parts) -> Clue:
    """The day on which a season begins or ends."""
    cue, during = parts.get("cue") or "", bool(parts.get("during"))
    month, day = season_day(named_part(parts, "season"), cue, during=during)
    return Clue("day", "day", year=year_of(parts), month=month, day=day)


def week_clue(parts: Parts) -> Clue:
    """A week that is counted within its month, or a weekday of it."""
    said, year = named_part(parts, "month"), named_part(parts, "year")
    month = MONTHS.get(said) or number(said)
    rank, weekday = week_of(named_part(parts, "week")), WEEKDAYS.get(parts.get("weekday") or "", 0)
    exact: Precision = "day" if weekday else "month"
    named = int(year) if year else None
    return Clue("month", exact, year=named, month=month, day=weekday, amount=rank)


COUNTED = {"season": season_clue, "week": week_clue}
"""Families of dates that are counted within a year or a month."""


def named_part(parts: Parts, name: str) -> str:
    """The part of this name in whichever language it stands, empty when there is none."""
    return next((v for k, v in parts.items() if v and (k == name or k.startswith(f"{name}_"))), "")


def told_clue(parts: Parts) -> Clue | None:
    """A day that is a word, a day without its month ("on the 20th"), or the end of a stretch.

    The end may be told as a sentence: "until the year is over", "bis Jahresende".
    """
    if parts.get("word"):
        return Clue("word", "day", word=str(parts["word"]))
    if "nth" in parts and (nth := named_part(parts, "nth")) and 1 <= int(nth) <= 31:
        return Clue("day", "day", day=int(nth))
    if "over" not in parts:
        return None
    told = any(parts.get(key) for key in OVER)
    raw = parts.get("joined_de") or (named_part(parts, "span") if told else "")
    return Clue("span", SPANS[raw], edge="end") if raw else None  # type: ignore[arg-type]


OVER = ("over", "over_de", "own", "span_es", "span_fr", "span_pt")


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
    name = named_part(parts, "weekday")
    which, after = ARTICLE.sub("", parts.get("which") or ""), parts.get("after") or ""
    sure = which.startswith(("next", "by", "próxima", "até", "this")) or bool(after)
    if name in SHY_WEEKDAYS and not sure:
        return None
    if len(name) == 1 and "一" <= name <= "鿿":
        number_of_day = "一二三四五六日天".index(name) + 1
        weekday = min(number_of_day, 7)
    else:
        weekday = WEEKDAYS[name]
    weeks = ("下下" in which) + which.startswith("übernächst")
    week = bool(NEXT_WEEK.search(f"{which} {after}"))
    return Clue("weekday", "day", day=weekday, later=week or which.startswith("下"), amount=weeks)


NEXT_WEEK = Late("week|woche|seman|semaine")
"""What makes "Friday" one of the next calendar week, where "next Friday" is the one ahead."""


def ahead_clue(parts: Parts) -> Clue | None:
    """Some days, weeks, months from now."""
    if parts.get("of"):
        return None
    raw, lead = str(parts["count"]), parts.get("lead") or ""
    count = SMALL.get(raw) or (number(raw) if not raw.isalpha() or "一" <= raw[0] <= "鿿" else 0)
    span = SPANS[str(parts["span"])]
    count += 0.5 if parts.get("more") or parts["span"] == "个半月" else 0
    if lead in WINDOWS and span == "day":
        return None
    if not count or (lead in ("en", "em") and span == "day" and count == 1):
        return None
    return Clue("ahead", "day", amount=count, word=span)


WINDOWS = ("within", "innerhalb von", "binnen", "inside", "之内", "内", "以内")
"""`within 5 days` tells how quickly something happens, not when it is due."""


def part_of_year(parts: Parts, year: int | None, edge: str, text: str) -> Clue | None:
    """A quarter, a half or a fiscal year."""
    if parts.get("fy"):
        return Clue("year", "year", year=year, edge=edge)
    half = parts.get("half")
    if half:
        second = half in ("h2", "下半年")
        return Clue("half", "half", relative_year(parts, year), 2 if second else 1, edge=edge)
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
    later = ARTICLE.sub("", which).startswith(LATER) or after.strip().startswith(LATER)
    here = which in HERE
    if not (edge or later or here) or span == "half":
        return None
    if span == "day":
        return None
    return Clue("span", span, edge=edge, later=later)  # type: ignore[arg-type]


def digits_clue(parts: Parts, year: int | None) -> Clue | None:
    """A day and a month in digits, in either order."""
    first, second = int(str(parts["first"])), int(str(parts["second"]))
    if parts.get("cue") in MARKING and second in (5, 10) and first <= second:
        return None
    separator = parts.get("sep")
    if separator == "." and not year and (not 1 <= second <= 12 or not 1 <= first <= 31):
        return None
    if first > 31 or second > 31 or not first or not second:
        return None
    if second > 12 >= first:
        first, second = second, first
    return Clue("day", "day", year=year, month=second, day=first)


MARKING = frozenset(("of", "to", "from", "at", "a", "à", "al", "para", "em", "en", "in", "for"))
"""In front of two numbers with a stroke between them that are rather a mark: "a score of 8/10"."""


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
