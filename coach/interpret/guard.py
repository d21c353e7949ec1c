"""The guard over a model's edits: nothing enters the plan that the person did not say or accept.

Numbers, dates, confidences and names of an edit must occur in the person's words of this turn, or
in the coach's last offer when they accepted it. What does not is left out, and where it matters
the coach asks for it instead. Approving, reopening, removing, moving, taking back and beginning
anew need the person's own word for it, not one that they quote or paste; what is removed can be
undone all the same.
"""

import re
from typing import Any

from coach.edits import (
    Approve,
    Change,
    Edit,
    GoTo,
    Heed,
    Ignore,
    Move,
    Redo,
    Remove,
    Reopen,
    Replace,
    Skip,
    Target,
    Undo,
)
from coach.interpret.evidence import Evidence, stems, words
from coach.interpret.heard import Unclear
from coach.okr import Noun, Plan, place_of

NUMBERS = frozenset({"baseline", "target"})
DAYS = frozenset({"due", "by", "start", "end"})
DEADLINES = frozenset({"due", "by"})
WORDS = frozenset(
    {"text", "why", "why_now", "metric", "source", "stage", "result", "if_then", "what", "title",
     "reason"}
)  # fmt: skip
REQUIRED = {
    "add-objective": {"text"},
    "add-key-result": {"text"},
    "add-action": {"text"},
    "add-dependency": {"on"},
    "set-period": {"start", "end"},
    "set-mission": {"text"},
    "set-not-now": {"lines"},
    "set-health": {"lines"},
    "rename": {"title"},
}
ADDRESS = frozenset({"edit", "id", "objective", "key_result"})
MAGNITUDES = frozenset(
    {"k", "thousand", "million", "millions", "mio", "mn", "bn", "tsd", "tausend", "millionen",
     "mil", "millones", "milhões", "mille", "万", "亿"}
)  # fmt: skip
"""No units: the number is written out."""
BARE_ARE_NOTHING = frozenset(
    {"set-big-objective", "revise-objective", "revise-key-result", "revise-action",
     "revise-dependency"}
)  # fmt: skip
OWN_SHARE = 0.5
"""Share of the longer words of a text that must be the person's; the rest is grammar."""
WORDLESS = (Approve, Reopen, Remove, Replace, Ignore, Heed, Move, Skip, GoTo, Undo, Redo)
"""Edits that hold an address and nothing that could be invented."""
SILENT = frozenset({"metric", "unit", "stage", "title", "reason", "why", "why_now", "source"})
"""Fields that are left out without a question: the agenda asks for them when they matter."""
SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n\"“„«(]\s*|^\W*)$")
WORD = re.compile(r"[^\W\d_][\w'’-]*")


class Guarded(Noun):
    """An edit after the guard."""

    edit: Edit | None
    """The edit with what was said, None when nothing of it is left."""
    asks: tuple[Unclear, ...] = ()
    """What the person is asked to say themselves."""


def guarded(edit: Edit, plan: Plan, evidence: Evidence, met: bool = False) -> Guarded:
    """The part of an edit that the person's words carry.

    Args:
        edit: as a model understood it.
        plan: the plan that the edit is for: what stands there already may stay.
        evidence: what the person said or accepted.
        met: whether the same message has changed what its agreement hangs on.
    """
    if isinstance(edit, WORDLESS):
        return allowed(edit, plan, evidence, met)
    kept: dict[str, Any] = {}
    asks: list[Unclear] = []
    for name in sorted(edit.model_fields_set):
        value = getattr(edit, name)
        stays = value == present(edit, plan, name) or carried(name, value, evidence)
        if stays:
            kept[name] = said_value(name, value, evidence)
        elif name not in SILENT:
            asks.append(Unclear(why="not-said", about=shown(value)))
    if hollow(edit, kept):
        return Guarded(edit=None, asks=tuple(asks))
    return Guarded(edit=type(edit).model_validate(kept), asks=tuple(asks))


def allowed(edit: Edit, plan: Plan, evidence: Evidence, met: bool) -> Guarded:
    """An edit that holds nothing that could be invented, if the person's words ask for it."""
    match edit:
        case Approve() if evidence.condition and not met:
            ask = Unclear(why="condition", about=evidence.condition[:120])
            return Guarded(edit=None, asks=(ask,))
        case Approve():
            stays = evidence.consents
        case Reopen(target=target):
            stays = evidence.asks_for_change and evidence.speaks_of(handle_of(target, plan))
        case Remove(target=target) if not evidence.takes_away:
            ask = Unclear(why="removal", about=handle_of(target, plan))
            return Guarded(edit=None, asks=(ask,))
        case Undo() | Redo():
            stays = evidence.goes_back
        case Move():
            stays = evidence.reorders
        case Replace(plan=whole):  # a plan with something in it is read by rules, never by a model
            stays = whole == Plan(title=plan.title) and evidence.begins_anew
        case _:
            stays = True
    return Guarded(edit=edit if stays else None)


