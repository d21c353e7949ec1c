"""A review in words: short lines, each with the person's own words and the passage it rests on."""

from collections.abc import Iterator

from coach.checks import WEIGHT, Finding, rule
from coach.okr import Plan, place_of, words_of
from coach.respond.reasons import reason
from coach.respond.speech import Speech
from coach.review.believing import Reviewed
from coach.talk import Offer

MOST_FLAGS = 6
"""Findings of the checks that a reply names one by one."""


def told(reviewed: Reviewed, plan: Plan, speech: Speech) -> str:
    """A review by a model, as it is said."""
    say = speech.say
    blocks = [say("review", "lead")]
    if reviewed.findings:
        lines = [remark(found, plan, speech, worded(found, speech)) for found in reviewed.findings]
        blocks.append(listed(say("review", "remarks"), lines))
    else:
        blocks.append(say("review", "fine"))
    if reviewed.story:
        blocks.append(say("review", "story", story=reviewed.story))
    if reviewed.causes:
        lines = [
            say("review", "cause", cause=c.cause, question=c.question) for c in reviewed.causes
        ]
        blocks.append(listed(say("review", "causes"), lines))
    if reviewed.steps:
        lines = [
            say(
                "review",
                "step",
                handle=handle(plan, s.item, speech),
                obstacle=s.obstacle,
                response=s.response,
            )
            for s in reviewed.steps
        ]
        blocks.append(listed(say("review", "steps"), lines))
    return "\n\n".join([*blocks, *left_out(reviewed, speech)])


def told_plainly(findings: tuple[Finding, ...], plan: Plan, speech: Speech) -> str:
    """What the checks say about the whole plan, and what it would take a model to say."""
    say = speech.say
    ranked = sorted(findings, key=lambda f: WEIGHT[f.severity])
    lines = [remark(found, plan, speech, told_why(found, speech)) for found in ranked[:MOST_FLAGS]]
    if len(ranked) > MOST_FLAGS:
        lines.append(say("review", "more", count=len(ranked) - MOST_FLAGS))
    found = listed(say("review", "remarks"), lines) if lines else say("review", "plain-fine")
    return "\n\n".join([say("review", "plain"), found, say("review", "needs-model")])


def listed(head: str, lines: list[str]) -> str:
    """A line and what stands below it."""
    return "\n".join([head, *(f"- {line}" for line in lines)])


def worded(finding: Finding, speech: Speech) -> str:
    """What a model's finding says: the model's words, or the reason where it had none."""
    own = finding.message != rule(finding.rule).message
    return finding.message if own else told_why(finding, speech)


def told_why(finding: Finding, speech: Speech) -> str:
    """Why a finding matters, in the language of the talk; a rule of a house in its own words."""
    return reason(finding, finding.quote, speech.language) or finding.message


def remark(finding: Finding, plan: Plan, speech: Speech, message: str) -> str:
    """A finding in a line: where, about which words, what, and resting on what."""
    return speech.say(
        "review",
        "remark" if finding.quote else "missing",
        handle=handle(plan, finding.item, speech),
        quote=finding.quote,
        message=message,
        cite=speech.citations.mark(finding.source),
    )


def handle(plan: Plan, item: int | str, speech: Speech) -> str:
    """How people call what a finding is about."""
    place = place_of(plan, item) if isinstance(item, int) else None
    if place is not None:
        return place.handle
    return speech.say("stage", f"name-{item}")


def offers_of(reviewed: Reviewed, plan: Plan, speech: Speech) -> tuple[Offer, ...]:
    """What of a review can be accepted: the questions of its causes, then its if-then plans."""
    questions = (
        Offer(kind="watch", text=cause.question, cause=cause.cause) for cause in reviewed.causes
    )
    plans = (
        Offer(
            kind="if-then",
            item=step.item,
            of=words_at(plan, step.item),
            text=speech.say("review", "if-then", obstacle=step.obstacle, response=step.response),
        )
        for step in reviewed.steps
    )
    return (*questions, *plans)


def words_at(plan: Plan, item: int) -> str:
    """What an item of a plan says; empty where it is not there."""
    place = place_of(plan, item)
    return words_of(place.item) if place else ""


def left_out(reviewed: Reviewed, speech: Speech) -> Iterator[str]:
    """How much of the model's answer is not shown, and why."""
    for key, count in (("unquoted", reviewed.unquoted), ("invented", reviewed.invented)):
        if count:
            yield speech.say("review", key if count > 1 else f"{key}-one", count=count)
