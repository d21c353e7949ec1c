"""The built-in responder: says the most important thing from templates, with its evidence."""

from collections.abc import Generator
from typing import get_args

from coach.checks.rewrites import BLANK
from coach.edits import Edit, GoTo, Redo, Undo
from coach.interpret.beside.noting import NOTING, asking
from coach.interpret.ear.heard import Question, Simple, Unclear, is_unclear
from coach.interpret.guarding.allowing import Order
from coach.interpret.measures.loose import WHICH
from coach.okr import (
    KeyResult,
    Objective,
    Plan,
    Stage,
    every_key_result,
    place_of,
)
from coach.respond.agenda import PLAIN, Point
from coach.respond.asking import asked_text as asked_text
from coach.respond.asking import gap, repeated, said
from coach.respond.citing import Citations
from coach.respond.naming import with_name
from coach.respond.reasons import reason
from coach.respond.recounting import flags_told
from coach.respond.reflection import reflected
from coach.respond.shown import key_result_line
from coach.respond.speech import Speech
from coach.respond.standing import first_step, where
from coach.respond.thought import Thought
from coach.respond.wishes import AT_ONCE, left_in_the_talk, wish_names, wished
from coach.stages import focus_of
from coach.talk import Asked, Reply

SILENCING = {"goodbye", "care"}
"""Wishes after which nothing is asked."""
MOST_NAMED = 4
"""Items among which one can choose with a click."""


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
    told = reflected(thought, speech) + left_in_the_talk(thought, speech)
    parts = [*wished(thought, speech), *told]
    if asks_back(thought, parts):
        parts = [*told, *wished(thought, speech)]
    point = thought.point
    if SILENCING & set(wishes):
        return Reply(text=joined(parts), citations=citations.all, language=speech.language)
    question = asked_text(point, thought, speech)
    if not asks_back(thought, parts):
        if just_asked(question, thought):  # no other words for it: then it is not announced
            parts = [part for part in parts if part != speech.say("wish", "another")]
        parts += [*bridged(thought, speech), *found(thought, speech)]
        parts.append(with_name(question, parts, point, thought, speech))
    return Reply(
        text=joined(parts),
        citations=citations.all,
        asked=asked(point, thought),
        quick=quick(point, thought, speech),
        language=speech.language,
    )


def asks_back(thought: Thought, parts: list[str]) -> bool:
    """Whether the reply asks for something unclear already; a second question would be too much."""
    unclear = any(isinstance(w, Unclear) for w in thought.heard.wishes)
    return unclear and any(part.rstrip().endswith(("?", "？")) for part in parts)


def just_asked(question: str, thought: Thought) -> bool:
    """Whether the last reply has asked it in the same words."""
    last = next((m for m in reversed(thought.talk.recent) if m.reply), None)
    return last is not None and question in last.text


def joined(parts: list[str]) -> str:
    """The parts of a reply as one text; a block of lines stands by itself."""
    text = ""
    for part in filter(None, parts):
        if not text:
            text = part
        else:
            text += gap(text, part) + part
    return text


def asked(point: Point, thought: Thought) -> Asked:
    """What the reply asks, to understand the next message."""
    unclear = [w for w in thought.heard.wishes if isinstance(w, Unclear)]
    if order := next((w for w in unclear if w.why in get_args(Order)), None):
        return Asked(question=order.why, about=order.why, target=order.item)
    if noted := next((w for w in unclear if w.why.startswith("note-")), None):
        return asking(noted.why, noted.about, thought.talk.asked or point.asked)
    change = next((w for w in unclear if w.why in ("what-to-change", "which-target")), None)
    if change is not None and change.item is not None:
        about = "target" if change.why == "which-target" else "wording"
        return Asked(question=change.why, about=about, target=change.item)
    rewording = {"question": change.why} if change is not None else {}
    now = point.asked
    if puzzled(thought) and takes_a_yes(point):
        return Asked(question=unclear[-1].why, offers=point.offers, held=thought.heard.held)
    return now.model_copy(
        update={"held": thought.heard.held, "again": only_answered(thought, now), **rewording}
    )


def puzzled(thought: Thought) -> bool:
    """Whether the reply ends by asking for a value or a wording, and not for the talk's point."""
    return is_unclear(thought.heard.wishes, *AT_ONCE)


def takes_a_yes(point: Point) -> bool:
    """Whether a plain yes to a point changes the plan."""
    return bool(point.offers or point.offered) or point.about == "approval"


