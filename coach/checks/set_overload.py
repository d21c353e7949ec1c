"""Flag a plan that is more than its owner can carry.

What it flags: more than twelve key results in a plan, or actions that take more hours than there
    are in its weeks.
Why it hurts: with too much on the list, what gets done is what shouts loudest.
Instead: fewer objectives at a time; the next ones wait with a date.
Source: focus#is-the-plan-too-much-for-the-hours-i-have
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.samples import AIM, bakery
from coach.checks.sight import Sight

MOST = 12
WEEK = 7


def find(sight: Sight) -> Iterator[Spot]:
    """One word for the plan as a whole."""
    if not sight.whole:
        return
    if len(sight.every_key_result) > MOST:
        yield Spot("", "plan", Hit())
        return
    period, hours = sight.plan.period, sight.plan.hours
    if period is None or hours is None:
        return
    weeks = ((period.end - period.start).days + 1) / WEEK
    actions = [action for kr in sight.every_key_result for action in kr.given.actions]
    if sum(action.hours or 0 for action in actions) > hours * weeks:
        yield Spot("", "plan", Hit(message=TOO_LONG, case="hours"))


TOO_LONG = "The actions take more hours than you have given them. Something will be left undone."

check = on_plan(
    id="set-overload",
    number="R69",
    severity="warn",
    message="More than twelve key results are too many to look at each week.",
    ask="How many hours a week can you truly give this?",
    source="focus#is-the-plan-too-much-for-the-hours-i-have",
    about=__doc__,
    find=find,
    needs=("whole",),
    bad=(
        bakery(hours=1, action={"hours": 60}),
        bakery(
            objectives=tuple(
                AIM.model_copy(
                    update={
                        "id": 10 * n,
                        "key_results": tuple(
                            kr.model_copy(update={"id": 10 * n + k, "actions": ()})
                            for k, kr in enumerate((*AIM.key_results, *AIM.key_results), start=1)
                        ),
                    }
                )
                for n in range(1, 5)
            )
        ),
    ),
    good=(bakery(), bakery(hours=2, action={"hours": 60})),
)
