"""What a message changed in a plan, and which of it nobody had wanted."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from coach.edits import Edit
from coach.okr import Item, Place, Plan, places, words_of
from evals.wanted import GOAL, WHOLE

LISTS = {"not now": "not_now", "health": "health"}
"""What is only a line, by the field of the plan that holds it."""
NAMES = {"helper": "owner", "by": "due"}
"""What a field of the plan is called in a wish."""
UNJUDGED = {"id", "key_results", "actions", "approved", "unit", "metric", "direction", "role",
            "trigger", "stage", "serves", "origin", "hours", "agreed"}  # fmt: skip
"""Fields that follow from others, or that no case speaks of."""

Key: TypeAlias = tuple[type[Item], int]
"""Kind and id, since a plan may give the id of what is gone to something of another kind."""


class Turn(NamedTuple):
    """A message with the plan before it and behind it, and the edits between them."""

    said: str
    before: Plan
    after: Plan
    edits: tuple[Edit, ...]


class Fault(NamedTuple):
    """Something wanted that is missing, or a change that nobody wanted."""

    kind: Literal["missing", "wrong"]
    about: str


class Changes:
    """The changes of a message, and those that a wish accounts for so far."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.before, self.after = by_key(turn.before), by_key(turn.after)
        self.handles = {place.handle: place for place in places(turn.before)}
        self.later = {place.handle: place for place in places(turn.after)}
        self.taken: set[Key] = set()
        self.told: set[tuple[Key | str, str]] = set()
        self.lines = {name: fresh(turn, name) for name in LISTS.values()}
        self.approved: set[str] = set()
        self.found: list[Fault] = []

    @property
    def new(self) -> list[Key]:
        """The items that came with the message and that no wish accounts for."""
        return [key for key in self.after if key not in self.before and key not in self.taken]

    def unwanted(self) -> Iterator[Fault]:
        """The changes that no wish accounts for."""
        yield from (Fault("wrong", f"added {self.named(self.after[key])}") for key in self.new)
        gone = [key for key in self.before if key not in self.after]
        for key in (key for key in gone if key not in self.taken):
            if not any(above == self.before[key].parent for _, above in gone):
                yield Fault("wrong", f"removed {self.named(self.before[key])}")
        for name, lines in self.lines.items():
            yield from (Fault("wrong", f"added to {name}: {line!r}") for line in lines)
            kept = {*getattr(self.turn.after, name), *(x for own, x in self.told if own == name)}
            lost = [line for line in getattr(self.turn.before, name) if line not in kept]
            yield from (Fault("wrong", f"taken out of {name}: {line!r}") for line in lost)
        for key in (key for key in self.before if key in self.after):
            yield from self.otherwise(key)
        yield from self.goal_otherwise()
        yield from self.approved_unasked()

    def approved_unasked(self) -> Iterator[Fault]:
        """What was approved, though neither it nor what it belongs to was to be."""
        if WHOLE in self.approved:
            return
        for key in (key for key in self.before if key in self.after):
            was, now = self.before[key], self.after[key]
            gained = settled_of(now.item) and not settled_of(was.item)
            homes = {was.handle, *(was.handle[:n] for n, x in enumerate(was.handle) if x == ".")}
            if gained and not homes & self.approved:
                yield Fault("wrong", f"approved {was.handle}")
        whole, goals = self.turn.after.approved, (self.turn.before, self.turn.after)
        if whole and not self.turn.before.approved:
            yield Fault("wrong", "approved the plan")
        before, after = (bool(p.big_objective and p.big_objective.approved) for p in goals)
        if after and not before and GOAL not in self.approved:
            yield Fault("wrong", "approved GOAL")

    def otherwise(self, key: Key) -> Iterator[Fault]:
        """What is otherwise about an item that is still there."""
        was, now = self.before[key], self.after[key]
        told = {field for own, field in self.told if own == key}
        for field in (field for field in type(was.item).model_fields if field not in UNJUDGED):
            old, new = getattr(was.item, field), getattr(now.item, field)
            name = NAMES.get(field, field)
            follows = name == "text" and told & {"baseline", "target", "due", "owner"}
            if old != new and name not in told and not follows:
                yield Fault("wrong", f"{was.handle}.{field} was {old!r}, is {new!r}")
        if was.parent != now.parent and key not in self.taken:
            yield Fault("wrong", f"moved {was.handle} to {now.handle}")

    def goal_otherwise(self) -> Iterator[Fault]:
        """What is otherwise about the Big O."""
        was, now = self.turn.before.big_objective, self.turn.after.big_objective
        for field in ("text", "confidence"):
            old, new = getattr(was, field, None), getattr(now, field, None)
            if old != new and (GOAL, field) not in self.told:
                yield Fault("wrong", f"GOAL.{field} was {old!r}, is {new!r}")

    @staticmethod
    def named(place: Place) -> str:
        """An item with its handle and words."""
        return f"{place.handle} {words_of(place.item)!r}"


def by_key(plan: Plan) -> dict[Key, Place]:
    """The items of a plan by kind and id: what becomes of another kind is another item."""
    return {key_of(place.item): place for place in places(plan)}


def key_of(item: Item) -> Key:
    """The kind and the id of an item."""
    return type(item), item.id


def settled_of(item: Item) -> bool:
    """Whether an item is approved; a dependency never is."""
    return bool(getattr(item, "approved", False))


def fresh(turn: Turn, name: str) -> list[str]:
    """The lines of a list that came with the message."""
    return [x for x in getattr(turn.after, name) if x not in getattr(turn.before, name)]