def only_answered(thought: Thought, now: Asked) -> bool:
    """Whether a question is put again only because the person asked one of their own instead."""
    last = thought.talk.asked
    same = last is not None and (last.rule, last.target) == (now.rule, now.target)
    questions = [w for w in thought.heard.wishes if isinstance(w, Question)]
    return same and bool(questions) and not thought.applied.edits


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
    if thought.point.about == "adopt" and now.stage is not Stage.KEY_RESULTS:
        return []  # first what stands alone, then the plan
    place = place_of(thought.plan, now.item) if now.item else None
    match now.stage:
        case Stage.KEY_RESULTS if place and isinstance(place.item, Objective):
            if before.stage in (Stage.OBJECTIVES, Stage.BIG_OBJECTIVE):
                only = len(thought.plan.objectives) == 1
                return (
                    [] if only else [speech.say("reflect", "first-objective", handle=place.handle)]
                )
            left = place_of(thought.plan, before.item) if before.item else None
            same = left is not None and place.item.id in (left.item.id, left.parent)
            key = "same-objective" if same else "next-objective"
            return [speech.say("reflect", key, handle=place.handle, text=place.item.text)]
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
            line = speech.say("reflect", key, **({"step": step} if step else {}))
            return [line] if thought.plan.approved else [where(thought.plan, speech), line]
        case _:
            return []


def found(thought: Thought, speech: Speech) -> list[str]:
    """The finding that the question comes from, with its citation; a rewrite after an attempt."""
    finding = thought.point.finding
    if finding is None or thought.point.about == "confidence" or finding.rule in PLAIN:
        return []
    if unanswered(thought) or finding in flags_told(thought):
        return []
    parts = []
    why = reason(finding, said(thought.point, thought), speech.language)
    if why and not repeated(thought):
        parts.append(why + speech.citations.mark(finding.source))
    attempted = repeated(thought) and bool(thought.applied.edits)
    if attempted and finding.rewrite and "rewrite" not in wish_names(thought):
        parts.append(one_way(finding.rewrite, speech) + speech.citations.mark(finding.source))
    return parts


def one_way(rewrite: str, speech: Speech) -> str:
    """A wording that is offered, with a word on its blanks where it has any."""
    return speech.say(
        "reflect", "attempt" if BLANK in rewrite else "attempt-whole", rewrite=rewrite
    )


def unanswered(thought: Thought) -> bool:
    """Whether an approval was held back, which has said already what stands against it."""
    return any(
        isinstance(w, Unclear) and w.why == "what-to-change" and w.about
        for w in thought.heard.wishes
    )


def named_among(point: Point, thought: Thought, speech: Speech) -> tuple[str, ...]:
    """The handles of the items of which one is asked for, or what several of them are."""
    if point.about == "tasks":
        return tuple(speech.say("quick", key) for key in ("tasks", "why", "skip"))
    among = [i for w in thought.heard.wishes if isinstance(w, Unclear) for i in w.among]
    if not among and point.question == WHICH:
        objectives = [o.id for o in thought.plan.objectives][:MOST_NAMED]
        return (*handles(objectives, thought), speech.say("quick", "no"))
    return handles(among, thought)[:MOST_NAMED]


def handles(items: list[int], thought: Thought) -> tuple[str, ...]:
    """What items are called in the plan, without those that are gone."""
    return tuple(at.handle for i in items if (at := place_of(thought.plan, i)))


def quick(point: Point, thought: Thought, speech: Speech) -> tuple[str, ...]:
    """Short answers that fit the question."""
    say = speech.say
    if named := named_among(point, thought, speech):
        return named
    unclear = is_unclear(thought.heard.wishes, "what-to-change")
    if asked(point, thought).about in ("removal", "reopening", NOTING):
        return (say("quick", "yes"), say("quick", "no"))
    if puzzled(thought) and takes_a_yes(point):
        return ()
    return fitting(point, speech, unclear=unclear)


def fitting(point: Point, speech: Speech, *, unclear: bool) -> tuple[str, ...]:
    """Short answers to the question of a point, of which something was not understood or not."""
    say = speech.say
    match point.about:
        case "approval" if point.target == "plan" and not unclear:
            return (say("quick", "approve"), say("quick", "change"), say("quick", "review"))
        case "approval" if not unclear:
            return (say("quick", "approve"), say("quick", "change"), say("quick", "why"))
        case "more-key-results" | "more-actions":
            return (say("quick", "go-on"), say("quick", "example"), say("quick", "undo"))
        case "confidence":
            return ("3", "5", "7", "9")
        case "type":
            return (say("quick", "promise"), say("quick", "stretch"), say("quick", "learning"))
        case "adopt" | "split" | "watch" | "if-then":
            return (say("quick", "yes"), say("quick", "no"))
        case "done":
            return (say("quick", "where"),)
        case _:
            return (say("quick", "example"), say("quick", "why"), say("quick", "skip"))
