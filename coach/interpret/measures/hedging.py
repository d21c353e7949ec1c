"""What people say around the number that tells how sure they are: "I'd say", "so eine"."""

import re

from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.references import contains_word
from coach.interpret.measures.sureness import SMALL
from coach.reading.marks import has_han
from coach.words import phrases


def hedged(piece: str, moment: Moment) -> bool:
    """Whether a piece says a number as what one would say: "so eine 6 würd ich sagen"."""
    said = bare(piece)
    return any(contains_word(said, w) for w in phrases("fields", "hedged", moment.language))


def unhedged(text: str, moment: Moment) -> str:
    """A text without the small words that leave a number a mark."""
    every = sorted(phrases("fields", "hedged", moment.language), key=len, reverse=True)
    if has_han(text):
        return re.sub("|".join(map(re.escape, every)), " ", text) if every else text
    for words in every:
        text = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", " ", text, flags=re.IGNORECASE)
    return " ".join(word for word in text.split() if bare(word) not in SMALL)


def only_hedges(piece: str, moment: Moment) -> bool:
    """Whether a piece is nothing but what one says around a number: "I'd say", "I guess"."""
    said = re.sub(r"[\s-]", "", bare(piece))
    named = ("", *phrases("fields", "confidence", moment.language))
    every = (re.sub(r"[\s-]", "", w) for w in phrases("fields", "hedged", moment.language))
    return any(said == f"{name}{w}" for w in every for name in named)
