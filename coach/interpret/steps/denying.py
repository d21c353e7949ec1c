"""What is said to be no step, ahead of what is to be done: "that's no step, delete A4"."""

import re
from functools import cache

from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.bidden import acts, bidden
from coach.interpret.orders.stated import of_steps
from coach.words import phrases


def without_denial(text: str, moment: Moment) -> str:
    """A message without the words at its start that only deny something, where an order follows."""
    match = denial(moment.language).match(text.strip())
    rest = text.strip()[match.end() :] if match else ""
    told = (acts(bidden(part, moment)) or of_steps(part, moment) for part in sentences(rest))
    return rest if rest and any(told) else text


@cache
def denial(language: str) -> re.Pattern[str]:
    """How a language says of something that it is no item of a plan, with the sign behind it."""
    every = "|".join((*phrases("step", "denied", language), *phrases("step", "denied")))
    return re.compile(rf"(?:{every})\s*[,.;!，。；！]+\s*", re.IGNORECASE)
