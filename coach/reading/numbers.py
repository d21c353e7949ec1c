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
from coach.reading.language import cues
from coach.reading.marks import folded, has_han, is_han
from coach.reading.measuring import Piece, Quantity, made, measured
from coach.reading.naming import names
from coach.reading.numberwords import (
    BELOW_ZERO,
    DIGITS,
    FACTORS,
    PERCENTILE,
    RANGE,
    SHARES,
    UP_FROM_BELOW,
)
from coach.reading.numerals import HAN_NUMERAL, han_numerals, numerals, vocabulary
from coach.reading.ones import ones
from coach.reading.units import HAN_COUNTERS, PREFIXES
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
    return not word_set(plain).isdisjoint(first_words())


HAN_PHRASES = tuple(phrase for phrase in (*FACTORS, *SHARES) if is_han(phrase[0]))


def candidates(text: str, plain: str, figures: Figures, taken: bytearray) -> Iterator[Quantity]:
    """Quantities by kind of spelling, surer ones first; figures that are `taken` are left out."""
    words = word_set(plain)
    pieces: Iterable[Piece] = digits(plain, figures, taken)
    if not words.isdisjoint(spelled()):
        yield from in_words(text, plain)
        pieces = chain(powers(plain), pieces)
    for piece in pieces:
        if quantity := measured(text, plain, piece):
            yield quantity
    spoken = cues(text)
    if not vocabulary(spoken).keys().isdisjoint(words):
        for numeral in numerals(tokens(plain), spoken):
            if quantity := measured(text, plain, Piece(*numeral[:3])):
                yield quantity
    if not plain.isascii():
        yield from in_han(text, plain)
    for piece in ones(plain):
        if quantity := measured(text, plain, piece):
            yield quantity


def in_han(text: str, plain: str) -> Iterator[Quantity]:
    """Quantities in Chinese numerals: small ones only where something is counted or reached."""
    for numeral in han_numerals(plain):
        behind = plain[numeral.end : numeral.end + 1]
        before = plain[max(0, numeral.start - 1) : numeral.start]
        counts = bool(behind) and behind in HAN_COUNTERS
        if numeral.value < 10 and not counts and before not in ("到", "至", "达"):
            continue
        if numeral.value == 1 and behind and behind in ARTICLE_ENDS:
            continue
        if FIRST_TIME.match(plain, numeral.start):
            continue
        if quantity := measured(text, plain, Piece(numeral.value, numeral.start, numeral.end)):
            yield quantity if numeral.low is None else quantity._replace(low=numeral.low)


FIRST_TIME = Late(r"一次(?:性|就|便|即|到位|成功|[^\W\d]{1,4}率)")
"""A Chinese "at the first go", which counts nothing: "一次解决率", "一次就修好"."""
ARTICLE_ENDS = "个种家款名位分套本"
"""Behind a Chinese "one" they make it rather an article."""


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


def joined(found: list[Quantity], text: str, plain: str) -> Iterator[Quantity]:
    """The quantities with the ends of a range ("3-5") made one."""
    place = 0
    while place < len(found):
        this = found[place]
        behind = found[place + 1] if place + 1 < len(found) else None
        if behind is None or behind.start - this.end > LONGEST_JOIN:
            yield this
            place += 1
            continue
        between = plain[this.end : behind.start]
        if between in RANGE and is_range(this, behind):
            unit = behind.unit or this.unit
            yield made(text, behind.value, unit, this.start, behind.end, low=this.value)
            place += 2
            continue
        if rest := parts_of_time(this, behind, between):
            time = this.value + rest
            yield made(text, time, this.unit, this.start, behind.end, kind=this.kind)
            place += 2
            continue
        yield this
        place += 1


def parts_of_time(this: Quantity, rest: Quantity, between: str) -> float | None:
    """How much the second of two stretches of time adds to the first: "2 min 10 s" is one."""
    unit = "min" if rest.text.endswith("分") else rest.unit
    if between not in TIME_JOINS or (this.unit, unit) not in SIXTIETHS:
        return None
    return rest.value / 60 if rest.value < 60 else None


TIME_JOINS = frozenset(("", " ", " and ", " und ", " y ", " et ", " e "))
LONGEST_JOIN = max(map(len, (*RANGE, *TIME_JOINS)))
"""Characters between two numbers that are one."""
SIXTIETHS = frozenset((("h", "min"), ("min", "s")))


def is_range(low: Quantity, high: Quantity) -> bool:
    """Whether two quantities are the ends of a range and not a start and a target."""
    return low.unit in ("", high.unit) and low.value < high.value and high.kind == low.kind
