"""What a clause says of offers beside the words that are theirs, a no among which declines nothing.

"The one where nobody answers: yes" takes it, and so does 网络不好那个要.
"""

import re

from coach.interpret.ear.references import STEM
from coach.interpret.guarding.evidence import words
from coach.reading.marks import has_han, is_han
from coach.talk import Offer

GRAMMAR = 4
"""Letters up to which a word is taken for grammar: that, from, with."""
LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")


def pieces(text: str) -> set[str]:
    """The words that say something; of Chinese, where a sign alone says little, every two signs."""
    pairs = {
        text[at : at + 2] for at in range(len(text) - 1) if all(map(is_han, text[at : at + 2]))
    }
    return pairs | {w[:STEM] for w in words(text) if len(w) > GRAMMAR and not has_han(w)}


def without(clause: str, offers: list[Offer]) -> str:
    """A clause without the words of offers."""
    known = {piece for offer in offers for piece in pieces(offer.text)}
    left = without_signs(clause, offers)
    return LATIN.sub(lambda word: "" if pieces(word[0]) & known else word[0], left)


def without_signs(clause: str, offers: list[Offer]) -> str:
    """A clause without the Chinese signs that stand in offers as they stand in it, two by two."""
    known = {piece for offer in offers for piece in pieces(offer.text) if has_han(piece)}
    covered = {at + n for at in range(len(clause)) for n in (0, 1) if clause[at : at + 2] in known}
    return "".join(c for at, c in enumerate(clause) if at not in covered)
