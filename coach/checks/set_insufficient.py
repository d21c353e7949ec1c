"""Flag key results that could all be met while the objective is not.

What it flags: a set that proves only the easy part of its objective and leaves the hard part
    unmeasured.
Why it hurts: at the end every number is green and nobody feels that the goal was reached.
Instead: add the one proof that is missing, most often the hard one.
Source: decomposition#do-the-parts-add-up-to-the-whole
"""

from coach.checks.check import on_judgement
from coach.okr import KeyResult, Objective, Plan

check = on_judgement(
    id="set-insufficient",
    number="R59",
    severity="warn",
    level="set",
    message="All of these could be met and the objective still not be true. One proof is missing.",
    ask="Imagine all of them are met; what could still be missing?",
    source="decomposition#do-the-parts-add-up-to-the-whole",
    about=__doc__,
    look=(
        "Imagine every key result met in full and ask whether an honest outsider would say that "
        "the objective has come true. Name the part of the objective that no key result touches. "
        "Let pass sets that prove the heart of the objective and leave a side aspect out, and "
        "objectives with fewer than two key results, of which another rule speaks."
    ),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Newcomers feel at home in our choir and stay",
                    key_results=(
                        KeyResult(id=2, text="Visitors of the open rehearsal from 5 to 20"),
                        KeyResult(id=3, text="Entries in the contact form from 10 to 40"),
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
                    text="Newcomers feel at home in our choir and stay",
                    key_results=(
                        KeyResult(
                            id=2, text="Newcomers who still sing after ten weeks: 30 to 70 %"
                        ),
                        KeyResult(id=3, text="Newcomers who name a friend here from 2 to 9 of 10"),
                    ),
                ),
            )
        ),
    ),
)
