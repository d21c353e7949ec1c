"""Whose an item is and where its number is read, told beside an answer: "..., joel takes it".

What tells that is taken out of a message, wherever it stands, and noted for the item that it
names, else for the key result that was told beside it or asked about; the rest is heard alone.
"""

from collections.abc import Callable
from typing import NamedTuple

from coach.edits import (
    AddDependency,
    AddKeyResult,
    Move,
    Remove,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    Undo,
)
from coach.interpret.ear.acts import item_likely
from coach.interpret.ear.given import may_be_given
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pieces import lists_and_sentences
from coach.interpret.ear.standing import after
from coach.interpret.ear.together import together
from coach.interpret.frames.amid import NEW_ITEMS
from coach.interpret.frames.heads import leads
from coach.interpret.frames.keepers import Kept, cue, kept_by
from coach.interpret.frames.keeping import edits_of, in_mind
from coach.interpret.frames.persons import SECTION, WORD, somebody, sure
from coach.interpret.frames.preferred import fields_of
from coach.interpret.frames.statements import BETWEEN
from coach.interpret.steps.acting import AMONG_STEPS
from coach.okr import Place
from coach.reading import numbers
from coach.words import has, phrases

Hear = Callable[[str, Moment], Heard]
LONGEST, MOST_PIECES = 500, 30
"""Characters and pieces of a message that is looked at."""
WIDEST = 5
"""Pieces, with what stands between them, that one clause may be made of."""
NO_ITEM = 0.4
"""How likely words between such clauses are an item at most that only explain them."""
CHANGES = ReviseKeyResult | ReviseObjective | ReviseAction


class Part(NamedTuple):
    """A part of a message: what it tells of that, else words to be heard."""

    words: str
    kept: Kept | None = None


def rather_aside(heard: Heard, text: str, moment: Moment, hear: Hear) -> Heard:
    """What was heard, unless a message tells beside it whose something is or where it is read.

    Args:
        heard: what the message means to those who know nothing of that.
        text: the message.
        moment: in which it is said.
        hear: what other words mean.
    """
    if "\n" in text or len(text) > LONGEST or not has(SECTION, "it", moment.language):
        return heard
    parts = parts_of(text, moment) if may_tell(text, moment) else []
    if not any(part.kept for part in parts) or not placeable(parts, moment):
        return heard
    another = with_asides(parts, moment, hear)
    if another is None:
        return heard
    gone = {edit.target for edit in another.edits if isinstance(edit, Remove)}
    before = {field for field in fields_of(heard) if field[0] not in gone}
    now = fields_of(another)
    named = any(part.kept and (part.kept.items or part.kept.surely) for part in parts)
    lost = VALUES & {name for _, name in before - now} if not named else set[str]()
    fewer = people_in(now) < people_in(before)
    theirs = any(isinstance(edit, AddDependency) for edit in heard.edits)
    undone = [
        edit for edit in heard.edits if isinstance(edit, ORDERS) and edit not in another.edits
    ]
    if not now - before or lost or undone or fewer or theirs or keeps_it_whole(heard, parts):
        return heard
    return another


ORDERS = Remove | Move | Undo
"""What somebody orders, which no other reading of a message may lose."""


VALUES = {"baseline", "target", "due", "confidence", "if_then"}
"""Fields that no other reading of a message may lose which names no item."""


def people_in(fields: set[tuple[object, str]]) -> int:
    """In how many fields somebody is named."""
    return sum(name in ("owner", "helper") for _, name in fields)


def keeps_it_whole(heard: Heard, parts: list[Part]) -> bool:
    """Whether who is named keeps what a number is read from: "en el cuaderno, lo lleva Ida"."""
    kept = [part for part in parts if part.kept]
    if any(part.kept.place or part.kept.items for part in kept if part.kept):
        return False
    told = [e.source for e in heard.edits if isinstance(e, AddKeyResult | ReviseKeyResult)]
    sources = "\n".join(source.casefold() for source in told if source)
    return any(f", {part.words.casefold()}" in sources for part in kept)


def with_asides(parts: list[Part], moment: Moment, hear: Hear) -> Heard | None:
    """What the parts of a message mean together; None where one of them is of nothing.

    Args:
        parts: of the message.
        moment: in which it is said.
        hear: what other words mean.
    """
    told, now = list[Heard](), moment
    spoken: Place | None = None
    idle = True
    for part in parts:
        if part.kept is None:
            heard = hear(part.words, now)
            idle = not heard.edits
            spoken = None if added(heard) else spoken
            spoken = touched(heard, now) or spoken
        else:
            loosely = not (part.kept.items or part.kept.place or part.kept.surely)
            edits = edits_of(part.kept, moment, now, spoken)
            if edits is None or (loosely and idle):
                return None  # "Luc does it": what that is has to be asked
            idle = False
            heard = now.heard(*edits)
            spoken = next(iter(part.kept.items), spoken)
        told.append(heard)
        now = after(part.words, heard, now)
    return together(told)


