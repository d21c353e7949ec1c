"""Telling which items are new or read differently now."""

from datetime import date
from typing import Any

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Change,
    Remove,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
)
from coach.okr import (
    Action,
    Dependency,
    KeyResult,
    Objective,
    Place,
    every_key_result,
    place_of,
    places,
    words_of,
)
from coach.respond.keeping import KEPT_APART, KEPT_BESIDE, kept_beside, kept_of, kept_with
from coach.respond.shown import action_day, action_line, key_result_line, listed
from coach.respond.speech import Speech
from coach.respond.subjects import handles_in
from coach.respond.thought import Thought
from coach.words.days import day_of

"""Fields that are told by their own words."""
EMPTIED = {"why_now", "source", "due", "confidence", "helper", "if_then"}
"""Fields of which it is told that they are empty now."""


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


def objectives(edits: list[AddObjective], thought: Thought, speech: Speech) -> list[str]:
    """The objectives that are new."""
    new = new_items(Objective, thought)
    if not new:
        return []  # what came went again in the same turn
    if len(new) == 1:
        only = new[0]
        return [
            speech.vary("reflect", "one-objective", handle=only.handle, text=words_of(only.item))
        ]
    parts = [named(p, speech) for p in new]
    return [
        speech.vary(
            "reflect",
            "objectives",
            count=speech.number(len(new)).capitalize(),
            list=listed(parts, speech.language),
        )
    ]


def named(at: Place, speech: Speech) -> str:
    """An item by its handle and its words."""
    return f"{at.handle} {speech.say('form', 'quote', text=words_of(at.item))}"


def new_items(kind: type[Any], thought: Thought) -> list[Place]:
    """The items of a kind that the plan did not have before.

    Where one was taken out in the same turn, a new one may have got its number.
    """
    gone = {edit.target for edit in thought.applied.edits if isinstance(edit, Remove)}
    known: set[int] = set()
    for place in places(thought.before):
        if place.item.id in gone or place.parent in gone:
            gone.add(place.item.id)  # with what it lay in
        else:
            known.add(place.item.id)
    return [p for p in places(thought.plan) if isinstance(p.item, kind) and p.item.id not in known]


def kept_words(place: Place, thought: Thought, speech: Speech) -> str:
    """A measure that is kept until there is an objective: its numbers, else its words."""
    proof = place.item
    both = isinstance(proof, KeyResult) and proof.baseline is not None
    return line(place, thought, speech) if both else words_of(proof)


def key_results(edits: list[AddKeyResult], thought: Thought, speech: Speech) -> list[str]:
    """The key results that are new."""
    new = new_items(KeyResult, thought)
    if not new:
        return []
    if new[0].parent is None and thought.plan.objectives == thought.before.objectives:
        kept = [kept_words(place, thought, speech) for place in new]
        if len(kept) == 1:
            return [speech.say("reflect", "kept-proof", text=kept[0])]
        return [speech.say("reflect", "kept-proofs", text="; ".join(kept))]
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
    """The actions that are new, by what they are for.

    One that was a key result before is said to be kept.
    """
    new = new_items(Action, thought)
    before = {words_of(kr) for _, kr in every_key_result(thought.before)}
    if new and all(words_of(p.item) in before for p in new):
        return [speech.say("reflect", "kept-action", text=words_of(p.item)) for p in new]
    parents = dict.fromkeys(p.parent for p in new)
    rows = ([p for p in new if p.parent == parent] for parent in parents)
    return [said for row in rows for said in actions_of_one(row, thought, speech)]


def actions_of_one(new: list[Place], thought: Thought, speech: Speech) -> list[str]:
    """The new actions of one key result."""
    above = place_of(thought.plan, new[0].parent or 0)
    handle = above.handle if above else ""
    if len(new) == 1:
        item = new[0].item
        assert isinstance(item, Action)
        when = action_day(item, speech.language, thought.today)
        told = [speech.vary("reflect", "action", above=handle, text=item.text, when=when)]
        return told + kept_with(new[0], speech)
    parts = [line(p, thought, speech) for p in new]
    more = [said for place in new for said in kept_with(place, speech)]
    return [
        speech.vary(
            "reflect",
            "actions",
            count=speech.number(len(new)).capitalize(),
            above=handle,
            list=listed(parts, speech.language),
        ),
        *more,
    ]


