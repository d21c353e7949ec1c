"""Saying back what was heard: what a turn's edits did to the plan, in the person's words."""

import re
from collections.abc import Callable
from typing import Any

from coach.checks.check import Finding
from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Approve,
    GoTo,
    Ignore,
    Move,
    Redo,
    Remove,
    Rename,
    Reopen,
    Replace,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetHealth,
    SetHouse,
    SetMission,
    SetNotNow,
    SetPeriod,
    SetWatch,
    Skip,
    Undo,
)
from coach.interpret.answers.asides import LISTED, PUT_ASIDE
from coach.interpret.ear.hearing import within
from coach.interpret.ear.moment import offered_period
from coach.okr import house_of, place_of, words_of
from coach.respond.holding import gaps
from coach.respond.rearranged import moved, removed
from coach.respond.reasons import reason
from coach.respond.refusing import reason_of
from coach.respond.repertoire import by_rule
from coach.respond.shown import listed
from coach.respond.speech import Speech
from coach.respond.telling import (
    actions,
    dependencies,
    key_results,
    named,
    objectives,
    passed_over,
    revised,
)
from coach.respond.thought import Thought
from coach.respond.undoing import undone
from coach.stages import PASSED_OVER
from coach.words.days import day_of


def mission(text: str, speech: Speech) -> list[str]:
    """What is said of a mission that was told, or taken out."""
    return [speech.vary("reflect", "mission" if text else "mission-gone", text=text)]


MOST_SAID = 3
"""Sentences that say what a turn did, where nothing was agreed to, taken out or refused."""


def reflected(thought: Thought, speech: Speech) -> list[str]:
    """The sentences that say what became of the edits, the refused ones with their reason.

    What a turn agreed to, took out or did not do is always said, however much it did beside it.
    """
    edits = thought.applied.edits
    said: dict[str, bool] = {}
    for kind, tell in TELLS:
        mine = [e for e in edits if isinstance(e, kind)]
        if mine:
            weighty = kind in ALWAYS_SAID
            said |= {sentence: weighty for sentence in tell(mine, thought, speech) if sentence}
    said |= {reason_of(refused, speech.language): True for refused in thought.applied.refused}
    kept = [
        sentence
        for place, (sentence, weighty) in enumerate(said.items())
        if weighty or place < MOST_SAID
    ]
    others = [sentence for sentence in said if sentence not in kept]
    return kept + passed_over(others, kept, thought, speech)


ALWAYS_SAID = (Undo, Remove, Approve)
MOST_NAMED = 3


def replaced(edits: list[Replace], thought: Thought, speech: Speech) -> list[str]:
    """A pasted draft was taken in, or the page was emptied."""
    if thought.heard.imported is None:
        return [speech.say("reflect", "cleared")]
    objectives, key_results = thought.heard.imported
    found = speech.say(
        "reflect",
        "imported",
        objectives=speech.counted("objective", objectives),
        **{"key-results": speech.counted("key-result", key_results)},
    )
    return [found, standing_out(thought, speech)]


def standing_out(thought: Thought, speech: Speech) -> str:
    """The items of a pasted draft that need a look most, three at the most, each with why."""
    first: dict[object, Finding] = {}
    for finding in sorted(thought.findings, key=lambda f: f.severity != "block"):
        if finding.severity != "nudge" and isinstance(finding.item, int):
            first.setdefault(finding.item, finding)
    if not first:
        return ""
    lines = []
    for finding in list(first.values())[:MOST_NAMED]:
        at = place_of(thought.plan, finding.item) if isinstance(finding.item, int) else None
        if at is not None:
            why = reason(finding, words_of(at.item), speech.language)
            quote = speech.say("form", "quote", text=words_of(at.item))
            lines.append(f"- {at.handle} {quote}: {why}")
    head = speech.say("reflect", "stand-out", count=speech.number(len(first)))
    return "\n".join([head, *lines])


def big_objective(edits: list[SetBigObjective], thought: Thought, speech: Speech) -> list[str]:
    """The Big O as it reads now, its reason and confidence."""
    big, before = thought.plan.big_objective, thought.before.big_objective
    if big is None:
        return []
    said = []
    if before is None and other_year(thought, speech):
        now = thought.today.year
        said.append(speech.say("reflect", "this-year", now=now, year=speech.year(thought)))
    if before is None or big.text != before.text:
        if before is not None and big.why != before.why:
            said.append(speech.vary("reflect", "big-objective-why", text=big.text, why=big.why))
        else:
            key = "big-objective" if before is None else "big-objective-again"
            said.append(speech.vary("reflect", key, text=big.text, year=speech.year(thought)))
    elif big.why != before.why:
        said.append(speech.vary("reflect", "big-objective-why", text=big.text, why=big.why))
    if big.confidence is not None and (before is None or big.confidence != before.confidence):
        said.append(speech.sureness(big.confidence, house_of(thought.plan).stretch_sure))
    return said


def other_year(thought: Thought, speech: Speech) -> bool:
    """Whether "this year" was said so late in it that the plan is for the next one."""
    later = thought.plan.period is None and offered_period(thought.today).start > thought.today
    said, language = thought.said, speech.language
    return later and within("this-year", said, language) and not within("next-year", said, language)


