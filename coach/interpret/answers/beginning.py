"""A wish for a plan, which is no goal yet: "hi, I need help with my goals for next year".

Such a message names a plan, says that one is wanted, and beside that names nothing: only the year
that the plan is for, which is its period and never a number of the goal.
"""

import re
from functools import cache

from coach.edits import SetPeriod
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import period_in
from coach.reading import dates
from coach.reading.marks import brief
from coach.words import phrases

MOST_WORDS, MOST_IN_HAN = 20, 30
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)\s*年?")
SHORTEST = 300
"""Days of a period that a year's plan may have."""


def wants_a_plan(text: str, moment: Moment) -> bool:
    """Whether a message wishes for a plan, or for help with one, and names nothing else."""
    said = bare(text)
    if "\n" in text or not brief(said, MOST_WORDS, MOST_IN_HAN):
        return False
    named, wanted = (words(key, moment.language) for key in ("plan", "wanted"))
    if not (named.search(said) and wanted.search(said)):
        return False
    for pattern in (YEAR, named, wanted, words("around", moment.language)):
        said = pattern.sub(" ", said)
    for when in reversed(dates(said, moment.today)):
        said = f"{said[: when.span[0]]} {said[when.span[1] :]}"
    return not re.search(r"\d", said) and not matter(said, moment.language)


def lost_to_begin(text: str, moment: Moment) -> bool:
    """Whether a message only says that there are things to do, and not where to begin with them."""
    every = [one for one in CLAUSE.split(text) if one.strip()]
    lost = [one for one in every if words("lost", moment.language).search(bare(one))]
    if "\n" in text or not lost or not brief(text, MOST_WORDS, MOST_IN_HAN):
        return False
    rest = " ".join(one for one in every if one not in lost)
    for pattern in (YEAR, *(words(key, moment.language) for key in ("things", "wanted", "around"))):
        rest = pattern.sub(" ", bare(rest))
    for when in reversed(dates(rest, moment.today)):
        rest = f"{rest[: when.span[0]]} {rest[when.span[1] :]}"
    return not re.search(r"\d", rest) and not matter(rest, moment.language)


CLAUSE = re.compile(
    r"[,;.!，；。！]\s*|\s+(?=(?:but|and|pero|y|mais|et|mas|e)\s)|(?=但|可是|不过)",
    re.IGNORECASE,
)


def its_period(text: str, moment: Moment) -> tuple[SetPeriod, ...]:
    """The edit that keeps the year which a wished plan is for, where it names one."""
    found = period_in(text, moment)
    if found is None or (found.end - found.start).days < SHORTEST or found.end < moment.today:
        return ()
    return (SetPeriod(start=found.start, end=found.end),)


@cache
def words(key: str, language: str) -> re.Pattern[str]:
    """A pattern for the words of a list, each standing by itself."""
    found = "|".join(sorted(phrases("beginning", key, language), key=len, reverse=True))
    return re.compile(found if language == "zh" else rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)
