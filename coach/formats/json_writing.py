"""A plan as JSON, in the smallest form that says all of it."""

from typing import Any

from coach.okr import Plan

EXACT = 2**53
"""Beyond this a whole number is not safe in every reader of JSON."""


def plan_json(plan: Plan) -> dict[str, Any]:
    """The plan as JSON values: fields that are empty are left out, dates are ISO strings.

    Reading it back (`read_draft`) gives the same plan, ids, approvals, skipped stages and ignored
    findings included, as long as every item has an id (`okr.numbered`).
    """
    whole: dict[str, Any] = whole_numbers(plan.model_dump(mode="json", exclude_defaults=True))
    return whole


def whole_numbers(value: Any) -> Any:
    """The same JSON with 16 where the plan says 16.0."""
    match value:
        case dict():
            return {name: whole_numbers(inner) for name, inner in value.items()}
        case list():
            return [whole_numbers(inner) for inner in value]
        case float() if value.is_integer() and abs(value) < EXACT:
            return int(value)
        case _:
            return value
