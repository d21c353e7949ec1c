"""The fields of what can be opened on the page, and the edit that a change of one of them makes."""

from datetime import date
from typing import Any, Literal, TypeAlias

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Edit,
    Rename,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetHealth,
    SetMission,
    SetNotNow,
    SetPeriod,
    SetStopping,
    SetWatch,
)
from coach.okr import Action, Dependency, Item, KeyResult, Noun, Objective, Period, Plan, place_of
from coach.reading import filled, read

Kind = Literal["text", "line", "number", "date", "confidence", "choice", "lines", "yes"]
Opened: TypeAlias = int | str
"""What can be open beside the talk: an item by its id, or a part of the plan by its name."""
SETTERS: dict[str, type[SetNotNow | SetStopping | SetHealth | SetWatch]] = {
    "not-now": SetNotNow,
    "stopping": SetStopping,
    "health": SetHealth,
    "watch": SetWatch,
}
"""The edits that replace a plain list, by the list's name."""
NAMES = ("plan", "mission", "big-objective", "period", *SETTERS, "dependencies")


class Field(Noun):
    """One thing that can be edited in place."""

    name: str
    kind: Kind
    options: tuple[str, ...] = ()
    """What can be chosen, for a choice."""
    half: bool = False
    """Two such fields in a row share a line."""


TEXT = Field(name="text", kind="text")
DUE = Field(name="due", kind="date", half=True)
CONFIDENCE = Field(name="confidence", kind="confidence", half=True)
OBJECTIVE = (
    TEXT,
    Field(name="type", kind="choice", options=("aspirational", "committed", "learning"), half=True),
    CONFIDENCE,
    Field(name="why_now", kind="text"),
)
KEY_RESULT = (
    TEXT,
    Field(name="metric", kind="line"),
    Field(name="baseline", kind="number", half=True),
    Field(name="target", kind="number", half=True),
    Field(name="unit", kind="line", half=True),
    Field(
        name="direction",
        kind="choice",
        options=("increase", "decrease", "reach", "keep"),
        half=True,
    ),
    DUE,
    CONFIDENCE,
    Field(name="source", kind="line"),
)
ACTION = (
    TEXT,
    DUE,
    Field(name="stage", kind="line", half=True),
    Field(name="result", kind="line"),
    Field(name="if_then", kind="text"),
)
DEPENDENCY = (
    Field(name="on", kind="line"),
    Field(name="what", kind="text"),
    Field(name="by", kind="date", half=True),
    Field(name="agreed", kind="yes", half=True),
)
BIG_OBJECTIVE = (TEXT, Field(name="why", kind="text"), CONFIDENCE)


def opened(word: str) -> Opened | None:
    """What a row of the tree opens, None for a word that names nothing."""
    if word in NAMES:
        return word
    return int(word) if word.isascii() and word.isdecimal() else None


def fields_of(item: Item) -> tuple[Field, ...]:
    """The fields of an item, in the order in which they are drawn."""
    match item:
        case Objective():
            return OBJECTIVE
        case KeyResult():
            return KEY_RESULT
        case Action():
            return ACTION
        case Dependency():
            return DEPENDENCY


def revised(item: Item, name: str, value: Any) -> Edit:
    """The edit that gives one field of an item a new value.

    Raises:
        ValueError: the value is not one that the field can have.
    """
    given = {"id": item.id, name: value}
    match item:
        case Objective():
            return ReviseObjective.model_validate(given)
        case KeyResult():
            return ReviseKeyResult.model_validate(given)
        case Action():
            return ReviseAction.model_validate(given)
        case Dependency():
            return ReviseDependency.model_validate(given)


MEASURED = ("metric", "baseline", "target", "unit", "direction", "due")
"""What a key result's own sentence can say about its fields."""


