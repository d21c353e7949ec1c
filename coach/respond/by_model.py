"""The responder that lets a model word the reply, and shows only what has been checked."""

import re
import time
from collections.abc import Generator
from dataclasses import dataclass

from coach.edits import Approve, Edit, GoTo, Heed, Ignore, Move, Remove, Reopen, Replace
from coach.errors import ModelFailed
from coach.interpret.ear.moment import settle
from coach.interpret.guarding.remembering import remembered
from coach.knowledge.asked import NOTES_ARE_IN
from coach.model import Model, Usage
from coach.model.chat import exhausted
from coach.model.context import LONGEST_LINE, plan_lines, quoted, recent, told
from coach.okr import Plan, place_of
from coach.prompts import Rendered, render
from coach.respond.asking import repeated
from coach.respond.backed import unbacked
from coach.respond.builtin import puzzled
from coach.respond.cleaning import Cleaned, cleaned, settled
from coach.respond.conveying import with_untold
from coach.respond.owing import with_answer
from coach.respond.reasons import reason
from coach.respond.refusing import reason_of
from coach.respond.sentences import questions, sentences
from coach.respond.sourcing import falsely_sourced
from coach.respond.thought import Responder, Thought
from coach.respond.vetting import Vetting
from coach.talk import SUPERSCRIPTS, Citation, Passage, Reply
from coach.words import phrase

PROMPT = "respond"
MOST_PASSAGES = 4
LONGEST_PASSAGE = 1_200
LONGEST_SAID = 2_000
LONGEST_DRAFT = 4_000
"""Characters of a draft: what it lists is to be put whole, down to the last obstacle."""
LONGEST_REPLY = 1_500
"""Characters; a reply of the coach has a fifth of it."""
DRAWN_EVERY = 0.3
"""Seconds: a page looks a little less often, and cleaning it more often would cost more."""
AS_IT_STANDS = {"show", "help", "where", "care", "flagged", "understood", "owners", "looked"}
"""Wishes whose answer is data or must not be reworded: the built-in coach's text is used."""
ADDRESSES = {"target": (Approve, Reopen, Remove, Ignore, Heed), "item": (GoTo,)}
"""Fields that say which item an edit is for, and nothing else."""
SENTENCE_END = re.compile(rf"[.!?…。！？][\"'”’»){SUPERSCRIPTS}]*(?=\s|\Z)|[。！？]")
MARKS = re.compile(rf"[{SUPERSCRIPTS}]+")
PLAIN_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")


