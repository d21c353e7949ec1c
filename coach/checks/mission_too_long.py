"""Flag a mission that nobody can remember.

What it flags: a mission of more than 30 words (54 Chinese characters).
Why it hurts: a direction that has to be looked up does not help in saying no.
Instead: keep the one line that would still be true if all else changed.
Source: mission#how-long-should-a-mission-be
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight, reading_of
from coach.okr import Plan
from coach.reading import strip_marks


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    mission = sight.plan.mission
    if not mission:
        return
    said = reading_of(mission, sight)
    if said.words > (54 if said.language == "zh" else 30):
        yield Spot("mission", "mission", Hit(quote=strip_marks(mission)))


check = on_plan(
    id="mission-too-long",
    number="R02",
    severity="nudge",
    level="mission",
    message=("The mission is too long to remember, so it will not help in saying no."),
    ask="If you could keep only one line of this, which one stays?",
    source="mission#how-long-should-a-mission-be",
    about=__doc__,
    find=find,
    needs=("mission",),
    bad=(
        Plan(
            mission="We bake bread for everybody in the quarter and we teach children and "
            "grown-ups how to bake it too, and we sell coffee and cake, and we deliver to "
            "offices, and on Sundays we rest"
        ),
    ),
    good=(Plan(mission="Bread brings our street together"),),
)
