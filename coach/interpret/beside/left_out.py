"""Words that would become an item though they hardly are one: left out, and the rest heard anew.

"Yeah, after that i call the printer": the nod is no step.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from coach.edits import AddAction, AddKeyResult, AddObjective, SetBigObjective
from coach.interpret.beside.by_act import CLAUSES
from coach.interpret.ear.acts import ITEMS, Act, acts, item_likely, likeliest
from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.heard import MOST_WISHES, Heard, Simple, Unclear, Wish
from coach.interpret.ear.hearing import sentences
from coach.interpret.ear.in_a_row import in_a_row
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.quoting import only_quoted
from coach.reading import numbers
from coach.reading.marks import has_han

Items: TypeAlias = AddObjective | AddKeyResult | AddAction | SetBigObjective
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
    listed = "\n" in text or in_a_row(text) is not None
    while len(aside) < MOST and not listed and (edit := only_talk(heard, text, moment)):
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
        hardly = item_likely(edit.text) < LEAST[type(edit)] or of_another_kind(edit, text)
        if hardly and (not isinstance(edit, AddObjective) or is_clear(edit.text, listed)):
            return edit
        if not listed and any(orders(clause) for clause in CLAUSES.split(edit.text)):
            return edit
    return None


def of_another_kind(edit: Items, text: str) -> bool:
    """Whether words of a message that says more would become an item of a kind that they are not.

    What is told alone, and answers what was asked, is taken as it is.
    """
    kind, words = KINDS.get(type(edit)), str(edit.text)
    if kind is None or acts(words)[kind] >= OWN_KIND or item_likely(words) >= AN_ITEM:
        return False
    found = found_in(text, words)
    if found and LED.search(text[: found.start()]):
        return False  # "O2: paint the entrance"
    return len(without(text, words).split()) >= MORE or len(CLAUSES.split(words.strip())) > 1


KINDS: dict[type, Act] = {AddKeyResult: "key_result", AddAction: "step"}
OWN_KIND, AN_ITEM = 0.12, 0.5
"""How likely words are of the kind that they would become, at least, where more is said; and an
item of some kind from which on they are kept all the same."""
LED = re.compile(r"\d\s?[:：]\s*$")
MORE = 3
"""Words beside them from which on a message says more."""


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
