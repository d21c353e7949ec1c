"""Flag a team whose objectives nearly all came from above.

What it flags: three or more objectives of a team, all with their origin, of which fewer than three
    in ten are the team's own.
Why it hurts: what the team sees every day, and nobody above does, has no place in the plan.
Instead: at least one objective of the team's own, aligned by talking.
Source: alignment#who-should-write-the-okrs-managers-or-teams
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.samples import AIM, bakery
from coach.checks.sight import Sight
from coach.okr import Objective, Origin

ENOUGH = 3
OWN = 0.3


def find(sight: Sight) -> Iterator[Spot]:
    """One word for the plan of a team whose objectives all say where they came from."""
    origins = [seen.given.origin for seen in sight.objectives]
    if not sight.plan.team or len(origins) < ENOUGH or None in origins:
        return
    if origins.count("own") / len(origins) < OWN:
        yield Spot("", "plan", Hit())


def objectives(*origins: Origin | None) -> tuple[Objective, ...]:
    """One objective for each origin."""
    return tuple(
        AIM.model_copy(update={"id": 10 + n, "text": f"Theme {n} is calm", "origin": origin})
        for n, origin in enumerate(origins)
    )


check = on_plan(
    id="set-all-topdown",
    number="R73",
    severity="nudge",
    level="set",
    message="Nearly all of these came from above. What only the team sees has no place yet.",
    ask="Which problem do you see that nobody above sees?",
    source="alignment#who-should-write-the-okrs-managers-or-teams",
    about=__doc__,
    find=find,
    needs=("team", "objective"),
    bad=(bakery(team="Shop", objectives=objectives("above", "above", "above")),),
    good=(
        bakery(team="Shop", objectives=objectives("above", "own", "above")),
        bakery(team="Shop", objectives=objectives("above", None, "above")),
        bakery(objectives=objectives("above", "above", "above")),
    ),
)
