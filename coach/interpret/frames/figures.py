"""The numbers of a clause: which end of an item each is, and whether other words say more of it."""

import re
from collections.abc import Sequence
from itertools import pairwise

from coach.interpret.frames.spans import NUMBER, WORD, Field, Span, Told, kinds_of
from coach.okr import Place

TWO = 2
UNIT = 1
"""Words behind a number that say what it counts."""
ENDS: tuple[tuple[str, Field], ...] = (("T", "target"), ("B", "baseline"))


def goes_to(every: Sequence[Span]) -> bool:
    """Whether a word stands ahead of a number by which something goes there: "now down to 8"."""
    pairs = pairwise(every)
    return any(then.kind == NUMBER and one.text.casefold() in TO for one, then in pairs)


TO = ("to", "auf", "a", "à", "hasta", "para", "até")
"""Words ahead of a number to which something goes."""


def both_ends(
    every: Sequence[Span],
    rest: Sequence[Span],
    items: tuple[Place, ...],
    fields: set[str],
    of_it: bool,
) -> Told | None:
    """From where to where a clause says that an item goes: "it should go from 0 to 6"."""
    led = FROM_TO.search(kinds_of(rest)) is not None and fields <= {"A", "M", NUMBER, WORD}
    amounts = [span for span in rest if span.kind == NUMBER]
    if not led or len(amounts) != TWO or not (items or of_it) or not only_units(every):
        return None
    return Told("ends", " ".join(span.text for span in amounts), items)


FROM_TO = re.compile(rf"A{NUMBER}{WORD}?M?{NUMBER}")


def only_units(every: Sequence[Span]) -> bool:
    """Whether every word that no phrase accounts for stands behind a number."""
    said = kinds_of(every)
    return said.count(WORD) == said.count(NUMBER + WORD)


def only_unit(every: Sequence[Span]) -> bool:
    """Whether no word stands in a clause but what its number counts."""
    return only_units(every) and kinds_of(every).count(WORD) <= UNIT
