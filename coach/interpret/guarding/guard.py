"""The guard over a model's edits: nothing enters the plan that the person did not say or accept.

Numbers, dates, confidences and names of an edit must occur in the person's words of this turn, or
in the coach's last offer when they accepted it. What does not is left out, and where it matters
the coach asks for it instead. Approving, reopening, removing, moving, taking back and beginning
anew need the person's own word for it, not one that they quote or paste; what is removed can be
undone all the same.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from coach.edits import AddAction, AddDependency, AddKeyResult, AddObjective, Change, Edit
from coach.interpret.ear.consent import changes
from coach.interpret.ear.heard import Unclear
from coach.interpret.ear.hearing import sentences
from coach.interpret.guarding.allowing import WORDLESS, Guarded, allowed
from coach.interpret.guarding.deadlines import says_day, told_of
from coach.interpret.guarding.evidence import Evidence, stems
from coach.interpret.guarding.own_words import own_words, with_own_source
from coach.interpret.guarding.straying import NOTHING, at_home, present, strays
from coach.interpret.guarding.turned import turned_round
from coach.interpret.guarding.wording import (
    OWN_SHARE,
    content,
    figures,
    named,
    names,
    share,
)
from coach.okr import Plan
from coach.words.days import day_of

NUMBERS = frozenset({"baseline", "target"})
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
SILENT = frozenset(
    {"metric", "unit", "stage", "title", "reason", "why", "why_now", "source", "type", "agreed"}
)
"""Fields that are left out without a question: the agenda asks for them when they matter."""


def guarded(edit: Edit, plan: Plan, evidence: Evidence, before: Sequence[Edit] = ()) -> Guarded:
    """The part of an edit that the person's words carry.

    Args:
        edit: as a model understood it.
        plan: the plan that the edit is for: what stands there already may stay.
        evidence: what the person said or accepted.
        before: the edits of the same message that stand; they may meet a condition of it.
    """
    if isinstance(edit, WORDLESS):
        return allowed(edit, plan, evidence, before)
    edit = with_own_source(edit, evidence)
    about, told = addressed(as_told(edit, evidence, before), plan, evidence)
    if told is None:
        return Guarded(edit=None, asks=about)
    edit = told
    unit = getattr(edit, "unit", "") or present(edit, plan, "unit")
    evidence = replace(evidence, item=getattr(edit, "id", None), percent=unit == "%")
    kept: dict[str, Any] = {}
    news = False
    asks: list[Unclear] = []
    for name in sorted(edit.model_fields_set - repeated(edit, plan, evidence)):
        value, now = getattr(edit, name), present(edit, plan, name)
        if value == now or carried(name, value, now, evidence):
            kept[name] = value if value == now else said_value(name, value, evidence)
            news |= name not in ADDRESS and value != now
        elif not value and not isinstance(value, int | float):
            if evidence.empties(getattr(edit, "id", "big-objective")):
                kept[name], news = value, True
            else:
                asks.append(Unclear(why="emptied", about=shown(now, evidence.language)))
        elif name == "target" and is_start(edit, value, plan, evidence):
            kept["baseline"], news = value, True
        elif name not in SILENT and not (name == "confidence" and value in evidence.numbers):
            asks.append(
                Unclear(why=refused(name, value, evidence), about=shown(value, evidence.language))
            )
    if not news or hollow(edit, kept):
        lost = [ask for ask in asks if ask.about == shown(getattr(edit, "text", ""), "")]
        return Guarded(edit=None, asks=tuple(lost or asks))
    return Guarded(edit=type(edit).model_validate(kept), asks=tuple(asks))


def addressed(
    edit: Edit | None, plan: Plan, evidence: Evidence
) -> tuple[tuple[Unclear, ...], Edit | None]:
    """The edit, for the item that is meant; what is asked back where nobody can know which."""
    if edit is None or not strays(edit, plan, evidence):
        return (), edit
    told = at_home(edit, plan, evidence)
    return ((), told) if told else ((Unclear(why="which-item", about=evidence.said[:120]),), None)


def repeated(edit: Edit, plan: Plan, evidence: Evidence) -> set[str]:
    """The fields whose words only repeat a part of what stands there: "the campaign, as I said"."""
    if changes(evidence.said):
        return set()
    told = ((name, getattr(edit, name), present(edit, plan, name)) for name in WORDS - {"text"}
            if name in edit.model_fields_set)  # fmt: skip
    return {
        name
        for name, value, now in told
        if isinstance(value, str) and isinstance(now, str) and value and stems(value) < stems(now)
    }


def only_an_obstacle(who: str, evidence: Evidence, before: Sequence[Edit]) -> bool:
    """Whether somebody was named only in an if-then plan of the same message: nothing is asked."""
    plans = [stems(told) for edit in before if (told := getattr(edit, "if_then", ""))]
    named = [clause for clause in sentences(evidence.said) if stems(who) <= stems(clause)]
    within = (any(share(content(c), plan) >= OWN_SHARE for plan in plans) for c in named)
    return bool(named and plans) and all(within)


def as_told(edit: Edit, evidence: Evidence, before: Sequence[Edit]) -> Edit | None:
    """The edit with a new item in the person's own words where a model worded it too freely.

    None for somebody who was named only in an if-then plan: nothing is asked of them.
    """
    if isinstance(edit, AddDependency):
        return None if only_an_obstacle(edit.on, evidence, before) else edit
    if not isinstance(edit, AddObjective | AddKeyResult | AddAction):
        return edit
    text = edit.text
    if turned_round(text, evidence.text) or grounded(text, evidence):
        return edit
    own = own_words(text, evidence, before)
    return edit.model_copy(update={"text": own}) if own else edit


def refused(
    name: str, value: Any, evidence: Evidence
) -> Literal["not-said", "not-worded", "supposed"]:
    """Why a value is not taken over: it was not said, or only thought of, or said otherwise."""
    if name in WORDS:
        return "not-worded" if truthful(value, evidence) else "not-said"
    if name in NUMBERS:
        return "not-said" if scaled(value, evidence) is None else "supposed"
    return "supposed" if name in DEADLINES and value in evidence.days else "not-said"


def is_start(edit: Edit, value: float, plan: Plan, evidence: Evidence) -> bool:
    """Whether a number that is to be a target was told of what once was, and no start is known."""
    unknown = getattr(edit, "baseline", None) is None and present(edit, plan, "baseline") in (
        None,
        NOTHING,
    )
    return unknown and scaled(value, evidence.settled) is not None


def hollow(edit: Change, kept: dict[str, Any]) -> bool:
    """Whether an edit has lost what it cannot do without."""
    tag = str(getattr(edit, "edit", ""))
    return bool(REQUIRED.get(tag, set()) - {name for name, value in kept.items() if value != ()})


def carried(name: str, value: Any, now: Any, evidence: Evidence) -> bool:  # noqa: C901 - a case a field
    """Whether the person's words carry a field.

    Args:
        name: of the field.
        value: that it is to have.
        now: what the plan has there, NOTHING for a new item.
        evidence: what was said.
    """
    if value is None or value == "":
        return now in (None, "", NOTHING)  # emptying what is empty changes nothing
    match name:
        case "baseline":
            return scaled(value, evidence.settled) is not None
        case "target":
            return scaled(value, evidence.aims) is not None
        case "confidence":
            return value in evidence.settled.confidences
        case "due" | "by":
            return says_day(value, now, evidence.settled, evidence.text)
        case "start" | "end":
            return value in evidence.settled.days
        case "on" | "helper":
            return named(value, evidence)
        case "unit":
            counts = any(c.isdigit() for c in value) or value.casefold() in MAGNITUDES
            return not counts and evidence.has_unit(value)
        case "type":
            return evidence.ambition(value)
        case "agreed":
            return not value or evidence.tells_of_consent
        case _ if name in WORDS:
            opposite = name == "text" and turned_round(value, evidence.text)
            return not opposite and grounded(value, evidence, now if isinstance(now, str) else "")
        case _:
            return True  # an address, a direction, lines that are looked at one by one


def said_value(name: str, value: Any, evidence: Evidence) -> Any:
    """The field as it enters the plan: a scaled number written out, lines that were said."""
    if name in NUMBERS and value is not None:
        return value if (exact := scaled(value, evidence)) is None else exact
    if name in DEADLINES and value and not told_of(value, evidence.settled.days, evidence.text):
        return evidence.settled.only_day
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


def grounded(text: str, evidence: Evidence, now: str = "") -> bool:
    """Whether a sentence is made of what was said: its numbers and names all, its words mostly.

    Args:
        text: the sentence.
        evidence: what was said.
        now: the sentence that it takes the place of, whose words are no news.
    """
    return truthful(text, evidence, now) and worded(text, evidence, now)


def truthful(text: str, evidence: Evidence, now: str = "") -> bool:
    """Whether all that a sentence could deceive with was said: numbers, days, names, addresses."""
    (numbers, days), (stood, dated) = evidence.read(text), evidence.read(now)
    if any(scaled(number, evidence) is None for number in numbers - stood):
        return False
    if days - evidence.days - dated:
        return False
    if not all(named(name, evidence) for name in names(text)):
        return False
    if not all(evidence.has_written(figure) for figure in figures(text)):
        return False
    active = re.search(r"https?:|www\.|<\w", text, re.IGNORECASE)
    return not active or text.casefold() in evidence.text.casefold()


def worded(text: str, evidence: Evidence, now: str) -> bool:
    """Whether the person said the words of a sentence, as far as they are news.

    What the plan says elsewhere counts where they speak of it as the same, or where all of it is
    put to another place; a sentence that only loses words needs one of them, or a wish for change.
    """
    if not now and text.casefold().strip(" .!") in evidence.text.casefold():
        return True  # a few short words, all of them said in a row
    elsewhere = evidence.same or (not now and text.casefold() in evidence.known_text.casefold())
    known = evidence.stems if elsewhere else evidence.said_stems
    fresh = content(text) - content(now)
    if now and not fresh:
        return evidence.orders.asks_for_change or bool(stems(text) & evidence.said_stems)
    if now and cut_short(text, now, evidence):
        return False
    return share(fresh, known) >= OWN_SHARE


def cut_short(text: str, now: str, evidence: Evidence) -> bool:
    """Whether a sentence loses words while it keeps others that nobody said now, unasked."""
    if evidence.orders.asks_for_change:
        return False
    old, new = ({w for w in content(t) if w.isalpha()} for t in (now, text))
    return bool(old - new) and bool(stems(text) & stems(now) - evidence.said_stems)


def shown(value: Any, language: str) -> str:
    """A refused value in words, short enough for a question."""
    if isinstance(value, date):
        return day_of(value, language)
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:,.0f}"
    return str(value)[:120]
