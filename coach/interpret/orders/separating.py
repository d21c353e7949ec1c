"""One objective that is really two: "split O1 into more regulars and calmer mornings"."""

import re

from coach.edits import AddObjective, ReviseObjective
from coach.interpret.answers.directing import pieces, told_apart
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.items import LAST_AND, stands, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.orders.naming import Named
from coach.okr import Objective

COMMA = re.compile(r"\s*[,;，；、]\s*")
FEWEST, MOST = 2, 4
"""Objectives that one may become."""


def separated(named: Named, value: str, moment: Moment) -> Heard | None:
    """The objective with the first of the words said for it, and one more for each of the others.

    Without such words it is parted where it says two things itself; where it says one, the coach
    asks what the two should say.
    """
    first, *others = named.places
    if others or not isinstance(first.item, Objective):
        return None
    parts = each_of(value or first.item.text, moment)
    if not FEWEST <= len(parts) <= MOST:
        return moment.heard(wishes=(Unclear(why="what-to-change", item=first.item.id),))
    said, *more = parts
    revised = ReviseObjective(id=first.item.id, text=said)
    return moment.heard(*moment.reopening(first), revised, *(AddObjective(text=t) for t in more))


def each_of(words: str, moment: Moment) -> list[str]:
    """The several things that words say; also those with a mere "and" between them."""
    told = [edit.text for edit in told_apart(words, moment)]
    ways = (told, pieces(words, moment), LAST_AND.split(words), COMMA.split(words))
    every = ([tidy(part) for part in way if part.strip()] for way in ways)
    return next((parts for parts in every if len(parts) >= FEWEST and all(map(stands, parts))), [])
