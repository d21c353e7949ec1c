"""The quantities that a text names: how much of what, and where it says so.

A quantity is a measure. Names that contain digits (Q3, p95, ISO 27001, B2B, version 2.0), list
marks and dates are none.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from coach.reading.dates import date_marks
from coach.reading.language import HAN, cues
from coach.reading.marks import MARK, folded
from coach.reading.numberwords import (
    AIMED,
    DIGITS,
    FACTORS,
    HAN_FRACTION,
    MONEY,
    NAMES,
    OUT_OF,
    PACE,
    PERCENTILE,
    RANGE,
    RELEASE,
    SCALE_WORDS,
    SCALES,
    SHARES,
    TIME_UNITS,
    TIMES,
    WINDOW_BEFORE,
)
from coach.reading.numerals import HAN_NUMERAL, han_numerals, han_value, numerals, vocabulary
from coach.reading.units import (
    HAN_COUNTERS,
    MAGNITUDES,
    PREFIXES,
    magnitude_pattern,
    unit_names,
    unit_pattern,
)
from coach.reading.words import TOKEN, tokens

Kind = Literal["amount", "factor", "window"]


class Quantity(NamedTuple):
    """A number with what it counts."""

    value: float
    unit: str
    """`%`, `pp` (percentage points), a currency sign, `h`, `days`, `people`, `/5` for a mark out
    of five, or empty for a plain count."""
    text: str
    """Verbatim, with its unit."""
    start: int
    end: int
    low: float | None = None
    """The lower end of a range; `value` is the upper one."""
    kind: Kind = "amount"
    """`factor` for "double" (2) and "halve" (0.5); `window` for a stretch of time that belongs to
    the metric's name ("within 7 days of signing up")."""


class Piece(NamedTuple):
    """A number as found, before its surroundings are looked at."""

    value: float
    start: int
    end: int


@lru_cache(maxsize=4096)
def numbers(text: str) -> tuple[Quantity, ...]:
    """Every quantity in the text, in order; spans are places in the text as given."""
    plain = folded(text)
    digits_there = any(c.isdigit() for c in plain)
    if not digits_there and not HAN_NUMERAL.search(plain) and not worded(plain):
        return ()
    taken = bytearray(len(text))
    for start, end in names(text, plain):
        taken[start:end] = b"x" * (end - start)
    found: list[Quantity] = []
    for quantity in candidates(text, plain):
        if not any(taken[quantity.start : quantity.end]):
            found.append(quantity)
            taken[quantity.start : quantity.end] = b"x" * (quantity.end - quantity.start)
    return tuple(joined(sorted(found, key=lambda q: q.start), text, plain))


def names(text: str, plain: str) -> Iterator[tuple[int, int]]:
    """Stretches whose digits measure nothing: dates, names, list marks."""
    yield from ((mark.start, mark.end) for mark in date_marks(text))
    yield from (match.span() for match in NAMES.finditer(plain))
    yield from (match.span("number") for match in RELEASE.finditer(text))
    if mark := MARK.match(text):
        yield mark.span()


@lru_cache(maxsize=1)
def first_words() -> frozenset[str]:
    """Words that may begin a quantity without digits."""
    return frozenset(
        {*vocabulary(""), "dozen", "un", "ein", "eine", "one", "once"}
        | {word for lexeme in (*FACTORS, *SHARES) for word in lexeme.split()[:1]}
        | {v for code in ("en", "es", "de", "fr", "pt") for v in vocabulary(code)}
    )


def worded(plain: str) -> bool:
    """Whether some word of the text may begin a quantity."""
    known = first_words()
    return any(token.text in known or HAN.match(token.text) for token in tokens(plain))


