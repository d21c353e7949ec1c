"""Whether words name somebody on whom a plan may depend: "the printer", "Dr. Miller"."""

import re

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.steps.helping import spoken_of
from coach.okr import KeyResult, Objective, places, words_of
from coach.reading.marks import has_han
from coach.words import phrases

DOT = "\u2024"
"""Stands for the full stop behind a title while a sentence is cut into clauses."""
LONGEST_NAME, LONGEST_IN_HAN = 5, 8
"""Words, and Chinese characters, by which somebody is named."""


def pronoun(words: str, moment: Moment) -> bool:
    """Whether words stand for somebody who was named before."""
    return bare(words) in phrases("people", "they", moment.language)


def somebody(words: str, moment: Moment) -> bool:
    """Whether words name somebody of whom the plan's aims do not speak, or who has a title.

    What they speak of is nobody: "the library must lend ..." in a plan about the library.
    """
    if not named_by(words, moment):
        return False
    if has_han(words) or TITLED.match(words):
        return True
    every = (p.item for p in places(moment.plan) if isinstance(p.item, Objective | KeyResult))
    aims = telling(" ".join(map(words_of, every)))
    return telling(words.split()[-1]).isdisjoint(aims)


def named_by(words: str, moment: Moment) -> bool:
    """Whether words name somebody: by title, name, article or whose they are; never the speaker."""
    every = words.replace(DOT, "").split()
    if not every or FIGURE.search(words) or pronoun(words, moment):
        return False
    if bare(every[-1]) in phrases("others", "impersonal", moment.language):
        return False
    if has_han(words):
        return len(words) <= LONGEST_IN_HAN and spoken_of("person", words, moment)
    if len(every) > LONGEST_NAME or spoken_of("nobody", words, moment):
        return False
    articles = {"the", *phrases("people", "articles", moment.language)}
    led = (len(every) > 1 and bare(every[0]) in articles) or ELIDED.match(words)
    named = any(word[:1].isupper() for word in every)
    return bool(led or named or TITLED.match(words)) and matter(words, moment.language) > 0


FIGURE = re.compile(r"\d")
TITLED = re.compile(
    rf"(?:\w+ )?(?:dra?|prof|mrs?|ms|sra?|srta|hr|frau|herr|mme|mlle){DOT}?\s", re.I
)
ELIDED = re.compile(r"l['’]\w{3,}", re.I)
