"""The rows of an xlsx file; the only reader that opens a workbook."""

import io
import zipfile
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from openpyxl import load_workbook

from coach.errors import Unreadable
from coach.formats.grid import filled_cells, head_of
from coach.formats.imported import MOST_ITEMS

MOST_UNPACKED = 50_000_000
"""Bytes; a small file that unpacks to more was made to fill a memory."""
MOST_ROWS = 4 * MOST_ITEMS
MOST_COLUMNS = 60
NO_TABLE = (
    "No sheet of this workbook has a row that names its columns (such as Objective, Key result, "
    "Target, Due). Nothing was read; add such a row on top."
)


def workbook_rows(data: bytes) -> tuple[list[list[str]], tuple[str, ...]]:
    """The cells of the first sheet with a known head, from that head on, and warnings.

    Formulas count with the value they had when the file was saved; entities and external parts
    are refused by defusedxml, which openpyxl uses when it is there.

    Raises:
        Unreadable: not a workbook, damaged, or without a table that is understood.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if "xl/workbook.xml" not in packed.namelist():
                raise Unreadable(
                    "This is a packed file, but not a workbook (xlsx). Nothing was read; save "
                    "the plan as xlsx, CSV, Markdown or text."
                )
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                raise Unreadable(
                    "This workbook unpacks to more than any plan needs. Nothing was read; copy "
                    "the sheet with the plan into a file of its own."
                )
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except Unreadable:
        raise
    except Exception as error:  # crafted parts make openpyxl and defusedxml raise of all kinds
        raise Unreadable(damaged()) from error
    try:
        return first_table(book)
    finally:
        book.close()


def damaged() -> str:
    """The sentence for a workbook that cannot be opened."""
    return "This workbook is damaged. Nothing was read; save it again, or as CSV, and retry."


def first_table(book: Any) -> tuple[list[list[str]], tuple[str, ...]]:
    """The rows of the first sheet that has a known head; other filled sheets make a warning."""
    found: list[list[str]] | None = None
    others: list[str] = []
    for sheet in book.worksheets:
        rows = sheet_rows(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS))
        head = head_of(rows)
        if found is None and head is not None:
            found = rows[head[0] :]
            others += [f"above the table: {' '.join(row).strip()}" for row in rows[: head[0]]]
        elif rows:
            others.append(f"sheet {sheet.title!r}")
    if found is None:
        raise Unreadable(NO_TABLE)
    left_out = f"Not read from this workbook: {'; '.join(others)}." if others else ""
    return found, (left_out,) if left_out else ()


def sheet_rows(cells: Iterable[Iterable[Any]]) -> list[list[str]]:
    """The filled rows of a sheet as text."""
    rows = [[cell_text(cell) for cell in row] for row in cells]
    return [row for row in rows if filled_cells(row)]


def cell_text(cell: Any) -> str:
    """What a person sees in a cell: whole numbers whole, shares in percent, days as ISO dates."""
    match cell.value:
        case None:
            return ""
        case datetime() | date() as day:
            return day.strftime("%Y-%m-%d")
        case bool() as truth:
            return str(truth).lower()
        case int() | float() as number:
            if "%" in (cell.number_format or ""):
                return f"{number * 100:.10g} %"
            return f"{number:.15g}"
        case other:
            return str(other)
