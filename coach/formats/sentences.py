"""What the sentences of a freshly read plan add to its fields, and where the two disagree."""

from collections.abc import Callable
from datetime import date, timedelta
from math import isclose

from coach.formats.imported import Imported
from coach.okr import Action, KeyResult, Plan, every_key_result, places

COMPARED = ("baseline", "target", "due")


def key_result_ids(plan: Plan) -> frozenset[int]:
    """The ids of the key results that have one."""
    return frozenset(kr.id for _, kr in every_key_result(plan) if kr.id > 0)


def completed(
    plan: Plan,
    today: date | None,
    *,
    as_given: frozenset[int] = frozenset(),
    left_over: tuple[str, ...] = (),
    warnings: tuple[str, ...] = (),
) -> Imported:
    """The plan with empty fields read from the sentences, and contradictions named.

    Args:
        plan: every item has an id.
        today: the day that loose dates count from; None leaves the sentences unread.
        as_given: ids of key results that are taken as they are, empty fields included.
        left_over: lines that are not in the plan.
        warnings: what was noticed before.
    """
    contrary: list[str] = []
    if today is not None:
        today = plan.period.counted_from(today) if plan.period else today
        contrary = contradictions(plan, today)
        warnings = (*warnings, *contrary, *no_such_days(plan, today))
        if any(kr.id not in as_given for _, kr in every_key_result(plan)):
            plan = read_out(plan, today, as_given)
    return Imported(
        plan=plan, warnings=warnings, contradicted=bool(contrary), lines_left_over=left_over
    )


def read_out(plan: Plan, today: date, as_given: frozenset[int]) -> Plan:
    """The plan with the empty fields of key results and actions filled from their sentences."""
    from coach.reading import dates, filled  # a slow import that exports do without
    from coach.reading.beginnings import deadlines

    def action(item: Action) -> Action:
        if item.due:
            return item
        named = deadlines(item.text, dates(item.text, today, plan.period))
        days = [when.end for when in named if when.end]
        return item.model_copy(update={"due": days[-1]}) if days else item

    def key_result(item: KeyResult) -> KeyResult:
        if item.id in as_given:
            return item
        said = filled(item, today, plan.period)
        return said.model_copy(update={"actions": tuple(map(action, item.actions))})

    return with_key_results(plan, key_result)


def contradictions(plan: Plan, today: date) -> list[str]:
    """A sentence for each field of a key result that its own text contradicts.

    A number in what only names a measure ("calls answered within 2 minutes") is no target of it,
    and a time that is counted from today ("within a year") is no day.
    """
    from coach.reading import read
    from coach.reading.fill import filled_from

    if not any(stated(kr) for _, kr in every_key_result(plan)):
        return []
    found: list[str] = []
    tomorrow = today + timedelta(days=1)
    empty = {**dict.fromkeys(COMPARED), "direction": None, "unit": ""}
    for place in places(plan):
        given = place.item
        if not isinstance(given, KeyResult) or not stated(given):
            continue
        reading = read(given.text, today, None, plan.period)
        said = filled_from(given.model_copy(update=empty), reading)
        both = said.baseline is not None and said.target is not None
        alike = bool(said.unit) and said.unit.lower() == given.unit.lower()
        tells = both or alike or reading.verb_kind == "change"
        for name in COMPARED:
            in_field, in_text = getattr(given, name), getattr(said, name)
            if None in (in_field, in_text) or in_field == in_text:
                continue
            if said.unit == "%" and not given.unit and is_fraction(in_field, in_text):
                continue
            if tells if name != "due" else in_text == day_told_on(tomorrow, given.text, plan):
                found.append(
                    f"{place.handle}: the text says {shown(in_text)}, the field '{name}' says "
                    f"{shown(in_field)}. The field was kept; change one of the two."
                )
    return found


def is_fraction(field: object, text: object) -> bool:
    """Whether a field holds the share of one that the text tells in per cent: 0.15 and 15 %."""
    numbers = isinstance(field, float | int) and isinstance(text, float | int)
    return numbers and 0 < field <= 1 and isclose(field * 100, text)  # type: ignore[operator,arg-type]


def day_told_on(today: date, text: str, plan: Plan) -> date | None:
    """The day that a sentence names, were it said on this one."""
    from coach.reading import read

    return read(text, today, None, plan.period).due


def stated(key_result: KeyResult) -> bool:
    """Whether a field says something that the sentence may contradict."""
    return any(getattr(key_result, name) is not None for name in COMPARED)


def no_such_days(plan: Plan, today: date) -> list[str]:
    """A sentence for each date in a key result or action that no calendar has."""
    from coach.reading import dates

    return [
        f"{place.handle}: there is no {when.text} in the calendar, so no date was read from it. "
        "Write the day that you mean."
        for place in places(plan)
        if isinstance(place.item, KeyResult | Action)
        for when in dates(place.item.text, today, plan.period)
        if not when.exists
    ]


def shown(value: float | date) -> str:
    """A number or date as people write it."""
    return value.isoformat() if isinstance(value, date) else f"{value:.12g}"


def with_key_results(plan: Plan, change: Callable[[KeyResult], KeyResult]) -> Plan:
    """The plan with every key result replaced by what `change` makes of it."""
    return plan.model_copy(
        update={
            "objectives": tuple(
                o.model_copy(update={"key_results": tuple(map(change, o.key_results))})
                for o in plan.objectives
            ),
            "key_results": tuple(map(change, plan.key_results)),
        }
    )
