"""Who words name, in capitals or small: "priya", "tarek und ich", "der jonas", "Sam's"."""

import re
from collections.abc import Sequence

from coach.interpret.ear.given import POSSESSIVE, is_given, may_be_given
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.frames.called import known_people
from coach.interpret.steps.people import nobodies, oneself
from coach.noun import kept
from coach.okr import Plan
from coach.words import phrases

SECTION = "keeper"
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
MOST = 3
"""People who do or look after one thing."""


def somebody(words: str, moment: Moment) -> str:
    """Who words name and nothing else, as it is kept; empty for any other words."""
    every = WORD.findall(words)
    if len(every) != len(words.split()) - words.split().count("&"):
        return ""
    found, end = group(every, 0, moment)
    return found if end == len(every) else ""


def group(words: Sequence[str], start: int, moment: Moment) -> tuple[str, int]:
    """Who is named from a word on, as it is kept, and where the words for them end."""
    told: list[str] = []
    joints, at = phrases(SECTION, "joint", moment.language), start
    while len(told) < MOST:
        name, end = one(words, at, moment)
        if not name:
            break
        told.append(name)
        at = end
        if at + 1 >= len(words) or words[at].casefold() not in joints:
            break
        if not one(words, at + 1, moment)[0]:
            break
        at += 1
    joint = f" {joints[0]} " if joints else " "
    return joint.join(told), at if told else start


def one(words: Sequence[str], at: int, moment: Moment) -> tuple[str, int]:
    """The one person who is named from a word on, and where that ends."""
    articles = phrases(SECTION, "article", moment.language)
    if at + 1 < len(words) and words[at].casefold() in articles and is_name(words[at + 1], moment):
        at += 1
    if at >= len(words):
        return "", at
    word = words[at]
    if bare(word) in phrases(SECTION, "me", moment.language):
        return oneself(moment)[0], at + 1
    if not is_name(word, moment):
        return "", at
    name, end = POSSESSIVE.sub("", word), at + 1
    surname = words[end] if end < len(words) else ""
    if word[:1].isupper() and surname[1:].islower() and surname[:1].isupper() and name == word:
        name, end = f"{name} {POSSESSIVE.sub('', surname)}", end + 1
    return name[:1].upper() + name[1:], end


def is_name(word: str, moment: Moment) -> bool:
    """Whether a word is somebody's name: one that is given, or of who is in the plan."""
    if bare(word) in nobodies(moment.language):
        return False
    if is_given(word, moment.language) or may_be_given(word, moment.language):
        return True
    return POSSESSIVE.sub("", word.casefold()) in single_names(moment.plan)


@kept
def single_names(plan: Plan) -> frozenset[str]:
    """Who is named in a plan by one word, in small letters."""
    return frozenset(name for name in known_people(plan) if name.isalpha() and len(name) > SHORT)


SHORT = 2


def names_in(text: str, moment: Moment) -> tuple[str, ...]:
    """The given names that a text holds, each once, where nothing else can be meant by them."""
    every = (POSSESSIVE.sub("", w).capitalize() for w in WORD.findall(text) if sure(w, moment))
    return tuple(dict.fromkeys(every))


def sure(word: str, moment: Moment) -> bool:
    """Whether a word is a given name and hardly anything else, or of who is in the plan."""
    known = POSSESSIVE.sub("", word.casefold()) in single_names(moment.plan)
    return known or is_given(word, moment.language)
