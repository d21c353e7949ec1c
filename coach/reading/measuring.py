"""One number with what stands around it: magnitude, currency, scale, unit."""

from functools import lru_cache
from typing import Literal, NamedTuple

from coach.late import Late
from coach.reading.marks import is_han, is_hangul
from coach.reading.numberwords import (
    FURTHER,
    MONEY,
    MORE,
    OUT_OF,
    PACE,
    SCALE_WORDS,
    SCALES,
    TIME_UNITS,
    TIMES,
    TIMES_OR_SCALE,
    WINDOW_BEFORE,
)
from coach.reading.sizes import SECONDS, converted
from coach.reading.tied import past_signs, spaced_unit, tied_unit
from coach.reading.units import (
    EARNED,
    MAGNITUDES,
    MONEY_BEHIND,
    PREFIXES,
    heads,
    magnitude_at,
    unit_at,
    unit_names,
    word_at,
)
from coach.reading.words import NEW
from coach.reading.years import looks_like_year

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


def measured(text: str, plain: str, piece: Piece) -> Quantity | None:
    """The number with its magnitude, unit and scale; None when it is a year or part of a name."""
    value, start, end = piece
    if plain.find("ish", end, end + 4) >= 0 and (about := ISH.match(plain, end)):
        end = about.end()
    if start and plain[start - 1] == "x":
        return made(text, value, "", start - 1, end, kind="factor")
    ahead = plain[start - 5 : start] if start > 4 else f" {plain[:start]}"
    if not RANK_ENDS.isdisjoint(ahead[-2:]) and ahead.endswith(RANK_SIGNS):
        ranked = next(sign for sign in RANK_SIGNS if ahead.endswith(sign))
        return made(text, value, "", start - len(ranked.lstrip()), end)
    start, money = money_before(plain, start)
    behind = roles(word_at(plain, end))
    if behind.multiplies:
        value, end = magnified(text, plain, value, end, bool(money))
        behind = roles(word_at(plain, end))
    if behind.scales:
        if times := TIMES.match(plain, end):
            if PACE.match(plain, times.end()):
                return made(text, value, "times", start, times.end())
            return made(text, value, "", start, times.end(), kind="factor")
        if not money and (marked := out_of(plain, value, end)):
            return made(text, value, marked[0], start, marked[1])
    if money:
        return made(text, value, money, start, end)
    return counted(text, plain, piece, Piece(value, start, end), behind)


RANK_SIGNS = ("#", "# ", " no. ", " nr. ", " nº ", " n° ")
"""In front of a place in a ranking; behind any other, a number is a name."""
RANK_ENDS = frozenset("#.º°")  # one of them is among the last two characters of each


class Roles(NamedTuple):
    """What the word or sign behind a number may begin; without it, no pattern needs a try."""

    multiplies: bool
    """A magnitude."""
    scales: bool
    """A number of times, or the top of a scale."""
    counts: bool
    """A unit."""
    adds: bool
    """A word for what comes on top, behind which a unit may stand."""


@lru_cache(maxsize=4096)
def roles(word: str) -> Roles:
    """What a word may begin; letters of other scripts may run into what follows them."""
    if not word.isascii():
        return Roles(multiplies=True, scales=True, counts=True, adds=True)
    magnitudes, units = heads()
    adds = word.startswith(MORE)
    return Roles(word in magnitudes, word.startswith(TIMES_OR_SCALE), adds or word in units, adds)


def money_before(plain: str, start: int) -> tuple[int, str]:
    """Where a currency in front of a number begins, and which it is."""
    ahead = plain[max(0, start - 5) : start]
    told = ahead.rstrip()
    if told[-1:] not in CURRENCY_ENDS or not told.endswith(CURRENCIES):
        return start, ""
    if not ahead.isascii():  # a Chinese character is no letter of a currency's name
        ahead = "".join("_" if is_han(char) else char for char in ahead)
    lead = MONEY.search(ahead)
    if not lead:
        return start, ""
    return start - len(lead.group()), PREFIXES.get(lead.group().strip(), "")


CURRENCIES = tuple(PREFIXES)
CURRENCY_ENDS = frozenset(sign[-1] for sign in CURRENCIES)


def out_of(plain: str, value: float, end: int) -> tuple[str, int] | None:
    """The scale behind a mark ("4.5/5", "9 out of 10") and where it ends."""
    scale = OUT_OF.match(plain, end)
    if not scale or (LED_BY.match(plain, end) and LEADS_ON.match(plain, scale.end())):
        return beyond(plain, value, end)
    top = SCALE_WORDS.get(scale["scale"]) or int(float(scale["scale"]))
    if top in SCALES and value <= top:
        return f"/{top}", scale.end()
    return beyond(plain, value, end)


LED_BY = Late(r"\s(?:jahren? |años |ans |anos )?(?:von|de|du)\s")
LEADS_ON = Late(r"(?:\s[^\W\d_]+)?\s(?:auf|a|à|para)\s[\d.,]*\d(?![\d.,]|\s(?:von|de|sur)\s)")
"""Around the second of three numbers they tell that it goes to the third one."""


def beyond(plain: str, value: float, end: int) -> tuple[str, int] | None:
    """The scale behind a mark that lies above its top ("a rating of 6 of 5")."""
    scale = TOP_MARK.match(plain, end)
    if not scale or not RATED.search(plain):
        return None
    top = int(scale["scale"])
    return (f"/{top}", scale.end()) if top < value <= 2 * top else None


