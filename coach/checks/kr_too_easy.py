"""Flag a target that asks for hardly anything.

What it flags: a step of less than 15 % over the start (a nudge) or of less than a third of that (a
    warning), measured also against what is left to the ceiling; or a start confidence of 8 and
    more under an aspirational objective. Promises are spared.
Why it hurts: a target that comes by itself changes no behaviour and hides what the team could do.
Instead: ask where the number would land with no effort, and go about a third beyond.
Source: ambition#is-my-target-too-easy
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.distances import stretch
from coach.checks.sight import SeenKeyResult
from coach.late import Late


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if kr.committed or kr.learning:
        return None
    limits = kr.sight.house.limits
    aspirational = kr.objective is not None and kr.objective.type == "aspirational"
    sure = kr.given.confidence is not None and kr.given.confidence >= limits.promise_sure_from
    if aspirational and sure and not kr.sight.plan.approved:
        return Hit(quote=kr.text, message=SURE, case="sure")
    step = stretch(kr)
    if step is None or not 0 < step < limits.least_stretch:
        return None
    hardly = step < limits.least_stretch / HARDLY
    if not hardly and (kr.reading.change_relative or MOVES_LITTLE.search(kr.reading.seen.plain)):
        return None
    return Hit(quote=kr.text, severity="warn" if hardly else "nudge")


SURE = "You are nearly sure of it, and the objective is meant to stretch you."
HARDLY = 3
"""A step this many times smaller than the least is a warning: some numbers move little, such as
a pulse or a share of regulars, and may still ask for much."""


MOVES_LITTLE = Late(
    r"(?<![^\W\d_])(?:(?:body |körper)?weight|gewicht|peso|poids|heart rate|(?:ruhe)?pulse?"
    r"|frecuencia cardíaca|fréquence cardiaque|frequência cardíaca|blood pressure|blutdruck"
    r"|presión arterial|tension artérielle|pressão arterial|(?:half |halb)?mara(?:thon|tón|tona)"
    r"|pace|bmi|cholesterol|e?nps|net promoter(?: score)?)(?![^\W\d_])"
    r"|体重|心率|血压|血糖|体脂|马拉松|配速"
)
"""Of bodies, races and marks that run from -100 to 100 a tenth is much."""


check = on_key_result(
    id="kr-too-easy",
    number="R48",
    severity="warn",
    message=(
        "The step is so small that it may come by itself. A target should ask for something new."
    ),
    ask="Where would this number land if you changed nothing?",
    source="ambition#is-my-target-too-easy",
    about=__doc__,
    find=find,
    bad=(
        "Seats sold per course from 50 to 52",
        "Monthly revenue from 100k to 104k",
    ),
    good=(
        "Seats sold per course from 5 to 9",
        "Uptime from 99.8 % to 99.95 %",
        "Satisfaction from 4.2 to 4.6 out of 5",
    ),
)
