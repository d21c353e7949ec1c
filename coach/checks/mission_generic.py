"""Flag a mission that would fit any neighbour.

What it flags: a mission that names nobody in particular and no way of one's own, so that every
    similar shop, team or person could sign it.
Why it hurts: it welcomes every idea, and so it helps to turn none of them down.
Instead: add for whom, and what you do for them that others do not.
Source: mission#how-specific-should-a-mission-be
"""

from coach.checks.check import on_judgement

check = on_judgement(
    id="mission-generic",
    number="R04",
    severity="nudge",
    level="mission",
    message="Many others could sign this mission, so it will not help you to choose.",
    ask="Which attractive thing would this mission make you decline?",
    source="mission#how-specific-should-a-mission-be",
    about=__doc__,
    look=(
        "A mission that would stay true if the name above it were exchanged: excellence, quality, "
        "service or success for customers in general. Let pass a mission that names a group of "
        "people, a place, a craft or a way of doing it, however short, and any personal mission "
        "that only its owner would write."
    ),
    bad=(
        "Delivering excellent quality to all our customers",
        "To be a successful and respected organisation",
        "以优质服务创造价值",
    ),
    good=(
        "Bread brings our street together",
        "Children who have just arrived find their first friend at our club",
        "I write songs that my mother's generation can sing along to",
    ),
)
