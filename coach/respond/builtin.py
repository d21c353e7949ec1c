"""The built-in responder: says the most important thing from templates, with its evidence."""

from collections.abc import Generator

from coach.edits import Approve, Edit, GoTo, Redo, Undo, apply
from coach.interpret.heard import Simple, Unclear
from coach.interpret.moment import offered_period
from coach.okr import KeyResult, Objective, Plan, Stage, every_key_result, place_of, places
from coach.respond.agenda import PLAIN, Point
from coach.respond.citing import Citations
from coach.respond.reasons import reason
from coach.respond.reflection import reflected
from coach.respond.shown import day, key_result_line
from coach.respond.speech import Speech
from coach.respond.thought import Thought
from coach.respond.wishes import first_step, wish_names, wished
from coach.stages import focus_of
from coach.talk import Asked, Reply

SILENCING = {"goodbye", "care"}
"""Wishes after which nothing is asked."""
MOST_SAID = 3


class BuiltInResponder:
    """Words replies from the catalogue."""

    def respond(self, thought: Thought) -> Generator[str, None, Reply]:
        """Yield the whole text at once and return the reply; never raises."""
        reply = worded(thought)
        yield reply.text
        return reply


def worded(thought: Thought) -> Reply:
    """The reply to a turn."""
    citations = Citations(thought.passages)
    speech = Speech(thought.heard.language, thought.talk.turns, citations)
    wishes = [w.wish if isinstance(w, Simple) else "" for w in thought.heard.wishes]
    parts = [*wished(thought, speech), *reflected(thought, speech)[:MOST_SAID]]
    if asks_back(thought, parts):
        parts = [*reflected(thought, speech)[:MOST_SAID], *wished(thought, speech)]
    point = thought.point
    if SILENCING & set(wishes):
        return Reply(text=joined(parts), citations=citations.all, language=speech.language)
    question = asked_text(point, thought, speech)
    if not asks_back(thought, parts):
        parts += [*bridged(thought, speech), *found(thought, speech), question]
    return Reply(
        text=joined(parts),
        citations=citations.all,
        asked=asked(point, thought, question),
        quick=quick(point, thought, speech),
        language=speech.language,
    )


def asks_back(thought: Thought, parts: list[str]) -> bool:
    """Whether the reply asks for something unclear already; a second question would be too much."""
    unclear = any(isinstance(w, Unclear) for w in thought.heard.wishes)
    return unclear and any(part.rstrip().endswith(("?", "？")) for part in parts)


def joined(parts: list[str]) -> str:
    """The parts of a reply as one text; a block of lines stands by itself."""
    text = ""
    for part in filter(None, parts):
        if not text:
            text = part
        else:
            text += gap(text, part) + part
    return text


def gap(before: str, after: str) -> str:
    """What stands between two sentences: a block of lines stands apart, Chinese needs no space."""
    if "\n" in before or "\n" in after:
        return "\n\n"
    plain = before.rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return "" if plain.endswith(("。", "？", "！", "：")) else " "


def asked(point: Point, thought: Thought, question: str) -> Asked | None:
    """What the reply asks, to understand the next message."""
    return Asked(
        question=point.question or (point.finding.rule if point.finding else ""),
        about=point.about,
        target=point.item,
        rule=point.rule,
        offered=point.offered,
        held=thought.heard.held,
    )


def unplanned(plan: Plan) -> bool:
    """Whether a key result has no action yet."""
    return any(not key_result.actions for _, key_result in every_key_result(plan))


def told(edit: Edit) -> bool:
    """Whether the edit itself says where the talk goes."""
    return isinstance(edit, GoTo) and edit.stage is not None


def bridged(thought: Thought, speech: Speech) -> list[str]:
    """A short sentence where the talk moves on to another item or stage."""
    before, now = focus_of(thought.before), thought.focus
    edits = thought.applied.edits
    if before == now or any(isinstance(e, Undo | Redo) or told(e) for e in edits):
        return []
    place = place_of(thought.plan, now.item) if now.item else None
    match now.stage:
        case Stage.KEY_RESULTS if place and isinstance(place.item, Objective):
            if before.stage in (Stage.OBJECTIVES, Stage.BIG_OBJECTIVE):
                only = len(thought.plan.objectives) == 1
                return (
                    [] if only else [speech.say("reflect", "first-objective", handle=place.handle)]
                )
            text = place.item.text
            return [speech.say("reflect", "next-objective", handle=place.handle, text=text)]
        case Stage.ACTIONS if place and isinstance(place.item, KeyResult):
            proven = all(o.key_results for o in thought.plan.objectives)
            first = before.stage is Stage.KEY_RESULTS and proven
            key = "to-actions" if first else "next-key-result"
            line = key_result_line(place.item, speech.language, thought.today)
            return [speech.say("reflect", key, handle=place.handle, line=line)]
        case Stage.REVIEW if before.stage is Stage.ACTIONS and not unplanned(thought.plan):
            return [speech.say("reflect", "to-review")]
        case Stage.RUNNING:
            step = first_step(thought.plan, speech, thought)
            key = "to-running" if step else "no-first-step"
            return [speech.say("reflect", key, **({"step": step} if step else {}))]
        case _:
            return []


