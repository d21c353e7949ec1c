"""Flag a plan that has key results but no mission.

What it flags: a plan with key results and an empty mission, unless the owner passed that stage
    over.
Why it hurts: without a direction every goal looks as good as the next, and it is hard to turn one
    down.
Instead: one sentence on what should be true in some years, and for whom.
Source: mission#why-start-with-a-mission
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight
from coach.okr import BigObjective, KeyResult, Objective, Plan, Stage


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    plan = sight.plan
    wanted = sight.whole and sight.has_key_results and Stage.MISSION not in plan.skipped
    if wanted and not plan.mission:
        yield Spot("mission", "mission", Hit())


check = on_plan(
    id="mission-missing",
    number="R01",
    severity="warn",
    level="mission",
    message=(
        "The plan has goals but no direction above them. Without one it is hard to "
        "tell which good idea to decline."
    ),
    ask="What do you want to be true in about five years, and for whom?",
    source="mission#why-start-with-a-mission",
    about=__doc__,
    find=find,
    needs=("whole", "key-result"),
    bad=(
        Plan(
            big_objective=BigObjective(text="Our choir fills the old hall"),
            objectives=(
                Objective(
                    id=1,
                    text="Neighbours discover us",
                    key_results=(KeyResult(id=2, text="Seats filled per concert from 60 to 110"),),
                ),
            ),
        ),
    ),
    good=(
        Plan(
            mission="Singing brings our street together",
            big_objective=BigObjective(text="Our choir fills the old hall"),
            objectives=(Objective(id=1, text="Neighbours discover us"),),
        ),
    ),
)
