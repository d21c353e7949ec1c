"""House rules out of lines or rows with a name and a value, and what is wrong with others."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from coach.errors import Unreadable
from coach.formats.json_places import spelled
from coach.formats.safe import safe_text
from coach.formats.wrong import Loc, unknown, wrong_value
from coach.house import House, Limits, Schools, from_pairs
from coach.noun import Noun

PARTS: Mapping[str, type[Noun]] = {"limits": Limits, "schools": Schools}
NEEDED = {
    "limits": "limits.objectives: 4",
    "schools": "schools.milestones: never",
    "severity": "severity.kr-no-date: nudge",
}
"""What is named behind a dot, each with an example."""
RULES = "ignore: kr-no-source, set-"
"""Names of rules stand behind the colon."""


class Row(NamedTuple):
    """One house rule as it was written."""

    name: str
    value: str
    where: str
    """Where it stands, for people: "line 11"."""


def house_of(rows: Sequence[Row]) -> House:
    """The house that has settled these things; a name that comes twice holds its last value.

    Raises:
        Unreadable: a name or a value is not known; says which, where and what to do.
    """
    for row in rows:
        if what := misnamed(row.name):
            raise refused(row, row.name, what)
    try:
        return from_pairs((row.name, row.value) for row in rows)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        loc: Loc = first["loc"]
        row = next((row for row in reversed(rows) if names(row, loc)), rows[-1])
        raise refused(row, spelled(loc[:2]), wrong_value(first, loc)) from None


def misnamed(name: str) -> str:
    """What is wrong with a name, to be said behind it; empty for one that is known."""
    part, dot, key = name.partition(".")
    if part in NEEDED and not key:
        return f"needs a name behind a dot, such as '{NEEDED[part]}'"
    if part in House.model_fields and part not in NEEDED and dot:
        return f"takes its rules behind the colon, such as '{RULES}'"
    if part not in House.model_fields and "-" in name:
        return f"needs to say what is settled: 'severity.{name}: nudge' or 'ignore: {name}'"
    if part not in House.model_fields:
        return unknown(name, House.model_fields)
    known = PARTS[part].model_fields if part in PARTS else ()
    if known and key not in known:
        return unknown(name, [f"{part}.{one}" for one in known])
    return ""


def names(row: Row, loc: Loc) -> bool:
    """Whether a row is the one that an error is about, or belongs to the part that it is about."""
    part, _, key = row.name.partition(".")
    return part == loc[0] and (len(loc) == 1 or not key or key.strip().lower() == str(loc[1]))


def refused(row: Row, name: str, what: str) -> Unreadable:
    """The error that tells a person about one house rule."""
    return Unreadable(
        f"The house rule '{safe_text(name)}' ({row.where}) {what}. Nothing was read; mend it and "
        "try again. docs/house.md lists what can be settled."
    )
