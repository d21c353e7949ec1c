"""Flag a mission that is a target.

What it flags: a mission with a measure or a date in it.
Why it hurts: a target is reached or missed and then over; a mission stays for years.
Instead: say what the number is in service of, and keep the number for the key results.
Source: mission#should-a-mission-contain-a-number-or-a-date
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.judgement import counted
from coach.checks.sight import Sight, reading_of
from coach.okr import Plan


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    mission = sight.plan.mission
    if not mission:
        return
    said = reading_of(mission, sight)
    measures = (*counted(said, mission), *(when.text for when in said.when))
    if measures:
        yield Spot("mission", "mission", Hit(quote=measures[0]))


check = on_plan(
    id="mission-is-target",
    number="R03",
    severity="warn",
    level="mission",
    message=(
        "It holds a number or a date, so it will be over one day. A mission outlasts its targets."
    ),
    ask="What is this number in service of?",
    source="mission#should-a-mission-contain-a-number-or-a-date",
    about=__doc__,
    find=find,
    needs=("mission",),
    bad=(Plan(mission="Sell 5,000 loaves a week by 2029"),),
    good=(Plan(mission="Bread brings our street together"),),
)