def candidates(text: str, plain: str) -> Iterator[Quantity]:
    """Quantities by kind of spelling, surer ones first."""
    yield from phrases(text, plain)
    for match in HAN_FRACTION.finditer(plain):
        raw = match["percent"] or match["tenths"]
        value = float(raw) if raw[0].isdigit() else (han_value(raw) or 0.0)
        yield made(text, value * (10 if match["tenths"] else 1), "%", *match.span())
    for piece in digits(plain):
        if quantity := measured(text, plain, piece):
            yield quantity
    for numeral in numerals(tokens(plain), cues(text)):
        if quantity := measured(text, plain, Piece(*numeral)):
            yield quantity
    for numeral in han_numerals(plain):
        behind = plain[numeral.end : numeral.end + 1]
        before = plain[max(0, numeral.start - 1) : numeral.start]
        if (
            numeral.value >= 10
            or (behind in HAN_COUNTERS and behind)
            or before in ("到", "至", "达")
        ):
            if numeral.value == 1 and behind in (
                "个",
                "种",
                "家",
                "款",
                "名",
                "位",
                "分",
                "套",
                "本",
            ):
                continue
            if quantity := measured(text, plain, Piece(*numeral)):
                yield quantity


def phrases(text: str, plain: str) -> Iterator[Quantity]:
    """Factors and shares in words: "double", "half of"."""
    known = first_words()
    for word, start, _ in tokens(plain):
        if word not in known and not HAN.match(word):
            continue
        for table, unit in ((FACTORS, ""), (SHARES, "%")):
            for phrase in by_first(unit).get(word, ()):
                end = start + len(phrase)
                if plain.startswith(phrase, start) and (
                    HAN.match(word) or not plain[end : end + 1].isalpha()
                ):
                    kind: Kind = "amount" if unit else "factor"
                    yield made(text, float(table[phrase]), unit, start, end, kind=kind)
                    break


@lru_cache(maxsize=2)
def by_first(unit: str) -> dict[str, list[str]]:
    """The phrases for shares (`%`) or factors by their first token, longest first."""
    out: dict[str, list[str]] = {}
    for phrase in sorted(SHARES if unit else FACTORS, key=len, reverse=True):
        first = TOKEN.match(phrase)
        out.setdefault(first.group() if first else phrase, []).append(phrase)
    return out


def digits(plain: str) -> Iterator[Piece]:
    """The numbers written in digits that stand by themselves, not inside a name."""
    for match in DIGITS.finditer(plain):
        start, end = match.span()
        before, behind = plain[start - 1 : start], plain[end : end + 1]
        if before == "_" or behind == "_" or len(match.group()) > 18:
            continue
        if behind in ("t", "s", "n", "r") and PERCENTILE.match(plain, end):
            yield Piece(value_of(match.group()), start, end + 2)
            continue
        if before.isalpha() and not HAN.match(before) and not prefixed(plain, start):
            continue
        yield Piece(value_of(match.group(), plain[end : end + 2]), start, end)


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
        decimal = "." if dot > comma else ","
        return float(raw.replace("," if decimal == "." else ".", "").replace(decimal, "."))
    sign = "." if dot >= 0 else ","
    if sign not in raw:
        return float(raw)
    head, *tails = raw.split(sign)
    fraction = len(tails) == 1 and (
        len(tails[0]) != 3 or head in ("0", "") or (sign == "." and behind.strip().startswith("%"))
    )
    return float(raw.replace(sign, ".")) if fraction else float(raw.replace(sign, ""))


def measured(text: str, plain: str, piece: Piece) -> Quantity | None:
    """The number with its magnitude, unit and scale; None when it is a year or part of a name."""
    value, start, end = piece
    if plain[max(0, start - 1) : start] == "x":
        return made(text, value, "", start - 1, end, kind="factor")
    start, money = money_before(plain, start)
    value, end = magnified(text, plain, value, end, bool(money))
    if times := TIMES.match(plain, end):
        if PACE.match(plain, times.end()):
            return made(text, value, "times", start, times.end())
        return made(text, value, "", start, times.end(), kind="factor")
    if not money and (marked := out_of(plain, value, end)):
        return made(text, value, marked[0], start, marked[1])
    if money:
        return made(text, value, money, start, end)
    return counted(text, plain, piece, Piece(value, start, end))


