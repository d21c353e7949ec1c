"""Flag a set that counts more and more of something, and nothing of how well it is done.

What it flags: two or more key results that are all rising counts, with no share, time, mark or
    guard beside them and nothing on the list of what must not suffer; with roles given, a set
    without a guard of quality (a warning).
Why it hurts: quantity is easily bought with quality, and nobody sees it in the numbers.
Instead: one guard of quality, or a limit that must not be crossed.
Why softly: without roles only the words tell what is mere quantity.
Source: kr-quality-sets#what-could-get-worse-if-we-chase-only-this-number
"""

from coach.checks.check import Hit, on_objective
from coach.checks.distances import wanted
from coach.checks.judgement import is_effort, is_share
from coach.checks.sight import SeenKeyResult, SeenObjective
from coach.okr import KeyResult, Objective, Plan

FEWEST = 2


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    plan, every = objective.sight.plan, objective.key_results
    if plan.health or len(every) < FEWEST or objective.given.type == "learning":
        return None
    roles = {kr.given.role for kr in every} - {None}
    if roles:
        return None if "quality" in roles else Hit(quote=objective.text, severity="warn")
    if objective.sight.planning and objective.sight.whole:
        return None  # the plan as a whole is asked what must not suffer
    return Hit(quote=objective.text) if all(rising_count(kr) for kr in every) else None


def rising_count(kr: SeenKeyResult) -> bool:
    """Whether a key result wants more of something that is merely counted."""
    full, said = kr.full, kr.reading
    if full.target is None or is_share(full.unit) or said.bound == "at-most" or said.per:
        return False
    if full.unit in TIMES or full.target != int(full.target) or is_effort(kr):
        return False
    if full.baseline is not None:
        return full.target > full.baseline
    return wanted(kr) == "increase"


TIMES = ("s", "min", "h", "days", "weeks", "months", "years", "ms")

check = on_objective(
    id="set-no-quality",
    number="R61",
    severity="nudge",
    level="set",
    message="All of these count more and more. Nothing here would show if quality paid for it.",
    ask="If you chased only these numbers, what could get worse?",
    source="kr-quality-sets#what-could-get-worse-if-we-chase-only-this-number",
    about=__doc__,
    find=find,
    needs=("set",),
    look=(
        "A set in which every number can be raised by doing more and worse: sales without "
        "returns, speed without errors, visits without anybody satisfied. Let pass sets with one "
        "guard of quality, with a number that only good work moves, or with a plan that protects "
        "the likely victim."
    ),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Our festival is the talk of the valley",
                    key_results=(
                        KeyResult(id=2, text="Tickets sold from 300 to 900"),
                        KeyResult(id=3, text="Raise the stalls from 10 to 25"),
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
                    text="Our festival is the talk of the valley",
                    key_results=(
                        KeyResult(id=2, text="Tickets sold from 300 to 900"),
                        KeyResult(id=3, text="Guests who would come again from 60 % to 85 %"),
                    ),
                ),
            )
        ),
        Plan(
            health=("Litter on the meadow: none after noon",),
            objectives=(
                Objective(
                    id=1,
                    text="Our festival is the talk of the valley",
                    key_results=(
                        KeyResult(id=2, text="Tickets sold from 300 to 900"),
                        KeyResult(id=3, text="Raise the stalls from 10 to 25"),
                    ),
                ),
            ),
        ),
    ),
)
