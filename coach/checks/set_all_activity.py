"""Flag an objective whose key results are a list of tasks.

What it flags: every key result of an objective (block), or at least half of two or more (warning),
    counts deeds or habits.
Why it hurts: the whole list can be worked off while the objective comes no closer.
Instead: find one result first; then keep the list as the action plan for it.
Source: kr-quality-sets#what-if-all-key-results-are-tasks
"""

from coach.checks.check import Hit, on_objective
from coach.checks.judgement import is_effort, may_be_effort
from coach.checks.sight import SeenObjective
from coach.okr import KeyResult, Objective, Plan


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    every = objective.key_results
    efforts = [kr for kr in every if is_effort(kr) and not may_be_effort(kr)]
    if len(every) < 2 or 2 * len(efforts) < len(every):
        return None
    if len(efforts) == len(every):
        return Hit(quote=efforts[0].text)
    return Hit(quote=efforts[0].text, severity="warn", message=MANY, case="half")


MANY = "Half of these or more are tasks. They can be done while the objective comes no closer."


check = on_objective(
    id="set-all-activity",
    number="R63",
    severity="block",
    level="set",
    message=(
        "All of these are tasks. The whole list can be done while the objective comes no closer."
    ),
    ask="Which of these would you drop at once if the result came another way?",
    source="kr-quality-sets#what-if-all-key-results-are-tasks",
    about=__doc__,
    find=find,
    needs=("set",),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Guests return",
                    key_results=(
                        KeyResult(id=2, text="Launch a newsletter"),
                        KeyResult(id=3, text="Organise two tastings"),
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
                    text="Guests return",
                    key_results=(
                        KeyResult(id=2, text="Returning guests from 20 % to 35 %"),
                        KeyResult(id=3, text="Complaints per week from 8 to 4"),
                    ),
                ),
            )
        ),
    ),
)
