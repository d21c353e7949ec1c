"""One rate told of two things, which are two numbers: "bounce rate of home page and shop"."""

from coach.late import Late
from coach.reading.lexicon.lexicon import listed
from coach.reading.reading import Reading
from coach.reading.words import word_set

THING = (
    r"(?:(?:the|our|la|el|las|los|le|les|l'|os|as|o|a|der|die|das|den|dem)\s?)?"
    r"[^\W\d_][\w'-]*(?:\s[^\W\d_][\w'-]*){0,2}"
)
RATE = (
    r"(?:[^\W\d_]*rate|[^\W\d_]*quote|score|tasa|índice|taux|taxa|satisfaction|zufriedenheit"
    r"|satisfacción|satisfação)(?:\s[^\W\d_]+|\sde\s[^\W\d_]+){0,2}?"
)
OF_TWO = Late(
    rf"(?<![^\W\d_]){RATE}\s(?:of|on|for|von|der|des|de|del|du|da|do|d')\s?{THING}"
    rf"\s(?:and|und|y|et|e|&)\s(?:of |on |for |von |der |des |de |del |du |da |do |d')?{THING}"
    r"(?=\s(?:by|from|to|below|under|above|um|von|auf|en|de|del|em|para|à|at)\s|\s?[:,.(<>≤≥→]|\s[-+−]?\s?\d|$)"
    r"|[\u3400-\u9fff]{2,6}[和与及][\u3400-\u9fff]{2,6}?的?[\u3400-\u9fff]{0,4}率"
)
JOINED = frozenset(listed("and,und,y,et,e,&,和,与,及"))
RATES = (
    *("rate", "quote", "score", "tasa", "índice", "taux", "taxa", "satisfaction", "zufriedenheit"),
    *("satisfacción", "satisfação", "率"),
)
"""How the words end without one of which nothing is found."""
ALL = Late(
    r"(?<![^\W\d_])(?:between|zwischen|entre|together|zusammen|combined|overall)(?![^\W\d_])"
)


def rate_of_two(said: Reading) -> bool:
    """Whether one number is to hold for the rates of two things, told without how to join them."""
    if not said.measured or len(said.seen.change.used) > 2:
        return False
    plain = said.seen.plain
    words = word_set(plain)
    if JOINED.isdisjoint(words) or not any(word.endswith(RATES) for word in words):
        return False
    return OF_TWO.search(plain) is not None and ALL.search(plain) is None
