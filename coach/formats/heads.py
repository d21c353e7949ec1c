"""What the columns of a table hold, where the words of its head could mean two things.

`Goal` heads objectives in one table and targets in another, `Start` a day or a number, `Type` an
ambition or a kind: the cells below decide.
"""

import re
from collections.abc import Sequence

from coach.formats.labels import KINDS
from coach.formats.lines import labelled
from coach.late import Late

Row = Sequence[str]
FIRST_ROWS = 10
"""Rows that are looked at for the kind of an item."""


def meant(names: list[str], rows: Sequence[Row]) -> list[str]:
    """What the columns hold, by what their heads say and by the rows below."""
    names = ["kind" if holds_kinds(rows, i, names) else n for i, n in enumerate(names)]
    names = started(targeted(names, rows), rows)
    if {"baseline", "target"} <= set(names) and not {"key_result", "text"} & set(names):
        names = ["key_result" if n == "objective" else n for n in names]  # its numbers measure it
    if not {"objective", "key_result", "action", "text"} & set(names):
        names = ["key_result" if n == "metric" else n for n in names]
    return worded(names, rows)


def targeted(names: list[str], rows: Sequence[Row]) -> list[str]:
    """What the columns hold, where that of the objectives (`目标`, `Goal`) holds targets.

    It does beside key results or where they stand today, when a third of its cells or more are
    numbers, or when a first column of another name has what stands there today. Of two such
    columns it is the last.
    """
    if "objective" not in names or "target" in names or not {"key_result", "baseline"} & set(names):
        return names
    aims = [i for i, name in enumerate(names) if name == "objective"]
    at = aims[-1]
    cells = [row[at].strip("*_ ") for row in rows if at < len(row) and row[at].strip()]
    nameless = not names[0] and not {"key_result", "action", "text", "metric"} & set(names)
    amounts = sum(AMOUNT.match(cell) is not None for cell in cells)
    if not nameless and 3 * amounts < max(1, len(cells)):
        return names
    names = ["target" if i == at else name for i, name in enumerate(names)]
    return ["key_result", *names[1:]] if nameless else names


AMOUNT = Late(r"[<>≤≥~≈+±-]{0,2}\s?[$€£¥]?\s?\d")


def worded(names: list[str], rows: Sequence[Row]) -> list[str]:
    """What the columns hold, where that of the key results only numbers them (`KR 1.2`).

    Their words then stand in the metric, or with the target.
    """
    if "key_result" not in names or "text" in names:
        return names
    told = [row[names.index("key_result")] for row in rows if len(row) >= len(names)]
    if not told or not all(NUMBERING.fullmatch(cell.strip()) for cell in told):
        return names
    names = ["handle" if name == "key_result" else name for name in names]
    if "target" not in names:
        names = ["target" if name == "objective" else name for name in names]
    words = next((name for name in ("metric", "target") if name in names), "")
    return ["key_result" if name == words else name for name in names]


NUMBERING = Late(r"\W*(?:o ?\d{1,2}\W?)?(?:kr|rc) ?\d{1,2}(?:\.\d{1,2})*\W*|", re.IGNORECASE)


def holds_kinds(rows: Sequence[Row], at: int, names: list[str]) -> bool:
    """Whether a column that is headed `Type` says what each row is, not how ambitious it is."""
    return (
        names[at] == "type"
        and "kind" not in names
        and any(columns_kind(row[at]) for row in rows[:FIRST_ROWS] if at < len(row))
    )


def holds_values(rows: Sequence[Row], at: int) -> bool:
    """Whether a column headed `Start` says where a number starts, not when the work does."""
    cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
    return bool(cells) and all(VALUE.fullmatch(cell) for cell in cells)


def started(names: list[str], rows: Sequence[Row]) -> list[str]:
    """What the columns hold, where that headed `Start` says where the numbers start.

    One beside it that says where they stand today is then no baseline.
    """
    values = [i for i, n in enumerate(names) if n == "start" and holds_values(rows, i)]
    if "target" not in names or not values:
        return names
    held = {"baseline": "note"}
    return ["baseline" if i == values[0] else held.get(n, n) for i, n in enumerate(names)]


VALUE = Late(r"[^\w\s]?\s?\d+(?:[.,' ]\d{1,3})?(?![\d./-])\s?[^\d/]{0,12}")


def columns_kind(cell: str) -> str:
    """The kind that a cell such as `Key Result` or `KR 2` names, "" when it names none."""
    label = labelled(cell) if cell else None
    return label.name if label and not label.text and label.name in KINDS else ""
