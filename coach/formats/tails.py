"""The fields that people put in brackets behind an item: `… to 20 % (owner: Tom, due: 30 June)`."""

from collections.abc import Iterator
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