def reworded(item: KeyResult, today: date, period: Period | None, name: str, value: Any) -> Edit:
    """The edit that gives one field of a key result a new value.

    A new sentence brings its fields along: what it says otherwise than the fields do is taken from
    it; what it does not say stays. Words and units that were given by hand stay as well, unless
    the sentence changed in just that.

    Raises:
        ValueError: the value is not one that the field can have.
    """
    edit = revised(item, name, value)
    if name != "text" or not isinstance(edit, ReviseKeyResult):
        return edit
    before, after = (said(text, today, period) for text in (item.text, edit.text or ""))
    given = {
        field: after[field]
        for field in MEASURED
        if after[field] not in (None, "", getattr(item, field))
        and (after[field] != before[field] or field in ("baseline", "target", "due"))
    }
    return ReviseKeyResult.model_validate({"id": item.id, "text": edit.text, **given})


def said(text: str, today: date, period: Period | None) -> dict[str, Any]:
    """What the sentence of a key result says about its measured fields."""
    read = filled(KeyResult(text=text), today, period)
    return {field: getattr(read, field) for field in MEASURED}


def revised_part(plan: Plan, part: str, name: str, value: Any) -> Edit:
    """The edit that gives a part of the plan itself a new value.

    Args:
        plan: the plan before.
        part: `plan`, `mission`, `big-objective`, `period` or a plain list.
        name: the field of the part.
        value: its new value.

    Raises:
        ValueError: the value is not one that the field can have.
    """
    match part:
        case "mission":
            return SetMission(text=value or "")
        case "big-objective":
            return SetBigObjective.model_validate({name: value})
        case _ if part in SETTERS:
            return SETTERS[part](lines=lines(value))
        case "period":
            return SetPeriod.model_validate(period(plan, name, value))
        case _:
            return Rename(title=value or "")


def period(plan: Plan, name: str, value: date | None) -> dict[str, date | None]:
    """Both ends of the period with one changed; a missing end is the other year's end."""
    start = plan.period.start if plan.period else None
    end = plan.period.end if plan.period else None
    if name == "start":
        start = value
    else:
        end = value
    if start and not end:
        end = date(start.year, 12, 31)
    if end and not start:
        start = date(end.year, 1, 1)
    return {"start": start, "end": end}


def due(text: str, today: date, period: Period | None) -> date | None:
    """The day that a sentence names, None without one."""
    return read(text, today, None, period).due


def lines(text: str | None) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def child(
    item: Objective | KeyResult, today: date, period: Period | None, text: str
) -> AddKeyResult | AddAction:
    """The edit that adds a key result to an objective or an action to a key result.

    What the sentence says of numbers and days fills the fields at once, as it does in the talk.

    Raises:
        ValueError: the text is empty or too long.
    """
    if isinstance(item, Objective):
        told = said(text, today, period).items()
        measured = {name: value for name, value in told if value not in (None, "")}
        return AddKeyResult(objective=item.id, text=text, **measured)
    return AddAction(key_result=item.id, text=text, due=due(text, today, period))


def new(
    kind: str, today: date, period: Period | None, text: str
) -> AddObjective | AddDependency | SetBigObjective:
    """The edit that adds an objective or a dependency, or says the Big O.

    Raises:
        ValueError: the text is empty or too long.
    """
    match kind:
        case "big-objective":
            return SetBigObjective(text=text)
        case "dependency":
            return AddDependency(on=text, by=due(text, today, period))
        case _:
            return AddObjective(text=text)


def siblings(plan: Plan, item: Item) -> tuple[Item, ...]:
    """The items among which this one can be moved up and down."""
    place = place_of(plan, item.id)
    match item:
        case Objective():
            return plan.objectives
        case Dependency():
            return plan.dependencies
        case KeyResult() | Action():
            above = place_of(plan, place.parent) if place and place.parent is not None else None
            if above is None:
                return plan.key_results
            return tuple(
                getattr(above.item, "key_results", ()) or getattr(above.item, "actions", ())
            )
