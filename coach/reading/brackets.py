"""Where a number stands today, told in brackets behind the one that is wanted."""

from collections.abc import Sequence

from coach.late import Late
from coach.reading.formerly import PERIOD_WORDS, was_so
from coach.reading.measuring import Quantity, alike
from coach.reading.standing import AS_OF_NOW, NOW
from coach.reading.words import word_set


def in_brackets(plain: str, amounts: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Start and target, when the start stands in brackets behind all else: "… (35 % today)"."""
    if len(amounts) < 2 or "(" not in plain:
        return None
    start = amounts[-1]
    ahead = plain[: start.start].rstrip()
    inside = plain[plain.rfind("(", 0, start.start) + 1 : start.start]
    told = STANDS_AT.search(plain[: start.start]) is not None or was_so(inside, word_set(plain))
    if ahead.endswith("("):
        told = told or any(one.match(plain, start.end) for one in (STOOD_IN, AS_OF_NOW))
    if not told:
        return None
    goals = [q for q in amounts[:-1] if alike(start, q)]
    goals = [q for q in goals if q.unit == start.unit] or goals
    kin = [q for q in goals if has_whole(q) == has_whole(start)]
    return (start, (kin or goals)[0]) if goals else None


def has_whole(quantity: Quantity) -> bool:
    """Whether it reaches over the number that it is a part of: "3 of 12"."""
    return quantity.end - quantity.start > len(quantity.text)


STANDS_AT = Late(
    rf"\((?:it is |it was |{NOW.source}|last time|this year"
    rf"|zuletzt|(?:q[1-4] |our )?average|{PERIOD_WORDS})"
    r"(?:[\s:=为]{1,3}|(?<=[\u3400-\u9fff]))$"
)
"""An opened bracket with a word for today, right in front of the number that stands there."""
STOOD_IN = Late(
    rf"\s?(?:in |im |en |em |au )?(?:the |el |o |le )?(?:{PERIOD_WORDS})(?:\s20\d\d)?\s?\)"
)
"""The same behind a number that opens a bracket: "(99.2 % in Q2)"."""