TOP_MARK = Late(
    r"\s?(?:/|out of|of|von|sur|sobre|de)\s?(?P<scale>5|10)(?![\d.,%]|\s?(?:%|/))(?![^\W\d_])"
)
RATED = Late(
    r"rating|score|mark|grade|stars|satisfaction|bewertung|zufriedenheit|sterne|nota|note|puntuación"
    r"|satisfacción|estrellas|étoiles|avaliação|satisfação|estrelas|评分|满意度"
)


def top_of(unit: str) -> float | None:
    """The top of the scale that a unit tells, 10 for `/10`; None for any other, such as `/week`."""
    return float(unit[1:]) if unit[:1] == "/" and unit[1:].isdecimal() else None


def counted(text: str, plain: str, piece: Piece, read: Piece, behind: Roles) -> Quantity | None:
    """The number with the unit behind it, which the next word may begin, or as a plain count."""
    value, start, end = read
    unit = name = ""
    if behind.adds and (more := FURTHER.match(plain, end)):
        return made(text, value, unit_names()[more["unit"]], start, more.end())
    if behind.counts and (match := unit_at(plain, end)):
        name = match["name"]
        unit = unit_names()[name]
        if unit in TIME_UNITS and plain[end] == "-":
            return made(text, value, unit, start, match.end(), kind="window")
        end = match.end()
        if unit in TIME_UNITS and (half := AND_A_HALF.match(plain, end)):
            value, end = value + 0.5, half.end()
    elif apart := spaced_unit(plain, start, end):
        unit, end = apart
    elif (next_one := plain[end : end + 1]).isalpha():
        if tied := tied_unit(text, plain, start, end):
            unit, end = tied
        elif not (is_han(next_one) or is_hangul(next_one)) or looks_like_year(
            plain, piece.start, piece.end
        ):
            return None  # letters follow at once, as in `5abc`; only a counter does so
    elif (next_one == "-" and names_a_thing(plain, end)) or looks_like_year(
        plain, piece.start, piece.end
    ):
        return None
    end = past_signs(text, name, end)
    window = unit in TIME_UNITS and (
        WINDOW_BEFORE.search(plain[max(0, start - 24) : start]) or AFTER.match(plain, end)
    )
    return made(text, value, unit, start, end, kind="window" if window else "amount")


AND_A_HALF = Late(r"\s(?:and a half|y medi[ao]|et demie?|e mei[ao])(?![^\W\d_])")
"""Half a unit more, behind the unit: "trois heures et demie"."""


def is_year(plain: str, piece: Piece) -> bool:
    """Whether a number is rather a year."""
    return looks_like_year(plain, piece.start, piece.end)


AFTER = Late(
    r"\s(?:after|nach|después de|luego de|après|depois d[aeo]|following)\s(?!today|now|heute|hoy)"
)
"""Behind a stretch of time they tell when something holds: "two weeks after the repair"."""


ISH = Late(r"[\s-]?ish(?![^\W\d_])")
"""Behind a number that is only about right: "5ish"."""


def names_a_thing(plain: str, end: int) -> bool:
    """Whether a hyphen behind a number ties it to the kind of a thing, as in `a 16-core chip`."""
    return plain[end + 1 : end + 3].isalpha()


def magnified(text: str, plain: str, value: float, end: int, money: bool) -> tuple[float, int]:
    """The value times the magnitude behind it (k, million, 万), and where that ends."""
    while match := magnitude_at(plain, end):
        name = match["name"]
        spelled = text[match.start("name") : match.end("name")]
        paid = money or MONEY_BEHIND.match(plain, match.end()) is not None
        paid = paid or (name == "m" and match.end() == end + 1 and EARNED.search(plain) is not None)
        if name in ("t", "md", "mds") and not paid:
            break
        if name in ("m", "b") and not (spelled.isupper() or paid):
            break
        if name in ("mm", "bi", "mi") and not (money or spelled.isupper()):
            break
        if (
            name == "k"
            and plain[match.start() : match.start() + 1] == " "
            and not (spelled.isupper() or paid)
        ):
            break
        value *= MAGNITUDES[name]
        end = match.end()
        if len(plain) == end:
            break
    return value, end


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
    return NEW(Quantity, (value, unit, text[start:end], start, end, low, kind))


TIMED = TIME_UNITS | SECONDS.keys()


def scaled(this: Quantity, other: Quantity) -> float:
    """The value in the magnitude and unit of the other: "from 8 to 12k" starts at 8k."""
    if this.unit and other.unit and this.unit != other.unit:
        told = converted(this.value, this.unit, other.unit) if this.start < other.start else None
        return this.value if told is None else told
    if this.start < other.start and not this.unit and other.value >= 1000 > this.value:
        tail = other.text.lower().replace(" ", "")
        for ending, power in (("k", 1e3), ("万", 1e4), ("million", 1e6), ("mio", 1e6), ("m", 1e6)):
            if tail.endswith(ending) and "." not in this.text:
                return this.value * power
    return this.value


def alike(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities can be the start and target of one metric."""
    same = left.unit == right.unit or not left.unit or not right.unit
    if same or (left.unit in TIMED and right.unit in TIMED):
        return True
    return converted(1.0, left.unit, right.unit) is not None
