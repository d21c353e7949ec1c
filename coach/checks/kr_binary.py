"""Flag a key result that is only done or not done.

What it flags: a state without a measure: live, ready, on time, certified; a nudge for what people
    will be able to do, and for the dated verdict of somebody outside; deeds and missing numbers
    that other rules flag are left to them.
Why it hurts: it can be ticked off in full while nobody uses the thing.
Instead: measure what happens afterwards: who uses it, how well it works.
Source: kr-quality#can-a-key-result-be-yes-or-no-all-or-nothing
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.effects import effect_of
from coach.checks.judgement import is_ability, is_effort, is_judged_outside, may_be_effort
from coach.checks.sight import SeenKeyResult


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    said = kr.reading
    if kr.measured or is_effort(kr) or may_be_effort(kr):
        return None
    if is_ability(kr) or is_judged_outside(said):
        dated = said.due is not None or is_ability(kr)
        return Hit(quote=kr.text, rewrite=effect_of(kr), severity="nudge" if dated else "warn")
    return Hit(quote=kr.text, rewrite=effect_of(kr)) if said.claims.finished else None


check = on_key_result(
    id="kr-binary",
    number="R40",
    severity="warn",
    message="It is only done or not done. It can be ticked off while nobody is better off.",
    ask="What if it were done and nobody used it: what would you want to see instead?",
    source="kr-quality#can-a-key-result-be-yes-or-no-all-or-nothing",
    about=__doc__,
    find=find,
    bad=(
        "The new shop is live",
        "Website is ready on time",
        "新系统已就绪",
    ),
    good=("70 % of members use the new shop each month",),
)
