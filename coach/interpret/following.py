"""Where a part of a message is heard that follows another: at its item, by its names of then."""

import re

from coach.edits import GoTo
from coach.interpret.answers.fields import fragment
from coach.interpret.beside.chatter import lone_figure
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.said import date_in
from coach.interpret.measures.origins import told_origin
from coach.interpret.orders.adding import step_added
from coach.interpret.orders.changing import refer
from coach.interpret.steps.deeds import deed
from coach.okr import Action, KeyResult
from coach.reading.beginnings import only_when
from coach.talk import Asked


def led_there(heard: Heard) -> bool:
    """Whether words only lead to an item, so that what is said behind them is said there."""
    leading = [edit for edit in heard.edits if isinstance(edit, GoTo) and edit.item is not None]
    return bool(leading) and len(leading) == len(heard.edits)


def as_called_now(sentence: str, start: Moment, now: Moment) -> str:
    """A sentence with the handles that its items have by now: "move A5 to O2. A5 is Lisa's"."""
    if start.plan is now.plan:
        return sentence

    def renamed(handle: re.Match[str]) -> str:
        place = refer(handle[0], start).place
        there = now.place(place.item.id) if place else None
        return there.handle if place and there and there.handle != place.handle else handle[0]

    return HANDLE.sub(renamed, sentence)


def at_their_home(before: str, piece: str, then: Moment) -> Moment:
    """The moment behind a part; a step that is ordered behind an item is for its key result."""
    handles = HANDLE.findall(before)
    if len(handles) != 1 or not step_added(piece, then):
        return then
    place = refer(handles[0], then).place
    match place.item if place else None:
        case KeyResult(id=own):
            home: int | None = own
        case Action():
            home = place.parent if place else None
        case _:
            return then
    return then.having_asked(Asked(question="actions", about="actions", target=home))


def names_source(piece: str, moment: Moment) -> bool:
    """Whether a piece surely names where numbers are read."""
    short = moment.asked.about == "source" and len(piece.split()) <= FEW_FOR_A_SOURCE
    return short or told_origin(piece, moment) is not None


def unheard_of(piece: str, before: str) -> bool:
    """Whether a piece names an item that was not spoken of before it."""
    named = {match.group().lower() for match in HANDLE.finditer(piece)}
    return bool(named) and not named & {match.group().lower() for match in HANDLE.finditer(before)}


def measures(piece: str, moment: Moment) -> bool:
    """Whether a piece tells a measure from end to end, and what it is of."""
    told = moment.key_result_fields(piece)
    return {"baseline", "target"} <= told.keys() and not only_when(told.get("metric", ""))


FEW_FOR_A_SOURCE = 3
"""Words of an answer that is nothing but the name of a list or a place."""


def still_asked(piece: str, now: Moment, then: Moment) -> Moment:
    """The moment behind a part, with the question ahead of it where a piece answers that alone."""
    if then is now or not fits(piece, now) or fits(piece, then):
        return then
    return then.having_asked(now.asked) if then.item(now.asked.target) else then


def fits(piece: str, moment: Moment) -> bool:
    """Whether a piece is a number or a day where one was asked for."""
    about = moment.asked.about
    if about not in OF_DAYS:
        return about in OF_NUMBERS and bool(lone_figure(piece, moment.language))
    dated = date_in(piece, moment)[0] is not None and not deed(piece, moment)
    return fragment(piece, moment) or (dated and len(piece.split()) <= FEW)


OF_NUMBERS = {"number", "baseline", "target", "confidence"}
OF_DAYS = {"due", "action-when", "period"}
FEW = 6
"""Words of an answer that says when."""
