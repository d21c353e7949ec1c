"""The values of single fields as people write them: numbers, days, confidences, periods."""

import re
from datetime import date, timedelta
from typing import Any, NamedTuple

from coach.formats.exact import as_date, as_number
from coach.late import Late

QUARTER = Late(
    r"\b[QT](?P<q>[1-4])\D{0,3}(?P<y>20\d\d)|\b(?P<y2>20\d\d)\D{0,3}[QT](?P<q2>[1-4])\b"
    r"|\b[HS](?P<h>[12])\D{0,3}(?P<y3>20\d\d)|(?P<y4>20\d\d) ?年第?(?P<q4>[一二三四1-4])季度",
    re.IGNORECASE,
)
ISO_PAIR = Late(r"(\d{4}-\d\d-\d\d)\D+(\d{4}-\d\d-\d\d)")
PART = Late(r"quarter|quartal|trimestre|half|halbjahr|semestre|季度|半年", re.IGNORECASE)
YEAR = Late(r"(?<!\d)(20\d\d)(?!\d)")
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
    from coach.reading import numbers  # a slow import that our own formats do without
    from coach.reading.glue import COUNTERS

    found = numbers(text)
    if len(found) != 1:
        return None
    quantity = found[0]
    rest = text[: quantity.start] + text[quantity.end :].strip().lstrip(COUNTERS)
    return Said({name: quantity.value, "unit": quantity.unit}, rest)


def day_in(name: str, text: str, today: date | None) -> Said | None:
    """The day in a text (the last one of a span such as a quarter), None when there is none."""
    if day := as_date(text.strip()):
        return Said({name: day})
    if today is None:
        return None
    from coach.reading import dates

    text = NAMED_MONTH.sub(r"\1 \2 20\3", text)
    for when in dates(text, today):
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


def period_in(text: str) -> dict[str, date] | None:
    """The days of the period that a title or a cell names: two ISO days, `Q3 2027`, `2027`."""
    if found := ISO_PAIR.search(text):
        start, end = as_date(found.group(1)), as_date(found.group(2))
        return {"start": start, "end": end} if start and end and start <= end else None
    if found := QUARTER.search(text):
        part = found.groupdict()
        year = int(part["y"] or part["y2"] or part["y3"] or part["y4"])
        if part["h"]:
            return months(year, 6 * int(part["h"]) - 5, 6)
        quarter = part["q"] or part["q2"] or part["q4"]
        return months(year, 3 * ("一二三四".find(quarter) + 1 or int(quarter)) - 2, 3)
    years = set(YEAR.findall(text))
    if len(years) != 1:
        return None
    year = int(years.pop())
    return part_of(year, text) or months(year, 1, 12)


def part_of(year: int, text: str) -> dict[str, date] | None:
    """The quarter or half of this year that a text tells in words: `2. Quartal 2027`."""
    if not PART.search(text):
        return None
    from coach.reading import dates

    parts = (w for w in dates(text, date(year, 1, 1)) if w.precision in ("quarter", "half"))
    return next(({"start": w.start, "end": w.end} for w in parts if w.start and w.end), None)


def months(year: int, first: int, count: int) -> dict[str, date]:
    """The period of some months of a year."""
    after = first + count
    end = date(year + after // 13, (after - 1) % 12 + 1, 1) - timedelta(days=1)
    return {"start": date(year, first, 1), "end": end}


def value_of(name: str, text: str, today: date | None) -> Said | None:
    """What a text under the name of a field says, None when it says no such thing."""
    match name:
        case "baseline" | "target":
            return number_in(name, text)
        case "due":
            return day_in(name, text, today)
        case "confidence":
            return confidence_in(text)
        case "type" | "direction":
            return Said({name: text.strip().casefold()})
        case _:
            return Said({name: text})
