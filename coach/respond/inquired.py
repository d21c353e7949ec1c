"""Answers to what people ask beside the plan: what a question means, how one item stands, ..."""

from datetime import date

from coach.interpret.ear.heard import Inquiry
from coach.okr import Action, Dependency, KeyResult, house_of, place_of, places
from coach.respond.outlining import needed_line, step_line
from coach.respond.shown import key_result_line, listed
from coach.respond.speech import Speech
from coach.respond.standing import is_alone, lacking, lacks_told, named
from coach.respond.thought import Thought
from coach.words import phrase

WITHOUT = {
    "without-date": "date",
    "without-step": "step",
    "without-number": "number",
    "without-approval": "approval",
}
ANY_ANSWER = "thought"
"""Stands for questions that have no plainer words of their own."""


def inquired(wish: Inquiry, thought: Thought, speech: Speech) -> str:
    """What is answered to such a question."""
    match wish.what:
        case "plainer":
            return plainer(thought, speech)
        case "item-open":
            return one_item(wish.item or 0, thought, speech)
        case "in-days":
            return due_then(wish, thought, speech)
        case "not-now":
            ideas = thought.plan.not_now
            told = listed(list(ideas), speech.language)
            return (
                speech.say("reflect", "not-now", list=told)
                if ideas
                else speech.say("standing", "not-now-empty")
            )
        case "counted":
            return counted(thought, speech)
        case "sure":
            return sure(wish.value or 0, thought, speech)
        case "without-owner":
            return lacking_told("owner", without_owner(thought), speech)
        case what if what in WITHOUT:
            name = WITHOUT[what]
            return lacking_told(name, lacking(thought.plan).get(name, []), speech)
        case what:
            return speech.say("program", what)


def plainer(thought: Thought, speech: Speech) -> str:
    """What the question at hand asks, in simpler words and with an example."""
    asked = thought.talk.asked
    about = asked.about if asked else thought.point.about
    known = about if speech.has("plainer", about) else ANY_ANSWER
    return speech.say("plainer", known) + speech.citations.mark(why_source(thought))


def why_source(thought: Thought) -> str:
    """The address of what the question at hand rests on; empty where none was given."""
    return next((passage.source for passage in thought.passages if not passage.score), "")


def one_item(item: int, thought: Thought, speech: Speech) -> str:
    """Whether one item is finished, and else what it still lacks."""
    place = place_of(thought.plan, item)
    if place is None:
        return ""
    left = lacking(thought.plan, item)
    if not left:
        return speech.say("standing", "item-done", item=place.handle)
    told = lacks_told(left, speech)
    return speech.say("standing", "item-open", item=place.handle, list=told)


def lacking_told(name: str, handles: list[str], speech: Speech) -> str:
    """Which items lack something, or that none does."""
    if not handles:
        return speech.say("standing", "all-have")
    missing = speech.say("standing", f"lacks-{name}", items=named(handles, speech))
    return speech.say("standing", "open", list=missing)


def without_owner(thought: Thought) -> list[str]:
    """The steps that nobody does yet."""
    steps = (p for p in places(thought.plan) if isinstance(p.item, Action))
    return [p.handle for p in steps if isinstance(p.item, Action) and not p.item.helper]


def due_then(wish: Inquiry, thought: Thought, speech: Speech) -> str:
    """What is due within the days that were asked about, a line for each."""
    lines = []
    for place in places(thought.plan):
        match place.item:
            case Action() as step if within(step.due, wish):
                told = step_line(step, speech, thought.today)
            case KeyResult() as proof if within(proof.due, wish):
                told = key_result_line(proof, speech.language, thought.today)
            case Dependency() as part if within(part.by, wish):
                told = needed_line(part, speech, thought.today)
            case _:
                continue
        lines.append(f"- **{place.handle}** {told}")
    if not lines:
        return speech.say("standing", "none-then")
    return "\n".join((speech.say("standing", "due-then"), "", *lines))


def within(day: date | None, wish: Inquiry) -> bool:
    """Whether a day lies in the stretch that was asked about."""
    if day is None or wish.start is None or wish.end is None:
        return False
    return wish.start <= day <= wish.end


def counted(thought: Thought, speech: Speech) -> str:
    """How many there are of each kind, and how the key results are spread."""
    plan = thought.plan
    each = [f"O{at + 1}: {len(o.key_results)}" for at, o in enumerate(plan.objectives)]
    below = [place for place in places(plan) if not is_alone(place, plan)]
    counts = {
        "objectives": len(plan.objectives),
        "results": sum(isinstance(place.item, KeyResult) for place in below),
        "actions": sum(isinstance(place.item, Action) for place in below),
    }
    spread = {"each": listed(each, speech.language)} if len(each) > 1 else {}
    return speech.say("standing", "counts" if spread else "counts-none", **counts, **spread)


def sure(value: int, thought: Thought, speech: Speech) -> str:
    """Whether a confidence is a usual one for a goal that is to stretch."""
    low, high = house_of(thought.plan).stretch_sure
    key = "too-sure" if value > high + 1 else "too-unsure" if value < low - 1 else "right-sure"
    cite = speech.citations.mark(phrase("why", "confidence"))
    return speech.say("reflect", key, value=value, cite=cite)
