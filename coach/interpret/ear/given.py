"""Whether a word may be somebody's given name, also where it is written small: "priya", "jonas"."""

import re
import unicodedata
from functools import cache

from coach.words import table

POSSESSIVE = re.compile(r"['’]s?$")


def is_given(word: str, language: str) -> bool:
    """Whether a word is a given name and, in this language, hardly anything else."""
    return folded(word) in surely(language)


def may_be_given(word: str, language: str) -> bool:
    """Whether a word is a given name; one that is an everyday word too needs its capital."""
    plain = folded(word)
    return plain in surely(language) or (word[:1].isupper() and plain in listed("words"))


def folded(word: str) -> str:
    """A word in small letters, without accents and without what makes it somebody's."""
    plain = POSSESSIVE.sub("", word.casefold())
    parts = unicodedata.normalize("NFD", plain)
    return "".join(char for char in parts if not unicodedata.combining(char))


@cache
def surely(language: str) -> frozenset[str]:
    """The names that are no everyday words in a language."""
    return listed("names") - listed(language)


@cache
def listed(key: str) -> frozenset[str]:
    """The names under one key of their file."""
    return frozenset(table("names")["given"].get(key, "").split())
