"""Flag a settled plan that begins late or with a big step.

What it flags: a plan whose objectives are all approved and whose first dated action lies more than
    a week after its start, or takes more than four hours.
Why it hurts: the first step decides whether there is a second; a big one waits for a free day.
Instead: something of 30 to 90 minutes, within the first week.
Source: action-plans#how-small-should-the-first-step-be
"""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.samples import PROOF, bakery
from coach.checks.sight import Sight
from coach.okr import Action
from coach.reading import strip_marks

SOON = timedelta(days=7)
LONG = 4
"""Hours."""


def find(sight: Sight) -> Iterator[Spot]:
    """The first action of the plan, where it is late or long."""
    plan = sight.plan
    if not sight.settled:
        return
    dated = [
        (action.due, f"{kr.path}.actions[{at}]", action)
        for kr in sight.every_key_result
        for at, action in enumerate(kr.given.actions)
        if action.due is not None
    ]
    if not dated:
        return
    due, path, action = min(dated, key=lambda one: one[0])
    start = max(sight.today, plan.period.start) if plan.period else sight.today
    if due > start + SOON or (action.hours or 0) > LONG:
        yield Spot(path, action.id, Hit(quote=strip_marks(action.text)))


LATER = Action(id=5, text="Read the red book aloud", due=date(2027, 3, 20))

check = on_plan(
    id="plan-first-step-too-big",
    number="R84",
    severity="nudge",
    level="action",
    message="The first step is late or long. A small one this week makes the second likely.",
    ask="What could you finish before Friday?",
    source="action-plans#how-small-should-the-first-step-be",
    about=__doc__,
    find=find,
    needs=("settled",),
    look=(
        "A first action that hides several others, or that nobody could begin within a week. Let "
        "pass first actions that are small by their nature, even when no time is given."
    ),
    bad=(
        bakery(action={"hours": 6}),
        bakery(
            action={"due": date(2027, 4, 1)},
            objective={"key_results": (PROOF.model_copy(update={"actions": (LATER,)}),)},
        ),
    ),
    good=(bakery(), bakery(action={"hours": 1}), bakery(approved=True, action={"hours": 6})),
)
