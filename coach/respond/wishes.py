"""Answers to what a person wishes for: questions, examples, where we are, a goodbye."""

from coach.checks import WEIGHT
from coach.checks.check import Finding
from coach.checks.rewrites import BLANK, nameable
from coach.interpret.ear.heard import (
    Beside,
    Flagged,
    Inquiry,
    Looked,
    Question,
    Simple,
    Unclear,
    Wish,
)
from coach.okr import LONGEST_TEXT, KeyResult, Plan, Stage, place_of, places
from coach.respond.backing import CLEARLY_RELEVANT, meant_as_one
from coach.respond.inquired import inquired
from coach.respond.outlining import looked_at, outline, owners
from coach.respond.quoting import quoted
from coach.respond.reasons import reason
from coach.respond.recounting import flags, noted
from coach.respond.repertoire import wordings
from coach.respond.shown import amount, listed, metric
from coach.respond.speech import Speech
from coach.respond.standing import first_step, situation, where
from coach.respond.telling import named
from coach.respond.thought import Thought
from coach.review.reading import has_something
from coach.review.telling import told_plainly
from coach.talk import LONGEST_MESSAGE
from coach.words import phrase
from coach.words.days import day_of

EFFORTS = {"kr-activity", "kr-habit-count"}
"""Findings on a key result that only names something to do."""


def wish_names(thought: Thought) -> set[str]:
    """The plain wishes of the turn."""
    return {w.wish for w in thought.heard.wishes if isinstance(w, Simple)}


def wished(thought: Thought, speech: Speech) -> list[str]:
    """The answers to what the person wished for."""
    parts = []
    for wish in asked_once(thought.heard.wishes, speech.language):
        match wish:
            case Question():
                parts.append(to_question(wish, thought, speech))
            case Unclear():
                parts.append(asked_back(wish, thought, speech))
            case Flagged():
                parts.append(flags(wish.item, thought, speech))
            case Inquiry():
                parts.append(inquired(wish, thought, speech))
            case Looked():
                parts.append(looked_at(wish, thought, speech))
            case Simple():
                parts.append(simple(wish.wish, thought, speech))
            case Beside():
                pass  # said behind what the turn changed
    return [part for part in dict.fromkeys(parts) if part]


def to_question(wish: Question, thought: Thought, speech: Speech) -> str:
    """What the notes say to a question; nothing where it was only thought aloud."""
    if not aloud(thought):
        return answered(thought, speech)
    return speech.say("wish", "silent") if meant_as_one(wish.text, thought) else ""


def aloud(thought: Thought) -> bool:
    """Whether a question was only thought aloud: something was noted, and no note is clearly meant.

    "Hm, what would others see me do? They come to me first ..." answers itself.
    """
    asked = any(passage.score >= CLEARLY_RELEVANT for passage in thought.passages)
    return bool(thought.applied.edits) and not asked


AT_ONCE = {"not-said", "supposed", "not-worded", "emptied"}
"""What is asked back about several things at once, so that no question is put twice in a row."""


def asked_once(wishes: tuple[Wish, ...], language: str) -> list[Wish]:
    """The wishes, what is asked back in the same words put together."""
    about: dict[str, list[str]] = {}
    kept: list[Wish] = []
    for wish in wishes:
        if not isinstance(wish, Unclear) or wish.why not in AT_ONCE:
            kept.append(wish)
            continue
        kept += [] if wish.why in about else [wish]
        about.setdefault(wish.why, []).append(wish.about)
    return [
        wish.model_copy(update={"about": listed([*dict.fromkeys(about[wish.why])], language)})
        if isinstance(wish, Unclear) and wish.why in about
        else wish
        for wish in kept
    ]


def left_in_the_talk(thought: Thought, speech: Speech) -> list[str]:
    """What was told that the plan has no place for, so that nobody looks for it there."""
    told = (wish.text for wish in thought.heard.wishes if isinstance(wish, Beside))
    return [speech.vary("reflect", "thought", text=text) for text in told]


def asked_back(wish: Unclear, thought: Thought, speech: Speech) -> str:
    """What the coach says when it cannot use something."""
    if wish.among:
        found = (place_of(thought.plan, item) for item in wish.among)
        there = listed([named(at, speech) for at in found if at], speech.language)
        return speech.say("unclear", wish.why, about=wish.about or there, there=there)
    about = wish.about if len(wish.about) <= 80 else wish.about[:77] + "…"
    key = "no-such-item" if wish.why == "no-such-handle" else wish.why
    if key == "not-understood" and not about:
        return speech.say("unclear", "not-understood-short")
    if key == "what-to-change" and wish.about:
        return wish.about
    limit = LONGEST_TEXT if key == "too-long-item" else LONGEST_MESSAGE
    proof = a_proof(thought.plan)
    return speech.say("unclear", key, about=about, limit=amount(limit), proof=proof)


def a_proof(plan: Plan) -> str:
    """The handle of the last key result, as an example of one; how one is built where none is."""
    found = [place.handle for place in places(plan) if isinstance(place.item, KeyResult)]
    return found[-1] if found else "O2.KR1"


def answered(thought: Thought, speech: Speech) -> str:
    """The notes' answer to a question, or that they are silent."""
    passages = [p for p in thought.passages if p.score > 0]
    if not passages:
        return speech.say("wish", "silent")
    asked = next((w.text for w in thought.heard.wishes if isinstance(w, Question)), "")
    return quoted(passages[0], asked, "answer", speech)


