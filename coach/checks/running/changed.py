"""The change log as the rules see it: what an entry is about, and whether it asks for less."""

from collections.abc import Iterator
from typing import NamedTuple

from coach.checks.nearness import wording
from coach.checks.sight import SeenKeyResult, SeenObjective, Sight, reading_of
from coach.okr import Period, places
from coach.reading import numbers
from coach.year import GONE, Change


class SeenChange(NamedTuple):
    """An entry of the change log with the item that it is about."""

    path: str
    given: Change
    item: SeenObjective | SeenKeyResult | None
    """None for the plan, the Big O, and what the plan no longer has."""


def changes(sight: Sight) -> Iterator[SeenChange]:
    """The changes that were made while the plan ran: before its first day none needs a record.

    Actions and dependencies may change any day (`mid-cycle-change#can-i-change-my-okrs-in-the-
    middle-of-the-quarter`) and are left out.
    """
    period = sight.plan.period
    if not sight.plan.changes:
        return
    items: dict[int, SeenObjective | SeenKeyResult] = {o.given.id: o for o in sight.objectives}
    items |= {kr.given.id: kr for kr in sight.every_key_result}
    others = {place.item.id for place in places(sight.plan)} - items.keys()
    for at, change in enumerate(sight.plan.changes):
        if within(period, change) and change.item not in others:
            item = change.item
            seen = items.get(item) if isinstance(item, int) and item != GONE else None
            yield SeenChange(f"changes[{at}]", change, seen)


def within(period: Period | None, change: Change) -> bool:
    """Whether a change was made in the days of the plan; without a period all were."""
    return period is None or period.start <= change.day <= period.end


def reworded(change: Change) -> bool:
    """Whether the text says something else now, and not the same in another spelling."""
    before, after = (wording(text) for text in (change.before, change.after))
    return not (before and after and letters(before) == letters(after))


def letters(text: str) -> str:
    """Only what is said: letters and digits."""
    return "".join(sign for sign in text if sign.isalnum())


def lowered(seen: SeenChange, sight: Sight) -> bool:
    """Whether a change of a key result's target or words asks for less than before.

    False where the two numbers or the way they should go cannot be told.
    """
    change, item = seen.given, seen.item
    if change.what not in ("target", "text") or not isinstance(item, SeenKeyResult):
        return False
    old, new = goal_of(change.before, sight), goal_of(change.after, sight)
    if old is None or new is None or old == new:
        return False
    start, wanted = item.full.baseline, item.full.direction
    if wanted in ("increase", "decrease"):
        return new < old if wanted == "increase" else new > old
    if start is None or start == old:
        return False
    return new < old if old > start else new > old


def goal_of(words: str, sight: Sight) -> float | None:
    """The number that the words aim at: a sentence's target, or the one number that is there."""
    if not words:
        return None
    said = numbers(words)
    if len(said) == 1:
        return said[0].value
    return reading_of(words, sight).target
