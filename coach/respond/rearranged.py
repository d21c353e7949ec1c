"""Telling what was taken out of the plan or stands elsewhere now, each item by its name."""

from coach.edits import Move, Remove
from coach.interpret.ear.pointing import with_those_above
from coach.interpret.ear.references import siblings
from coach.okr import place_of, places, words_of
from coach.respond.shown import listed
from coach.respond.speech import Speech
from coach.respond.telling import named
from coach.respond.thought import Thought

MOST_BELOW = 3
"""More items that went with another are counted."""


def removed(edits: list[Remove], thought: Thought, speech: Speech) -> list[str]:
    """What was taken out, by the name it had, and what went with it."""
    names = []
    for edit in edits:
        if edit.target == "big-objective":
            was = thought.before.big_objective
            what = speech.say("form", "quote", text=was.text) if was else ""
        else:
            at = place_of(thought.before, edit.target)
            what = named(at, speech) if at else ""
        names.append(what)
    said, below = listed(names, speech.language), gone_with(edits, thought, speech)
    key = "removed" if len(names) == 1 and not below else "removed-several"
    if below:
        said = speech.say("reflect", "removed-with", what=said, below=below)
    return [speech.say("reflect", key, what=said)]


def gone_with(edits: list[Remove], thought: Thought, speech: Speech) -> str:
    """What lay in the items that were taken out; empty when nothing did."""
    left = {place.item.id for place in places(thought.plan)}
    targets = {edit.target for edit in edits}
    below = [
        named(place, speech)
        for place in places(thought.before)
        if place.parent is not None
        and place.item.id not in left | targets
        and any(above in targets for above in with_those_above(thought.before, place.parent))
    ]
    more = len(below) - MOST_BELOW
    return listed([*below[:MOST_BELOW], *([f"+{more}"] if more > 0 else [])], speech.language)


def moved(edits: list[Move], thought: Thought, speech: Speech) -> list[str]:
    """Where items stand now: in a row, or each that has come below another parent by its words."""
    ids = dict.fromkeys(edit.id for edit in edits)
    pairs = [(place_of(thought.plan, i), place_of(thought.before, i)) for i in ids]
    there = [(at, was) for at, was in pairs if at is not None]
    if not there:
        return []
    at, was = there[0]
    row = siblings(thought.plan, at)
    if len(row) > 1 and was is not None and was.parent == at.parent:
        named_row = [named(place, speech) for place in row]
        return [speech.say("reflect", "in-order", list=listed(named_row, speech.language))]
    if was is not None and was.parent is None and at.parent is not None:
        return [speech.say("reflect", "adopted", text=words_of(at.item), handle=at.handle)]
    now = [named(place, speech) for place, _ in there]
    key = "moved" if len(now) == 1 else "moved-several"
    return [speech.say("reflect", key, what=listed(now, speech.language))]
