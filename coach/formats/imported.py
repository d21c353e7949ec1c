"""What comes of reading a draft, and the limits that keep a reading short."""

from pydantic import ValidationError

from coach.errors import Unreadable
from coach.formats.json_places import spelled
from coach.formats.wrong import wrong_value
from coach.lists import listed
from coach.okr import Noun, Plan, places

MOST_BYTES = 5_000_000
"""A larger file is no plan (it would be two thousand pages)."""
MOST_ITEMS = 2_000
"""Objectives, key results, actions and dependencies together."""
MOST_LINES = 20_000


class Imported(Noun):
    """A plan that was read, and what of the input is not in it."""

    plan: Plan
    warnings: tuple[str, ...] = ()
    """What a person should look at: contradictions, cut texts, what could not be placed."""
    contradicted: bool = False
    """One of the warnings says that a field and its own text differ."""
    lines_left_over: tuple[str, ...] = ()
    """Lines (or cells) that were not understood, as they stood, in order."""


def within_items(count: int) -> None:
    """Refuse more items than a plan can have.

    Raises:
        Unreadable: says the limit and what to do.
    """
    if count > MOST_ITEMS:
        raise Unreadable(
            f"This draft has more than {MOST_ITEMS:,} items, the most that is read at once. "
            "Nothing was read; split it into one file a team or a quarter."
        )


def within_lines(count: int) -> None:
    """Refuse more lines or rows than could be a plan.

    Raises:
        Unreadable: says the limit and what to do.
    """
    if count > MOST_LINES:
        raise Unreadable(
            f"This draft has {count:,} lines; {MOST_LINES:,} is the most that is read at once. "
            "Nothing was read; hand in only the part with the objectives."
        )


def item_count(plan: Plan) -> int:
    """How many items the plan holds, lists included."""
    return sum(1 for _ in places(plan)) + len(listed(plan))


def refusal(error: ValidationError) -> str:
    """What to tell a person about a value that no plan can hold, in a text or a table."""
    first = error.errors(include_url=False)[0]
    what = wrong_value(first, first["loc"])
    return (
        f"The draft has a value that no plan can hold: '{spelled(first['loc'])}' {what}. "
        "Nothing was read; mend it and try again."
    )
