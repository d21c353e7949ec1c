"""How much of a plan is in the person's own words."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from coach.interpret.ear.references import STEM
from coach.interpret.guarding.evidence import SHORT, stems, words
from coach.lists import listed
from coach.okr import Plan, places, words_of
from coach.reading.marks import is_han
from coach.talk import Message


class Share(NamedTuple):
    """Words of a sentence; of Chinese, characters."""

    own: int
    """Those that the person said, in whatever form."""
    every: int


def share_of(sentence: str, said: str) -> Share:
    """How much of a sentence is in the person's words.

    Args:
        sentence: as it stands or is offered; its blanks are nobody's words.
        said: all that the person said.
    """
    known = known_words(said)
    every = list(pieces(sentence))
    own = sum(w in known or (len(w) > SHORT and w[:STEM] in known) for w in every)
    return Share(own, len(every))


@lru_cache(maxsize=16)
def known_words(said: str) -> frozenset[str]:
    """The words of a whole talk, which a page asks for anew with every wording that it draws."""
    return frozenset(stems(said).union(pieces(said)))


def pieces(text: str) -> Iterator[str]:
    """The words of a text without case, Chinese by characters."""
    for word in words(text):
        yield from word if any(map(is_han, word)) else (word,)


def own_share(plan: Plan, messages: Iterable[Message]) -> float | None:
    """The share of the plan's words that the person said, from 0 to 1; None for an empty plan.

    Words count in whatever form they were said; each sentence of the plan counts by its length.

    Args:
        plan: as it stands.
        messages: of the talk about it; the coach's are passed over.
    """
    said = stems(" ".join(message.text for message in messages if message.role == "person"))
    every = [stem for text in texts(plan) for stem in stems(text)]
    return round(sum(stem in said for stem in every) / len(every), 3) if every else None


def texts(plan: Plan) -> Iterator[str]:
    """Every sentence of a plan."""
    yield plan.mission
    if plan.big_objective is not None:
        yield plan.big_objective.text
    yield from (words_of(place.item) for place in places(plan))
    yield from listed(plan)
