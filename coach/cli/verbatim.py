"""The words of a draft as it has them, where the item they are quoted from was put together."""

from collections.abc import Sequence

from coach.checks.check import Finding
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


def cell(quote: str) -> str:
    """The part of a quote that stood in one cell."""
    parts = ENDS.sub("", quote).split(JOIN)
    return next(filter(has_number, parts), max(parts, key=len))
