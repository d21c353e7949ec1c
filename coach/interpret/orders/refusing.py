"""What is left of words ahead of an order that only refuse, or say why it is given."""

from coach.edits import Approve, GoTo
from coach.interpret.beside.noting import ITEMS
from coach.interpret.ear.acts import removes
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.bidden import bidden
from coach.interpret.orders.bidding import bids, gives_words
from coach.interpret.orders.commands import heard_command


def only_refusing(before: str, heard: Heard, piece: str, then: Moment) -> Heard:
    """What stands ahead of an order and only refuses, or says why: "no. change D1 to ..."."""
    if gives_words(piece, then.language):
        kept = tuple(e for e in heard.edits if type(e) not in ITEMS or not e.given().get("text"))
        return Heard(edits=kept, language=heard.language)  # "6, but it's vague. make it: ..."
    ordered = (
        changes(piece, then)
        or removes(piece)
        or any(HANDLE.search(b.ref) for b in bids(piece, then.language))
    )
    if intent(before, then.language) != "no" or not ordered:
        return heard
    kept = tuple(e for e in heard.edits if not isinstance(e, Approve | GoTo))
    return heard.model_copy(update={"edits": kept})


def changes(piece: str, moment: Moment) -> bool:
    """Whether an order changes something, and does not only approve or go somewhere."""
    heard = bidden(piece, moment) or heard_command(piece, moment)
    return heard is not None and not all(isinstance(e, Approve | GoTo) for e in heard.edits)
