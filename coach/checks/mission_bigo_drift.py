"""Flag a goal of the year that has little to do with the mission.

What it flags: a goal of the year whose meaning is far from the mission's.
Why it hurts: a year's work goes to something that, by one's own words, was not what mattered.
Instead: say how the goal brings the mission closer, or write the mission that is really meant.
Why softly: a small model compares the two, and nobody confirms it: a mission and a goal that
    belong together may share no idea that it knows.
Source: mission#how-does-the-goal-of-the-year-serve-the-mission
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.nearness import kinship
from coach.checks.sight import Sight
from coach.okr import BigObjective, Plan
from coach.reading import strip_marks

APART = 0.5
"""Below it a mission and a goal of the year hardly belong together: none of 26 pairs that do lies
there, and five in eight of those that do not."""


def find(sight: Sight) -> Iterator[Spot]:
    """The goal of the year, where it is far from the mission."""
    plan = sight.plan
    if not plan.mission or plan.big_objective is None:
        return
    near = kinship(sight, plan.mission, plan.big_objective.text)
    if near is not None and near < APART:
        yield Spot("big_objective", "big-objective", Hit(strip_marks(plan.big_objective.text)))


check = on_plan(
    id="mission-bigo-drift",
    number="R05",
    severity="nudge",
    level="big-objective",
    decides="meaning",
    message="The goal of the year seems to lead somewhere else than the mission does.",
    ask="How does reaching this year's goal bring the mission closer?",
    source="mission#how-does-the-goal-of-the-year-serve-the-mission",
    about=__doc__,
    find=find,
    needs=("mission", "big-objective", "similar"),
    look=(
        "A goal of the year that could be reached in full without the mission coming any closer. "
        "Let pass goals that build a means for the mission (money, health, a place, a team) when "
        "the plan says so, and missions so wide that any honest goal serves them."
    ),
    bad=(
        Plan(
            mission="Children who have just arrived find their first friend at our club",
            big_objective=BigObjective(text="Our balance sheet is ready by the tenth"),
        ),
    ),
    good=(
        Plan(
            mission="Singing brings our street together",
            big_objective=BigObjective(text="Our choir fills the old hall with neighbours"),
        ),
    ),
)
