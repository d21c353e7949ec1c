"""Items and people by the words with which somebody speaks of them: "the big press", "Tom's"."""

import re
from collections.abc import Sequence
from functools import cache

from coach.interpret.ear.given import may_be_given
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.frames.spans import (
    IS,
    IT,
    ITEM,
    JOINT,
    KIND,
    MARK,
    NAME,
    NO_SPAN,
    ORDINAL,
    RENAME,
    SECTION,
    SMALL,
    TALK,
    WORD,
    Span,
    kinds_of,
    spans,
)
from coach.interpret.orders.naming import named_by
from coach.interpret.steps.people import nobodies, oneself
from coach.noun import kept
from coach.okr import Place, Plan, places, words_of
from coach.words import phrases

STEM = 5
"""Letters of a word by which it is known in its forms."""


SAYS_NOTHING = {WORD, SMALL, TALK, JOINT, MARK, IS, IT}
"""Kinds of words that state nothing by themselves, but that something is somebody's."""


def may_state(every: Sequence[Span]) -> bool:
    """Whether some word of a clause may state something, so that it is worth asking of what."""
    return any(span.kind not in SAYS_NOTHING or span.text.endswith(("'s", "’s")) for span in every)


@once
def words_in(clause: str, moment: Moment) -> list[Span]:
    """What the words of a clause are, with the items that they call by words of theirs."""
    return with_called(spans(clause, moment), moment)


def with_called(every: list[Span], moment: Moment) -> list[Span]:
    """The spans with an item in the place of a row of words that call it so."""
    every = with_counted(every, moment)
    said = kinds_of(every)
    if beside := re.search(r"I(?=p+w)|IM(?=p+w)", said):  # "that with the mill", "it goes to ..."
        moves = beside.end() - beside.start() > 1
        ahead = every[: beside.end()] if moves else every[: beside.start()]
        found = [*ahead, *with_called(every[beside.end() :], moment)]
        return found if ITEM in kinds_of(found) else every
    if {ITEM, IT} & set(said):
        return every
    orders = re.match(rf"[f&,p]*{RENAME}", said) is not None  # its words are the new ones
    for first, last in () if orders else rows_of_words(every):
        words = " ".join(span.text for span in every[first:last] if span.kind == WORD)
        stated = bool(set(said) & STATED)
        if (place := called(words, moment, loosely=stated)) is not None:
            last += every[last : last + 1] != [] and every[last].kind == KIND  # "the van step"
            start, end = every[first].start, every[last - 1].end
            return [*every[:first], Span(ITEM, words, start, end, place), *every[last:]]
    return every


def with_counted(every: list[Span], moment: Moment) -> list[Span]:
    """The spans with an item in the place of what counts it: "the second", "the second step"."""
    for at, span in enumerate(every):
        if span.kind != ORDINAL or ITEM in kinds_of(every):
            continue
        behind = next((one for one in every[at + 1 :] if one.kind != SMALL), NO_SPAN)
        last = at + 2 if behind.kind == KIND and every[at + 1 : at + 2] == [behind] else at + 1
        words = " ".join(one.text for one in every[at:last])
        found = named_by(words, moment)
        states = last > at + 1 or behind.kind in PREDICATES or RENAME in kinds_of(every[:at])
        if len(found.places) == 1 and found.surely and states:
            item = Span(ITEM, words, span.start, every[last - 1].end, found.places[0])
            return [*every[:at], item, *every[last:]]
    return [one._replace(kind=SMALL) if one.kind == ORDINAL else one for one in every]


PREDICATES = tuple("eWMCOVSATD")
"""Kinds of words behind an item of which they state something."""


def rows_of_words(every: Sequence[Span], kinds: Sequence[str] = (WORD,)) -> list[tuple[int, int]]:
    """Where the rows of words begin and end that no phrase accounts for, small ones between."""
    rows: list[tuple[int, int]] = []
    for at, span in enumerate(every):
        if span.kind not in kinds:
            continue
        between = every[rows[-1][1] : at] if rows else [NO_SPAN]
        joined = all(one.kind in (SMALL, JOINT) for one in between)
        rows[-1:] = [(rows[-1][0], at + 1)] if joined else [*rows[-1:], (at, at + 1)]
    return rows


