"""Flag an objective that is far too near or far too far for its cycle.

What it flags: an objective whose own words set a day within a week, or one more than a
    year and a half beyond the plan, or beyond today where there is no plan.
Why it hurts: what takes days is a task, and what takes years gives no direction for this quarter.
Instead: take what it is a step to, or the part of it that this cycle can carry.
Source: objective-quality#how-big-should-an-objective-for-a-quarter-be
"""

import re
from datetime import timedelta

from coach.checks.check import Hit, on_objective
from coach.checks.sight import SeenObjective
from coach.late import Late

NEAR = timedelta(days=7)
YEARS = timedelta(days=550)
PREPOSITION = 4
"""Letters that may stand before a deadline at the beginning; in the middle it is none ("the Sunday
market")."""


HABIT = Late(r"(?:le|el|los|am)\s", re.I)
"""In front of a weekday it rather tells a habit: "le samedi, l'atelier est plein"."""


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    period, today = objective.sight.plan.period, objective.sight.today
    days = [when for when in objective.reading.when if when.end is not None]
    if not days:
        return None
    last = max(days, key=lambda when: when.end or today)
    if last.end is None or last.end < today:
        return None
    if (last.start or last.end) - (period.end if period else today) > YEARS:
        return Hit(quote=last.text, message=FAR_OFF, ask=WHICH_PART, case="far-off")
    told = objective.text.strip(" .")
    if HABIT.match(last.text):
        return None
    deadline = told.find(last.text) <= PREPOSITION or told.endswith(last.text)
    if deadline and last.end - today <= NEAR and (period is None or period.end - last.end > NEAR):
        return Hit(quote=last.text)
    return None


FAR_OFF = "This reaches years ahead. A direction for this cycle has to be felt within it."
WHICH_PART = "Which part of it can this cycle carry?"

check = on_objective(
    id="o-horizon",
    number="R29",
    severity="warn",
    message="This is a matter of days, so it is a task. An objective carries a quarter or more.",
    ask="What will it make possible over the next months?",
    source="objective-quality#how-big-should-an-objective-for-a-quarter-be",
    about=__doc__,
    find=find,
    look=(
        "An objective that a practised person could finish within days, or that nobody could "
        "feel within the cycle. Let pass a distant picture that stands as a mission, and "
        "objectives without any hint of their size."
    ),
    bad=("The kitchen is calm by tomorrow", "In five years nobody here throws bread away"),
    good=(
        "The kitchen is calm on a full evening",
        "The kitchen is calm by the end of June",
        "Next year nobody here throws bread away",
    ),
)
