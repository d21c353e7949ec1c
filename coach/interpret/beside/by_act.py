"""What a message surely does by its words as a whole, where no pattern knows them.

It asks how things stand, or takes back.
"""

import re

from coach.edits import Undo
from coach.interpret.ear.acts import item_likely, likeliest
from coach.interpret.ear.heard import Heard, Question, Simple, Unclear
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.moment import Moment

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
    act, chance = likeliest(text)
    asked = text.rstrip().endswith(("?", "？"))
    if chance < (SURE_OF_A_QUESTION if asked else SURE):
        return heard
    if act == "status":
        return moment.heard(wishes=(Simple(wish="where"),))
    if act == "undo" and moment.past.undo is not None:
        return moment.heard(Undo())
    return heard


CLAUSES = re.compile(r"[,;.!?…]+\s+")
"""Between the clauses of a message."""


def takes_back(text: str, moment: Moment) -> bool:
    """Whether a clause of a message takes back, and the others only say why: "whoa, undo, ..."."""
    every = [clause for clause in CLAUSES.split(text) if clause.strip()]
    others = [c for c in every if intent(c, moment.language) != "undo"]
    return len(others) < len(every) and all(item_likely(clause) < LITTLE for clause in others)


LITTLE = 0.3
"""How likely a clause is an item at most that says why something is taken back."""