STATED = set("OVMKx")
"""Kinds of words that state something of an item and tell no new one."""


def called(words: str, moment: Moment, *, loosely: bool) -> Place | None:
    """The one item that has all of some words.

    Args:
        words: by which it is called.
        moment: with the plan.
        loosely: whether of two words the first one will do: "the mill call".
    """
    told = [stem for stem in stems(words) if stem not in kind_stems(moment.language)]
    people = {stem for name in known_people(moment.plan) for stem in stems(name)}
    told = [stem for stem in told if stem not in people]
    if not told:
        return None
    first = having(told[:1], moment) if loosely and len(told) == TWO else None
    return having(told, moment) or first


TWO = 2


def having(told: Sequence[str], moment: Moment) -> Place | None:
    """The one item that has all of some words, else the only one that lies in one that has them."""
    every = [place for place, words in spoken_of_as(moment.plan) if words.issuperset(told)]
    above = {place.parent for place in every}
    alone = [place for place in every if place.item.id not in above]
    return alone[0] if len(alone) == 1 else None


@kept
def spoken_of_as(plan: Plan) -> tuple[tuple[Place, frozenset[str]], ...]:
    """Each item of a plan with the words by which somebody may speak of it."""
    return tuple((place, frozenset(stems(all_words(place)))) for place in places(plan))


@cache
def kind_stems(language: str) -> frozenset[str]:
    """The words for kinds of items, by how they begin."""
    kinds = ("action", "key-result", "objective")
    words = (word for kind in kinds for word in phrases(SECTION, kind, language))
    return frozenset(stems(" ".join(words)))


@kept
def known_people(plan: Plan) -> frozenset[str]:
    """Who is named in a plan, in small letters."""
    items = [vars(place.item) for place in places(plan)]
    named = (fields.get(name) for fields in items for name in ("owner", "helper", "on"))
    return frozenset(name.casefold() for name in named if name)


def stems(words: str) -> list[str]:
    """The words by how they begin, in their order."""
    return [word[:STEM] for word in re.findall(r"[^\W_]+", words.casefold())]


def all_words(place: Place) -> str:
    """Everything by which somebody may speak of an item."""
    fields = vars(place.item)  # pydantic takes ten times as long to tell that there is no such one
    return f"{words_of(place.item)} {fields.get('metric', '')} {fields.get('what', '')}"


def rows_of_names(every: Sequence[Span]) -> list[list[Span]]:
    """The rows of words that may name somebody, with what joins them."""
    rows = rows_of_words(every, (WORD, NAME))
    named = [every[first:last] for first, last in rows]
    return [[s for s in row if s.kind in (WORD, NAME, JOINT)] for row in named]


LONGEST_NAME = 5
"""Words of who does something: "me and a volunteer called piet"."""


def may_name(row: Sequence[Span], moment: Moment) -> bool:
    """Whether a row of words may name somebody: one word, names in capitals, or who is known."""
    words = [span for span in row if span.kind == WORD]
    known = any(span.text.casefold() in known_people(moment.plan) for span in words)
    known = known or all(is_named(span, moment) for span in words)
    capitals = all(span.text[:1].isupper() for span in words)
    nobody = any(bare(span.text) in nobodies(moment.language) for span in words)
    return len(row) <= LONGEST_NAME and not nobody and (known or capitals)


def who(name: Sequence[Span], moment: Moment) -> str:
    """A name as it is kept; the speaker's own is that of the language."""
    if all(span.kind == NAME and span.value == "me" for span in name):
        return oneself(moment)[0]
    words = [span.text.removesuffix("'s").removesuffix("’s") for span in name]
    return " ".join(word[:1].upper() + word[1:] for word in words)


def is_person(span: Span, moment: Moment) -> bool:
    """Whether a word is somebody of the plan, or the speaker."""
    if span.kind == NAME:
        return True
    word = span.text.casefold().removesuffix("'s").removesuffix("’s")
    return any(word in name.split() for name in known_people(moment.plan))


def is_named(span: Span, moment: Moment) -> bool:
    """Whether a word is somebody of the plan, or the speaker, or somebody's given name."""
    return is_person(span, moment) or may_be_given(span.text, moment.language)
