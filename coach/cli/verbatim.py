"""The words of a draft as it has them, where an item was tidied or put together from several."""

from collections.abc import Iterator, Sequence
from unicodedata import category, normalize

from coach.checks.check import Finding
from coach.errors import Unreadable
from coach.formats.decoding import decoded
from coach.late import Late
from coach.reading.numbers import has_number

JOIN = " · "
"""Stands between cells of a table that became one item."""
ENDS = Late(r" \((?:baseline: [^(),]*, )?target: [^()]*\)$")
"""What an item tells of cells that hold its start and its target."""


def verbatim(findings: Sequence[Finding], lines: Sequence[str]) -> tuple[Finding, ...]:
    """The findings, each with a quote that stands in the draft.

    An item of a table may be put together of several cells; then the cell that matters is quoted:
    the first of them with a number, else the longest.
    """
    if not any(JOIN in f.quote or f.quote.endswith(")") for f in findings):
        return tuple(findings)
    text = "\n".join(lines)
    return tuple(
        f if f.quote in text else f.model_copy(update={"quote": cell(f.quote)}) for f in findings
    )


def untidied(findings: Sequence[Finding], content: str | bytes) -> tuple[Finding, ...]:
    """The findings with each quote as what was read has it, for programs that look for it there.

    Spaces, accents in two characters and signs that nobody sees are what a draft is cleaned of.
    """
    if isinstance(content, bytes):
        try:
            content, _ = decoded(content)
        except Unreadable:
            return tuple(findings)
    if all(f.quote in content for f in findings):
        return tuple(findings)
    tidy = Tidied(content)
    return tuple(
        f if f.quote in content else f.model_copy(update={"quote": tidy.own(f.quote) or f.quote})
        for f in findings
    )


class Tidied:
    """A text in which each character of its tidied form knows where it came from."""

    def __init__(self, text: str) -> None:
        self.text = text
        kept = list(tidied(text))
        self.plain = "".join(char for char, _, _ in kept)
        self.places = [(start, end) for char, start, end in kept for _ in char]

    def own(self, quote: str) -> str:
        """The quote as the text has it; empty where it does not stand there in one piece."""
        plain = "".join(char for char, _, _ in tidied(quote)).strip()
        at = self.plain.find(plain) if plain else -1
        if at < 0:
            return ""
        return self.text[self.places[at][0] : self.places[at + len(plain) - 1][1]]


def tidied(text: str) -> Iterator[tuple[str, int, int]]:
    """The characters of a text with their places, without what a draft is cleaned of.

    One space stands for several, an accent goes with its letter, and what nobody sees is left out.
    """
    at, spaced = 0, False
    while at < len(text):
        end = at + 1
        if text[at].isspace():
            if not spaced:
                yield " ", at, end
            spaced = True
        elif category(text[at]) != "Cf":
            while end < len(text) and category(text[end]) == "Mn":
                end += 1
            yield normalize("NFKC", text[at:end]), at, end
            spaced = False
        at = end


def cell(quote: str) -> str:
    """The part of a quote that stood in one cell."""
    parts = ENDS.sub("", quote).split(JOIN)
    return next(filter(has_number, parts), max(parts, key=len))
