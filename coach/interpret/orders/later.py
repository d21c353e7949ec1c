"""The list of what is left for later: what an order puts there, takes from it, or words anew."""

import re

from coach.edits import AddAction, SetNotNow
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import step_day
from coach.interpret.orders.bidding import points, words
from coach.interpret.orders.removing import removal
from coach.interpret.orders.resembling import shared, telling
from coach.okr import Dependency, KeyResult, Place, words_of
from coach.reading.marks import unaccented


def put_off(places: tuple[Place, ...], moment: Moment) -> Heard | None:
    """The items on the list of what is left for later."""
    if any(isinstance(place.item, Dependency) for place in places):
        return None
    lines = (*moment.plan.not_now, *(words_of(place.item) for place in places))
    gone = (edit for place in places for edit in removal(place, moment))
    return moment.heard(SetNotNow(lines=lines), *gone)


def unlisted(ref: str, moment: Moment) -> Heard | None:
    """The list for later without the lines that words name."""
    told = telling(ref, None, moment.language)
    lines = moment.plan.not_now
    kept = tuple(line for line in lines if not told or shared(told, line) < 1)
    if kept == lines:
        return moment.unclear("no-such-item", ref) if told else None
    return moment.heard(SetNotNow(lines=kept))


def relisted(ref: str, value: str, moment: Moment) -> Heard | None:
    """The list for later with another wording of the line that words name, or of its only one."""
    lines = moment.plan.not_now
    plain, named = left_of_the_list(ref, moment.language)
    told = telling(plain, None, moment.language)
    found = [i for i, line in enumerate(lines) if told and shared(told, line) == 1]
    if named and not told:
        again = telling(value, None, moment.language)
        found = [i for i, line in enumerate(lines) if shared(again, line) > 0 or len(lines) == 1]
    if len(found) != 1 or not value.strip():
        return None
    at = found[0]
    return moment.heard(SetNotNow(lines=(*lines[:at], tidy(value), *lines[at + 1 :])))


def taken_up(ref: str, home: KeyResult, moment: Moment) -> Heard | None:
    """Lines of the list as steps of a key result: those that words name, else those just noted."""
    lines, before = moment.plan.not_now, moment.past.undo
    if points(ref, moment.language):
        noted = any(isinstance(edit, SetNotNow) for edit in moment.past.last)
        known = before.not_now if before is not None else ()
        taken = [line for line in lines if line not in known] if noted else []
    else:
        told = telling(ref, None, moment.language)
        taken = [line for line in lines if told and shared(told, line) == 1]
        taken = taken if len(taken) == 1 else []
    if not taken:
        return None
    steps = (
        AddAction(key_result=home.id, text=line, due=step_day(line, moment)[0]) for line in taken
    )
    left = tuple(line for line in lines if line not in taken)
    return moment.heard(SetNotNow(lines=left), *steps)


def left_of_the_list(ref: str, language: str) -> tuple[str, bool]:
    """The words without those that name the list for later, and whether they do."""
    said = unaccented(ref)
    for spoken in dict.fromkeys((language, "en")):
        if match := re.search(unaccented(words("later", spoken)), said, re.IGNORECASE):
            return f"{ref[: match.start()]} {ref[match.end() :]}", True
    return ref, False
