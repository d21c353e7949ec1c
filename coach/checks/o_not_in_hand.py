"""Flag an objective that others have to reach for its owner.

What it flags: an objective whose outcome is decided by people who are not part of the plan, and
    none of whom has agreed to anything.
Why it hurts: its owner can only wait and be judged for it.
Instead: name the part that you can move yourself, or make it a shared objective with their yes.
Source: objective-quality#can-we-reach-the-objective-ourselves
"""

from coach.checks.check import on_judgement

check = on_judgement(
    id="o-not-in-hand",
    number="R26",
    severity="warn",
    level="objective",
    message="Others decide whether this comes true, and none of them is part of the plan yet.",
    ask="Which part of this can you move even if nobody helps?",
    source="objective-quality#can-we-reach-the-objective-ourselves",
    about=__doc__,
    look=(
        "An objective that comes true by a decision of a parliament, a board, a market, a partner "
        "or another team, while the plan has no agreed dependency on them and no part that its "
        "owner can move. Let pass goals that depend on winning people over: guests, users, "
        "members and readers are there to be won."
    ),
    bad=(
        "The city council gives us the old station",
        "Head office finally raises our budget",
        "L'équipe informatique tient ses délais",
    ),
    good=(
        "The council can hardly say no to our plan for the old station",
        "Regulars bring their friends",
        "Our part of the release is ready before anyone asks for it",
    ),
)
