"""A new number of a key result in other terms than its own: "2 in 10 instead of 1" for per cent."""

import re

from coach.interpret.ear.hearing import patterns
from coach.interpret.ear.moment import Moment
from coach.okr import KeyResult
from coach.reading import numbers

NOT = re.compile(
    r"(?:\b(?:not|no|isn['’]t|instead of|rather than|nicht|statt|keine?|pas|au lieu de|plutôt que"
    r"|não|en lugar de|en vez de|em vez de|no lugar de)|不是)"
    r"\s*(?:an? |the |die |los |las |les |os |as )?$",
    re.IGNORECASE,
)
"""In front of the number that was wrong."""
JOINT = " ,，;；而"
"""What joins the new number and the old one."""


def in_its_terms(value: str, item: KeyResult, moment: Moment) -> tuple[str, str]:
    """The new value without the number that it takes the place of, and the field that this one had.

    A share is told in per cent where the key result counts in per cent. The field is empty where
    the old number was not told, or is neither of its ends.
    """
    said, old = without_old(value)
    share = share_in(said, moment) if item.unit == "%" else None
    if share is not None:
        whole = float(share["whole"])
        percent = f"{100 * float(share['part']) / whole:g}%"
        said = f"{said[: share.start()]}{percent}{said[share.end() :]}"
        if old is not None and old <= whole:
            old = 100 * old / whole
    ends = [name for name in ("baseline", "target") if old and getattr(item, name) == old]
    return said, ends[-1] if ends else ""


def without_old(value: str) -> tuple[str, float | None]:
    """The words up to those that tell which number was wrong, and that number."""
    for amount in numbers(value):
        found = NOT.search(value[: amount.start])
        if found and numbers(value[: found.start()]):
            return value[: found.start()].rstrip(JOINT), amount.value
    return value, None


def share_in(said: str, moment: Moment) -> re.Match[str] | None:
    """Where words tell so many of so many."""
    for pattern in patterns("fact", "share-of", moment.language):
        match = pattern.search(said)
        if match and 0 <= float(match["part"]) <= float(match["whole"]) > 0:
            return match
    return None
