"""What leads to the goal, or to a list, and is none of its words: "the big thing I guess is that".

Such words name the goal as a goal ("my dream", "what I want") or the list as one, and beside that
they name nothing: small words, hedges, the year. What they lead to stands behind the last colon or
"is that" ahead of which nothing else is said, or ahead of the last comma: "..., that's my dream".
"""

import re
from datetime import date
from functools import cache

from coach.interpret.beside.chatter import matter, turning
from coach.interpret.ear.hearing import bare, patterns, within
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.remarks import WORD
from coach.reading import dates
from coach.reading.marks import has_han
from coach.words import phrases

COLON = re.compile(r"[:：](?![-\d/)(]|[DPp]\b)\s*")
LAST = re.compile(r"(?:[,，;；]|\s[-–—])\s*(?P<tail>[^,，;；]+)$")
YEAR = re.compile(r"\b20\d\d\b|20\d\d年")
CLAUSES = re.compile(r"[,;，；.!。！]\s*")
ANY_DAY = date(2027, 1, 1)
"""Where only the words of a day are looked for."""
FEW = 3
"""Words of a clause that only calls for attention ahead of a preamble."""
MOST_WORDS, MOST_IN_HAN = 14, 20
"""Words of a preamble, and its characters in Chinese."""
ONLY = re.compile(
    r"(?:(?:so|also|then|dann) )?(?:just|only|simply|nur|bloß|einfach|solo|simplemente|seulement"
    r"|juste|simplement|só|apenas|simplesmente|就|只|只要)",
    re.IGNORECASE,
)
"""A last clause that cuts a wording down to what stands behind its colon."""
FEWEST, SHORTEST_IN_HAN = 2, 3
"""Words of what it leads to, and characters in Chinese."""


def behind_preamble(text: str, language: str) -> str:
    """What a sentence leads to that first speaks of it as the goal; the text when it does not."""
    if within("because", text, language) or within("insists", text, language):
        return text
    for colon in reversed([*COLON.finditer(text)]):
        ahead = text[: colon.start()]
        called = CLAUSES.split(ahead)[-1]
        led = leading(ahead, language) or (
            names_goal(called, language) and leading(called, language)
        )
        led = led or ONLY.fullmatch(called.strip()) is not None
        if led and enough(text[colon.end() :]):
            return text[colon.end() :].strip()
    for pattern in patterns("preamble", "links", language):
        for link in reversed([*pattern.finditer(text)]):
            ahead, rest = text[: link.start()], text[link.end() :]
            named = names_goal(text[: link.end()], language)
            if named and leading(ahead, language) and enough(rest):
                return rest.strip()
    last = LAST.search(text)
    ahead, tail = (text[: last.start()], last["tail"]) if last else (text, "")
    called = names_goal(tail, language) and leading(tail, language)
    called = called and not within("objection", tail.strip(" ,;，"), language)
    return ahead.strip() if called and enough(ahead) else text


def leads_on(text: str, moment: Moment) -> bool:
    """Whether something is told of the goal as a goal, and what it is behind that."""
    return behind_preamble(text, moment.language) != text


def leading(ahead: str, language: str) -> bool:
    """Whether words name nothing but the goal as a goal, a list, or the year."""
    *before, last = CLAUSES.split(ahead)
    if before and names_goal(last, language) and all(len(b.split()) <= FEW for b in before):
        ahead = last  # "hang on, the goal should say"
    every = WORD.findall(ahead.lower())
    if 0 < len(every) <= FEW and any(turning(word, language) for word in every[:1]):
        return True  # "no, shorter: ..."
    if not 0 < len(ahead.split()) <= MOST_WORDS:
        return False
    ahead = YEAR.sub(" ", ahead)
    for named in reversed(dates(ahead, ANY_DAY)):
        ahead = f"{ahead[: named.span[0]]} {ahead[named.span[1] :]}"
    if has_han(ahead):
        for piece in sorted(known("zh"), key=len, reverse=True):
            ahead = ahead.replace(piece, " ")
        return len(ahead) <= MOST_IN_HAN and not matter(ahead, language)
    rest = [w for w in WORD.findall(ahead.lower().replace("’", "'")) if w not in known(language)]
    return not re.search(r"\d", ahead) and not matter(" ".join(rest), language)


def names_goal(ahead: str, language: str) -> bool:
    """Whether one of the words is a name of the goal: "dream", "Ziel", "愿望"."""
    names = phrases("preamble", "names", language)
    if has_han(ahead):
        return any(name in ahead for name in names)
    return any(word in names for word in WORD.findall(ahead.lower().replace("’", "'")))


def enough(rest: str) -> bool:
    """Whether a rest says something: two words, or a few characters of Chinese."""
    rest = rest.strip(" .!。！")
    return len(rest) >= SHORTEST_IN_HAN if has_han(rest) else len(rest.split()) >= FEWEST


@cache
def known(language: str) -> frozenset[str]:
    """The words of a language that a preamble is made of."""
    return frozenset(
        (*phrases("preamble", "names", language), *phrases("preamble", "around", language))
    )


def without_correction(text: str, moment: Moment) -> str:
    """The words without those at their start that take the last ones back: "no wait, ..."."""
    for pattern in patterns("fact", "correcting", moment.language):
        rest = pattern.sub("", text, count=1).strip()
        if rest != text and len(bare(rest)) > 1:
            return rest
    return text
