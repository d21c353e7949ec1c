"""What is missing in some items of a plan, or in all of them: then it is said once."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from coach.checks.check import Hit, Spot
from coach.checks.sight import SeenKeyResult, SeenObjective

Seen = TypeVar("Seen", SeenObjective, SeenKeyResult)


def quoted(seen: SeenObjective | SeenKeyResult) -> Hit:
    """What there is to say about an item that lacks something: its words."""
    return Hit(quote=seen.text)


def left_out(
    items: Sequence[Seen], lacks: Callable[[Seen], bool], hit: Callable[[Seen], Hit] = quoted
) -> Iterator[Spot]:
    """One word for the plan where every item lacks it, else each item that was left out."""
    lacking = [seen for seen in items if lacks(seen)]
    if lacking and len(lacking) == len(items):
        yield Spot("", "plan", Hit())
        return
    for seen in lacking:
        yield Spot(seen.path, seen.given.id, hit(seen))
