"""Which items of a plan a person's words are about: those that they name, or were asked about.

This is evidence for what a model understood. Words may point at more than was meant, but never at
an item that they have nothing to do with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from coach.edits import Target
from coach.interpret.ear.consent import EVERY, ONLY, agreeing, spares
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.plainly import pieces
from coach.interpret.ear.references import KINDS, LONG, STEM, Kind, contains_word, siblings
from coach.okr import Item, Place, Plan, Stage, place_of, places, words_of
from coach.reading import numbers
from coach.reading.marks import has_han, is_han
from coach.words import LANGUAGES, phrases

HANDLE = re.compile(r"(?<![A-Za-zÀ-ɏ\d.])(?:kr|[oad])\s?\d+(?:[. ]?(?:kr|a)\s?\d+)*", re.IGNORECASE)
ARTICLE = re.compile(r"[ao]\s\d+$")
"""No handle, but a number with what stands ahead of it: "give it a 4", "o 7"."""
PART = re.compile(r"(kr|[oad])\s?(\d+)", re.IGNORECASE)
ROW = re.compile(
    r"(?<![A-Za-zÀ-ɏ])(kr|[oad])\s?(\d+)((?:\s*(?:,|、|&|\+|和|and|und|y|et|e)\s*\d+)+)(?![\w.])",
    re.IGNORECASE,
)
"""Handles that share their letters: "KR1, 2 and 3"."""
OF = re.compile(
    r"\b((?:kr|a)\s?\d+) (?:of|in|under|for|von|aus|de|du|do|da|del) "
    r"((?:o\s?\d+)?\.?(?:kr\s?\d+)?(?<=\d))",
    re.IGNORECASE,
)
OF_ZH = re.compile(r"(o\s?\d+)的(kr\s?\d+)", re.IGNORECASE)
COUNTED = re.compile(r"(?<!\w)(\d{1,2})(?:st|nd|rd|th|\.|º|ª|er|re|e|ème)?(?!\w)")
WHOLE_PLAN = re.compile(r"\b(?:whole|entire|complete|full) plan\b|\bplan as a whole\b")
MOST_COUNTED = 9
"""More items are not spoken of as "the last so many"."""


@dataclass(frozen=True)
class Pointing:
    """What the words of one message point at."""

    words: str
    plan: Plan

    def agrees_to(self, target: Target) -> bool:
        """Whether an agreeing word is about the target, what it lies in, or all there is."""
        if any(EVERY.search(clause) for clause in agreeing(self.words)):
            return True
        return any(map(self.names, with_those_above(self.plan, target)))

    def spares(self, target: Target) -> bool:
        """Whether the words leave the target, or what it lies in, out of what they agree to."""
        left_out = [Pointing(piece, self.plan) for piece in pieces(self.words) if spares(piece)]
        if target == "plan":
            return any(piece.handles for piece in left_out)
        if place_meant(self.plan, target) is None:
            return False
        around = with_those_above(self.plan, target)
        return any(piece.names(one) for piece in left_out for one in around)

    def names(self, target: Target, loosely: bool = False) -> bool:
        """Whether the words name the target.

        Args:
            target: an item, the Big O or the plan.
            loosely: whether one telling word of the item will do, or it takes half of them.
        """
        if not isinstance(target, int):
            return self.names_whole(target)
        place = place_of(self.plan, target)
        if place is None:
            return True  # it came with this very message
        if self.handles:
            return any(is_at(place.handle, handle) for handle in self.handles)
        alike = self.shares(words_of(place.item), loosely)
        return alike or self.by_position(place.item) or self.by_kind(place.item)

    def names_whole(self, target: Target) -> bool:
        """Whether the plan or the Big O is named."""
        big = self.plan.big_objective
        key = "plan" if target == "plan" else "big"
        if any(contains_word(self.said, w) for w in refs(key) if not EVERY.fullmatch(w)):
            return True
        return target == "big-objective" and big is not None and self.shares(big.text)

    def shares(self, text: str, loosely: bool = False) -> bool:
        """Whether a sentence of the plan and the words have telling words in common."""
        own = telling(text)
        shared = len(own & telling(self.words))
        return shared >= 1 if loosely else bool(own) and 2 * shared >= len(own)

    def by_position(self, item: Item) -> bool:
        """Whether the item's place in its row is named: "the second one", "the last two"."""
        if self.kind and not isinstance(item, KINDS[self.kind]):
            return False
        row = self.row(item)
        return row.index(item.id) in self.positions(len(row))

    def by_kind(self, item: Item) -> bool:
        """Whether the words name the item's kind, and the plan has no other of it."""
        if self.kind is None or not isinstance(item, KINDS[self.kind]):
            return False
        return sum(isinstance(p.item, KINDS[self.kind]) for p in places(self.plan)) == 1

    def leaves_out(self, target: Target) -> bool:
        """Whether something beside the target is what alone stays: "only keep the first"."""
        place = place_meant(self.plan, target)
        if place is None or not ONLY.search(self.words) or self.names(place.item.id):
            return False
        return any(self.names(other) for other in self.row(place.item))

    def positions(self, length: int) -> frozenset[int]:
        """The places that are named in a row of this length, 0 for the first."""
        from_its_start, of_its_end = self.placed
        return from_its_start | set(range(length - of_its_end, length))

    @cached_property
    def placed(self) -> tuple[frozenset[int], int]:
        """The places that are named from the start of a row, and how many of its last ones."""
        said = {place for place, word in ordinals() if word.search(self.said)}
        if said or self.kind:
            said |= {int(number) - 1 for number in COUNTED.findall(self.said)}
        counts = (q.value for q in numbers(self.said) if 1 < q.value <= MOST_COUNTED)
        count = int(next(counts, 1))
        if 0 in said:
            said |= set(range(count))
        return frozenset(said), count if any(w.search(self.said) for w in last_ones()) else 0

    def row(self, item: Item) -> list[int]:
        """The item and those beside it, in their order."""
        at = place_of(self.plan, item.id)
        return [place.item.id for place in siblings(self.plan, at)] if at else []

    def stages(self) -> Iterator[Stage]:
        """The stages that the words name; the whole plan is none of them."""
        said = WHOLE_PLAN.sub(" ", self.said)
        for stage in Stage:
            named = {word for lang in LANGUAGES for word in phrases("stages", stage, lang)}
            if any(contains_word(said, word) for word in named):
                yield stage

    @cached_property
    def handles(self) -> tuple[tuple[str, ...], ...]:
        """The handles that were said, each as its parts: `("o1", "kr2")`."""
        text = OF_ZH.sub(r"\1.\2", OF.sub(r"\2.\1", OF.sub(r"\2.\1", self.words)))
        text = ROW.sub(lambda m: " ".join(m[1] + n for n in re.findall(r"\d+", m[0])), text)
        every = (m.group() for m in HANDLE.finditer(text) if not ARTICLE.match(m.group()))
        found = map(PART.findall, every)
        return tuple(tuple(f"{kind}{number}".lower() for kind, number in one) for one in found)

    @cached_property
    def kind(self) -> Kind | None:
        """The kind of item that the words name; None for none and for several."""
        kinds = [kind for kind in KINDS if naming(kind).search(self.said)]
        return kinds[0] if len(kinds) == 1 else None

    @cached_property
    def said(self) -> str:
        """The words without case and outer punctuation."""
        return bare(self.words)


