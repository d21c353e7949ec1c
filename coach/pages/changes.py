"""What a change of a plan was, told item by item and field by field: from what to what."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from coach.formats import day_of
from coach.formats.safe import one_line
from coach.okr import BigObjective, Item, Noun, Plan, places
from coach.pages.fields import Opened
from coach.pages.wording import number
from coach.words import has, page

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


def told(before: Plan, after: Plan) -> Iterator[Told]:
    """What is different in the second plan, in its reading order; what was deleted comes last."""
    yield from changed(portraits(before), portraits(after))


def changed(was: dict[Opened, Portrait], now: dict[Opened, Portrait]) -> Iterator[Told]:
    """What is different between two plans that were looked through before."""
    for item, portrait in now.items():
        for what in differences(was.get(item), portrait):
            yield Told(item=item, name=portrait.name, what=what)
    for item, gone in was.items():
        if item not in now:
            what = page("history-deleted", was=gone.fields["text"])
            yield Told(item=item, name=gone.name, what=what)


NAMES: dict[Opened, str] = {"plan": "history-plan"}
"""What is approved or reopened under the name of the plan's first part is the whole plan."""


def portraits(plan: Plan) -> dict[Opened, Portrait]:
    """Everything in a plan that can change, by what it is opened with."""
    period = plan.period
    parts: dict[Opened, dict[str, Any]] = {
        "plan": {
            "title": plan.title,
            "start": period.start if period else None,
            "end": period.end if period else None,
            "approved": plan.approved,
        },
        "mission": {"words": plan.mission},
        "health": {"words": "; ".join(plan.health)},
        "not-now": {"words": "; ".join(plan.not_now)},
        "watch": {"words": "; ".join(plan.watch)},
    }
    found = {
        part: Portrait(
            name=page(NAMES.get(part, f"part-{part}")),
            fields=spoken(fields),
        )
        for part, fields in parts.items()
    }
    if plan.big_objective is not None:
        fields = spoken(values(plan.big_objective))
        found["big-objective"] = Portrait(name=page("big-objective"), fields=fields)
    for place in places(plan):
        found[place.item.id] = Portrait(name=place.handle, fields=spoken(values(place.item)))
    return found


def values(item: Item | BigObjective) -> dict[str, Any]:
    """The fields of an item; what a dependency hangs on counts as its text."""
    fields = {name: getattr(item, name) for name in type(item).model_fields}
    text = {"text": fields.pop("on")} if "on" in fields else {}
    return text | {name: value for name, value in fields.items() if name not in NO_FIELDS}


def spoken(fields: dict[str, Any]) -> dict[str, str]:
    """The fields in words, without those that say nothing."""
    words = {name: word(value) for name, value in fields.items()}
    return {name: said for name, said in words.items() if said}


def word(value: Any) -> str:
    """A value as a person would write it, empty when it says nothing."""
    match value:
        case None | False:
            return ""
        case True:
            return page("yes")
        case date():
            return day_of(value)
        case int() | float():
            return number(value)
        case tuple():
            return "; ".join(map(word, value))
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
