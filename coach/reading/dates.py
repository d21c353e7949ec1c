"""The dates that a text names, resolved to days."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from coach.late import Late
from coach.okr import Period
from coach.reading.calendars import (
    EDGES,
    MONTHS,
    ORDINALS,
    SPANS,
    WEEKDAYS,
    digit_patterns,
    han_patterns,
    month_patterns,
    word_patterns,
)
from coach.reading.clues import Clue
from coach.reading.instead import INSTEAD_SIGNS, is_told_against
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import folded, has_han
from coach.reading.no_dates import counts_parts, counts_people
from coach.reading.resolve import resolve
from coach.reading.seasons import CUES as SEASON_CUES
from coach.reading.seasons import season_pattern, told_closer
from coach.reading.titles import titles
from coach.reading.weeks import CUES as WEEK_CUES
from coach.reading.weeks import JOINED as MONTH_AND_WEEK
from coach.reading.weeks import week_pattern
from coach.reading.words import tokens, word_set

Precision = Literal["day", "week", "month", "quarter", "half", "year"]


class When(NamedTuple):
    """A date or a stretch of days that somebody named."""

    text: str
    """As it stands in the text, without the preposition."""
    span: tuple[int, int]
    """Where it stands in the text."""
    start: date | None
    end: date | None
    """The last day meant: the deadline, when it is one. None when the date does not exist."""
    precision: Precision
    exists: bool = True
    ahead: bool = False
    """Whether it is told as a stretch from today on: "in 5 days"."""


class Mark(NamedTuple):
    """A stretch of text that names a date, not yet resolved."""

    start: int
    end: int
    clue: Clue


def dates(text: str, today: date, period: Period | None = None) -> tuple[When, ...]:
    """Every date in the text, in order.

    A date without a year is the next one that is not past, counted from `today`, or the first one
    inside `period` when it has one. In `03/04` the day comes first, unless only the other order
    exists. A date that no calendar has, such as 31 February, comes back with `exists=False`.
    """
    out = []
    for mark in date_marks(text):
        found = resolve(mark.clue, today, period)
        out.append(
            When(
                text=text[mark.start : mark.end],
                span=(mark.start, mark.end),
                start=found[0] if found else None,
                end=found[1] if found else None,
                precision=mark.clue.precision,
                exists=found is not None,
                ahead=mark.clue.kind == "ahead",
            )
        )
    return tuple(out)


@lru_cache(maxsize=4096)
def date_marks(text: str) -> tuple[Mark, ...]:
    """Where dates stand in the text; earlier and longer ones win over what they overlap."""
    plain = folded(text)
    words = word_set(plain)
    found: list[Mark] = []
    if not words.isdisjoint(DIGIT_CUES) or any(map(plain.__contains__, CENTURIES)):
        found += gated(GATES, digit_patterns(), plain, words, "digits")
        if "/" in words:
            found = [mark for mark in found if not counts_parts(plain, mark.start, mark.end)]
    if not words.isdisjoint(MONTH_NAMES):
        found += month_marks(plain, words)
    if not words.isdisjoint(WORD_CUES):
        found += gated(WORD_GATES, word_patterns(), plain, words, "word")
    if not words.isdisjoint(MONTH_AND_WEEK) or (
        not words.isdisjoint(NAMED_MONTHS)
        and (not words.isdisjoint(WEEK_CUES) or not words.isdisjoint(NAMED_DAYS))
    ):
        found += marks_of(week_pattern(), plain, "week")
    if has_han(plain):
        found += gated(HAN_GATES, han_patterns(), plain, words, "han")
    if not words.isdisjoint(SEASON_CUES):
        seasons = marks_of(season_pattern(), plain, "season")
        exact = [m for m in found if m.clue.precision not in ("year", "half")]
        days = [(mark.start, mark.end) for mark in exact]
        found += [m for m in seasons if not told_closer((m.start, m.end), days, plain)]
    if found and not words.isdisjoint(INSTEAD_SIGNS):
        found = [m for m in found if m.clue.kind != "ahead" or not is_told_against(plain, m.end)]
    if found and not words.isdisjoint(QUOTES):
        named = titles(plain)
        found = [m for m in found if not any(start <= m.start < end for start, end in named)]
    return tuple(without_overlaps(found))


QUOTES = frozenset('"《')
"""What may stand around a title, in which no date is meant."""
AGO = frozenset(listed("year,years,month,months,week,weeks,day,days"))
"""In front of an "ago" that is no August."""


def month_marks(plain: str, words: frozenset[str]) -> list[Mark]:
    """The dates that name a month, each pattern asked where its parts stand around one."""
    every = tokens(plain)
    named = [
        at
        for at, token in enumerate(every)
        if token.text in MONTH_NAMES and not (token.text == "ago" and every[at - 1].text in AGO)
    ]
    if not named:
        return []
    begin = every[named[0]].start - AHEAD
    day_first, month_first, edged, alone = month_patterns()
    found: list[Mark] = []
    days = [t.start for at in named for t in every[max(0, at - 4) : at] if t.text.isdecimal()]
    if days:
        found += marks_of(day_first, plain, "month", min(days) - len("the "))
    if any(token.text.isdecimal() for at in named for token in every[at + 1 : at + 4]):
        behind = marks_of(month_first, plain, "month", every[named[0]].start)
        found += [mark for mark in behind if not counts_people(plain, mark.start, mark.end)]
    told = all(any(m.start <= every[at].start < m.end for m in found) for at in named)
    if not words.isdisjoint(EDGES):
        found += marks_of(edged, plain, "month", begin)
    if not told or "end" in words:  # else it finds the same months again, without their days
        found += marks_of(alone, plain, "month", begin)
    return found


Gate = Callable[[str, frozenset[str]], bool] | frozenset[str]
"""A cheap question before a dear pattern: of the folded text and its words, or the words without
one of which the pattern finds nothing."""


def gated(
    gates: Sequence[Gate], patterns: Sequence[re.Pattern[str]], plain: str,
    words: frozenset[str], family: str,
) -> list[Mark]:  # fmt: skip
    """The dates that those patterns find whose gates are open."""
    found: list[Mark] = []
    for gate, pattern in zip(gates, patterns, strict=True):
        if gate(plain, words) if callable(gate) else not words.isdisjoint(gate):
            found += marks_of(pattern, plain, family)
    return found


MONTH_NAMES = frozenset(MONTHS)
NAMED_DAYS = frozenset(word for day in WEEKDAYS for word in day.split("-"))
NAMED_MONTHS = MONTH_NAMES | {"月"}
AHEAD = 40
"""Characters in front of a month that may belong to its date: "spätestens the end of"."""
JOINED = Late(r"\d[./-]\d")
YEAR = Late(r"(?:19|20)\d\d")
DAY_DOT = Late(r"\d\.\s?\d{1,2}\.")
JOINING = frozenset("./-")
PARTS_IN_DIGITS = frozenset(("q", "h", "t", "fy", "gj"))
CENTURIES = ("19", "20")
BEFORE_A_DAY = frozenset(("am", "zum", "vom", "ab", "bis", "vor"))
GATES: tuple[Gate, ...] = (
    lambda plain, words: not words.isdisjoint(JOINING) and JOINED.search(plain) is not None,
    lambda plain, words: not words.isdisjoint(JOINING) and JOINED.search(plain) is not None,
    lambda plain, words: "." in words and DAY_DOT.search(plain) is not None,
    lambda plain, words: "." in words and not words.isdisjoint(BEFORE_A_DAY),
    frozenset("/"),
    PARTS_IN_DIGITS,
    lambda plain, words: YEAR.search(plain) is not None,
)
"""Before each pattern for digits: most texts hold numbers and no date."""
DIGIT_CUES = JOINING | PARTS_IN_DIGITS
"""Without one of them and without a century none of these patterns finds anything."""
WORD_CUES = frozenset(
    {*SPANS, *WEEKDAYS}
    | set(
        listed(
            "days,weeks,months,years,quarters,tomorrow,today,tonight,morgen,heute,übermorgen,mañana,"
            "hoy,amanhã,hoje,demain,aujourd,eoy,eoq,eom,semanas,semaines,trimestres,christmas,easter,ostern,pascua,santa,"
            "pâques,páscoa,"
            "weihnachten,navidad,noël,natal,días,jours,dias,halbjahr,new,st,nd,rd,th,am,zum,hasta,avant,jusqu,ici,jahresende,"
            "quartalsende,monatsende,fortnight,halben,halb"
        )
    )
)
SPAN_HEADS = frozenset(SPANS) | {"季", "星", "个"}
SPAN_FORMS = SPAN_HEADS | {span + end for span in SPANS for end in ("s", "en", "e", "n")}
LEADS = frozenset(listed("in,within,en,dentro,aquí,em,dans,d,daqui,innerhalb,binnen,inside"))
"""In front of a number of days, weeks or months."""
PARTS_OF_YEARS = SPAN_HEADS | set(
    listed("quarters,quarterly,halfway,trimestres,semestres,halbjahr,halbjahres,halbjahrs")
)
WHICH = frozenset(token.text for ordinal in ORDINALS for token in tokens(ordinal)[:1])
"""How the words begin by which parts of a year are counted: "first", the "2" of "2nd"."""
WORD_GATES: tuple[Gate, ...] = (
    frozenset(
        listed(
            "tomorrow,today,tonight,übermorgen,morgen,heute,mañana,hoy,amanhã,hoje,demain,aujourd,"
            "end,eoy,eoq,eom,christmas,new,easter,ostern,pascua,santa,pâques,páscoa,weihnachten,navidad,"
            "noël,natal,fortnight"
        )
    ),
    frozenset(word for day in WEEKDAYS for word in day.split("-")),
    frozenset(listed("week,woche,semana,semaine,prochain,vient,viene,vem")),
    lambda plain, words: not (words.isdisjoint(SPAN_FORMS) or words.isdisjoint(LEADS)),
    SPAN_HEADS,
    frozenset(listed("now,today,heute,jetzt,aujourd,hoy,hoje,ahora,agora")),
    frozenset(listed("is,ends,closes,s,bis,que")),
    frozenset(listed("the,am,zum,día,el,le,jusqu,dia")),
    lambda plain, words: not (words.isdisjoint(PARTS_OF_YEARS) or words.isdisjoint(WHICH)),
)
"""Before each pattern for words."""


HAN_GATES: tuple[Gate, ...] = tuple(
    frozenset(signs) for signs in listed("月,季,半,季星周月年,周星礼,天底末终复,后内,过,号,年")
)
"""Before each Chinese pattern the characters without one of which it finds nothing."""


def marks_of(pattern: re.Pattern[str], plain: str, family: str, begin: int = 0) -> list[Mark]:
    """The dates that one pattern finds from a place on."""
    out = []
    for match in pattern.finditer(plain, max(0, begin)):
        parts = match.groupdict()
        clue = clue_of(tuple(parts.items()), family, match.group())
        if clue is not None:
            start = match.start()
            cue = parts.get("cue")
            if cue and plain.startswith(cue, start):
                start += len(cue)
            while start < match.end() and plain[start].isspace():
                start += 1
            end = match.end()
            while end > start and plain[end - 1].isspace():
                end -= 1
            if end > start:
                out.append(Mark(start, end, clue))
    return out


@lru_cache(maxsize=4096)
def clue_of(parts: tuple[tuple[str, str | None], ...], family: str, text: str) -> Clue | None:
    """The clue in the parts of a match; remembered, because people name the same days."""
    return Clue.of(dict(parts), family, text)


def without_overlaps(found: list[Mark]) -> list[Mark]:
    """The longest marks that do not overlap, in order."""
    if len(found) < 2:
        return found
    kept: list[Mark] = []
    taken = bytearray(max((mark.end for mark in found), default=0))
    for mark in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if not any(taken[mark.start : mark.end]):
            kept.append(mark)
            taken[mark.start : mark.end] = b"x" * (mark.end - mark.start)
    return sorted(kept, key=lambda m: m.start)


__all__ = ["Mark", "Precision", "When", "date_marks", "dates"]
