"""A plan as a file in any of the formats that people asked for."""

import json
from collections.abc import Callable, Mapping

from coach.errors import Unreadable
from coach.formats.csv_writing import plan_csv
from coach.formats.json_writing import plan_json
from coach.formats.markdown_writing import plan_markdown
from coach.okr import Noun, Plan


class Format(Noun):
    """What a program needs to know to hand over a file."""

    extension: str
    media_type: str
    title: str
    """Its name for people."""


FORMATS: Mapping[str, Format] = {
    "md": Format(extension=".md", media_type="text/markdown", title="Markdown"),
    "json": Format(extension=".json", media_type="application/json", title="JSON"),
    "csv": Format(extension=".csv", media_type="text/csv", title="CSV"),
    "xlsx": Format(
        extension=".xlsx",
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        title="Excel",
    ),
    "docx": Format(
        extension=".docx",
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        title="Word",
    ),
    "ics": Format(extension=".ics", media_type="text/calendar", title="Calendar"),
}
"""What `export` writes, by the name that it takes."""


def export(plan: Plan, format: str) -> bytes:
    """The plan as the content of a file.

    Markdown, JSON, CSV and xlsx can be read back by `read_draft`; docx and ics are for people
    and calendars. All text is UTF-8; CSV begins with a byte order mark, by which Excel knows it.

    Raises:
        Unreadable: a format that is not in `FORMATS`.
    """
    writer = WRITERS.get(format)
    if writer is None:
        raise Unreadable(f"There is no export as {format!r}; choose one of {', '.join(FORMATS)}.")
    return writer(plan)


def left_out(plan: Plan, format: str) -> str:
    """A sentence on what of this plan a file in the format lacks; empty when it is all there."""
    has_year = plan.check_ins or plan.reviews or plan.changes or plan.earlier
    if format in WHOLE or not has_year:
        return ""
    return (
        "Check-ins, reviews, changes and earlier cycles are not in this file; "
        "Markdown and JSON hold them."
    )


WHOLE = frozenset({"md", "json"})
"""The formats that hold the running year as well."""


def as_markdown(plan: Plan) -> bytes:
    """The file of `plan_markdown`."""
    return plan_markdown(plan).encode()


def as_json(plan: Plan) -> bytes:
    """The file of `plan_json`, indented to be read."""
    return (json.dumps(plan_json(plan), ensure_ascii=False, indent=2) + "\n").encode()


def as_csv(plan: Plan) -> bytes:
    """The file of `plan_csv`."""
    return plan_csv(plan).encode("utf-8-sig")


def as_xlsx(plan: Plan) -> bytes:
    """A workbook; openpyxl is imported only now."""
    from coach.formats.xlsx_writing import plan_xlsx

    return plan_xlsx(plan)


def as_docx(plan: Plan) -> bytes:
    """A Word document; python-docx is imported only now."""
    from coach.formats.docx_writing import plan_docx

    return plan_docx(plan)


def as_ics(plan: Plan) -> bytes:
    """A calendar; icalendar is imported only now."""
    from coach.formats.ics_writing import plan_ics

    return plan_ics(plan)


WRITERS: Mapping[str, Callable[[Plan], bytes]] = {
    "md": as_markdown,
    "json": as_json,
    "csv": as_csv,
    "xlsx": as_xlsx,
    "docx": as_docx,
    "ics": as_ics,
}
