"""Flag an objective that could mean anything.

What it flags: an objective made of general words such as improve, support or growth, or of the
    name of a number that shall move, with no one who gains and no scene.
Why it hurts: everybody can agree with it and mean something else, so it decides nothing.
Instead: describe what one would see or hear once it is reached, still without a number.
Source: objective-quality#is-my-objective-too-vague
"""

from coach.checks.check import Hit, on_objective
from coach.checks.judgement import counted
from coach.checks.sight import SeenObjective
from coach.checks.slogans import described, is_general, proven


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    said = objective.reading
    if said.direction == "keep" or described(objective):
        return None
    if counted(said, objective.given.text) or not is_general(said, objective.text):
        return None
    return Hit(quote=objective.text, severity="nudge" if proven(objective) else None)


check = on_objective(
    id="o-vague",
    number="R21",
    severity="warn",
    message=(
        "That could mean almost anything, so everybody can agree and still pull in "
        "different directions."
    ),
    ask="What would I see if I visited you the day after it is reached?",
    source="objective-quality#is-my-objective-too-vague",
    about=__doc__,
    find=find,
    bad=(
        "Improve our service",
        "Be more professional",
        "Support the growth of the company",
        "提升业绩",
        "Mejorar el rendimiento",
        "Die Kommunikation verbessern",
        "Mejorar la comunicación interna",
        "Customer satisfaction",
        "Increase the conversion rate",
        "降低成本",
        "Personal growth",
        "Exceed expectations",
        "Teamgeist",
        "Mieux communiquer",
    ),
    good=(
        "Guests feel expected when they arrive",
        "Make it easy for newcomers to find their first choir",
        "Neighbours drop in",
        "People come back",
        "Los vecinos vuelven",
        "Become the bakery that our street would miss",
        "Invest in the voices of our youngest singers",
        "提升早高峰的出餐速度",
    ),
)
