"""Whom a plan needs: "without Kerstin, who does my site, I'm stuck", "Tom, he must do it"."""

import re

from coach.edits import AddDependency
from coach.interpret.ear.hearing import own_patterns
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import date_in
from coach.interpret.steps.needing import POSSESSIVE, sooner
from coach.interpret.steps.people import plain
from coach.reading import numbers
from coach.words import phrases


def stuck_without(text: str, moment: Moment) -> AddDependency | None:
    """On whom a sentence says that all depends; None for any other."""
    return needed_as("stuck", text, moment)


def spoken_of_anew(text: str, moment: Moment) -> AddDependency | None:
    """Who has to do what, where they are named first and spoken of again: "Tom, he must do it"."""
    named = NAMED_FIRST.match(text.strip())
    again = named and re.split(r"[\s，,]", named["rest"].lower())[0]
    they = phrases("people", "they", moment.language)
    return named_to_do(text, moment) if again and again in they else None


NAMED_FIRST = re.compile(r"[^\s,]+(?: [^\s,]+)?,\s*(?P<rest>.+)$")


def named_to_do(text: str, moment: Moment) -> AddDependency | None:
    """Who has to do what, where that was asked, so that a name may be written in small letters."""
    return needed_as("has-to", text, moment)


def needed_as(key: str, text: str, moment: Moment) -> AddDependency | None:
    """Who is needed, as the patterns under a key read it."""
    said = plain(text, moment)
    for pattern in own_patterns("people", key, moment.language):
        match = pattern.search(said)
        if match is None:
            continue
        who, what = without_lead(match["on"], moment), match.groupdict().get("what") or ""
        if thing := POSSESSIVE.match(who):
            who, what = thing["on"], what or thing["what"]
        if not names_one(who, moment):
            continue
        by, _ = date_in(text, moment)
        dated = {"by": sooner(by, text, moment)} if by else {}
        return AddDependency(on=tidy(who), what=tidy(what), **dated)
    return None


def without_lead(words: str, moment: Moment) -> str:
    """Words for somebody without those that lead to them: "only on the bank"."""
    for pattern in own_patterns("people", "on-whom", moment.language):
        words = pattern.sub("", words, count=1)
    return words


def names_one(words: str, moment: Moment) -> bool:
    """Whether words may name somebody: no pronoun, no number, nothing that is one of many."""
    if not words or numbers(words):
        return False
    things = {
        *phrases("deed", "no-doer", moment.language),
        *phrases("people", "any", moment.language),
    }
    return re.split(r"\s", words.lower())[0] not in things
