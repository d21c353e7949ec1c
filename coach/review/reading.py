"""Reading a plan in depth: what a model is asked, and what is kept of its answer."""

from collections.abc import Generator
from datetime import date
from typing import TypeVar

from coach.checks import RULES, UNDER_WAY, Check, Finding
from coach.entries import entries
from coach.model import Patient
from coach.model.context import line, plan_lines, quoted
from coach.okr import Plan, places
from coach.prompts import Rendered, render
from coach.review.believing import Reviewed, believed
from coach.review.critique import Critique
from coach.talk import Passage

PROMPT = "review"
ROOM = 4
"""Times the tokens of a spoken answer that a review may have."""
LONGEST_PASSAGE = 1_200
MOST_ENTRIES = 40

Whole = TypeVar("Whole")


def rules_for(plan: Plan) -> tuple[Check, ...]:
    """The rules that a reader decides or confirms; those about a running year only once it runs."""
    running = bool(plan.check_ins or plan.reviews or plan.changes)
    return tuple(r for r in RULES if r.look and (running or r.level not in UNDER_WAY))


def has_something(plan: Plan) -> bool:
    """Whether there is anything in the plan to read."""
    return bool(plan.big_objective or plan.objectives or plan.key_results)


def sources_for(plan: Plan) -> list[str]:
    """The addresses of the passages that those rules rest on."""
    return [rule.source for rule in rules_for(plan)]


def reviewed(
    plan: Plan,
    findings: tuple[Finding, ...],
    passages: tuple[Passage, ...],
    model: Patient,
    today: date,
    language: str,
) -> Generator[str, None, tuple[Reviewed, Rendered]]:
    """Yield empty pieces while the model reads; return what is believed of it, and the question.

    Args:
        plan: the plan to read.
        findings: what the checks have found in it.
        passages: those at `sources_for`, and others.
        model: who reads.
        today: the day of the reading.
        language: ISO code of the language to write in.

    Raises:
        ModelFailed: there is no answer that could be read.
    """
    known = {passage.source: passage for passage in passages}
    rules = tuple(rule for rule in rules_for(plan) if rule.source in known)
    prompt = render(PROMPT, **inputs(plan, findings, rules, known, today, language))
    yield ""
    critique, _ = yield from silently(
        model.extracting(prompt.messages, Critique, label=prompt.label, room=ROOM)
    )
    told = {(f.rule, f.item) for f in findings}
    result = believed(critique, plan, rules, known, today, language)
    fresh = tuple(f for f in result.findings if (f.rule, f.item) not in told)
    return result.model_copy(update={"findings": fresh}), prompt


def inputs(
    plan: Plan,
    findings: tuple[Finding, ...],
    rules: tuple[Check, ...],
    passages: dict[str, Passage],
    today: date,
    language: str,
) -> dict[str, object]:
    """What the prompt is filled with."""
    handles: dict[object, str] = {place.item.id: place.handle for place in places(plan)}
    told = [line(entry.name, entry.text) for entry in entries(plan) if entry.text]
    return {
        "rules": "\n\n".join(rule_text(rule, passages[rule.source]) for rule in rules),
        "language": language,
        "today": today.isoformat(),
        "plan": "\n".join([plan_lines(plan), *told[-MOST_ENTRIES:]]),
        "found": "\n".join(f"{handles.get(f.item, str(f.item))}: {f.rule}" for f in findings),
    }


def rule_text(rule: Check, passage: Passage) -> str:
    """A rule as the model reads it."""
    article = "an" if rule.level[0] in "aeiou" else "a"
    return (
        f"rule {rule.id}, about {article} {rule.level}\nlook: {rule.look}\n"
        f"passage:\n{quoted(' '.join(passage.text.split()), LONGEST_PASSAGE)}"
    )


def silently(pieces: Generator[str, None, Whole]) -> Generator[str, None, Whole]:
    """An empty piece for each that comes; what stands at their end."""
    try:
        while True:
            next(pieces)
            yield ""
    except StopIteration as stop:
        whole: Whole = stop.value
        return whole
    finally:
        pieces.close()
