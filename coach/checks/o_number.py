"""Flag an objective that holds a number.

What it flags: a measure inside an objective: a share, an amount, a doubling; a nudge where the
    sentence also tells what it is for.
Why it hurts: a number in the objective is a key result in disguise; the reason to want it is left
    unsaid.
Instead: say what is better for someone once the number is reached, and move the number to a key
    result.
Source: objective-quality#should-an-objective-contain-numbers
"""

from coach.checks.check import Hit, on_objective
from coach.checks.judgement import counted
from coach.checks.sight import SeenObjective
from coach.checks.slogans import described


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    said = objective.reading
    measures = counted(said, objective.given.text)
    if objective.sight.house.schools.number_in_objective == "allowed":
        return None
    if not measures:
        return None
    return Hit(quote=measures[0], severity="nudge" if described(objective) else None)


check = on_objective(
    id="o-number",
    number="R15",
    severity="warn",
    message=(
        "There is a number in it, so it says how much but not what for. The number "
        "will prove it later, as a key result."
    ),
    ask="What is better for someone once that number is reached?",
    source="objective-quality#should-an-objective-contain-numbers",
    about=__doc__,
    find=find,
    bad=(
        "Raise our takings by 20 %",
        "Win 30 new members",
        "会员增长 20%",
        "Doubler le nombre de visiteurs",
        "Raise a 40 % share of regulars, that is 400 people",
    ),
    good=(
        "Neighbours choose us for their weekend bread",
        "Version 2.0 feels like one product",
        "Our school is the first one people name",
        "Be ready for the move in 2027",
        "A 12-string guitar that players ask for",
        "Charm our first 60 guests",
        "Ready the stage for three times the crowd",
    ),
)
