"""The words and the escaping of our Markdown plan format (`docs/format.md`)."""

import re
from types import MappingProxyType

from coach.formats.safe import safe_text
from coach.late import Late

NAMES = MappingProxyType(
    {
        "plan": "OKR plan",
        "mission": "Mission",
        "big_objective": "Big O",
        "key_results": "Key results without an objective",
        "not_now": "Not now",
        "stopping": "Stopping",
        "health": "Health metrics",
        "watch": "Questions for check-ins",
        "dependencies": "Dependencies",
        "ignored": "Set aside",
        "house": "House rules",
    }
)
"""The words in headings, by what they head."""

NOT_MEASURED = "not measured yet"
UNKNOWN = "?"
LINE_BREAK = "<br>"

SPECIAL = Late(r"[\\`*_\[\]<>|~&$]")
BLOCK_START = Late(r"[#+=:-]|\d+(?=[.)])")
"""What would begin a heading, list, rule or numbering at the start of a list item."""
CLOSING_HASHES = Late(r"(#+)$")
PIECE = Late(r"(?:[^\\,]|\\.)+", re.DOTALL)
BACKSLASHED = Late(r"\\([!-/:-@\[-`{-~])")


def escaped(text: str) -> str:
    """The text as inline Markdown that renders as that very text; line breaks become `<br>`."""
    text = SPECIAL.sub(r"\\\g<0>", safe_text(text))
    text = CLOSING_HASHES.sub(lambda found: "\\#" * len(found.group()), text)
    if start := BLOCK_START.match(text):
        word = start.group()
        numbering = word.isdigit()
        text = f"{word}\\{text[len(word) :]}" if numbering else f"\\{text}"
    return text.replace("\n", LINE_BREAK)


def unescaped(text: str) -> str:
    """What `escaped` was given."""
    return BACKSLASHED.sub(r"\1", text.replace(LINE_BREAK, "\n"))


def escaped_piece(text: str) -> str:
    """The text escaped for a list of pieces that commas part."""
    return escaped(text).replace(",", "\\,")


PERIOD = Late(r"(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)")
CONFIDENCE = Late(r"confidence (10|\d)/10")
REMARKS = Late(r"(?P<text>.*?) \*\((?P<remarks>.*)\)\*")


def without_remarks(text: str) -> tuple[str, list[str]]:
    """The words of an item and the remarks in italics behind them, these still escaped."""
    found = REMARKS.fullmatch(text)
    words = unescaped(found["text"] if found else text)
    return words, pieces(found["remarks"]) if found else []


def pieces(text: str) -> list[str]:
    """The comma-parted pieces, still escaped."""
    return [piece.strip() for piece in PIECE.findall(text)]
