"""Flag key results of a team that nobody brings.

What it flags: key results without a name in the complete plan of a team, whose objectives have
    owners.
Why it hurts: a number that belongs to all is looked up by no one, and missing on Monday.
Instead: a name behind each key result, the person who brings the number.
Source: kr-quality-sets#who-owns-a-key-result
"""

from collections.abc import Iterator

from coach.checks.check import Spot, on_plan
from coach.checks.lacking import left_out
from coach.checks.samples import PROOF, RESULT, bakery
from coach.checks.sight import Sight


def find(sight: Sight) -> Iterator[Spot]:
    """One word for the plan where no key result has a name, else the ones that were left out."""
    if not sight.plan.team or not sight.complete:
        return
    if all(seen.given.owner for seen in sight.objectives):
        yield from left_out(sight.every_key_result, lambda seen: not seen.given.owner)


check = on_plan(
    id="kr-no-owner",
    number="R55",
    severity="warn",
    level="key-result",
    message="A number that belongs to all is looked up by no one.",
    ask="Who will bring this number on Monday?",
    source="kr-quality-sets#who-owns-a-key-result",
    about=__doc__,
    find=find,
    needs=("team",),
    bad=(
        bakery(team="Morning shift", objective={"owner": "Ana"}),
        bakery(team="Shop", objective={"owner": "Ana"}, key_result={"owner": "Ben"}),
    ),
    good=(
        bakery(),
        bakery(
            team="Shop",
            objective={
                "owner": "Ana",
                "key_results": (
                    RESULT.model_copy(update={"owner": "Ben"}),
                    PROOF.model_copy(update={"owner": "Ana"}),
                ),
            },
        ),
    ),
)
