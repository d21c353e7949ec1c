"""A small running plan, on which the examples of the rules for the running year are told."""

from datetime import date
from typing import Any

from coach.okr import Ambition, KeyResult, Objective, Period, Plan
from coach.year import CheckIn, Priority, Standing

GUESTS = 2
"""Id of the sample's first key result."""
TABLES = 3
QUARTER = Period(start=date(2027, 1, 4), end=date(2027, 3, 28))


def inn(kind: Ambition = "aspirational", **more: Any) -> Plan:
    """An inn's approved quarter: one objective, two key results, and what is told of its year."""
    objective = Objective(
        id=1,
        text="Guests come back on weekdays",
        type=kind,
        key_results=(
            KeyResult(
                id=GUESTS,
                text="Returning guests from 20 % to 40 %",
                baseline=20,
                target=40,
                unit="%",
            ),
            KeyResult(
                id=TABLES, text="Tables taken on Tuesdays from 4 to 12", baseline=4, target=12
            ),
        ),
    )
    usual = {"approved": True, "period": QUARTER, "objectives": (objective,)}
    return Plan.model_validate({**usual, **more})


def week(day: date, *standings: Standing, **more: Any) -> CheckIn:
    """A check-in with what most have: a priority, a win and what lies ahead."""
    calls = Priority(text="Ring ten guests of last summer", key_result=GUESTS, must=True)
    usual = {
        "priorities": (calls,),
        "wins": ("A family came for the third time",),
        "ahead": ("The kitchen is closed from the 22nd",),
    }
    return CheckIn.model_validate({"day": day, "standings": standings, **usual, **more})
