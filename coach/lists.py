"""The lists of a plan whose entries are plain lines: what waits, what stops, what is watched."""

from collections.abc import Iterable, Iterator

from coach.noun import kept
from coach.okr import Item, Plan, places, words_of

LISTS = ("not_now", "stopping", "health", "watch")
"""The fields of a plan that are lists of plain lines, in the order in which they are written."""
PARTS = {name.replace("_", "-"): name for name in LISTS}
"""The same fields by the words that name them on the page and to a model: `not-now`."""


def lists_of(plan: Plan) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The plain lists of a plan that hold something, by the names of their fields."""
    for name in LISTS:
        if lines := getattr(plan, name):
            yield name, lines


def listed(plan: Plan) -> tuple[str, ...]:
    """The lines of all plain lists of a plan."""
    return tuple(line for _, lines in lists_of(plan) for line in lines)


def once_each(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines without those that only repeat one, whatever their case and their full stop."""
    first: dict[str, str] = {}
    for line in lines:
        first.setdefault(" ".join(line.casefold().split()).rstrip(" .!?。！？"), line)
    return tuple(first.values())


TOLD = ("why_now", "source", "result", "if_then", "helper")
"""Fields of an item that hold words of the person beside its sentence."""


def told_of(item: Item) -> Iterator[str]:
    """All that an item says in the person's words."""
    yield words_of(item)
    yield from filter(None, (vars(item).get(name) for name in TOLD))


@kept
def told_by(plan: Plan) -> str:
    """What the items of a plan say in the person's words, its goal and its mission."""
    items = " ".join(told for place in places(plan) for told in told_of(place.item))
    big = plan.big_objective.text if plan.big_objective else ""
    return f"{items} {big} {plan.mission}"
