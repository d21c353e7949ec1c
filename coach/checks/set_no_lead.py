"""Flag a set that has roles but no early sign.

What it flags: key results of which at least one has a role and none is a leading one.
Why it hurts: all proof comes late, so the first bad news comes late, too.
Instead: one key result that moves within weeks and pulls the others after it.
Source: kr-quality-types#which-early-sign-shows-that-it-works
"""

from coach.checks.check import Hit, on_objective
from coach.checks.samples import PROOF, RESULT, bakery
from coach.checks.sight import SeenObjective


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    roles = {kr.given.role for kr in objective.key_results} - {None}
    return Hit(quote=objective.text) if roles and "leading" not in roles else None


check = on_objective(
    id="set-no-lead",
    number="R62",
    severity="nudge",
    level="set",
    message="All the proof comes late here, so bad news would come late, too.",
    ask="Which sign would tell you in three weeks whether it works?",
    source="kr-quality-types#which-early-sign-shows-that-it-works",
    about=__doc__,
    find=find,
    needs=("set",),
    bad=(bakery(key_result={"role": "lagging"}),),
    good=(
        bakery(),
        bakery(
            objective={
                "key_results": (
                    RESULT.model_copy(update={"role": "lagging"}),
                    PROOF.model_copy(update={"role": "leading"}),
                )
            }
        ),
    ),
)
