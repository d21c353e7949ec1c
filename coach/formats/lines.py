"""Lines of a loosely written draft: how deep they stand, what marks them, what they say."""

import re
import string
from typing import NamedTuple

from coach.formats.labels import Label, label_of
from coach.late import Late
from coach.traditional import simpler

TAB = 4
MARK = Late(
    r"(?P<heading>#{1,6})(?=\s|\*)(?!\s(?:of|de|del|des|du|do|da|dos|das|der|von)\s)|(?P<bullet>[-*+•◦▪▫‣●○■□–—·►▶➤➢✓✔✅☑☐→](?=\s|\[)"
    r"|-(?=[^\W\d_]{2})|[•◦▪●○■►▶➤➢✅☑☐]|[+*]{2,4}(?=\s))"
    r"|[(（]?(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)、．）](?!\d)|(?<=\.\d)(?=\s+[^\W\d_a-zß-ÿ]))"
    r"|\(?(?P<letter>[a-hA-H]|[ivx]{1,4}|[IVX]{1,4})[.)）](?=\s)|(?P<han>[一二三四五六七八九十]{1,3})[、.．）)]"
    r"|[（(](?P<han2>[一二三四五六七八九十]{1,3})[）)]|(?P<circled>[①-⑳])|(?P<quote>>)"
)
BOX = Late(r"\[(?P<tick>[ xX✓]?)\]\s+")
STRONG = Late(r"(?<!_)(\*\*|__(?!_))(?=\S)(.+?)(?<=\S)\1(?!_)")
"""Words in bold; underscores between spaces are blanks: "___ from ___"."""
BOLD = Late(r"(\*\*|__)(?=[^\s_])(?:(?!\1).)+\1:?")
EMPHASIS = Late(r"^([*_])(?=[^\s*_])([^*_]+)\1(?=$|[\s:：.])")
RULE = Late(r"\s*(?:[-=_*~—─]\s?){3,}\s*")
HANDLE = Late(r"o\s?\d{1,2}\s?[.\-/:]?\s?(?=kr\s?\d)", re.IGNORECASE)
ABOVE = Late(r"[A-Za-z]\w{0,7}[-/](?=O\d{1,2}\s?[:：])")
"""The team or release that an objective is numbered within: `R2-O1: …`."""
CODED = Late(r"`((?:O|KR)[\s.\-\d]{1,8})`(?=[\s:])", re.IGNORECASE)
"""A label that is set as code."""
ACTION_HANDLE = Late(r"kr\d{1,2}\.a\d{1,2}[:.)]?\s+", re.IGNORECASE)
ORNAMENT = Late("^[\U0001f000-\U0001faff\u2190-\u2bff\ufe0f\u200d ]+")
"""Emoji and signs that people put in front of a label."""
INLINE = Late(
    r"(?<=\s)(?:KR\s?\d{1,2}(?:\.\d)?\s?[:：.)\-–]|KR[:：]|O\d{1,2}\s?[:：]"
    r"|Key [Rr]esults?(?: \d{1,2})?:|Objectives?(?: \d{1,2})?:|Teilziele:|Ziele:|Objetivos:"
    r"|Objectifs ?:"
    r"|Resultados?[ -](?:clave|chave)\b[^:]{0,3}:"
    r"|Schlüsselergebniss?e?[^:]{0,3}:|Résultats? clés?[^:]{0,3}:)"
    r"|(?<=[。；;，,/\s])(?P<close>关键(?:结果|成果)[一二三四五\d]?[:：]|KR\s?\d{0,2}[:：]|子目标[:：])"
)
"""Where a new label begins in the middle of a line."""
WORDS = Late(r"[^\W\d_]{2}|[\u4e00-\u9fff]|\b[QH][1-4]\b|\b20\d\d\b")
"""What stands before a label and is worth a line of its own, unlike a bullet or a numbering."""
SEVERAL = Late(r"\s*[;；]\s*|\s*(?:^|(?<=\s)|(?<=[.,。，]))\(?\d{1,2}[)）]\s*")
"""What parts the items behind one label such as `Key results:`."""


class Line(NamedTuple):
    """One line, taken apart."""

    raw: str
    depth: float
    """Greater is deeper; headings are above all else."""
    mark: str
    """`heading`, `bullet`, `number`, `box` or nothing."""
    label: Label | None
    text: str
    """Without marks and label."""
    ticked: bool = False
    after_blank: bool = False
    bold: bool = False
    """All of it is in bold, as people write small headings."""

    @property
    def point(self) -> bool:
        """Whether it is a point of a list."""
        return self.mark not in ("", "heading")

    @property
    def name(self) -> str:
        """The kind or field that the label names, nothing without a label."""
        return self.label.name if self.label else ""


def above_results(line: Line) -> bool:
    """Whether a line looks like an objective by its label, or as it is no point of a list."""
    return line.name == "objective" if line.label else line.mark in ("", "heading")


