"""Flag a key result that has little to do with its objective.

What it flags: a key result whose meaning is far from its objective's and from the other key
    results there, or much nearer to another objective of the plan. It speaks in a coached plan,
    where search by meaning is loaded, and in the terminal's `check --meaning`; with `--select
    kr-off-o` it proposes more, for who reads each. Of 469 key results in their place and 296 put
    below another plan's objective, the small model that ships tells one stray in twenty at two
    wrong in a thousand, and a quarter at two in a hundred, however its answers are weighed. As few
    are astray, that would be wrong more often than right, so the rule is all but silent unless it
    is asked for: trust a reader, or the review by a language model, rather than its silence.
Why it hurts: it can be met without bringing the objective any closer.
Instead: replace it, or move it to the objective that it serves.
Why softly: what belongs together need not sound alike.
Source: decomposition#does-the-key-result-bear-on-its-objective
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.nearness import kinship
from coach.checks.sight import SeenKeyResult
from coach.okr import KeyResult, Objective, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if kr.objective is None:
        return None
    mine = bearing(kr, kr.objective)
    if mine is None or mine >= NEAR:
        return None
    if mine < (FAR_OFF if check.id in kr.sight.sought else LOST):
        return Hit(quote=kr.text)
    others = (o.given for o in kr.sight.objectives if o.given is not kr.objective)
    near = (bearing(kr, other) for other in others)
    return (
        Hit(quote=kr.text) if any(one is not None and one > mine + AWAY for one in near) else None
    )


def bearing(kr: SeenKeyResult, objective: Objective) -> float | None:
    """How near a key result is to an objective and, on average, to its other key results."""
    near = kinship(kr.sight, objective.text, kr.given.text)
    if near is None:
        return None
    beside = [
        also
        for other in objective.key_results
        if other is not kr.given
        if (also := kinship(kr.sight, other.text, kr.given.text)) is not None
    ]
    return near + (sum(beside) / len(beside) if beside else near)


LOST = -0.4
"""Below it a key result hardly belongs: one in 900 of those that do lies there."""
FAR_OFF = 1.2
"""The same for who asks for this rule by name and reads what it proposes: four in ten of those that
are astray lie there, and one in 20 of those that are not. As few are astray, most of what it would
say of a usual plan is wrong."""
NEAR = 2.0
"""From here on it belongs, whatever else is in the plan."""
AWAY = 2.25
"""How much nearer another objective has to be: so far off lies one in 150 of those that are in
their place, and every fourth that was put below another objective."""


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
