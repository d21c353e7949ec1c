"""The quantities that a text names: how much of what, and where it says so.

A quantity is a measure. Names that contain digits (Q3, p95, ISO 27001, B2B, version 2.0), list
marks and dates are none.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice
from operator import attrgetter

from coach.late import Late
from coach.reading.blanks import is_whole_of_blank, may_hold
from coach.reading.capitals import Figures
from coach.reading.fractions import (
    ORDINAL_PARTS,
    PARTS,
    WHOLES,
    in_words,
    phrase_words,
    powers,
    spelled,
)
from coach.reading.german_numbers import has_german
from coach.reading.han_numbers import HAN_NUMERAL, in_han, mixed_han, shares_in_han
from coach.reading.joins import joined
from coach.reading.language import cues
from coach.reading.marks import folded, has_han, is_han
from coach.reading.measuring import Piece, Quantity, measured
from coach.reading.naming import names
from coach.reading.numberwords import (
    BELOW_ZERO,
    DIGITS,
    FACTORS,
    PERCENTILE,
    SHARES,
    UP_FROM_BELOW,
)
from coach.reading.numerals import numerals, vocabulary
from coach.reading.ones import ones
from coach.reading.units import PREFIXES
from coach.reading.words import tokens, word_set


@lru_cache(maxsize=4096)
def numbers(text: str) -> tuple[Quantity, ...]:
    """Every quantity in the text, in order; spans are places in the text as given.

    A text is read however long, because what it names is what was said, but only up to its
    2,000th number: that is more than anybody means, and keeps the longest message below a blink.
    """
    text = text[: readable(text)]
    plain = unpaused(text, folded(text))
    found = list(apart(text, plain))
    if len(found) < 2:
        return tuple(found)
    return tuple(joined(sorted(found, key=attrgetter("start")), text, plain))


def has_number(text: str) -> bool:
    """Whether `numbers` finds any quantity in the text: it looks no further than the first."""
    text = text[: readable(text)]
    return next(apart(text, unpaused(text, folded(text))), None) is not None


def figures(text: str) -> list[str]:
    """The numbers in digits as they stand in a text, those inside names as well."""
    return [match[0] for match in DIGITS.finditer(text)]


def apart(text: str, plain: str) -> Iterator[Quantity]:
    """The quantities that do not overlap, surer ones first; ranges still in two."""
    figures = tuple(DIGITS.finditer(plain))
    if not figures and not worded(plain):
        return
    taken = bytearray(len(text))
    for start, end in names(text, plain, figures):
        taken[start:end] = TAKEN * (end - start)
    for quantity in candidates(text, plain, figures, taken):
        start, end = quantity.start, quantity.end
        if taken.find(TAKEN, start, end) < 0:
            taken[start:end] = TAKEN * (end - start)
            yield quantity


def readable(text: str) -> int:
    """How many characters of a text are looked at: up to the number that is one too many."""
    if len(text) <= MOST_NUMBERS:
        return len(text)
    beyond = next(islice(NUMERAL.finditer(text), MOST_NUMBERS, None), None)
    return beyond.start() if beyond else len(text)


BEFORE_DATE = Late(r",(?=\d{1,4}\s?[年月])")
MOST_NUMBERS = 2_000
TAKEN = b"x"
"""Stands at each place that belongs to a quantity or a name."""
NUMERAL = Late(rf"\d+|{HAN_NUMERAL.source}")


def unpaused(text: str, plain: str) -> str:
    """The folded text in which a comma of a Chinese clause is no decimal one: "到 35，6 月"."""
    if "," not in plain or not has_han(text):
        return plain
    if "，" in text:
        plain = "".join([";" if c == "，" else p for c, p in zip(text, plain, strict=True)])
    return BEFORE_DATE.sub(";", plain)


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """Words that may begin a quantity without digits."""
    return frozenset(
        {
            *vocabulary(""),
            *PARTS,
            *WHOLES,
            *ORDINAL_PARTS,
            *("dozen", "once", "a", "an", "eine", "einem", "einer"),
        }
        | phrase_words()
        | {v for code in ("en", "es", "de", "fr", "pt") for v in vocabulary(code)}
    )


def worded(plain: str) -> bool:
    """Whether some word of the text may begin a quantity."""
    if not plain.isascii() and HAN_NUMERAL.search(plain):
        return True
    if has_han(plain) and any(phrase in plain for phrase in HAN_PHRASES):
        return True
    return not word_set(plain).isdisjoint(first_words()) or has_german(plain)


HAN_PHRASES = tuple(phrase for phrase in (*FACTORS, *SHARES) if is_han(phrase[0]))


def candidates(text: str, plain: str, figures: Figures, taken: bytearray) -> Iterator[Quantity]:
    """Quantities by kind of spelling, surer ones first; figures that are `taken` are left out."""
    words = word_set(plain)
    pieces: Iterable[Piece] = digits(plain, figures, taken)
    if not words.isdisjoint(spelled()):
        yield from in_words(text, plain)
        pieces = chain(powers(plain), pieces)
    if has_han(plain):
        yield from shares_in_han(text, plain)
        pieces = chain(mixed_han(plain), pieces)
    for piece in pieces:
        if quantity := measured(text, plain, piece):
            yield quantity
    for numeral in in_latin(text, plain, words):
        if quantity := measured(text, plain, numeral):
            yield quantity
    if not plain.isascii():
        yield from in_han(text, plain)
    for piece in ones(plain):
        if quantity := measured(text, plain, piece):
            yield quantity


def in_latin(text: str, plain: str, words: frozenset[str]) -> Iterator[Piece]:
    """The numbers that Latin words tell, in the language of the text."""
    spoken = cues(text)
    if has_german(plain) or not vocabulary(spoken).keys().isdisjoint(words):
        yield from (Piece(*numeral) for numeral in numerals(tokens(plain), spoken))


def digits(plain: str, figures: Figures, taken: bytearray) -> Iterator[Piece]:
    """The numbers written in digits that stand by themselves, not inside a name."""
    blank = may_hold(plain)
    for match in figures:
        start, end = match.span()
        if taken.find(TAKEN, start, end) >= 0:
            continue
        raw, before, behind = match[0], plain[start - 1 : start], plain[end : end + 1]
        if before == "_" or behind == "_" or len(raw) > 18:
            continue
        if blank and is_whole_of_blank(plain, start):
            continue
        if behind in ("t", "s", "n", "r") and PERCENTILE.match(plain, end):
            yield Piece(value_of(raw), start, end + 2)
            continue
        if before.isalpha() and not is_han(before) and not prefixed(plain, start):
            continue
        value = float(raw) if raw.isdecimal() else value_of(raw, plain[end : end + 2])
        if "," in raw and is_decimal_comma(raw, plain, end):
            value = float(raw.replace(",", "."))
        if before == "-" and below_zero(plain, start, end):
            yield Piece(-value, start - 1, end)
            continue
        yield Piece(value, start, end)


def is_decimal_comma(raw: str, plain: str, end: int) -> bool:
    """Whether the comma in front of three digits is a decimal one: "1,250 %" of a French text.

    In front of what is counted they are thousands in every language: "1,250 adhérents".
    """
    if not THREE_BEHIND.fullmatch(raw) or not MEASURED_FINELY.match(plain, end):
        return False
    return cues(plain) in COMMA_LANGUAGES


THREE_BEHIND = Late(r"\d{1,2},\d{3}")
MEASURED_FINELY = Late(r"\s?(?:%|(?:pp|s|sek|secondes?|segundos?|sekunden|punkte)(?![^\W\d_]))")
COMMA_LANGUAGES = frozenset(("de", "es", "fr", "pt"))


def below_zero(plain: str, start: int, end: int) -> bool:
    """Whether the minus in front of a number says where it stands, and not that it shall fall."""
    if BELOW_ZERO.search(plain[max(0, start - 14) : start]):
        return True
    apart = plain[max(0, start - 2) : start - 1]
    return (not apart or apart.isspace()) and UP_FROM_BELOW.match(plain, end) is not None


def prefixed(plain: str, start: int) -> bool:
    """Whether the letters before a number are a currency or an `x` ("x2")."""
    place = start
    while place and plain[place - 1].isalpha():
        place -= 1
    word = plain[place:start]
    return word in PREFIXES or word == "x" or (word in ("k", "r") and plain[start - 1] == "$")


def value_of(raw: str, behind: str = "") -> float:
    """The value of digits with separators.

    Three digits behind a single separator are thousands (1.000 and 1,000 are a thousand), except
    after a leading zero or before a percent sign with a dot (99.950 %).
    """
    raw = raw.replace(" ", "").replace("'", "")
    dot, comma = raw.rfind("."), raw.rfind(",")
    if dot >= 0 and comma >= 0:
        last = max(dot, comma)  # it may stand there twice: "1,000.000.000"
        return float(f"{raw[:last].replace('.', '').replace(',', '')}.{raw[last + 1 :]}")
    sign = "." if dot >= 0 else ","
    if sign not in raw:
        return float(raw)
    head, *tails = raw.split(sign)
    fraction = len(tails) == 1 and (
        len(tails[0]) != 3 or head in ("0", "") or (sign == "." and behind.strip().startswith("%"))
    )
    return float(raw.replace(sign, ".")) if fraction else float(raw.replace(sign, ""))
