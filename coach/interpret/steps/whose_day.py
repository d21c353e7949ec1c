"""Which day is whose: "1 February stays for the posters, the 12th is only for the printing".

Each clause names a day and what it is of: a step, somebody's part, or what no item tells. Only a
day that an item does not have yet changes anything, and no such sentence is a step.
"""

import re
from functools import cache
from typing import NamedTuple

from coach.edits import Edit, ReviseAction, ReviseDependency
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Beside, Heard
from coach.interpret.ear.hearing import is_question, sentences, without_correcting
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.said import date_in, undated
from coach.interpret.orders.changing import refer
from coach.interpret.orders.resembling import shared, telling
from coach.interpret.steps.correcting import day_of, is_day
from coach.okr import Action, Dependency, Place, places, words_of
from coach.reading import dates
from coach.words import phrases

LONGEST, MOST = 240, 4
"""Characters and clauses of a message that tells which day is whose."""
BETWEEN = re.compile(
    r"[,;，；]\s*(?:(?:and|but|und|aber|y|pero|et|mais|e|mas)\s+)?|\s+(?:but|aber|pero|mais|mas)\s+",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"^(?:(?P<lead>[^\W\d_]{1,4}) )?(?:dia |día )?(?P<day>\d{1,2})"
    r"(?P<mark>st|nd|rd|th|er|º|\.|号|日)?(?![\d:])",
    re.IGNORECASE,
)
"""A day told by its number ahead of what it is of: "the 12th is ...", "el 12 es ..."."""


class Whose(NamedTuple):
    """What one clause says."""

    edit: Edit | None = None
    place: Place | None = None
    """The item whose day it is."""
    only: bool = False
    """Whether the day is said to be that alone."""
    stays: bool = False


@once
def whose_day(text: str, moment: Moment) -> Heard | None:
    """The items with the days that a message says are theirs; None for any other message."""
    if "\n" in text or len(text) > LONGEST or is_question(text, moment.language):
        return None
    said = without_correcting(text, moment.language)
    clauses = [c for part in sentences(said) for c in BETWEEN.split(part) if c.strip(" .!。！")]
    first = next((i for i, c in enumerate(clauses) if matter(c, moment.language)), 0)  # "no, wait"
    told = [in_clause(clause.strip(" !。！"), moment) for clause in clauses[first:][: MOST + 1]]
    if not told or len(told) > MOST or None in told:
        return None
    every = [one for one in told if one is not None]
    if not any(one.only or one.stays for one in every):
        return None
    edits = [
        edit
        for one in every
        if one.edit is not None and one.place is not None
        for edit in moment.opened_for(one.place, one.edit)
    ]
    if edits:
        return moment.heard(*edits)
    known = any(one.place is not None for one in every)
    return moment.wish("as-it-was") if known else moment.heard(wishes=(Beside(text=tidy(text)),))


def in_clause(clause: str, moment: Moment) -> Whose | None:
    """Whose the day is that a clause names; None for a clause that says anything else."""
    day, wrong = date_in(clause, moment)
    rest, numbered = undated(clause, moment), None
    if wrong or (day is None and (numbered := NUMBERED.match(clause)) is None):
        return None
    if numbered is not None:
        if not is_day(numbered, moment):
            return None
        rest = clause[numbered.end() :]
    first = min((when.span[0] for when in dates(clause, moment.today)), default=0)
    ahead = numbered is not None or not matter(clause[:first], moment.language)
    stays, only, called = (marks(key, moment.language).search(rest) for key in MARKS)
    only = only if ahead or called else None  # "Ann can only start on 2 March"
    if not (stays or only or called) or (called and not (stays or only) and numbered):
        return None
    for key in MARKS:
        rest = marks(key, moment.language).sub(" ", rest)
    handles = HANDLE.findall(rest)
    if len(handles) > 1 or any(map(str.isdigit, HANDLE.sub("", rest))):
        return None
    place = refer(handles[0], moment).place if handles else named(rest, bool(only), moment)
    told = Whose(place=place, only=bool(only), stays=bool(stays))
    match place.item if place else None:
        case Action(id=own, due=due):
            day = day_of(numbered, due) if numbered and due else day
            moved = ReviseAction(id=own, due=day) if day and day != due else None
            return told._replace(edit=moved)
        case Dependency(id=own, by=by):
            day = day_of(numbered, by) if numbered and by else day
            return told._replace(
                edit=ReviseDependency(id=own, by=day) if day and day != by else None
            )
        case _:
            return told if only and not handles else None


MARKS = ("stays", "only", "due")


@cache
def marks(key: str, language: str) -> re.Pattern[str]:
    """The words by which a day is said to stay, to be that alone, or to be called one."""
    every = "|".join(sorted({*phrases("step", key, language)}, key=len, reverse=True))
    edge = ("", "") if language == "zh" else (r"(?<![^\W_])", r"(?![^\W_])")
    return re.compile(rf"{edge[0]}(?:{every}){edge[1]}", re.IGNORECASE)


def named(words: str, only: bool, moment: Moment) -> Place | None:
    """The step or somebody's part that words name; that part, where the day is only that."""
    told = telling(words, None, moment.language)
    steps = nearest(told, Action, moment)
    theirs = nearest(told, Dependency, moment)
    first, second = (theirs, ()) if only else (steps, theirs)
    return next(iter(first or second), None) if len(first or second) == 1 else None


def nearest(told: frozenset[str], kind: type, moment: Moment) -> tuple[Place, ...]:
    """The items of a kind that have most of the words, and at least half of them."""
    every = [p for p in places(moment.plan) if isinstance(p.item, kind)]
    having = [shared(told, words_in(p)) if told else 0.0 for p in every]
    most = max(having, default=0.0)
    return tuple(p for p, part in zip(every, having, strict=True) if part == most >= HALF)


HALF = 0.5


def words_in(place: Place) -> str:
    """The words of an item; of somebody's part also who that is."""
    match place.item:
        case Dependency(on=on, what=what):
            return f"{on} {what}"
        case _:
            return words_of(place.item)
