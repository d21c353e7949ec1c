"""The guard over a model's edits: nothing enters the plan that the person did not say or accept.

Numbers, dates, confidences and names of an edit must occur in the person's words of this turn, or
in the coach's last offer when they accepted it. What does not is left out, and where it matters
the coach asks for it instead. Approving, reopening, removing, moving, taking back and beginning
anew need the person's own word for it, not one that they quote or paste; what is removed can be
undone all the same.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from coach.edits import AddAction, AddDependency, AddKeyResult, AddObjective, Change, Edit
from coach.interpret.ear.consent import changes
from coach.interpret.ear.heard import Unclear
from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.moment import offered_period
from coach.interpret.guarding.allowing import WORDLESS, Guarded, allowed
from coach.interpret.guarding.deadlines import in_a_year, says_day, told_of
from coach.interpret.guarding.evidence import Evidence, stems
from coach.interpret.guarding.grounding import (
    grounded,
    in_its_place,
    said_before,
    scaled,
    truthful,
)
from coach.interpret.guarding.listing import Listed, asked_again, spared
from coach.interpret.guarding.one_unit import in_one_unit
from coach.interpret.guarding.own_words import own_words, with_own_source
from coach.interpret.guarding.straying import NOTHING, at_home, present, strays
from coach.interpret.guarding.turned import turned_round
from coach.interpret.guarding.wording import (
    OWN_SHARE,
    content,
    named,
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
    "set-watch": {"lines"},
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
    if (told := by_order(edit, plan, evidence, before)) is not None:
        return told
    edit = with_own_source(edit, evidence)
    about, meant = addressed(as_told(edit, evidence, before), plan, evidence)
    if meant is None:
        return Guarded(edit=None, asks=about)
    edit = meant
    unit = getattr(edit, "unit", "") or present(edit, plan, "unit")
    edit, evidence = in_one_unit(edit, str(unit), evidence)
    evidence = replace(evidence, item=getattr(edit, "id", None), percent=unit == "%")
    kept: dict[str, Any] = {}
    news = False
    asks: list[Unclear] = []
    for name in sorted(edit.model_fields_set - repeated(edit, plan, evidence)):
        value, now = getattr(edit, name), present(edit, plan, name)
        if value == now or carried(name, value, now, with_day(name, edit, plan, evidence)):
            kept[name] = value if value == now else said_value(name, value, now, evidence)
            news |= name not in ADDRESS and kept[name] != now
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


def by_order(edit: Edit, plan: Plan, evidence: Evidence, before: Sequence[Edit]) -> Guarded | None:
    """What becomes of an edit that needs the person's order; None for any other one."""
    if isinstance(edit, WORDLESS):
        return allowed(edit, plan, evidence, before)
    stay = spared(edit, plan, evidence) if isinstance(edit, Listed) else ()
    if not stay:
        return None
    return Guarded(edit=None, asks=(Unclear(why="emptied", about=stay[0][:120]),))


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
            return in_a_year(value, evidence.settled) or is_offered_end(value, evidence)
        case "on" | "helper" | "owner":
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
            stood = now if isinstance(now, str) else ""
            said = grounded(value, evidence, stood) or in_its_place(name, value, evidence)
            return said and not opposite
        case _:
            return True  # an address, a direction, lines that are looked at one by one


def with_day(name: str, edit: Change, plan: Plan, evidence: Evidence) -> Evidence:
    """What was said, for a sentence that writes out the day that the edit gives to its item."""
    day = getattr(edit, "due", None)
    if name != "text" or not isinstance(day, date):
        return evidence
    said = says_day(day, present(edit, plan, "due"), evidence.settled, evidence.text)
    told = told_of(day, present(edit, plan, "due"), evidence.settled.days, evidence.text)
    return (
        replace(evidence, said=f"{evidence.said}\n{day.isoformat()}") if said and told else evidence
    )


def is_offered_end(value: date, evidence: Evidence) -> bool:
    """Whether a day is an end of the year that a plan gets in which nobody has named one."""
    year = offered_period(evidence.today)
    return evidence.plan.period is None and value in (year.start, year.end)


def said_value(name: str, value: Any, now: Any, evidence: Evidence) -> Any:
    """The field as it enters the plan: a scaled number written out, lines that were said."""
    settled = evidence.settled
    if name in NUMBERS and value is not None:
        return value if (exact := scaled(value, evidence)) is None else exact
    if name in DEADLINES and value and not told_of(value, now, settled.days, evidence.text):
        return settled.only_day
    if name == "lines":
        return tuple(
            line
            for line in value
            if line in evidence.lines
            or grounded(line, evidence)
            or said_before(line, evidence)
            or asked_again(line, evidence.plan, evidence.said)
        )
    return value


def shown(value: Any, language: str) -> str:
    """A refused value in words, short enough for a question."""
    if isinstance(value, date):
        return day_of(value, language)
    if isinstance(value, float):
        return f"{value:g}" if abs(value) < 1e6 else f"{value:,.0f}"
    return str(value)[:120]
