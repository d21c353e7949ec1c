"""Flag an objective that keeps things as they are.

What it flags: an objective to keep, maintain or continue something.
Why it hurts: what must merely not fall is daily business; as an objective it takes the place of a
    change.
Instead: watch it as a health metric, or name what has to be different from last quarter.
Source: objective-quality#can-an-objective-be-to-maintain-or-continue-something
"""

import re

from coach.checks.check import Hit, on_objective
from coach.checks.judgement import counted
from coach.checks.sight import SeenObjective
from coach.checks.slogans import described

CONTINUES = re.compile(r"^(?:keep|continue|carry on|go on|remain|继续|保持|维持)")


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    said = objective.reading
    if said.direction != "keep" and not CONTINUES.search(said.verb.lower()):
        return None
    if described(objective) or counted(said, objective.text):
        return None
    return Hit(quote=said.verb)


check = on_objective(
    id="o-bau",
    number="R17",
    severity="warn",
    message=(
        "This keeps things as they are. An objective is for what has to change; the "
        "rest can be watched as a health metric."
    ),
    ask="What must be different from last quarter?",
    source="objective-quality#can-an-objective-be-to-maintain-or-continue-something",
    about=__doc__,
    find=find,
    bad=(
        "Maintain our service quality",
        "Keep the shop running",
        "Die Kundenzufriedenheit halten",
        "继续做好日常运营",
    ),
    good=(
        "Customers stay because they want to",
        "Our stall becomes a meeting place",
    ),
)
