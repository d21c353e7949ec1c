"""What a change of a plan was, told item by item and field by field: from what to what."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from coach.edits import Edit, Move
from coach.formats.safe import one_line
from coach.lists import PARTS
from coach.okr import BigObjective, Item, Noun, Plan, places
from coach.pages.fields import Opened
from coach.pages.moves import moved
from coach.reading import language_of
from coach.respond.shown import amount
from coach.words import has, page
from coach.words.days import day_of

NO_FIELDS = frozenset({"id", "key_results", "actions"})
"""What an item has that is no field: its name for the program, and what hangs below it."""
LONGEST = 160
"""Characters of a value that are told; the whole stands in the plan."""


class Told(Noun):
    """One thing that a change did."""

    item: Opened
    """What it was done to."""
    name: str
    """Its handle, or the name of the part."""
    what: str
    """What was done, in words."""


class Portrait(Noun):
    """An item or part of a plan with the words of its fields, as far as they say something."""

    name: str
    fields: dict[str, str]


def changed(
    was: dict[Opened, Portrait], now: dict[Opened, Portrait], edits: Sequence[Edit] = ()
) -> Iterator[Told]:
    """What is different in the second plan, in its reading order; what was deleted comes last.

    Args:
        was: the first plan, looked through.
        now: the second one likewise.
        edits: what was done, as far as that is known.
    """
    meant = [edit.id for edit in edits if isinstance(edit, Move)]
    for item, portrait in now.items():
        for what in differences(was.get(item), portrait):
            yield Told(item=item, name=portrait.name, what=what)
    for item in moved(handles(was), handles(now), meant):
        text = now[item].fields.get("text", "")
        yield Told(
            item=item,
            name=now[item].name,
            what=page("history-moved", was=was[item].name, text=text),
        )
    for item, gone in was.items():
        if item not in now:
            what = page("history-deleted", was=gone.fields["text"])
            yield Told(item=item, name=gone.name, what=what)


def handles(portraits: dict[Opened, Portrait]) -> dict[int, str]:
    """The handles of the items among what was looked through."""
    return {item: seen.name for item, seen in portraits.items() if isinstance(item, int)}


NAMES: dict[Opened, str] = {"plan": "history-plan"}
"""What is approved or reopened under the name of the plan's first part is the whole plan."""


def portraits(plan: Plan) -> dict[Opened, Portrait]:
    """Everything in a plan that can change, by what it is opened with."""
    period, language = plan.period, language_of(plan)
    parts: dict[Opened, dict[str, Any]] = {
        "plan": {
            "title": plan.title,
            "start": period.start if period else None,
            "end": period.end if period else None,
            "approved": plan.approved,
        },
        "mission": {"words": plan.mission},
        **{part: {"words": "; ".join(getattr(plan, name))} for part, name in PARTS.items()},
    }
    found = {
        part: Portrait(
            name=page(NAMES.get(part, f"part-{part}")),
            fields=spoken(fields, language),
        )
        for part, fields in parts.items()
    }
    if plan.big_objective is not None:
        fields = spoken(values(plan.big_objective), language)
        found["big-objective"] = Portrait(name=page("big-objective"), fields=fields)
    for place in places(plan):
        found[place.item.id] = Portrait(
            name=place.handle, fields=spoken(values(place.item), language)
        )
    return found


def values(item: Item | BigObjective) -> dict[str, Any]:
    """The fields of an item; what a dependency hangs on counts as its text."""
    fields = {name: getattr(item, name) for name in type(item).model_fields}
    text = {"text": fields.pop("on")} if "on" in fields else {}
    return text | {name: value for name, value in fields.items() if name not in NO_FIELDS}


def spoken(fields: dict[str, Any], language: str) -> dict[str, str]:
    """The fields in words, without those that say nothing."""
    words = {name: word(value, language) for name, value in fields.items()}
    return {name: said for name, said in words.items() if said}


def word(value: Any, language: str) -> str:
    """A value as a person would write it, empty when it says nothing."""
    match value:
        case None | False:
            return ""
        case True:
            return page("yes")
        case date():
            return day_of(value, language, short=True)
        case int() | float():
            return amount(value, "", language)
        case tuple():
            return "; ".join(word(one, language) for one in value)
        case _:
            text = one_line(str(value))
            return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def differences(was: Portrait | None, now: Portrait) -> Iterator[str]:
    """What was done to one item."""
    if was is None:
        yield page("history-added", now=now.fields["text"])
        return
    for field in dict.fromkeys((*now.fields, *was.fields)):
        before, after = was.fields.get(field, ""), now.fields.get(field, "")
        if before != after:
            yield difference(field, before, after)


def difference(field: str, before: str, after: str) -> str:
    """What was done to one field."""
    if field == "approved":
        return page("history-approved" if after else "history-reopened")
    if field == "words":
        label = ""
    else:
        label = page(f"field-{field}") if has("page", f"field-{field}", "en") else spaced(field)
        label = f"{label}: "
    if before and after:
        return f"{label}{page('history-changed', was=before, now=after)}"
    return f"{label}{after or page('history-emptied', was=before)}"


def spaced(field: str) -> str:
    """A name of the program as words."""
    return field.replace("_", " ").capitalize()