def touched(heard: Heard, moment: Moment) -> Place | None:
    """The item of the plan that the last of what was heard is about."""
    changed = [edit.id for edit in heard.edits if isinstance(edit, CHANGES)]
    return moment.place(changed[-1]) if changed and not added(heard) else None


def added(heard: Heard) -> bool:
    """Whether something new was told."""
    return any(isinstance(edit, NEW_ITEMS) for edit in heard.edits)


def may_tell(text: str, moment: Moment) -> bool:
    """Whether a word of a message may tell that: a cue, or somebody's name."""
    if cue(moment.language).search(text):
        return True
    words = WORD.findall(text)
    return any(sure(word, moment) or may_be_given(word, moment.language) for word in words)


def parts_of(text: str, moment: Moment) -> list[Part]:
    """The parts of a message in their order."""
    found: list[Part] = []
    before: Kept | None = None
    for sentence in lists_and_sentences(text):
        if is_question(sentence, moment.language):
            found.append(Part(sentence))
            continue
        told = in_sentence(sentence, moment, before)
        before = next((part.kept for part in reversed(told) if part.kept), None)
        joined = found and told and not found[-1].kept and not told[0].kept
        if joined:
            words = f"{found.pop().words} {told.pop(0).words}"
            found.append(Part(words))
        found += told
    return found


def in_sentence(sentence: str, moment: Moment, before: Kept | None) -> list[Part]:
    """The parts of a sentence; what only explains one that tells it belongs to that."""
    pieces = BETWEEN.split(sentence.strip())
    if len(pieces) > MOST_PIECES:
        return [Part(sentence)]
    found: list[Part] = []
    open_, at = "", 0
    while at < len(pieces):
        kept, size = None, 1
        for width in range(min(WIDEST, len(pieces) - at), 0, -1):
            if width % 2:
                words = "".join(pieces[at : at + width])
                kept = kept_by(words, moment, before)
                if kept and allowed(kept, moment):
                    size = width
                    break
                kept = None
        lone = at == len(pieces) - 1 and at > 0 and pieces[at - 1].strip() in (",", ";")
        kept = kept or (lone_name(pieces[at], open_, moment) if lone else None)
        words = "".join(pieces[at : at + size])
        sign = pieces[at - 1] if at else ""
        if kept:
            if open_.strip(" ,;"):
                found.append(Part(open_.strip(" ,;–—-")))
            found.append(Part(words, kept))
            open_, before = "", kept
        else:
            open_ = f"{open_}{sign if open_ else ''}{words}"
        at += size + 1
    if open_.strip(" .,;"):
        explains = found and found[-1].kept and explaining(open_, moment)
        found += [] if explains else [Part(open_.strip(" ,;"))]
    kept_there = any(part.kept for part in found)
    return [p for p in found if p.kept or not (kept_there and explaining(p.words, moment))]


def explaining(words: str, moment: Moment) -> bool:
    """Whether words beside such a clause only say more of who was named in it."""
    every = WORD.findall(words)
    start = leads(every, moment.language)
    first = every[start].casefold() if start < len(every) else ""
    about = first in phrases(SECTION, "them", moment.language)
    return about and not numbers(words) and item_likely(words) < NO_ITEM


def allowed(kept: Kept, moment: Moment) -> bool:
    """Whether a clause without an item is told of one that is owned: behind a step it is done."""
    return bool(kept.items or kept.place) or moment.asked.about not in AMONG_STEPS


def lone_name(words: str, ahead: str, moment: Moment) -> Kept | None:
    """Somebody whose name alone ends a sentence that has a number."""
    if not numbers(ahead) or moment.asked.about in AMONG_STEPS:
        return None
    who = somebody(words.strip(" .!"), moment)
    return Kept(who) if who else None


def placeable(parts: list[Part], moment: Moment) -> bool:
    """Whether what is told is of something that is there, or that the message tells itself."""
    free = [part.kept for part in parts if part.kept and not part.kept.items]
    return not free or any(part.kept is None for part in parts) or bool(in_mind(moment, moment))
