"""Hostile texts in the files that leave the program."""

import csv
import io
import re
import zipfile
from functools import cache
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from coach.formats import export, picture_dot, picture_svg
from coach.okr import Plan, numbered
from tests.attacks import texts_of
from tests.test_formats_files import plan_of

TEXTS = texts_of("markup", "goals")
DECEIVES = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2028-\u2029\u2060\u2066-\u2069\ufeff"
    r"\U000e0000-\U000e007f]"
)


@cache
def hostile_plans() -> tuple[Plan, ...]:
    """Plans that together say every text in every place."""
    return tuple(together(TEXTS[i : i + 32]) for i in range(0, len(TEXTS), 32))


def together(texts: list[str]) -> Plan:
    """One plan with all of these."""
    plans = [plan_of(text) for text in texts]
    return numbered(
        plans[0].model_copy(
            update={
                name: tuple(one for plan in plans for one in getattr(plan, name))
                for name in ("objectives", "not_now", "health", "dependencies")
            }
        )
    )


@pytest.mark.parametrize("name", ["md", "csv", "ics"])
def test_text_files_hold_nothing_that_deceives(name: str) -> None:
    for plan in hostile_plans():
        written = export(plan, name).decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
        assert not DECEIVES.search(written)


def test_markdown_holds_no_link_and_no_tag() -> None:
    for plan in hostile_plans():
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", export(plan, "md").decode())
        assert not re.search(r"<(?!br>)|\]\(|\]\[|^\s*\[[^\]]+\]:|`|\$", bare, re.MULTILINE)


def test_no_cell_is_run() -> None:
    for plan in hostile_plans():
        for row in csv.reader(io.StringIO(export(plan, "csv").decode("utf-8-sig"))):
            assert not [cell for cell in row if re.match(r"\s*[=+\-@＝＋－＠]", cell)]
        book = load_workbook(io.BytesIO(export(plan, "xlsx")))
        for sheet in book.worksheets:
            cells = [cell for row in sheet.iter_rows() for cell in row]
            assert "f" not in {cell.data_type for cell in cells}
            assert not [cell for cell in cells if cell.hyperlink]


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_office_files_point_nowhere(name: str) -> None:
    for plan in hostile_plans():
        with zipfile.ZipFile(io.BytesIO(export(plan, name))) as parts:
            for part in parts.namelist():
                if part.endswith(".rels"):
                    assert b'TargetMode="External"' not in parts.read(part)
                if part.endswith(".xml"):
                    tags = {
                        e.tag.rpartition("}")[2]
                        for e in ElementTree.fromstring(parts.read(part)).iter()
                    }
                    assert not tags & {"hyperlink", "fldSimple", "instrText", "object", "f"}


def test_a_calendar_holds_only_its_own_lines() -> None:
    for plan in hostile_plans():
        for part in Calendar.from_ical(export(plan, "ics")).walk():
            assert part.name in {"VCALENDAR", "VEVENT", "VALARM", "VTODO"}
            assert not {"ATTACH", "URL", "ORGANIZER", "ATTENDEE"} & set(part)


def test_pictures_hold_no_code() -> None:
    for plan in hostile_plans():
        for element in ElementTree.fromstring(picture_svg(plan)).iter():
            assert element.tag.rpartition("}")[2] in {
                "svg",
                "title",
                "style",
                "path",
                "g",
                "rect",
                "text",
            }
            assert not [a for a in element.attrib if a.startswith("on") or a.endswith("href")]
        assert not DECEIVES.search(picture_svg(plan) + picture_dot(plan))
