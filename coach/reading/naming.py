"""Digits that measure nothing: in a date, in a name such as "Q3" or "ISO 27001", in a list mark."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from coach.reading.dates import date_marks
from coach.reading.fractions import CLOCKED
from coach.reading.marks import MARK, may_be_marked
from coach.reading.numberwords import (
    GLUED_DIGIT,
    MAY_RELEASE,
    NAMED_BY_SIGN,
    NAMES,
    NUMBERED,
    RELEASE,
    RELEASED,
)
from coach.reading.words import tokens, word_set

Figures = Sequence[re.Match[str]]
"""Where numbers in digits stand."""


def names(text: str, plain: str, figures: Figures) -> Iterator[tuple[int, int]]:
    """Stretches whose digits measure nothing: dates, names, list marks."""
    words = word_set(plain)
    yield from ((mark.start, mark.end) for mark in date_marks(text))
    timed = {match.start() for match in CLOCKED.every(plain)} if ":" in plain else set()
    if may_name(plain, words, figures):
        yield from (m.span() for m in NAMES.every(plain) if m.start() not in timed)
    if not words.isdisjoint(RELEASED) and MAY_RELEASE.search(text):
        yield from (match.span(match.lastgroup or 0) for match in RELEASE.every(text))
    if not words.isdisjoint(LOOSE_WORDS):
        yield from (match.span() for match in LOOSE.finditer(plain))
    if may_be_marked(text) and (mark := MARK.match(text)):
        yield mark.span()


LOOSE = re.compile(
    r"(?<![\w.,])10{1,3}s(?=\s(?:and\s\w+\s)?of\b)|(?<![\d.])\d{1,2}\.\d{1,2}(?=\s(?:version|release)\b)"
)
"""No amounts: "10s of thousands" of something, "the 1.0 release"."""
LOOSE_WORDS = frozenset(("s", "version", "release"))


def may_name(plain: str, words: frozenset[str], figures: Figures) -> bool:
    """Whether the text can hold one of `NAMES`: a word that is numbered, or a glued digit."""
    if any(is_glued(plain, figure) for figure in figures) and GLUED_DIGIT.search(plain):
        return True
    if words.isdisjoint(NUMBERED):
        return False
    return not words.isdisjoint(NAMED_BY_SIGN) or any(
        word.text in NUMBERED and (behind.text in "-.:/&" or behind.text.isdecimal())
        for word, behind in pairwise(tokens(plain))
    )


def is_glued(plain: str, figure: re.Match[str]) -> bool:
    """Whether a letter or a hyphen touches a number."""
    start, end = figure.span()
    before, behind = plain[start - 1 : start], plain[end : end + 1]
    return before.isalpha() or behind.isalpha() or before == "-" or behind == "-"
