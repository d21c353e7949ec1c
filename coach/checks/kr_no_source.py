"""Flag a measured key result that does not say where its number is read.

What it flags: a number without a source, in a whole plan; the first one speaks for all.
Why it hurts: a number that nobody can look up in a minute is not looked at, and is argued about at
    the end.
Instead: name the place and the rhythm: which sheet, which screen, every Friday.
Why softly: where a number is read is often clear to all who read it, and one word on it is enough
    for a plan.
Source: kr-quality#where-will-i-read-the-number
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.judgement import is_effort
from coach.checks.sight import SeenKeyResult
from coach.okr import KeyResult, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if not kr.sight.whole or not lacks_source(kr):
        return None
    first = next(filter(lacks_source, kr.sight.every_key_result))
    return Hit() if first is kr else None


def lacks_source(kr: SeenKeyResult) -> bool:
    """Whether it has a number and does not say where that is read."""
    return not kr.given.source and kr.measured and not is_effort(kr)


check = on_key_result(
    id="kr-no-source",
    number="R43",
    severity="nudge",
    message="A number that cannot be looked up quickly is soon not looked at.",
    ask="Where will you read this number each week?",
    source="kr-quality#where-will-i-read-the-number",
    about=__doc__,
    find=find,
    needs=("whole", "key-result"),
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
