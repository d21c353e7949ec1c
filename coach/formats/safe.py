"""Text without what only deceives a terminal, a page or a reader's eye.

Nothing here knows about plans; what a sentence means is left as it is.
"""

import json
import re
from unicodedata import is_normalized, normalize

from coach.late import Late

ANSI = Late(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b.?",
    re.DOTALL,
)
"""Terminal sequences: colours and cursor moves (CSI), titles and links (OSC), the short ones."""

LINE_BREAKS = Late("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

UNSAFE = Late(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters, without tab and line feed
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides and isolates reorder what is seen
    "\u200b\u2060\ufeff\ufff9-\ufffb"  # invisible without being needed by a script or an emoji
    "\ufffe\uffff"  # no characters at all: XML cannot hold them
    "\U000e0000-\U000e007f]"  # tags: invisible letters; flags made of them fall back to 🏴
)
SURROGATES = Late("[\ud800-\udfff]")

ODD = Late(
    r"[\x00-\x08\x0b-\x1f\x7f-\xa0\u0300-\u036f\u2000-\u200f\u2028-\u202f\u2060-\u206f\ud800-\U0010ffff]"
)
"""What nearly all texts are free of, and all of the above with them: told by one fast search."""


def is_odd(text: str) -> bool:
    """Whether it may hold any of that; the short question settles it for most lines.

    An accent that stands apart from its letter, or the sign of a unit that is a letter of its own
    (K for kelvin), is odd wherever it stands, so that a page reads as its lines do.
    """
    if text.isascii() and text.isprintable():
        return False
    return ODD.search(text) is not None or not is_normalized("NFC", text)


GAP = Late(r"(?<=\S) {2,}(?=\S)")
"""More than one space inside a line; how far a line is indented means something."""


def safe_text(text: str) -> str:
    """The text without control characters, terminal sequences and bidi overrides.

    Line breaks of every kind become line feeds. Tabs, right-to-left letters and their marks, and
    the joiners that emoji and some scripts need stay. An accent becomes one with its letter, and
    one space parts two words: how a system writes them makes no difference. Half a surrogate
    pair, which no file can hold, becomes U+FFFD. Applying it twice changes nothing more.
    """
    if is_odd(text):
        while (cleaner := UNSAFE.sub("", ANSI.sub("", LINE_BREAKS.sub("\n", text)))) != text:
            text = cleaner
        text = normalize("NFC", SURROGATES.sub("\ufffd", text))
    return GAP.sub(" ", text) if "  " in text else text


def one_line(text: str) -> str:
    """The text on one line: line breaks and tabs become single spaces, the ends are trimmed."""
    return re.sub(r"[ \t]*[\n\t][\s]*", " ", safe_text(text)).strip()


def shown_in_json(encoded: str) -> str:
    """JSON with what deceives a terminal as escapes: a program that reads it gets the very text."""
    if (encoded.isascii() and encoded.isprintable()) or not ODD.search(encoded):
        return encoded
    return LINE_SIGNS.sub(escaped, UNSAFE.sub(escaped, encoded))


LINE_SIGNS = Late("[\u2028\u2029]")


def escaped(found: "re.Match[str]") -> str:
    """A character as JSON spells it without itself."""
    return json.dumps(found[0])[1:-1]
