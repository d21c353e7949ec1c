"""Orders that point at what a sentence before them named: "O2 and O3 are just why. delete them"."""

import re

from coach.edits import SetNotNow
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.bidden import bidden
from coach.interpret.orders.bidding import bids, points

TOUCHING = {"remove", "not-now", "merge", "empty"}
"""Orders on items that are there."""


def with_names(piece: str, before: str, moment: Moment) -> str:
    """An order with the handles that the sentence before it named, where it only points at them."""
    named = list(dict.fromkeys(match.group() for match in HANDLE.finditer(before)))
    if not named or HANDLE.search(piece):
        return piece
    for bid in bids(piece, moment.language):
        if bid.kind in TOUCHING and bid.ref and points(bid.ref, moment.language):
            pointer = re.compile(rf"(?<!\w){re.escape(bid.ref)}(?!\w)", re.IGNORECASE)
            return pointer.sub(", ".join(named), piece, count=1)
    return piece


def puts_off(piece: str, moment: Moment) -> bool:
    """Whether a piece only names what is left for later: "the website can wait"."""
    heard = bidden(piece, moment)
    return heard is not None and any(isinstance(edit, SetNotNow) for edit in heard.edits)
