"""What comes of reading a draft, and the limits that keep a reading short."""

from coach.okr import Noun, Plan, places

MOST_BYTES = 5_000_000
"""A larger file is no plan (it would be two thousand pages)."""
MOST_ITEMS = 500
"""Objectives, key results, actions and dependencies together."""


class Imported(Noun):
    """A plan that was read, and what of the input is not in it."""

    plan: Plan
    warnings: tuple[str, ...] = ()
    """What a person should look at: contradictions, cut texts, what could not be placed."""
    lines_left_over: tuple[str, ...] = ()
    """Lines (or cells) that were not understood, as they stood, in order."""


def too_many(count: int) -> str:
    """The sentence for a draft with more items than are read."""
    return (
        f"This draft has {count} items; {MOST_ITEMS} is the most that is read at once. "
        "Nothing was imported; split it into one file a team or a quarter."
    )


def item_count(plan: Plan) -> int:
    """How many items the plan holds, lists included."""
    return sum(1 for _ in places(plan)) + len(plan.not_now) + len(plan.health)
