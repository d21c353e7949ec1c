"""Where the entries of the running year stand: their paths for programs, their names for people.

Inside a plan an entry speaks of an item by its id; in files and to people by its handle.
"""

from collections.abc import Iterator
from typing import NamedTuple

from coach.okr import Plan, place_at, place_of, places
from coach.year import GONE, CheckIn, Cycle, Review

LOST = "gone"
"""The handle of an item of which only the entry is left."""
WHOLES = ("plan", "big-objective")
"""What else an entry may speak of."""


class Entry(NamedTuple):
    """A part of the running year with its address."""

    path: str
    """`check_ins[2].standings[0]`."""
    name: str
    """`Check-in 2027-02-08, O1.KR2`."""
    text: str
    """What its owner wrote there; empty where there are only figures."""
    day: str = ""
    """As files write it; empty for an earlier cycle."""


def handle_of(plan: Plan, item: int | str) -> str:
    """How files name the item with this id: `O1.KR2`, `plan`, or `gone`."""
    if isinstance(item, str):
        return item
    place = place_of(plan, item) if item != GONE else None
    return place.handle if place else LOST


def item_at(plan: Plan, handle: str) -> int | str | None:
    """The id behind a handle in any case, None when it names nothing in the plan."""
    said = handle.strip().lower()
    if said == LOST:
        return GONE
    if said in WHOLES:
        return said
    place = place_at(plan, said)
    return place.item.id if place else None


def entries(plan: Plan) -> Iterator[Entry]:
    """Every part of the running year, in the order in which it is written."""
    if not (plan.check_ins or plan.reviews or plan.changes or plan.earlier):
        return
    handles = {place.item.id: place.handle for place in places(plan)}
    for at, check_in in enumerate(plan.check_ins):
        yield from check_in_entries(check_in, f"check_ins[{at}]", handles)
    for at, review in enumerate(plan.reviews):
        yield from review_entries(review, f"reviews[{at}]", handles)
    for at, change in enumerate(plan.changes):
        item = change.item
        handle = item if isinstance(item, str) else handles.get(item, LOST)
        step = " → ".join(filter(None, (change.before, change.after)))
        words = told(step, change.reason, *change.affects)
        yield Entry(f"changes[{at}]", f"Change {change.day}, {handle}", words, str(change.day))
    for at, cycle in enumerate(plan.earlier):
        yield from cycle_entries(cycle, f"earlier[{at}]")


def told(*texts: str) -> str:
    """The texts that are not empty, one a line."""
    return "\n".join(filter(None, texts))


def check_in_entries(check_in: CheckIn, path: str, handles: dict[int, str]) -> Iterator[Entry]:
    """A check-in, then its parts."""
    day, name = str(check_in.day), f"Check-in {check_in.day}"
    yield Entry(path, name, check_in.note, day)
    for at, standing in enumerate(check_in.standings):
        whose = f"{name}, {handles.get(standing.key_result, LOST)}"
        words = told(standing.reason, standing.blocker, standing.help)
        yield Entry(f"{path}.standings[{at}]", whose, words, day)
    for at, priority in enumerate(check_in.priorities):
        yield Entry(f"{path}.priorities[{at}]", f"{name}, priority {at + 1}", priority.text, day)
    for at, state in enumerate(check_in.health):
        yield Entry(f"{path}.health[{at}]", f"{name}, health", state.metric, day)


def review_entries(review: Review, path: str, handles: dict[int, str]) -> Iterator[Entry]:
    """A review, then its scores."""
    day, name = str(review.day), f"{review.kind.capitalize()} review {review.day}"
    yield Entry(path, name, told(review.reflection, review.lesson), day)
    for at, scored in enumerate(review.scores):
        whose = f"{name}, {handles.get(scored.key_result, LOST)}"
        yield Entry(f"{path}.scores[{at}]", whose, scored.note, day)


def cycle_entries(cycle: Cycle, path: str) -> Iterator[Entry]:
    """An earlier cycle, then what was aimed at in it."""
    name = cycle.title or "Earlier cycle"
    yield Entry(path, name, cycle.lesson)
    for o, objective in enumerate(cycle.objectives):
        whose, below = f"{name}, O{o + 1}", f"{path}.objectives[{o}]"
        yield Entry(below, whose, objective.text)
        for k, kr in enumerate(objective.key_results):
            yield Entry(f"{below}.key_results[{k}]", f"{whose}.KR{k + 1}", kr.text)
