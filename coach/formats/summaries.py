"""Short wordings of what an item's fields say, for pages, pictures and calendars."""

from coach.okr import Ignored, KeyResult, Plan


def change_of(kr: KeyResult) -> str:
    """`5 → 9 seats`, `→ 9` without a baseline, nothing without a number."""
    if kr.baseline is None and kr.target is None:
        return ""
    start = "" if kr.baseline is None else f"{figure(kr.baseline)} "
    end = "?" if kr.target is None else figure(kr.target)
    return f"{start}→ {end} {kr.unit}".strip()


def confidence_of(value: int | None) -> str:
    """`confidence 5/10`, or nothing."""
    return "" if value is None else f"confidence {value}/10"


def figure(value: float) -> str:
    """The number without noise: whole when it is whole, twelve digits at most."""
    return f"{value:.12g}"


def set_aside(plan: Plan) -> tuple[Ignored, ...]:
    """The findings that the owner set aside; a question put aside is the coach's own note."""
    return tuple(one for one in plan.ignored if not one.rule.startswith("ask:"))
