"""Who does a step, told in a clause behind it: "..., Maria owns it", "..., c'est Léa", "(Tom)"."""

import re
from functools import cache
from typing import NamedTuple

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.hearing import bare, own_patterns, patterns
from coach.interpret.ear.items import INFINITIVE, begins_with_verb, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import undated
from coach.interpret.steps.owning import STANDS_IN, by_name, whole_name
from coach.interpret.steps.people import names_nobody, nobodies, oneself
from coach.reading.marks import has_han
from coach.words import phrases

AROUND = " \t.!。！,，;；()（）[]@–—-"
CAPITAL = r"(?-i:[A-ZÄÖÜÁÉÍÓÚÂÊÇ])[^\W\d_]+"
HAN_NAME = r"[\u4e00-\u9fff]{2,4}?"
LONGEST = 9
"""Words of a clause that says who does something."""


class Doer(NamedTuple):
    """Somebody who does a step."""

    who: str
    what: str = ""
    """What of it is theirs, where the clause says so."""


def doer_of(clause: str, moment: Moment, *, named_alone: bool) -> Doer | None:
    """Who does what was told ahead of a clause; None for a clause that says something else.

    Args:
        clause: the words behind a comma, in brackets or behind a dash.
        moment: with the language.
        named_alone: whether a name by itself is enough.
    """
    said, words = by_name(undated(clause, moment).strip(AROUND))
    if not said or len(said.split()) > LONGEST:
        return None
    said = hedges(moment.language).sub("", said).strip()
    found = as_written(said, words, moment, named_alone=named_alone)
    return found or in_small_letters(said, moment)


@cache
def hedges(language: str) -> re.Pattern[str]:
    """Small words beside who does something: "that is rather Tom's", "das macht eher Tom"."""
    every = "|".join((*phrases("deed", "hedge", language), *phrases("deed", "hedge")))
    return re.compile(
        rf"(?:{every})" if language == "zh" else rf"\s*\b(?:{every})\b", re.IGNORECASE
    )


def in_small_letters(said: str, moment: Moment) -> Doer | None:
    """Who does what was told, by a name that is written small: "maureen writes it"."""
    if has_han(said) or said != said.lower() or len(said.split()) > SHORT_CLAUSE:
        return None
    if not does_something(said, moment):
        return None  # "it will be fun"
    romance = moment.language in ("es", "fr", "pt")
    if INFINITIVE.match(said) if romance else begins_with_verb(said, moment.today):
        return None  # "inviter les parents"
    for at, word in enumerate(every := said.split()):
        if not word.isalpha() or not matter(word, moment.language):
            continue
        spelled = " ".join([*every[:at], word.capitalize(), *every[at + 1 :]])
        doer = as_written(spelled, "", moment, named_alone=False)
        if doer is not None and word.capitalize() in doer.who.split():
            return doer
    return None


def does_something(said: str, moment: Moment) -> bool:
    """Whether a clause has a word for doing things, where a language has a list of them."""
    known = own_patterns("deed", "small-does", moment.language)
    return not known or any(pattern.search(said) for pattern in known)


SHORT_CLAUSE = 8
"""Words of a clause in which a name may be written in small letters."""


def as_written(said: str, words: str, moment: Moment, *, named_alone: bool) -> Doer | None:
    """Who does what was told ahead of a clause, where names begin with a capital."""
    for pattern in owner_patterns(moment.language):
        if (match := pattern.fullmatch(said)) and is_somebody(match["on"], moment):
            more = match.groupdict()
            too = f" {more['too']}" if more.get("too") else ""  # "jonas mit mir"
            return Doer(
                single(whole_name(match["on"], words), moment) + too, more.get("what") or ""
            )
    led = articles(moment).sub("", said)
    alone = named_alone and (is_name(led) or is_theirs(said, moment))
    alone = alone and not names_nobody(led, moment)
    if alone and any(p.search(said) for p in patterns("deed", "kin-does", moment.language)):
        who, _, what = said.rpartition(" ")
        return Doer(tidy(who), what)  # "my cousin draws"
    return Doer(tidy(whole_name(led if is_name(led) else said, words))) if alone else None


def single(name: str, moment: Moment) -> str:
    """A name, without the article in front of one word: "die Maria"."""
    article, _, rest = name.strip().partition(" ")
    lone = article.lower() in phrases("assigned", "article", moment.language) and rest.isalpha()
    return tidy(rest if lone else name)


@cache
def owner_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """How a language says who does something, with the form of a name filled in."""
    lead = "|".join(phrases("people", "articles", language) or ("the",))
    place = r"(?: (?:vom|aus|from|at|de|du|del|do|da) (?:the |la |der )?[^\W\d_]+)?"
    joined = rf"(?: {CAPITAL})?{place}(?: (?:and|und|y|et|e|&) {CAPITAL})?"
    western = rf"(?P<on>(?:(?:{lead}) )?[^\W\d_]+{joined})"
    name = rf"(?P<on>{HAN_NAME}|[A-Za-z]+)" if language == "zh" else western
    every = phrases("deed", "owner", language)
    return tuple(re.compile(said.replace("{on}", name), re.IGNORECASE) for said in every)


def whose_deed(clause: str, moment: Moment, *, named_alone: bool) -> Doer | None:
    """Who does something, also the speaker; otherwise as `doer_of`."""
    if mine(undated(clause, moment), moment):
        return Doer(oneself(moment)[0])
    return doer_of(clause, moment, named_alone=named_alone)


def mine(words: str, moment: Moment) -> bool:
    """Whether a clause says no more than that the speaker does something."""
    said = words.strip(AROUND)
    return any(
        re.fullmatch(rf"(?:{JOINED})?(?:{one})", said, re.IGNORECASE)
        for one in phrases("step", "mine", moment.language)
    )


JOINED = r"(?:and|but|und|aber|y|pero|et|mais|e|mas)\s+"


def is_somebody(words: str, moment: Moment) -> bool:
    """Whether words may name somebody other than the speaker."""
    first, *_ = bare(words).split() or [""]
    if any(map(str.isdigit, words)):
        return False  # "A3 und A4"
    if names_nobody(words, moment) or first in nobodies(moment.language):
        return False
    if has_han(words):
        return True
    return words[:1].isupper() or matter(words, moment.language) > 0


def is_name(words: str) -> bool:
    """Whether words are a name, or two that are joined, and nothing else."""
    return words == STANDS_IN or re.fullmatch(NAMES, words) is not None


NAMES = rf"{CAPITAL}(?:[ -]{CAPITAL})?(?:(?:,| and| und| y| et| e| &|和) {CAPITAL}(?: {CAPITAL})?)?"


def is_theirs(words: str, moment: Moment) -> bool:
    """Whether words name somebody by whose they are, or by a Chinese form of address."""
    if has_han(words):
        alone = any(re.fullmatch(p, words) for p in phrases("people", "alone", moment.language))
        return alone or any(p.search(words) for p in patterns("people", "person", moment.language))
    kin = phrases("deed", "kin", moment.language)
    every = bare(words).split()
    return 1 < len(every) <= len(("my", "older", "sister")) and every[0] in kin


@cache
def articles_of(language: str) -> re.Pattern[str]:
    """The small words in front of a name: "a Renata", "avec Léa", "with Tom"."""
    lead = "|".join(phrases("deed", "before-name", language) or ("(?!)",))
    return re.compile(rf"^(?:(?:{lead}) ?)+(?=\S)", re.IGNORECASE)


def articles(moment: Moment) -> re.Pattern[str]:
    """The small words in front of a name, in the language of the talk."""
    return articles_of(moment.language)