def parted(row: str) -> list[str]:
    """The row, cut before each label that stands inside it."""
    if len(row) > 4000:
        return [row]
    cuts = [(item_end(row, found), found.start()) for found in INLINE.finditer(simpler(row))]
    cuts = [(end, start) for end, start in cuts if ends_item(row[:end])]
    starts = [0, *(start for _, start in cuts)]
    ends = [*(end for end, _ in cuts), len(row)]
    return [row[start:end] for start, end in zip(starts, ends, strict=True)]


def item_end(row: str, label: re.Match[str]) -> int:
    """Where the item ends that stands before a label, without the sign that parts the two."""
    before = row[: label.start()].rstrip()
    if before.endswith(PARTING) and len(before) < label.start():
        before = before[:-1].rstrip()
    return len(before.rstrip(CLOSE) if label["close"] else before)


PARTING = tuple("/;|,.。；，")
CLOSE = "。；;，,/" + string.whitespace + "\u3000\xa0"
"""Signs that part an item from a label in Chinese, of which several may stand in a row."""


def ends_item(before: str) -> bool:
    """Whether an item, not a bullet, an article or a half sentence, stands before a label."""
    return WORDS.search(before) is not None and not dangles(before)


def line(row: str, indent: int) -> Line:
    """One row, taken apart."""
    rest = STRONG.sub(r"\2", row.strip()) if "**" in row or "__" in row else row.strip()
    mark, depth, ticked = "", float(indent), False
    while found := MARK.match(rest):
        kind = found.lastgroup or ""
        if kind == "heading" and mark:
            break  # behind a bullet it stands for "number of"
        if kind == "heading":
            mark, depth = "heading", len(found.group()) - 100.0
        elif kind != "quote" and mark != "heading":
            mark, depth = mark_depth(kind, found.group(kind), indent)
        rest = rest[found.end() :].lstrip()
    if box := BOX.match(rest):
        depth = depth if mark else indent + 0.95
        mark, ticked, rest = "box", box.group("tick") in {"x", "X", "✓"}, rest[box.end() :]
    rest = EMPHASIS.sub(r"\2", rest).strip()
    label = labelled(rest)
    bold = not mark and BOLD.fullmatch(row.strip()) is not None
    said = label.text if label else rest
    return Line(row.strip(), depth, mark, label, said, ticked, bold=bold)


def mark_depth(kind: str, word: str, indent: int) -> tuple[str, float]:
    """The mark that a bullet or numbering is, and how deep it puts its line."""
    if kind == "bullet":
        return "bullet", indent + 0.95 + 0.01 * (word.count("*") - 1) * (len(word) > 1)
    if kind in ("han", "han2"):
        return "number", indent + (0.1 if kind == "han" else 0.2)
    if kind == "letter":
        return "number", indent + 0.9
    return "number", indent + 0.3 + 0.2 * min(word.count("."), 2)


def labelled(text: str) -> Label | None:
    """The label of a line's words; a handle such as `O1.KR2` is one as well."""
    if text.startswith("`") and (coded := CODED.match(text)):
        text = coded.group(1) + text[coded.end() :]
    text = ABOVE.sub("", text, count=1)
    text = HANDLE.sub("", text, count=1) if HANDLE.match(text) else text
    if found := ACTION_HANDLE.match(text):
        return Label("action", "a", True, text[found.end() :].strip())
    return label_of(ORNAMENT.sub("", text, count=1))


def several(text: str) -> list[str]:
    """The items behind one label, parted by semicolons or by numbers in brackets."""
    return [part for piece in SEVERAL.split(text) if (part := piece.strip(" ,，"))]


def in_a_row(text: str) -> list[str]:
    """Objectives that stand in a row behind their label; one where a part is no item by itself."""
    parts = several(text)
    if len(parts) > 1:
        return parts
    pieces = [piece.strip() for piece in COMMAS.split(text) if piece.strip(" .。")]
    whole = all(len(p.split()) >= LEAST_WORDS or not p.isascii() for p in pieces)
    return pieces if len(pieces) > 1 and whole else [text]


COMMAS = Late(r"\s*[,，、](?!\d)\s*(?:(?:and|und|et|y|e)\s+|和)?")
LEAST_WORDS = 2


DANGLING = Late(
    r"(?:(?<!\w)(?:from|to|by|of|and|or|the|than|for|with|von|auf|bis|und|oder|der|die|das|um|de|a|à"
    r"|para|hasta|y|que|et|ou|du|au|até|e|do|da|dos|das|del|los|las|les|des|our|your)"
    r"|[,、，~≥≤<>→从由到至把将和与及])$",
    re.IGNORECASE,
)
"""Ends behind which something has to follow."""
LONGEST_END = 12
"""Characters from which the pattern of such an end can tell."""


def dangles(text: str) -> bool:
    """Whether something has to follow behind the last word of a text."""
    return DANGLING.search(text[-LONGEST_END:]) is not None
