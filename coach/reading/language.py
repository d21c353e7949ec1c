"""Which of the six languages a text is written in."""

from collections import Counter
from functools import lru_cache
from itertools import chain

from coach.late import Late
from coach.okr import Plan, every_key_result
from coach.reading.elsewhere import ENDINGS, LED, MAYBE, is_japanese
from coach.reading.elsewhere import LETTERS as ELSEWHERE_LETTERS
from coach.reading.elsewhere import WORDS as ELSEWHERE_WORDS
from coach.reading.lexicon import LANGUAGES, LEXICONS
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import folded, is_han, is_hangul
from coach.reading.words import ENGLISH, parted

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
    told = tongue(text)
    return "" if told == OTHER else told


def is_foreign(text: str) -> bool:
    """Whether a text shows that it is written in none of the six: no word of it is known."""
    return tongue(text) == OTHER


OTHER = "other"
"""Any language but the six."""
UNDECIDED = dict.fromkeys((*LANGUAGES, OTHER), 0.0)
"""The votes before the first word."""


@lru_cache(maxsize=2048)
def tongue(text: str) -> str:
    """One of the six codes, `OTHER`, or empty where nothing tells."""
    sample = folded(text[:LONGEST])
    han, other = foreign(sample)
    if han or other:
        told = by_script(sample, han, other)
        if told is not None:
            return told
    votes = UNDECIDED.copy()
    words = WORD.findall(sample) if han or "'" in sample else parted(sample)
    for language, weight in chain.from_iterable(map(owners_of, words)):
        votes[language] += weight
    if not sample.isascii():
        for letter, language in LETTERS.items():
            if letter in sample:
                votes[language] += 0.7
        votes[OTHER] += len(ELSEWHERE_LETTERS.intersection(sample))
    if "da" in sample and LED.search(sample):
        votes[OTHER] += 2
    *_, second, best = sorted(votes.values())
    clear = best >= 0.5 and best >= CLEAR * second
    if clear:
        return max(votes, key=votes.__getitem__)
    return "zh" if han > other else ""


def by_script(text: str, han: int, other: int) -> str | None:
    """What the letters of a text tell that are not Latin; None where they are too few."""
    if is_japanese(text):
        return OTHER
    if other >= han and other > 2:
        korean = sum(map(is_hangul, text))
        return OTHER if other - korean > max(korean, len(ASCII.findall(text))) else ""
    return "zh" if han > other and han >= len(LATIN.findall(text)) else None


ASCII = Late(r"[a-z]")


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
    if ENDINGS.fullmatch(word):
        return ((OTHER, 1.0),)
    if GERMAN.fullmatch(word):
        return (("de", 0.8),)
    for code, ending in IBERIAN.items():
        if ending.fullmatch(word):
            return ((code, 0.8),)
    if LATINATE.fullmatch(word):
        return ()
    english = ENGLISH.fullmatch(word) is not None
    for cut in range(min(len(word), 12), SHORTEST_STEM - 1, -1):
        if owners := stems.get(word[:cut]):
            if english:
                return tuple(o for o in owners if o[0] == "en") or (("en", 0.5),)
            return owners if not SOUTHERN.fullmatch(word) else without_french(owners)
    return ()


GERMAN = Late(r"[a-zäöüß]{4,}(?:ungs?|ungen|keit|heit|schaft|quote|quoten|zeit|zeiten)")
"""Endings of German nouns."""
IBERIAN = {
    "es": Late(r"[a-zñáéíóú]{3,}(?:ci[óo]n|ciones|siones|mientos?)"),
    "pt": Late(r"[a-zçãõáéíóúâêô]{2,}(?:ção|ções|são|sões)"),
}
"""Endings that Spanish and Portuguese do not share."""
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
    for code, told in SMALL.items():
        for word in told:
            words.setdefault(word, {}).setdefault(code, 0.8)
    known, begun = shared(words), shared(stems)
    elsewhere = dict.fromkeys(ELSEWHERE_WORDS, 1.0) | dict.fromkeys(MAYBE, 0.4)
    for word, much in elsewhere.items():
        known.setdefault(word, ((OTHER, much),))
    return known, begun


SMALL = {
    "en": listed("day,days,weeks,months,years,hours,instead,within,doubles,triples,quadruples"),
    "de": listed(
        "tag,tage,tagen,wochen,monate,monaten,jahr,jahre,jahren,stunde,stunden,minuten,statt,"
        "besserer,besseres,bessere,besseren,weniger,mehr"
    ),
    "es": listed(
        "día,días,dias,semanas,meses,año,años,hora,horas,minutos,lugar,vez,sea,como,posible"
    ),
    "fr": listed(
        "jour,jours,semaines,mois,année,ans,heure,heures,lieu,plutôt,mis,mise,mises,ligne"
    ),
    "pt": listed("dia,dias,semanas,meses,ano,anos,hora,horas,minutos,possível,como"),
}
"""Words for stretches of time and the like, which only tell the language."""


ELSEWHERE = frozenset(("out", "set", "ago", "termine"))
"""Words of one language that are common in another: "set goals" is no Portuguese."""


def shared(table: dict[str, dict[str, float]]) -> dict[str, Owners]:
    """The weights of each word divided among the languages that have it; signs speak for none."""
    return {
        word: tuple((code, weight / len(owners)) for code, weight in owners.items())
        for word, owners in table.items()
        if " " not in word and word[:1].isalpha()
    }
