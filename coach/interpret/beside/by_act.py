"""What a message surely does that no pattern knows: it asks how things stand, or takes back."""

from coach.edits import Undo
from coach.interpret.ear.acts import likeliest
from coach.interpret.ear.heard import Heard, Question, Simple, Unclear
from coach.interpret.ear.moment import Moment

SURE, SURE_OF_A_QUESTION = 0.9, 0.75
"""How likely what a message does is from which on it is taken for that."""


UNHEARD = {
    "not-understood", "unasked", "unheard", "note-goal", "note-objective", "note-key-result",
    "note-action",
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
    act, chance = likeliest(text)
    asked = text.rstrip().endswith(("?", "？"))
    if chance < (SURE_OF_A_QUESTION if asked else SURE):
        return heard
    if act == "status":
        return moment.heard(wishes=(Simple(wish="where"),))
    if act == "undo" and moment.past.undo is not None:
        return moment.heard(Undo())
    return heard
