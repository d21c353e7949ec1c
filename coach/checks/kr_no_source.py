"""Flag a measured key result that does not say where its number is read.

What it flags: a number without a source, in a whole plan.
Why it hurts: a number that nobody can look up in a minute is not looked at, and is argued about at
    the end.
Instead: name the place and the rhythm: which sheet, which screen, every Friday.
Source: kr-quality#where-will-i-read-the-number
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.judgement import is_effort
from coach.checks.sight import SeenKeyResult
from coach.okr import KeyResult, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if kr.given.source or not kr.measured or is_effort(kr) or not kr.sight.whole:
        return None
    return Hit()


check = on_key_result(
    id="kr-no-source",
    number="R43",
    severity="nudge",
    message="A number that cannot be looked up quickly is soon not looked at.",
    ask="Where will you read this number each week?",
    source="kr-quality#where-will-i-read-the-number",
    about=__doc__,
    find=find,
    bad=(Plan(mission="m", key_results=(KeyResult(id=1, text="Regulars from 20 to 40"),)),),
    good=(
        Plan(
            mission="m",
            key_results=(
                KeyResult(id=1, text="Regulars from 20 to 40", source="till report, Fridays"),
            ),
        ),
        "Regulars from 20 to 40",
    ),
)
