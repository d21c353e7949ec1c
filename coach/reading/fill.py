"""A key result with its empty fields filled from what its own sentence says."""

from datetime import date
from typing import Any

from coach.okr import KeyResult, Period
from coach.reading.sentence import read


def filled(key_result: KeyResult, today: date, period: Period | None = None) -> KeyResult:
    """The key result, empty fields filled from its text; a field that was given always stays.

    Baseline and target are only taken together with a unit that agrees with the one given.
    """
    said = read(key_result.text, today, None, period)
    found: dict[str, Any] = {
        "metric": said.metric,
        "baseline": said.baseline,
        "target": said.target,
        "unit": said.unit,
        "direction": said.direction,
        "due": said.due,
    }
    missing = {
        name: value
        for name, value in found.items()
        if value not in (None, "") and getattr(key_result, name) in (None, "")
    }
    if key_result.unit and said.unit and key_result.unit.lower() != said.unit.lower():
        missing.pop("baseline", None)
        missing.pop("target", None)
    return key_result.model_copy(update=missing) if missing else key_result
