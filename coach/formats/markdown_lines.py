"""Lines of our Markdown plan format as they are written: list items, remarks, numbers."""

from collections.abc import Iterable

from coach.formats.exact import digits_of
from coach.formats.markdown_words import UNKNOWN, escaped


def block(lines: Iterable[str]) -> str:
    """The lines that are not empty, each ending in a line break."""
    return "".join(f"{line}\n" for line in lines if line)


def labelled(label: str, text: object, indent: str = "") -> str:
    """A list item `- Label: text`, or nothing without a text."""
    return f"{indent}- {label}: {escaped(str(text))}" if text not in ("", None) else ""


def italic(remarks: Iterable[str]) -> str:
    """The remarks that are not empty, set apart from the text before them."""
    said = ", ".join(remark for remark in remarks if remark)
    return f" *({said})*" if said else ""


def remarked(label: str, text: str, *remarks: str, indent: str = "") -> str:
    """A list item with remarks in italics behind its text."""
    return labelled(label, text, indent) + italic(remarks)


def figure(value: float | None) -> str:
    """The shortest digits of a number, a sign for one that nobody knows."""
    return UNKNOWN if value is None else digits_of(value)


def sureness(value: int | None) -> str:
    """`confidence 5/10`, or nothing."""
    return "" if value is None else f"confidence {value}/10"