def found(thought: Thought, speech: Speech) -> list[str]:
    """The finding that the question comes from, with its citation; a rewrite after an attempt."""
    finding = thought.point.finding
    if finding is None or thought.point.about == "confidence" or finding.rule in PLAIN:
        return []
    if unanswered(thought):
        return []
    parts = []
    why = reason(finding, said(thought.point, thought), speech.language)
    if why and not repeated(thought):
        parts.append(why + speech.citations.mark(finding.source))
    attempted = repeated(thought) and bool(thought.applied.edits)
    if attempted and finding.rewrite and "rewrite" not in wish_names(thought):
        parts.append(
            speech.say("reflect", "attempt", rewrite=finding.rewrite)
            + speech.citations.mark(finding.source)
        )
    return parts


def unanswered(thought: Thought) -> bool:
    """Whether an approval was held back, which has said already what stands against it."""
    return any(
        isinstance(w, Unclear) and w.why == "what-to-change" and w.about
        for w in thought.heard.wishes
    )


def repeated(thought: Thought) -> bool:
    """Whether the same finding was asked about in the turn before."""
    last = thought.talk.asked
    point = thought.point
    return bool(last and point.rule and last.rule == point.rule and last.target == point.item)


def asked_text(point: Point, thought: Thought, speech: Speech) -> str:
    """The one question of the reply."""
    finding = point.finding
    key = point.question or point.about
    if finding is not None and not point.question:
        if speech.language == "en" and not repeated(thought):
            return finding.ask
        key = "activity" if finding.rule in ("kr-activity", "kr-habit-count") else point.about
    if key == "approval" and isinstance(point.target, int):
        key = "approval-objective"
    if key == "remembered-action" and point.item not in {p.item.id for p in places(thought.before)}:
        key = "action-when"  # it was said this very turn
    values = {
        "year": speech.year(thought),
        "item": handle(point, thought),
        "onward": onward(point, thought, speech),
        "count": speech.number(count_of_key_results(point, thought)),
        "said": said(point, thought),
        "second": point.offered.split("\n")[-1].strip(),
    }
    another = "another" in wish_names(thought)
    question = speech.nth("ask", key, asked_before(point, key, thought) + another, **values)
    first = key == "approval" and point.target == "big-objective" and thought.plan.period is None
    if first:
        year = offered_period(thought.today)
        dates = {
            "start": day(year.start, speech.language, year.start),
            "end": day(year.end, speech.language, year.end),
        }
        year_told = speech.say("reflect", "for-year", year=values["year"], **dates)
        question = year_told + gap(year_told, question) + question
    return question


def asked_before(point: Point, key: str, thought: Thought) -> int:
    """How often the same was asked about the item lately, to ask it in other words this time."""
    asked = [m.reply.asked for m in thought.talk.recent if m.reply and m.reply.asked]
    return sum(1 for a in asked if (a.about, a.target) == (point.about, point.item))


def handle(point: Point, thought: Thought) -> str:
    """The handle of the item in question."""
    place = place_of(thought.plan, point.item) if point.item else None
    return place.handle if place else ""


def said(point: Point, thought: Thought) -> str:
    """The words of the item in question."""
    place = place_of(thought.plan, point.item) if point.item else None
    return str(getattr(place.item, "text", "")) if place else ""


def count_of_key_results(point: Point, thought: Thought) -> int:
    """How many key results the objective in question has."""
    place = place_of(thought.plan, point.item) if point.item else None
    return len(place.item.key_results) if place and isinstance(place.item, Objective) else 0


def onward(point: Point, thought: Thought, speech: Speech) -> str:
    """Where the talk goes when the item in question is approved."""
    if point.item is None:
        return ""
    applied: list[Edit] = [Approve(target=point.item), GoTo()]
    after = apply(thought.plan, applied).plan
    focus = focus_of(after)
    if focus.stage is Stage.REVIEW:
        return speech.say("form", "onward-review")
    if focus.stage is Stage.ACTIONS and thought.focus.stage is Stage.KEY_RESULTS:
        return speech.say("form", "onward-plan")
    place = place_of(after, focus.item) if focus.item else None
    return speech.say("form", "onward", handle=place.handle) if place else ""


def quick(point: Point, thought: Thought, speech: Speech) -> tuple[str, ...]:
    """Short answers that fit the question."""
    say = speech.say
    unclear = any(
        isinstance(w, Unclear) and w.why == "what-to-change" for w in thought.heard.wishes
    )
    match point.about:
        case "approval" if not unclear:
            return (say("quick", "approve"), say("quick", "change"), say("quick", "why"))
        case "more-key-results" | "more-actions":
            return (say("quick", "go-on"), say("quick", "example"), say("quick", "undo"))
        case "confidence":
            return ("3", "5", "7", "9")
        case "done":
            return (say("quick", "where"),)
        case _:
            return (say("quick", "example"), say("quick", "why"), say("quick", "skip"))