def simple(name: str, thought: Thought, speech: Speech) -> str:  # noqa: C901 - one case a wish
    """The answer to a wish without details."""
    match name:
        case "where":
            return situation(thought, speech)
        case "first":
            step = first_step(thought.plan, speech, thought)
            coming = speech.say("wish", "goodbye-step", step=step) if step else ""
            return coming or situation(thought, speech)
        case "greeting" if thought.focus.stage is Stage.RUNNING:
            return f"{speech.say('wish', 'greeting')} {situation(thought, speech)}"
        case "show":
            told = outline(thought.plan, speech, thought.today)
            return told or speech.say("wish", "show-empty")
        case "owners":
            told = owners(thought.plan, speech, thought.today)
            return told or speech.say("wish", "owners-none")
        case "understood":
            return noted(thought, speech)
        case "example":
            key = thought.focus.stage.value
            return speech.say(
                "wish",
                "example",
                example=speech.say("example", key),
                cite=stage_mark(thought, speech),
            )
        case "why":
            return why(thought, speech)
        case "judge":
            return judged(thought, speech)
        case "review":
            return reviewed(thought, speech)
        case "rewrite":
            return rewritten(thought, speech)
        case "goodbye":
            return goodbye(thought, speech)
        case "another":
            return asked_anew(thought, speech)
        case "off-topic" | "clinical" | "harm" | "care" | "help":
            return speech.say("wish", name)
        case "greeting" | "thanks" | "frustrated" | "as-it-was":
            return speech.say("wish", name)
        case _:
            return ""


def asked_anew(thought: Thought, speech: Speech) -> str:
    """The words that lead to another wording of the question, if it has one."""
    if thought.applied.edits:
        return ""  # something was said all the same
    ways = wordings(thought.point.question or thought.point.about, speech.language)
    return speech.say("wish", "another") if len(ways) > 1 else ""


def stage_mark(thought: Thought, speech: Speech) -> str:
    """The citation of the note that the stage rests on."""
    return speech.citations.mark(phrase("why", thought.focus.stage.value))


def why(thought: Thought, speech: Speech) -> str:
    """Why the last question was asked: the finding's reason or the stage's note."""
    passage = next((p for p in thought.passages if not p.score), None)
    if passage is None:
        return speech.say("wish", "silent")
    return quoted(passage, "", "why", speech)


def judged(thought: Thought, speech: Speech) -> str:
    """What stands out in the item that was asked about, else in the plan, in a sentence."""
    finding, what = outstanding(thought, speech)
    message = reason(finding, finding.quote, speech.language) if finding else ""
    if finding is None or not message:
        return speech.say("wish", "judge-fine", what=what)
    mark = speech.citations.mark(finding.source)
    return speech.say("wish", "judge", what=what, message=message.rstrip("."), cite=mark)


def reviewed(thought: Thought, speech: Speech) -> str:
    """The whole plan as the checks see it."""
    if not has_something(thought.plan):
        return speech.say("review", "empty")
    return told_plainly(thought.findings, thought.plan, speech)


def outstanding(thought: Thought, speech: Speech) -> tuple[Finding | None, str]:
    """The finding that matters most for what is in work, and the name of that."""
    asked = thought.talk.asked
    target = told_alone(thought) or (asked.target if asked else None)
    place = place_of(thought.plan, target) if target else None
    if place is not None:
        about = [f for f in thought.findings if f.item == place.item.id]
        what = place.handle
    elif thought.focus.stage is Stage.BIG_OBJECTIVE:
        about = [f for f in thought.findings if f.item == "big-objective"]
        what = speech.say("stage", "name-big-objective")
    else:
        about, what = list(thought.findings), speech.say("stage", "name-plan")
    return min(about, key=lambda f: WEIGHT[f.severity], default=None), what


def told_alone(thought: Thought) -> int | None:
    """The one item that the message told something of: "6 to 9 seats, is that any good?"."""
    changed = [at for i in thought.applied.changed if (at := place_of(thought.plan, i))]
    above = {at.parent for at in changed}
    deepest = [at.item.id for at in changed if at.item.id not in above]
    return deepest[0] if len(deepest) == 1 else None


def rewritten(thought: Thought, speech: Speech) -> str:
    """A wording made of the person's own words, or a refusal to put words in their mouth."""
    finding = thought.point.finding
    if finding is not None and finding.rewrite:
        key = ("wish", "rewrite") if BLANK in finding.rewrite else ("reflect", "attempt-whole")
        return speech.say(*key, rewrite=finding.rewrite)
    place = place_of(thought.plan, thought.point.item) if thought.point.item else None
    item = place.item if finding is not None and place is not None else None
    effort = finding is not None and finding.rule in EFFORTS
    if finding and isinstance(item, KeyResult) and (effort or nameable(metric(item))):
        return speech.say("wish", "rewrite", rewrite=drafted(item, finding, thought, speech))
    return speech.say("wish", "rewrite-none")


def drafted(item: KeyResult, finding: Finding, thought: Thought, speech: Speech) -> str:
    """A key result put together from what is known of it, with blanks for what is not."""
    if finding.rule in EFFORTS:
        return speech.say("form", "draft-effort", text=item.text)
    ends = {
        name: BLANK if value is None else amount(value, item.unit, speech.language)
        for name, value in (("baseline", item.baseline), ("target", item.target))
    }
    when = day_of(item.due, speech.language, thought.today) if item.due else BLANK
    return speech.say("form", "draft", text=metric(item), day=when, **ends)


def goodbye(thought: Thought, speech: Speech) -> str:
    """A one-line summary and the first step."""
    step = first_step(thought.plan, speech, thought)
    closing = (
        speech.say("wish", "goodbye-step", step=step)
        if step
        else speech.say("wish", "goodbye-plain")
    )
    return speech.say("wish", "goodbye", summary=where(thought.plan, speech), step=closing)
