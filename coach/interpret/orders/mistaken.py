"""One word in the place of another: "I meant visitors, not guests"."""

import re

from coach.edits import (
    Edit,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
)
from coach.interpret.beside.objecting import in_hand
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import patterns
from coach.interpret.ear.moment import Moment
from coach.okr import Action, Dependency, KeyResult, Objective, places
from coach.reading.marks import has_han


def exchanged_words(text: str, moment: Moment) -> Heard | None:
    """The sentence that held the mistaken words, with the right ones; None for other messages.

    It is that of the item in hand, else the last one that holds them; words that stand nowhere are
    asked about.
    """
    if any(map(str.isdigit, text)):
        return None
    meaning, *others = patterns("fact", "exchange-words", moment.language)
    for pattern in (meaning, *others):
        match = pattern.search(text.strip(" .!。！"))
        edits = with_words(match["old"], match["value"], moment) if match else ()
        if edits:
            return moment.heard(*edits)
        if match and pattern is meaning:
            return moment.unclear("what-to-change")
    return None


def with_words(old: str, new: str, moment: Moment) -> tuple[Edit, ...]:
    """The edits that write the right words where the mistaken ones stand, if they do anywhere."""
    last, every = in_hand(moment), list(places(moment.plan))[::-1]
    for place in sorted(every, key=lambda place: place.item != last):
        if not isinstance(place.item, Dependency) and in_words(old).search(place.item.text):
            return (*moment.reopening(place), revised(place.item, old, new))
    goal = moment.plan.big_objective
    if goal is None or not in_words(old).search(goal.text):
        return ()
    return (*moment.reopening_the_goal(), SetBigObjective(text=instead(goal.text, old, new)))


def revised(item: Objective | KeyResult | Action, old: str, new: str) -> Edit:
    """The edit that writes the right words into an item."""
    text = instead(item.text, old, new)
    match item:
        case KeyResult():
            return ReviseKeyResult(id=item.id, text=text, metric=instead(item.metric, old, new))
        case Objective():
            return ReviseObjective(id=item.id, text=text)
        case Action():
            return ReviseAction(id=item.id, text=text)


def in_words(old: str) -> re.Pattern[str]:
    """The words wherever they stand as such, in any case."""
    edge = "" if has_han(old) else r"\b"
    return re.compile(edge + re.escape(old.strip()) + edge, re.IGNORECASE)


def instead(text: str, old: str, new: str) -> str:
    """The text with the new words where the old ones stood, with a capital at its start."""
    said = in_words(old).sub(lambda _: new.strip(), text)
    return said[:1].upper() + said[1:] if text[:1].isupper() else said
