"""The values of single fields as people write them: numbers, days, confidences, periods."""

import re
from datetime import date, timedelta
from typing import Any

from coach.formats.markdown_pieces import as_date, as_number

QUARTER = re.compile(
    r"\bQ(?P<q>[1-4])\D{0,3}(?P<y>20\d\d)|\b(?P<y2>20\d\d)\D{0,3}Q(?P<q2>[1-4])"
    r"|\bH(?P<h>[12])\D{0,3}(?P<y3>20\d\d)|(?P<y4>20\d\d) ?年第?(?P<q4>[一二三四1-4])季度",
    re.IGNORECASE,
)
ISO_PAIR = re.compile(r"(\d{4}-\d\d-\d\d)\D+(\d{4}-\d\d-\d\d)")
YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
OUT_OF_TEN = re.compile(r"(10|\d)(?:\.0)?(?: ?/ ?10)?")


def number_in(cell: str) -> tuple[float, str] | None:
    """The one quantity in a cell and its unit; None when there is none or more than one."""
    number = as_number(cell)
    if number is not None:
        return number, ""
    from coach.reading import numbers  # a slow import that our own formats do without

    found = numbers(cell)
    return (found[0].value, found[0].unit) if len(found) == 1 else None


def day_in(cell: str, today: date | None) -> date | None:
    """The day in a cell (the last one of a span such as a quarter), None when there is none."""
    day = as_date(cell.strip()[:10])
    if day or today is None:
        return day
    from coach.reading import dates

    return next((when.end for when in dates(cell, today) if when.end), None)


def confidence_in(cell: str) -> int | None:
    """A confidence from 0 to 10, None when the cell says something else."""
    if found := OUT_OF_TEN.fullmatch(cell.strip()):
        return int(found.group(1))
    from coach.reading import confidence

    return confidence(cell)


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
    return months(int(years.pop()), 1, 12) if len(years) == 1 else None


def months(year: int, first: int, count: int) -> dict[str, date]:
    """The period of some months of a year."""
    after = first + count
    end = date(year + after // 13, (after - 1) % 12 + 1, 1) - timedelta(days=1)
    return {"start": date(year, first, 1), "end": end}


def value_of(name: str, text: str, today: date | None) -> dict[str, Any] | None:
    """The fields that a labelled text fills, None when it does not say such a thing."""
    match name:
        case "baseline" | "target":
            found = number_in(text)
            return {name: found[0], "unit": found[1]} if found else None
        case "due" | "by" | "start":
            day = day_in(text, today)
            return {name: day} if day else None
        case "confidence":
            sure = confidence_in(text)
            return None if sure is None else {name: sure}
        case "type" | "direction":
            return {name: text.strip().casefold()}
        case _:
            return {name: text}
