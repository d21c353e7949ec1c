"""Days and numbers in the one form that our own formats write and read."""

import math
from datetime import date


def as_date(text: str) -> date | None:
    """The day of an ISO date, None when there is no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def as_number(digits: str) -> float | None:
    """The number that plain digits say, None for anything else."""
    try:
        number = float(digits)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def digits_of(number: float) -> str:
    """The shortest digits that read back as the same number."""
    return repr(number).removesuffix(".0")
