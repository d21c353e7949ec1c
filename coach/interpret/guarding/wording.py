"""The words of a model's sentence, as far as they carry meaning or could deceive."""

import re

from coach.interpret.guarding.evidence import Evidence, stems, words
from coach.reading.marks import is_han

OWN_SHARE = 0.8
"""Share of the words of a text that must be the person's; the rest is what grammar asks for."""
GRAMMAR = 4
"""Letters up to which a word is taken for grammar: that, from, with."""
STARTS = '.!?¿¡:;…"“„«('
"""Signs behind which a sentence begins."""
ANY_WORD = re.compile(r"\w")
GLUED = re.compile(r"[A-Za-z\u00c0-\u024f\d]*\d[A-Za-z\u00c0-\u024f\d]*")
WORD = re.compile(r"[^\W\d_][\w'’-]*")


def share(fresh: set[str], known: set[str]) -> float:
    """The share of these words that are known, from 0 to 1; one with an ending more is the same."""
    alike = {w for w in fresh if w in known or (len(w) > GRAMMAR and w[:-1] in known)}
    return len(alike) / len(fresh) if fresh else 1.0


def content(text: str) -> set[str]:
    """The words that carry the meaning of a sentence; all of them where it has none that do."""
    own = stems(text)
    return {word for word in own if len(word) > GRAMMAR or is_han(word[:1])} or own


def figures(text: str) -> list[str]:
    """What is written of Latin letters and digits in one: `v2`, `B2B`, `12k`."""
    return [w for w in GLUED.findall(text) if any(c.isalpha() for c in w)]


def named(text: str, evidence: Evidence) -> bool:
    """Whether somebody's name was said, word by word; short names letter by letter."""
    every = words(text)
    return bool(every) and all(w in evidence.words or stems(w) <= evidence.stems for w in every)


def names(text: str) -> list[str]:
    """The words with a capital that no sentence begins with."""
    return [
        match.group()
        for match in WORD.finditer(text)
        if match.group()[0].isupper()
        and len(match.group()) > 1
        and not ends_sentence(text[: match.start()])
    ]


def ends_sentence(text: str) -> bool:
    """Whether a sentence begins behind this text."""
    said = text.rstrip()
    return said[-1:] in STARTS or "\n" in text[len(said) :] or not ANY_WORD.search(said)
