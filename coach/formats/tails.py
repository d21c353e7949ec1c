"""What people put behind an item: fields, `… to 20 % (owner: Tom, due: 30 June)`, and scores."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coach.formats.labels import FIELDS, label_of
from coach.late import Late

TAIL = Late(r"\s*(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\]|（(?P<wide>[^（）]*)）)\s*$")
PARTS = Late(r"\s*[,;|·，；]\s*")


class Told(NamedTuple):
    """One field that a tail tells."""

    name: str
    """A key of `FIELDS`."""
    text: str


def parted_tail(text: str) -> tuple[str, list[Told]]:
    """The words before the brackets at the end and the fields in these.

    Brackets of which any part is no labelled field belong to the words.
    """
    found = TAIL.search(text)
    if found is None or not found.start():
        return text, []
    told = list(fields_in(next(part for part in found.groups() if part is not None)))
    return (text[: found.start()], told) if told else (text, [])


def fields_in(tail: str) -> Iterator[Told]:
    """The fields that the brackets hold; none when they hold anything else."""
    labels = [label_of(part) for part in PARTS.split(tail.strip())]
    if all(label and label.text and label.name in FIELDS for label in labels):
        yield from (Told(label.name, label.text) for label in labels if label)


GRADE = Late(r"\s*[(（](?:(?:10|\d)/10|0?\.\d+)[)）]$")
"""The score of an objective that is over, behind its words."""
SCORED = Late(r"(?<=[^\W\d_])\s+[-–—]\s+(?:10|\d|[01][.,]\d{1,2}|\d{1,3}\s?%)(?:\s?/\s?10)?$")
"""The same behind a dash, where more than one line ends so."""


def are_scored(texts: Iterable[str]) -> bool:
    """Whether more than one of these lines ends in a score behind a dash."""
    return sum(SCORED.search(text) is not None for text in texts) > 1


def without_score(text: str, scored: bool) -> str:
    """An objective without the score behind it.

    Args:
        text: its words.
        scored: whether a number behind a dash is a score in this draft, and no part of a name.
    """
    text = GRADE.sub("", text).rstrip(":：")
    return SCORED.sub("", text) if scored else text
