"""What others will see of a goal: "they would see me lead the meeting"."""

from coach.edits import Ignore, SetBigObjective
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import patterns
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.stages import PASSED_OVER


def pictured(text: str, moment: Moment) -> Heard | None:
    """What others would see once the goal is reached, where that was asked: it says what it means.

    It is kept beside the goal, whose words stay; None for any other answer.
    """
    asked = moment.asked
    told = any(p.search(text.strip()) for p in patterns("fact", "pictured", moment.language))
    if asked.rule != SEEN_BY_OTHERS or not told:
        return None
    answered = Ignore(rule=f"ask:{asked.rule}", target="big-objective", reason=PASSED_OVER)
    return moment.heard(SetBigObjective(why=tidy(text)), answered)


SEEN_BY_OTHERS = "bigo-comparative"
"""The rule that asks what others would see."""
