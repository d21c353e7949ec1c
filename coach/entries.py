"""Where the entries of the running year stand: their paths for programs, their names for people.

Inside a plan an entry speaks of an item by its id; in files and to people by its handle.
"""

from collections.abc import Iterator
from typing import NamedTuple

from coach.okr import Plan, place_at, place_of, places
from coach.year import GONE, CheckIn, Review

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
    text: str = ""
    """What its owner wrote there; empty where there are only figures."""


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
        words = "\n".join(
            filter(None, (change.before, change.after, change.reason, *change.affects))
        )
        yield Entry(f"changes[{at}]", f"Change {change.day}, {handle}", words)
    for at, cycle in enumerate(plan.earlier):
        for o, past in enumerate(cycle.objectives):
            name, path = f"{cycle.title or 'Earlier'}, O{o + 1}", f"earlier[{at}].objectives[{o}]"
            yield Entry(path, name, past.text)
            for k, kr in enumerate(past.key_results):
                yield Entry(f"{path}.key_results[{k}]", f"{name}.KR{k + 1}", kr.text)


def check_in_entries(check_in: CheckIn, path: str, handles: dict[int, str]) -> Iterator[Entry]:
    """A check-in, then its parts."""
    name = f"Check-in {check_in.day}"
    yield Entry(
        path, name, "\n".join(filter(None, (check_in.note, *check_in.wins, *check_in.ahead)))
    )
    for at, standing in enumerate(check_in.standings):
        handle = handles.get(standing.key_result, LOST)
        words = "\n".join(filter(None, (standing.reason, standing.blocker, standing.help)))
        yield Entry(f"{path}.standings[{at}]", f"{name}, {handle}", words)
    for at, priority in enumerate(check_in.priorities):
        yield Entry(f"{path}.priorities[{at}]", f"{name}, priority {at + 1}", priority.text)
    for at, state in enumerate(check_in.health):
        yield Entry(f"{path}.health[{at}]", f"{name}, health", state.metric)


def review_entries(review: Review, path: str, handles: dict[int, str]) -> Iterator[Entry]:
    """A review, then its scores."""
    name = f"{review.kind.capitalize()} review {review.day}"
    yield Entry(path, name, "\n".join(filter(None, (review.reflection, review.lesson))))
    for at, scored in enumerate(review.scores):
        handle = handles.get(scored.key_result, LOST)
        yield Entry(f"{path}.scores[{at}]", f"{name}, {handle}", scored.note)
