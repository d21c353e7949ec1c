"""Flag a performance goal on ground that its owner has never walked.

What it flags: an objective for which nobody knows yet what works, set as if it were only a matter
    of effort.
Why it hurts: a hard number on new and tangled ground narrows the view before there is anything to
    see.
Instead: make it a learning objective: what you want to find out, and what would prove it.
Source: ambition#when-is-a-learning-goal-better-than-a-performance-goal
"""

from coach.checks.check import on_judgement
from coach.okr import KeyResult, Objective, Plan

check = on_judgement(
    id="o-known-unknown",
    number="R33",
    severity="nudge",
    level="objective",
    message="This is new ground. As long as nobody knows what works, finding out is the goal.",
    ask="What do you most need to find out first?",
    source="ambition#when-is-a-learning-goal-better-than-a-performance-goal",
    about=__doc__,
    look=(
        "An objective in a field, market or skill that the plan itself calls new, with key "
        "results that demand a level of performance, and no key result that finds something out. "
        "Let pass objectives whose type is learning, familiar work with a higher aim, and sets "
        "that hold an experiment, a first test or a baseline."
    ),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="We win over a country in which nobody has heard of us",
                    key_results=(
                        KeyResult(id=2, text="Orders a week from 0 to 400"),
                        KeyResult(id=3, text="Share of orders that come again: 45 %"),
                    ),
                ),
            )
        ),
    ),
    good=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="We learn what a country that has never heard of us wants for breakfast",
                    type="learning",
                    key_results=(KeyResult(id=2, text="3 of 10 recipes asked for again"),),
                ),
            )
        ),
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Our regulars recommend us",
                    key_results=(
                        KeyResult(id=2, text="Guests sent by guests from 4 to 12 a week"),
                    ),
                ),
            )
        ),
    ),
)
