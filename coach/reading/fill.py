"""A key result with its empty fields filled from what its own sentence says."""

from datetime import date
from typing import Any

from coach.okr import KeyResult, Period
from coach.reading.metric_name import named as name_of
from coach.reading.reading import Reading
from coach.reading.sentence import read
from coach.reading.units import known_unit


def filled(
    key_result: KeyResult, today: date, period: Period | None = None, *, named: bool = True
) -> KeyResult:
    """The key result, empty fields filled from its text; a field that was given always stays.

    Baseline and target are only taken together with a unit that agrees with the one given. The
    name of the metric takes as long as all the rest; `named=False` leaves that field as it is.
    """
    return filled_from(key_result, read(key_result.text, today, None, period), named=named)


def filled_from(key_result: KeyResult, said: Reading, *, named: bool = False) -> KeyResult:
    """The same from what its text was read to say."""
    agrees = not (key_result.unit and said.unit)
    agrees = agrees or known_unit(key_result.unit) == known_unit(said.unit)
    missing: dict[str, Any] = {}
    if agrees and key_result.baseline is None and said.baseline is not None:
        missing["baseline"] = said.baseline
    if agrees and key_result.target is None and said.target is not None:
        missing["target"] = said.target
    # a number that the fields do not have is part of a name: "calls answered within 2 minutes"
    own = said.target in (None, key_result.baseline, missing.get("target", key_result.target))
    if key_result.direction is None and said.direction and (own or said.verb_kind == "change"):
        missing["direction"] = said.direction
    if key_result.due is None and said.due is not None:
        missing["due"] = said.due
    if not key_result.unit and said.unit:
        missing["unit"] = said.unit
    if named and not key_result.metric and (name := name_of(said)):
        missing["metric"] = name
    return key_result.model_copy(update=missing) if missing else key_result
