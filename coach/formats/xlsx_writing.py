"""A plan as a workbook: the table of the CSV, in which no cell is a formula."""

import io
from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import TYPE_STRING
from openpyxl.styles import Alignment, Font

from coach.formats.csv_writing import COLUMNS, Value, harmless, plan_rows
from coach.formats.safe import safe_text
from coach.okr import Plan

WIDTHS = {
    "text": 60,
    "result": 30,
    "if-then": 30,
    "why": 30,
    "metric": 24,
    "source": 24,
    "more": 30,
}
WIDTH = 12


def plan_xlsx(plan: Plan) -> bytes:
    """The plan as an xlsx file with one sheet, which `read_draft` reads back.

    Texts are of type string and, like in CSV, marked with `'` where they look like a formula, so
    that they stay harmless when a person edits the cell or saves the sheet as CSV.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Plan")
    sheet.freeze_panes = "C2"
    for at, name in enumerate(COLUMNS):
        sheet.column_dimensions[chr(ord("A") + at)].width = WIDTHS.get(name, WIDTH)
    sheet.append([bold(sheet, name) for name in COLUMNS])
    for row in plan_rows(plan):
        sheet.append([cell(sheet, row.get(name)) for name in COLUMNS])
    page = io.BytesIO()
    book.save(page)
    return page.getvalue()


def bold(sheet: Any, text: str) -> Any:
    """A cell of the head."""
    head = WriteOnlyCell(sheet, value=text)
    head.font = Font(bold=True)
    return head


def cell(sheet: Any, value: Value) -> Any:
    """One value as a cell of its own type; texts are never formulas."""
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        number: Any = WriteOnlyCell(sheet)
        number.value = value
        if isinstance(value, date):
            number.number_format = "yyyy-mm-dd"
        return number
    text = WriteOnlyCell(sheet, value=harmless(safe_text(value)))
    text.data_type = TYPE_STRING
    text.alignment = Alignment(wrap_text=True, vertical="top")
    return text
