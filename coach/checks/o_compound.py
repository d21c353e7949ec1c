"""Flag an objective that joins two goals.

What it flags: an objective with two verbs of its own, joined by and.
Why it hurts: half a success cannot be told from a failure, and two directions divide the effort.
Instead: choose one, or make two objectives; often one half is only the way to the other.
Source: objective-quality#can-one-objective-hold-two-goals
"""

from collections.abc import Sequence
from datetime import date

from coach.checks.check import Hit, on_objective
from coach.checks.rewrites import capital
from coach.checks.sight import SeenObjective
from coach.checks.slogans import described
from coach.reading import read


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    said = objective.reading
    if len(said.parts) < 2 or described(objective):
        return None
    return Hit(quote=objective.text, rewrite=gain(said.parts))


def gain(parts: Sequence[str]) -> str:
    """The half to keep: what is gained, not the task that is the way to it."""
    aims = [part for part in parts if read(part, date.min).verb_kind not in TASKS]
    kept = aims[0] if aims else ""
    return "" if "," in kept else capital(kept)


TASKS = ("activity", "delivery")


check = on_objective(
    id="o-compound",
    number="R19",
    severity="warn",
    message=(
        "Two goals stand in one sentence. If one succeeds and the other fails, nobody "
        "can say how it went."
    ),
    ask="If only one half could succeed, which would you choose?",
    source="objective-quality#can-one-objective-hold-two-goals",
    about=__doc__,
    find=find,
    bad=(
        "Win new members and reduce our costs",
        "Neue Kunden gewinnen und Kosten senken",
    ),
    good=(
        "Bread and cake that people cross town for",
        "Quality and speed go together in our kitchen",
    ),
)
