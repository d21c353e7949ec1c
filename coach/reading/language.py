"""Which of the six languages a text is written in."""

from collections import Counter
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from coach.late import Late
from coach.okr import Plan, every_key_result
from coach.reading.lexicon import LANGUAGES, LEXICONS
from coach.reading.marks import folded, is_han
from coach.reading.words import tokens

WORD = Late(r"[^\W\d_]+(?:'[^\W\d_]+)?")
LATIN = Late(r"[a-zà-ÿœ]{2,}")
"""Words between which a few Chinese characters are no more than a name."""
OTHER_SCRIPTS = (
    ("\u0370", "\u04ff"), ("\u0590", "\u06ff"), ("\u0900", "\u0dff"), ("\u0e00", "\u0e7f"),
    ("\u3040", "\u30ff"), ("\uac00", "\ud7af"),
)  # fmt: skip
"""Greek, Cyrillic, Hebrew, Arabic, the scripts of India, Thai, Japanese and Korean."""
LETTERS = {
    "ñ": "es", "¿": "es", "¡": "es", "ã": "pt", "õ": "pt", "ß": "de", "ä": "de", "ö": "de",
    "ü": "de", "è": "fr", "ù": "fr", "œ": "fr", "î": "fr", "û": "fr", "ë": "fr",
}  # fmt: skip
LONGEST = 2_000
"""Characters that are looked at; a language shows long before."""
CLEAR = 1.3
"""How far the first language must be ahead of the second."""


@lru_cache(maxsize=2048)
def cues(text: str) -> str:
    """The language that small words and letters give away, empty when they do not; no model."""
    sample = folded(text[:LONGEST])
    han, other = foreign(sample)
    if han or other:
        if other >= han and other > 2:
            return ""
        if han > other and han >= len(LATIN.findall(sample)):
            return "zh"
    votes = dict.fromkeys(LANGUAGES, 0.0)
    words = WORD.findall(sample) if han or "'" in sample else map(TEXT, tokens(sample))
    for language, weight in chain.from_iterable(map(owners_of, words)):
        votes[language] += weight
    for letter, language in LETTERS.items() if not sample.isascii() else ():
        if letter in sample:
            votes[language] += 0.7
    *_, second, best = sorted(votes.values())
    clear = best >= 0.5 and best >= CLEAR * second
    if clear:
        return max(votes, key=votes.__getitem__)
    return "zh" if han > other else ""


TEXT = itemgetter(0)


def foreign(text: str) -> tuple[int, int]:
    """How many characters are Chinese, and how many of another script that is not ours."""
    if text.isascii() or max(text) < OTHER_SCRIPTS[0][0]:
        return 0, 0
    han = sum(map(is_han, text))
    rest = [char for char in text if char >= OTHER_SCRIPTS[0][0] and not is_han(char)]
    return han, sum(any(first <= char <= last for first, last in OTHER_SCRIPTS) for char in rest)


def language(text: str) -> str:
    """One of "en", "zh", "es", "de", "fr", "pt", or empty when unsure.

    Small words, letters and known verbs decide. A statistical model would know a few bare phrases
    more and cost every first message half a second; a talk stays in its language anyway.
    """
    return cues(text)


def language_of(plan: Plan) -> str:
    """The language of most items of a plan, English where that is not clear.

    The text as a whole decides between languages of as many items, and where no item is clear.
    """
    big = [plan.big_objective.text] if plan.big_objective else []
    key_results = (k.text for _, k in every_key_result(plan))
    items = [*big, *(o.text for o in plan.objectives), *key_results]
    votes = Counter(filter(None, map(language, items)))
    whole = language("\n".join(items))
    return max(votes, key=lambda code: (votes[code], code == whole)) if votes else whole or "en"


Owners = tuple[tuple[str, float], ...]
SHORTEST_STEM = 4
LATINATE = Late(r"[a-z]{4,}(?:[ts]ional(?:ly|ity)?|[ts]ions?|[ts]ive|able|ible|ments?)")
"""Words that English shares with its neighbours letter by letter; a stem proves nothing."""


@lru_cache(maxsize=16_384)
def owners_of(word: str) -> Owners:
    """The languages that a word speaks for; remembered, because people use the same words."""
    known, stems = vocabulary()
    return known.get(word) or stem_owners(word, stems)


def stem_owners(word: str, stems: dict[str, Owners]) -> Owners:
    """The languages of the longest known stem that a word begins with."""
    if LATINATE.fullmatch(word):
        return ()
    for cut in range(min(len(word), 12), SHORTEST_STEM - 1, -1):
        if owners := stems.get(word[:cut]):
            return owners if not SOUTHERN.fullmatch(word) else without_french(owners)
    return ()


SOUTHERN = Late(r".*(?:ar|[aeio]r[áéàa]|os?|ci[óo]n|ões)")
"""Endings that French does not have where its neighbours share a stem with it."""


def without_french(owners: Owners) -> Owners:
    """The languages of a word without French."""
    return tuple(owner for owner in owners if owner[0] != "fr")


@lru_cache(maxsize=1)
def vocabulary() -> tuple[dict[str, Owners], dict[str, Owners]]:
    """Words and stems that speak for a language, weighted by how few languages share them."""
    words: dict[str, dict[str, float]] = {}
    stems: dict[str, dict[str, float]] = {}
    for lexicon in LEXICONS:
        for word in (*lexicon.function, *lexicon.filler):
            words.setdefault(word, {})[lexicon.code] = 1.0 if len(word) > 1 else 0.3
        for word in lexicon.numerals:
            words.setdefault(word, {}).setdefault(lexicon.code, 0.5)
        lists = (
            lexicon.raising, lexicon.lowering, lexicon.doing, lexicon.delivering,
            lexicon.reaching, lexicon.beneficiaries, lexicon.months, lexicon.weekdays,
            lexicon.deeds, lexicon.keeping, lexicon.measures,
        )  # fmt: skip
        for word in (word for words_ in lists for word in words_ if word not in ELSEWHERE):
            table = stems if word.endswith("*") else words
            table.setdefault(word.rstrip("*"), {}).setdefault(lexicon.code, 0.8)
        for phrase in (*lexicon.doing, *lexicon.delivering):
            if " " in phrase:
                words.setdefault(phrase.partition(" ")[0], {}).setdefault(lexicon.code, 0.6)
    return shared(words), shared(stems)


ELSEWHERE = frozenset(("out", "set", "ago"))
"""Months in short that are words of English: "set goals" is no Portuguese."""


def shared(table: dict[str, dict[str, float]]) -> dict[str, Owners]:
    """The weights of each word divided among the languages that have it; signs speak for none."""
    return {
        word: tuple((code, weight / len(owners)) for code, weight in owners.items())
        for word, owners in table.items()
        if " " not in word and word[:1].isalpha()
    }
