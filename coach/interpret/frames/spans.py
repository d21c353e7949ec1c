"""The words of a clause by what each is: an item, a day, a number, a field, or any other word.

A phrase of the catalogue has one kind wherever it stands, so that a clause is understood by what
it is made of, in whatever order and with whatever else around it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.pointing import ARTICLE, HANDLE
from coach.interpret.ear.references import Kind
from coach.interpret.orders.changing import refer
from coach.okr import Action, Place, place_of, places
from coach.reading import dates, numbers
from coach.words import phrases

ITEM, IT, DAY, NUMBER, NAME, KIND, NOT, IS, ORDINAL = "R", "I", "D", "N", "P", "K", "n", "e", "Q"
SMALL, TALK, JOINT, MARK, WORD, RENAME, OUT = "p", "f", "&", ",", "w", "X", "o"
Field: TypeAlias = Literal[
    "due", "start", "target", "baseline", "ends", "number", "unknown", "confidence", "owner",
    "owner too", "source", "text", "kind", "no-kind", "under", "removed", "new", "visited",
    "approved", "nothing",
]  # fmt: skip
KEYS: Final = {
    "it": IT,
    "there": "H",
    "due": "C",
    "target": "T",
    "baseline": "B",
    "unknown": "U",
    "owner": "O",
    "does": "V",
    "source": "S",
    "wording": "W",
    "rename": RENAME,
    "moves": "M",
    "not": NOT,
    "starts": "A",
    "sure": "G",
    "goes-on": "Z",
    "approves": "y",
    "removes": "x",
    "both": "2",
    "stays": "Y",
    "is": IS,
    "ordinal": ORDINAL,
    "me": NAME,
    "key-result": KIND,
    "action": KIND,
    "objective": KIND,
    "out": OUT,
    "small": SMALL,
    "talk": TALK,
    "joint": JOINT,
}
"""The keys of the catalogue, and by which letter a phrase of each is known."""
SIGN = re.compile(r"[,;:!?()/–—，；：。！？（）]|\.(?!\w)|\s-\s")
TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
SECTION = "frame"


class Span(NamedTuple):
    """A word or several, and what they are."""

    kind: str
    text: str
    start: int
    end: int
    value: Any = None
    """The `Place` of an item, or the key of words."""


class Told(NamedTuple):
    """What a clause states."""

    field: Field
    value: str = ""
    items: tuple[Place, ...] = ()
    """Of which items; none where it is the one spoken of before."""
    other: Place | None = None
    """The item to which another one goes."""
    kind: Kind | None = None
    """Of which kind something is."""


def kinds_of(every: Sequence[Span]) -> str:
    """The kinds of spans, one letter each."""
    return "".join(span.kind for span in every)


def items_of(every: Sequence[Span]) -> tuple[Place, ...]:
    """The items that are named."""
    return tuple(span.value for span in every if span.kind == ITEM)


NO_SPAN = Span("", "", 0, 0)


@once
def spans(text: str, moment: Moment) -> list[Span]:
    """What the words of a clause are, in their order; of two readings the first one."""
    found: list[Span] = []
    taken = bytearray(len(text))
    for span in candidates(text, moment):
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            found.append(span)
    ordered = sorted(found, key=lambda span: span.start)
    first = next((span for span in ordered if span.kind not in BEFORE), NO_SPAN)
    ahead, behind = [NO_SPAN, *ordered], [*ordered, NO_SPAN][1:]
    rows = zip(ordered, ahead, behind, strict=False)
    return [in_its_place(span, first, before, then) for span, before, then in rows]


BEFORE = (TALK, JOINT, MARK, SMALL)
"""Kinds of words with which a clause begins that is an order all the same."""


def in_its_place(span: Span, first: Span, before: Span, then: Span) -> Span:
    """A span as what it is where it stands.

    "That" ahead of a name of something stands for no item ("das Ziel"), who "calls" is ordered
    to do so only where a clause begins, and "the queue one" counts nothing.
    """
    if span.kind == NUMBER and span.text.lower() == ONE and before.kind in (WORD, ORDINAL, ITEM):
        return span._replace(kind=SMALL)
    if span.kind == IT and then.kind in NAMED:
        return span._replace(kind=SMALL)
    return span._replace(kind=WORD) if span.kind == RENAME and span is not first else span


ONE = "one"
NAMED = tuple("wTBCOKG")
"""Kinds of words ahead of which "that" stands for no item: "that number", "das Ziel"."""


def candidates(text: str, moment: Moment) -> Iterator[Span]:
    """Every reading of a piece of a text, the one that goes first ahead."""
    for match in HANDLE.finditer(text):
        if not ARTICLE.match(match.group()):
            yield Span(ITEM, match.group(), *match.span(), handled(match.group(), moment))
    said = lexicon(moment.language).finditer(text)
    known = [(meaning(moment.language)[m.group().lower().replace("’", "'")], m) for m in said]
    for key, match in known:
        if key == "baseline":
            yield Span(KEYS[key], match.group(), *match.span(), key)
    for when in dates(text, moment.today, moment.plan.period):
        yield Span(DAY, when.text, *when.span)
    for amount in numbers(text):
        yield Span(NUMBER, amount.text, amount.start, amount.end)
    for key, match in known:
        yield Span(KEYS[key], match.group(), *match.span(), key)
    for match in SIGN.finditer(text):
        yield Span(MARK, match.group(), *match.span())
    for match in TOKEN.finditer(text):
        yield Span(WORD, match.group(), *match.span())


def handled(handle: str, moment: Moment) -> Place | None:
    """The item that a handle names: a step by its number alone lies beside the one told last."""
    if re.fullmatch(r"a ?\d+", handle, re.IGNORECASE):
        step = moment.item(moment.latest)
        last = place_of(moment.plan, step.id) if isinstance(step, Action) else None
        wanted = f".{handle.replace(' ', '').upper()}"
        for place in places(moment.plan) if last else ():
            if last and place.parent == last.parent and place.handle.endswith(wanted):
                return place
    return refer(handle, moment).place


@cache
def meaning(language: str) -> dict[str, str]:
    """The key of each phrase of a language; where two have it, that of the first."""
    known: dict[str, str] = {}
    for key in KEYS:
        for phrase in phrases(SECTION, key, language):
            known.setdefault(phrase.lower(), key)
    return known


@cache
def lexicon(language: str) -> re.Pattern[str]:
    """A pattern for all phrases of a language, the longest first."""
    every = sorted(meaning(language), key=len, reverse=True)
    each = "|".join(re.escape(one).replace("'", "['’]") for one in every)
    return re.compile(rf"(?<![\w'’-])(?:{each})(?![\w-])", re.IGNORECASE)
