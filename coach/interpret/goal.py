"""The goal in a message that tells more: a story around it, how sure one is, where to begin."""

import re
from typing import NamedTuple

from coach.edits import AddObjective
from coach.interpret.directing import ENOUGH, named_directions
from coach.interpret.hearing import patterns, sentences, within
from coach.interpret.moment import Moment
from coach.interpret.rewording import STORY, without_lead
from coach.interpret.sureness import sure_among


class Told(NamedTuple):
    """What somebody told who was asked for the goal of the year."""

    goal: str
    beside: tuple[str, ...] = ()
    """What was told around it."""
    sure: int | None = None
    directions: tuple[AddObjective, ...] = ()


class Introduced(NamedTuple):
    """What somebody said who first says who they are."""

    who: str
    """The words about themselves, empty where there are none."""
    rest: str


def introduced(text: str, moment: Moment) -> Introduced:
    """A first message apart: "I run a bakery, and I want ..." is about the speaker, then a goal."""
    if moment.plan.big_objective is None and moment.asked.about == "big-objective":
        for pattern in patterns("fact", "introduction", moment.language):
            if match := pattern.search(text):
                return Introduced(match["who"].strip(), text[match.end() :].strip())
    return Introduced("", text)


def told(text: str, moment: Moment) -> Told:
    """The goal among several sentences, or in a long one, with what was told beside it.

    Where no single wish stands out, all of it is the goal.
    """
    if "\n" in text:
        return Told(text)
    parts = sentences(text)
    wanted = [part for part in parts if within("wanting", part, moment.language)]
    if len(parts) > 1 and len(wanted) == 1:
        goal = wanted[0]
        return around(goal, tuple(part for part in parts if part != goal), moment)
    if len(text.split()) < STORY:
        return Told(text)
    clauses = re.split(r"[,;]\s+", text)
    for pattern in patterns("fact", "wish", moment.language):
        for at, clause in enumerate(clauses):
            if wish := pattern.search(f", {clause}"):
                beside = (", ".join(clauses[:at]), ", ".join(clauses[at + 1 :]))
                return around(wish["value"], beside, moment)
    return Told(text)


def around(goal: str, beside: tuple[str, ...], moment: Moment) -> Told:
    """The goal with what the words beside it say."""
    rest = ". ".join(beside)
    listed = (
        named_directions(match["list"], moment)
        for pattern in patterns("fact", "focus", moment.language)
        if (match := pattern.search(rest))
    )
    directions = next((found for found in listed if len(found) >= ENOUGH), [])
    goal = without_lead(goal, moment.language)
    return Told(goal, beside, sure_among(rest, moment), tuple(directions))
