"""Telling what an undo brought back, took out or changed."""

from coach.edits import Undo
from coach.okr import Item, places
from coach.respond.shown import listed
from coach.respond.speech import Speech
from coach.respond.telling import line, named
from coach.respond.thought import Thought


def undone(edits: list[Undo], thought: Thought, speech: Speech) -> list[str]:
    """What an undo brought back or took out, all that went with it among it."""
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
    if back and thought.before.big_objective is None and thought.plan.big_objective is not None:
        return [speech.say("reflect", "undone-back", what=speech.say("stage", "name-plan"))]
    alone = len(thought.applied.edits) == len(edits)  # else what was done beside it tells itself
    items = [
        speech.say("reflect", key, what=named(place, speech))
        for key, some in (("undone-gone", gone), ("undone-back", back))
        for place in some
        if alone and len(some) <= MOST_TOLD
    ]
    said = [*items, *on_the_whole(thought, speech, alone=alone)] or [
        speech.say("reflect", "undone")
    ]
    if not gone and not back:
        told = {getattr(edit, "id", None) for edit in thought.applied.edits}
        other = [
            p
            for i, p in after.items()
            if i in before and i not in told and differs(p.item, before[i].item)
        ]
        said += [
            speech.nth("reflect", "revised", 0, handle=p.handle, line=line(p, thought, speech))
            for p in other[:MOST_TOLD]
        ]
    return said


MOST_TOLD = 2
"""Items of which it is told how they read again."""


def on_the_whole(thought: Thought, speech: Speech, *, alone: bool) -> list[str]:
    """What an undo changed that is no item: the goal, approvals, lines of the lists.

    Args:
        thought: what the turn did.
        speech: how it is said.
        alone: whether the turn did nothing else, so that a line that is there was brought back.
    """
    before, now = thought.before, thought.plan
    said = [goal_told(thought, speech)]
    locked = {p.item.id for p in places(before) if getattr(p.item, "approved", False)}
    opened = [p for p in places(now) if p.item.id in locked and not getattr(p.item, "approved", 0)]
    if before.approved and not now.approved:
        said.append(speech.say("reflect", "undone-open", what=speech.say("stage", "name-plan")))
    elif opened:
        said.append(speech.say("reflect", "undone-open", what=opened[0].handle))
    lists = (
        (before.health, now.health),
        (before.not_now, now.not_now),
        (before.watch, now.watch),
    )
    for mine, theirs in lists:
        for key, lines in (
            ("undone-gone", [text for text in mine if text not in theirs]),
            ("undone-back", [text for text in theirs if text not in mine]),
        ):
            quotes = [speech.say("form", "quote", text=text) for text in lines]
            if quotes and (alone or key == "undone-gone"):
                said.append(speech.say("reflect", key, what=listed(quotes, speech.language)))
    if not any(said) and (before.ignored != now.ignored or before.skipped != now.skipped):
        what = speech.say("stage", f"name-{thought.focus.stage.value}")
        said.append(speech.say("reflect", "undone-open", what=what))
    return [sentence for sentence in said if sentence]


def goal_told(thought: Thought, speech: Speech) -> str:
    """What an undo did to the goal; empty where it did nothing to it."""
    old, new = thought.before.big_objective, thought.plan.big_objective
    if old == new:
        return ""
    what = speech.say("stage", "name-big-objective")
    if new is None:
        return speech.say("reflect", "undone-gone", what=what)
    if old is None or old.text != new.text:
        return speech.say("reflect", "undone-reads", text=new.text)
    opened = old.approved and not new.approved
    return speech.say("reflect", "undone-open", what=what) if opened else ""


def differs(now: Item, before: Item) -> bool:
    """Whether an item itself reads differently, whatever happened below it."""
    below = {"key_results", "actions", "approved"}
    return now.model_dump(exclude=below) != before.model_dump(exclude=below)
