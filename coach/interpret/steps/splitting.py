"""A step that is really several: "those are three steps, please split them. tom: posters, ...".

The steps are those that are told behind the order, else those that its own words tell.
"""

import re
from functools import cache

from coach.edits import Edit, ReviseAction
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import without_correcting
from coach.interpret.ear.items import DATED_BETWEEN, HAN_BETWEEN
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.pointing import HANDLE, telling
from coach.interpret.ear.said import step_day, undated
from coach.interpret.orders.changing import refer
from coach.interpret.steps.helping import step_said_last
from coach.interpret.steps.running import steps_told, with_doer
from coach.interpret.steps.sharing import shared_out
from coach.interpret.steps.telling import Told
from coach.okr import Action
from coach.reading.marks import has_han
from coach.words import phrases

LONGEST, FEWEST, MOST = 600, 2, 6
"""Characters of a message that parts a step, and steps that one may become."""


@once
def split_step(text: str, moment: Moment) -> Heard | None:
    """The step as the first of those that it is, with the others behind it; None for no order."""
    if len(text) > LONGEST:
        return None
    said = without_correcting(text.strip(), moment.language)
    match = orders(moment.language).match(said)
    if match is None:
        return None
    handle, rest = HANDLE.search(match[0]), said[match.end() :].strip()
    told_last = [place for place in moment.added if isinstance(place.item, Action)]
    if not handle and len(told_last) >= FEWEST:
        return moment.unclear("which-item")  # several steps were told just now
    found = refer(handle[0], moment).place if handle else None
    step = found.item if found is not None else None if handle else step_said_last(moment)
    place = moment.place(step.id) if isinstance(step, Action) else None
    if place is None or place.parent is None or not isinstance(step, Action):
        return None
    told = several(rest or step.text, moment)
    if not told:
        return moment.heard(wishes=(Unclear(why="what-to-change", item=step.id),))
    first, *others = told
    own: tuple[Edit, ...] = (first.added_to(place.parent),)
    words, known = (
        telling(undated(said, moment)) for said in (" ".join(one.text for one in told), step.text)
    )
    if handle or step.id == moment.latest or words & known:
        given = {"id": step.id, "text": first.text, **first.given}
        own = moment.opened_for(place, ReviseAction.model_validate(given))
    return moment.heard(*own, *(one.added_to(place.parent) for one in others))


def several(text: str, moment: Moment) -> list[Told]:
    """The steps that words tell, each with who does it; empty where they tell a single one."""
    told = steps_told(text, moment)
    if len(told) < FEWEST and len(pieces := dated_pieces(text, moment)) >= FEWEST:
        told = shared_out([step for piece in pieces for step in steps_told(piece, moment)], moment)
    told = [with_doer(step, moment) for step in told]
    few = FEWEST <= len(told) <= MOST
    return told if few and not any(step.wrong for step in told) else []


def dated_pieces(text: str, moment: Moment) -> list[str]:
    """The parts of words that are said to be several steps, where each has its day."""
    between = HAN_BETWEEN if has_han(text) else DATED_BETWEEN
    every = [piece for piece in between.split(text) if piece and piece.strip()]
    return every if all(step_day(piece, moment)[0] for piece in every) else []


@cache
def orders(language: str) -> re.Pattern[str]:
    """How a language says that a step is several ones, or is to be parted."""
    handle = f"(?:{HANDLE.pattern})"
    calls, parts = (
        "|".join(phrases("step", key, language)).replace("{step}", handle)
        for key in ("several", "part")
    )
    end = r"(?=\s*[,.;:!，。；：！]|\s*$)"
    joint = r"[\s,.;:，。；：！]+(?:(?:and|so|und|also|y|et|e)\s+)?"
    both = rf"(?:{calls})(?:{joint}(?:{parts}))?{end}"
    return re.compile(rf"(?:{both}|(?:{parts}){end})[\s,.;:!，。；：！]*", re.IGNORECASE)
