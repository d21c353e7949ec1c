"""What is said of a handle: "the target of O2.KR1 is 75", "Anna looks after O2.KR1.A1"."""

import re
from functools import cache

from coach.edits import Edit, ReviseDependency
from coach.interpret.answers.facts import dated, renumbered
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.naming import named_by
from coach.interpret.steps.assigning import assigned
from coach.interpret.steps.correcting import corrected_step
from coach.interpret.steps.describing import described
from coach.interpret.steps.results import result_anew
from coach.interpret.steps.splitting import split_step
from coach.interpret.steps.whose_day import whose_day
from coach.okr import Dependency, KeyResult
from coach.reading import dates, numbers
from coach.words import phrases

OF_BOTH = re.compile(r"d|.*kr", re.IGNORECASE)
"""Handles of dependencies and of key results."""
ENDS = ("baseline", "target")
NEITHER = re.compile(r"[,，;；:：]")
"""Signs of a second clause."""
LONGEST = 90
"""Characters of a message that says one thing of one item."""


def stated_of_handle(text: str, moment: Moment) -> Heard | None:
    """The item with the end or the day that a message says of it, or whose it is."""
    if told := of_steps(text, moment):
        return told
    named = [match for match in HANDLE.finditer(text) if OF_BOTH.match(match.group())]
    if len(named) != 1 or len(text) > LONGEST or is_question(text, moment.language):
        return None
    places = named_by(named[0].group(), moment).places
    place = places[0] if len(places) == 1 else None
    if place is None or not isinstance(place.item, KeyResult | Dependency):
        return None
    rest = f"{text[: named[0].start()]} {text[named[0].end() :]}"
    days = dates(rest, moment.today)
    amounts = [q for q in numbers(rest) if not any(q.text in day.text for day in days)]
    if len(amounts) + len(days) != 1:
        return None
    value = (amounts or days)[0].text
    left = rest.replace(value, " ", 1)
    if NEITHER.search(left):
        return None
    for name in ENDS if amounts else ("due",):
        bare = spelled(name, moment.language).sub(" ", left)
        if bare == left or matter(
            spelled("around", moment.language).sub(" ", bare), moment.language
        ):
            continue
        edit: Edit | None
        if isinstance(place.item, Dependency):
            edit = ReviseDependency(id=place.item.id, by=days[0].end) if days else None
        elif amounts:
            edit = renumbered(name, f"to {value}", place.item, moment)  # a lone "-5" is a list's
        else:
            edit = dated({"value": value}, place.item, moment)
        return moment.heard(*moment.reopening(place), edit) if edit is not None else None
    return None


def of_steps(text: str, moment: Moment) -> Heard | None:
    """What a message tells or takes back of steps that are there; None for any other message."""
    told = split_step(text, moment) or whose_day(text, moment)
    told = told or result_anew(text, moment) or corrected_step(text, moment)
    return told or described(text, moment) or assigned(text, moment)


@cache
def spelled(key: str, language: str) -> re.Pattern[str]:
    """A pattern for the phrases that name a field, or stand around one."""
    every = {*phrases("stated", key, language), *phrases("stated", key)}
    each = "|".join(sorted(map(re.escape, every), key=len, reverse=True))
    return re.compile(rf"(?<![a-zß-ÿ])(?:{each})(?![a-zß-ÿ])", re.IGNORECASE)
