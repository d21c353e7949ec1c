"""Where the fields of a key result say something else than its own text, or than each other."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import isclose

from coach.okr import KeyResult, Period, Place, Plan, places

COMPARED = ("baseline", "target", "due")
KEPT = "The field was kept; change one of the two."


def contradictions(plan: Plan, today: date) -> list[str]:
    """A sentence for each field of a key result that its own text contradicts.

    A number in what only names a measure ("calls answered within 2 minutes") is no target of it,
    and a time that is counted from today ("within a year") is no day.
    """
    return [
        f"{place.handle}: {what} {KEPT}"
        for place in places(plan)
        if isinstance(place.item, KeyResult)
        for what in contrary(place, place.item, plan, today)
    ]


def contrary(place: Place, given: KeyResult, plan: Plan, today: date) -> Iterator[str]:
    """What a key result says twice and differently, without what was done about it."""
    if stated(given):
        yield from otherwise_told(given, plan, today)
    elif given.unit or given.direction:
        yield from other_unit(given, plan, today)
    if way := other_way(given, plan, today):
        yield way


def otherwise_told(given: KeyResult, plan: Plan, today: date) -> Iterator[str]:
    """The numbers, units and days that the fields have and the text tells otherwise."""
    from coach.reading import read  # a slow import that exports do without
    from coach.reading.fill import filled_from
    from coach.reading.units import known_unit

    empty = {**dict.fromkeys(COMPARED), "direction": None, "unit": ""}
    reading = read(given.text, today, None, plan.period)
    said = filled_from(given.model_copy(update=empty), reading)
    both = said.baseline is not None and said.target is not None
    alike = bool(said.unit) and known_unit(said.unit) == known_unit(given.unit)
    tells = both or alike or reading.verb_kind == "change"
    tomorrow = today + timedelta(days=1)
    for name in COMPARED:
        in_field, in_text = getattr(given, name), getattr(said, name)
        if None in (in_field, in_text) or in_field == in_text:
            continue
        if said.unit == "%" and known_unit(given.unit) in ("", "%") and share(in_field, in_text):
            continue
        if tells if name != "due" else in_text == day_told_on(tomorrow, given.text, plan):
            yield f"the text says {shown(in_text)}, the field '{name}' says {shown(in_field)}."
    yield from other_unit(given, plan, today)


def other_unit(given: KeyResult, plan: Plan, today: date) -> Iterator[str]:
    """The unit of the field, where the text tells its numbers in one of another kind."""
    from coach.reading import read
    from coach.reading.sizes import converted
    from coach.reading.units import is_measure, known_unit

    reading = read(given.text, today, None, plan.period)
    told, unit = known_unit(reading.unit), known_unit(given.unit)
    if reading.target is None or told == unit or not (is_measure(told) and is_measure(unit)):
        return
    if {told, unit} == {"%", "pp"} or converted(1.0, told, unit) is not None:
        return
    yield f"the text counts in {told}, the field 'unit' says {given.unit}."


OPPOSITE: dict[str | None, str] = {"increase": "decrease", "decrease": "increase"}
WAYS = {True: "up", False: "down"}


def other_way(given: KeyResult, plan: Plan, today: date) -> str:
    """What there is to say of a direction that its start and target do not have."""
    from coach.reading import read

    if given.direction not in ("increase", "decrease"):
        return ""
    said = read(given.text, today, None, plan.period)
    start = said.baseline if given.baseline is None else given.baseline
    goal = said.target if given.target is None else given.target
    if start is None and said.verb_kind == "change" and said.direction in OPPOSITE:
        told = f"the text says {said.direction}, the field 'direction' says {given.direction}."
        return told if OPPOSITE[said.direction] == given.direction else ""
    if start is None or goal is None or start == goal:
        return ""
    if (goal > start) == (given.direction == "increase"):
        return ""
    way = WAYS[goal > start]
    return (
        f"from {shown(start)} to {shown(goal)} it goes {way}, the field 'direction' says "
        f"{given.direction}."
    )


def in_percent(given: KeyResult, today: date, period: Period | None) -> KeyResult:
    """The key result with 15 and "%" for the 0.15 that a sheet keeps of the 15 % in the text."""
    from coach.reading import read
    from coach.reading.units import known_unit

    if given.target is None or known_unit(given.unit) not in ("", "%"):
        return given
    said = read(given.text, today, None, period)
    if said.unit != "%" or not share(given.target, said.target):
        return given
    start = given.baseline
    start = start if start is None or abs(start) > 1 else round(100 * start, 9)
    return given.model_copy(update={"baseline": start, "target": said.target, "unit": "%"})


def share(field: object, text: object) -> bool:
    """Whether a field holds the share of one that the text tells in per cent: 0.15 and 15 %."""
    numbers = isinstance(field, float | int) and isinstance(text, float | int)
    return numbers and field != 0 and isclose(field * 100, text)  # type: ignore[operator,arg-type]


def day_told_on(today: date, text: str, plan: Plan) -> date | None:
    """The day that a sentence names, were it said on this one."""
    from coach.reading import read

    return read(text, today, None, plan.period).due


def stated(key_result: KeyResult) -> bool:
    """Whether a field says something that the sentence may contradict."""
    return any(getattr(key_result, name) is not None for name in COMPARED)


def shown(value: float | date) -> str:
    """A number or date as people write it."""
    return value.isoformat() if isinstance(value, date) else f"{value:.12g}"
