"""What people put in brackets around an item, `… (owner: Tom, due: 30 June)`, and scores."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from coach.formats.cells import ambition_of
from coach.formats.labels import FIELDS, columns, label_of, plain
from coach.late import Late

GROUP = r"(?:\((?P<round>[^()]*)\)|\[(?P<square>[^\[\]]*)\]|（(?P<wide>[^（）]*)）)"
TAIL = Late(rf"[*_]{{0,3}}{GROUP}[*_]{{0,3}}\s*$")
HEAD = Late(rf"[*_]{{0,3}}{GROUP}[*_]{{0,3}}\s*(?P<colon>[:：])?\s*")
"""Both also in italics or bold: `*(committed)*`."""
PARTS = Late(r"\s*[,;|·，；]\s*")
SHARE = Late(r"([^\d:：]{3,12}?)\s?[:：]?\s?(\d+(?:[.,]\d+)?\s?(?:%|/\s?10)?)")
"""A number behind the name of a field, as a weight stands in brackets: `weight 40%`."""
UNMARKED = ("note", "confidence")
"""Fields that need no colon before a number."""


class Told(NamedTuple):
    """One field that brackets tell."""

    name: str
    """A key of `FIELDS`."""
    text: str
    raw: str
    """As it stands in the brackets."""


def parted_from(text: str, kind: str, labelled: bool) -> tuple[str, list[Told], list[str]]:
    """The words of an item, the fields in brackets around them, and what of these is no field.

    A step has no type: its brackets may hold the same word.
    """
    rest, told, others = parted_head(text) if labelled else (text, [], [])
    rest, behind = parted_tail(rest)
    told += behind
    if kind not in ("objective", "key_result") and any(one.name == "type" for one in told):
        return text, [], []
    return rest, told, others


def parted_tail(text: str) -> tuple[str, list[Told]]:
    """The words before the brackets at the end and the fields in these.

    Brackets of which any part is no labelled field belong to the words.
    """
    told: list[Told] = []
    while (found := TAIL.search(text)) and text[: found.start()].strip():
        fields = fields_in(inside(found))
        if not fields:
            break
        text, told = text[: found.start()].rstrip(), [*fields, *told]
    return text, told


def parted_head(text: str) -> tuple[str, list[Told], list[str]]:
    """The words behind brackets that belong to a label, what these tell, and what is no field.

    `(Committed): …` behind `Objective 1`, `[Owner: Mia] [Confidence: 9/10] …` behind `KR1`.
    """
    told: list[Told] = []
    others: list[str] = []
    while (found := HEAD.match(text)) and text[found.end() :]:
        fields = fields_in(inside(found))
        if not fields and not (found["colon"] and inside(found).strip()):
            break
        told += fields
        others += [] if fields else [inside(found).strip()]
        text = text[found.end() :]
        if found["colon"]:
            break
    return text, told, others


def inside(found: re.Match[str]) -> str:
    """What stands between the brackets."""
    return next(found[name] for name in ("round", "square", "wide") if found[name] is not None)


def fields_in(words: str) -> list[Told]:
    """The fields that the brackets hold; none when they hold anything else."""
    told = [field_in(part) for part in PARTS.split(words.strip())]
    return [one for one in told if one] if all(told) else []


def field_in(part: str) -> Told | None:
    """The field that one part of the brackets tells, None where it tells none."""
    if ambition_of(part):
        return Told("type", part, part)
    label = label_of(part)
    if label and label.text and label.name in FIELDS:
        return Told(label.name, label.text, part)
    share = SHARE.fullmatch(part)
    name = columns().get(plain(share[1]), "") if share else ""
    return Told(name, share[2], part) if share and name in UNMARKED else None


GRADE = Late(r"\s*[(（](?:(?:10|\d)/10|0?\.\d+)[)）]$")
"""The score of an objective that is over, behind its words."""
SCORED = Late(r"(?<=[^\W\d_])\s+[-–—]\s+(?:10|\d|[01][.,]\d{1,2}|\d{1,3}\s?%)(?:\s?/\s?10)?$")
"""The same behind a dash, where more than one line ends so."""


def are_scored(texts: Iterable[str]) -> bool:
    """Whether more than one of these lines ends in a score behind a dash."""
    return sum(SCORED.search(text) is not None for text in texts) > 1


def without_score(text: str, scored: bool) -> str:
    """An objective without the score behind it.

    Args:
        text: its words.
        scored: whether a number behind a dash is a score in this draft, and no part of a name.
    """
    text = GRADE.sub("", text).rstrip(":：")
    return SCORED.sub("", text) if scored else text
