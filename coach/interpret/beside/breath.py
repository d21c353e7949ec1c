"""Several things that people say in one breath: "I count it in a list, and yes let's go on"."""

import re

from coach.edits import Approve, Edit, GoTo
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.moment import Moment
from coach.interpret.measures.sureness import sure_named
from coach.interpret.orders.bidden import acts, bidden

JOINS = re.compile(
    r"[,;，；]\s+(?:(?:and|but|oh|also|plus|so|und|aber|y|pero|et|mais|e|mas)\b,?\s+)+",
    re.IGNORECASE,
)


def breaths(text: str, moment: Moment) -> list[str]:
    """The parts of a sentence of which one is a command; empty when none is."""
    pieces = [] if "\n" in text else list(filter(None, JOINS.split(text)))
    if len(pieces) < 2:
        return []
    parts: list[str] = []
    told = False
    for piece in pieces:
        orders = is_order(piece, moment)
        if parts and not orders and not told:
            parts[-1] = f"{parts[-1]}, {piece}"
        else:
            parts.append(piece)
        told = orders
    return parts if len(parts) > 1 and any(is_order(part, moment) for part in parts) else []


def is_order(part: str, moment: Moment) -> bool:
    """Whether a part is an intent or an order by itself, or names how sure one is."""
    by_itself = bool(intent(part, moment.language)) or sure_named(part, moment)
    return by_itself or acts(bidden(part, moment))


def locking_last(edits: list[Edit]) -> list[Edit]:
    """The edits with those at the end that lock an item, since nothing changes it after them."""
    locks = [
        e for e in edits if isinstance(e, Approve) or (isinstance(e, GoTo) and e.stage is None)
    ]
    return [*(e for e in edits if e not in locks), *locks]
