"""Flag an objective that has little to do with the goal of the year.

What it flags: an objective whose meaning is far from the goal of the year, and from the mission
    where there is one.
Why it hurts: it can be reached in full and the year's goal is no closer.
Instead: say which part of the year's goal it carries, or put it on the list of what waits.
Why softly: two in fifty objectives that do belong lie as far off, so it may ask but not accuse.
Source: decomposition#must-every-objective-come-from-the-big-goal
"""

from coach.checks.check import Hit, on_objective
from coach.checks.nearness import FAR, kinship
from coach.checks.sight import SeenObjective
from coach.okr import BigObjective, Objective, Plan


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    sight = objective.sight
    big, mission = sight.plan.big_objective, sight.plan.mission
    if big is None:
        return None
    near = kinship(sight, big.text, objective.given.text)
    if near is None:
        return None
    also = kinship(sight, mission, objective.given.text)
    lost = near < FAR if also is None else max(near, also) < FROM_BOTH
    return Hit(quote=objective.text) if lost else None


FROM_BOTH = 0.8
"""Below it to the goal of the year and to the mission an objective hardly belongs to either: two of
52 that do lie there, and two in three of 320 that do not."""


check = on_objective(
    id="o-off-parent",
    number="R24",
    severity="nudge",
    decides="meaning",
    message="It seems to have little to do with the goal of the year.",
    ask="Which part of your goal of the year does this carry?",
    source="decomposition#must-every-objective-come-from-the-big-goal",
    about=__doc__,
    find=find,
    needs=("big-objective", "objective", "similar"),
    look=(
        "An objective that carries no part of the goal of the year, neither as a step nor as a "
        "condition for it. Let pass conditions such as health, money, skills or a team that "
        "enjoys its work, and objectives whose reason names the link."
    ),
    bad=(
        Plan(
            big_objective=BigObjective(text="Small shops run their books without fear"),
            objectives=(Objective(id=1, text="Our choir sings at every wedding of the valley"),),
        ),
    ),
    good=(
        Plan(
            big_objective=BigObjective(text="Our choir fills the old hall"),
            objectives=(Objective(id=1, text="Listeners tell their friends about our concerts"),),
        ),
    ),
)
