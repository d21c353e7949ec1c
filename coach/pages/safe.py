"""Untrusted text made fit to be drawn as Markdown: it can say anything and do nothing.

Everything that a person, a file or a model wrote passes through here before it meets Markdown.
No image, link, HTML, formula, emoji shortcode or Streamlit directive survives as such; all
characters are still there to be read.
"""

import re

from coach.formats.safe import safe_text

SPECIAL = re.compile(r"[\\`*_\[\]<~$|]|&(?=#|\w+;)")
"""What Markdown, or one of its extensions on the page, takes for markup anywhere in a line."""
OPENING = re.compile(r"^(\d{0,9})(?=[#>+\-=:.)])")
"""Before what is markup at the beginning of a line only: headings, lists, rules, blocks."""
JOINER = "\u2060"
"""Breaks what is recognised in plain text after escapes are gone; it is not seen."""
RECOGNISED = re.compile(r"(?<=:)(?=[A-Za-z/+_-]|\d+:)|(?<=\S)(?=@\S)|(?<=www)(?=\.)", re.IGNORECASE)
"""Inside `https:/`, `:emoji:`, `name@host` and `www.`: where links and emoji are found."""

BOLD = re.compile(r"\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*")
BULLET = re.compile(r"^[ \t]*(?:[-*+•])[ \t]+(?=\S)")
NUMBER = re.compile(r"^[ \t]*(\d{1,3})[.)][ \t]+(?=\S)")
HEADING = re.compile(r"^[ \t]*#{1,6}[ \t]+(?=\S)")
QUOTE = re.compile(r"^[ \t]*>[ \t]?(?=\S)")


def escaped(text: str) -> str:
    """The text so that Markdown draws exactly its characters, on one line.

    For labels, titles and sentences: line breaks become spaces.
    """
    one_line = " ".join(safe_text(text).split())
    return OPENING.sub(r"\1\\", SPECIAL.sub(r"\\\g<0>", RECOGNISED.sub(JOINER, one_line)))


def verbatim(text: str) -> str:
    """The text so that Markdown draws exactly its characters, line by line as it was written."""
    return "\n".join(
        f"{escaped(line)}  " if line.strip() else "" for line in safe_text(text).split("\n")
    )


def formatted(text: str) -> str:
    """The text with bold, lists, quotes and paragraphs drawn, and nothing else.

    For what the coach says and what stands in a note. A heading is drawn as a bold line.
    """
    return "\n".join(formatted_line(line) for line in safe_text(text).split("\n"))


def unwrapped(text: str) -> str:
    """The text with the lines of a paragraph, broken to fit a page, made one line again."""
    lines: list[str] = []
    for line in text.split("\n"):
        goes_on = lines and lines[-1].strip() and not HEADING.match(lines[-1])
        begins = not line.strip() or any(m.match(line) for m in (HEADING, BULLET, NUMBER, QUOTE))
        if goes_on and not begins:
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return "\n".join(lines)


def formatted_line(line: str) -> str:
    """One line of `formatted`, its list or heading mark kept as far as it is allowed."""
    if not line.strip():
        return ""
    if found := HEADING.match(line):
        return f"**{escaped(line[found.end() :].replace('*', ''))}**\n"
    if found := BULLET.match(line):
        return f"- {inline(line[found.end() :])}"
    if found := NUMBER.match(line):
        return f"{found[1]}. {inline(line[found.end() :])}"
    if found := QUOTE.match(line):
        return f"> {inline(line[found.end() :])}"
    return f"{inline(line)}  "


def inline(text: str) -> str:
    """The text of one line with bold kept and all else escaped."""
    parts, end = [], 0
    for found in BOLD.finditer(text):
        parts += [spaced(text[end : found.start()]), f"**{escaped(found[1])}**"]
        end = found.end()
    return "".join((*parts, spaced(text[end:])))


def spaced(text: str) -> str:
    """The escaped text with the single spaces at its ends, which `escaped` trims."""
    if not text.strip():
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{escaped(text)}{' ' * text[-1].isspace()}"


def marked(text: str, quote: str, colour: str = "orange") -> str:
    """The text on one line with the first place where `quote` stands marked in a colour.

    Without the quote in it, the text comes back escaped and unmarked.
    """
    start = text.find(quote) if quote.strip() else -1
    if start < 0:
        return escaped(text)
    before, after = text[:start], text[start + len(quote) :]
    return f"{spaced(before)}:{colour}-background[**{escaped(quote)}**]{spaced(after)}"
