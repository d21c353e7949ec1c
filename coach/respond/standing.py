"""How a plan stands, in words: the stage, what each item still lacks, and the first step."""

from collections.abc import Iterator

from coach.okr import Action, KeyResult, Objective, Place, Plan, Stage, place_of, places
from coach.respond.shown import action_line, listed
from coach.respond.speech import Speech
from coach.respond.thought import Thought
from coach.stages import finished_items, focus_of

LACKS = ("key-result", "number", "date", "step", "approval")
"""What an item may lack, in the order in which it is told."""
MOST_NAMED = 6
"""Items that are named for each thing that they lack."""


def first_step(plan: Plan, speech: Speech, thought: Thought) -> str:
    """The action that is due first, in words; empty when there is none."""
    every = [a for o in plan.objectives for k in o.key_results for a in k.actions]
    dated = sorted((a for a in every if a.due), key=lambda a: (a.due is None, a.due))
    first = dated[0] if dated else every[0] if every else None
    return action_line(first, speech.language, thought.today) if first else ""


def situation(thought: Thought, speech: Speech) -> str:
    """Where the talk is, what is still open, and what can be done with a plan that runs."""
    parts = [where(thought.plan, speech)]
    if thought.focus.stage not in EARLY and (left := lacking(thought.plan)):
        parts.append(speech.say("standing", "open", list=lacks_told(left, speech)))
    if thought.focus.stage is Stage.RUNNING:
        parts.append(speech.say("wish", "running"))
    return ("" if speech.language == "zh" else " ").join(parts)


EARLY = {Stage.MISSION, Stage.BIG_OBJECTIVE, Stage.OBJECTIVES}
"""Stages in which there are no items yet that could lack something."""


def lacking(plan: Plan, item: int | None = None) -> dict[str, list[str]]:
    """What is still missing, and of which items by their handles; of one and what is below it.

    What stands alone, below no objective, is not waited for.
    """
    found: dict[str, list[str]] = {name: [] for name in LACKS}
    for place in places(plan):
        if item is not None and item not in lineage(place, plan):
            continue
        if item is None and not isinstance(place.item, Objective) and is_alone(place, plan):
            continue
        for name in lacks(place, plan):
            found[name].append(place.handle)
    return {name: handles for name, handles in found.items() if handles}


def lacks(place: Place, plan: Plan) -> Iterator[str]:
    """What one item lacks."""
    match place.item:
        case Objective() as objective:
            if not objective.key_results:
                yield "key-result"
            elif not objective.approved and not plan.approved:
                yield "approval"
        case KeyResult() as proof:
            if proof.target is None:
                yield "number"
            if proof.due is None:
                yield "date"
            if not proof.actions:
                yield "step"
        case Action() as step:
            if step.due is None:
                yield "date"
        case _:
            return


def lineage(place: Place, plan: Plan) -> list[int]:
    """The ids of an item and of what it lies in."""
    above = place_of(plan, place.parent) if place.parent is not None else None
    return [place.item.id, *(lineage(above, plan) if above else [])]


def is_alone(place: Place, plan: Plan) -> bool:
    """Whether an item lies below no objective."""
    above = (place_of(plan, at) for at in lineage(place, plan))
    return not any(at is not None and isinstance(at.item, Objective) for at in above)


def lacks_told(left: dict[str, list[str]], speech: Speech) -> str:
    """What is missing, in a row: "a day for O1.KR2 and O2.KR1, a step for O1.KR2"."""
    told = [
        speech.say("standing", f"lacks-{name}", items=named(handles, speech))
        for name, handles in left.items()
    ]
    return speech.say("standing", "join").join(told)


def named(handles: list[str], speech: Speech) -> str:
    """Handles in a row, of many the first ones."""
    more = " …" if len(handles) > MOST_NAMED else ""
    return listed(handles[:MOST_NAMED], speech.language) + more


def where(plan: Plan, speech: Speech) -> str:
    """The stage and what it still lacks."""
    stage = focus_of(plan).stage
    key = stage.value
    if stage is Stage.BIG_OBJECTIVE and plan.big_objective is not None:
        key = "big-objective-approval"
    if stage is Stage.OBJECTIVES and plan.objectives:
        key = "objectives-there"  # one went back to them
    done, every = finished_items(plan, stage)
    handles = [f"O{number}" for number, _ in enumerate(plan.objectives, 1)]
    lacks = speech.say("missing", key, done=done, all=every, list=named(handles, speech))
    unapproved = stage is Stage.RUNNING and not plan.approved
    name = speech.say("stage", "draft" if unapproved else stage.value)
    return speech.say("wish", "where", stage=name, missing=lacks).strip()
