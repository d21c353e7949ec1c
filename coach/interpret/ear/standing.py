"""The question that stands: when somebody speaks first, and behind each part of a message."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache

from coach.checks import Finding, run
from coach.edits import Past, apply
from coach.interpret.ear.heard import Heard, is_unclear
from coach.interpret.ear.moment import UNSTORED, Moment
from coach.noun import Same
from coach.okr import Plan
from coach.respond.agenda import next_point
from coach.respond.holding import held_back
from coach.talk import Message, Reply, Talk

NOW = datetime(2000, 1, 1, tzinfo=UTC)
"""When a part of a message was said; nobody asks."""


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


def after(text: str, heard: Heard, moment: Moment) -> Moment:
    """The moment behind a part of a message: the plan by then, and what the coach would ask of it.

    Args:
        text: the words of the part.
        heard: what they mean.
        moment: when they were said.
    """

    def findings(plan: Plan) -> tuple[Finding, ...]:
        return found(Same(plan), moment.today)

    kept = held_back(moment.plan, heard, moment.past, findings) or heard
    applied = apply(moment.plan, kept.edits, moment.past)
    if applied.plan == moment.plan:
        return moment
    talk = moment.talk
    asked = next_point(applied.plan, findings(applied.plan), talk, moment.today).asked
    if is_unclear(kept.wishes, "what-to-change"):
        asked = asked.model_copy(update={"question": "what-to-change"})
    said = Message(id=UNSTORED, role="person", text=text, at=NOW)
    answer = said.model_copy(
        update={"role": "coach", "text": "", "reply": Reply(text="", asked=asked)}
    )
    talk = talk.model_copy(update={"asked": asked, "recent": (*talk.recent, said, answer)})
    past = Past(undo=moment.plan, redo=moment.past.redo, last=applied.edits)
    return replace(moment, plan=applied.plan, past=past, talk=talk)


@lru_cache(maxsize=128)
def found(plan: Same[Plan], today: date) -> tuple[Finding, ...]:
    """What the checks find in a plan while a message is heard."""
    return run(plan.value, today, whole=True)
