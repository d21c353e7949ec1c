"""Flag an objective that nobody can remember.

What it flags: an objective of more than 20 words (36 Chinese characters).
Why it hurts: what cannot be said from memory does not guide anybody on a busy day.
Instead: cut the how and the numbers until it fits into one breath.
Source: objective-quality#how-long-should-an-objective-be
"""

from coach.checks.check import Hit, on_objective
from coach.checks.sight import SeenObjective


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    said = objective.reading
    if said.words > (36 if said.language == "zh" else 20):
        return Hit(quote=objective.text)
    return None


check = on_objective(
    id="o-too-long",
    number="R18",
    severity="nudge",
    message=(
        "This is too long to remember on a busy day. The how and the numbers can move "
        "to the key results and the plan."
    ),
    ask="How would you say it to a friend in the lift?",
    source="objective-quality#how-long-should-an-objective-be",
    about=__doc__,
    find=find,
    bad=(
        "Make our small shop the place where people from the whole quarter come to repair, "
        "to swap and to learn together about the things that they own and love",
    ),
    good=("Our small shop is where the quarter repairs things",),
)
