"""Flag a key result that joins two results.

What it flags: a key result with two verbs of its own, or two metrics with a number each; a nudge
    where the first half is only the way to a target in the second, or where one rate is told of
    two things.
Why it hurts: if one half is met and the other is not, it cannot be scored.
Instead: keep the result; the other half is often the way there and moves to the action plan.
Source: kr-quality#can-one-key-result-hold-two-results
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.judgement import is_share, joined_results
from coach.checks.rewrites import capital
from coach.checks.sight import SeenKeyResult
from coach.reading.numbers import has_number
from coach.reading.two_of import rate_of_two


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    said = kr.reading
    if said.verb_kind == "state":
        return None
    if not joined_results(said):
        return Hit(quote=kr.text, severity="nudge") if rate_of_two(said) else None
    numbered = has_number(said.parts[-1])
    kept = capital(said.parts[-1] if numbered else said.parts[0])
    return Hit(quote=kr.text, rewrite=kept, severity="nudge" if is_means(kr) else "warn")


def is_means(kr: SeenKeyResult) -> bool:
    """Whether one half is only the way to the other, which tells its target."""
    said = kr.reading
    return (
        said.verb_kind in ("activity", "delivery")
        and (said.target is not None or is_share(said.unit))
        and not has_number(said.parts[0])
        and has_number(said.parts[-1])
    )


check = on_key_result(
    id="kr-compound",
    number="R39",
    severity="warn",
    message="Two things stand in one key result, so half a success cannot be scored.",
    ask="If only one of the two came true, which one would prove the goal?",
    source="kr-quality#can-one-key-result-hold-two-results",
    about=__doc__,
    find=find,
    bad=(
        "Build a members' area and raise renewals to 80 %",
        "Win 20 new members and reduce cancellations to 5",
        "Lower the error rate of checkout and login by 30 %",
        "Return rate of the shoe shop and the hat shop -30 %",
        "早市和夜市退货率降低三成",
        "Reply rate 12 → 20, satisfaction 4.1 → 4.5",
    ),
    good=(
        "Raise renewals from 60 % to 80 %",
        "Orders and returns handled within a day from 50 % to 90 %",
        "Lower the cost of heating and cooling by 30 %",
    ),
)
