"""Blanks that hold the place of a number: "from ___ to 40 %", "[X] guests", "NPS of TBD"."""

from functools import lru_cache
from itertools import product

from coach.late import Late
from coach.reading.words import word_set

HELD = (
    r"(?:\[(?:[xyzn?…_\s]{0,4}|x%|number|value|amount|baseline|target|tb[cd]|zahl|wert|valor|número"
    r"|valeur|nombre|数字?|数值|数量)\]"
    r"|_{2,}|(?<![^\W\d_])(?:tb[cd]|x{2,3})(?![^\W\d_])"
    r"|\(?(?<![^\W\d_])(?:to be (?:defined|determined|decided|confirmed)|zu (?:klären|definieren)"
    r"|por definir|a definir|à définir)(?![^\W\d_])\)?|待定|待确认)"
)
"""What holds the place of a number wherever it stands."""
BLANK = Late(
    r"(?<![^\W\d_])[xyzn]{1,3}\s?(?:%|percent|k\b|€|\$)|[$€£]\s?(?:[xyznm]{1,3}|_+)(?![^\W\d_])"
    r"|(?<![^\W\d_])(?:from|von|de|du)\sx\s(?:to|auf|a|à|para)\sy(?![^\W\d_])|从\s?x\s?[到至]"
    r"|(?<![^\W\d_])[xn]\s(?=[^\W\d_]{4,}s(?![^\W\d_]))"
    r"|(?<![^\W\d_])(?:at|to|by|of|have|every|least|get|reach)\sx\s(?!and|or|to|by|in)(?=[^\W\d_]{2,})"
    r"|(?<![^\W\d_])\{[^{}]{0,20}\}"
    rf"|{HELD}(?:\s?(?:%|/\s?\d+))?"
    r"|(?:(?<![^\W\d_])(?:from|to|of|by|at|von|auf|um|bis|del?|al?|à|em|para|até|hasta|desde)\s"
    r"|[≥≤<>=→从到至]\s?)\?{1,3}(?=\s|$|%|[,.;)])"
)
"""A blank, with its unit or the whole that it is a part of."""
GOES_THERE = Late(
    rf"\s?(?:%\s)?(?:(?:(?:up |down )?to|auf|al?|à|para|até|hasta|bis)\s|->|=>|→"
    rf"|(?:提升|提高|增加|增长|降低|减少|下降|缩短|[升降增减])?[到至])\s?(?:{HELD}|\?)"
)
"""Behind a number they tell that it starts there, and that nobody knows yet where it goes."""
WHOLE = Late(rf"(?:{HELD}|\?)\s?(?:/|out of|of|von|sur|de|sobre|em)\s?$")
"""In front of a number that only tells of how many the blank is: "from ___/3"."""


def blank_in(plain: str) -> tuple[int, int] | None:
    """Where the first blank stands in a folded text; None without one."""
    held = BLANK.search(plain) if may_hold(plain) else None
    return held.span() if held else None


def blanks(plain: str) -> list[tuple[int, int]]:
    """Where the blanks of a folded text stand."""
    return [held.span() for held in BLANK.finditer(plain)] if may_hold(plain) else []


def goes_to_blank(plain: str, end: int) -> bool:
    """Whether a number that ends here starts on its way to a blank: "from 20 to ___"."""
    return may_hold(plain) and GOES_THERE.match(plain, end) is not None


def is_whole_of_blank(plain: str, start: int) -> bool:
    """Whether a number that begins here only tells of how many a blank is."""
    return WHOLE.search(plain[max(0, start - LONGEST) : start]) is not None


LONGEST = 24
"""Characters in front of a number in which a blank and "out of" stand."""


def may_hold(plain: str) -> bool:
    """Whether the words or signs of a blank stand in the text: most texts hold none."""
    return not word_set(plain).isdisjoint(signs())


@lru_cache(maxsize=1)
def signs() -> frozenset[str]:
    """The tokens without one of which there is no blank."""
    letters = ["".join(run) for size in (1, 2, 3) for run in product("xyznm", repeat=size)]
    glued = (f"{run}{unit}" for run in letters for unit in ("", "k", "percent"))
    named = ("defined", "determined", "decided", "confirmed", "klären", "definieren", "definir")
    return frozenset(
        (*glued, *named, "définir", "待", "tbc", "tbd", "_", "__", "[", "{", "?", "___")
    )