def approved(edits: list[Approve], thought: Thought, speech: Speech) -> list[str]:
    """What is locked now."""
    target = edits[-1].target
    if any(isinstance(e, Reopen) and e.target == target for e in thought.applied.edits):
        return []  # it was only unlocked for a change
    if target == "plan":
        return [speech.say("reflect", "approved-plan"), *gaps(thought.plan, speech.language)]
    if target == "big-objective":
        return [speech.vary("reflect", "approved")]
    found = (place_of(thought.plan, e.target) for e in edits if isinstance(e.target, int))
    handles = list(dict.fromkeys(at.handle for at in found if at))
    if len(handles) > 1:
        every = listed(handles, speech.language)
        return [speech.say("reflect", "approved-items", handles=every)]
    return [speech.vary("reflect", "approved-item", handle=handles[0])] if handles else []


def visited(edits: list[GoTo], thought: Thought, speech: Speech) -> list[str]:
    """Where the talk has turned to on request."""
    goto = edits[-1]
    told = any(isinstance(e, AddKeyResult | AddAction) for e in thought.applied.edits)
    if goto.stage is None or (told and goto.item is not None):
        return []
    at = place_of(thought.plan, goto.item) if goto.item else None
    what = named(at, speech) if at else speech.say("stage", f"name-{goto.stage.value}")
    return [speech.say("reflect", "visiting", what=what)]


REVISIONS = ReviseKeyResult | ReviseObjective | ReviseAction | Remove | Move | SetBigObjective
"""Edits that tell by themselves what was unlocked for them."""


def reopened(edits: list[Reopen], thought: Thought, speech: Speech) -> list[str]:
    """What may be changed again, unless the change itself has been said."""
    if any(isinstance(e, REVISIONS) for e in thought.applied.edits):
        return []
    target = edits[-1].target
    at = place_of(thought.plan, target) if isinstance(target, int) else None
    handle = at.handle if at else speech.say("stage", f"name-{target}")
    said = speech.say("reflect", "reopened", handle=handle)
    return [f"{said[:1].upper()}{said[1:]}"]


def lines_changed(key: str) -> Callable[[list[Any], Thought, Speech], list[str]]:
    """Says the lines that a list has no more, else those that are new."""

    def tell(edits: list[Any], thought: Thought, speech: Speech) -> list[str]:
        field = key.replace("-", "_")
        before, now = getattr(thought.before, field), getattr(thought.plan, field)
        new = [text for text in now if text not in before]
        gone = [speech.say("form", "quote", text=text) for text in before if text not in now]
        if gone and len(now) < len(before):
            return [speech.say("reflect", f"{key}-gone", list=listed(gone, speech.language))]
        told = speech.say("reflect", key, list=listed(new, speech.language)) if new else ""
        return [ENDED_TWICE.sub(r"\1", told)] if told else []

    return tell


ENDED_TWICE = re.compile(r"([?？])[.,。，]")
"""A question among others, or at the end of a sentence."""


def period(edits: list[SetPeriod], thought: Thought, speech: Speech) -> list[str]:
    """The days that the plan covers, unless they were named when approval was asked for."""
    if any(isinstance(e, Approve) for e in thought.applied.edits):
        return []
    now = edits[-1]
    start, end = day_of(now.start, speech.language), day_of(now.end, speech.language)
    return [speech.vary("reflect", "period", start=start, end=end)]


OFFERED = ("ask:watch:", "ask:if-then:")
"""How the rules begin under which one of several offers is declined."""


def put_aside(edits: list[Ignore], thought: Thought, speech: Speech) -> list[str]:
    """A question or finding that is not asked about again."""
    said = edits[-1]
    beside = len(edits) < len(thought.applied.edits)
    if said.reason == PASSED_OVER or (beside and said.rule.startswith(OFFERED)):
        return []
    if said.reason == LISTED:
        return [speech.say("reflect", "listed")]
    occasion = by_rule(said.rule)
    thinking = occasion is not None and occasion.about == "thought"
    if thinking and said.reason != PUT_ASIDE:
        return [speech.vary("reflect", "thought", text=said.reason)]
    rule = said.rule.removeprefix("ask:")
    key = "put-aside" if any(f.rule == rule for f in thought.findings) else "skipped"
    return [speech.vary("reflect", key)]


def plain(key: str) -> Callable[[list[Any], Thought, Speech], list[str]]:
    """Says one sentence of the catalogue, whatever the edit holds."""
    return lambda edits, thought, speech: [speech.vary("reflect", key)]


TELLS: tuple[tuple[Any, Callable[[list[Any], Thought, Speech], list[str]]], ...] = (
    (Undo, undone),
    (Redo, plain("redone")),
    (Replace, replaced),
    (Rename, lambda e, t, s: [s.say("reflect", "renamed", title=e[-1].title)]),
    (SetHouse, plain("house")),
    (SetMission, lambda e, t, s: mission(e[-1].text, s)),
    (SetBigObjective, big_objective),
    (SetPeriod, period),
    (AddObjective, objectives),
    (AddKeyResult, key_results),
    (ReviseObjective | ReviseKeyResult | ReviseAction | ReviseDependency, revised),
    (AddAction, actions),
    (AddDependency, dependencies),
    (SetNotNow, lines_changed("not-now")),
    (SetHealth, lines_changed("health")),
    (SetWatch, lines_changed("watch")),
    (Remove, removed),
    (Move, moved),
    (Reopen, reopened),
    (Skip, plain("skipped")),
    (Ignore, put_aside),
    (Approve, approved),
    (GoTo, visited),
)
"""How each kind of edit is told, in the order in which a reply tells them."""
