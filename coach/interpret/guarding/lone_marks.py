"""Numbers that stand by themselves, as a mark of how sure one is does."""

import re

from coach.interpret.ear.consent import SAME
from coach.reading import Quantity

ARTICLES = ("a", "an", "eine", "einer", "un", "une", "um", "uma")
"""Words before a number that counts nothing: "maybe a 4"."""
THE = frozenset(("the", "die", "der", "das", "el", "la", "le", "o", "a"))
GOES_ON = re.compile(
    r"(?:and|und|y|et|e|was|is|belongs?|goes|war|ist|gehört|era|es|était|est)(?![^\W\d_])",
    re.IGNORECASE,
)
"""Behind a mark that is spoken of by itself: "the 5 and the source belong to the first one"."""
OWN = frozenset(("my", "and", "meine", "und", "mi", "y", "mon", "et", "meu", "minha", "e"))
FOR = re.compile(r"(?:for|für|bei|para|pour|对|给)(?![a-zà-ÿ])", re.IGNORECASE)
"""Behind a number that is given to something, as a mark is."""
CLAUSE_ENDS = ",.;:!?，。；：、！？"


def counts_nothing(amount: Quantity, text: str) -> bool:
    """Whether a number stands by itself: its clause ends with it or with "too"; an article."""
    before, after = text[: amount.start].split(), text[amount.end :].lstrip(" ")
    word = before[-1].casefold() if before else ""
    article = word in ARTICLES or (word in THE and GOES_ON.match(after))
    also = SAME.match(after)  # "the calls: 4 as well"
    led = not before or word[-1:] in CLAUSE_ENDS or word in OWN
    given = led and FOR.match(after)  # "6 for the overtime", "my 6 for the calls"
    return bool(article or also or given) or not after[:1].isalnum() or after.startswith("分")
