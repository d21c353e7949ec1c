"""What a plan may say beyond the usual: who owns an item, what it costs, who has read it.

Written as pieces `name: text`, in the remarks of our Markdown and in one column of our tables.
"""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from coach.formats.exact import as_number, digits_of
from coach.formats.markdown_words import escaped_piece, pieces, unescaped
from coach.okr import (
    Action,
    Ambition,
    BigObjective,
    Dependency,
    KeyResult,
    Noun,
    Objective,
    Origin,
    Plan,
    Role,
)

FURTHER: Mapping[type[Noun], tuple[str, ...]] = {
    Plan: ("team", "hours", "shared", "read_by"),
    BigObjective: ("importance",),
    Objective: ("owner", "origin", "serves"),
    KeyResult: ("owner", "type", "role", "trigger"),
    Action: ("helper", "hours"),
    Dependency: (),
}
"""The names of the further fields of each noun."""
KNOWN: Mapping[str, tuple[str, ...]] = {
    "origin": get_args(Origin),
    "role": get_args(Role),
    "type": get_args(Ambition),
}
YES_NO = {True: "yes", False: "no"}


def further(noun: Noun) -> Iterator[str]:
    """The pieces of a noun that are not empty, escaped: `owner: Ana`."""
    return (f"{name}: {text}" for name, texts in by_name(noun) for text in texts)


def by_name(noun: Noun) -> Iterator[tuple[str, list[str]]]:
    """The further fields of a noun that are not empty, each with its texts, escaped."""
    for name in FURTHER[type(noun)]:
        value = getattr(noun, name)
        values = value if isinstance(value, tuple) else (value,)
        texts = [escaped_piece(written(one)) for one in values if one is not None and one != ""]
        if texts:
            yield name, texts


def written(value: str | float | bool) -> str:
    """One value as text: numbers in the fewest digits, truth as yes or no."""
    match value:
        case bool():
            return YES_NO[value]
        case float() | int():
            return digits_of(value)
        case _:
            return value


def understood(piece: str, noun: type[Noun], fields: dict[str, Any]) -> bool:
    """Whether a piece is a further field of this noun; it is then added to the fields."""
    name, colon, text = piece.partition(": ")
    if not colon or name not in FURTHER[noun]:
        return False
    value = meant(name, unescaped(text).strip())
    if value is None:
        return False
    if name == "read_by":
        fields.setdefault(name, []).append(value)
    else:
        fields[name] = value
    return True


def meant(name: str, text: str) -> Any:
    """The value that a text has under this name, None for a text that says no such thing."""
    match name:
        case "importance":
            return int(text) if text.isascii() and text.isdigit() and int(text) <= 10 else None
        case "hours":
            return as_number(text)
        case "shared":
            return next((value for value, word in YES_NO.items() if word == text), None)
        case "origin" | "role" | "type":
            return text if text in KNOWN[name] else None
        case _:
            return text or None


def further_in(text: str, noun: type[Noun]) -> dict[str, Any]:
    """The further fields in a cell of comma-parted pieces; what is none of them is passed over."""
    fields: dict[str, Any] = {}
    for piece in pieces(text):
        understood(piece, noun, fields)
    return fields
