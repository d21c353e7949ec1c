"""How people ask for a section of the notes, and what it says in short, language by language.

`asked.<language>.toml` lies beside the notes. It has a table for each section that is asked for
much, under its address, with `asked` and, for other languages than that of the notes, an `answer`.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

from pydantic import TypeAdapter, ValidationError

from coach.errors import Unreadable
from coach.okr import Noun
from coach.talk import Passage
from coach.words import LANGUAGES

NOTES_ARE_IN = "en"
"""The language of the notes."""
HEADING = "heading"
"""What stands for the language of a heading: one is asked in other words than people use."""


class Asked(Noun):
    """One section in one language."""

    answer: str = ""
    """What it says, in two or three sentences; empty where the section itself is quoted."""
    asked: tuple[str, ...] = ()
    """Questions that it answers, as people put them."""


Known: TypeAlias = Mapping[str, Mapping[str, Asked]]
"""What `read_asked` gave for each language."""


class Wording(NamedTuple):
    """One way to ask for a passage."""

    number: int
    """Of the passage."""
    language: str
    text: str


@cache
def read_asked(folder: Path, language: str) -> dict[str, Asked]:
    """The sections with what is known of them in a language, empty where there is no such file.

    A file is read once.

    Raises:
        Unreadable: The file is not of this form.
    """
    path = folder / f"asked.{language}.toml"
    if language not in LANGUAGES or not path.is_file():
        return {}
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return TypeAdapter(dict[str, Asked]).validate_python(tables)
    except (OSError, ValueError, ValidationError) as error:
        raise Unreadable(f"{path.name} cannot be read: {error}") from error


def wordings(passages: Sequence[Passage], known: Known) -> list[Wording]:
    """Every way to ask for each passage: its heading, and the wordings of every language.

    Args:
        passages: the notes' passages, in the order of their numbers.
        known: of addresses that no passage has nothing is taken.
    """
    return [
        Wording(number, language, text)
        for number, passage in enumerate(passages)
        for language, text in ways(passage, known)
    ]


def ways(passage: Passage, known: Known) -> Iterator[tuple[str, str]]:
    """The ways to ask for one passage, each with its language."""
    yield HEADING, passage.heading
    for language, sections in known.items():
        section = sections.get(passage.source, Asked())
        yield from ((language, text) for text in section.asked)


def short(passage: Passage, sections: Mapping[str, Asked]) -> Passage:
    """The passage with what it says in short, where the sections of a language know it."""
    section = sections.get(passage.source)
    return passage.model_copy(update={"short": section.answer}) if section else passage
