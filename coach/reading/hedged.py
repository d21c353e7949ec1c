"""What is promised behind a hedge: "try to hire two", "versuchen, zwei einzustellen"."""

from collections.abc import Sequence

from coach.reading.lexicon.lexicon import listed
from coach.reading.words import Hit, Token

LINKS = frozenset(listed("to,zu,de,d,a,à,que")) | frozenset(",':，")
"""What stands between a hedge and its verb."""


def past_hedge(found: Sequence[Token], known: list[Hit], at: int) -> int:
    """The place behind a hedge that opens a sentence there, and what links it to its verb."""
    ends = [h.after for h in known if h.kind == "hedges" and h.first == at]
    if not ends:
        return at
    place = max(ends)
    while place < len(found) and found[place].text in LINKS:
        place += 1
    return place
