"""Text out of a page of HTML, or out of a paste that brought its tags along."""

import re
from html import unescape
from html.parser import HTMLParser

from coach.errors import Unreadable
from coach.late import Late

LAYOUT = Late(
    r"<(?:!doctype html|html|body|head|ul|ol|li|table|thead|tbody|tr|td|th|section"
    r"|article|main|nav|header|footer|aside|form|blockquote|dl|dt|dd)\b[^<>]*>",
    re.IGNORECASE,
)
"""Tags without which text is not laid out by HTML; the small ones occur in Markdown as well, and a
script in a plain sentence is text like any other."""
WHOLE = Late(r"<(?:!doctype html|html|body)\b", re.IGNORECASE)
ENTITY = Late(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)
NO_TAG = re.compile(r"<(?!/?[a-z][^<>]*>|!doctype[^<>]*>)", re.IGNORECASE)
"""What the parser would look for the end of again and again, and what no page shows."""
MOST_TAGS = 50_000
TOO_MANY = (
    f"This page has more than {MOST_TAGS:,} tags, the most that are read at once. Nothing was "
    "read; hand in only the part with the objectives."
)
LINE_END = "\ue000"
"""Stands for the end of a line inside a cell, since a row of a table is one line itself."""
SILENT = frozenset({"script", "style", "head", "template", "noscript", "svg"})
"""What a browser does not show, or shows as a picture."""
AROUND = frozenset({"nav", "footer", "aside"})
"""Parts of a page beside what it is about."""
ROWS = frozenset({
    "p", "div", "section", "article", "main", "header", "form", "blockquote", "ul", "ol", "li",
    "dl", "dt", "dd", "table", "thead", "tbody", "tr", "pre", "hr", "br", "h1", "h2", "h3", "h4",
    "h5", "h6", "address", "figure", "figcaption", "details", "summary",
})  # fmt: skip
"""Tags that begin a line of their own."""
INLINE = frozenset({
    "a", "abbr", "b", "big", "body", "button", "caption", "center", "cite", "code", "col",
    "colgroup", "del", "em", "fieldset", "font", "html", "i", "img", "input", "ins", "kbd", "label",
    "legend", "link", "mark", "meta", "o:p", "option", "q", "s", "samp", "select", "small", "span",
    "strike", "strong", "sub", "sup", "td", "textarea", "tfoot", "th", "time", "title", "tt", "u",
    "var", "wbr",
})  # fmt: skip


def is_hypertext(text: str) -> bool:
    """Whether HTML lays this text out."""
    return "<" in text and LAYOUT.search(text) is not None


def decoded_entities(text: str) -> str:
    """The text with `&amp;` and kin as the signs that they stand for."""
    return unescape(text) if "&" in text and ENTITY.search(text) else text


def shown_text(text: str) -> tuple[str, list[str]]:
    """The text that a page shows, and the lines of it that stand around what it is about.

    Headings, lists and tables become those of Markdown. Scripts and styles are left away, since
    nobody sees them. In a paste that is no whole page, line breaks stay where they are.

    Raises:
        Unreadable: more tags than a page with a plan has; what to do.
    """
    if text.count("<") > MOST_TAGS:
        raise Unreadable(TOO_MANY)
    page = Page(whole=WHOLE.search(text) is not None)
    page.feed(NO_TAG.sub("&lt;", text))
    page.close()
    return page.told(), page.around


class Page(HTMLParser):
    """Collects what a page shows, line by line."""

    def __init__(self, whole: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.whole = whole
        self.lines: list[str] = [""]
        self.around: list[str] = []
        self.open: list[str] = []
        """The tags inside of which the text stands and that say where it goes."""
        self.lists: list[str] = []
        self.row: list[str] | None = None
        """The cells of the row in work."""

    def told(self) -> str:
        """All lines."""
        self.begin("")
        return "\n".join(line.rstrip() for line in self.lines)

    def begin(self, opening: str) -> None:
        """Begin a line, unless the one in work is empty."""
        if self.open and self.open[-1] in AROUND:
            if said := self.lines.pop().strip():
                self.around.append(said)
            self.lines.append(opening)
        elif self.lines[-1].strip(" -#|"):
            self.lines.append(opening)
        else:
            self.lines[-1] = opening

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a line, a list, a row or a cell; words in angle brackets are only words."""
        if tag not in ROWS | INLINE | SILENT | AROUND:
            self.handle_data(self.get_starttag_text() or "")
        elif tag in SILENT | AROUND:
            self.begin("")
            self.open.append(tag)
        elif tag in ("ul", "ol"):
            self.lists.append(tag)
        elif tag == "tr":
            self.row = []
        elif tag in ("td", "th") and self.row is not None:
            self.row.append("")
        elif tag == "input" and ("type", "checkbox") in attrs:
            self.handle_data("[x] " if any(name == "checked" for name, _ in attrs) else "[ ] ")
        elif tag in ROWS and self.row is None:
            self.begin(self.opening(tag))
        elif tag in ROWS and self.row and self.row[-1].strip(LINE_END):
            self.row[-1] += LINE_END

    def opening(self, tag: str) -> str:
        """What stands in front of the words of a line."""
        if tag == "li":
            mark = "1. " if self.lists[-1:] == ["ol"] else "- "
            return "  " * max(0, len(self.lists) - 1) + mark
        return f"{'#' * int(tag[1])} " if tag[0] == "h" and tag[1:].isdigit() else ""

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        if tag in SILENT | AROUND and tag in self.open:
            self.begin("")
            while self.open.pop() != tag:
                pass
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
            self.begin("")
        elif tag == "tr" and self.row is not None:
            cells, self.row = [" ".join(cell.split()) for cell in self.row], None
            if any(cells):
                self.begin(f"| {' | '.join(cells)} |")
                self.lines.append("")
        elif tag in ROWS and self.row is None:
            self.begin("")

    def handle_data(self, data: str) -> None:
        """Add words to the line or cell in work."""
        if SILENT & set(self.open):
            return
        if self.row is not None:
            if self.row:
                self.row[-1] += data.replace("|", "/")
            return
        data = data.replace("\xa0", " ")
        if self.whole:
            said = re.sub(r"\s+", " ", data)
            self.lines[-1] += said if self.lines[-1].strip(" -#") else said.lstrip()
            return
        first, *others = data.split("\n")
        self.lines[-1] += first if self.lines[-1].strip() or not others else first.lstrip()
        self.lines.extend(others)