def place_meant(plan: Plan, target: Target) -> Place | None:
    """Where the target stands; None for the plan, the Big O and what is gone."""
    return place_of(plan, target) if isinstance(target, int) else None


def with_those_above(plan: Plan, target: Target) -> tuple[Target, ...]:
    """The target and the items that it lies in."""
    place = place_meant(plan, target)
    above = with_those_above(plan, place.parent) if place and place.parent is not None else ()
    return (target, *above)


def refs(key: str) -> set[str]:
    """Words by which something is referred to, in every language: a short message hides its own."""
    return {word for language in LANGUAGES for word in phrases("refs", key, language)}


@cache
def naming(kind: Kind) -> re.Pattern[str]:
    """A pattern for the words that name a kind of item, one or several, in every language."""
    words = sorted(refs(kind), key=len, reverse=True)
    han = [word for word in words if is_han(word[0])]
    spaced = "|".join(word for word in words if not is_han(word[0]))
    return re.compile("|".join([*han, rf"(?<!\w)(?:(?:{spaced})s?)(?!\w)"]))


@cache
def ordinals() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """The words for a place in a row, 0 for the first, in every language."""
    return tuple(
        (place, re.compile(start_of(word)))
        for language in LANGUAGES
        for place, word in enumerate(phrases("refs", "ordinals", language))
    )


@cache
def last_ones() -> tuple[re.Pattern[str], ...]:
    """The words for the last place of a row, in every language."""
    return tuple(re.compile(start_of(word)) for word in refs("last"))


def is_at(handle: str, said: tuple[str, ...]) -> bool:
    """Whether an item's handle is the one that was said, as a whole or in its last parts."""
    return tuple(handle.lower().split("."))[-len(said) :] == said


def start_of(word: str) -> str:
    """A pattern for a word in its forms: `zweite` also in `zweiten`."""
    return word if is_han(word[:1]) else rf"(?<!\w)(?:{word.removesuffix('e')})\w{{0,2}}(?!\w)"


def telling(text: str) -> set[str]:
    """The words that tell a sentence from others: longer ones without endings, pairs in Chinese."""
    every = re.findall(r"[^\W\d_]+", text.casefold())
    if not has_han(text):  # of a whole plan and long passages each character would be looked at
        return {word[:STEM] for word in every if len(word) >= LONG}
    han = "".join(char if is_han(char) else " " for char in text)
    pairs = {han[i : i + 2] for i in range(len(han) - 1) if " " not in han[i : i + 2]}
    return {word[:STEM] for word in every if len(word) >= LONG and not has_han(word)} | pairs
