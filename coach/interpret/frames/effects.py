"""What a statement on an item changes in the plan."""

from collections.abc import Sequence

from coach.edits import (
    Approve,
    Edit,
    Move,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
)
from coach.interpret.answers.facts import dated, renumbered, with_ends
from coach.interpret.ear.moment import Moment, settle
from coach.interpret.ear.said import date_in
from coach.interpret.frames.kinds import as_kind
from coach.interpret.frames.spans import Told
from coach.interpret.orders.changing import change
from coach.interpret.orders.rearranging import beside, moved_to
from coach.interpret.orders.removing import removal
from coach.interpret.orders.visiting import visit
from coach.interpret.steps.owning import looked_after
from coach.okr import Action, Dependency, KeyResult, Objective, Place
from coach.reading import numbers


def edits_of(one: Told, place: Place, moment: Moment) -> tuple[Edit, ...] | None:
    """The edits that a statement on an item makes, None where it makes no sense for it."""
    match one.field:
        case "text":
            named = {"said": f"change {place.handle}"} if one.items else {}
            heard = change({"ref": place.handle, "value": one.value} | named, moment)
            return (heard.edits or None) if heard else None
        case "under":
            return moved(place, one.other, moment)
        case "kind" if one.kind is not None:
            return as_kind(one.kind, place, one.other, moment)
        case "visited":
            return (visit(place),)
        case "approved":
            return Approve(target=place.item.id), settle()
        case "no-kind" | "removed":
            return removal(place, moment)
        case "owner" if not isinstance(place.item, Action):
            heard = looked_after(one.value, place.handle, moment)
            return heard.edits if heard else None
        case "unknown":
            return emptied(place, moment)
    edit = revised(one, place, moment)
    return moment.opened_for(place, edit) if edit is not None else None


BOTH = ("baseline", "target")


def with_numbers(value: str, ends: Sequence[str], item: KeyResult, moment: Moment) -> Edit | None:
    """The key result with one number or two that are its ends; None where it has them already."""
    one = len(ends) == 1  # "3 of 10" is one
    amounts = [value] if one else [amount.text for amount in numbers(value)]
    fields = with_ends(zip(ends, amounts, strict=False), item, moment)
    return ReviseKeyResult(id=item.id, **fields) if fields else None


def emptied(place: Place, moment: Moment) -> tuple[Edit, ...] | None:
    """The key result without a baseline that nobody knows."""
    if not isinstance(place.item, KeyResult):
        return None
    if place.item.baseline is None:
        return ()
    return moment.opened_for(place, ReviseKeyResult(id=place.item.id, baseline=None))


def moved(place: Place, there: Place | None, moment: Moment) -> tuple[Edit, ...] | None:
    """The item below another one, None where it lies there or cannot."""
    if there is None or place.parent == there.item.id:
        return None if there is None else ()
    row = [other.item.id for other in beside(place, moment)]
    heard = moved_to(place.item.id, there, "", row, moment)
    return heard.edits if any(isinstance(edit, Move) for edit in heard.edits) else None


def revised(one: Told, place: Place, moment: Moment) -> Edit | None:
    """The item with the value of one field."""
    item, value = place.item, one.value
    day = date_in(value, moment)[0] if one.field == "due" else None
    match one.field, item:
        case "owner", Action():
            return ReviseAction(id=item.id, helper=value)
        case "due", KeyResult() if day:
            return dated({"value": value}, item, moment)
        case "due", Action() if day:
            return ReviseAction(id=item.id, due=day)
        case "due", Dependency() if day:
            return ReviseDependency(id=item.id, by=day)
        case ("baseline" | "target" | "ends") as end, KeyResult():
            return with_numbers(value, (end,) if end != "ends" else BOTH, item, moment)
        case "start", Action():
            return ReviseAction(id=item.id, text=f"{item.text}, {value}")
        case "confidence", KeyResult() | Objective():
            revise = ReviseKeyResult if isinstance(item, KeyResult) else ReviseObjective
            return revise(id=item.id, confidence=round(numbers(value)[0].value))
        case "number", KeyResult() if item.target is not None:
            return renumbered("target", f"to {value}", item, moment)
        case "source", KeyResult():
            return ReviseKeyResult(id=item.id, source=value)
    return None
