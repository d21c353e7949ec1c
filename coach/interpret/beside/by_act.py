"""What a message surely does by its words as a whole, where no pattern knows them.

It asks how things stand, or takes back.
"""

import re

from coach.edits import Undo
from coach.interpret.ear.acts import item_likely, likeliest, removes
from coach.interpret.ear.heard import Heard, Looked, Question, Simple, Unclear
from coach.interpret.ear.hearing import intent, sentences
from coach.interpret.ear.inquiring import inquiry
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.bidding import bids
from coach.interpret.orders.naming import named_by
from coach.interpret.orders.resembling import telling
from coach.reading import numbers

SURE, SURE_OF_A_QUESTION = 0.9, 0.75
"""How likely what a message does is from which on it is taken for that."""


UNHEARD = {
    "not-understood", "unasked", "unheard", "which-number", "which-date", "note-instead",
    "note-goal", "note-objective", "note-key-result", "note-action",
}  # fmt: skip
"""Why words are asked about that may be anything."""


def by_act(heard: Heard, text: str, moment: Moment) -> Heard:
    """What was heard; where that was nothing but a question, what its words as a whole do.

    "What's still not approved?" asks the plan and not the notes, whatever its words.
    """
    asks = all(
        isinstance(wish, Question) or (isinstance(wish, Unclear) and wish.why in UNHEARD)
        for wish in heard.wishes
    )
    if heard.edits or not heard.wishes or not asks or "\n" in text:
        return heard
    if takes_back(text, moment) and moment.past.undo is not None:
        return moment.heard(Undo())
    if gone := unfound(text, moment):
        return moment.unclear("no-such-item", gone)
    act, chance = likeliest(text)
    asked = text.rstrip().endswith(("?", "？"))
    if chance < (SURE_OF_A_QUESTION if asked else SURE):
        return heard
    if act == "status":
        return moment.heard(wishes=(Simple(wish="where"),))
    if act == "undo" and moment.past.undo is not None:
        return moment.heard(Undo())
    return heard


def unfound(text: str, moment: Moment) -> str:
    """The words of an order to take something out that name nothing in the plan."""
    if not removes(text):
        return ""
    refs = (bid.ref for bid in bids(text, moment.language) if bid.kind == "remove")
    said = next((ref for ref in refs if telling(ref, None, moment.language)), "")
    named = named_by(said, moment) if said else None
    told = ":" in said or "：" in said or numbers(said)  # what is told, and no name
    return said if named and not (told or named.places or named.several) else ""


def without_blind_undo(heard: Heard, text: str, moment: Moment) -> Heard:
    """What was heard without an undo, where an item is missed that the last change left alone.

    "Where is the bakery step? I want it back": undo would take back something else.
    """
    if Undo() not in heard.edits:
        return heard
    asked = (inquiry(sentence, moment) for sentence in sentences(text))
    missed = [wish for wish in asked if isinstance(wish, Looked | Unclear)]
    if not missed:
        return heard
    edits = tuple(edit for edit in heard.edits if not isinstance(edit, Undo))
    wishes = tuple(dict.fromkeys((*missed, *heard.wishes)))
    return heard.model_copy(update={"edits": edits, "wishes": wishes})


CLAUSES = re.compile(r"[,;.!?…]+\s+")
"""Between the clauses of a message."""


def takes_back(text: str, moment: Moment) -> bool:
    """Whether a clause of a message takes back, and the others only say why: "whoa, undo, ..."."""
    every = [clause for clause in CLAUSES.split(text) if clause.strip()]
    others = [c for c in every if intent(c, moment.language) != "undo"]
    return len(others) < len(every) and all(item_likely(clause) < LITTLE for clause in others)


def undoes(text: str, moment: Moment) -> bool:
    """Whether a message ends with an undo, and all ahead of that only says why."""
    *ahead, last = [clause for clause in CLAUSES.split(text) if clause.strip()] or [""]
    if not ahead or "\n" in text or moment.past.undo is None:
        return False
    if intent(last, moment.language) != "undo" or not takes_back(text, moment):
        return False
    return not any(
        numbers(clause) or HANDLE.search(clause) or likeliest(clause)[0] in CHANGING
        for clause in ahead
    )


CHANGING = {"correct", "move", "owner", "approve", "key_result", "step", "objective"}
"""What a clause does that says more than why something is taken back."""
LITTLE = 0.3
"""How likely a clause is an item at most that says why something is taken back."""
