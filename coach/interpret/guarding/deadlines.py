"""Days that a message says: the one deadline that it has, and days told without their month."""

import re
from datetime import date
from typing import Protocol

from coach.interpret.ear.reckoning import reckoned
from coach.okr import Period
from coach.reading import dates
from coach.reading.beginnings import deadlines
from coach.reading.day_numbers import day_numbers


def only_deadline(
    text: str, today: date, horizon: Period | None, placed: frozenset[date]
) -> date | None:
    """The one deadline of a text that is not placed yet, None without one or with several.

    Args:
        text: the person's words.
        today: the day on which they were said.
        horizon: the period in which a day without a year is looked for.
        placed: days that belong to something already.
    """
    if told := reckoned(text, today, horizon):
        return told[0] if len(told) == 1 else None
    found = dates(text, today, horizon)  # none on which something only begins
    ends = {when.end for when in deadlines(text, found) if when.exists and when.end}
    return next(iter(ends)) if len(ends) == 1 and not ends & placed else None


class Said(Protocol):
    """What was said and settled of days."""

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def days(self) -> frozenset[date]:
        """All of them."""
        ...

    @property
    def only_day(self) -> date | None:
        """The one deadline that belongs to nothing yet."""
        ...


def says_day(value: date, now: object, said: Said, text: str) -> bool:
    """Whether a day was said: itself, by its number for a month ("the 22nd"), or as the only one.

    The month is that of what stands there, or one that was said: "in February, the 13th".

    Args:
        value: the day.
        now: that stands there.
        said: the days of the words that settle something.
        text: all the words.
    """
    if told_of(value, now, said.days, text):
        return True
    return said.only_day is not None and said.only_day != now


def told_of(value: date, now: object, days: frozenset[date], text: str) -> bool:
    """Whether a text says a day, as one of these or by its number for a month that is known."""
    months = {(day.year, day.month) for day in (*days, now) if isinstance(day, date)}
    numbered = (value.year, value.month) in months and value.day in day_numbers(text)
    return value in days or numbered


def in_a_year(value: date, said: Said) -> bool:
    """Whether an end of a period was said, in whatever year where none was: "to 31 December"."""
    alike = (d for d in said.days if (d.month, d.day) == (value.month, value.day))
    if WHOLE_YEAR.search(said.text) and (value.month, value.day) in ((1, 1), (12, 31)):
        return True
    return value in said.days or any(str(d.year) not in said.text for d in alike)


WHOLE_YEAR = re.compile(
    r"\b(?:the (?:whole|entire|full)|all) year\b|\bganze[sn]? jahr\b|\btodo el año\b|\baño entero\b"
    r"|\btoute l['’]année\b|\bano (?:todo|inteiro)\b|\btodo o ano\b|全年|整年",
    re.IGNORECASE,
)
