"""German numbers in one word: `fünfundzwanzig`, `zweihundertfünfzig`, `dreieinhalbtausend`."""

import re
from collections.abc import Iterable
from functools import lru_cache

from coach.late import Late
from coach.reading.lexicon import LEXICONS
from coach.reading.lexicon.lexicon import listed

STEMS = listed("hundert,tausend,einhalb,anderthalb")
"""One of them is in every such word that is not told in advance."""
SHAPE = Late(r"(?P<thousands>.*)tausend(?:und)?(?P<rest>.*)|(?P<small>.*)")
HUNDREDS = Late(r"(?P<hundreds>.*)hundert(?:und)?(?P<rest>.*)|(?P<small>.*)")
HALVES = Late(r"(?:(?P<whole>.+?)(?:und)?einhalb|(?P<one_and>anderthalb))(?P<thousand>tausend)?")


@lru_cache(maxsize=1)
def below_hundred() -> dict[str, float]:
    """`zwei` to `neunundneunzig`, as they stand in longer numbers."""
    words = next(lexicon.numerals for lexicon in LEXICONS if lexicon.code == "de")
    small = {word: value for word, value in words.items() if 0 < value < 100 and word != "dutzend"}
    ones = {word: value for word, value in small.items() if 2 <= value <= 9} | {"ein": 1.0}
    tens = {word: value for word, value in small.items() if value >= 20}
    return (
        small
        | {"ein": 1.0}
        | {f"{o}und{t}": v + w for o, v in ones.items() for t, w in tens.items()}
    )


def has_german(plain: str) -> bool:
    """Whether a text may hold a longer German number."""
    return any(stem in plain for stem in STEMS)


def german_numbers(words: Iterable[str]) -> dict[str, float]:
    """Those of these words that are a longer German number, with its value."""
    return {
        word: value
        for word in words
        if has_german(word) and (value := german_value(word)) is not None
    }


@lru_cache(maxsize=1024)
def german_value(word: str) -> float | None:
    """What a longer German number in one word is, None when it is none ("Jahrhundert")."""
    if halves := HALVES.fullmatch(word):
        whole = 1.0 if halves["one_and"] else below_hundred().get(halves["whole"])
        return None if whole is None else (whole + 0.5) * (1000 if halves["thousand"] else 1)
    return parted(SHAPE.fullmatch(word), "thousands", 1000)


def parted(match: re.Match[str] | None, many: str, size: int) -> float | None:
    """The value of a number in front of a power and of what is added behind it."""
    if match is None:
        return None
    if match["small"] is not None:
        return below(match["small"], size)
    front = 1.0 if not match[many] else below(match[many], 1000 if size == 1000 else 100)
    rest = 0.0 if not match["rest"] else below(match["rest"], size)
    return None if front is None or rest is None else front * size + rest


def below(word: str, size: int) -> float | None:
    """A number in one word that is below a thousand, or below a hundred."""
    if size <= 100:
        return below_hundred().get(word)
    return parted(HUNDREDS.fullmatch(word), "hundreds", 100)
