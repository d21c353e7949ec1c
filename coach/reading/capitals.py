"""Numbers that a capital ahead makes part of a name: "to Office 365", "meet WCAG 2.2"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from coach.late import Late
from coach.reading.language import cues
from coach.reading.lexicon import LEXICONS
from coach.reading.lexicon.lexicon import listed
from coach.reading.units import PREFIXES
from coach.reading.words import word_set

Figures = Sequence[re.Match[str]]
"""Where numbers in digits stand."""


def called(text: str, plain: str, figures: Figures) -> Iterator[tuple[int, int]]:
    """Bare numbers that a capital makes part of a name: "to Office 365", "meet WCAG 2.2"."""
    for number in figures:
        start, end = number.span()
        if start < SHORTEST_NAME or plain[start - 1] != " ":
            continue
        begin = text.rfind(" ", 0, start - 1) + 1
        ahead = text[begin : start - 1]
        if ahead.islower() and ahead.isalpha() and ahead not in NUMBERED:
            continue  # a word without a capital, and no known name
        if not plain[start - 2].isalpha():
            continue
        word = WORD_BEFORE.search(text, begin, start)
        if not word:
            continue
        name = word["word"].lower()
        told = name in SERIES or (name in NORMS and end - start >= SHORTEST_NORM)
        if not told and word["word"] == name:
            continue
        if not GOES_ON.match(plain, end) and (told or is_called(plain, word)):
            yield start, end


def is_called(plain: str, word: re.Match[str]) -> bool:
    """Whether a word with a capital in front of a number is a name, and not what is measured."""
    name, ahead = word["word"].lower(), plain[: word.start()].rstrip()
    if not ahead or name in measured_names() or name in word_set(ahead):
        return False
    if word["word"].isupper():
        return COMPLYING.search(ahead) is not None
    before = WORD_BEFORE.search(f"{ahead} ")
    names_it = before is not None and before["word"] in ARTICLES and cues(plain) != "de"
    return names_it and measured_names().isdisjoint(word_set(ahead))


SHORTEST_NAME = 3
WORD_BEFORE = Late(r"(?<![\w'])(?P<word>[^\W\d_][\w-]*)\s$")
GOES_ON = Late(
    r"[\w%€$£¥+,]|\s?(?:[%€$£¥/+=<>≥≤→~(]|-+>|-\s?\d|to\s|auf\s|a\s|à\s|para\s|of\s|out\s"
    r"|percent|points?|prozent|times|k\b|m\b|million|mio)|\s[^\W\d_]+s(?![^\W\d_])|\s?[\u3400-\u9fff]"
)
"""Behind a number that counts, moves or has a unit."""
SERIES = frozenset(
    listed(
        "office,iphone,ipad,galaxy,playstation,xbox,boeing,airbus,android,ios,formula,form,channel,"
        "studio,area,sector"
    )
)
"""Names that come in numbers, wherever they stand and however they are written."""
NORMS = frozenset(listed("wcag,gb,une,nf,nbr,uni,bs,astm,ieee,iec,iatf,haccp"))
NUMBERED = SERIES | NORMS
SHORTEST_NORM = 3
"""Digits and dots of the number of a standard; "16 gb" and "une" are other words."""
ARTICLES = frozenset(
    listed(
        "to,into,onto,the,our,my,your,their,a,an,el,la,un,una,le,les,une,du,o,um,uma,no,na,ao,support"
    )
)
"""In front of a name; a place in front of a count follows another word ("shops in Ohio 12")."""
COMPLYING = Late(
    r"(?<![^\W\d_])(?:compl[yi]\w*|conform\w*|meets?|follows?|standard|norma?e?s?|cumpl\w+|respect\w+"
    r"|atend\w+|erfüll\w*|einhalt\w*|flights?|flug|vuelo|vol|voo)(?![^\W\d_])|符合|满足|达标|遵循"
)
"""What is done with a standard, or what a short name with a number is: "flight LH 454"."""


@cache
def measured_names() -> frozenset[str]:
    """Words of all languages for what a number measures, well-known scores and currencies."""
    return frozenset((*PREFIXES, *(m for one in LEXICONS for m in one.measures))) | SCORES


SCORES = frozenset(
    listed(
        "ces,mau,dau,wau,elo,gmat,gre,sat,act,ielts,toefl,toeic,hba1c,bmi,ltv,cac,roi,ebitda,gmv,"
        "lighthouse,pagespeed,trustpilot,google,yelp,tripadvisor,glassdoor,etsy,airbnb,kununu,"
        "booking,members,followers,reviews,stars,shops,stores,clients,customers,users"
    )
)
