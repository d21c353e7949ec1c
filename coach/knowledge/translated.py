"""The words of the method that a question in another language names, in English.

The notes are written in English. Search by meaning bridges languages; search by keywords needs
these few words (`coach/words/terms.toml`), or it finds nothing.
"""

import re
from collections.abc import Iterator
from functools import cache

from coach.reading import folded, language
from coach.words import LANGUAGES, table

WORD = re.compile(r"[^\W\d_]+")
ENGLISH = "en"


def in_english(query: str) -> str:
    """What the notes call the words of the method in a query; empty for one in English."""
    spoken = language(query)
    if spoken == ENGLISH:
        return ""
    plain = folded(query)
    others = (spoken,) if spoken else tuple(code for code in LANGUAGES if code != ENGLISH)
    said = (word for code in others for named in named_in(plain, code) for word in named.split())
    return " ".join(dict.fromkeys(said))


def named_in(plain: str, code: str) -> Iterator[str]:
    """The English words for each term of a language in a folded text."""
    words = WORD.findall(plain)
    single, phrases = terms_of(code)
    for word in words:
        for cut in range(1, len(word) + 1):
            if english := single.get(f"{word[:cut]}*"):
                yield english
        if english := single.get(word):
            yield english
    yield from (english for phrase, english in phrases.items() if phrase in plain)


@cache
def terms_of(code: str) -> tuple[dict[str, str], dict[str, str]]:
    """The terms of one language with what they are in English: single words, and phrases.

    A Chinese term is a phrase, since no space sets it off.
    """
    terms = {term.lower(): english for term, english in table("terms").get(code, {}).items()}
    single = {term for term in terms if WORD.fullmatch(term.rstrip("*")) and code != "zh"}
    return (
        {term: terms[term] for term in terms if term in single},
        {term: terms[term] for term in terms if term not in single},
    )
