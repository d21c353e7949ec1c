"""The responder that words a sentence when the person asks for it, or has tried and is stuck.

A model lays the person's own words in order; what it brings of its own, a figure above all, is not
believed, and then the wording by rule stands. The reply around it is the built-in coach's, so that
one call is all that it takes.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from coach.checks import RULES, run
from coach.checks.check import Finding
from coach.checks.rewrites import BLANK
from coach.edits import (
    Edit,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    apply,
)
from coach.interpret.guarding.remembering import borne_out
from coach.model import Patient
from coach.model.context import LONGEST_LINE, every_line, quoted
from coach.okr import LONGEST_TEXT, Action, Item, KeyResult, Noun, Objective, Place, Plan, place_of
from coach.prompts import render
from coach.respond.asking import asked_text, repeated
from coach.respond.builtin import asked, joined, quick
from coach.respond.citing import Citations
from coach.respond.cleaning import cleaned
from coach.respond.counting import item_of
from coach.respond.point import Target
from coach.respond.reflection import reflected
from coach.respond.speech import Speech
from coach.respond.thought import Responder, Thought
from coach.respond.wishes import wish_names
from coach.review.reading import silently
from coach.talk import Asked, Reply

PROMPT = "rewrite"
MOST_WORDS = 40
"""Words of a sentence; the prompt asks for fewer."""
LEVELS: dict[type[Item], str] = {
    Objective: "objective",
    KeyResult: "key result",
    Action: "action",
}


class Wording(Noun):
    """A model's sentence."""

    text: Annotated[str, Field(max_length=400)] = ""


class Sentence(Noun):
    """What is to be worded."""

    target: Target
    level: str
    text: str
    known: str
    """What else the plan says of it, in a line with a bar."""
    above: str


@dataclass(frozen=True)
class RewritingResponder:
    """Words what is in question, on request or after an attempt."""

    model: Patient
    otherwise: Responder
    plain: Responder
    """Answers where no wording came of it, so that a model is not asked once more."""

    def respond(self, thought: Thought) -> Generator[str, None, Reply]:
        """Yield empty pieces while the model words it, then the whole reply; see `Responder`.

        Raises:
            ModelFailed: the model gave no answer that can be read.
        """
        sentence = sentence_of(thought) if wanted(thought) else None
        if sentence is None:
            return (yield from self.otherwise.respond(thought))
        prompt = render(PROMPT, **inputs(sentence, thought))
        yield ""
        answer, _ = yield from silently(
            self.model.extracting(prompt.messages, Wording, label=prompt.label)
        )
        text = believed(answer.text, sentence, thought) or by_rule(thought)
        if not text:
            return (yield from self.plain.respond(thought))
        reply = worded(text, sentence, thought)
        yield reply.text
        return reply.model_copy(
            update={"speaker": "model", "provenance": prompt.provenance(self.model.name)}
        )


def wanted(thought: Thought) -> bool:
    """Whether the person asks for a wording, or has tried again and the same thing is wrong."""
    tried = repeated(thought) and bool(thought.applied.edits)
    return "rewrite" in wish_names(thought) or (tried and bool(by_rule(thought)))


def by_rule(thought: Thought) -> str:
    """The wording that the finding brings; empty where it has none."""
    return thought.point.finding.rewrite if thought.point.finding else ""


def sentence_of(thought: Thought) -> Sentence | None:
    """The sentence in question; None where nothing has been said yet."""
    plan, item = thought.plan, thought.point.item
    if item is None and thought.talk.asked is not None:
        item = thought.talk.asked.target
    place = place_of(plan, item) if item is not None else None
    if place is None:
        return whole_goal(plan)
    if not isinstance(place.item, Objective | KeyResult | Action):
        return None
    lines = (line for line in every_line(plan) if line.startswith(f"| {place.handle}"))
    return Sentence(
        target=place.item.id,
        level=LEVELS[type(place.item)],
        text=place.item.text,
        known=next(lines, ""),
        above=above(place, thought),
    )


def whole_goal(plan: Plan) -> Sentence | None:
    """The Big O as the sentence in question, None before there is one."""
    if plan.big_objective is None:
        return None
    return Sentence(
        target="big-objective",
        level="goal for the year",
        text=plan.big_objective.text,
        known=f"| mission: {plan.mission}" if plan.mission else "",
        above="",
    )


