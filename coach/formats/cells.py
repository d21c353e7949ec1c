"""The values of single fields as people write them: numbers, days, confidences."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from coach.formats.exact import as_date, as_number
from coach.late import Late
from coach.okr import Period
from coach.traditional import simpler

NAMED_MONTH = Late(r"\b(\d{1,2})[/-]([^\W\d_]{3,4})\.?[/-](?:20)?(\d\d)\b")
"""A day as trackers export it: `30/Jun/27`."""
OUT_OF_TEN = Late(r"(10|\d)(?:\.0)?(?: ?/ ?10)?")


class Said(NamedTuple):
    """The fields that a text fills, and the words of it that they do not hold."""

    fields: dict[str, Any]
    rest: str = ""


def number_in(name: str, text: str) -> Said | None:
    """The one quantity in a text, under this name, and its unit; None for none or several."""
    number = as_number(text)
    if number is not None:
        return Said({name: number})
    from coach.reading import folded, numbers  # a slow import that our own formats do without
    from coach.reading.glue import COUNTERS
    from coach.reading.wholes import without_wholes

    found = without_wholes(folded(text), numbers(text))
    if len(found) != 1:
        part = PART_OF.fullmatch(text.strip())
        return Said({name: float(part["some"] or part["han"])}) if part else None
    quantity = found[0]
    rest = text[: quantity.start] + text[quantity.end :].strip().lstrip(COUNTERS)
    if not quantity.unit and (unit := SHORT_UNITS.get(rest.strip().lower())):
        return Said({name: quantity.value, "unit": unit})
    return Said({name: quantity.value, "unit": quantity.unit}, rest)


SHORT_UNITS = {"d": "days", "w": "weeks", "wk": "weeks", "wks": "weeks", "mo": "months"}
"""What stands for a unit in a field of its own, where nothing else is said."""
PART_OF = Late(
    r"(?P<some>\d+)\s?(?:[^\W\d_]+\s(?:of|von|de|sur|em)\s|/)\s?\d+\W*"
    r"|\d+[^\d,;.]{0,8}中的?\s?(?P<han>\d+)\s?\w?"
)
"""So many of all: "3 services sur 14", "3/14"."""


def day_in(name: str, text: str, today: date | None, period: Period | None) -> Said | None:
    """The day in a text (the last one of a span such as a quarter), None when there is none.

    A month without a year is one of the period, where that is known.
    """
    if day := as_date(text.strip()):
        return Said({name: day})
    if today is None:
        return None
    from coach.reading import dates

    text = NAMED_MONTH.sub(r"\1 \2 20\3", text)
    today = period.counted_from(today) if period else today
    alone = text.strip(" .").isalpha()  # "May" and "March" are other words, too
    for when in dates(text, today, period) or (dates(f"by {text}", today, period) if alone else ()):
        if when.end:
            return Said({name: when.end}, text.replace(when.text, "", 1))
    return None


def confidence_in(text: str) -> Said | None:
    """A confidence from 0 to 10, None when the text says something else."""
    if found := OUT_OF_TEN.fullmatch(text.strip()):
        return Said({"confidence": int(found.group(1))})
    from coach.reading import confidence

    sure = confidence(text)
    return None if sure is None else Said({"confidence": sure}, text)


AMBITIONS: Mapping[str, tuple[str, ...]] = {
    "committed": ("committed", "commitment", "commit", "verbindlich", "zugesagt", "comprometido",
                  "comprometida", "compromiso", "compromisso", "engagé", "engagement", "承诺",
                  "承诺型"),
    "aspirational": ("aspirational", "stretch", "moonshot", "ambitioniert", "aspiracional",
                     "aspirationnel", "aspirationnelle", "挑战型", "愿景型"),
    "learning": ("learning", "lernziel", "aprendizaje", "apprentissage", "aprendizado",
                 "aprendizagem", "学习型"),
}  # fmt: skip
"""What people call the types of an objective."""
OF_AN_OBJECTIVE = Late(r"[\s-]+(?:okr|objective|goal|ziel|objetivo|objectif|meta)$|(?<=型)目标$")


def ambition_of(text: str) -> str:
    """The type of an objective that a word names, "" where it names none."""
    word = OF_AN_OBJECTIVE.sub("", simpler(text.strip().casefold()))
    return next((kind for kind, words in AMBITIONS.items() if word in words), "")


def value_of(name: str, text: str, today: date | None, period: Period | None = None) -> Said | None:
    """What a text under the name of a field says, None when it says no such thing."""
    match name:
        case "baseline" | "target":
            return number_in(name, text)
        case "due":
            return day_in(name, text, today, period)
        case "confidence":
            return confidence_in(text)
        case "type":
            return Said({name: ambition_of(text) or text.strip().casefold()})
        case "direction":
            return Said({name: text.strip().casefold()})
        case _:
            return Said({name: text})
