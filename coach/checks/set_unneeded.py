"""Flag a key result that the objective would not miss.

What it flags: a key result without which the remaining ones would prove the objective just as
    well.
Why it hurts: it takes a third of the attention and adds nothing to what is known at the end.
Instead: take it out, or park it on the list of what waits.
Source: decomposition#is-every-key-result-needed
"""

from coach.checks.check import on_judgement
from coach.okr import KeyResult, Objective, Plan

check = on_judgement(
    id="set-unneeded",
    number="R60",
    severity="nudge",
    level="set",
    message="One of these proves nothing that the others do not. It costs attention all the same.",
    ask="What proof would be lost if this one were gone?",
    source="decomposition#is-every-key-result-needed",
    about=__doc__,
    look=(
        "Take each key result away in turn and ask whether the objective is then proved less "
        "well; name the one that makes no difference because it follows from another or proves "
        "something else. Let pass guards of quality, early signs of a later result, and sets of "
        "two or fewer."
    ),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Patients trust our practice from the first call",
                    key_results=(
                        KeyResult(id=2, text="New patients who come again from 40 % to 65 %"),
                        KeyResult(id=3, text="Calls answered within a minute from 50 % to 85 %"),
                        KeyResult(id=4, text="Calls answered within three rings from 45 % to 80 %"),
                        KeyResult(id=5, text="Pages printed per day from 300 to 120"),
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
                    text="Patients trust our practice from the first call",
                    key_results=(
                        KeyResult(id=2, text="New patients who come again from 40 % to 65 %"),
                        KeyResult(id=3, text="Calls answered within a minute from 50 % to 85 %"),
                        KeyResult(id=4, text="Complaints after a call stay below 3 a month"),
                    ),
                ),
            )
        ),
    ),
)
