"""The question that stands when somebody speaks first: the one that the opening asked."""

from datetime import date
from functools import lru_cache

from coach.checks import Finding, run
from coach.noun import Same
from coach.okr import Plan
from coach.respond.agenda import next_point
from coach.talk import Talk


def with_question(talk: Talk, plan: Plan, today: date) -> Talk:
    """The talk with the question that stands in it.

    Before the first answer that is what the opening asks of a plan that came from elsewhere.
    """
    if talk.asked is not None:
        return talk
    if plan.big_objective is None and not plan.objectives:
        return talk
    point = next_point(plan, found(Same(plan), today), talk, today)
    return talk.model_copy(update={"asked": point.asked})


@lru_cache(maxsize=128)
def found(plan: Same[Plan], today: date) -> tuple[Finding, ...]:
    """What the checks find in a plan of which nobody has spoken yet."""
    return run(plan.value, today, whole=True)
