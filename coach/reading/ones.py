"""A "one" that is a value and no article: "from one to six", "gerade einer, bis Juni vier"."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from coach.late import Late
from coach.reading.glue import COUNTERS
from coach.reading.lexicon import LEXICONS
from coach.reading.measuring import Piece
from coach.reading.openings import WORD_END, whole
from coach.reading.standing import NOW_WORDS
from coach.reading.words import word_set

ONES = "one|ein|eine|einer|eines|einen|eins|einem|uno|una|un|une|um|uma"
ONE = rf"(?P<one>{ONES}){WORD_END}"
TOLD = (
    "is|it is|it's|there is|we have|i have|only|just|exactly|ist es|ist|es ist|sind es|es"
    "|wir haben|haben wir|nur|erst|genau|hay|tenemos|tengo|solo|sólo|solamente|c'est|on en a"
    "|il y en a|nous en avons|j'en ai|seulement|é|há|temos|tenho|só|apenas|somente"
)
END = r"(?=\s?(?:[,;:.)]|$)|\s(?:and|but|und|aber|y|pero|et|mais|e|mas)\s)"
BESIDE_NOW = Late(
    rf"(?:{whole(NOW_WORDS)}):?\s(?:(?:{TOLD})\s){{0,2}}{ONE}{END}"
    rf"|(?:^|[,;:(]\s?)(?:(?:{TOLD})\s){{0,2}}(?P<first>{ONES})\s(?:{whole(NOW_WORDS)}){END}"
    rf"|(?:现在|目前|当前|眼下|如今)(?:只|才|就)?(?:有|是)?(?P<han>一)(?=[{COUNTERS}人](?:[,;，；。、)）]|$))"
)
"""A "one" beside a word of today, where nothing follows that it could be the article of."""
ONE_WORDS = frozenset((*ONES.split("|"), "一"))


@lru_cache(maxsize=1)
def from_one() -> Late:
    """A "one" from which a number goes to another: "von einer auf sechs", "de una a 6"."""
    words = chain.from_iterable(lexicon.numerals for lexicon in LEXICONS)
    small = "|".join(sorted({word for word in words if word.isalpha()}, key=len, reverse=True))
    return Late(
        rf"(?<![^\W\d_])(?:(?:from|von|vom|desde|de|du)\s|d')(?:only\s|nur\s|solo\s|sólo\s|só\s)?{ONE}"
        r"\s(?:to|auf|a|à|para|até|hasta|->|→)\s"
        rf"(?=(?:at least|mindestens|al menos|au moins|pelo menos)?\s?(?:\d|(?:{small}){WORD_END}))"
    )


def ones(plain: str) -> Iterator[Piece]:
    """The places where a "one" stands for a value, in a text that holds another number."""
    if ONE_WORDS.isdisjoint(word_set(plain)):
        return
    for pattern in (from_one(), BESIDE_NOW):
        for match in pattern.finditer(plain):
            yield Piece(1.0, *match.span(match.lastgroup or 0))
