"""Saying back what was heard: what a turn's edits did to the plan, in the person's words."""

from collections.abc import Callable
from typing import Any

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
    SetMission,
    SetNotNow,
    SetPeriod,
    Skip,
    Undo,
)
from coach.okr import Action, Dependency, KeyResult, Objective, Place, Plan, place_of, places
from coach.respond.shown import action_line, day, key_result_line, listed
from coach.respond.speech import Speech
from coach.respond.thought import Thought


def reflected(thought: Thought, speech: Speech) -> list[str]:
    """The sentences that say what became of the edits, the refused ones with their reason."""
    edits = thought.applied.edits
    said: list[str] = []
    for kind, tell in TELLS:
        mine = [e for e in edits if isinstance(e, kind)]
        if mine:
            said += [sentence for sentence in tell(mine, thought, speech) if sentence]
    said += [refused.why for refused in thought.applied.refused]
    return said


def place(plan: Plan, item: int) -> Place | None:
    """Where an item stands."""
    return place_of(plan, item)


def line(at: Place, thought: Thought, speech: Speech) -> str:
    """An item in a few words."""
    match at.item:
        case KeyResult():
            return key_result_line(at.item, speech.language, thought.today)
        case Action():
            return action_line(at.item, speech.language, thought.today)
        case Dependency():
            return at.item.on
        case Objective():
            return speech.say("form", "quote", text=at.item.text)


def replaced(edits: list[Replace], thought: Thought, speech: Speech) -> list[str]:
    """A pasted draft was taken in, or the page was emptied."""
    if thought.heard.imported is None:
        return [speech.say("reflect", "cleared")]
    objectives, key_results = thought.heard.imported
    return [
        speech.say(
            "reflect",
            "imported",
            objectives=speech.counted("objective", objectives),
            **{"key-results": speech.counted("key-result", key_results)},
        )
    ]


def big_objective(edits: list[SetBigObjective], thought: Thought, speech: Speech) -> list[str]:
    """The Big O as it reads now, its reason and confidence."""
    big, before = thought.plan.big_objective, thought.before.big_objective
    if big is None:
        return []
    said = []
    if before is None or big.text != before.text:
        if before is not None and big.why != before.why:
            said.append(speech.vary("reflect", "big-objective-why", text=big.text, why=big.why))
        else:
            key = "big-objective" if before is None else "big-objective-again"
            said.append(speech.vary("reflect", key, text=big.text, year=speech.year(thought)))
    elif big.why != before.why:
        said.append(speech.vary("reflect", "big-objective-why", text=big.text, why=big.why))
    if big.confidence is not None and (before is None or big.confidence != before.confidence):
        said.append(speech.sureness(big.confidence))
    return said


def objectives(edits: list[AddObjective], thought: Thought, speech: Speech) -> list[str]:
    """The objectives that are new."""
    new = new_items(Objective, thought)
    if len(new) == 1:
        only = new[0]
        return [speech.vary("reflect", "one-objective", handle=only.handle, text=text_of(only))]
    parts = [f"{p.handle} “{text_of(p)}”" for p in new]
    return [
        speech.vary(
            "reflect",
            "objectives",
            count=speech.number(len(new)).capitalize(),
            list=listed(parts, speech.language),
        )
    ]


def text_of(at: Place) -> str:
    """The words of an item."""
    return at.item.on if isinstance(at.item, Dependency) else at.item.text


def new_items(kind: type[Any], thought: Thought) -> list[Place]:
    """The items of a kind that the plan did not have before."""
    known = {p.item.id for p in places(thought.before)}
    return [p for p in places(thought.plan) if isinstance(p.item, kind) and p.item.id not in known]


def key_results(edits: list[AddKeyResult], thought: Thought, speech: Speech) -> list[str]:
    """The key results that are new."""
    new = new_items(KeyResult, thought)
    if len(new) == 1:
        return [
            speech.vary(
                "reflect", "key-result", handle=new[0].handle, line=line(new[0], thought, speech)
            )
        ]
    parts = [f"{p.handle} {line(p, thought, speech)}" for p in new]
    return [
        speech.vary(
            "reflect",
            "key-results",
            count=speech.counted("key-result", len(new)),
            list="; ".join(parts),
        )
    ]


def actions(edits: list[AddAction], thought: Thought, speech: Speech) -> list[str]:
    """The actions that are new; one that was a key result before is said to be kept."""
    new = new_items(Action, thought)
    if any(isinstance(e, ReviseKeyResult) for e in thought.applied.edits):
        return [speech.say("reflect", "kept-action", text=text_of(p)) for p in new]
    if not new:
        return []
    above = place(thought.plan, new[0].parent or 0)
    handle = above.handle if above else ""
    if len(new) == 1:
        item = new[0].item
        assert isinstance(item, Action)
        when = (
            speech.say("form", "by-day", day=day(item.due, speech.language, thought.today))
            if item.due
            else ""
        )
        return [speech.vary("reflect", "action", above=handle, text=item.text, when=when)]
    parts = [line(p, thought, speech) for p in new]
    return [
        speech.vary(
            "reflect",
            "actions",
            count=speech.number(len(new)).capitalize(),
            above=handle,
            list=listed(parts, speech.language),
        )
    ]


