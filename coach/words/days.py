"""Days in words, in the language of whoever reads them: in talks, trees, pictures and exports."""

from datetime import date

from coach.words import phrase, phrases

NEAR = 370
"""Days around today within which the year goes without saying."""


def day_of(
    when: date, language: str = "en", today: date | None = None, *, short: bool = False
) -> str:
    """`30 September 2027`, `2027年9月30日`: a day in words.

    Args:
        when: the day.
        language: one of the six codes.
        today: the day of the talk; near it the year is left out.
        short: with the name of the month cut short, for trees and tables.
    """
    near = today is not None and abs((when - today).days) < NEAR
    months = phrases("form", "months-short" if short else "months", language)
    return phrase(
        "form",
        "day" if near else "day-short" if short else "day-year",
        language,
        day="1er" if language == "fr" and when.day == 1 else when.day,
        month=months[when.month - 1],
        year=when.year,
    )


def by_day(when: date, language: str = "en") -> str:
    """`by 30 Sep 2027`, `2027年9月30日前`: a deadline where there is little room."""
    return phrase("form", "until", language, day=day_of(when, language, short=True))
