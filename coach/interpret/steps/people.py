"""Who does what, as a sentence tells it: "Tom prints the flyers", "my wife Ellen phones them"."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.given import is_given, may_be_given
from coach.interpret.ear.hearing import bare, intent, patterns, within, without_fillers
from coach.interpret.ear.items import INFINITIVE, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.said import undated
from coach.interpret.orders.bidding import words as listed
from coach.interpret.steps.deeds import deed, in_third_person
from coach.interpret.steps.owning import CAPITAL, STANDS_IN, by_name, whole_name
from coach.okr import places, words_of
from coach.reading import dates
from coach.reading.lexicon import LANGUAGES
from coach.reading.marks import has_han
from coach.words import phrases

ENDS = " .!。！,，;；"


class Helper(NamedTuple):
    """Who does what, as a sentence tells it."""

    who: str
    what: str
    key: str
    """Under which the words of a language list such sentences."""


def oneself(moment: Moment) -> tuple[str, ...]:
    """The words for the speaker, first the one that is kept."""
    return phrases("assigned", "oneself", moment.language)


def people_in(text: str, moment: Moment) -> Iterator[Helper]:
    """Who does what in a sentence, as each pattern reads it."""
    said, words = by_name(plain(text, moment))
    for key in ("takes", "does", "will"):
        for pattern in patterns("others", key, moment.language):
            match = pattern.search(said)
            if match and names_somebody(match["on"], moment):
                what = match.groupdict().get("what") or ""
                if key != "will" or (deed(what, moment) and is_new(match["on"], moment)):
                    yield Helper(tidy(whole_name(match["on"], words)), what, key)
    told = in_third_person(said, moment)
    if told is not None and names_somebody(told.who, moment) and is_new(told.who, moment):
        yield Helper(tidy(whole_name(told.who, words)), told.what.partition(" ")[2], "does")


def subject_of(text: str) -> str:
    """Who does a step that begins with two names, or with who somebody is and their name."""
    said, words = by_name(text)
    if said.startswith(f"{STANDS_IN} ") and said.split()[1][:1].islower():
        return tidy(words)
    both = BOTH.match(text)
    return both["on"] if both else ""


BOTH = re.compile(
    rf"(?P<on>{CAPITAL} (?:and|und|y|et|e|&) {CAPITAL}) (?=[a-zà-ÿ])(?!(?:and|und|y|et|e)\b)"
)


def names_somebody(words: str, moment: Moment) -> bool:
    """Whether words may name somebody: "so far" and "then" do not."""
    if within("standing", words, moment.language) or words.startswith(NO_NAMES) or "我" in words:
        return False
    if any(map(str.isdigit, words)) or names_nobody(words, moment):
        return False
    return matter(words, moment.language) > 0 or words[:1].isupper()


def names_nobody(words: str, moment: Moment) -> bool:
    """Whether words, but for an article, stand for nobody: "the rest", "Spaß", "delete"."""
    first, _, rest = bare(words).partition(" ")
    article = rest and first in ("the", *phrases("people", "articles", moment.language))
    said = rest if article else bare(words)
    if said in nobodies(moment.language) or orders(first, moment.language):
        return True
    if may_be_given(words.strip(), moment.language) or has_han(said):
        return not said.isascii() and any(sign in said for sign in NOBODYS)
    return tells_a_deed(first, moment.language)


def tells_a_deed(word: str, language: str) -> bool:
    """Whether a word is an infinitive with which a step begins, and no given name: "peser"."""
    return language in ("es", "fr", "pt") and INFINITIVE.fullmatch(f"{word} ") is not None


NOBODYS = ("把", "删", "撤", "改成")
"""What is in no Chinese name, but in words that order something."""


@lru_cache(maxsize=1024)
def orders(word: str, language: str) -> bool:
    """Whether a word orders something or agrees by itself, and is nobody's given name."""
    if not word or is_given(word, language):
        return False
    if any(re.fullmatch(listed("remove", tongue), word) for tongue in LANGUAGES):
        return True  # "borra A1", in whatever language the plan is
    return any(
        intent(word, tongue) or any(re.fullmatch(listed(key, tongue), word) for key in ORDERS)
        for tongue in dict.fromkeys((language, "en"))
    )


ORDERS = ("put", "postpone", "call", "add")
"""Lists of words with which an order begins that changes something."""


@cache
def nobodies(language: str) -> frozenset[str]:
    """Words that name nobody where somebody is told who does something."""
    return frozenset((*phrases("deed", "no-doer", language), *phrases("deed", "no-doer")))


NO_NAMES = ("给", "对", "向", "跟", "为", "把", "去", "先", "再", "被")
"""How a Chinese name never begins in front of a verb."""


def is_new(name: str, moment: Moment) -> bool:
    """Whether a word names nothing that the plan speaks of: "website: print the new prices"."""
    known = (words_of(place.item) for place in places(moment.plan))
    listed = (word for key in NOUNS for word in phrases("refs", key, moment.language))
    return bare(name) not in listed and telling(name).isdisjoint(telling(" ".join(known)))


NOUNS = ("objective", "key-result", "action", "plan", "big")


def plain(text: str, moment: Moment) -> str:
    """The sentence without its dates, fillers and outer marks.

    Between Chinese words a date leaves a comma, since it tells where the one ends and the other
    begins ("等房东2月10号前签字").
    """
    text = without_fillers(text, moment.language) or text
    if has_han(text):
        every = dates(text, moment.today, moment.plan.period)
        of_the_year = [when for when in every if any(map(str.isdigit, when.text))]
        for when in reversed(of_the_year or every):  # "周日" may say what is meant and not by when
            start, end = when.span
            text = f"{text[:start].removesuffix('在')}，{text[end:]}"
        return re.sub("，+", "，", text).strip(ENDS)
    return " ".join(undated(text, moment).split()).strip(ENDS)
