"""Units in which one thing is measured, told in one another: a start in kg and a target in g."""

from collections.abc import Mapping

SECONDS = {"s": 1.0, "min": 60.0, "h": 3600.0, "days": 86400.0, "weeks": 604800.0, "ms": 0.001}
SIZES: tuple[Mapping[str, float], ...] = (
    {**SECONDS, "months": 30.4375 * 86400, "years": 365.25 * 86400},
    {"mg": 0.001, "g": 1.0, "kg": 1e3, "t": 1e6},
    {"kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15},
    {"mm": 1.0, "cm": 10.0, "m": 1e3, "km": 1e6},
    {"ml": 1.0, "l": 1e3, "hl": 1e5},
    {"kWh": 1.0, "MWh": 1e3, "GWh": 1e6},
    {"kW": 1.0, "MW": 1e3, "GW": 1e6},
)
"""How large each unit is, in the kinds of units that can be told in one another."""


UNEVEN = frozenset(("months", "years"))
"""Not all of them are equally long, so that in weeks or days they are so many only about."""


def size_of(unit: str) -> Mapping[str, float] | None:
    """The units that a unit can be told in, None where it stands alone."""
    return next((sizes for sizes in SIZES if unit in sizes), None)


def converted(value: float, unit: str, into: str) -> float | None:
    """The value in another unit, None where it cannot be told in that."""
    sizes = size_of(unit)
    if unit == into:
        return value
    if sizes is None or into not in sizes:
        return None
    uneven = (unit in UNEVEN) != (into in UNEVEN)
    return round(value * sizes[unit] / sizes[into], 1 if uneven else 6)


def finer(one: str, other: str) -> str | None:
    """Which of two units is the smaller one, None where they measure different things."""
    sizes = size_of(one)
    if sizes is None or other not in sizes:
        return None
    return min(one, other, key=sizes.__getitem__)