def above(place: Place, thought: Thought) -> str:
    """The sentence that an item belongs to."""
    parent = place_of(thought.plan, place.parent) if place.parent is not None else None
    if parent is not None and isinstance(parent.item, Objective | KeyResult):
        return parent.item.text
    return thought.plan.big_objective.text if thought.plan.big_objective else ""


def said_last(thought: Thought) -> list[str]:
    """The person's last messages, oldest first, this one among them."""
    return [*(m.text for m in thought.talk.recent if m.role == "person"), thought.said]


def inputs(sentence: Sentence, thought: Thought) -> dict[str, object]:
    """What the prompt is filled with."""
    finding = about(sentence, thought)
    rule = next((r for r in RULES if finding and r.id == finding.rule), None)
    return {
        "language": thought.heard.language,
        "level": sentence.level,
        "sentence": quoted(sentence.text, LONGEST_LINE),
        "known": sentence.known,
        "above": quoted(sentence.above, LONGEST_LINE) if sentence.above else "",
        "finding": quoted(finding.message, LONGEST_LINE) if finding else "",
        "advice": rule.instead if rule else "",
        "said": "\n".join(quoted(text, LONGEST_LINE) for text in said_last(thought)) or "|",
    }


def about(sentence: Sentence, thought: Thought) -> Finding | None:
    """What was found in the sentence: what is asked about, else the first."""
    mine = [f for f in (thought.point.finding, *thought.findings) if f]
    return next((f for f in mine if f.item == sentence.target), None)


def believed(text: str, sentence: Sentence, thought: Thought) -> str:
    """A model's sentence where it is the person's own and better; empty where it is not."""
    plain = " ".join(cleaned(text, ()).text.split()).strip('"“”„«»「」')
    known = "\n".join((sentence.text, sentence.known, sentence.above, *said_last(thought)))
    too_long = len(plain) > LONGEST_TEXT or len(plain.split()) > MOST_WORDS
    if not plain or too_long or plain == sentence.text:
        return ""
    if not borne_out(plain.replace(BLANK, " "), known):
        return ""
    return plain if BLANK in plain or better(plain, sentence, thought) else ""


def better(text: str, sentence: Sentence, thought: Thought) -> bool:
    """Whether a sentence without blanks mends what was found and breaks nothing."""
    finding = about(sentence, thought)
    after = apply(thought.plan, (as_edit(text, sentence, thought),)).plan
    found = run(after, thought.today, whole=True)  # what needs meaning is silent and cannot be new
    left = {f.rule for f in found if f.item == sentence.target and f.severity != "nudge"}
    mine = {f.rule for f in thought.findings if f.item == sentence.target}
    return left <= mine and (finding is None or finding.rule not in left)


def as_edit(text: str, sentence: Sentence, thought: Thought) -> Edit:
    """The edit that puts a sentence in the place of the one in question."""
    target = item_of(sentence.target)
    place = place_of(thought.plan, target) if target is not None else None
    match place.item if place else None:
        case Objective(id=item):
            return ReviseObjective(id=item, text=text)
        case KeyResult(id=item):
            return ReviseKeyResult(id=item, text=text)
        case Action(id=item):
            return ReviseAction(id=item, text=text)
        case _:
            return SetBigObjective(text=text)


def worded(text: str, sentence: Sentence, thought: Thought) -> Reply:
    """The reply: with blanks the question goes on; without, a yes takes the sentence over."""
    citations = Citations(thought.passages)
    speech = Speech(thought.heard.language, thought.talk.turns, citations)
    said = reflected(thought, speech)
    if BLANK in text:
        question = asked_text(thought.point, thought, speech)
        return Reply(
            text=joined([*said, speech.say("wish", "rewrite", rewrite=text), question]),
            asked=asked(thought.point, thought),
            quick=quick(thought.point, thought, speech),
            language=speech.language,
        )
    return Reply(
        text=joined([*said, speech.say("wish", "rewrite-whole", rewrite=text)]),
        asked=Asked(
            question=PROMPT,
            about="wording",
            target=item_of(sentence.target),
            rule=thought.point.rule,
            offered=text,
        ),
        quick=(speech.say("quick", "yes"), speech.say("quick", "change")),
        language=speech.language,
    )
