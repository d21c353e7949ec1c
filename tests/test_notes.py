"""The shipped notes, and the page that says where each statement of the method is carried."""

import re
from pathlib import Path
from typing import get_args

import pytest

from coach.knowledge.notes import Note, Section, Topic, load_notes

ROOT = Path(__file__).parent.parent
NOTES = load_notes(ROOT / "knowledge")
SECTIONS = [
    pytest.param(note, section, id=f"{note.id}#{section.anchor}")
    for note in NOTES
    for section in note.sections
]
HEADINGS = {f"{note.id}#{section.anchor}" for note in NOTES for section in note.sections}
SOURCES_PAGE = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
REFERENCE = re.compile(r"`([a-z-]+#[^`]+)`")
FATES = re.compile(r"(kept|reframed|superseded)(, C\d+( and C\d+)*)?")


def rows(letter: str) -> list[list[str]]:
    """The cells of each row of the page that begins with the letter and a number."""
    lines = re.findall(rf"^\| ({letter}\d+ \|.*) \|$", SOURCES_PAGE, flags=re.MULTILINE)
    return [line.split(" | ") for line in lines]


def test_every_topic_has_a_note_that_bears_its_name() -> None:
    ids = {note.id for note in NOTES}
    assert {note.topic for note in NOTES} == set(get_args(Topic))
    assert set(get_args(Topic)) <= ids


@pytest.mark.parametrize("note", [pytest.param(note, id=note.id) for note in NOTES])
def test_a_note_is_whole(note: Note) -> None:
    assert (ROOT / "knowledge" / f"{note.id}.md").is_file()
    assert note.id.startswith(note.topic)
    assert note.stage
    assert note.sources
    assert 6 <= len(note.sections) <= 16


def test_no_heading_stands_in_two_notes() -> None:
    headings = [section.heading for note in NOTES for section in note.sections]
    assert sorted(set(headings)) == sorted(headings)


@pytest.mark.parametrize(("note", "section"), SECTIONS)
def test_a_section_can_be_read_alone(note: Note, section: Section) -> None:
    assert section.heading != note.title, "text above the first heading"
    assert 30 <= len(section.text.split()) <= 200


@pytest.mark.parametrize(("note", "section"), SECTIONS)
def test_a_section_is_plain(note: Note, section: Section) -> None:
    found = re.search(
        r"https?:|www\.|\]\(|!\[|<[a-zA-Z/!]|^#|[!\u2013\u2014]", section.text, re.MULTILINE
    )
    assert found is None, f"{note.id} has {found and found[0]!r}"


@pytest.mark.parametrize(("letter", "last"), [("S", 108), ("C", 20)], ids=["statements", "views"])
def test_each_is_carried_once_and_in_order(letter: str, last: int) -> None:
    assert [row[0] for row in rows(letter)] == [f"{letter}{n}" for n in range(1, last + 1)]


def test_each_statement_has_a_carrier_and_a_fate() -> None:
    carrier = re.compile(r"`[a-z-]+#[^`]+`|`[a-z-]+` \(R\d+\)|flow: .+")
    loose = [
        row[0]
        for row in rows("S")
        if len(row) != 4 or not carrier.match(row[2]) or not FATES.fullmatch(row[3])
    ]
    assert loose == []


def test_each_contradiction_stands_in_a_note() -> None:
    loose = [row[0] for row in rows("C") if len(row) != 5 or not REFERENCE.match(row[4])]
    assert loose == []


def test_every_reference_to_a_note_resolves() -> None:
    named = set(REFERENCE.findall(SOURCES_PAGE)) - {"note#heading"}
    assert named
    assert named - HEADINGS == set()
