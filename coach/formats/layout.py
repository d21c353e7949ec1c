"""How a draft tells its parts apart, seen from all of its lines: labels, levels, its title."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from coach.formats.lines import Line
from coach.formats.shape import (
    METHOD,
    content,
    flat_kinds,
    has_number,
    narrates,
    title_line,
    top_kind,
)  # fmt: skip
from coach.late import Late

CHILD = {"objective": "key_result", "key_result": "action", "big_objective": "objective"}
LABELLED = frozenset({*CHILD, "action", "mission", "dependency", "not_now", "health"})
TEACHING = Late(
    r"\b(?:qualitativ\w*|quantif\w*|quantitativ\w*|measurable|messbar\w*|med[ií]ve[li]s?|medibles?"
    r"|mensur[aá]ve(?:l|is)|mesurables?|inspir\w*|ambiti\w*|ambicios\w*|ambitieux\w*|memorable"
    r"|time-bound|statements?|specific|metrics?|definitions?)\b|可衡量|可量化|定性|定量|有野心",
    re.IGNORECASE,
)
"""Words that say what an objective or a key result is, in a page that teaches it."""


class Section(NamedTuple):
    """What a label on a line of its own says about the lines below it."""

    kind: str
    depth: float
    once: bool
    """It names one item (`Objective 1`), not a list of them."""
    level: float | None = None
    """Depth of its first item."""
    one: bool = False
    """It is in the singular: plain lines below its first item are remarks."""


class Standing(NamedTuple):
    """An item that later lines may stand below or beside."""

    depth: float
    kind: str
    labelled: bool
    point: bool = False
    """It is a point of a list."""


def told_behind(line: Line, above: Sequence[Standing]) -> bool:
    """Whether a plain sentence stands behind a list, and is none of its points."""
    return bool(above) and above[-1].point and narrates(line)


class Layout(NamedTuple):
    """What the lines of a draft have in common."""

    names: frozenset[str]
    """What their labels name."""
    own: frozenset[str]
    """Kinds whose items carry a label of their own here; what has none is no such item."""
    numbered: bool
    """Its objectives are numbered: even an entry of a list is one only with its number."""
    flat: Mapping[int, str]
    """The kinds of the lines of a draft without labels and levels."""
    top: str
    """What the least deep lines are."""
    title: int | None
    groups: frozenset[int]
    """Headings that only group the objectives below them: a team, a quarter, a field of life."""
    teaches: bool
    """It is a page about the method: only what stands behind or below a label is of a plan."""
    structured: bool
    numbered_heads: bool
    """Its headings are numbered: one without a number opens something else."""

    @property
    def labelled(self) -> bool:
        """Whether a label says what some line is."""
        return bool(self.names & LABELLED)

    def heads(self, line: Line, below: Line | None) -> bool:
        """Whether a heading without label or number stands above key results that have both.

        It is their objective, unless objectives are numbered here.
        """
        right_above = below is not None and is_numbered(below, "key_result")
        return line.mark == "heading" and right_above and not self.numbered


def layout_of(lines: list[Line]) -> Layout:
    """How the draft of these lines is laid out."""
    taught = [line for line in lines if not teaches(line)]
    names = frozenset(line.name for line in taught)
    labelled, below_labels = bool(names & LABELLED), bool(names & CHILD.keys())
    title = title_line(lines)
    items = [] if below_labels else content(lines, title)
    return Layout(
        names=names,
        own=own_kinds(taught),
        numbered=sum(is_numbered(line, "objective") for line in taught) > 1,
        flat={} if labelled else flat_kinds(items),
        top="objective" if labelled else top_kind(items),
        title=title,
        groups=frozenset() if below_labels else group_headings(items),
        teaches=is_lesson(lines),
        structured=labelled or any(line.mark == "heading" for line in lines),
        numbered_heads=sum(map(is_numbered_heading, lines)) > 1,
    )


OTHERS = Late(r"(?<!\w)O\d{1,2}(?!\w)", re.ASCII)


def teaches(line: Line) -> bool:
    """Whether a line explains what objectives or key results are, or ranks them (`O2 > O1 > O3`).

    Neither is an item itself.
    """
    if line.name == "objective" and len(OTHERS.findall(line.text)) > 1:
        return True
    return (
        line.name in ("objective", "key_result")
        and line.label is not None
        and not line.label.numbered
        and len(set(map(str.casefold, TEACHING.findall(line.text)))) >= 2
    )


SENTENCES_OF_A_LESSON = 4


def is_lesson(lines: Sequence[Line]) -> bool:
    """Whether a draft is a page on the method: one line in eight is a sentence about it."""
    told = sum(map(about_method, lines))
    return told >= SENTENCES_OF_A_LESSON and 8 * told >= len(lines)


def about_method(line: Line) -> bool:
    """Whether an unlabelled line is a sentence about OKRs as such."""
    said = line.text.rstrip('*_)）"”')
    return (
        line.label is None
        and said.endswith((".", "。", ";", "；"))
        and (len(said.split()) > WORDS_OF_A_SENTENCE or not said.isascii())
        and METHOD.search(said) is not None
    )


WORDS_OF_A_SENTENCE = 7


def is_numbered(line: Line, kind: str) -> bool:
    """Whether a line is an item of a kind with a label and a number."""
    return line.label is not None and line.label.numbered and line.name == kind


def own_kinds(lines: Sequence[Line]) -> frozenset[str]:
    """The kinds whose items are labelled one by one: with a number, or again and again."""
    numbered = {line.name for line in lines if line.label and line.label.numbered and line.text}
    spelled = Counter(line.name for line in lines if line.label and line.text)
    heads = Counter(line.name for line in lines if line.label and line.mark == "heading")
    if spelled["objective"] and sum(is_numbered(line, "key_result") for line in lines) > 1:
        numbered.add("objective")
    often = {name for name, count in spelled.items() if count > 1}
    often |= {"objective"} if heads["objective"] > 1 or heads["key_result"] == 1 else set()
    return frozenset((numbered | often) & {"objective", "key_result"})


MEASURED_BELOW = 0.2
"""Share of measured lines from which a level looks like key results."""


def group_headings(items: Sequence[tuple[int, Line]]) -> frozenset[int]:
    """The headings of a draft whose objectives stand one level below them.

    Three levels deep, it is the lowest that is measured and not the one in the middle.
    """
    levels: dict[int, list[tuple[int, Line]]] = {}
    above: list[float] = []
    for at, line in items:
        above = [*(depth for depth in above if depth < line.depth), line.depth]
        levels.setdefault(len(above), []).append((at, line))
    heads = [(at, line) for at, line in levels.get(1, []) if not line.label]
    own = [(at, line) for at, line in heads if line.mark == "heading"]
    if levels.get(3) and own and all(OWN_GOALS.search(line.text) for _, line in own):
        return frozenset(at for at, _ in own)
    if len(heads) < 2 or any(line.mark != "heading" for _, line in heads):
        return frozenset()
    middle, below = measured(levels.get(2, [])), measured(levels.get(3, []))
    if measured(heads) or below < max(MEASURED_BELOW, 2 * middle):
        return frozenset()
    return frozenset(at for at, _ in heads)


OWN_GOALS = Late(
    r"['’]s?\s(?:[\w/&]+[\s/]){0,3}?(?:goals|objectives|okrs|priorities|proposals|focus)\b"
    r"|^(?:goals|objectives|priorities|ziele|schwerpunkte|objetivos|prioridades|objectifs|priorités"
    r"|metas)\s(?:of|for|von|vom|für|de|del|des|du|do|da|para|pour)\s|[\u3400-\u9fff]的(?:工作)?目标$",
    re.IGNORECASE,
)
"""A heading that says whose goals stand below it: "Ann's goals", "Ziele von Vertrieb"."""


def measured(items: Sequence[tuple[int, Line]]) -> float:
    """The share of lines that hold a number."""
    return sum(has_number(line.text) for _, line in items) / max(1, len(items))


def gathers(section: Section, line: Line, below: Line | None) -> bool:
    """Whether a small heading only gathers some of the key results of an open section."""
    if section.kind != "key_result" or line.label or has_number(line.text):
        return False
    lists = below is None or below.mark in ("bullet", "number", "box")
    if line.mark == "heading":
        counted = below is None or has_number(below.text)
        return lists and counted and line.depth > section.depth
    return lists and line.bold


NUMBERED_HEAD = Late(r"#+\s*\W{0,3}\d{1,2}[.)、]?\s")


def is_numbered_heading(line: Line) -> bool:
    """Whether a line is a heading such as `## 2) Sleep better`."""
    return line.mark == "heading" and NUMBERED_HEAD.match(line.raw) is not None
