"""Flag a goal of the year that is a number.

What it flags: a Big O with a measure in it; years do not count.
Why it hurts: a number says how much but not what for, and it belongs to the key results that prove
    the goal.
Instead: say in words what the number makes possible, and keep the number as a key result.
Source: objective-quality-year#should-the-goal-of-the-year-contain-a-number
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.judgement import counted
from coach.checks.sight import Sight, reading_of


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    big = sight.plan.big_objective
    if big is None or sight.house.schools.number_in_objective == "allowed":
        return
    every = counted(reading_of(big.text, sight), big.text)
    measures = [quote for quote in every if not is_year(quote, sight.today)]
    if measures:
        yield Spot("big_objective", "big-objective", Hit(quote=measures[0]))


def is_year(quote: str, today: date) -> bool:
    """Whether a number stands alone and is a year near this one: "2027 is my year of rest"."""
    return quote in map(str, range(today.year - NEAR, today.year + NEAR + 1))


NEAR = 5

check = on_plan(
    id="bigo-number",
    number="R08",
    severity="nudge",
    level="big-objective",
    message=(
        "There is a number in it. Words say what the year is for; the number "
        "proves it later, as a key result."
    ),
    ask="What would that number let you do or feel?",
    source="objective-quality-year#should-the-goal-of-the-year-contain-a-number",
    about=__doc__,
    find=find,
    needs=("big-objective",),
    bad=(
        "Reach 1 million in sales",
        "全年销售额达到 500 万",
    ),
    good=(
        "My course pays for itself in 2027",
        "2027 is the year in which I learn to rest",
        "Our team is the one that others call first",
        "alert(1) is never seen on our pages again",
        "Everyone finds us at https://example.org/2/home",
    ),
)