def revised(
    edits: list[ReviseObjective | ReviseKeyResult | ReviseAction | ReviseDependency],
    thought: Thought,
    speech: Speech,
) -> list[str]:
    """The items that read differently now; a confidence alone is said as such."""
    said = []
    for edit in edits:
        at = place(thought.plan, edit.id)
        if at is None:
            continue
        if set(edit.given()) == {"confidence"} and getattr(edit, "confidence", None) is not None:
            said.append(speech.vary("reflect", "confidence", value=edit.confidence))  # type: ignore[union-attr]  # only edits that have one come here
        else:
            said.append(
                speech.vary("reflect", "revised", handle=at.handle, line=line(at, thought, speech))
            )
    return said[:3]


def approved(edits: list[Approve], thought: Thought, speech: Speech) -> list[str]:
    """What is locked now."""
    target = edits[-1].target
    if target == "plan":
        return [speech.say("reflect", "approved-plan")]
    if target == "big-objective":
        return [speech.vary("reflect", "approved")]
    at = place(thought.plan, target)
    return [speech.vary("reflect", "approved-item", handle=at.handle)] if at else []


def removed(edits: list[Remove], thought: Thought, speech: Speech) -> list[str]:
    """What was taken out, by the name it had."""
    said = []
    for edit in edits:
        if edit.target == "big-objective":
            was = thought.before.big_objective
            what = speech.say("form", "quote", text=was.text) if was else ""
        else:
            at = place(thought.before, edit.target)
            what = f"{at.handle} “{text_of(at)}”" if at else ""
        said.append(speech.say("reflect", "removed", what=what))
    return said


def moved(edits: list[Move], thought: Thought, speech: Speech) -> list[str]:
    """Where an item stands now."""
    at = place(thought.plan, edits[0].id)
    return [speech.say("reflect", "moved", handle=at.handle)] if at else []


def visited(edits: list[GoTo], thought: Thought, speech: Speech) -> list[str]:
    """Where the talk has turned to on request."""
    goto = edits[-1]
    if goto.stage is None:
        return []
    at = place(thought.plan, goto.item) if goto.item else None
    what = f"{at.handle} “{text_of(at)}”" if at else speech.say("stage", f"name-{goto.stage.value}")
    return [speech.say("reflect", "visiting", what=what)]


def reopened(edits: list[Reopen], thought: Thought, speech: Speech) -> list[str]:
    """What may be changed again, unless the change itself has been said."""
    if any(
        isinstance(e, ReviseKeyResult | ReviseObjective | Remove | SetBigObjective)
        for e in thought.applied.edits
    ):
        return []
    target = edits[-1].target
    at = place(thought.plan, target) if isinstance(target, int) else None
    handle = at.handle if at else speech.say("stage", f"name-{target}")
    return [speech.say("reflect", "reopened", handle=handle)]


def lines_added(key: str) -> Callable[[list[Any], Thought, Speech], list[str]]:
    """Says the lines that a list has now and did not have before."""

    def tell(edits: list[Any], thought: Thought, speech: Speech) -> list[str]:
        field = key.replace("-", "_")
        before = getattr(thought.before, field)
        new = [text for text in getattr(thought.plan, field) if text not in before]
        return [speech.say("reflect", key, list=listed(new, speech.language))] if new else []

    return tell


def dependencies(edits: list[AddDependency], thought: Thought, speech: Speech) -> list[str]:
    """On whom the plan depends now."""
    said = []
    for edit in edits:
        when = (
            speech.say("form", "by-day", day=day(edit.by, speech.language, thought.today))
            if edit.by
            else ""
        )
        said.append(
            speech.say("reflect", "dependency", on=edit.on, what=edit.what or "…", when=when)
        )
    return said


def period(edits: list[SetPeriod], thought: Thought, speech: Speech) -> list[str]:
    """The days that the plan covers."""
    now = edits[-1]
    start, end = day(now.start, speech.language), day(now.end, speech.language)
    return [speech.vary("reflect", "period", start=start, end=end)]


def put_aside(edits: list[Ignore], thought: Thought, speech: Speech) -> list[str]:
    """A question or finding that is not asked about again."""
    key = "skipped" if edits[-1].rule.startswith("ask:") else "put-aside"
    return [speech.vary("reflect", key)]


def plain(key: str) -> Callable[[list[Any], Thought, Speech], list[str]]:
    """Says one sentence of the catalogue, whatever the edit holds."""
    return lambda edits, thought, speech: [speech.vary("reflect", key)]


TELLS: tuple[tuple[Any, Callable[[list[Any], Thought, Speech], list[str]]], ...] = (
    (Undo, plain("undone")),
    (Redo, plain("redone")),
    (Replace, replaced),
    (Rename, lambda e, t, s: [s.say("reflect", "renamed", title=e[-1].title)]),
    (SetMission, lambda e, t, s: [s.vary("reflect", "mission", text=e[-1].text)]),
    (SetBigObjective, big_objective),
    (SetPeriod, period),
    (AddObjective, objectives),
    (AddKeyResult, key_results),
    (ReviseObjective | ReviseKeyResult | ReviseAction | ReviseDependency, revised),
    (AddAction, actions),
    (AddDependency, dependencies),
    (SetNotNow, lines_added("not-now")),
    (SetHealth, lines_added("health")),
    (Remove, removed),
    (Move, moved),
    (Reopen, reopened),
    (Skip, plain("skipped")),
    (Ignore, put_aside),
    (Approve, approved),
    (GoTo, visited),
)
"""How each kind of edit is told, in the order in which a reply tells them."""
