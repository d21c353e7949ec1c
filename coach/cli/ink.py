"""How text looks in a terminal: colour where it is wanted, width as a terminal counts it."""

import os
import shutil
import sys
import textwrap
import unicodedata
from dataclasses import dataclass
from typing import TextIO

CODES = {"bold": "1", "dim": "2", "under": "4", "red": "31", "yellow": "33", "cyan": "36"}
WIDEST = 88
MARGIN = "    "


@dataclass(frozen=True)
class Ink:
    """Marks text, or leaves it plain."""

    colour: bool = False

    def __call__(self, text: str, *styles: str) -> str:
        """The text in the named styles of `CODES`."""
        if not self.colour or not text:
            return text
        return f"\033[{';'.join(CODES[style] for style in styles)}m{text}\033[0m"


def ink(stream: TextIO | None = None) -> Ink:
    """Colour on a terminal, unless NO_COLOR is set or the terminal is dumb."""
    stream = sys.stdout if stream is None else stream
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Ink(colour=stream.isatty() and not plain)


def line_width() -> int:
    """Columns to write in: the terminal's, at most `WIDEST`."""
    return max(40, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))


def columns(text: str) -> int:
    """Columns that the text takes: two for wide characters, none for combining ones."""
    return sum(
        0
        if unicodedata.combining(c) or unicodedata.category(c) in {"Cf", "Mn"}
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )


def wrapped(text: str, indent: str = MARGIN, first: str | None = None) -> str:
    """The text in lines of the terminal's width, each after the indent."""
    return textwrap.fill(
        " ".join(text.split()),
        width=line_width(),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=True,
    )


def underlined(text: str, quote: str, indent: str, mark: str) -> list[str]:
    """The line of a draft with its quote underlined, both cut to the terminal's width.

    Returns:
        The text around the quote on one line and the underline below it; the text alone when
        there is no quote.
    """
    text, quote = flat(text), flat(quote)
    room = line_width() - columns(indent)
    at = text.find(quote) if quote else -1
    if at < 0:
        return [indent + clipped(text, room)]
    start = 0
    if columns(text[: at + len(quote)]) > room:
        start = max(0, min(at, at + len(quote) - room // 2))
    lead = "…" if start else ""
    shown = clipped(lead + text[start:], room)
    before = columns(lead + text[start:at])
    length = min(columns(quote), max(1, columns(shown) - before))
    return [indent + shown, indent + " " * before + mark * length]


def flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def clipped(text: str, room: int) -> str:
    """As much of the text as fits, with an ellipsis where it was cut."""
    if columns(text) <= room:
        return text
    while text and columns(text) > room - 1:
        text = text[:-1]
    return text + "…"
