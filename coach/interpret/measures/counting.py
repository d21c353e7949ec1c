"""What is counted, told as a question ahead of its numbers: "how many buy cake? 30, I want 50"."""

import re

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.hearing import patterns, sentences, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import sure_said
from coach.reading import numbers, read
from coach.reading.metric_name import named
from coach.reading.standing import NOW
from coach.words import phrases

AT_MEASURES = {"key-results", "more-key-results", "number", "wording", "objectives", "approval"}
"""Questions at which somebody tells a measure."""


def with_what_is_counted(text: str, moment: Moment) -> str:
    """The message with such a question as the title of the numbers behind it; else as it is."""
    if "\n" in text:
        return text
    question, *rest = sentences(text) or [""]
    told = " ".join(rest)
    if asks_how_sure(question, moment) and told[:1].isdigit():
        return f"{phrases('fields', 'confidence', moment.language)[0]} {told}"
    if moment.asked.about not in AT_MEASURES:
        return text
    if not asks_how_many(question, moment) or not numbers(told) or name_in(told, moment):
        return text
    said = ABOUT.sub("", without_fillers(question, moment.language))
    return f"{said.rstrip(' ?.!？。！')}: {told}"


ABOUT = re.compile(
    r"^¿?(?:(?:what|how) about|(?:und )?was ist mit|wie wär[es']*s? mit|qué tal|y qué pasa con"
    r"|et|qu['’]en est-il de|(?:e )?que tal|e quanto a)\s+(?:the|our|my|der|dem|den|unserer|la|el"
    r"|los|las|le|les|a|o|as|os)?\s*",
    re.IGNORECASE,
)
"""What leads to the name of a measure."""


def answered_by_oneself(pieces: list[str], moment: Moment) -> list[str]:
    """The sentences of a message, with such a question and the numbers behind it as one."""
    every: list[str] = []
    for piece in pieces:
        asked = every and (asks_how_many(every[-1], moment) or asks_how_sure(every[-1], moment))
        if asked and numbers(piece):
            every[-1] += f" {piece}"
        else:
            every.append(piece)
    return every


def asks_how_many(said: str, moment: Moment) -> bool:
    """Whether a sentence only asks how many of something there are, so that an answer follows."""
    said = without_fillers(said, moment.language)
    asks = any(p.match(said) for p in patterns("fact", "how-many", moment.language))
    return asks and not numbers(said)


def asks_how_sure(said: str, moment: Moment) -> bool:
    """Whether a short question repeats ours for a confidence, so that the number follows."""
    asks = said.rstrip().endswith(("?", "？")) and sure_said(said, moment.language)
    return asks and not numbers(said) and len(said.split()) <= SHORT


SHORT = 4
"""Words of a question that somebody puts to themselves."""


def name_in(told: str, moment: Moment) -> bool:
    """Whether the numbers have a name of their own."""
    reading = read(told, moment.today)
    name = named(reading) if reading.metric else ""
    plain = without_fillers(NOW.pattern.sub(" ", name).strip(), moment.language)
    return matter(plain, moment.language) > 0  # "last year, I think" names nothing
