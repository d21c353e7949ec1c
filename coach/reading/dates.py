"""The dates that a text names, resolved to days."""

import re
from collections.abc import Callable, Mapping, Sequence
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
    for start, end, clue in date_marks(text):
        found = resolve(clue, today, period)
        first, last = found or (None, None)
        exact, ahead = clue.precision, clue.kind == "ahead"
        span = start, end
        out.append(When(text[start:end], span, first, last, exact, found is not None, ahead))
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
    named = [at for at, token in enumerate(every) if token[0] in MONTH_NAMES]
    if "ago" in words:
        named = [at for at in named if every[at].text != "ago" or every[at - 1].text not in AGO]
    if not named:
        return []
    first = every[named[0]].start
    begin = first - AHEAD
    day_first, month_first, edged, alone = month_patterns()
    found: list[Mark] = []
    days = [t.start for at in named for t in every[max(0, at - 4) : at] if t.text.isdecimal()]
    if days:
        found = marks_of(day_first, plain, "month", min(days) - len("the "))
    if [1 for at in named for token in every[at + 1 : at + 4] if token.text.isdecimal()]:
        behind = marks_of(month_first, plain, "month", first)
        found += [mark for mark in behind if not counts_people(plain, mark.start, mark.end)]
    places = [(mark.start, mark.end) for mark in found]
    told = all(any(s <= every[at].start < e for s, e in places) for at in named)
    if not words.isdisjoint(EDGE_WORDS):
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
EDGE_WORDS = frozenset(EDGES)
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
    source = pattern.pattern
    PARTS_OF.setdefault(source, pattern.groupindex)
    for match in pattern.finditer(plain, max(0, begin)):
        clue, ahead, behind = clue_of(source, match.groups(), family, match.group())
        if clue is not None:
            out.append(Mark(match.start() + ahead, match.end() - behind, clue))
    return out


PARTS_OF: dict[str, Mapping[str, int]] = {}
"""Which part of a match stands for what, by the source of its pattern: to hash the pattern itself
would take longer than to match it."""


@lru_cache(maxsize=4096)
def clue_of(
    source: str, parts: tuple[str | None, ...], family: str, text: str
) -> tuple[Clue | None, int, int]:
    """The clue in the parts of a match, and how much at its ends is no part of the date.

    Remembered, because people name the same days.
    """
    named = {name: parts[number - 1] for name, number in PARTS_OF[source].items()}
    cue = named.get("cue") or ""
    ahead = len(cue) if text.startswith(cue) else 0
    told = text[ahead:].strip()
    clue = Clue.of(named, family, text) if told else None
    return clue, ahead + text[ahead:].find(told), len(text) - len(text.rstrip())


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
