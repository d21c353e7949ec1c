"""One word or goal in the place of another: "I meant visitors, not guests"."""

import re

from coach.edits import (
    Edit,
    Reopen,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
)
from coach.interpret.heard import Heard
from coach.interpret.hearing import patterns, sentences
from coach.interpret.items import tidy
from coach.interpret.moment import Moment
from coach.interpret.objecting import in_hand
from coach.interpret.rewording import without_lead
from coach.okr import Action, Dependency, KeyResult, Objective, Place, places
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
        held = holding(match["old"], moment) if match else None
        if match and held:
            return moment.heard(*with_words(held, match["old"], match["value"], moment))
        if match and pattern is meaning:
            return moment.unclear("what-to-change")
    return None


def goal_anew(text: str, moment: Moment) -> Heard | None:
    """Another goal of the year, said as such whatever was asked: "the goal is wrong, it is ..."."""
    goal = moment.plan.big_objective
    if goal is None or "\n" in text:
        return None
    for pattern in patterns("fact", "goal-anew", moment.language):
        if match := pattern.search(text.strip(" .!。！")):
            said = without_lead(sentences(match["value"])[0], moment.language)
            reopen = (Reopen(target="big-objective"),) if goal.approved else ()
            return moment.heard(*reopen, SetBigObjective(text=tidy(said)))
    return None


def holding(old: str, moment: Moment) -> Place | SetBigObjective | None:
    """Where the words stand that were mistaken."""
    last, every = in_hand(moment), list(places(moment.plan))[::-1]
    for place in sorted(every, key=lambda place: place.item != last):
        if not isinstance(place.item, Dependency) and in_words(old).search(place.item.text):
            return place
    goal = moment.plan.big_objective
    return SetBigObjective(text=goal.text) if goal and in_words(old).search(goal.text) else None


def in_words(old: str) -> re.Pattern[str]:
    """The words wherever they stand as such, in any case."""
    edge = "" if has_han(old) else r"\b"
    return re.compile(edge + re.escape(old.strip()) + edge, re.IGNORECASE)


def with_words(
    held: Place | SetBigObjective, old: str, new: str, moment: Moment
) -> tuple[Edit, ...]:
    """The edits that write the right words where the mistaken ones stand."""
    if isinstance(held, SetBigObjective):
        goal = moment.plan.big_objective
        reopen = (Reopen(target="big-objective"),) if goal and goal.approved else ()
        return (*reopen, SetBigObjective(text=instead(held.text or "", old, new)))
    edit: Edit
    match held.item:
        case KeyResult(id=item_id, text=text, metric=metric):
            edit = ReviseKeyResult(
                id=item_id, text=instead(text, old, new), metric=instead(metric, old, new)
            )
        case Objective(id=item_id, text=text):
            edit = ReviseObjective(id=item_id, text=instead(text, old, new))
        case Action(id=item_id, text=text):
            edit = ReviseAction(id=item_id, text=instead(text, old, new))
        case _:
            return ()
    return (*moment.reopening(held), edit)


def instead(text: str, old: str, new: str) -> str:
    """The text with the new words where the old ones stood, with a capital at its start."""
    said = in_words(old).sub(lambda _: new.strip(), text)
    return said[:1].upper() + said[1:] if text[:1].isupper() else said
