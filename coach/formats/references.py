"""The running year of a plan out of a file: its items are named by handles there."""

from collections.abc import Iterator, Mapping
from typing import Any

from coach.entries import item_at
from coach.formats.json_places import Path
from coach.okr import Plan
from coach.year import GONE

YEAR = ("check_ins", "reviews", "changes", "earlier")
"""The fields of a plan that hold its running year."""
REFERENCES = ("key_result", "item")


def with_year(plan: Plan, told: Mapping[str, Any]) -> tuple[Plan, list[tuple[Path, str]]]:
    """The plan with its running year, and each handle in it that names nothing in the plan.

    Args:
        plan: every item has an id.
        told: some of the fields of `YEAR`, in which an item is an id or a handle. An item that is
            not there becomes `GONE`, so that no entry is lost.

    Raises:
        pydantic.ValidationError: a value that no entry can hold.
    """
    if not told:
        return plan, []
    unknown: list[tuple[Path, str]] = []
    resolved = {name: known(value, plan, (name,), unknown) for name, value in told.items()}
    year = Plan.model_validate(resolved)
    return plan.model_copy(update={name: getattr(year, name) for name in told}), unknown


def known(value: Any, plan: Plan, path: Path, unknown: list[tuple[Path, str]]) -> Any:
    """The value with every handle in it turned into the item's id."""
    match value:
        case dict():
            return {
                name: item_of(inner, plan, (*path, name), unknown)
                if name in REFERENCES and isinstance(inner, str)
                else known(inner, plan, (*path, name), unknown)
                for name, inner in value.items()
            }
        case list():
            return [known(inner, plan, (*path, at), unknown) for at, inner in enumerate(value)]
        case _:
            return value


def item_of(handle: str, plan: Plan, path: Path, unknown: list[tuple[Path, str]]) -> int | str:
    """What the handle names; `GONE`, and noted, when that is nothing."""
    item = item_at(plan, handle)
    if item is None:
        unknown.append((path, handle))
        return GONE
    return item


def year_of(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of the running year, taken out of those of a plan."""
    return {name: fields.pop(name) for name in YEAR if name in fields}


def unplaced(unknown: list[tuple[Path, str]]) -> Iterator[str]:
    """A line for each handle that names nothing, to be handed back."""
    for path, handle in unknown:
        yield f"{handle} ({str(path[0]).replace('_', '-')}, number {int(path[1]) + 1})"
