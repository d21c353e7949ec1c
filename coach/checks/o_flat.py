"""Flag an objective that is correct and leaves everybody cold.

What it flags: an objective that names a fair direction in the language of a report, so that nobody
    would get up earlier for it.
Why it hurts: a goal without pull is forgotten in the first busy week.
Instead: say it with a strong verb, and with the person whose day it changes.
Source: objective-quality#what-makes-an-objective-inspiring
"""

from coach.checks.check import on_judgement

check = on_judgement(
    id="o-flat",
    number="R22",
    severity="nudge",
    level="objective",
    message="It is correct and dry. A goal that nobody looks forward to is soon forgotten.",
    ask="Which part of this makes you want to start tomorrow?",
    source="objective-quality#what-makes-an-objective-inspiring",
    about=__doc__,
    look=(
        "An objective that reads like a line of a report: nouns in place of deeds, nobody who "
        "gains, no picture of a better day. Let pass plain words that show a person or a scene, "
        "and personal goals in the owner's own voice; modesty is not dullness."
    ),
    bad=(
        "Execution of the member communication programme",
        "Optimised provision of library services for the district",
        "Umsetzung der Maßnahmen zur Mitgliederbindung",
    ),
    good=(
        "Our reading room is where the street meets on rainy days",
        "Beginners leave their first lesson humming",
        "I can follow my grandmother's stories in her own language",
    ),
)
