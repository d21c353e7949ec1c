"""A field of an item that is named by its name: emptied ("clear the why of O1"), or filled."""

import re
from functools import cache
from typing import Any

from coach.edits import (
    Approve,
    Edit,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetMission,
)
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import stripped
from coach.interpret.ear.said import undated
from coach.interpret.orders.bidding import words
from coach.interpret.orders.changing import refer
from coach.interpret.orders.naming import named_by
from coach.okr import Action, KeyResult, Objective, Place, words_of
from coach.words import phrases

FIELDS: dict[str, tuple[type, ...]] = {
    "why_now": (Objective,),
    "source": (KeyResult,),
    "due": (KeyResult, Action),
    "confidence": (Objective, KeyResult),
    "helper": (Action,),
    "result": (Action,),
    "if_then": (Action,),
}
"""What may be emptied, and of which items."""


def emptied(ref: str, moment: Moment) -> Heard | None:
    """The item without the field that words name, or the plan without its mission."""
    missions = {*phrases("stages", "mission", moment.language), *phrases("stages", "mission")}
    if stripped(bare(ref)) in missions:  # "direction" is a name of objectives as well
        if moment.plan.mission:
            return moment.heard(SetMission(text=""))
        if moment.asked.about not in OF_OBJECTIVES:
            return moment.unclear("no-such-item", ref)
    for field, spelled, around in spellings(moment.language):
        match = spelled.search(ref) or around.search(ref)
        if match is None:
            continue
        rest = f"{match['whose'] or ''} {match['of'] or ''}".strip()
        if field == "why_now" and refer(rest, moment).special == "big-objective":
            return moment.heard(*moment.reopening_the_goal(), SetBigObjective(why=""))
        if (place := owner(rest, field, moment)) is not None:
            return revised(place, {field: None if field in NUMBERS else ""}, moment)
    return None


OF_OBJECTIVES = {
    "objectives", "key-results", "more-key-results", "approval", "wording", "too-many", "type",
    "why", "confidence", "number",
}  # fmt: skip
"""Questions at which "the direction" is the objective in work."""
NUMBERS = {"due", "confidence"}
"""Fields that hold no words."""


def filled(ref: str, field: str, value: str, moment: Moment) -> Heard | None:
    """The item with what is said of a field of it: "the why of O1 is: ..."."""
    if not value.strip():
        return None
    if field == "why_now" and refer(ref, moment).special == "big-objective":
        return moment.heard(*moment.reopening_the_goal(), SetBigObjective(why=tidy(value)))
    place = owner(ref, field, moment)
    return revised(place, {field: tidy(value)}, moment) if place is not None else None


def owner(ref: str, field: str, moment: Moment) -> Place | None:
    """The one item of which a field is spoken; without a name the one in hand, or above it."""
    if ref:
        named = named_by(ref, moment)
        found = named.places if named.surely else ()
        place = found[0] if len(found) == 1 else None
    else:
        place = moment.place(moment.latest) or moment.place(moment.about_item)
        fitting = (*FIELDS[field], Objective)
        while place is not None and not isinstance(place.item, fitting):
            place = moment.place(place.parent)
    if place is not None and isinstance(place.item, Objective) and Objective not in FIELDS[field]:
        below = place.item.key_results
        place = moment.place(below[0].id) if len(below) == 1 else None
    return place if place is not None and isinstance(place.item, FIELDS[field]) else None


def revised(place: Place, fields: dict[str, Any], moment: Moment) -> Heard:
    """The item with these fields, as locked as it was; the words for an emptied day go too."""
    item = place.item
    if "due" in fields and (plain := tidy(undated(words_of(item), moment))):
        fields = {**fields, "text": plain}
    edit: Edit
    match item:
        case Objective():
            edit = ReviseObjective(id=item.id, **fields)
        case KeyResult():
            edit = ReviseKeyResult(id=item.id, **fields)
        case _:
            edit = ReviseAction(id=item.id, **fields)
    again = [Approve(target=item.id)] if getattr(item, "approved", False) else []
    return moment.heard(*moment.reopening(place), edit, *again)


@cache
def spellings(language: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """For each field patterns of its names, behind or ahead of what has it: "the why of O1"."""
    of, articles = words("of", language), words("article", language)
    edge = "" if language == "zh" else r"(?!\w)"
    around = (
        r"^(?:(?P<whose>.+?)的)?{name}(?P<of>)$"
        if language == "zh"
        else rf"^(?:{articles}\s?)*(?:(?P<whose>.+?)['’]?s\s)?(?:\w+\s)?"
        rf"{{name}}{edge}"
        rf"(?:\s+{of}\s?(?P<of>.+))?$"
    )
    each = []
    for field in FIELDS:
        told = {
            *phrases("order", field.replace("_", "-"), language),
            *phrases("fields", field, language),
        }
        names = "|".join(sorted(told - {"from", "to", "by", "sure", "now"}, key=len, reverse=True))
        after = rf"^(?:{of}\s)?(?P<whose>{HANDLE.pattern})\s+(?:{articles}\s)?(?P<of>)(?:{names})$"
        spelled = around.format(name=f"(?:{names})")
        behind, ahead = (re.compile(pattern, re.IGNORECASE) for pattern in (spelled, after))
        each.append((field, behind, ahead))
    return tuple(each)
