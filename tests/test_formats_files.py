"""Files and pictures that leave the program: complete, inert, and readable where promised."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl import load_workbook

from coach.errors import Unreadable
from coach.formats import (
    FORMATS,
    export,
    picture_dot,
    picture_svg,
    plan_csv,
    plan_markdown,
    read_draft,
)
from coach.formats.imported import item_count
from coach.lists import LISTS
from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    Ignored,
    KeyResult,
    Objective,
    Plan,
    numbered,
)

HOSTILE = [
    "=HYPERLINK(\"http://x.test\")", "+1+2", "-2+3", "@SUM(A1)", "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>", "</title></svg><script>x</script>", "](javascript:x)",
    "![a](http://x.test/a.png)", "a \\\" b", "\\N and \\", "&lt;b&gt;", "]]>", "{{ 7*7 }}",
]  # fmt: skip


def plan_of(text: str) -> Plan:
    """A plan that says the same thing in every place."""
    action = Action(text=text, due=date(2027, 2, 1), result=text, if_then=text, stage=text)
    key_result = KeyResult(
        text=text, target=9, unit=text, metric=text, source=text, due=date(2027, 6, 30),
        actions=(action,),
    )  # fmt: skip
    return numbered(
        Plan(
            title=text,
            mission=text,
            big_objective=BigObjective(text=text, why=text),
            objectives=(Objective(text=text, why_now=text, key_results=(key_result,)),),
            not_now=(text,),
            health=(text,),
            dependencies=(Dependency(on=text, what=text, by=date(2027, 3, 1)),),
        )
    )


each_hostile = pytest.mark.parametrize("text", HOSTILE)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_a_plan_and_an_empty_one(name: str) -> None:
    assert export(plan_of("Guests return"), name)
    assert export(Plan(), name)
    assert FORMATS[name].extension == f".{name}"


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(Unreadable, match="md, json, csv, xlsx, docx, ics"):
        export(Plan(), "pdf")


@pytest.mark.parametrize("name", ["md", "json", "csv", "xlsx"])
@each_hostile
def test_what_is_exported_comes_back(name: str, text: str) -> None:
    plan = plan_of(text)
    assert read_draft(export(plan, name), today=date(2027, 1, 4)).plan == plan


@settings(max_examples=100, deadline=None)
@given(
    start=st.sampled_from(["=", "+", "-", "@", "'=", "＝", "'"]),
    rest=st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cf"]), max_size=8),
)
def test_no_cell_of_the_table_is_run(start: str, rest: str) -> None:
    plan = plan_of((start + rest).strip())
    for row in csv.reader(io.StringIO(plan_csv(plan))):
        assert not [cell for cell in row if re.match(r"[=+\-@\t\r\n＝＋－＠]", cell)]


@each_hostile
def test_no_cell_of_the_workbook_is_a_formula(text: str) -> None:
    book = load_workbook(io.BytesIO(export(plan_of(text), "xlsx")))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert any(cell.value in (text, f"'{text}") for cell in cells)


@each_hostile
def test_markdown_shows_the_text_and_nothing_else(text: str) -> None:
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", plan_markdown(plan_of(text)))
    assert "<" not in bare.replace("<br>", "")
    assert not re.search(r"\]\(", bare)


@pytest.mark.parametrize("write", [plan_markdown, plan_csv, picture_svg, picture_dot])
def test_nothing_that_deceives_leaves_the_program(write: Callable[[Plan], str]) -> None:
    written = write(plan_of("a\x1b[2Jb\u202ec\x00d\ufffe"))
    assert "abcd" in written
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202e\ufffe]", written)


@each_hostile
def test_the_drawing_is_well_formed_and_holds_no_code(text: str) -> None:
    drawing = picture_svg(plan_of(text))
    tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(drawing).iter()}
    assert tags == {"svg", "title", "style", "path", "g", "rect", "text"}


@each_hostile
def test_the_graph_keeps_texts_inside_their_labels(text: str) -> None:
    graph = picture_dot(plan_of(text))
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", graph)
    assert re.fullmatch(r"[\w\s{}\[\];=,.>-]*", outside)
    assert graph.count("->") - text.count("->") * 3 == 2


def test_the_drawing_shows_the_whole_tree() -> None:
    plan = plan_of("Guests return")
    texts = ElementTree.fromstring(picture_svg(plan)).itertext()
    words = " ".join(" ".join(texts).split())  # a long line is drawn on two
    for word in ("Big O", "O1", "O1.KR1", "by 30 Jun 2027", "→ 9"):
        assert word in words
    assert "No objective yet" in picture_svg(Plan())


def test_boxes_of_the_drawing_do_not_overlap() -> None:
    long = "many words that need more than a single line in a box " * 3
    draft = "\n".join(
        f"O{o}: {long}\n" + "\n".join(f"KR{k}: {long} {k}" for k in range(1, o + 1))
        for o in range(1, 4)
    )
    root = ElementTree.fromstring(picture_svg(read_draft(f"Big O: {long}\n{draft}").plan))
    boxes = [
        tuple(float(rect.attrib[name]) for name in ("x", "y", "width", "height"))
        for rect in root.iter("{http://www.w3.org/2000/svg}rect")
    ]
    assert len(boxes) == 10
    for at, (x, y, width, height) in enumerate(boxes):
        assert y + height <= float(root.attrib["height"])
        for x2, y2, _, height2 in boxes[at + 1 :]:
            assert abs(x - x2) >= width or y + height <= y2 or y2 + height2 <= y


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_texts_of_the_graph_stand_out_from_their_boxes(dark: bool) -> None:
    graph = picture_dot(plan_of("Guests return"), dark)
    pairs = re.findall(r'fillcolor="(#\w+)".*fontcolor="(#\w+)"', graph)
    assert len(pairs) == 3
    for fill, text in pairs:
        lighter, darker = sorted((luminance(fill), luminance(text)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 7


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2) of `#rrggbb`."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_the_calendar_holds_every_date_once() -> None:
    calendar: Any = Calendar.from_ical(export(plan_of("Guests return; soon, too"), "ics"))
    entries = {str(entry["summary"]): entry for entry in calendar.walk() if "summary" in entry}
    assert entries["Guests return; soon, too"].name == "VTODO"
    assert entries["Guests return; soon, too"]["due"].dt == date(2027, 2, 1)
    assert entries["O1.KR1: Guests return; soon, too"]["dtstart"].dt == date(2027, 6, 30)
    assert entries["D1: Guests return; soon, too"]["dtstart"].dt == date(2027, 3, 1)
    assert len({str(entry["uid"]) for entry in entries.values()}) == 3


def test_the_same_plan_gives_the_same_calendar() -> None:
    assert export(plan_of("a"), "ics") == export(plan_of("a"), "ics")


def test_the_document_holds_headings_and_actions() -> None:
    page: Any = Document(io.BytesIO(export(plan_of("Guests return"), "docx")))
    headings = [p.text for p in page.paragraphs if p.style.name.startswith("Heading")]
    assert "O1: Guests return" in headings
    assert "O1.KR1: Guests return" in headings
    assert page.tables[0].rows[1].cells[0].text == "1 Feb 2027"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("每周回头客从40人增加到60人", "2027年3月31日前"),
        ("Die Wartezeit sinkt von 40 auf 20 Minuten", "bis 31. März 2027"),
        ("Guests return", "by 31 Mar 2027"),
    ],
)
def test_a_picture_and_a_document_say_a_day_in_the_language_of_the_plan(
    text: str, due: str
) -> None:
    key_result = KeyResult(text=text, due=date(2027, 3, 31))
    plan = numbered(Plan(objectives=(Objective(text=text, key_results=(key_result,)),)))
    assert due in picture_svg(plan)
    page: Any = Document(io.BytesIO(export(plan, "docx")))
    assert any(due in paragraph.text for paragraph in page.paragraphs)


@pytest.mark.parametrize("name", ["md", "csv"])
def test_the_coachs_own_notes_stay_at_home(name: str) -> None:
    own = Ignored(rule="ask:confidence", target="big-objective")
    put_aside = Ignored(rule="bigo-number", target="big-objective", reason="it is our name")
    plan = plan_of("Sing").model_copy(update={"ignored": (own, put_aside)})
    without = plan.model_copy(update={"ignored": (put_aside,)})
    assert export(plan, "json") != export(without, "json")
    assert export(plan, name) == export(without, name)
    assert b"it is our name" in export(plan, name)


def test_every_list_of_a_plan_is_in_a_document_and_counts_as_items() -> None:
    plan = Plan.model_validate({name: [f"a line of {name}"] for name in LISTS})
    page: Any = Document(io.BytesIO(export(plan, "docx")))
    said = "\n".join(p.text for p in page.paragraphs)
    assert all(f"a line of {name}" in said for name in LISTS)
    assert item_count(plan) == len(LISTS)
