"""The comma-parted pieces of our Markdown format: remarks on an item, measures of a key result."""

import re
from collections.abc import Callable
from typing import Any, get_args

from coach.errors import Unreadable
from coach.formats.exact import as_date, as_number
from coach.formats.further import understood
from coach.formats.markdown_words import CONFIDENCE, NOT_MEASURED, UNKNOWN, pieces, unescaped
from coach.late import Late
from coach.okr import Ambition, Direction, KeyResult

CHANGE = Late(r"(\S+) (?:→|->) (\S+)(?: (.+))?", re.DOTALL)

Fields = dict[str, Any]


def remark(piece: str, fields: Fields) -> bool:
    """Whether a remark on an item was understood; its fields are then added."""
    if found := CONFIDENCE.fullmatch(piece):
        fields["confidence"] = int(found.group(1))
    elif piece in ("approved", "agreed"):
        fields[piece] = True
    elif piece in get_args(Ambition):
        fields["type"] = piece
    elif piece.startswith("by ") and (day := as_date(piece[3:])):
        fields["by" if "on" in fields else "due"] = day
    else:
        return False
    return True


def measured(row: str, number: int) -> Fields | None:
    """The fields of a line of measures, None when it is something else.

    Raises:
        Unreadable: it names a day that there is not; says the number of the line.
    """
    fields: Fields = {}
    readers: tuple[Callable[[str, Fields], bool], ...] = (change, worded, remark)
    if not all(
        any(reads(piece, fields) for reads in readers) or understood(piece, KeyResult, fields)
        for piece in pieces(row)
    ):
        for piece in pieces(row):
            if (day := DAY.fullmatch(piece)) and as_date(day[1]) is None:
                raise Unreadable(NO_DAY.format(number=number, day=day[1]))
        return None
    return fields


DAY = Late(r"by (\d{4}-\d\d-\d\d)")
NO_DAY = (
    "Line {number} names {day}, and there is no such day. Nothing was read; mend it and try again."
)


def change(piece: str, fields: Fields) -> bool:
    """Whether the piece is `12 → 16 %` (or says that there is no number yet)."""
    if piece == NOT_MEASURED:
        return True
    found = CHANGE.fullmatch(piece)
    if not found:
        return False
    for name, digits in zip(("baseline", "target"), found.groups()[:2], strict=True):
        if digits != UNKNOWN:
            number = as_number(digits)
            if number is None:
                return False
            fields[name] = number
    fields["unit"] = unescaped(found.group(3) or "")
    return True


def worded(piece: str, fields: Fields) -> bool:
    """Whether the piece is a direction, a metric or a source."""
    if piece in get_args(Direction):
        fields["direction"] = piece
        return True
    label, colon, text = piece.partition(": ")
    if colon and label in ("metric", "source"):
        fields[label] = unescaped(text)
    return bool(colon) and label in ("metric", "source")
