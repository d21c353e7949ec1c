"""What a message surely does by its words as a whole, where no pattern knows them.

It asks how things stand, or takes back; or a part of it is no key result, though a reader made one.
"""

import re
from collections.abc import Callable

from coach.edits import AddAction, AddKeyResult, AddObjective, Undo
from coach.interpret.ear.acts import item_likely, likeliest
from coach.interpret.ear.heard import MOST_WISHES, Heard, Question, Simple, Unclear, Wish
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.quoting import only_quoted
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


LEAST: dict[type, float] = {AddObjective: 0.15, AddKeyResult: 0.25, AddAction: 0.2}
"""How likely words are an item of a kind below which they are kept out of the plan."""
MOST = 4
"""Pieces of one message that are set aside."""
IDLE = {"approve", "chatter"}
"""Acts that change nothing where something else is said."""
EDGE = re.compile(r"[\s,;.:!?…–—-]*$")


def without_talk(
    heard: Heard, text: str, moment: Moment, hear: Callable[[str, Moment], Heard]
) -> Heard:
    """What was heard; of words that are hardly an item, none is made, and the rest is heard anew.

    "yeah, after that i call the printer": the nod is no step. What is left out of the plan is said
    back, unless it only nods.

    Args:
        heard: what would be done.
        text: the message.
        moment: in which it is said.
        hear: what words mean in a moment.
    """
    aside: list[str] = []
    while len(aside) < MOST and "\n" not in text and (words := only_talk(heard, text)):
        aside.append(words)
        text = without(text, words)
        heard = hear(text, moment) if any(map(str.isalnum, text)) else moment.heard()
    if not aside:
        return heard
    told = [wish for words in aside if (wish := left_out(words, heard))]
    return heard.model_copy(update={"wishes": (*heard.wishes, *told)[:MOST_WISHES]})


def only_talk(heard: Heard, text: str) -> str:
    """The words of a message that would become an item though they hardly are one; else nothing."""
    for edit in heard.edits:
        least = LEAST.get(type(edit))
        said = str(getattr(edit, "text", None) or "")
        if least is None or has_han(said) or not spans(said, text):
            continue
        measured = getattr(edit, "baseline", None) is not None or getattr(edit, "target", None)
        if not measured and not only_quoted(said, text) and item_likely(said) < least:
            return said
    return ""


def spans(words: str, text: str) -> bool:
    """Whether a text holds these words as they stand."""
    return words.casefold() in text.casefold()


def without(text: str, words: str) -> str:
    """A text without these words, nor the signs that stood between them and the rest."""
    start = text.casefold().index(words.casefold())
    ahead, behind = text[:start], text[start + len(words) :]
    return (
        f"{EDGE.sub('', ahead)}{'. ' if ahead.strip() else ''}{behind.lstrip(' ,;.:!?…')}".strip()
    )


def left_out(words: str, heard: Heard) -> Wish | None:
    """What is said of words that were left out."""
    act, chance = likeliest(words)
    if act in IDLE and chance >= SURE_OF_A_NOD and (heard.edits or heard.wishes):
        return None
    return Unclear(why="not-understood", about=words[:200])


SURE_OF_A_NOD = 0.3
