"""Answers that protect the plan: obstacles, health metrics, what is left out, who is needed."""

import re

from coach.edits import AddDependency, Remove, ReviseAction, SetHealth, SetNotNow
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, patterns
from coach.interpret.ear.items import clauses, each, steps, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import KINDS, Kind, meant
from coach.interpret.ear.said import dependency_in
from coach.interpret.guarding.evidence import stems
from coach.okr import Action, Place, places, words_of
from coach.words import phrases


def obstacle(text: str, moment: Moment) -> Heard:
    """What is done when something gets in the way, kept with the step that it speaks of.

    Where it speaks of none, that is the first.
    """
    place = named_step(text, moment) or moment.place(moment.asked.target)
    if place is None or not isinstance(place.item, Action):
        return moment.unclear("not-understood", text)
    revised = ReviseAction(id=place.item.id, if_then=tidy(" ".join(text.split())))
    return moment.heard(*moment.opened_for(place, revised))


SEVERAL = 2
"""Words that a step and an obstacle share when one speaks of the other."""


def named_step(text: str, moment: Moment) -> Place | None:
    """The one step that shares several words with what is said, more than any other does."""
    steps = [p for p in places(moment.plan) if isinstance(p.item, Action) and not p.item.if_then]
    shared = {p.item.id: len(stems(words_of(p.item)) & stems(text)) for p in steps}
    most = max(shared.values(), default=0)
    best = [p for p in steps if shared[p.item.id] == most]
    return best[0] if most >= SEVERAL and len(best) == 1 else None


def health(text: str, moment: Moment) -> Heard:
    """What must not suffer, added to the list."""
    return moment.heard(SetHealth(lines=(*moment.plan.health, *lines_of(text, moment))))


def lines_of(text: str, moment: Moment) -> list[str]:
    """The lines of a list, without what only tells the coach to note them: "..., add that"."""
    every = clauses(text)
    orders = phrases("listing", "note-it", moment.language)
    return [line for line in every if bare(line) not in orders] or every


def too_many(text: str, moment: Moment) -> Heard:
    """Which objectives or key results can wait: they go to the not-now list."""
    kind: Kind = "objective" if moment.asked.target is None else "key-result"
    language, about = moment.language, moment.asked.target
    found = [meant(p, moment.plan, language, about=about, kind=kind).place for p in each(text)]
    waiting = [p.item for p in found if p is not None and isinstance(p.item, KINDS[kind])]
    if not waiting or len(waiting) < len(found):
        return moment.unclear("which-item")
    lines = (*moment.plan.not_now, *(words_of(o) for o in waiting))
    return moment.heard(SetNotNow(lines=lines), *(Remove(target=o.id) for o in waiting))


def not_now(text: str, moment: Moment) -> Heard:
    """What is left out on purpose, added to the list."""
    return moment.heard(SetNotNow(lines=(*moment.plan.not_now, *lines_of(text, moment))))


def needed(text: str, moment: Moment) -> Heard | None:
    """What somebody else has to do, told where the whole plan is looked at; None for all else."""
    every = patterns("fact", "needs", moment.language)
    said = any(pattern.search(text) for pattern in every)
    return dependencies(text, moment) if said and "\n" not in text else None


def dependencies(text: str, moment: Moment) -> Heard:
    """On whom the plan depends, for what and by when."""
    told: list[AddDependency] = []
    for part in steps(text, moment.today):
        said = dependency_in(part, moment)
        back = PRONOUN.match(said.on)
        if back and told and (name := NAME.match(told[-1].on)):
            told[-1] = said.model_copy(update={"on": name.group()})
        else:
            told.append(said)
    return moment.heard(*told)


PRONOUN = re.compile(r"(?:her|him|them|they|she|he|it)\b", re.IGNORECASE)
NAME = re.compile(r"(?:(?:My|Our|The) )?\w+")
"""With whom a sentence begins: "my wife does the books, and I need the numbers from her"."""
