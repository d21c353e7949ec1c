"""Lines of a loosely written draft: how deep they stand, what marks them, what they say."""

import re
from typing import NamedTuple

from coach.formats.labels import Label, label_of
from coach.late import Late

TAB = 4
MARK = Late(
    r"(?P<heading>#{1,6})(?=\s|\*)|(?P<bullet>[-*+•◦▪▫‣●○■□–—·►▶➤➢✓✔✅☑☐→](?=\s|\[)"
    r"|-(?=[^\W\d_]{2})|[•◦▪●○■►▶➤➢✅☑☐])"
    r"|[(（]?(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)、．）](?!\d)|(?<=\.\d)(?=\s+[^\W\d_a-zß-ÿ]))"
    r"|\(?(?P<letter>[a-hA-H]|[ivx]{1,4}|[IVX]{1,4})[.)）](?=\s)|(?P<han>[一二三四五六七八九十]{1,3})[、.．）)]"
    r"|[（(](?P<han2>[一二三四五六七八九十]{1,3})[）)]|(?P<quote>>)"
)
BOX = Late(r"\[(?P<tick>[ xX✓]?)\]\s+")
STRONG = Late(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
BOLD = Late(r"(\*\*|__)(?:(?!\1).)+\1:?")
EMPHASIS = Late(r"^([*_])(?=[^\s*_])([^*_]+)\1(?=$|[\s:：.])")
RULE = Late(r"\s*(?:[-=_*~—─]\s?){3,}\s*")
HANDLE = Late(r"o\s?\d{1,2}\s?[.\-/:]?\s?(?=kr\s?\d)", re.IGNORECASE)
ABOVE = Late(r"[A-Za-z]\w{0,7}[-/](?=O\d{1,2}\s?[:：])")
"""The team or release that an objective is numbered within: `R2-O1: …`."""
CODED = Late(r"`((?:O|KR)[\s.\-\d]{1,8})`(?=\s)", re.IGNORECASE)
"""A label that is set as code."""
ACTION_HANDLE = Late(r"kr\d{1,2}\.a\d{1,2}[:.)]?\s+", re.IGNORECASE)
ORNAMENT = Late("^[\U0001f000-\U0001faff\u2190-\u2bff\ufe0f\u200d ]+")
"""Emoji and signs that people put in front of a label."""
INLINE = Late(
    r"\s*[/;|,.。；，]?\s+(?=(?:KR\s?\d{1,2}(?:\.\d)?\s?[:：.)\-–]|KR[:：]|O\d{1,2}\s?[:：]"
    r"|Key [Rr]esults?(?: \d{1,2})?:|Objectives?(?: \d{1,2})?:|Teilziele:|Ziele:|Objetivos:"
    r"|Objectifs ?:"
    r"|Resultados?[ -](?:clave|chave)\b[^:]{0,3}:"
    r"|Schlüsselergebniss?e?[^:]{0,3}:|Résultats? clés?[^:]{0,3}:))"
    r"|[。；;，,/\s]+(?=关键(?:结果|成果)[一二三四五\d]?[:：]|KR\s?\d{0,2}[:：]|子目标[:：])"
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
    def name(self) -> str:
        """The kind or field that the label names, nothing without a label."""
        return self.label.name if self.label else ""


def above_results(line: Line) -> bool:
    """Whether a line looks like an objective by its label, or as it is no point of a list."""
    return line.name == "objective" if line.label else line.mark in ("", "heading")


def lines_of(text: str) -> list[Line]:
    """The lines of a draft that say something.

    A label inside a line begins a line of its own; what was broken to fit the page is one line.
    """
    found: list[Line] = []
    blank = False
    for row in text.split("\n"):
        if not row.strip() or RULE.fullmatch(row):
            blank = True
            continue
        first, *others = parted(row)
        indent = len(row.expandtabs(TAB)) - len(row.expandtabs(TAB).lstrip())
        own = line(first, indent)._replace(after_blank=blank)
        if found and goes_on(found[-1], own):
            found[-1] = joined(found[-1], own)
        else:
            found.append(own)
        found.extend(line(other, indent) for other in others)
        blank = False
    return carried_by_a_goal(by_glyph(by_sequence(found)))


def by_sequence(lines: list[Line]) -> list[Line]:
    """The lines, `2.1 25 inquiries` a point of a list where `2.2` follows or `2.0` stands before.

    In front of a number or a small letter, only its neighbours tell a numbering from an amount.
    """
    counted = [NUMBERED.match(one.raw) for one in lines]
    places = [(int(found[1]), int(found[2])) if found else None for found in counted]
    for at, found in enumerate(counted):
        one, place = lines[at], places[at]
        if not found or not place or one.mark or one.label:
            continue
        others = [p for p in (*places[max(0, at - 1) : at], *places[at + 1 : at + 2]) if p]
        if any(major == place[0] and abs(minor - place[1]) == 1 for major, minor in others):
            mark, depth = mark_depth("number", f"{found[1]}.{found[2]}", int(one.depth))
            rest = one.text.removeprefix(found.group())
            lines[at] = one._replace(mark=mark, depth=depth, text=rest)
    return lines


NUMBERED = Late(r"(\d{1,2})\.(\d{1,2})\s+(?=\S)")
GLYPHS = "•◦▪▫●○■□►▶➤➢"
STEP = 0.001


def by_glyph(lines: list[Line]) -> list[Line]:
    """The lines, bullets of different looks at one depth a level below one another.

    A list that is copied from an editor often leaves its indentation behind and keeps its bullets.
    """
    looks: dict[float, list[str]] = {}
    for one in lines:
        known = looks.setdefault(one.depth, [])
        if one.mark == "bullet" and one.raw[0] in GLYPHS and one.raw[0] not in known:
            known.append(one.raw[0])
    return [
        one._replace(depth=one.depth + STEP * looks[one.depth].index(one.raw[0]))
        if one.raw[:1] in looks[one.depth]
        else one
        for one in lines
    ]


GOAL = {"goal", "ziel", "objectif", "objetivo", "meta", "目标"}
OBJECTIVES = {"objectives", "sub-objectives", "subobjectives", "teilziele", "unterziele",
              "objectifs", "sous-objectifs", "objetivos", "subobjetivos", "metas",
              "子目标"}  # fmt: skip
"""Labels, made plain, of a goal and of what lies below one."""


def carried_by_a_goal(lines: list[Line]) -> list[Line]:
    """The lines, the first a goal above all when a list of objectives is named further down."""
    first = next((n for n, one in enumerate(lines) if one.label), 0)
    goal = lines[first].label if lines else None
    if goal is None or goal.word not in GOAL or goal.numbered or not goal.text:
        return lines
    below = (one.label for one in lines[first + 1 :] if one.label)
    if not any(label.word in OBJECTIVES and not label.numbered for label in below):
        return lines
    above = lines[first]._replace(label=goal._replace(name="big_objective"))
    return [*lines[:first], above, *lines[first + 1 :]]


def parted(row: str) -> list[str]:
    """The row, cut before each label that stands inside it."""
    if len(row) > 4000:
        return [row]
    cuts = [cut for cut in INLINE.finditer(row) if ends_item(row[: cut.start()])]
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(row)]
    return [row[start:end] for start, end in zip(starts, ends, strict=True)]


def ends_item(before: str) -> bool:
    """Whether an item, not a bullet, an article or a half sentence, stands before a label."""
    return WORDS.search(before) is not None and DANGLING.search(before) is None


def line(row: str, indent: int) -> Line:
    """One row, taken apart."""
    rest = STRONG.sub(r"\2", row.strip()) if "**" in row or "__" in row else row.strip()
    mark, depth, ticked = "", float(indent), False
    while found := MARK.match(rest):
        kind = found.lastgroup or ""
        if kind == "heading":
            mark, depth = "heading", len(found.group()) - 100.0
        elif kind != "quote" and mark != "heading":
            mark, depth = mark_depth(kind, found.group(kind), indent)
        rest = rest[found.end() :].lstrip()
    if box := BOX.match(rest):
        mark, ticked, rest = "box", box.group("tick") in {"x", "X", "✓"}, rest[box.end() :]
    rest = EMPHASIS.sub(r"\2", rest).strip()
    label = labelled(rest)
    bold = not mark and BOLD.fullmatch(row.strip()) is not None
    said = label.text if label else rest
    return Line(row.strip(), depth, mark, label, said, ticked, bold=bold)


def mark_depth(kind: str, word: str, indent: int) -> tuple[str, float]:
    """The mark that a bullet or numbering is, and how deep it puts its line."""
    if kind == "bullet":
        return "bullet", indent + 0.95
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
    r"|[,、，~≥≤<>])$",
    re.IGNORECASE,
)
"""Ends behind which something has to follow."""
WRAPPED = 60
"""Characters from which a line looks as if it had been broken to fit."""


def goes_on(before: Line, line: Line) -> bool:
    """Whether an unmarked line is the rest of the item on the line before."""
    if line.mark or line.label or line.after_blank or line.bold or not before.text:
        return False
    if not (before.mark or before.label):
        return len(before.raw) > WRAPPED and line.text[:1].islower()
    deeper = before.mark != "heading" and line.depth > int(before.depth)
    wide = len(before.raw) > WRAPPED
    if line.text[:1].islower():
        labelled = before.label is not None and before.text[:1].isupper()
        return deeper or wide or (labelled and not opens_with_number(before, line))
    unfinished = wide or DANGLING.search(before.text) is not None
    return deeper and bool(before.mark) and (unfinished or line.text.startswith(("(", "（")))


def joined(before: Line, line: Line) -> Line:
    """The line with the rest that stood on the next one."""
    return before._replace(raw=f"{before.raw} {line.raw}", text=f"{before.text} {line.text}")


def opens_with_number(before: Line, line: Line) -> bool:
    """Whether the line may be the first key result below an objective."""
    return before.name == "objective" and any(c.isdigit() for c in line.text)
