"""Flag a key result that has little to do with its objective.

What it flags: a key result whose meaning is far from its objective's, and from the other key
    results there. It speaks in a coached plan, where search by meaning is loaded, and in the
    terminal's `check --meaning`.
Why it hurts: it can be met without bringing the objective any closer.
Instead: replace it, or move it to the objective that it serves.
Why softly: one in twenty key results that belong to their objective lies as far off.
Source: decomposition#does-the-key-result-bear-on-its-objective
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.nearness import FAR, kinship
from coach.checks.sight import SeenKeyResult
from coach.okr import KeyResult, Objective, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if kr.objective is None:
        return None
    near = kinship(kr.sight, kr.objective.text, kr.given.text)
    if near is None:
        return None
    beside = [
        also
        for other in kr.objective.key_results
        if other is not kr.given
        if (also := kinship(kr.sight, other.text, kr.given.text)) is not None
    ]
    lost = near + sum(beside) / len(beside) < LOST if beside else near < FAR
    return Hit(quote=kr.text) if lost else None


LOST = 1.2
"""How near it is to its objective plus how near to the others on average, below which it hardly
belongs: one in twenty of 844 that do lies there, and three in ten of 1,132 that do not. At 1.5 it
would be one in eleven and four in ten; comparing without the numbers, with the nearest of the
others or with what all of them have in common finds no more at the same price."""


check = on_key_result(
    id="kr-off-o",
    number="R47",
    severity="nudge",
    decides="meaning",
    message="It seems to have little to do with its objective.",
    ask="If this is met, how does the objective come closer?",
    source="decomposition#does-the-key-result-bear-on-its-objective",
    about=__doc__,
    find=find,
    needs=("set", "similar"),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Guests come back because they want to",
                    key_results=(
                        KeyResult(id=2, text="Electricity used per day from 90 to 60 kWh"),
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
                    text="Guests come back",
                    key_results=(
                        KeyResult(id=2, text="Guests who return within a month from 20 % to 35 %"),
                    ),
                ),
            )
        ),
    ),
)
