"""The lines of a draft among one another: parted, joined, and told by their neighbours."""

import re
from itertools import pairwise

from coach.formats.labels import Label
from coach.formats.lines import RULE, TAB, Line, dangles, line, mark_depth, parted
from coach.formats.whose import unowned
from coach.late import Late
from coach.traditional import simpler


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
        first, *others = [part for said in unowned(row) for part in parted(said)]
        indent = len(row.expandtabs(TAB)) - len(row.expandtabs(TAB).lstrip())
        own = line(first, indent)._replace(after_blank=blank)
        own = own if others else own._replace(raw=row.strip())
        if found and goes_on(found[-1], own):
            found[-1] = joined(found[-1], own)
        else:
            found.append(own)
        found.extend(line(other, indent) for other in others)
        blank = False
    return announced(carried_by_a_goal(counted_sets(by_glyph(by_sequence(found)))))


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


def counted_sets(lines: list[Line]) -> list[Line]:
    """The lines, `OKR 2: …` an objective where none is labelled as one.

    Many number an objective and its key results as one OKR; where objectives have labels of their
    own, that number only heads them.
    """
    if any(one.name == "objective" for one in lines):
        return lines
    return [
        one._replace(label=one.label._replace(name="objective"))
        if one.label and one.label.numbered and one.label.word in SETS
        else one
        for one in lines
    ]


SETS = frozenset(("okr", "okrs"))


def announced(lines: list[Line]) -> list[Line]:
    """The lines, an objective that leads to its key results labelled: `… as measured by:`."""
    found = list(lines)
    for at, (one, below) in enumerate(pairwise(lines)):
        said = simpler(one.text.rstrip(" :：)）"))
        told = MEASURED_BY.search(said) if one.name in ("", "objective") else None
        if told is None or not told.start() or not (below.mark or below.name == "key_result"):
            continue
        text = one.text[: told.start()].rstrip(" ,，;:：–—-(（")
        label = one.label or Label("objective", "objective", False, text)
        found[at] = one._replace(label=label._replace(text=text), text=text)
    return found


MEASURED_BY = Late(
    r"(?:(?<![^\W\d_])(?:(?:as )?measured by|gemessen (?:an|durch|mit)|medid[oa]s? por"
    r"|mesurée?s? par)|衡量标准|以此衡量|通过以下(?:指标|结果)衡量)$",
    re.IGNORECASE,
)
"""How an objective leads over to its key results."""


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
    unfinished = wide or dangles(before.text)
    item = before.label is not None or before.point
    if item and before.text.rstrip(",，、") == before.text and dangles(before.text):
        return True
    return deeper and bool(before.mark) and (unfinished or line.text.startswith(("(", "（")))


def joined(before: Line, line: Line) -> Line:
    """The line with the rest that stood on the next one."""
    return before._replace(raw=f"{before.raw} {line.raw}", text=f"{before.text} {line.text}")


def opens_with_number(before: Line, line: Line) -> bool:
    """Whether the line may be the first key result below an objective."""
    return before.name == "objective" and any(c.isdigit() for c in line.text)
