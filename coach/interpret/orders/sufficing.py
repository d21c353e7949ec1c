"""What is said to be enough for what is worked on: "that'll do for KR1, next", "reicht für O1"."""

import re
from functools import cache

from coach.edits import Approve
from coach.interpret.ear.handles import ANY
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.intents import LISTING, intended
from coach.interpret.orders.changing import refer
from coach.interpret.orders.onward import CLAUSE, says_nothing
from coach.interpret.steps.aiming import FOR
from coach.interpret.steps.helping import key_result_in_work
from coach.okr import KeyResult, Place, Stage
from coach.reading import dates, numbers
from coach.stages import focus_of
from coach.words import phrases

LONGEST = 60
"""Characters of a message that only says that something is enough."""
CLOSES = ("enough", "next")
NO = re.compile(r"^\s*(?:(?:no|nope|nah|nein|nee?|nö|non|não|不)[\s,，.]+)+", re.IGNORECASE)
"""A no ahead of it, to the question what else there is."""


@once
def enough_for(text: str, moment: Moment) -> Heard | None:
    """The end of what is listed, where a message calls that enough for the item in work."""
    handles = [match[0] for match in ANY.finditer(text)]
    if len(handles) != 1 or len(text) > LONGEST or "\n" in text:
        return None
    if focus_of(moment.plan).stage is not Stage.ACTIONS:
        return None
    place = refer(handles[0], moment).place
    home = key_result_in_work(moment)
    above = moment.objective_of(home if home is not None else moment.about_item)
    here = place is not None and place.item.id in (home, above.id if above else None)
    if place is not None and finished(text, handles[0], moment):
        return ended(place, text, moment, here=here)
    if not here:
        return None
    rest = re.sub(rf"(?:{FOR}\s*)?(?:[oa]\s+)?{re.escape(handles[0])}", " ", text, flags=re.I)
    rest = NO.sub("", rest)
    told = [part.strip() for part in CLAUSE.split(rest) if part.strip()]
    found = [intent(part, moment.language) for part in told]
    quiet = (says_nothing(part, moment) for part in told)
    every = all(name in CLOSES or still for name, still in zip(found, quiet, strict=True))
    return intended("enough", moment) if every and "enough" in found else None


def so_many(text: str, moment: Moment) -> Heard | None:
    """The end of what is listed, where a message says that so many are enough: "two will do".

    The number is none of the plan; None for any other message.
    """
    said = without_fillers(text, moment.language).strip()
    amounts = numbers(said)
    if len(amounts) != 1 or len(said) > LONGEST or dates(said, moment.today):
        return None
    amount = amounts[0]
    if amount.value not in so_many_there(moment) and (amount.value > FEW or amount.text.isdigit()):
        return None  # "no, 60 is enough" is a target
    counted = said.replace(amount.text, "{n}", 1)
    if not any(p.search(counted) for p in so_many_said(moment.language)):
        return None
    if moment.asked.about in LISTING:
        return intended("enough", moment)
    return moment.wish("another")


FEW = 5
"""Items that somebody may count in words."""


def so_many_there(moment: Moment) -> set[float]:
    """How many objectives there are, key results of the one in work, and steps of theirs."""
    home = moment.item(key_result_in_work(moment))
    above = moment.objective_of(moment.about_item)
    lists = (moment.plan.objectives, above.key_results if above else ())
    steps = home.actions if isinstance(home, KeyResult) else ()
    return {float(len(row)) for row in (*lists, steps)} - {0.0}


@cache
def so_many_said(language: str) -> tuple[re.Pattern[str], ...]:
    """How a language says that so many are enough."""
    every = phrases("fact", "so-many", language)
    return tuple(re.compile(one.replace("{n}", r"\{n\}"), re.IGNORECASE) for one in every)


def finished(text: str, handle: str, moment: Moment) -> bool:
    """Whether a message only says that one is done with an item: "done with KR1, next"."""
    told = [part.strip() for part in CLAUSE.split(NO.sub("", text)) if part.strip()]
    plain = [without_fillers(part, moment.language) for part in told if handle in part]
    others = [part for part in told if handle not in part]
    quiet = all(intent(p, moment.language) in CLOSES or says_nothing(p, moment) for p in others)
    named = re.escape(handle)
    every = (*phrases("step", "finished", moment.language), *phrases("step", "finished"))
    ways = (re.compile(one.replace("{it}", named), re.IGNORECASE) for one in every)
    return quiet and len(plain) == 1 and any(way.fullmatch(plain[0]) for way in ways)


def ended(place: Place, text: str, moment: Moment, *, here: bool) -> Heard:
    """The end of what is listed for an item; one elsewhere is approved with what it has."""
    if here and moment.asked.about == "more-actions":
        return intended("enough", moment)
    if isinstance(place.item, KeyResult) and place.item.actions:
        return moment.heard(Approve(target=place.item.id))
    return moment.unclear("not-understood", text)
