"""Directions: the objectives that carry the goal, asked for or said beside it."""

from coach.edits import AddObjective, Edit
from coach.interpret.answers import asides
from coach.interpret.ear.hearing import patterns, within, without_fillers
from coach.interpret.ear.items import directions, lines, tidy
from coach.interpret.ear.leading import announced
from coach.interpret.ear.moment import Moment
from coach.interpret.guarding.evidence import stems
from coach.interpret.measures.measuring import complete
from coach.reading import read

ENOUGH, MANY = 2, 3
"""Directions that make a list, and a long one."""


def named_directions(text: str, moment: Moment) -> list[AddObjective]:
    """One objective for each direction in the words."""
    about = (d for d in listed(text, moment) if not within("other-topic", d, moment.language))
    named = (tidy(without_fillers(d, moment.language) or d) for d in about)
    return [AddObjective(text=direction) for direction in named if direction]


def told_directions(text: str, moment: Moment) -> list[Edit]:
    """The directions in the words; one that is a whole measure is kept as a proof of what comes."""
    return [
        asides.kept_proof(added.text, moment) if complete(added.text, moment.today) else added
        for added in named_directions(text, moment)
    ]


def listed(text: str, moment: Moment) -> list[str]:
    """The directions in the words, without those that only announce them."""
    count, _ = announced(text)
    if count and len(parts := directions(text, moment.today)) >= count:
        return parts
    for pattern in patterns("fact", "directions", moment.language):
        text = pattern.sub("", text, count=1)
    return directions(text, moment.today)


def tasks(text: str, moment: Moment) -> list[AddObjective]:
    """The directions of who tells a list of things to do where the goal was asked for.

    Such a list is no picture of a year; what it is good for is asked next.
    """
    parts = listed(text, moment)
    doing = sum(1 for p in parts if read(p, moment.today).verb_kind in ("activity", "delivery"))
    return named_directions(text, moment) if len(parts) >= MANY and doing >= ENOUGH else []


def beside_the_goal(text: str, moment: Moment) -> list[AddObjective]:
    """The directions that are listed where the goal itself is in question; none for a wording.

    A list of lines is one whatever it says. In a sentence each part has to leave the goal's words
    alone, since "loved by guests, known in town" may only say the goal in another way.
    """
    big = moment.plan.big_objective
    if big is None or not moment.passes_the_goal:
        return []
    parts = listed(text, moment)
    if len(parts) < ENOUGH:
        return []
    own = stems(big.text)
    shared = sum(1 for part in parts if stems(part) & own)
    if len(lines(text)) < ENOUGH and 2 * shared >= len(parts):
        return []
    return named_directions(text, moment)