@dataclass(frozen=True)
class ModelResponder:
    """Says what the built-in coach would say, in better words.

    What is asked, what a yes would accept and which short answers are offered stay the built-in
    coach's, so that nothing a model writes can be accepted by accident.
    """

    model: Model
    fallback: Responder

    def respond(self, thought: Thought) -> Generator[str, None, Reply]:
        """Yield the text as it grows, empty pieces while waiting; return the whole reply.

        An answer that breaks off after its first sentence is kept: the reply's notice says so and
        `provenance["cut"]` holds the reason.

        Raises:
            ModelFailed: not even one sentence came, or the model declined; what was yielded is to
                be forgotten.
        """
        plain = exhausted(self.fallback.respond(thought))
        if AS_IT_STANDS & {wish.wish for wish in thought.heard.wishes}:
            yield plain.text
            return plain
        passages = numbered_passages(plain, thought.passages)
        prompt = render(PROMPT, **inputs(thought, plain, passages))
        vetting = Vetting(thought, plain.text, prompt)
        raw, shown, usage, failure = yield from self.streamed(prompt, passages, vetting)
        final = cleaned(raw, passages)
        text = within_bounds(final.text)
        if failure is not None and (failure.reason == "refused" or not SENTENCE_END.search(text)):
            raise failure
        if not text:
            raise ModelFailed(phrase("model", "nonsense"), "nonsense")
        vetted = vetting.vetted(text, whole=failure is None)
        if "data" in vetted.faults:
            raise ModelFailed(phrase("model", "nonsense"), "nonsense")
        if failure is None and vetted.text.startswith(shown):
            yield vetted.text[len(shown) :]
        told = provenance(prompt, usage, final, failure, self.model.name) | vetted.counts
        made_up = claims_too_much(vetted.text, final, passages, plain, thought)
        if vetted.untrue or made_up:
            told |= {"fault_backing": 1} if made_up else {}
            notice = phrase("model", "untrue", plain.language)
            return plain.model_copy(update={"notice": notice, "provenance": told})
        text, cited = vetted.text, still_cited(final.citations, vetted.text)
        text = with_untold(cut_text(text, plain.text, thought) if failure else text, thought)
        if failure is None:
            text, cited = with_answer(text, cited, plain, thought)
        return plain.model_copy(
            update={
                "text": text,
                "citations": cited,
                "speaker": "model",
                "notice": phrase("model", "cut-short", plain.language) if failure else "",
                "provenance": told,
            }
        )

    def streamed(
        self, prompt: Rendered, passages: tuple[Passage, ...], vetting: Vetting
    ) -> Generator[str, None, tuple[str, str, Usage, ModelFailed | None]]:
        """Yield what is safe to show as it comes.

        Gives all that came, what of it was shown, what it took, and how it failed.
        """
        raw, drawn, out, due = "", "", "", 0.0
        stream = self.model.stream(prompt.messages, label=prompt.label)
        try:
            while len(raw) < 2 * LONGEST_REPLY:
                piece = next(stream)
                raw += piece
                if raw == drawn:
                    vetting.prepare()  # the first words will be waited for
                    yield ""  # nothing new, but a moment to stop
                    continue
                if piece and time.monotonic() < due:
                    continue
                drawn, due = raw, time.monotonic() + DRAWN_EVERY
                grown = cleaned(settled(raw), passages).text
                fits = grown.startswith(out) and len(grown) <= LONGEST_REPLY
                if not fits or not vetting.sound(grown, out):
                    grown = out
                yield grown[len(out) :]
                if not grown:
                    due = 0.0  # the first words are waited for
                out = grown
        except StopIteration as stop:
            return raw, out, stop.value, None
        except ModelFailed as failure:
            return raw, out, Usage(), failure
        finally:
            stream.close()
        return raw, out, Usage(), None


def claims_too_much(
    text: str, final: Cleaned, passages: tuple[Passage, ...], plain: Reply, thought: Thought
) -> bool:
    """Whether a text says of a passage what that does not say, or of one that was not given."""
    told = f"{thought.said} {thought.plan.model_dump_json()}"
    beside = f"{finding_line(thought)} {plain.text}"
    if falsely_sourced(text, final, passages, beside, told, plain.language):
        return True
    if plain.language != NOTES_ARE_IN or not final.citations:
        return False
    return unbacked(text, final.citations, passages, beside, told)


def cut_text(text: str, plain: str, thought: Thought) -> str:
    """A text that broke off, with the draft's question; what that refers to comes with it."""
    if not puzzled(thought):
        return with_question(text, plain)
    told = sentences(plain)[-2:]
    whole = [m.end() for m in SENTENCE_END.finditer(text)]
    return f"{text[: whole[-1]] if whole else text}\n\n{''.join(told).strip()}"


def with_question(text: str, plain: str) -> str:
    """A text that was cut short, followed by the question without which the talk would stall.

    Where it broke off in that very question, the question stands there once.
    """
    due = questions(plain)
    if re.search(r"[?？]", text) or not due:
        return text
    whole = [m.end() for m in SENTENCE_END.finditer(text)]
    begun = text[whole[-1] :].strip() if whole else ""
    if begun and due[-1].strip().startswith(begun):
        return f"{text[: whole[-1]]}\n\n{due[-1].strip()}"
    return f"{text} …\n\n{due[-1].strip()}"


def still_cited(citations: tuple[Citation, ...], text: str) -> tuple[Citation, ...]:
    """The citations whose marks are in the text."""
    digits = set("".join(MARKS.findall(text)).translate(PLAIN_DIGITS))
    return tuple(c for c in citations if set(str(c.mark)) <= digits)


