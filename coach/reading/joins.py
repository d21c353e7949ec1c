"""Numbers beside each other that are one: ranges, hours and minutes, thousands and the rest."""

from collections.abc import Iterator

from coach.late import Late
from coach.reading.measuring import Quantity, made
from coach.reading.numberwords import RANGE


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
        if rest := rest_of_thousands(this, behind, between):
            total = this.value + rest
            yield made(text, total, behind.unit or this.unit, this.start, behind.end)
            place += 2
            continue
        yield this
        place += 1


def rest_of_thousands(this: Quantity, rest: Quantity, between: str) -> float | None:
    """What is told behind the thousands of a number in digits: "3 mil e quinhentos"."""
    magnitude = THOUSANDS.search(this.text)
    if not magnitude or between not in SUMS or (rest.unit and this.unit not in ("", rest.unit)):
        return None
    size = 1000 if magnitude["thousand"] else 1_000_000
    if between == " " and rest.value < size / 10:
        return None
    return rest.value if 0 < rest.value < size and rest.kind == "amount" else None


SUMS = frozenset((" ", " e ", " and "))
THOUSANDS = Late(
    r"\d\s(?:(?P<thousand>mil|mille|thousand|tausend)"
    r"|milh[ãõ]o|milhões|millón|millones|millions?|millionen)$"
)
"""A number in digits and a magnitude in a word, without what it counts."""


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
