"""Flag a look back that names culprits, or only the weather.

What it flags: a reflection in which a person is the cause, or in which all causes lie outside.
Why it hurts: where people are to blame the early signs are hidden next time; where only the market
    is, nobody learns.
Instead: the conditions that made it likely, and what would have made the better choice easy.
Source: reviews#how-do-we-review-without-blame
"""

from coach.checks.check import on_judgement

check = on_judgement(
    id="review-blame",
    number="R111",
    severity="warn",
    level="review",
    message=(
        "This finds a culprit, or only outside causes. Neither says what we could set up "
        "differently next time."
    ),
    ask="Which condition made that outcome likely?",
    source="reviews#how-do-we-review-without-blame",
    about=__doc__,
    look=(
        "Read the reflection of the review and the notes beside its scores. Flag a text in which a "
        "person or group is the cause of what went wrong, by name or by role, or in which every "
        "cause lies outside: market, weather, bosses, luck. Let pass a text that names a person to "
        "thank them, one in which somebody speaks of their own mistake, and one that tells an "
        "outside cause together with what was or will be done about it."
    ),
    bad=(
        "Jonas forgot the licence again, so the terrace stayed closed.",
        "The spring was wet and people have no money; there was nothing to be done.",
    ),
    good=(
        "The licence hung on one person's memory; from now on its day is in our calendar.",
        "The spring was wet, and we had no plan for guests inside. A rain menu is ready now.",
        "I underrated the work on the terrace. Thanks to Mira, who said so in week two.",
    ),
)
