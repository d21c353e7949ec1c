"""What stands around a new item and is no word of it: what leads to it, and who does it by when."""

import re
from typing import Any, NamedTuple

from coach.edits import AddAction, AddKeyResult, AddObjective, Edit
from coach.interpret.ear.acts import Act, acts, item_likely
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.said import step_day
from coach.interpret.frames.called import is_person, who, words_in
from coach.interpret.frames.clauses import told
from coach.interpret.frames.spans import (
    DAY,
    IS,
    IT,
    ITEM,
    JOINT,
    KIND,
    MARK,
    NAME,
    NOT,
    SMALL,
    TALK,
    WORD,
    items_of,
    kinds_of,
    spans,
)
from coach.okr import KeyResult, Objective, Place
from coach.reading import numbers
from coach.words import has

PIECES = re.compile(r"([,，;；]\s+|(?<!\d)[.!。！…]+\s+|\s+[–—-]\s+)")
"""Between the pieces of an item's words."""
LEAD = re.compile(r"^(?P<lead>[^:：.!?…]{2,60}?)(?P<mark>[:：]|\.{2,}|…|[.!])\s+(?=\w)")
"""What may stand ahead of an item, and the sign behind it."""
SMALL_TALK: tuple[Act, ...] = ("chatter", "reject", "approve", "move", "status")
TALKS, NO_ITEM = 0.5, 0.2
"""How likely words ahead of an item are small talk, and how likely they are an item at most."""
LONGEST_DOER = 6
"""Words of who does something."""
SOMEBODY = {NAME, WORD, JOINT, SMALL, "W"}
"""Kinds of words by which somebody is named: "me and a volunteer called Piet"."""


class Step(NamedTuple):
    """A step as it is told, with who does it."""

    words: str
    fields: dict[str, Any]


def around(heard: Heard, text: str, moment: Moment) -> Heard:
    """What was heard, each new item without what leads to it and what is told behind it."""
    if not has("frame", "is", moment.language) or "?" in text or "？" in text:
        return heard
    kind, home = labelled(text, moment)
    made: list[Edit] = []
    for edit in heard.edits:
        one = edit
        if (
            isinstance(one, AddAction | AddKeyResult | AddObjective)
            and one.text.casefold() in text.casefold()
        ):
            one = of_kind(without_lead(one, moment), kind, home, moment)
        if isinstance(one, AddAction):
            several = steps_of(one, moment)
            if several and not several[0].words:
                first = several.pop(0)
                last = made[-1] if made else None
                if not isinstance(last, AddAction):
                    several = [Step(one.text, {})]
                else:
                    made[-1] = last.model_copy(update=first.fields)
            made += [one.model_copy(update={"text": s.words, **s.fields}) for s in several]
        else:
            made.append(one)
    return heard if tuple(made) == heard.edits else heard.model_copy(update={"edits": tuple(made)})


def labelled(text: str, moment: Moment) -> tuple[str, Place | None]:
    """The kind that stands ahead of what a message tells, and where it belongs: "step for O1:"."""
    match = re.match(r"^(?P<lead>[^:：]{2,60})[:：]\s*\S", text)
    every = words_in(match["lead"], moment) if match else []
    said = kinds_of(every)
    if match is None or said.count(KIND) != 1 or set(said) - {KIND, ITEM, SMALL, TALK, JOINT, MARK}:
        return "", None
    kind = next(span.value for span in every if span.kind == KIND)
    return kind, next(iter(items_of(every)), None)


def of_kind(edit: Edit, kind: str, home: Place | None, moment: Moment) -> Edit:
    """A new item as one of the kind that stands ahead of it."""
    there = home.item if home else None
    if kind == "action" and isinstance(edit, AddKeyResult):
        above = there.id if isinstance(there, KeyResult) else in_work(moment, there)
        if above is not None:
            return AddAction(key_result=above, text=edit.text, due=edit.due)
    if kind == "key-result" and isinstance(edit, AddAction):
        objective = there if isinstance(there, Objective) else moment.objective_of(edit.key_result)
        if objective is not None:
            fields = moment.key_result_fields(edit.text)
            return AddKeyResult(objective=objective.id, text=edit.text, **fields)
    return edit


