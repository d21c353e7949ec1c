"""Why a change was not made, in words: the reasons of `coach.edits` in the language of the talk."""

from datetime import date

from coach.edits import Refused
from coach.words import phrase
from coach.words.days import day_of


def reason_of(refused: Refused, language: str = "en") -> str:
    """What stood against an edit, as a sentence for the person."""
    values = {
        name: day_of(value, language) if isinstance(value, date) else value
        for name, value in refused.values.items()
    }
    return phrase("refused", refused.reason, language, **values)
