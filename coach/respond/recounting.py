"""On request: what stands against an item, finding by finding, and what was noted last."""

from coach.checks import WEIGHT
from coach.checks.check import Finding
from coach.edits import Target
from coach.interpret.ear.heard import Flagged
from coach.okr import Place, Plan, place_of, places
from coach.respond.reasons import reason
from coach.respond.speech import Speech
from coach.respond.subjects import subjects
from coach.respond.telling import line
from coach.respond.thought import Thought
from coach.review.telling import handle, listed, remark, told_why

MOST_TOLD = 6


def against(item: Target, thought: Thought) -> list[Finding]:
    """The findings on an item, the gravest first; those on what is below it where it has none."""
    own = [f for f in thought.findings if f.item == item]
    below = {p.item.id for p in places(thought.plan) if item in above(p, thought.plan)}
    found = own or [f for f in thought.findings if f.item in below or item == "plan"]
    return sorted(found, key=lambda f: WEIGHT[f.severity])


def above(place: Place, plan: Plan) -> list[int]:
    """The ids of the items that hold this one."""
    if place.parent is None:
        return []
    parent = place_of(plan, place.parent)
    return [place.parent, *(above(parent, plan) if parent else [])]


def flags(item: Target, thought: Thought, speech: Speech) -> str:
    """Why an item is flagged: each finding with the words that it is about and its passage."""
    found, name = against(item, thought), handle(thought.plan, item, speech)
    if not found:
        return speech.say("wish", "flagged-not", what=name)
    if len(found) == 1 and found[0].item == item:
        why = reason(found[0], found[0].quote, speech.language) or found[0].message
        cite = speech.citations.mark(found[0].source)
        return speech.say("wish", "judge", what=name, message=why.rstrip("."), cite=cite)
    lines = [remark(f, thought.plan, speech, told_why(f, speech)) for f in found[:MOST_TOLD]]
    if len(found) > MOST_TOLD:
        lines.append(speech.say("review", "more", count=len(found) - MOST_TOLD))
    return listed(speech.say("wish", "flagged", what=name), lines)


def flags_told(thought: Thought) -> list[Finding]:
    """The findings that this reply tells on request."""
    asked = [wish.item for wish in thought.heard.wishes if isinstance(wish, Flagged)]
    return [finding for item in asked for finding in against(item, thought)]


def noted(thought: Thought, speech: Speech) -> str:
    """What the last turn that changed something put into the plan, else what is in question."""
    last = next((m for m in reversed(thought.talk.recent) if m.reply and m.changed), None)
    asked = thought.talk.asked.target if thought.talk.asked else None
    ids = last.changed if last else () if asked is None else (asked,)
    known = subjects(thought.said, thought.plan) or [
        p for i in ids if (p := place_of(thought.plan, i))
    ]
    holders = {i for place in known for i in above(place, thought.plan)}
    told = [p for p in known if p.item.id not in holders]
    big = thought.plan.big_objective
    if told:
        lines = [f"**{place.handle}** {line(place, thought, speech)}" for place in told]
    elif big is not None:
        lines = [speech.say("form", "quote", text=big.text)]
    else:
        return speech.say("wish", "show-empty")
    return listed(speech.say("wish", "understood"), lines)