def in_work(moment: Moment, above: object) -> int | None:
    """The key result that a step is for that names none."""
    if isinstance(above, Objective) and above.key_results:
        return above.key_results[0].id
    place = moment.place(moment.about_item)
    while place is not None and not isinstance(place.item, KeyResult):
        place = moment.place(place.parent)
    if place is not None:
        return place.item.id
    objective = moment.objective_of(moment.about_item)
    return objective.key_results[0].id if objective and objective.key_results else None


def without_lead(edit: Any, moment: Moment) -> Any:
    """A new item without words ahead of it that lead to it, or are only talk."""
    match = LEAD.match(edit.text)
    if match is None or numbers(match["lead"]):
        return edit
    rest = tidy(edit.text[match.end() :])
    every = words_in(match["lead"], moment)
    kinds = set(kinds_of(every))
    home = next(iter(items_of(every)), None)
    leads = kinds <= {ITEM, KIND, SMALL, TALK, JOINT, MARK, IS, IT} and match["mark"] in ":："
    chats = kinds <= {TALK, SMALL, JOINT, MARK, IS, IT, NOT} or only_talk(match["lead"])
    named = isinstance(edit, AddKeyResult) and not HANDLE.search(match["lead"])  # "returns: 9 %"
    astray = home is not None and KIND not in kinds and (named or not fits(edit, home))
    if not rest or not (leads or chats) or astray:
        return edit
    changes: dict[str, Any] = {"text": rest}
    if isinstance(edit, AddKeyResult):
        known = edit.model_dump(include={"source", "confidence", "due"}, exclude_none=True)
        changes |= moment.key_result_fields(rest) | {k: v for k, v in known.items() if v}
    if home is not None and isinstance(edit, AddAction) and isinstance(home.item, KeyResult):
        changes["key_result"] = home.item.id
    return without_lead(edit.model_copy(update=changes), moment)


def fits(edit: Edit, home: Place) -> bool:
    """Whether an item may lie below another one."""
    if isinstance(edit, AddAction):
        return isinstance(home.item, KeyResult)
    return isinstance(edit, AddKeyResult) and isinstance(home.item, Objective)


def only_talk(lead: str) -> bool:
    """Whether words ahead of an item are only talk."""
    every = acts(lead)
    return sum(every[act] for act in SMALL_TALK) > TALKS and item_likely(lead) < NO_ITEM


def steps_of(edit: AddAction, moment: Moment) -> list[Step]:
    """The step, or the steps, that somebody tells with who does each: "..., Tom. ..., me".

    The first one has no words where only who does it and by when was told.
    """
    pieces = PIECES.split(edit.text)
    steps: list[Step] = []
    words, fields = "", dict[str, Any]()
    for at in range(0, len(pieces), 2):
        piece, sign = pieces[at], pieces[at - 1] if at else ""
        doer = doer_in(piece, moment) if words or at == 0 else None
        if doer is not None and (at or not pieces[1:]):
            fields |= doer
        elif fields and words and (item_likely(piece) > 0.5 or step_day(piece, moment)[0]):
            steps.append(Step(tidy(words), fields))
            words, fields = piece, {}
        else:
            words = f"{words}{sign}{piece}" if words else piece
    steps.append(Step(tidy(words), fields))
    for step in steps[1:]:
        if "due" not in step.fields and (day := step_day(step.words, moment)[0]):
            step.fields["due"] = day
    for step in steps[1:]:
        step.fields.setdefault("due", None)
    first = steps[0]
    if len(steps) > 1 and "due" not in first.fields:
        first.fields["due"] = step_day(first.words, moment)[0]
    return steps


def doer_in(piece: str, moment: Moment) -> dict[str, Any] | None:
    """Who does a step and by when, where a piece says nothing else."""
    every = spans(piece, moment)
    stated = told(piece, moment, behind=True)
    if stated is not None and stated.field == "owner" and not stated.items:
        return {"helper": stated.value}
    rest = [span for span in every if span.kind not in (DAY, TALK, IT)]
    while rest and rest[0].kind == SMALL:
        rest = rest[1:]
    while rest and rest[-1].kind == SMALL:
        rest = rest[:-1]
    named = rest
    if not named or len(named) > LONGEST_DOER or {span.kind for span in rest} - SOMEBODY:
        return None
    people = [is_person(span, moment) for span in named]
    several = any(span.kind == JOINT for span in named) and (people[0] or people[-1])
    if not several and not all(people):
        return None  # "gerald calls the printer"
    day, _ = step_day(piece, moment)
    return {"helper": who(named, moment), **({"due": day} if day else {})}
