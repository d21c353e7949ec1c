"""Days, times and names as the page writes them."""

from datetime import datetime

from coach.formats.tree import columns_of
from coach.words.days import day_of


def moment(value: datetime) -> str:
    """The day and the minute, in the clock of this machine."""
    local = value.astimezone()
    return f"{day_of(local.date(), short=True)}, {local:%H:%M}"


TAIL = 0.4
"""Part of a shortened name that is its end, by which copies are told apart."""


def shortened(text: str, room: int) -> str:
    """The text with its middle left out where it takes more columns; wide characters take two."""
    if columns_of(text) <= room:
        return text
    tail = fitting(text[::-1], int(room * TAIL))[::-1]
    return f"{fitting(text, room - 1 - columns_of(tail)).rstrip()}…{tail.lstrip()}"


def fitting(text: str, room: int) -> str:
    """The beginning of a text that fits into so many columns."""
    for end, character in enumerate(text):
        room -= columns_of(character)
        if room < 0:
            return text[:end]
    return text
