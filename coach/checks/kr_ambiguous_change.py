"""Flag a change told without the value that it starts from.

What it flags: a percentage, a doubling or a plus without from and to: a warning in a whole plan, a
    nudge for a lone key result.
Why it hurts: 30 percent more of what, and is it percent or points? The same words fit two very
    different results.
Instead: write both ends: from this value to that one.
Why softly: a lone sentence may have its start in the table that it was taken from.
Source: kr-quality#is-plus-30-percent-or-double-clear-enough
"""

from coach.checks.check import Hit, Severity, on_key_result
from coach.checks.rewrites import from_to
from coach.checks.sight import SeenKeyResult


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    said = kr.reading
    if kr.full.baseline is not None or kr.full.target is not None:
        return None
    if said.change is None and said.factor is None:
        return None
    severity: Severity = "warn" if kr.sight.whole and not kr.given.approved else "nudge"
    quote = next((q.text for q in said.quantities if q.kind != "window"), "")
    return Hit(quote=quote, rewrite=from_to(kr), severity=severity)


check = on_key_result(
    id="kr-ambiguous-change",
    number="R37",
    severity="nudge",
    message="A change without its two ends can be read in more than one way.",
    ask="From which value to which value would that be?",
    source="kr-quality#is-plus-30-percent-or-double-clear-enough",
    about=__doc__,
    find=find,
    bad=(
        "Sign-up conversion +30 %",
        "Double our regulars",
        "销量提升 20%",
    ),
    good=(
        "Sign-up conversion from 10 % to 13 %",
        "NPS ≥ 50",
    ),
)
