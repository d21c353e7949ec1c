"""Fields of a step in words that tell nothing else: its day, who does it, its result, what if."""

import re
from functools import cache
from typing import Any, NamedTuple

from coach.interpret.ear.hearing import bare, within
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import date_in, undated
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.doers import mine, whose_deed
from coach.interpret.steps.redating import only_dates
from coach.interpret.steps.starting import only_starts
from coach.okr import Place
from coach.reading import read
from coach.reading.marks import has_han
from coach.words import phrases

FIELDS = ("due", "owner", "if-then", "result")
SHORT = ("due", "owner")
"""Fields of which nothing needs to part the name from what it is."""

FEW, FEW_IN_HAN = 6, 12
"""Words, and Chinese characters, that say when or where something is done."""

Given = dict[str, Any]


class Clause(NamedTuple):
    """What one clause says."""

    places: tuple[Place, ...] = ()
    """The items that it names; none where it goes on about those before."""
    fields: Given = {}  # noqa: RUF012 - never changed
    named: bool = False
    """Whether it names what it says: "the owner", "that one"."""
    missing: str = ""
    """The handle of a step that the plan does not have."""


def fields_in(said: str, moment: Moment) -> Given:
    """The day and the name in words that tell nothing else; empty for any others."""
    said = said.strip(" :：,，.")
    day, wrong = date_in(said, moment)
    rest = undated(said, moment)
    if (day or wrong) and only_dates(rest, moment) and not mine(rest, moment):
        return with_day({}, day, wrong, said)
    return starting(said, moment) or owner_in(said, moment)


def owner_in(said: str, moment: Moment) -> Given:
    """Who does something, with the day beside them; empty where words say anything else."""
    day, wrong = date_in(said, moment)
    doer = whose_deed(said, moment, named_alone=True)
    return with_day({"helper": doer.who}, day, wrong, said) if doer and not doer.what else {}


def often_in(said: str, moment: Moment) -> Given:
    """How often something is done, or from when on; empty where words say anything beside that."""
    if begun := starting(said, moment):
        return begun
    often = read(said, moment.today).frequency
    few = len(said) <= FEW_IN_HAN if has_han(said) else len(said.split()) <= FEW
    if not often or not few or deed(said, moment):
        return {}
    rest = bare(said.replace(often, " ", 1))
    return {"often": tidy(said)} if not rest or within("when-where", rest, moment.language) else {}


def starting(said: str, moment: Moment) -> Given:
    """From when on something is done, and nothing else; empty for any other words."""
    return {"often": tidy(said)} if only_starts(said, moment) else {}


def with_day(fields: Given, day: Any, wrong: str, said: str) -> Given:
    """Fields with a day, and the words in which it was said."""
    if wrong:
        return fields | {"wrong": wrong}
    return fields | {"due": day, "said": said} if day else fields


def field_named(name: str, said: str, moment: Moment) -> Clause | None:
    """What a clause says of the field that it names: "the owner of that is me"."""
    match = labels(name, moment.language).fullmatch(said.strip())
    if match is None:
        return None
    value = match["value"].strip(" :：,，")
    if name == "due":
        fields = fields_in(value, moment)
        fields = fields if fields.keys() & {"due", "wrong"} else {}
    elif name == "owner":
        fields = owner_in(value, moment)
    else:
        fields = {name.replace("-", "_"): tidy(value)} if value else {}
    return Clause(fields=fields, named=True) if fields else None


@cache
def labels(name: str, language: str) -> re.Pattern[str]:
    """How a language names a field of a step ahead of what it is.

    A result or an if-then plan is free words, so a sign or a verb has to part it from its name.
    """
    article = "|".join(phrases("order", "article", language))
    named, of, is_ = ("|".join(phrases("step", key, language)) for key in (name, "of", "is"))
    if language == "zh":
        loose = "?" if name in SHORT else ""
        ahead_ = rf"(?:{of})?(?:{named})(?:(?:{is_})[:：=]?|\s*[:：=]){loose}"
        return re.compile(rf"{ahead_}\s*(?P<value>.+)", re.IGNORECASE)
    loose = r"|\s" if name in SHORT else ""
    sign = rf"(?:\s?(?:{is_})(?:\s?[:=]|(?=\s))|\s?[:=]{loose})"
    lead = rf"(?:(?:{article})\s?)?(?:{named})(?:\s(?:{of})(?=[\s:=]|$))?"
    return re.compile(rf"{lead}{sign}\s*(?P<value>.+)", re.IGNORECASE)


LINKS = (("order", "article"), ("assigned", "of"))
"""Small words ahead of the name of a field, and between that and its step."""


@cache
def labels_of(name: str, language: str) -> re.Pattern[str]:
    """How a language names a field of a step, and the step, ahead of what it is."""
    article, of = ("|".join(phrases(*key, language)) for key in LINKS)
    named, is_ = ("|".join(phrases("step", key, language)) for key in (name, "is"))
    if language == "zh":
        pattern = rf"(?P<named>.{{2,12}}?)的(?P<label>{named})(?:{is_}|[:：=])+\s*(?P<value>.+)"
        return re.compile(pattern, re.IGNORECASE)
    return re.compile(
        rf"(?:(?:{article})\s)?(?P<label>{named})\s(?:(?:{of})\s)*(?P<named>[^:=]{{3,40}}?)"
        rf"(?:\s?[:=]|\s(?:{is_})(?:\s?[:=])?)\s+(?P<value>.+)",
        re.IGNORECASE,
    )
