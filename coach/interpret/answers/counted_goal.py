"""The goal told by a list in one line: "1. more readers 2. calm evenings"."""

from coach.interpret.answers.goal import goal_with_the_rest
from coach.interpret.answers.preamble import leading
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.in_a_row import in_a_row
from coach.interpret.ear.leading import count_in
from coach.interpret.ear.moment import Moment


def counted_off(text: str, moment: Moment) -> Heard | None:
    """The goal and its directions in a list of one line; None where it tells no goal."""
    asked = moment.plan.big_objective is None and moment.asked.about == "big-objective"
    row = in_a_row(text) if asked and "\n" not in text else None
    if row is None:
        return None
    announced = leading(row.lead, moment.language) or count_in(row.lead)
    goal = "" if announced else row.lead.rstrip(" :：,，")
    return goal_with_the_rest("\n".join([*([goal] if goal else []), *row.items]), None, moment)
