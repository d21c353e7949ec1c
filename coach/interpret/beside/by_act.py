"""What a message surely does by its words as a whole, where no pattern knows them.

It asks how things stand, or takes back; or a part of it is no key result, though a reader made one.
"""

from coach.edits import AddKeyResult, Edit, Undo
from coach.interpret.ear.acts import item_likely, likeliest
from coach.interpret.ear.heard import MOST_WISHES, Heard, Question, Simple, Unclear
from coach.interpret.ear.moment import Moment
from coach.reading.marks import has_han

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


NO_ITEM = 0.15
"""How likely words are an item below which they are kept out of the plan."""


def without_talk(heard: Heard, text: str) -> Heard:
    """What was heard without key results that have no number and whose words are hardly an item.

    The words are asked about instead: "no, that was only an answer to your question".
    """
    kept = tuple(edit for edit in heard.edits if not only_talk(edit, text))
    if kept == heard.edits:
        return heard
    told = next(edit for edit in heard.edits if edit not in kept)
    asks = Unclear(why="not-understood", about=str(getattr(told, "text", ""))[:200])
    return heard.model_copy(update={"edits": kept, "wishes": (*heard.wishes, asks)[:MOST_WISHES]})


def only_talk(edit: Edit, text: str) -> bool:
    """Whether an edit would make a key result of words that are hardly one."""
    if not isinstance(edit, AddKeyResult) or has_han(text):
        return False
    measured = edit.baseline is not None or edit.target is not None
    told = edit.text.casefold() in text.casefold()
    return told and not measured and item_likely(edit.text) < NO_ITEM
