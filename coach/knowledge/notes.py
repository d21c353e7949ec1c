"""Notes: what the coach knows, one Markdown file each, cut into sections under `##` headings.

A note begins with front matter (id, title, topic, stage, sources). A section is what is found,
cited and shown: its address is `note-id#heading-slug`. Nothing here knows how notes are searched.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from coach.errors import Unreadable
from coach.okr import Noun, Stage, Text
from coach.shipped import Document, read_document
from coach.talk import Passage

Topic = Literal[
    "what-is-okr",
    "okr-vs-kpi",
    "okr-vs-mbo",
    "mission",
    "objective-quality",
    "cycles",
    "decomposition",
    "kr-quality",
    "ambition",
    "confidence",
    "focus",
    "action-plans",
    "alignment",
    "cadence",
    "grading",
    "reviews",
    "mid-cycle-change",
    "culture",
    "personal-okrs",
    "team-coaching",
    "workshops",
    "anti-patterns",
]

HEADING = re.compile(r"##\s+(\S.*?)\s*#*\s*")
TITLE = re.compile(r"#\s+\S.*")
CODE_FENCE = re.compile(r"\s*(```|~~~)")


class NoteHead(Noun):
    """The front matter of a note."""

    id: Text
    title: Text
    topic: Topic
    stage: tuple[Stage, ...] = ()
    """Stages of a plan at which the note helps most; empty when it helps anywhere."""
    sources: tuple[Text, ...] = ()
    """The works that the note rests on."""


class Section(Noun):
    """One heading of a note with the text below it."""

    heading: Text
    anchor: Text
    text: str


class Note(NoteHead):
    """A note with its sections, in reading order."""

    sections: tuple[Section, ...]

    def passages(self) -> Iterator[Passage]:
        """Each section as a passage, in reading order."""
        for section in self.sections:
            yield Passage(
                note=self.id,
                title=self.title,
                heading=section.heading,
                anchor=section.anchor,
                topic=self.topic,
                text=section.text,
                sources=self.sources,
            )


def load_notes(folder: Path) -> tuple[Note, ...]:
    """Every note of the folder in order of file name; a README there is not a note.

    Raises:
        Unreadable: The folder is missing or empty, a note is malformed, or two share an id;
            names the file and the line.
    """
    paths = sorted(p for p in folder.glob("*.md") if p.stem.lower() != "readme")
    if not paths:
        raise Unreadable(f"There are no notes in {folder}. Reinstall, or name a folder with notes.")
    notes = tuple(read_note(path) for path in paths)
    seen: dict[str, Path] = {}
    for path, note in zip(paths, notes, strict=True):
        if note.id in seen:
            other = seen[note.id].name
            raise Unreadable(f"{path.name}:2 has the id {note.id!r}, which {other} has already.")
        seen[note.id] = path
    return notes


def read_note(path: Path) -> Note:
    """One note from its file.

    Raises:
        Unreadable: Names the file and the line that cannot be read as a note.
    """
    document = read_document(path, NoteHead)
    head = document.head
    sections = tuple(sections_of(path, document))
    if not sections:
        raise Unreadable(f"{path.name}:{document.first_line} has no section; add a ## heading.")
    return Note(**dict(head), sections=sections)


def sections_of(path: Path, document: Document[NoteHead]) -> Iterator[Section]:
    """The sections of a note's body; text above the first heading goes under the note's title."""
    seen: set[str] = set()
    for heading, line, text in blocks(document):
        if not text:
            raise Unreadable(f"{path.name}:{line} has a heading without text: {heading!r}.")
        anchor = slug(heading)
        if not anchor or anchor in seen:
            raise Unreadable(
                f"{path.name}:{line} needs a heading of its own instead of {heading!r}."
            )
        seen.add(anchor)
        yield Section(heading=heading, anchor=anchor, text=text)


def blocks(document: Document[NoteHead]) -> Iterator[tuple[str, int, str]]:
    """Heading, line and text of each part of a body; `##` inside a code block is text."""
    heading, line, gathered = "", document.first_line, list[str]()
    in_code = False
    for number, text in enumerate(document.body.splitlines(), document.first_line):
        in_code ^= bool(CODE_FENCE.match(text))
        found = None if in_code else HEADING.fullmatch(text)
        if found:
            if heading or "".join(gathered).strip():
                yield heading or document.head.title, line, "\n".join(gathered).strip()
            heading, line, gathered = found[1], number, []
        elif heading or not TITLE.fullmatch(text):
            gathered.append(text)
    if heading or "".join(gathered).strip():
        yield heading or document.head.title, line, "\n".join(gathered).strip()


def slug(heading: str) -> str:
    """The anchor of a heading: lower case, letters and digits of any script, `-` between words."""
    return re.sub(r"[\W_]+", "-", heading.lower()).strip("-")
