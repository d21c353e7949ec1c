"""A small plan that is complete, for the examples of rules about whole plans."""

from datetime import date
from typing import Any

from coach.okr import Action, BigObjective, KeyResult, Objective, Period, Plan

STEP = Action(
    id=4,
    text="Ask ten guests what they missed",
    due=date(2027, 2, 14),
    result="a page with ten answers",
    if_then="If I feel shy, I begin with the regulars",
)
RESULT = KeyResult(
    id=2,
    text="Guests who return within a month from 20 % to 35 % by 30 June",
    source="till report, Fridays",
    confidence=5,
    trigger="below 25 % at the end of April",
    actions=(STEP,),
)
PROOF = KeyResult(
    id=3,
    text="Complaints per week from 8 to 4 by 30 September",
    source="the red book",
    confidence=5,
    actions=(Action(id=5, text="Read the red book aloud", due=date(2027, 2, 15)),),
)
AIM = Objective(
    id=1,
    text="Guests come back because they want to",
    type="aspirational",
    why_now="The school next door has opened",
    approved=True,
    key_results=(RESULT, PROOF),
)


def bakery(
    *,
    objective: dict[str, Any] | None = None,
    key_result: dict[str, Any] | None = None,
    action: dict[str, Any] | None = None,
    **plan: Any,
) -> Plan:
    """The plan with something changed: as a whole, or in its first objective, proof or step."""
    step = STEP.model_copy(update=action or {})
    result = RESULT.model_copy(update={"actions": (step,), **(key_result or {})})
    aim = AIM.model_copy(update={"key_results": (result, PROOF), **(objective or {})})
    whole: dict[str, Any] = {
        "period": Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        "mission": "Bread brings our street together",
        "big_objective": BigObjective(text="The bakery carries itself", confidence=5),
        "objectives": (aim,),
        "not_now": ("A second shop",),
        "stopping": ("Sunday deliveries",),
        "health": ("Hours per week stay below 45",),
    }
    return Plan(**{**whole, **plan})
