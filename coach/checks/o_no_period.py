"""Flag objectives without a time frame.

What it flags: a whole plan with key results whose period is not set and whose objectives and key
    results name no date.
Why it hurts: without an end nobody can plan backwards, look back or learn.
Instead: choose the days that the plan covers: a quarter, or the year.
Source: objective-quality#does-an-objective-need-a-deadline
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import BigObjective, KeyResult, Objective, Period, Plan


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    if not sight.whole or sight.plan.period or not sight.has_key_results:
        return
    if any(kr.full.due for kr in sight.every_key_result):
        return
    if any(o.reading.when for o in sight.objectives):
        return
    yield Spot("", "plan", Hit())


check = on_plan(
    id="o-no-period",
    number="R20",
    severity="block",
    level="objective",
    message="The plan has no end yet, so there is nothing to plan backwards from.",
    ask="By when should this be true?",
    source="objective-quality#does-an-objective-need-a-deadline",
    about=__doc__,
    find=find,
    needs=("whole", "key-result"),
    bad=(
        Plan(
            mission="m",
            big_objective=BigObjective(text="Our choir is heard"),
            objectives=(
                Objective(
                    id=1,
                    text="The hall is full",
                    key_results=(KeyResult(id=2, text="Guests from 40 to 90"),),
                ),
            ),
        ),
    ),
    good=(
        Plan(
            mission="m",
            period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
            objectives=(
                Objective(
                    id=1,
                    text="The hall is full",
                    key_results=(KeyResult(id=2, text="Guests from 40 to 90"),),
                ),
            ),
        ),
    ),
)