def within_bounds(text: str) -> str:
    """The text up to the last sentence that fits."""
    if len(text) <= LONGEST_REPLY:
        return text
    ends = [m.end() for m in SENTENCE_END.finditer(text, 0, LONGEST_REPLY)]
    return text[: ends[-1]] if ends else text[:LONGEST_REPLY]


def numbered_passages(plain: Reply, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """What the model is given, those that the plain reply cites first, so that numbers agree."""
    by_source = {p.source: p for p in passages}
    cited = [by_source[c.source] for c in plain.citations if c.source in by_source]
    others = [p for p in by_source.values() if p not in cited]
    return tuple([*cited, *others][: max(MOST_PASSAGES, len(cited))])


def inputs(thought: Thought, plain: Reply, passages: tuple[Passage, ...]) -> dict[str, object]:
    """What the prompt is filled with."""
    place = place_of(thought.plan, thought.focus.item) if thought.focus.item is not None else None
    draft = MARKS.sub(lambda m: f" [{m[0].translate(PLAIN_DIGITS)}]", plain.text)
    return {
        "language": thought.heard.language,
        "today": thought.today.isoformat(),
        "stage": thought.focus.stage.value,
        "item": place.handle if place else "",
        "plan": plan_lines(thought.plan),
        "memory": remembered(thought.talk.memory),
        "recent": recent(thought.talk.recent),
        "said": quoted(thought.said, LONGEST_SAID),
        "changes": "\n".join(
            change_line(e, thought.plan, thought.before)
            for e in thought.applied.edits
            if e != settle()
        ),
        "refused": "\n".join(
            quoted(reason_of(r, thought.heard.language), LONGEST_LINE)
            for r in thought.applied.refused
        ),
        "finding": finding_line(thought),
        "passages": "\n\n".join(
            f"[{n}] {p.title} · {p.heading}\n{quoted(p.text, LONGEST_PASSAGE)}"
            for n, p in enumerate(passages, 1)
        ),
        "draft": quoted(draft, LONGEST_DRAFT),
    }


def finding_line(thought: Thought) -> str:
    """The finding that the question comes from, in the language of the talk; told once."""
    finding = thought.point.finding
    if finding is None or repeated(thought):
        return ""
    why = reason(finding, finding.quote, thought.heard.language) or finding.message
    return quoted(f"about: {finding.quote}\n{why}", LONGEST_SAID)


def change_line(edit: Edit, plan: Plan, before: Plan) -> str:
    """One edit in a line: what was done, to which item (of either plan), with which values."""
    if isinstance(edit, Replace):
        return "| took over a pasted plan"
    given = edit.given()
    field = next((name for name, edits in ADDRESSES.items() if isinstance(edit, edits)), "")
    target = given.pop(field, None) or getattr(edit, "id", None)
    place = None
    if isinstance(target, int):  # an id that is free again may be a new item's
        first, then = (before, plan) if isinstance(edit, Remove) else (plan, before)
        place = place_of(first, target) or place_of(then, target)
    if isinstance(edit, Move):
        above = place_of(plan, edit.under) if edit.under is not None else None
        given = {"under": above.handle} if above else {"position": edit.to + 1}
    name = place.handle if place else target if isinstance(target, str) else ""
    values = ", ".join(f"{key}={told(value)}" for key, value in given.items())
    return quoted(" ".join(f"{edit.edit} {name} {values}".split()), LONGEST_LINE)


def provenance(
    prompt: Rendered, usage: Usage, final: Cleaned, failure: ModelFailed | None, model: str
) -> dict[str, str | int | float]:
    """How the reply came about."""
    return {
        **prompt.provenance(usage.model or model),
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "attempts": usage.attempts,
        "unknown_citations": final.unknown,
        "questions": len(re.findall(r"[?？]", final.text)),
        **({"cut": failure.reason} if failure else {}),
    }
