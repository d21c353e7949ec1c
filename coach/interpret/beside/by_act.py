"""What a message surely does by its words as a whole, where no pattern knows them.

It asks how things stand, or takes back; or a part of it is no key result, though a reader made one.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from coach.edits import AddAction, AddKeyResult, AddObjective, SetBigObjective, Undo
from coach.interpret.ear.acts import ITEMS, Act, acts, item_likely, likeliest
from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.heard import MOST_WISHES, Heard, Question, Simple, Unclear, Wish
from coach.interpret.ear.hearing import intent, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.quoting import only_quoted
from coach.reading import numbers
from coach.reading.marks import has_han

Items: TypeAlias = AddObjective | AddKeyResult | AddAction | SetBigObjective
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


def takes_back(text: str, moment: Moment) -> bool:
    """Whether a clause of a message takes back, and the others only say why: "whoa, undo, ..."."""
    every = [clause for clause in CLAUSES.split(text) if clause.strip()]
    others = [c for c in every if intent(c, moment.language) != "undo"]
    return len(others) < len(every) and all(item_likely(clause) < LITTLE for clause in others)


LITTLE = 0.3
"""How likely a clause is an item at most that says why something is taken back."""
LEAST: dict[type, float] = {
    AddObjective: 0.16,
    AddKeyResult: 0.25,
    AddAction: 0.22,
    SetBigObjective: 0.4,
}
"""How likely words are an item of a kind below which they are kept out of the plan; a goal is asked
about that would replace another one."""
MOST = 4
"""Pieces of one message that are set aside."""
IDLE = {"approve", "chatter"}
"""Acts that change nothing where something else is said."""
SURE_OF_A_NOD, SURE_OF_AN_ORDER, NO_ITEM = 0.3, 0.8, 0.08
"""How likely words nod or order, and how likely an order is an item at most."""
ORDERS: tuple[Act, ...] = ("remove", "move", "correct", "undo")
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
    aside: list[Wish | None] = []
    while len(aside) < MOST and "\n" not in text and (edit := only_talk(heard, text, moment)):
        words = str(edit.text)
        aside.append(left_out(edit, words))
        text = without(text, words)
        heard = hear(text, moment) if any(map(str.isalnum, text)) else moment.heard()
    if not aside:
        return heard
    idle = not (heard.edits or heard.wishes)
    told = [wish for wish in aside if wish] or ([Simple(wish="another")] if idle else [])
    return heard.model_copy(update={"wishes": (*heard.wishes, *told)[:MOST_WISHES]})


def only_talk(heard: Heard, text: str, moment: Moment) -> Items | None:
    """What would be made of words of a message that are hardly an item, None where nothing is."""
    new = [edit for edit in heard.edits if isinstance(edit, Items)]
    listed = sum(isinstance(edit, AddObjective) for edit in new) > 1
    for edit in new:
        if not edit.text or has_han(edit.text) or not found_in(text, edit.text):
            continue
        if only_quoted(edit.text, text) or shows(edit, text, moment):
            continue
        hardly = item_likely(edit.text) < LEAST[type(edit)]
        if hardly and (not isinstance(edit, AddObjective) or is_clear(edit.text, listed)):
            return edit
        if not listed and any(orders(clause) for clause in CLAUSES.split(edit.text)):
            return edit
    return None


def shows(edit: Items, text: str, moment: Moment) -> bool:
    """Whether more than its words shows that something is meant for the plan."""
    match edit:
        case AddKeyResult():
            return None not in (edit.baseline, edit.target) or is_result(edit.text)
        case AddAction():
            return bool(edit.if_then or edit.helper or edit.due)
        case SetBigObjective():
            found = found_in(text, str(edit.text))
            ahead = text[: found.start() if found else 0].rstrip()
            led = bool(ahead) and not ahead.endswith((".", "!", "?", "…"))
            led |= any(likeliest(one)[0] in ("correct", "reject") for one in sentences(ahead))
            return moment.plan.big_objective is None or led or not moment.passes_the_goal
        case _:
            return False


def is_result(words: str) -> bool:
    """Whether words deny something for a number of times: "no goals conceded in ten matches"."""
    return bool(NEGATED.match(words.strip()) and numbers(words))


def is_clear(words: str, listed: bool) -> bool:
    """Whether it is clear what words do that are hardly an item; in a list, that they talk."""
    act, chance = likeliest(words)
    talks = act in NEVER_LISTED and len(words.split()) > 1  # a row may be of single words
    return chance >= CLEAR and act not in ITEMS and (talks or not listed)


CLEAR = 0.4
NEVER_LISTED: tuple[Act, ...] = ("reject", "approve", "chatter", "status")
CLAUSES = re.compile(r"[,;.!?…]+\s+")


def orders(clause: str) -> bool:
    """Whether a clause surely orders something, so that it is no part of an item."""
    if any(map(str.isdigit, clause)):
        return False
    chances = acts(clause)
    return sum(chances[act] for act in ORDERS) > SURE_OF_AN_ORDER and item_likely(clause) < NO_ITEM


def found_in(text: str, words: str) -> re.Match[str] | None:
    """Where a text holds these words as they stand, in whatever case."""
    return re.search(re.escape(words), text, re.IGNORECASE)


def without(text: str, words: str) -> str:
    """A text without these words, nor the signs that stood between them and the rest."""
    found = found_in(text, words)
    if found is None:
        return text
    ahead, behind = EDGE.sub("", text[: found.start()]), text[found.end() :].lstrip(" ,;.:!?…")
    return f"{ahead}. {behind}".strip() if ahead else behind.strip()


def left_out(edit: Items, words: str) -> Wish | None:
    """What is said of words that were left out; None of those that only nod."""
    if isinstance(edit, SetBigObjective):
        return Unclear(why="note-goal", about=words[:200])
    act, chance = likeliest(words)
    nods = act in IDLE and chance >= SURE_OF_A_NOD
    return None if nods else Unclear(why="not-understood", about=words[:200])
