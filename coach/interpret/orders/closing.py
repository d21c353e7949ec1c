"""An item that is closed by its name: "that's it for the honey", "for the price: nothing now".

Such words go on like "that's enough"; what they name says only of what, and never fills anything.
"""

import re

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent, patterns, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.pointing import HANDLE, telling
from coach.interpret.intents import intended
from coach.interpret.orders.bidding import kinds, points
from coach.interpret.orders.naming import named_by
from coach.okr import places, words_of
from coach.reading import numbers

LED = re.compile(
    r"(?:and |und |y |et |e )?(?:for|on|with|about|für|zu|bei|mit|para|con|sobre|pour|avec|com|em)?"
    r" ?(?P<ref>[^:：,]{2,40})[:：]\s*(?P<rest>.+)$",
    re.IGNORECASE,
)
NOTHING = ("no", "enough", "skip", "none", "unknown", "next")
LONGEST = 80


@once
def closed(text: str, moment: Moment) -> Heard | None:
    """What a message means that closes an item by its name; None for any other message."""
    said = text.strip(" .!。！")
    if "\n" in text or len(said) > LONGEST or numbers(said) or not moment.plan.objectives:
        return None
    for pattern in patterns("fact", "closes", moment.language):
        if (match := pattern.match(said)) and of_the_plan(match["ref"], moment):
            return intended("enough", moment)
    led = LED.match(said)
    if led is None or not of_the_plan(led["ref"], moment):
        return None
    rest = without_fillers(led["rest"], moment.language)
    nothing = intent(rest, moment.language) in NOTHING and not matter(rest, moment.language)
    return moment.wish("another") if nothing else None


def of_the_plan(ref: str, moment: Moment) -> bool:
    """Whether words name an item, but by no handle, or a kind, or have a word of the plan."""
    if HANDLE.search(ref) or points(ref, moment.language):
        return False  # "done with O1" approves it
    if named_by(ref, moment).places:
        return True
    if re.search(kinds(moment.language), ref, re.IGNORECASE):
        return True
    known = telling(" ".join(words_of(place.item) for place in places(moment.plan)))
    return not telling(ref).isdisjoint(known)