def money_before(plain: str, start: int) -> tuple[int, str]:
    """Where a currency in front of a number begins, and which it is."""
    lead = MONEY.search(plain[max(0, start - 5) : start])
    if not lead:
        return start, ""
    return start - len(lead.group()), PREFIXES.get(lead.group().strip(), "")


def out_of(plain: str, value: float, end: int) -> tuple[str, int] | None:
    """The scale behind a mark ("4.5/5", "9 out of 10") and where it ends."""
    scale = OUT_OF.match(plain, end)
    if not scale:
        return None
    top = SCALE_WORDS.get(scale["scale"]) or int(float(scale["scale"]))
    return (f"/{top}", scale.end()) if top in SCALES and value <= top else None


def counted(text: str, plain: str, piece: Piece, read: Piece) -> Quantity | None:
    """The number with the unit behind it, or as a plain count."""
    value, start, end = read
    unit = ""
    if match := unit_pattern().match(plain, end):
        unit = unit_names()[match["name"]]
        if unit in TIME_UNITS and plain[end] == "-":
            return made(text, value, unit, start, match.end(), kind="window")
        end = match.end()
    elif glued_to_name(plain, end) or looks_like_year(plain, piece):
        return None
    before = plain[max(0, start - 24) : start]
    window = unit in TIME_UNITS and WINDOW_BEFORE.search(before)
    return made(text, value, unit, start, end, kind="window" if window else "amount")


def glued_to_name(plain: str, end: int) -> bool:
    """Whether letters follow a number at once, as in `3rd` or `5abc`."""
    return plain[end : end + 1].isalpha() and not HAN.match(plain[end])


def magnified(text: str, plain: str, value: float, end: int, money: bool) -> tuple[float, int]:
    """The value times the magnitude behind it (k, million, 万), and where that ends."""
    while match := magnitude_pattern().match(plain, end):
        name = match["name"]
        spelled = text[match.start("name") : match.end("name")]
        follows = plain[match.end() : match.end() + 1]
        if name in ("m", "b") and not (spelled.isupper() or money or follows == "€"):
            break
        if name in ("mm", "bi", "mi") and not (money or spelled.isupper()):
            break
        if (
            name == "k"
            and plain[match.start() : match.start() + 1] == " "
            and not spelled.isupper()
        ):
            break
        value *= MAGNITUDES[name]
        end = match.end()
        if len(plain) == end:
            break
    return value, end


def looks_like_year(plain: str, piece: Piece) -> bool:
    """Whether a bare number of four digits stands where a year would."""
    raw = plain[piece.start : piece.end]
    if len(raw) != 4 or not raw.isdecimal() or not 1990 <= piece.value <= 2060:
        return False
    if AIMED.search(plain[max(0, piece.start - 12) : piece.start]):
        return False
    behind = plain[piece.end :].strip()[:1]
    return not behind or not (behind.isalpha() or behind in "→->+") or HAN.match(behind) is not None


def joined(found: list[Quantity], text: str, plain: str) -> Iterator[Quantity]:
    """The quantities with the ends of a range ("3-5") made one."""
    place = 0
    while place < len(found):
        this = found[place]
        behind = found[place + 1] if place + 1 < len(found) else None
        between = plain[this.end : behind.start] if behind else ""
        if behind and between in RANGE and is_range(this, behind):
            unit = behind.unit or this.unit
            yield made(text, behind.value, unit, this.start, behind.end, low=this.value)
            place += 2
            continue
        yield this
        place += 1


def is_range(low: Quantity, high: Quantity) -> bool:
    """Whether two quantities are the ends of a range and not a start and a target."""
    return low.unit in ("", high.unit) and low.value < high.value and high.kind == low.kind


def made(
    text: str,
    value: float,
    unit: str,
    start: int,
    end: int,
    low: float | None = None,
    kind: Kind = "amount",
) -> Quantity:
    """A quantity over this stretch of the text."""
    return Quantity(
        value=value, unit=unit, text=text[start:end], start=start, end=end, low=low, kind=kind
    )