MOST_REVISED = 4
"""Sentences about items that read differently now."""


def revised(
    edits: list[ReviseObjective | ReviseKeyResult | ReviseAction | ReviseDependency],
    thought: Thought,
    speech: Speech,
) -> list[str]:
    """The items that read differently now; a confidence alone is said as such."""
    said = []
    for edit in edits:
        at = place_of(thought.plan, edit.id)
        if at is None:
            continue
        given = edit.given()
        only = next(iter(given)) if len(given) == 1 else ""
        gone = [name for name, value in given.items() if value in (None, "")]
        if len(gone) == 1 and gone[0] in EMPTIED:
            field = speech.say("reflect", f"emptied-{gone[0].replace('_', '-')}")
            said.append(speech.say("reflect", "emptied", handle=at.handle, field=field))
        elif only in KEPT_BESIDE:
            said.append(kept_beside(only, given[only], at, speech))
        elif only == "type":
            kind = speech.say("form", given["type"])
            said.append(speech.say("reflect", "type", handle=at.handle, type=kind))
        elif given == {"agreed": True} and isinstance(at.item, Dependency):
            said.append(speech.say("reflect", "dependency-agreed", on=at.item.on))
        elif isinstance(at.item, Dependency):
            said.append(needed(at.item.on, at.item.what, at.item.by, thought, speech))
        elif only == "source":
            said.append(speech.say("reflect", "source", handle=at.handle, source=given["source"]))
        elif only == "confidence":
            told = speech.vary("reflect", "confidence", value=given["confidence"])
            asked = thought.talk.asked
            known = len(edits) == 1 and asked is not None and asked.target == edit.id
            told = told if known else speech.say("form", "of-item", item=at.handle, question=told)
            said.append(told)
        else:
            said += reads_now(edit, at, thought, speech)
    return list(dict.fromkeys(said))[:MOST_REVISED]


def reads_now(edit: Change, at: Place, thought: Thought, speech: Speech) -> list[str]:
    """How an item reads after several of its fields have changed, with what it keeps beside.

    Nothing where it is new in this turn, and told as such, or reads as it did before.
    """
    was = place_of(thought.before, at.item.id)
    if was is None or was.item == at.item:
        return []
    given = edit.given()
    kept = kept_of(given, at, speech)
    if kept and given.keys() <= KEPT_APART:
        return kept
    anew = line(at, thought, speech)
    return [speech.vary("reflect", "revised", handle=at.handle, line=anew), *kept]


def dependencies(edits: list[AddDependency], thought: Thought, speech: Speech) -> list[str]:
    """On whom the plan depends now."""
    said = []
    for edit in edits:
        said.append(needed(edit.on, edit.what, edit.by, thought, speech))
        if edit.agreed:
            said.append(speech.say("reflect", "dependency-agreed", on=edit.on))
    return said


def needed(on: str, what: str, by: date | None, thought: Thought, speech: Speech) -> str:
    """Who is needed for what and by when."""
    day = day_of(by, speech.language, thought.today) if by else ""
    when = speech.say("form", "by-day", day=day) if day else ""
    key = "dependency" if what else "dependency-plain"
    return speech.say("reflect", key, on=on, what=what, when=when)


def passed_over(others: list[str], kept: list[str], thought: Thought, speech: Speech) -> list[str]:
    """What there was no room for: by its handles, so that nothing is done without a word.

    A step that is new is named itself, and not by the key result that it is for.
    """
    said = " ".join(kept)
    told = [(place, words_of(place.item)) for place in new_items(Action, thought)]
    new = [(p, text) for p, text in told if text not in said and any(text in o for o in others)]
    rest = [other for other in others if not any(text in other for _, text in new)]
    handles = dict.fromkeys(handle for sentence in rest for handle in handles_in(sentence))
    fresh = [handle for handle in handles if handle not in handles_in(said)]
    lists = [sentence for sentence in rest if not handles_in(sentence)]
    every = [*fresh, *(named(place, speech) for place, _ in new)]
    also = speech.say("reflect", "also", handles=listed(every, speech.language)) if every else ""
    return [*lists, also] if also else lists
