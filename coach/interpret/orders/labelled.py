"""Lines that begin with a handle or a name: "KR2: ...", "O1: ...", "the period is Q1"."""

import re

from coach.edits import AddObjective, SetPeriod
from coach.interpret.answers.fields import fragment
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import meant
from coach.interpret.ear.said import period_in, undated
from coach.interpret.measures.measures import below, objective_of
from coach.okr import Objective

NEXT_HANDLE = re.compile(
    r"(?:\s*[,;，；]\s*(?:and |und |y |et |e )?|\s+(?:and|und|y|et|e|&)\s+|[和，])"
    r"(?=(?:O ?\d+\.)?KR ?\d|O ?\d+ ?[:：])",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?:O ?\d+\.)?KR ?\d|O ?\d+ ?[:：]", re.IGNORECASE)
PARENT = re.compile(r"(?:^O ?|KR ?)(\d+)(?=\.)", re.IGNORECASE)
YEAR_LEFT = re.compile(r"\b(?:20\d\d|the|year|from|to|for|und|von|bis)\b|[-–—年]", re.IGNORECASE)
SHORTEST = 3
"""Words of a line that is a new item rather than a value."""


def by_handle(text: str) -> list[str]:
    """The parts of a statement that name one item each: "KR1 by June, KR2 by May"."""
    parts = NEXT_HANDLE.split(text) if "\n" not in text else []
    each = len(parts) > 1 and all(HANDLE.match(part) for part in parts)
    return [part.strip() for part in parts] if each else []


def new_item(parts: dict[str, str], moment: Moment) -> Heard | None:
    """The item that a labelled line of a draft adds; None where the handle is taken."""
    ref, value = parts["ref"], parts["value"]
    found = meant(ref, moment.plan, moment.language, about=moment.about_item)
    short = len(value.split()) < SHORTEST and len(value) < 2 * SHORTEST
    if found.place is not None or short or fragment(value, moment) or NEXT_HANDLE.search(value):
        return None  # several lines in one are a list
    text = tidy(value)
    if bare(ref).startswith("o") and "kr" not in bare(ref):
        return moment.heard(AddObjective(text=text))
    above = objective_of(moment)
    if parent := PARENT.search(ref):
        named = meant(f"O{parent[1]}", moment.plan, moment.language).place
        above = named.item.id if named and isinstance(named.item, Objective) else above
    return moment.heard(*below(above, text, moment))


def period_said(parts: dict[str, str], moment: Moment) -> Heard | None:
    """The days that the plan is said to cover; None where more than days is said."""
    value = parts["value"]
    found = period_in(value, moment)
    if found is None or bare(YEAR_LEFT.sub(" ", undated(value, moment))):
        return None
    return moment.heard(SetPeriod(start=found.start, end=found.end))
