"""Which item somebody speaks of by its words: "the website one", "den Schritt mit dem Konto"."""

from functools import cache, lru_cache
from typing import NamedTuple

from coach.interpret.beside.chatter import small
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.parting import BINDING, DEPENDENT
from coach.interpret.ear.references import KINDS, LONG, STEM, Kind, contains_word
from coach.interpret.ear.remarks import WORD
from coach.okr import Place, Plan, places, words_of
from coach.reading.marks import has_han, is_han, unaccented
from coach.words import LANGUAGES, phrases

SHORTEST = 3
"""Letters of a word that names something: "ads"."""
MOST = 0.6
"""The part of the words that an item must have when some noun of a plan stands beside them."""
SEVERAL, SEVERAL_IN_HAN = 2, 4
"""Words, and Chinese characters, that nobody has in common with an item by chance."""
IN_HAN = 0.8
"""The part of the Chinese characters that it must have in any case."""
SMALL_IN_HAN = "的那这个条步项点掉把将个是在和与为给对去里件事"
"""Characters that name nothing by themselves."""


class Resembling(NamedTuple):
    """What the words by which somebody speaks of an item stand for."""

    places: tuple[Place, ...] = ()
    """The items that have the words; several where they do not tell which."""
    called: bool = False
    """Whether a word for a part of a plan stands among them: "step", "goal", "one"."""
    plainly: bool = False
    """Whether several words are all an item's own: "visitors a week"."""


def resembling(said: str, plan: Plan, language: str) -> Resembling:
    """The items that have the words that name one.

    All of them must be an item's own, or most where "one" or "step" says that an item is meant.

    Args:
        said: how somebody speaks of the item.
        plan: with the items.
        language: of the words.
    """
    kind, called = kind_of(bare(said), language), is_called(said, language)
    every = [p for p in places(plan) if kind is None or isinstance(p.item, KINDS[kind])]
    told = telling(said, kind, language)
    if not told:
        return Resembling(called=called)
    having = {p.item.id: shared(told, words_of(p.item)) for p in every}
    if kind is not None and not any(
        having.values()
    ):  # called by another kind than it is: "the poster step"
        every = list(places(plan))
        having = {p.item.id: shared(told, words_of(p.item)) for p in every}
    most = max(having.values(), default=0.0)
    enough = IN_HAN if has_han(said) else MOST if called else 1.0
    best = tuple(p for p in every if having[p.item.id] == most >= enough)
    several = len(told) >= (SEVERAL_IN_HAN if has_han(said) else SEVERAL)
    return Resembling(places=best, called=called, plainly=several and most == 1)


def kind_of(said: str, language: str) -> Kind | None:
    """The kind of item that the words name, one or several of it."""
    kinds: tuple[Kind, ...] = ("key-result", "action", "dependency", "objective")
    for kind in kinds:
        words = {*phrases("refs", kind, language), *phrases("refs", kind)} - {"o"}  # o site
        if any(
            contains_word(said, word if is_han(word[:1]) else rf"{word}\w{{0,2}}") for word in words
        ):
            return kind
    return None


def is_called(said: str, language: str) -> bool:
    """Whether a word for a part of a plan stands in a text."""
    said = bare(said)
    return any(contains_word(said, word) for word in names(language))


@cache
def names(language: str) -> tuple[str, ...]:
    """Words for a part of a plan, the longest first."""
    every = (*KINDS, "some")
    found = {
        word
        for spoken in (language, "en")
        for key in every
        for word in phrases("order" if key == "some" else "refs", key, spoken)
    }
    return tuple(sorted(found - {"o"}, key=len, reverse=True))


@cache
def words_for_parts(language: str) -> frozenset[str]:
    """The single words by which parts of a plan are called: "key" and "result"."""
    return frozenset(word for name in names(language) for word in name.split())


def telling(said: str, kind: Kind | None, language: str) -> frozenset[str]:
    """The words that name an item, without those that any item is called by."""
    left = bare(said)
    for name in names(language):
        if is_han(name[:1]):
            left = left.replace(name, " ")
    if has_han(left):
        return frozenset(c for c in left if is_han(c) and c not in SMALL_IN_HAN)
    words = (part for word in WORD.findall(left) for part in word.split("-"))
    return frozenset(w for w in words if len(w) >= SHORTEST) - untelling(language)


@cache
def untelling(language: str) -> frozenset[str]:
    """The words that name no item: of grammar, of the talk, and for any part of a plan."""
    plain = {form for name in names(language) for form in (name, f"{name}s", f"{name}es")}
    own = small(language) if language in LANGUAGES else frozenset()
    return small("en") | DEPENDENT | BINDING | own | plain


def shared(told: frozenset[str], text: str) -> float:
    """The part of the words that a sentence of the plan has."""
    return sum(has(word, text) for word in told) / len(told)


@lru_cache(maxsize=8192)
def has(word: str, text: str) -> bool:
    """Whether a sentence of the plan has a word; asked of each beginning of a message anew."""
    if is_han(word):
        return word in text
    within = has_han(text) and word in text.lower()  # CRM in 公司CRM的报表
    return within or any(alike(word, other) for other in words_in(text))


@lru_cache(maxsize=1024)
def words_in(text: str) -> frozenset[str]:
    """The words of an item, and the parts of those that a hyphen joins."""
    return frozenset(part for word in WORD.findall(bare(text)) for part in word.split("-"))


@lru_cache(maxsize=8192)
def alike(word: str, other: str) -> bool:
    """Whether two words are forms of one: the same at the beginning, or one in a compound."""
    word, other = unaccented(word), unaccented(other)
    if word[:STEM] == other[:STEM]:
        return len(word) >= STEM or abs(len(word) - len(other)) < SHORTEST
    long = min(len(word), len(other)) >= LONG
    return long and (other.startswith(word) or other.endswith(word) or word.endswith(other))
