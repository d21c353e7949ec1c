"""Items that are counted off in one line: "1. more guests 2. better bread 3. calm evenings"."""

import re
from typing import NamedTuple

FEWEST, WITHOUT_SIGN = 2, 3
"""Items of such a list; and of one whose first number a point follows, amid a sentence."""
CIRCLED_ONE = ord("①")
MONTHS = (
    "jan(?:uar)?|feb(?:ruar)?|märz?|apr(?:il)?|mai|june?|juni|jul[iy]?|aug(?:ust)?"
    "|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?"
)
NUMBER = re.compile(
    r"(?:^|(?<=[\s,;:，；：。、])|(?<=[\u3400-\u9fff])(?=\d{1,2}[.．]))"
    r"(?:[(（]?(?P<number>[1-9]\d?)(?P<sign>[.．]-?|[)）]|、|\.?[º°])|(?P<circled>[①-⑳]))"
    r"(?!\s*(?:und|oder|bis|u\.|[-–/])\s*\d)"
    rf"(?!\s*(?i:{MONTHS})\b)"
    r"(?:\s*(?=[^\s\d])|(?<!\d[.)]\s\d[.)])\s+(?=\d[\d.,]*\s*(?:%|[^\W\d_])))"
)
"""A number that may count off an item; a decimal and the day of a date are none."""
DAY_BEFORE = re.compile(
    r"(?:^|\s)(?:am|zum|vom|der|dem|den|des|bis|ab|im|seit|the|le|el|o|du|del|do)\s+$",
    re.IGNORECASE,
)
"""Words behind which a number with a point is a day or a rank: "am 2. Tag"."""
ENDS = tuple(":：.,;!?-–—，；。！？")
JOINED = re.compile(
    r"[\s,;，；、]+(?:(?:and|und|y|e|et|plus|sowie)\s*)?$|[，,]?(?:和|以及)\s*$", re.IGNORECASE
)
"""What joins an item to the next one and is no part of it."""


class Counted(NamedTuple):
    """A list in one line."""

    lead: str
    """What stands ahead of its first number."""
    items: tuple[str, ...]
    """Without their numbers, nor what joins them."""
    last: int
    """Where the last item begins."""


def in_a_row(text: str) -> Counted | None:
    """The list that a text counts off, its numbers rising one by one; None where it has none."""
    marks: list[re.Match[str]] = []
    for found in NUMBER.finditer(text):
        if follows(marks[-1], found) if marks else begins(found, text):
            marks.append(found)
    if len(marks) < FEWEST:
        return None
    lead = text[: marks[0].start()].strip()
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    items = tuple(
        JOINED.sub("", text[mark.end() : end]).strip()
        for mark, end in zip(marks, ends, strict=True)
    )
    amid = bool(lead) and not lead.endswith(ENDS) and sign(marks[0]).startswith(".")
    if (amid and len(items) < WITHOUT_SIGN) or not all(any(map(str.isalnum, i)) for i in items):
        return None
    return Counted(lead, items, marks[-1].end())


def begins(found: re.Match[str], text: str) -> bool:
    """Whether a number may be the first of a list: a one, or any at the start of the text."""
    ahead = text[: found.start()]
    return (counted(found) == 1 and not day(found)) or not ahead.strip()


def follows(last: re.Match[str], found: re.Match[str]) -> bool:
    """Whether a number counts on from the last one, and is written like it."""
    on = counted(found) == counted(last) + 1 and sign(found) == sign(last)
    return on and found.start() > last.end() and not day(found)


def day(found: re.Match[str]) -> bool:
    """Whether a number with a point stands behind a word that makes it a day or a rank."""
    return sign(found) == "." and DAY_BEFORE.search(found.string[: found.start()]) is not None


def counted(found: re.Match[str]) -> int:
    """The number of an item."""
    if found["circled"]:
        return ord(found["circled"]) - CIRCLED_ONE + 1
    return int(found["number"])


def sign(found: re.Match[str]) -> str:
    """What stands behind the number of an item."""
    return found["sign"] or ""
