"""Matching a message against the phrases of the catalogue: intents and commands."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from coach.reading.marks import has_han
from coach.words import catalogue, phrases

PUNCTUATION = " \t\r\n.,;:!?…。，、；：！？¡¿\"'“”„«»‘’()[]*_-–—"
COMMA = re.compile(r"[,，、](?!\d)")
TITLES = ("Prof", "Dr", "Dra", "Mr", "Mrs", "Ms", "Sr", "Sra", "Srta", "Hr", "Hrn", "Mme", "Mlle")
ALIKE = ("incl", "inkl", "approx", "bzw", "ca", "resp", "evtl", "aprox", "env", "esp")
SHORTENED = (*TITLES, *map(str.lower, TITLES), "St", "No", "Fr", "Ing", *ALIKE)
"""Short words behind whose full stop a name or a number follows."""
ABBREVIATED = "".join(rf"(?<!\b{word}\.)" for word in SHORTENED)
DAY = (
    r"(?!(?<=\d\.)\s+(?i:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))"
    r"(?!(?:(?<=\d\.\d\.)|(?<=\d\.\d\d\.))\s+[a-zäöü])"
    r"(?!(?<=\d\.)\s+(?:und|oder|bis)\s+(?:zum\s+)?\d)"
    r"(?!(?:(?<=\bd[ea][rnms] \d\.)|(?<=\bd[ea][rnms] \d\d\.))\s+[a-zäöü])"
    r"(?!(?<=\d\s(?:Mio|Mrd|Tsd)\.)\s+[a-zäöü\d€$£])"
)
"""Behind a number with a point no sentence ends before a German month, nor behind "20.1.", "der 3."
or between two days: "am 2. und 3. Januar"; nor behind "1,2 Mio." before what goes on."""
TAKEN_BACK = "no|nope|nein|nee|non|não|wait|moment|warte|espera|attends|stop|ok|okay"
HESITATING = rf"(?!(?:(?<=\.\.)|(?<=…))\s+(?!(?:{TAKEN_BACK})\b)[a-zà-ÿ])"
"""Behind three points somebody goes on who writes the next word small: "well... maybe"."""
SENTENCES = re.compile(rf"(?<=[.!?…]){ABBREVIATED}{DAY}{HESITATING}\s+|(?<=[。！？])|\n+")

KEPT = 256
"""Pieces of text that are kept as they were last stripped: one message is looked at many times."""


@lru_cache(maxsize=KEPT)
def bare(text: str) -> str:
    """The text without case, commas, outer punctuation and doubled spaces."""
    return " ".join(COMMA.sub(" ", text.lower().replace("’", "'")).split()).strip(PUNCTUATION)


@lru_cache(maxsize=KEPT)
def without_fillers(text: str, language: str) -> str:
    """The text without the small words that people begin and end with."""
    start, end = fillers(language)
    before = ""
    while before != text:
        before = text
        shorter = start.sub("", text, count=1)
        text = shorter if shorter == text else shorter.lstrip(PUNCTUATION.replace("(", ""))
        text = end.sub("", text, count=1)
    return text.strip()


@cache
def fillers(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a filler at the start and at the end of a message."""

    def alternatives(key: str) -> str:
        words = sorted(phrases("fillers", key, language), key=len, reverse=True)
        return "|".join(re.escape(word) for word in words)

    ahead = r"(?=[\s,.;:!?…，。、！])"
    return (
        re.compile(rf"^(?:{alternatives('start')}){ahead}", re.IGNORECASE),
        re.compile(rf"(?<=[\s,，])(?:{alternatives('end')})[.!]*$", re.IGNORECASE),
    )


@cache
def whole(language: str) -> dict[str, str]:
    """Every phrase that may be a message by itself, with its intent."""
    return own("en") | own(language)


@cache
def own(language: str) -> dict[str, str]:
    """The phrases that a language itself has for a whole message, with their intents."""
    known = {
        bare(phrase) or phrase: intent
        for intent, said in catalogue(language).get("whole", {}).items()
        for phrase in said
    }
    return {phrase.replace("'", ""): intent for phrase, intent in known.items()} | known  # "thats"


@lru_cache(maxsize=KEPT)
def intent(text: str, language: str) -> str:
    """The intent of a message that is nothing but one, empty otherwise.

    A language not spoken here is looked for among all, since `ok` and `undo` are at home anywhere.
    """
    if found := looked_up(text, whole(language), language):
        return found
    if len(text) > LONGEST_REQUEST:
        return ""
    return next((name for key, name in REQUESTS.items() if within(key, text, language)), "")


