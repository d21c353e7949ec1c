"""Flag a key result that counts a habit.

What it flags: a deed told with a rhythm: weekly, twice a month, every day; a nudge where it is
    learning with a number; spared in a learning objective.
Why it hurts: a habit is effort; one can keep it all year and nothing gets better.
Instead: keep the habit as an action or an early sign, and measure what it should lead to.
Source: kr-quality-types#is-a-weekly-habit-a-key-result
"""

from coach.checks.check import Hit, Severity, on_key_result
from coach.checks.effects import effect_of
from coach.checks.judgement import finds_out, is_habit, may_be_effort
from coach.checks.sight import SeenKeyResult
from coach.okr import KeyResult, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if not is_habit(kr) or may_be_effort(kr):
        return None
    severity: Severity = "nudge" if finds_out(kr.reading) else "warn"
    return Hit(quote=kr.text, rewrite=effect_of(kr), severity=severity)


check = on_key_result(
    id="kr-habit-count",
    number="R53",
    severity="warn",
    message=(
        "This counts a habit, which is effort. One can keep it faithfully and nothing gets better."
    ),
    ask="After ten times, what should be measurably better?",
    source="kr-quality-types#is-a-weekly-habit-a-key-result",
    about=__doc__,
    find=find,
    bad=(
        "Hold a team meeting every week",
        "Organise data weekly",
        "每周发一篇文章",
        "Cada semana escribir un artículo",
    ),
    good=(
        "Orders per week from 30 to 45",
        Plan(key_results=(KeyResult(id=1, text="Visits per week", target=40),)),
        "Move from monthly to weekly releases",
        "26 of 30 berths a night taken",
    ),
)
