"""Flag a target that nobody can believe.

What it flags: more than three times the start within a quarter, in a longer time so many times
    more (counts of ten or more, no shares), or a confidence of 2 or less; a nudge for a lone key
    result.
Why it hurts: a goal that looks impossible is given up in the first week.
Instead: name the biggest jump made so far, and set a nearer target with a stretch beyond it.
Source: ambition#is-my-target-too-big-a-jump
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    start, goal = kr.full.baseline, kr.full.target
    doubt = kr.given.confidence is not None and kr.given.confidence <= 2
    far = (
        start is not None
        and goal is not None
        and kr.full.unit not in ("%", "pp")
        and start >= SMALLEST_START
        and goal > FARTHEST * start * quarters(kr)
    )
    if not (far or doubt):
        return None
    return Hit(quote=kr.text, severity="warn" if kr.sight.whole else "nudge")


def quarters(kr: SeenKeyResult) -> float:
    """The time that there is, in quarters: one at least, also where no day is named."""
    period = kr.sight.plan.period
    begin = max(period.start, kr.sight.today) if period else kr.sight.today
    end = kr.full.due or (period.end if period else begin)
    return max(1.0, (end - begin).days / DAYS)


DAYS = 91
"""Of a quarter."""
FARTHEST = 3
"""Times the start beyond which a jump within a quarter is doubtful."""
SMALLEST_START = 10
"""Small counts may multiply: from 2 to 8 courses is no miracle."""


check = on_key_result(
    id="kr-implausible",
    number="R49",
    severity="warn",
    message="The jump is very big. What looks impossible is quietly given up.",
    ask="What is the biggest jump you have made in three months so far?",
    source="ambition#is-my-target-too-big-a-jump",
    about=__doc__,
    find=find,
    bad=("Regular customers from 50 to 400",),
    good=(
        "Regular customers from 50 to 80",
        "Share of returning guests from 5 % to 20 %",
        "Courses sold out from 2 to 8",
        "Savings from 1,200 € to 4,000 € by the end of next year",
    ),
)
