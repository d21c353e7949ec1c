"""Flag an objective of a team that nobody, or everybody, answers for.

What it flags: an objective with no owner, or with several, in the complete plan of a team.
Why it hurts: when it slips, each waits for another to speak.
Instead: one name; the others contribute.
Source: alignment#who-owns-an-objective
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.samples import AIM, bakery
from coach.checks.sight import Sight
from coach.late import Late

SEVERAL = Late(r"[,;/&+、，]|\s(?:and|und|y|e|et|和|与)\s|(?<=[\u4e00-\u9fff])[和与]")


def find(sight: Sight) -> Iterator[Spot]:
    """The objectives without one name; a personal plan has its owner."""
    if not sight.plan.team or not sight.complete:
        return
    for seen in sight.objectives:
        owner = seen.given.owner
        if not owner:
            yield Spot(seen.path, seen.given.id, Hit(quote=seen.text))
        elif SEVERAL.search(owner):
            hit = Hit(seen.text, severity="warn", message=TOO_MANY, ask=WHICH_ONE, case="several")
            yield Spot(seen.path, seen.given.id, hit)


TOO_MANY = "Several names share this one. When it slips, each may wait for the other to speak."
WHICH_ONE = "Which one of them answers?"

check = on_plan(
    id="o-no-owner",
    number="R30",
    severity="block",
    level="objective",
    message="In a team, an objective that nobody answers for is dropped in the first busy week.",
    ask="Who answers for this when it slips?",
    source="alignment#who-owns-an-objective",
    about=__doc__,
    find=find,
    needs=("team",),
    bad=(bakery(team="Morning shift"), bakery(team="Shop", objective={"owner": "Ana and Ben"})),
    good=(
        bakery(),
        bakery(team="Morning shift", objective={"owner": "Ana"}),
        bakery(team="Shop", objectives=(AIM.model_copy(update={"key_results": ()}),)),
    ),
)
