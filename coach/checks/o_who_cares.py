"""Flag an objective whose success nobody would notice.

What it flags: an objective that can be reached in full without a difference for anybody outside
    the people who work on it.
Why it hurts: the effort is real and the value is not, so it loses against every visitor.
Instead: say who gains what, or take the goal behind this one.
Source: objective-quality#who-benefits-from-the-objective
"""

from coach.checks.check import on_judgement

check = on_judgement(
    id="o-who-cares",
    number="R23",
    severity="warn",
    level="objective",
    message="It is hard to see who would notice if this were reached, apart from those who do it.",
    ask="Who would notice if this were reached?",
    source="objective-quality#who-benefits-from-the-objective",
    about=__doc__,
    look=(
        "An objective about inner order, tools, papers or status that could be met in full while "
        "no guest, user, colleague or person close to the owner is better off. Let pass a goal "
        "whose gain is plain although nobody is named (shorter waits, safer work, less pain), "
        "and personal goals, which may serve their owner alone."
    ),
    bad=(
        "All our folders follow one naming scheme",
        "Our committee has its own logo",
        "Die Vorlagen für Protokolle sind einheitlich",
    ),
    good=(
        "Nobody waits in the rain for our night bus",
        "Nurses find what they need without asking",
        "I sleep through the night again",
    ),
)
