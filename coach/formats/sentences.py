"""What the sentences of a freshly read plan add to its fields, and where the two disagree."""

from collections.abc import Callable
from datetime import date

from coach.formats.contrary import contradictions, in_percent
from coach.formats.imported import Imported
from coach.okr import Action, KeyResult, Period, Plan, every_key_result, places


def key_result_ids(plan: Plan) -> frozenset[int]:
    """The ids of the key results that have one."""
    return frozenset(kr.id for _, kr in every_key_result(plan) if kr.id > 0)


def completed(
    plan: Plan,
    today: date | None,
    period: Period | None = None,
    *,
    as_given: frozenset[int] = frozenset(),
    left_over: tuple[str, ...] = (),
    warnings: tuple[str, ...] = (),
) -> Imported:
    """The plan with empty fields read from the sentences, and contradictions named.

    Args:
        plan: every item has an id.
        today: the day that loose dates count from; None leaves the sentences unread.
        period: the days that the plan is for where it names none itself.
        as_given: ids of key results that are taken as they are, empty fields included.
        left_over: lines that are not in the plan.
        warnings: what was noticed before.
    """
    contrary: list[str] = []
    own = plan.period
    if today is not None:
        plan = plan.model_copy(update={"period": own or period})
        today = plan.period.counted_from(today) if plan.period else today
        contrary = contradictions(plan, today)
        warnings = (*warnings, *contrary, *no_such_days(plan, today))
        if any(kr.id not in as_given for _, kr in every_key_result(plan)):
            plan = read_out(plan, today, as_given)
        plan = plan.model_copy(update={"period": own})
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
        said = filled(in_percent(item, today, plan.period), today, plan.period)
        return said.model_copy(update={"actions": tuple(map(action, item.actions))})

    return with_key_results(plan, key_result)


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
