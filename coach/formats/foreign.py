"""Tables of something else, and items that somebody put into the rows of one."""

import csv
import io
from collections.abc import Iterable, Sequence

from coach.errors import Unreadable
from coach.formats.lines import labelled
from coach.formats.safe import one_line
from coach.late import Late

DELIMITERS = ",;\t"
SPACED = Late(r"[,;\t] ")
LEAST_ROWS = 3
LEAST_CELLS = 3
"""Of a paste; a file that is called a table is believed with less."""


def other_table(text: str, name: str) -> list[list[str]] | None:
    """The cells of a text that is a table without a column that is known; None when it is none.

    Commas of sentences have a space behind them. Rows that open with a label (`KR1,…`) are no
    table but items, one a row.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    called = name.lower().endswith((".csv", ".tsv"))
    head = lines[0] if lines else ""
    delimiter = max(DELIMITERS, key=head.count)
    if delimiter not in head or SPACED.search(head) or (not called and delimiter == "\t"):
        return None
    rows = cells(lines, delimiter)
    if len(rows) < (2 if called else LEAST_ROWS) or any(opens_with_label(row) for row in rows):
        return None
    even = {len(row) for row in rows} == {len(rows[0])} and len(rows[0]) >= LEAST_CELLS
    return rows if called or (even and not SPACED.search(text)) else None


def labelled_rows(text: str, name: str) -> str | None:
    """The rows of a file that is called a table and has items instead, one a row; None of others.

    `KR1,Fewer calls` is then `KR1: Fewer calls`.
    """
    if not name.lower().endswith((".csv", ".tsv")):
        return None
    delimiter = max(DELIMITERS, key=text.count)
    rows = cells(io.StringIO(text, newline=""), delimiter)
    told = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    if not any(told) or not all(opens_with_label(row) for row in told if row):
        return None
    return "\n".join(": ".join((*row[:1], f"{delimiter} ".join(row[1:]))) for row in told)


def cells(lines: Iterable[str], delimiter: str) -> list[list[str]]:
    """The cells of some lines, none where a cell is longer than any table's."""
    try:
        return list(csv.reader(lines, delimiter=delimiter))
    except csv.Error:
        return []


def opens_with_label(row: Sequence[str]) -> bool:
    """Whether the first cell of a row says itself what the row is: `O1`, `Key result`, `KR: …`."""
    label = labelled(row[0].strip()) if row else None
    return label is not None and label.name in ("objective", "key_result", "action")


NO_COLUMNS = (
    "No column of this table is known here. Its first row is {head}. A table is read by the names "
    "in its first rows: Objective, Key result, Action, Baseline, Target, Unit, Due, Owner and kin, "
    "in English, Chinese, Spanish, German, French or Portuguese. Nothing was read; name the "
    "columns so, or paste the plan as text."
)
LONGEST_HEAD = 6
LONGEST_CELL = 30


def no_columns(rows: Sequence[Sequence[str]]) -> Unreadable:
    """What to tell about a table of something else."""
    cells = next((row for row in rows if any(map(str.strip, row))), [])
    told = [f'"{one_line(cell)[:LONGEST_CELL]}"' for cell in cells if cell.strip()]
    more = f" and {len(told) - LONGEST_HEAD} more" if len(told) > LONGEST_HEAD else ""
    return Unreadable(NO_COLUMNS.format(head=", ".join(told[:LONGEST_HEAD]) + more))
