"""Ranking by the words that a question and a passage share (Okapi BM25).

Needs no model and answers in well under a millisecond, so it is there from the first moment, beside
the vectors later, and alone where vectors cannot be had. It knows nothing of meaning or of other
languages: Chinese is cut into pairs of characters, other scripts into words.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache

HEADING_WEIGHT = 0.5
"""How much more a text counts whose heading is the query word for word."""
MOSTLY = 0.3
"""How much of a heading a single word has to be that asks for its text."""
FEWEST, TINY = 2, 1e-9
"""Words of a query that tell what it is about, and what nothing is divided by."""
SATURATION = 1.2
"""BM25's k1: how soon a repeated word stops adding; the usual value."""
LENGTH_PENALTY = 0.6
"""BM25's b: how much a long passage is held back; a little below the usual 0.75."""

WORD = re.compile(r"[^\W_]+")
HAN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+")
CLIPPED = re.compile(r"['’](?:t|s|d|m|ll|re|ve)\b")
"""What is left of a word behind an apostrophe: the "t" of "can't" is no word."""
ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))
STOP_WORDS = """
a an and are as at be been but by can could did do does for from had has have he her his how i if
in into is it its just me my no not of on one or our she should so some than that the their them
then there these they this to too up us was we were what when where which who why will with would
you your don doesn didn isn aren wasn weren won shouldn couldn wouldn hasn haven
"""


def terms(text: str) -> list[str]:
    """The words to compare a text by: folded, without stop words, plural and singular as one."""
    folded = CLIPPED.sub("", unicodedata.normalize("NFKC", text).lower())
    found: list[str] = []
    for run in HAN.findall(folded):
        found += [run[i : i + 2] for i in range(max(1, len(run) - 1))]
    found += [stem(w) for w in WORD.findall(HAN.sub(" ", folded)) if w not in stop_words()]
    return found


@cache
def stop_words() -> frozenset[str]:
    """English words that say nothing about what a text is about."""
    return frozenset(STOP_WORDS.split())


def stem(word: str) -> str:
    """The word without the commonest English endings, so that `scored` finds `scoring`."""
    if not word.isascii() or len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if len(word) == 4:
        return word.removesuffix("s")
    for ending, instead in ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)] + instead
    return word


class Keywords:
    """An index of texts by their words; built once, then only read."""

    def __init__(
        self, texts: Sequence[Sequence[str]], headings: Sequence[Sequence[str]] = ()
    ) -> None:
        """Index the terms of each text; a term given twice counts twice.

        Args:
            texts: the terms of each text.
            headings: those of its heading; a text whose heading asks the query ranks higher.
        """
        self.headings = [frozenset(heading) for heading in headings]
        self.counts = [Counter(text) for text in texts]
        lengths = [max(1, sum(count.values())) for count in self.counts]
        mean = sum(lengths) / max(1, len(lengths))
        self.norms = [
            SATURATION * (1 - LENGTH_PENALTY + LENGTH_PENALTY * length / mean) for length in lengths
        ]
        self.holders: dict[str, list[int]] = {}
        for number, count in enumerate(self.counts):
            for term in count:
                self.holders.setdefault(term, []).append(number)
        self.headed: dict[str, list[int]] = {}
        for number, heading in enumerate(self.headings):
            for term in heading:
                self.headed.setdefault(term, []).append(number)
        self.rarities = {term: self.told_by(len(found)) for term, found in self.holders.items()}
        self.rarest = self.told_by(0)

    def rank(self, query: str) -> list[tuple[int, float]]:
        """Numbers of the texts that share a word with the query and their scores, best first."""
        asked = frozenset(terms(query))
        scores: dict[int, float] = {}
        for term in asked:
            rarity = self.rarity(term)
            for number in self.holders.get(term, ()):
                count = self.counts[number][term]
                gain = rarity * count * (SATURATION + 1) / (count + self.norms[number])
                scores[number] = scores.get(number, 0.0) + gain
        headed = {n for term in asked for n in self.headed.get(term, ())}
        for number in headed & scores.keys():
            scores[number] *= 1 + HEADING_WEIGHT * self.overlap(asked, number)
        return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))

    def rarity(self, term: str) -> float:
        """How much a term tells: the less, the more texts hold it."""
        return self.rarities.get(term, self.rarest)

    def told_by(self, holders: int) -> float:
        """How much a term tells that so many texts hold."""
        return math.log(1 + (len(self.counts) - holders + 0.5) / (holders + 0.5))

    def share(self, query: str, number: int) -> float:
        """How much of what a query asks for stands in a text: 1 for all of it, 0 for nothing.

        A single word says too little: "how old are you?" is about no old goals. It is enough where
        the heading has few words beside it: "What is a mission?" and "Why start with a mission?".
        """
        asked = frozenset(terms(query))
        if len(asked) < FEWEST:
            return float(self.overlap(asked, number) >= MOSTLY)
        there = (term for term in asked if self.counts[number][term])
        return sum(map(self.rarity, there)) / max(sum(map(self.rarity, asked)), TINY)

    def overlap(self, asked: frozenset[str], number: int) -> float:
        """How much a query and a heading say the same: 1 for the same words, 0 for none shared."""
        heading = self.headings[number]
        both = sum(map(self.rarity, asked & heading))
        return both / sum(map(self.rarity, asked | heading)) if both else 0.0
