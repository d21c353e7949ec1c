"""What stands around a plan in a document and is no part of it: code, drawings, comments, links."""

import re

from coach.formats.hypertext import LINE_END, decoded_entities, is_hypertext, shown_text
from coach.late import Late

MATTER = Late(r"---\n(?:(?!---\n)(?:[\w.-]+:.*|[ \t].*|- .*|#.*|)\n){1,60}---(?:\n|\Z)")
"""Settings of a page generator at the very top."""
COMMENT = Late(r"<!--.*?(?:-->|\Z)", re.DOTALL)
FENCE = Late(r"\s*(?:```|~~~)\s*(?P<language>[\w+-]*)[^`~]*")
PLAIN = frozenset({"", "md", "markdown", "text", "txt", "yaml", "yml"})
"""Languages of a fenced block in which people write plans, too."""
DRAWING = Late("[\u2500-\u257f\u2580-\u259f]{2}|[┌└├│║╔╚]|^\\s*[↓↑⇓⇑▼▲|v^]\\s*$")
"""Frames, bars and arrows of a picture made of letters."""
TAG = Late(
    r"</?(?:sub|sup|b|i|em|strong|u|br|p|div|span|details|summary|img|a|center|code|font|h[1-6])"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
TARGET = Late(r"\s*\[[^\]]+\]:\s*\S+.*")
"""Where a link of Markdown leads that is named by a word: `[sheet]: https://…`."""
CONTENTS = Late(r"\s*(?:[-*+]|\d+\.)\s+\[.*\]\(#[^)]*\)\s*")
"""An entry of a table of contents."""
REFERENCE = Late(
    r"\s*(?:[-*+•]|\d{1,2}[.)])\s+(?:\[`?(?P<words>[^\[\]`]+)`?\]\((?P<target>[^()\s]+)\)"
    r"|`?(?P<file>(?:[\w.-]+/)*[\w-]+\.[a-z][a-z0-9]{1,4})`?|<?https?://[^\s<>]+>?)\s*"
)
"""A point of a list that is nothing but a link or the name of a file."""
FILE = Late(r"[\w./-]+\.[a-z][a-z0-9]{1,4}")
IMAGE = Late(r"!\[(?P<words>[^\[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\[\]]*\])")
BREAK = Late(r"<br\s*/?>", re.IGNORECASE)
LINK = Late(r"\[(?P<words>[^\[\]]*)\](?:\([^()\s]*(?:\s[^()]*)?\)|\[[^\[\]]*\])")
PLACEHOLDER = Late(r"\[[^\[\]()]{2,}\]")


def without_clutter(text: str) -> tuple[list[str], list[str]]:
    """The lines of a text, those that are no part of a plan emptied, and what stood in these.

    Every line keeps its place. Of links and images their words stay, of an image alone nothing;
    what a fenced block holds stays as well, unless it is code or a drawing. HTML is laid out as
    Markdown first.
    """
    removed: list[str] = []

    def emptied(found: re.Match[str]) -> str:
        removed.extend(found.group().strip().split("\n"))
        return "\n" * found.group().count("\n")

    text = MATTER.sub(emptied, text, count=1) if text.startswith("---\n") else text
    text = COMMENT.sub(emptied, text) if "<!--" in text else text
    if is_hypertext(text):
        text, around = shown_text(text)
        removed += around
    text = decoded_entities(text)
    lines: list[str] = []
    fence: str | None = None
    for line in text.split("\n"):
        found = FENCE.fullmatch(line)
        if found:
            fence = found.group("language").casefold() if fence is None else None
            lines.append("")
        elif (
            (fence or "") not in PLAIN
            or DRAWING.search(line)
            or TARGET.fullmatch(line)
            or CONTENTS.fullmatch(line)
            or refers(line)
        ):
            removed.append(line.strip())
            lines.append("")
        else:
            removed.extend(found.group() for found in IMAGE.finditer(line) if "![" in line)
            lines.append(without_markup(line))
    return lines, removed


def refers(line: str) -> bool:
    """Whether a point of a list only leads to a file or a page, and says nothing to do.

    Words of a link that are no name of what it leads to may well be an item: "[Write it](…/12)".
    """
    found = REFERENCE.fullmatch(line) if "." in line or "](" in line else None
    if found is None or found["words"] is None:
        return found is not None
    words, target = found["words"].strip(), found["target"].rstrip("/")
    last = target.rpartition("/")[2].partition("#")[0]
    return FILE.fullmatch(words) is not None or words.casefold() in (
        target.casefold(),
        last.casefold(),
        last.partition(".")[0].casefold(),
    )


def without_markup(line: str) -> str:
    """The line with the words of its links in their place, without images and tags of HTML."""
    if "![" in line:
        line = without_images(line)
    if "](" in line or "][" in line:
        line = LINK.sub(lambda found: found.group("words"), line)
    if "<" not in line:
        return line
    ends = LINE_END if line.lstrip().startswith("|") else " "
    return TAG.sub("", BREAK.sub(ends, line))


def without_images(line: str) -> str:
    """The line with the words of its images in their place; nothing is left of images alone."""
    rest = IMAGE.sub("", line)
    told = LED.sub("", rest)
    if any(map(str.isalnum, told)):
        return IMAGE.sub(lambda found: found.group("words"), line)
    return rest if any(map(str.isalnum, rest)) else ""  # its mark alone is no item


LED = Late(r"^\s*(?:\d+[.)])?[^:：]{0,40}[:：]|^\s*\d+[.)]")
"""The number and the label at the start of a line."""


def placeholder(text: str) -> bool:
    """Whether a text is a gap in a template (`[what changes]`) that nobody has filled."""
    return PLACEHOLDER.fullmatch(text.strip()) is not None
