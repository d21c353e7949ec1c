"""Statements amid other words: "nothing else. Tom looks after the flyer, that is due in May".

What states something of an item that it names is taken out of a message and done; what stands
around it is heard as if it had been said alone.
"""

from collections.abc import Callable
from typing import NamedTuple

from coach.edits import AddAction, AddKeyResult, AddObjective
from coach.interpret.beside.by_act import UNHEARD
from coach.interpret.beside.noting import NEW
from coach.interpret.ear.acts import item_likely, only_talks
from coach.interpret.ear.heard import Beside, Heard, Unclear
from coach.interpret.ear.hearing import is_question
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.nested import with_handles
from coach.interpret.ear.pieces import lists_and_sentences
from coach.interpret.ear.standing import after
from coach.interpret.ear.together import together
from coach.interpret.frames.likely import likely, speaks_of
from coach.interpret.frames.preferred import fields_of
from coach.interpret.frames.spans import Field, Told
from coach.interpret.frames.statements import BETWEEN, MOST, made_of, stated
from coach.words import has

LONGEST = 400
"""Characters of a message."""
PLAIN: tuple[Field, ...] = (
    "removed",
    "approved",
    "no-kind",
    "owner",
    "target",
    "baseline",
    "text",
    "under",
    "kind",
    "source",
)
VALUES: tuple[Field, ...] = ("due", "number")
"""Statements that name their field, and those that only give a value, which a new item has too."""
NO_ITEM = 0.3
"""How likely words beside a statement are an item from which on they are heard as one."""


class Piece(NamedTuple):
    """A part of a message, with what it states of items, if it does."""

    words: str
    told: tuple[Told, ...] = ()


def rather_amid(
    heard: Heard, text: str, moment: Moment, hear: Callable[[str, Moment], Heard]
) -> Heard:
    """What was heard, unless not all of it was understood and it states something amid the rest."""
    asks = [wish for wish in heard.wishes if isinstance(wish, Unclear)]
    unclear = bool(asks) and all(wish.why in UNHEARD for wish in asks)
    if not unclear and (heard.edits or heard.wishes) and not keeps_talk(heard, text):
        return heard
    another = amid(text, moment, hear)
    if another is None or (heard.edits and not fields_of(sure(heard)) <= fields_of(another)):
        return heard
    left = [wish for wish in another.wishes if isinstance(wish, Unclear)]
    return heard if len(left) > len(asks) else another


def keeps_talk(heard: Heard, text: str) -> bool:
    """Whether words of a message would be stored as an item that hardly are one."""
    return any(item_likely(edit.text) < NO_ITEM for edit in added(heard, text))


def sure(heard: Heard) -> Heard:
    """What was heard without new items that hardly are some."""
    kept = [
        e for e in heard.edits if not isinstance(e, NEW_ITEMS) or item_likely(e.text) >= NO_ITEM
    ]
    return heard.model_copy(update={"edits": tuple(kept)})


def added(heard: Heard, text: str) -> list[AddObjective | AddKeyResult | AddAction]:
    """The new items whose words stand in a message."""
    every = [edit for edit in heard.edits if isinstance(edit, NEW_ITEMS)]
    return [edit for edit in every if edit.text.casefold() in text.casefold()]


NEW_ITEMS = AddObjective | AddKeyResult | AddAction


def amid(text: str, moment: Moment, hear: Callable[[str, Moment], Heard]) -> Heard | None:
    """What a message means that states something amid other words; None where none does.

    Args:
        text: the message.
        moment: in which it is said.
        hear: what words mean in a moment.
    """
    if "\n" in text or len(text) > LONGEST or not has("frame", "is", moment.language):
        return None
    handled = with_handles(text, moment)
    pieces = [p for one in lists_and_sentences(handled) for p in taken_apart(one, moment)]
    if not pieces:
        return None
    pieces = [p if p.told and leads(p, then) else Piece(p.words)
              for p, then in zip(pieces, [*pieces[1:], Piece("")], strict=True)]  # fmt: skip
    if not any(states(piece) for piece in pieces):
        return None
    told, now = list[Heard](), moment
    for piece in pieces:
        said = made_of(piece.told, now) if piece.told else left_over(piece.words, now, hear)
        if said is None:
            if not states(piece):
                continue
            return None
        told.append(said)
        now = after(piece.words, said, now)
    return together(told) if told else None


def leads(piece: Piece, then: Piece) -> bool:
    """Whether a piece states something, only talks, or names the item of which the next states."""
    named = any(one.items for one in piece.told)
    return states(piece) or not named or any(not one.items for one in then.told)


def states(piece: Piece) -> bool:
    """Whether a piece states something."""
    return any(one.field != "nothing" for one in piece.told)


def left_over(words: str, moment: Moment, hear: Callable[[str, Moment], Heard]) -> Heard:
    """What words beside a statement mean; those that are no item stay in the talk."""
    heard = hear(words, moment)
    idle = item_likely(words) < NO_ITEM and not is_question(words, moment.language)
    stores = heard.edits and any(hasattr(edit, "text") for edit in heard.edits)
    return moment.heard(wishes=(Beside(text=tidy(words)),)) if idle and stores else heard


def taken_apart(sentence: str, moment: Moment) -> list[Piece]:
    """The statements of a sentence on items that it names, and what stands between them."""
    pieces = BETWEEN.split(sentence.strip())
    if len(pieces) > 2 * MOST or is_question(sentence, moment.language):
        return [Piece(sentence)]
    found: list[Piece] = []
    open_ = ""
    before: Field | None = None
    for at in range(0, len(pieces), 2):
        words, sign = pieces[at], pieces[at - 1] if at else ""
        one = stated(words, moment, before) or likely(words, moment) or idle(words, moment)
        begins = one is not None and fits(one, moment)
        goes_on = one is not None and before is not None and not open_
        if one is not None and (begins or goes_on):
            if open_:
                found.append(Piece(open_))
            joined = found and found[-1].told and goes_on
            last = found.pop() if joined else Piece("")
            found.append(Piece(f"{last.words}{sign if joined else ''}{words}", (*last.told, one)))
            open_, before = "", one.field if one.field != "nothing" else before
        else:
            open_ = f"{open_}{sign}{words}" if open_ else words
            before = None
    return [*found, Piece(open_)] if open_.strip() else found


def idle(words: str, moment: Moment) -> Told | None:
    """That words only talk, or only speak of an item."""
    items = speaks_of(words, moment)
    return Told("nothing", items=items) if items or only_talks(words) else None


def fits(one: Told, moment: Moment) -> bool:
    """Whether a statement is surely one of what is there, and tells nothing new."""
    if one.field == "nothing" or not one.items:
        return True
    return one.field in PLAIN or (one.field in VALUES and moment.asked.about not in NEW)
