"""Flag a plan in which everything is due on the last day.

What it flags: three or more key results, all due on the same last day of the plan.
Why it hurts: nothing can be seen before the end, when it is too late to steer.
Instead: bring some dates forward, or name what should be visible by the middle.
Source: cycles#should-everything-be-due-on-the-last-day
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import KeyResult, Period, Plan


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    dues = [kr.full.due for kr in sight.every_key_result]
    last = sight.plan.period.end if sight.plan.period else None
    if sight.whole and len(dues) >= 3 and last is not None and all(d == last for d in dues):
        yield Spot("", "plan", Hit())


check = on_plan(
    id="set-all-due-last-day",
    number="R71",
    severity="nudge",
    level="plan",
    message=("Everything is due on the last day, so nothing can be steered before it is too late."),
    ask="What should be visible by the middle of the cycle?",
    source="cycles#should-everything-be-due-on-the-last-day",
    about=__doc__,
    find=find,
    needs=("whole", "period", "key-result"),
    bad=(
        Plan(
            mission="m",
            period=Period(start=date(2027, 1, 1), end=date(2027, 6, 30)),
            key_results=tuple(
                KeyResult(id=n, text=f"Measure {n}a from 2 to 9", due=date(2027, 6, 30))
                for n in range(1, 4)
            ),
        ),
    ),
    good=(
        Plan(
            mission="m",
            period=Period(start=date(2027, 1, 1), end=date(2027, 6, 30)),
            key_results=tuple(
                KeyResult(id=n, text=f"Measure {n}a from 2 to 9", due=date(2027, 2 + n, 28))
                for n in range(1, 4)
            ),
        ),
    ),
)
