"""Whom a text names: words with a capital, and a first word that does what only people do."""

import re
from collections.abc import Iterator
from functools import lru_cache

from coach.interpret.guarding.wording import names
from coach.reading.lexicon.lexicon import listed
from coach.reading.marks import has_han
from coach.words import catalogue

LATIN_NAME = re.compile(r"(?<![A-Za-z])[A-Z][a-zà-ÿ]{2,}")
TITLED = re.compile(r"\b(?:Herrn?|Frau|Dr\.) ([A-ZÄÖÜ][\wäöüß-]+)")
ABBREVIATED = re.compile(r"[A-ZÄÖÜ]{2,5}s?")
DIGIT = re.compile(r"\d")
WORD = re.compile(r"[^\W\d_]+")
PRONOUNS = frozenset(
    listed("he,she,they,who,er,sie,wer,él,ella,quien,il,elle,qui,ele,ela,quem,você,tu")
)
OPENING = (
    r"(?:^|[.!?…]\s+|\n)\s*(?P<name>[A-ZÀ-Þ][^\W\d_]{2,})"
    r"(?: (?:und|and|y|et|e) [A-ZÀ-Þ]\w+)? "
)
"""The first word of a sentence, and perhaps a second one with a capital beside it."""
DOES = {
    "en": r"(?:will|would|can|could|might|may|should|must)? ?(?:surely |certainly |really )?"
    r"(?:loves?|likes?|knows?|says?|said|agrees?|wants?|thinks?|enjoys?|understands?|remembers?|"
    r"appreciates?|be (?:glad|happy|pleased|proud|thrilled|delighted))\b",
    "de": r"(?:freut sich|weiß|sagt|meint|liebt|mag|findet|versteht|denkt|"
    r"(?:wird|würde|kann|soll)\b.{0,40}\b"
    r"(?:lieben|mögen|freuen|wissen|sagen|verstehen|finden))\b",
    "es": r"(?:lo )?(?:sabe|sabrá|dice|dirá|quiere|querrá|piensa|opina|adora\w*|entenderá|"
    r"(?:va a|puede|podría|debería) (?:adorar\w*|ayudar\w*|alegrarse|saber|decir)|"
    r"estará (?:feliz|encantad[oa]|content[oa]))(?!\w)",
    "fr": r"(?:l['’])?(?:sait|saura|dit|dira|veut|voudra|pense|aimera|adorera|appréciera|"
    r"comprendra|sera (?:ravie?|heureu\w+|contente?)|"
    r"(?:va|peut|pourrait|devrait) (?:l['’])?(?:adorer|aimer|aider|savoir|dire))(?!\w)",
    "pt": r"(?:sabe|saberá|diz|dirá|quer|pensa|acha|adora\w*|entenderá|"
    r"(?:vai|pode|poderia|deveria) (?:adorar|gostar|ajudar|saber|dizer)|"
    r"ficará (?:feliz|contente))(?!\w)",
}
"""What only people do, behind the name of one."""


def names_in(text: str, language: str) -> Iterator[str]:
    """What must be somebody's or something's name.

    German writes every noun with a capital, so that only who is addressed, or does at the head of a
    sentence what people do, can be told there; in Chinese a word in Latin letters stands out.
    """
    if language == "de":
        yield from TITLED.findall(text)
    elif language == "zh":
        yield from LATIN_NAME.findall(text) if has_han(text) else ()
    else:
        found = (n for n in names(text) if not n.startswith(("I'", "I’")))
        yield from (n for n in found if not ABBREVIATED.fullmatch(n) and not DIGIT.search(n))
    if language in DOES:
        for match in re.finditer(OPENING + DOES[language], text):
            name = match["name"].casefold()
            if name not in common(language) and not (language == "en" and name.endswith("s")):
                yield match["name"]


@lru_cache(maxsize=8)
def common(language: str) -> frozenset[str]:
    """The words that the coach itself uses in a language, none of which is anybody's name."""
    every = (str(text) for section in catalogue(language).values() for text in section.values())
    return frozenset(word for text in every for word in WORD.findall(text.casefold())) | PRONOUNS
