"""Hearing a sentence once: several readers ask the same thing of the same words in one moment."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from coach.interpret.ear.moment import Moment

Result = TypeVar("Result")


def once(hear: Callable[[str, Moment], Result]) -> Callable[[str, Moment], Result]:
    """The function, which works out once in a moment what some words tell.

    What it gives is kept with the moment and goes with it. A list is given as a copy, so that
    nobody's changes are another one's.
    """

    @wraps(hear)
    def heard(text: str, moment: Moment) -> Result:
        asked = hear, text
        if asked not in moment.kept:
            moment.kept[asked] = hear(text, moment)
        found: Result = moment.kept[asked]
        return found.copy() if isinstance(found, list) else found  # type: ignore[return-value]  # a list is copied as one

    return heard
