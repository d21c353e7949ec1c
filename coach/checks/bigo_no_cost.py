"""Flag a goal of the year that names nothing it will cost.

What it flags: a goal of the year for which nothing is given up: no time freed, no idea declined, no
    habit changed.
Why it hurts: a year is full before it begins, so a goal without a price is paid by chance: with
    sleep, or with the goal itself.
Instead: one line on what you will not do this year so that this has room.
Source: objective-quality-year#what-will-this-goal-cost-me
"""

from coach.checks.check import on_judgement
from coach.okr import BigObjective, Plan

check = on_judgement(
    id="bigo-no-cost",
    number="R13",
    severity="nudge",
    level="big-objective",
    message="It is not said what makes room for this. A goal without a price is paid by chance.",
    ask="What will you give up this year to make room for it?",
    source="objective-quality-year#what-will-this-goal-cost-me",
    about=__doc__,
    look=(
        "A plan that has come to its actions and in which neither the goal of the year, its "
        "reason, the list of what waits nor the list of what stops says what it costs: time, "
        "money, another wish. Let pass a plan in which any line gives something up, and a goal "
        "that is still being worded."
    ),
    bad=(
        Plan(big_objective=BigObjective(text="I finish my first novel beside the bakery")),
        Plan(
            big_objective=BigObjective(
                text="Our club is the first one that newcomers name",
                why="Because we love what we do",
            )
        ),
    ),
    good=(
        Plan(
            big_objective=BigObjective(text="I finish my first novel beside the bakery"),
            not_now=("The Sunday market", "A second oven"),
        ),
        Plan(
            big_objective=BigObjective(
                text="Our club is the first one that newcomers name",
                why="It is worth leaving the second league for a year",
            )
        ),
    ),
)
