"""Which of two things in one sentence is the goal, told in the person's own words."""

from coach.edits import Ignore, SetBigObjective
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import within
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.guarding.evidence import stems
from coach.interpret.measures.sureness import pieces
from coach.okr import BigObjective


def chosen(text: str, moment: Moment) -> Heard | None:
    """The half that is called the goal, with the other as its reason; None where none is.

    "Weekends are the point" names the goal; "the money only makes it possible" what is not.
    """
    big, halves = moment.plan.big_objective, moment.asked.offered.split("\n", 1)
    if big is None or len(halves) < len(("goal", "reason")):
        return None
    for key, goal_first in (("half-goal", True), ("half-reason", False)):
        for piece in pieces(text):
            named = [half for half in halves if stems(half) & stems(piece)]
            if within(key, piece, moment.language) and len(named) == 1:
                other = next(half for half in halves if half != named[0])
                goal, reason = (named[0], other) if goal_first else (other, named[0])
                return moment.heard(goal_for(goal, reason, big))
    return None


def half_meant(name: str, moment: Moment) -> Heard | None:
    """The half that a short answer points at, the other as its reason; None where none is asked."""
    asked, big = moment.asked, moment.plan.big_objective
    if asked.about != "compound" or big is None or "\n" not in asked.offered:
        return None
    first, second = asked.offered.split("\n", 1)
    if name == "both":
        return moment.heard(Ignore(rule=asked.rule, target="big-objective", reason="one thing"))
    goal, why = (first, second) if name == "means" else (second, first)
    return moment.heard(goal_for(goal, why, big))


def goal_for(goal: str, reason: str, big: BigObjective) -> SetBigObjective:
    """One half of a double goal as the goal, with the other beside its reasons so far."""
    why = "; ".join(part for part in (big.why, tidy(reason)) if part)
    return SetBigObjective(text=tidy(goal), why=why)