def handle_of(target: Target, plan: Plan) -> str:
    """The handle of an item; the plan and the Big O by their names."""
    place = place_of(plan, target) if isinstance(target, int) else None
    return place.handle if place else str(target)


def hollow(edit: Change, kept: dict[str, Any]) -> bool:
    """Whether an edit has lost what it cannot do without."""
    tag = str(getattr(edit, "edit", ""))
    if REQUIRED.get(tag, set()) - {name for name, value in kept.items() if value != ()}:
        return True
    return tag in BARE_ARE_NOTHING and not kept.keys() - ADDRESS


def present(edit: Change, plan: Plan, name: str) -> Any:
    """What the plan has now where the edit wants to write; a value of its own when nothing."""
    item_id = getattr(edit, "id", None)
    if isinstance(item_id, int) and (place := place_of(plan, item_id)) is not None:
        return getattr(place.item, name, NOTHING)
    if getattr(edit, "edit", "") == "set-big-objective" and plan.big_objective is not None:
        return getattr(plan.big_objective, name, NOTHING)
    return NOTHING


NOTHING = object()


def carried(name: str, value: Any, evidence: Evidence) -> bool:
    """Whether the person's words carry a field."""
    if value is None or value == "":
        return True  # emptying a field invents nothing
    if name in NUMBERS:
        return scaled(value, evidence) is not None
    if name == "confidence":
        return value in evidence.confidences
    if name in DAYS:
        return value in evidence.days or (name in DEADLINES and evidence.only_day is not None)
    if name == "on":
        return named(value, evidence)
    if name == "unit":
        counts = any(c.isdigit() for c in value) or value.casefold() in MAGNITUDES
        return not counts and evidence.has_unit(value)
    if name == "lines":
        return True  # each line is looked at by itself
    return grounded(value, evidence) if name in WORDS else True


def said_value(name: str, value: Any, evidence: Evidence) -> Any:
    """The field as it enters the plan: a scaled number written out, lines that were said."""
    if name in NUMBERS and value is not None:
        exact = scaled(value, evidence)
        return value if exact is None else exact
    if name in DEADLINES and value is not None and value not in evidence.days:
        return evidence.only_day
    if name == "lines":
        return tuple(line for line in value if line in evidence.lines or grounded(line, evidence))
    return value


def scaled(value: float, evidence: Evidence) -> float | None:
    """The number that was said: itself, or written out when `8` was taken from `8k`."""
    for factor in (1.0, 1_000.0, 10_000.0, 1_000_000.0, 100_000_000.0, 1_000_000_000.0):
        for said in evidence.numbers:
            if abs(said - value * factor) <= 1e-9 * max(1.0, abs(said)) and (
                factor == 1.0 or evidence.writes_scaled(said, value)
            ):
                return said
    return None


def grounded(text: str, evidence: Evidence) -> bool:
    """Whether a sentence is made of what was said: its numbers and names all, its words mostly."""
    numbers, days = evidence.read(text)
    if any(scaled(number, evidence) is None for number in numbers) or days - evidence.days:
        return False
    if not all(named(name, evidence) for name in names(text)):
        return False
    if re.search(r"https?:|www\.|<\w", text, re.IGNORECASE):
        return text.casefold() in evidence.text.casefold()
    own = stems(text)
    return not own or len(own & evidence.stems) >= OWN_SHARE * len(own)


def named(text: str, evidence: Evidence) -> bool:
    """Whether somebody's name was said, word by word; short names letter by letter."""
    every = words(text)
    return bool(every) and all(w in evidence.words or stems(w) <= evidence.stems for w in every)


def names(text: str) -> list[str]:
    """The words with a capital that no sentence begins with."""
    return [
        match.group()
        for match in WORD.finditer(text)
        if match.group()[0].isupper()
        and len(match.group()) > 1
        and not SENTENCE_START.search(text[: match.start()])
    ]


def shown(value: Any) -> str:
    """A refused value in words, short enough for a question."""
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:,.0f}"
    return str(value)[:120]
