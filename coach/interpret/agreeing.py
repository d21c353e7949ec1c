"""Words of a message that only agree or refuse, and what they are worth beside the rest of it."""

from coach.interpret.ear.consent import PLAIN_YES
from coach.interpret.ear.hearing import ASSENT, intent
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.intents import LISTING
from coach.interpret.orders.closing import closed
from coach.interpret.orders.onward import onward, takes_back

REFUSING = {"no", "wrong", "confused", "unknown"}
"""Intents that lead to what is said behind them, and mean nothing without it."""


def refuses(piece: str, moment: Moment) -> bool:
    """Whether a piece takes back what stands beside it."""
    return intent(piece, moment.language) in REFUSING or takes_back(piece, moment)


def nods(before: str, piece: str, moment: Moment) -> bool:
    """Whether words only nod ahead of something else, where more of a list was asked for.

    They approve nothing there: "good. now call A1 ...". Who goes on approves: "good. next".
    """
    if moment.asked.about not in LISTING or PLAIN_YES.fullmatch(before.strip(" ,.!")) is None:
        return False
    if HANDLE.fullmatch(piece.strip(" .!")):
        return False  # "yes. O2" goes there
    return not intent(piece, moment.language) and onward(piece, moment) is None


def closes(before: str, moment: Moment) -> bool:
    """Whether words before a piece only agree, or refuse, and by that settle what was asked."""
    known = intent(before, moment.language) in {*ASSENT, "no", "unknown"}
    return known or closed(before, moment) is not None


def assents(piece: str, moment: Moment) -> bool:
    """Whether a piece only agrees."""
    return intent(piece, moment.language) in ASSENT
