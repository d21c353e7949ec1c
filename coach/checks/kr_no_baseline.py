"""Flag a key result that does not say where its number stands today.

What it flags: a target without a start, or with a blank for it: a warning in a whole plan, a nudge
    for a lone key result; changes told as a share are another rule's, and one of something starts
    at none.
Why it hurts: without a start nobody can tell how far the way is, nor how much of it is done.
Instead: look the number up, or make finding it the first step.
Why softly: a lone sentence may have its start in the table that it was taken from; where a whole
    plan leaves it out, nobody has looked it up.
Source: kr-quality#does-a-key-result-need-a-baseline
"""

from coach.checks.check import Hit, Severity, on_key_result
from coach.checks.judgement import is_effort
from coach.checks.rewrites import from_to
from coach.checks.sight import SeenKeyResult
from coach.reading.blanks import blanks


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if kr.full.baseline is not None or kr.full.target is None or is_effort(kr):
        return None
    if kr.full.direction == "keep":
        return None  # it starts where it shall stay
    if kr.full.target == 1 and not kr.full.unit:
        return None  # a first one starts at none
    severity: Severity = "warn" if kr.sight.whole and not kr.given.approved else "nudge"
    if blank := blank_ahead(kr):
        return Hit(quote=blank, rewrite=from_to(kr), severity=severity)
    told = kr.reading.seen.change
    quote = next((q.text for q in kr.reading.quantities if q.value == kr.full.target), "")
    if not quote and len(told.used) > 1:
        quote = kr.reading.seen.text[told.start : told.end]
    return Hit(quote=quote, rewrite=from_to(kr), severity=severity)


def blank_ahead(kr: SeenKeyResult) -> str:
    """The blank that stands where the start belongs: "from ___ to 40 %"."""
    seen = kr.reading.seen
    if not seen.change.used:
        return ""
    goal = seen.change.used[0].start
    near = (seen.text[a:b] for a, b in blanks(seen.plain) if 0 <= goal - b <= LEAD)
    return next(near, "").strip()


LEAD = 12
"""Characters between a blank and the target: " auf über "."""


check = on_key_result(
    id="kr-no-baseline",
    number="R36",
    severity="nudge",
    message="It has no starting point, so nobody can see how far there is to go.",
    ask="Where does this number stand today?",
    source="kr-quality#does-a-key-result-need-a-baseline",
    about=__doc__,
    find=find,
    bad=(
        "NPS of 50 or more",
        "Umsatz auf 12k steigern",
    ),
    good=(
        "Guests per evening from 12 to 20",
        "Reduce waste by 40 %",
    ),
)