LONGEST_REQUEST = 90
"""Characters of a message that asks how things stand, and nothing else."""
REQUESTS = {
    "thinking": "another",
    "status": "where",
    "first-step": "first",
    "summary": "show",
    "owners": "owners",
    "skipping": "skip",
    "turning-back": "back",
}
"""What people say in many ways: under which key it is listed, and what it asks for."""


def own_intent(text: str, language: str) -> str:
    """The intent of a message that is a phrase of this very language, empty otherwise."""
    return looked_up(text, own(language), language)


def looked_up(text: str, known: dict[str, str], language: str) -> str:
    """The intent of a message among the known phrases, with or without its fillers."""
    said = bare(text) or text.strip()
    if said in known:
        return known[said]
    said = bare(without_fillers(said, language))
    return known.get(said, "") or composed(said, known)


ASSENT = ("yes", "approve", "next", "enough", "thanks")
"""Intents that people say in one breath: "yes, I approve, let's go on"."""
STRONGEST = ("approve", "next", "enough", "yes", "thanks")
LINKS = {
    "and",
    "i",
    "it",
    "so",
    "then",
    "und",
    "y",
    "et",
    "e",
    "do",
    "就",
    "那",
    "to me",
    "for me",
    "by me",
    "with me",
    "from me",
    "für mich",
    "von mir aus",
    "para mí",
    "por mí",
    "pour moi",
    "para mim",
    "por mim",
    "pra mim",
    "with it",
    "whatever",
    "just",
    "haha",
}
PARTING = {"goodbye"}
MOST_WORDS = 9


def composed(said: str, known: dict[str, str]) -> str:
    """The strongest intent of a message made of nothing but assent, empty for any other."""
    han = has_han(said)
    words, space = (list(said.replace(" ", "")), "") if han else (said.split(), " ")
    if not 2 <= len(words) <= MOST_WORDS:
        return ""
    reached: dict[int, frozenset[str]] = {0: frozenset()}
    for start in range(len(words)):
        if start not in reached:
            continue
        for end in range(start + 1, len(words) + 1):
            piece = bare(space.join(words[start:end]))
            found = known.get(piece, "")
            if found in ASSENT or found in PARTING or piece in LINKS:
                reached[end] = reached[start] | ({found} if found else frozenset())
    intents = reached.get(len(words), frozenset())
    if intents & PARTING:
        return "goodbye"
    return next((name for name in STRONGEST if name in intents), "")


@cache
def patterns(section: str, key: str, language: str) -> tuple[re.Pattern[str], ...]:
    """The regular expressions of a phrase in the language and in English."""
    found = dict.fromkeys(
        expression for spoken in (language, "en") for expression in phrases(section, key, spoken)
    )
    return tuple(re.compile(expression, re.IGNORECASE) for expression in found)


@cache
def own_patterns(section: str, key: str, language: str) -> tuple[re.Pattern[str], ...]:
    """The regular expressions of a phrase in the language alone."""
    found = phrases(section, key, language)
    return tuple(re.compile(expression, re.IGNORECASE) for expression in found)


def within(key: str, text: str, language: str) -> bool:
    """Whether a sentence contains what the catalogue lists under this key."""
    said = bare(text)
    return any(pattern.search(said) for pattern in patterns("within", key, language))


def command(text: str, language: str) -> tuple[str, dict[str, Any]]:
    """The command that a statement most likely is and its named parts, in the person's spelling."""
    return next(commands(text, language), ("", {}))


def commands(text: str, language: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every command that a statement may be, the likeliest first."""
    said = without_fillers(" ".join(text.split()).strip(" .!。！"), language)
    for key in catalogue("en")["say"]:
        for pattern in patterns("say", key, language):
            if match := pattern.search(said):
                yield key, {k: v.strip() for k, v in match.groupdict().items() if v}


def sentences(text: str) -> list[str]:
    """The sentences of a message, without empty ones."""
    return [part.strip() for part in SENTENCES.split(text) if part.strip(PUNCTUATION)]


def without_correcting(text: str, language: str) -> str:
    """The text without the words at its start that take something back: "no wait, ..."."""
    for pattern in patterns("fact", "correcting", language):
        text = pattern.sub("", text, count=1)
    return text


@lru_cache(maxsize=KEPT)
def is_question(sentence: str, language: str) -> bool:
    """Whether the sentence asks the coach something."""
    ends = sentence.rstrip(" \"'”»)").endswith(("?", "？"))
    said = without_fillers(sentence, language)
    if ends:
        return len(bare(said)) > 1
    return within("question", said, language) and not within("measure-clause", said, language)
