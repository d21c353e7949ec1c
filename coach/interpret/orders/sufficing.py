"""What is said to be enough for what is worked on: "that'll do for KR1, next", "reicht für O1"."""

import re

from coach.interpret.ear.handles import ANY
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.intents import intended
from coach.interpret.orders.changing import refer
from coach.interpret.orders.onward import CLAUSE, says_nothing
from coach.interpret.steps.aiming import FOR
from coach.interpret.steps.helping import key_result_in_work
from coach.okr import Stage
from coach.stages import focus_of

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
    if place is None or place.item.id not in (home, above.id if above else None):
        return None
    rest = re.sub(rf"(?:{FOR}\s*)?(?:[oa]\s+)?{re.escape(handles[0])}", " ", text, flags=re.I)
    rest = NO.sub("", rest)
    told = [part.strip() for part in CLAUSE.split(rest) if part.strip()]
    found = [intent(part, moment.language) for part in told]
    quiet = (says_nothing(part, moment) for part in told)
    every = all(name in CLOSES or still for name, still in zip(found, quiet, strict=True))
    return intended("enough", moment) if every and "enough" in found else None
