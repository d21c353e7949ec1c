"""Words that would be stored though they do something else: a story, a question, an unheard order.

Whatever no pattern knows would be taken for the answer to the question that is open. Here the words
are looked at once more as a whole (`coach.interpret.ear.acts`): what is far from an objective, a
key result or a step is answered for what it seems to be, and the plan stays as it is.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from coach.edits import (
    AddObjective,
    Edit,
    GoTo,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
)
from coach.interpret.beside.objecting import in_hand
from coach.interpret.ear.acts import HANDLE, ITEMS, Act, acts, item_likely, likeliest
from coach.interpret.ear.heard import Beside, Heard, Question, Simple, Unclear, Wish
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.okr import Plan, places
from coach.reading import read
from coach.words import phrases

PARTS = re.compile(r"[\u4e00-\u9fff]|[\da-zß-ÿœ]+")
"""Words, and Chinese characters; in other writing the model knows no word."""
NAMED_FIRST = re.compile(
    rf"\s*(?:{HANDLE.pattern})\s*[:：,–-]|[^:：]{{0,24}}?(?:{HANDLE.pattern})[^:：]{{0,14}}[:：]",
    re.IGNORECASE,
)
"""Who names an item and goes on behind a colon means that item."""
LIMITS: dict[type, tuple[float, float]] = {SetBigObjective: (0.1, 0.2)}
UNLIKELY, DOUBTFUL = 0.2, 0.4
"""How likely something is an item below which it is none, and below which it is asked about when
another act is clear. A goal is told as a state, as a story is, and nearly always meant."""
CLEAR, SURE = 0.4, 0.6
"""How likely an act is on which the coach asks, and on which it answers or says how an order is
given."""
LISTED = 3
"""Objectives in a row that only a list tells."""
COVERED = 0.7
"""Share of the words of a message that would be stored, from which on it holds no command."""
REVISING = (ReviseObjective, ReviseKeyResult, ReviseAction)
LONGEST = 400
"""Characters; whoever writes more tells a whole plan."""
OF_PLANS = {"change", "activity", "delivery"}
"""Kinds of verbs that plans are made of; words with one are asked about and never passed over."""
ORDERS: frozenset[Act] = frozenset({"remove", "move", "correct", "undo", "approve"})
RELATIONS: frozenset[Act] = frozenset({"depends", "owner", "if_then"})
"""What is told of an item and has a form of its own."""
NEVER_TOLD: frozenset[Act] = ORDERS | {"status", "stop", "reject"}
"""Acts that are no answer to any question."""
ANSWERS: dict[Act, Simple] = {
    "status": Simple(wish="where"),
    "stop": Simple(wish="goodbye"),
    "chatter": Simple(wish="another"),
    "skip": Simple(wish="another"),
}


def otherwise(heard: Heard, text: str, moment: Moment, items: Any) -> Heard | None:
    """What a message means that would be stored, when it is far from anything that a plan holds.

    Args:
        heard: what would be done.
        text: the message.
        moment: when it is said.
        items: the kinds of edits that put an item into the plan or change its words.
    """
    edits = [edit for edit in heard.edits if not isinstance(edit, GoTo)]
    if (
        not edits
        or "\n" in text
        or len(text) > LONGEST
        or not whole(edits, text, moment.today, items)
    ):
        return None
    chances, item = acts(text), item_likely(text)
    best = max(sorted(chances.keys() - ITEMS), key=lambda act: chances[act])
    unlikely, doubtful = LIMITS.get(type(edits[0]), (UNLIKELY, DOUBTFUL))
    if len(edits) >= LISTED and all(isinstance(edit, AddObjective) for edit in edits):
        return None  # a row of directions or tasks is nothing else
    listed = len(edits) > 1 and chances[best] < SURE
    if item >= (unlikely if listed else doubtful) or (item >= unlikely and chances[best] < CLEAR):
        return None
    meant = read(text, moment.today).verb_kind in OF_PLANS
    sure = item < unlikely and chances[best] >= SURE and not meant
    if sure and (answer := answered(best, text, moment)):
        return moment.heard(wishes=(answer,))
    asks = Unclear(why=items[type(edits[0])], about=text.strip())
    hint = plainly(best, moment) if chances[best] >= SURE else None
    return moment.heard(wishes=(*((hint,) if hint else ()), asks))


def ordered_instead(heard: Heard, text: str, moment: Moment) -> Heard | None:
    """What a message means that would fill a field with its words, when it surely is an order.

    A reason, a source or a measure of health may be told in any words but those.
    """
    if len(heard.edits) != 1 or "\n" in text or len(text) > LONGEST:
        return None
    given = heard.edits[0].given() if hasattr(heard.edits[0], "given") else vars(heard.edits[0])
    fields = [value for value in given.values() if isinstance(value, str)]
    fields += [line for value in given.values() if isinstance(value, tuple) for line in value]
    told = set(PARTS.findall(bare(text)))
    if not any(isinstance(f, str) and covers(set(PARTS.findall(bare(f))), told) for f in fields):
        return None
    best, chance = likeliest(text)
    if best not in NEVER_TOLD or chance < SURE:
        return None
    answer = answered(best, text, moment) or plainly(best, moment)
    return moment.heard(wishes=(answer,)) if answer else None


def says_which(heard: Heard, text: str, moment: Moment) -> bool:
    """Whether a message names by its handle the one item that it changes, and gives new words."""
    handles = HANDLE.findall(text)
    changed = {edit.id for edit in heard.edits if isinstance(edit, REVISING)}
    place = moment.place(next(iter(changed))) if len(changed) == 1 and len(handles) == 1 else None
    named = place is not None and place.handle.endswith(handles[0].upper().replace(" ", ""))
    words = " ".join(getattr(edit, "text", None) or "" for edit in heard.edits)
    return named and not heard.wishes and not HANDLE.search(words)


def covers(stored: set[str], told: set[str]) -> bool:
    """Whether what would be stored is nearly all that was told."""
    return bool(told) and len(stored & told) >= COVERED * max(len(stored), len(told))


def whole(edits: Sequence[Edit], text: str, today: date, items: Any) -> bool:
    """Whether edits would store nearly all the words of a message as items."""
    readable = PARTS.search(text) and not NAMED_FIRST.match(text)
    if not readable or not all(type(edit) in items for edit in edits):
        return False
    if any(getattr(edit, "helper", "") or getattr(edit, "if_then", "") for edit in edits):
        return False  # read in its parts: who does it, or what if
    said = [getattr(edit, "text", None) or "" for edit in edits]
    said_of_it = read(text, today)
    if said_of_it.baseline is not None and said_of_it.target is not None:
        return False  # a measure from end to end
    stored, told = (set(PARTS.findall(bare(words))) for words in (" ".join(said), text))
    return all(said) and covers(stored, told)


def answered(act: Act, text: str, moment: Moment) -> Wish | None:
    """What the coach does about words that are surely something else; None for what needs a yes."""
    if act in ORDERS | RELATIONS:
        return None
    if act == "method":
        return Question(text=text)
    if act == "reject":
        item = in_hand(moment)
        return Unclear(why="what-to-change", item=item.id) if item else Simple(wish="another")
    return ANSWERS.get(act, Beside(text=text))


def plainly(act: Act, moment: Moment) -> Unclear | None:
    """How an order is given so that it is heard, for the item that was spoken of."""
    if act not in ORDERS | RELATIONS:
        return None
    item = in_hand(moment)
    place = moment.place(item.id) if item else None
    handle = place.handle if place else last_handle(moment.plan)
    said = phrases("plainly", act, moment.language)[0].format(handle=handle)
    return Unclear(why="unheard", about=said)


def last_handle(plan: Plan) -> str:
    """The handle of the last item of a plan."""
    return next((place.handle for place in reversed([*places(plan)])), "O1")
