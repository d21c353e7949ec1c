"""Which items of the plan a sentence of a reply speaks of: by handle, by place, by their words."""

import re
from functools import lru_cache

from coach.interpret.ear.pointing import Pointing, telling
from coach.okr import Item, KeyResult, Objective, Place, Plan, places, words_of

HANDLE = re.compile(r"(?<![A-Za-z\d.])(?:(?:O\d+\.)?KR\s?\d+(?:\.A\d+)?|[OD]\d+)(?![A-Za-z\d])")
TELLING = 2
"""Words of an item that a sentence has at least when it speaks of it without its handle."""
SHARE = 0.6


def handles_in(text: str) -> list[str]:
    """The handles that a text has, "KR 1" as KR1."""
    return [found.replace(" ", "") for found in HANDLE.findall(text)]


def stands_for(short: str, handle: str) -> bool:
    """Whether a handle is meant by this one, which may leave out what the item belongs to."""
    return handle == short or handle.endswith(f".{short}")


def ends_of(handle: str) -> tuple[str, ...]:
    """A handle, those above it, and what is left of it without what its item belongs to."""
    parts = handle.split(".")
    above = (".".join(parts[:at]) for at in range(1, len(parts)))
    return (*above, *(".".join(parts[at:]) for at in range(len(parts))))


def called(handle: str, plan: Plan) -> list[Item]:
    """The items that a handle may mean, which may leave out what they belong to."""
    return [p.item for p in places(plan) if stands_for(handle, p.handle)]


def spoken_of(sentence: str, plan: Plan) -> set[str]:
    """The handles of what a sentence names, by handle or by its place: "the second objective"."""
    return {p.handle for p in by_place(sentence, plan)} | set(handles_in(sentence))


def by_place(sentence: str, plan: Plan) -> list[Place]:
    """The objectives and key results whose place in their row a sentence names."""
    pointing = Pointing(sentence, plan)
    if not pointing.kind:
        return []
    placed = (p for p in places(plan) if isinstance(p.item, Objective | KeyResult))
    return [p for p in placed if pointing.by_position(p.item)]


def by_words(sentence: str, plan: Plan) -> list[Place]:
    """The items most of whose telling words a sentence has: those that share the most."""
    own = telling(sentence)
    shares = [
        (len(own & words), len(words), p) for p in places(plan) for words in its_words(p) if words
    ]
    alike = [
        (shared / length, p)
        for shared, length, p in shares
        if shared >= min(TELLING, length) and shared / length >= SHARE
    ]
    most = max((share for share, _ in alike), default=0.0)
    best = {place.item.id: place for share, place in alike if share == most}
    return list(best.values())


def its_words(place: Place) -> tuple[frozenset[str], ...]:
    """The words by which an item is told from others, without numbers; those of its measure too."""
    metric = place.item.metric if isinstance(place.item, KeyResult) else ""
    return words_told(words_of(place.item)), words_told(metric)


@lru_cache(maxsize=1024)
def words_told(text: str) -> frozenset[str]:
    """The telling words of a text that is asked for with every sentence."""
    return frozenset(telling(text))


def subjects(sentence: str, plan: Plan) -> list[Place]:
    """The items that a sentence may speak of: by handle, else by place, else by words."""
    named = pointed_at(sentence, plan)
    return named or ([] if handles_in(sentence) else by_words(sentence, plan))


def pointed_at(sentence: str, plan: Plan) -> list[Place]:
    """The items that a sentence names by handle or by place."""
    handles = handles_in(sentence)
    named = [p for p in places(plan) if any(stands_for(h, p.handle) for h in handles)]
    return named or ([] if handles else by_place(sentence, plan))
