"""Flag a key result that has no number.

What it flags: a key result that says neither how much, nor from where to where (where a letter
    or a blank holds the number's place: a warning in a whole plan, else a nudge, since who leaves
    a blank knows that it is one); milestones of a promise, learning objectives, and what somebody
    outside judges are spared.
Why it hurts: without a number people will argue at the end whether it was reached.
Instead: name the metric, where it stands, where it shall stand, and by when.
Source: kr-quality#does-every-key-result-need-a-number
"""

from coach.checks.baselines import is_baseline
from coach.checks.check import Hit, Severity, on_key_result
from coach.checks.effects import effect_of, share_of
from coach.checks.judgement import is_ability, is_judged_outside, may_be_effort
from coach.checks.rewrites import from_to
from coach.checks.sight import SeenKeyResult
from coach.okr import KeyResult, Plan


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if kr.measured and not (leads_nowhere(kr) and kr.reading.claims.placeholder):
        return None
    if may_be_effort(kr) or is_baseline(kr):
        return None
    if is_ability(kr) or is_judged_outside(kr.reading):
        return None
    if placeholder := kr.reading.claims.placeholder:
        severity: Severity = "warn" if kr.sight.whole else "nudge"
        return Hit(placeholder, severity=severity, message=OPEN, ask=WHICH, case="placeholder")
    what = kr.reading.metric if kr.reading.verb_kind in ("change", "") else ""
    return Hit(quote=kr.text, rewrite=share_of(kr) or (from_to(kr) if what else effect_of(kr)))


def leads_nowhere(kr: SeenKeyResult) -> bool:
    """Whether all that is known is where it starts: "from 20 to ___"."""
    said = kr.reading
    return kr.full.target is None and said.change is None and said.factor is None


OPEN = "The number is still a placeholder. Only the real one can be read off at the end."
WHICH = "Which number would you put there today?"


check = on_key_result(
    id="kr-no-number",
    number="R34",
    severity="block",
    message="There is no number in it yet, so at the end it comes down to opinions.",
    ask="How would you know, without arguing, that it is reached?",
    source="kr-quality#does-every-key-result-need-a-number",
    about=__doc__,
    find=find,
    bad=(
        "Improve the mood in the team",
        "Customers like our shop",
        "提高用户满意度",
        "Mehr Kunden gewinnen",
        "Launch the booking page",
    ),
    good=(
        "Guests who come back within a month from 20 % to 35 %",
        "Complaints per week at most 3",
        "每场座位售出数从 5 到 9",
        "Double the number of regulars",
        "Move from monthly to weekly releases",
        Plan(
            key_results=(
                KeyResult(id=1, text="The harbour master signs by 1 May", type="committed"),
            )
        ),
    ),
)
