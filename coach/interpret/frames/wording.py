"""What stands behind a word for it: how an item is to be called, and where its number is read."""

import re
from collections.abc import Sequence

from coach.interpret.ear.acts import item_likely
from coach.interpret.ear.items import tidy
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.frames.spans import (
    IS,
    IT,
    ITEM,
    JOINT,
    MARK,
    OUT,
    SMALL,
    TALK,
    WORD,
    Field,
    Span,
    Told,
    items_of,
    kinds_of,
)
from coach.okr import Action


def free_words(clause: str, every: Sequence[Span], *, behind: bool) -> Told | None:
    """The wording or the source that stands behind the word for it, and behind the item."""
    led = [span for span in every if span.kind not in (TALK, JOINT)]
    said = kinds_of(led)
    for letter, field in FREE:
        at = said.find(letter)
        if at < 0 or set(said[:at]) - AHEAD:
            continue
        start = at + 1
        while start < len(led) and said[start] in AHEAD:
            if said[start] == SMALL and field == "source" and said[at + 1 : start] == "":
                break
            if said[start] == SMALL and led[start].text.lower() in ARTICLES:
                break  # it belongs to the words
            start += 1
        ahead, rest = led[:start], led[start:]
        plainly = said[1:2] == IT or any(HANDLE.fullmatch(span.text) for span in led[1:2])
        ordered = letter == "X" and not (at == 0 and plainly)
        pointing = field == "source" and not led[at].text.casefold().startswith("is ")
        of_it = behind or items_of(ahead) or IT in kinds_of(ahead) or pointing
        if ordered or not of_it or WORD not in kinds_of(rest):
            return None
        words = clause[rest[0].start :]
        if ITEM in kinds_of(rest) or ENDED.search(words):
            return None
        return Told(field, tidy(words.strip(QUOTES)), items_of(ahead)[:1])
    return None


def is_only(clause: str, every: Sequence[Span]) -> Told | None:
    """The words that a step is said to be: "A1 is only order new rollers"."""
    shape = re.fullmatch(r"[f&,]*R[,f]*e[,f]*(?P<what>w[wpN&eVKID]*)", kinds_of(every))
    if shape is None:
        return None
    words = tidy(clause[every[shape.start("what")].start :])
    handle = next(span for span in every if span.kind == ITEM)
    if handle.value is None:
        return Told("new", words, kind="action") if STEP.fullmatch(handle.text) else None
    step = isinstance(handle.value.item, Action) and item_likely(words) > AN_ITEM
    return Told("text", words, (handle.value,)) if step else None


STEP = re.compile(r"a ?\d+", re.IGNORECASE)
AN_ITEM = 0.5
"""How likely words are an item that take the place of one."""
AHEAD = {ITEM, IT, IS, SMALL, MARK, OUT, "B"}
"""Kinds of words that may stand ahead of what is worded anew."""
FREE: tuple[tuple[str, Field], ...] = (
    ("S", "source"),
    ("W", "text"),
    ("X", "text"),
)
ARTICLES = {"a", "an", "the", "der", "die", "das", "ein", "eine", "unser", "unsere", "our", "my"}
"""Small words with which a wording begins."""
ENDED = re.compile(r"(?<!\d)[.!;…]\s")
"""The end of a sentence, behind which something else is said."""
QUOTES = " \"'“”„«»‘’"
