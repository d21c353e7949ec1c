"""Telling what an undo brought back, took out or changed."""

from coach.edits import Undo
from coach.okr import Item, places
from coach.respond.speech import Speech
from coach.respond.telling import line, named
from coach.respond.thought import Thought


def undone(edits: list[Undo], thought: Thought, speech: Speech) -> list[str]:
    """What an undo brought back or took out, when it is one thing that one can name."""
    before = {p.item.id: p for p in places(thought.before)}
    after = {p.item.id: p for p in places(thought.plan)}
    gone = [
        p
        for i, p in before.items()
        if i not in after and p.parent not in before.keys() - after.keys()
    ]
    back = [
        p
        for i, p in after.items()
        if i not in before and p.parent not in after.keys() - before.keys()
    ]
    if len(edits) != 1 or len(thought.applied.edits) > 1:
        return [] if len(thought.applied.edits) > 1 else [speech.say("reflect", "undone")]
    if back and thought.before.big_objective is None and thought.plan.big_objective is not None:
        return [speech.say("reflect", "undone-back", what=speech.say("stage", "name-plan"))]
    if len(gone) == 1 and not back:
        return [speech.say("reflect", "undone-gone", what=named(gone[0], speech))]
    if len(back) == 1 and not gone:
        return [speech.say("reflect", "undone-back", what=named(back[0], speech))]
    other = [p for i, p in after.items() if i in before and differs(p.item, before[i].item)]
    said = [undone_on_the_whole(thought, speech)]
    if len(other) == 1 and not gone and not back:
        now = line(other[0], thought, speech)
        said.append(speech.nth("reflect", "revised", 0, handle=other[0].handle, line=now))
    return said


def undone_on_the_whole(thought: Thought, speech: Speech) -> str:
    """What an undo changed that is no item: the goal, an approval, a line of a list."""
    before, now = thought.before, thought.plan
    if before.big_objective != now.big_objective:
        if now.big_objective is None:
            what = speech.say("stage", "name-big-objective")
            return speech.say("reflect", "undone-gone", what=what)
        if before.big_objective is None or before.big_objective.text != now.big_objective.text:
            return speech.say("reflect", "undone-reads", text=now.big_objective.text)
        if before.big_objective.approved and not now.big_objective.approved:
            what = speech.say("stage", "name-big-objective")
            return speech.say("reflect", "undone-open", what=what)
    if before.approved and not now.approved:
        return speech.say("reflect", "undone-open", what=speech.say("stage", "name-plan"))
    locked = {p.item.id for p in places(before) if getattr(p.item, "approved", False)}
    opened = [p for p in places(now) if p.item.id in locked and not getattr(p.item, "approved", 0)]
    if opened:
        return speech.say("reflect", "undone-open", what=opened[0].handle)
    for mine, theirs in ((before.health, now.health), (before.not_now, now.not_now)):
        if gone := [text for text in mine if text not in theirs]:
            what = speech.say("form", "quote", text=gone[0])
            return speech.say("reflect", "undone-gone", what=what)
    if before.ignored != now.ignored or before.skipped != now.skipped:
        what = speech.say("stage", f"name-{thought.focus.stage.value}")
        return speech.say("reflect", "undone-open", what=what)
    return speech.say("reflect", "undone")


def differs(now: Item, before: Item) -> bool:
    """Whether an item itself reads differently, whatever happened below it."""
    below = {"key_results", "actions", "approved"}
    return now.model_dump(exclude=below) != before.model_dump(exclude=below)
