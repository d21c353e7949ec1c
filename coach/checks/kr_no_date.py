"""Flag a key result without a date that can still come.

What it flags: a key result that names no day (a warning in a whole plan without a period, else
    a nudge, none in a file that names its period; a lone one that lacks more is asked for that
    first, and of several under one objective the first speaks for all), or a day that no calendar
    has, that has passed, or that lies outside the days of the plan (a warning).
Why it hurts: without a day on which it is read off, it is always still open.
Instead: name the day; the end of the cycle is a last resort, earlier days steer better.
Why softly: a key result is due with its cycle, which a lone sentence does not tell.
Source: kr-quality#does-a-key-result-need-a-date
"""

from datetime import date

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult, reading_of


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if kr.given.approved:
        return None if kr.full.due or not_real(kr) else Hit(severity="nudge")
    if kr.full.due is not None:
        wrong = out_of_reach(kr, kr.full.due)
        return Hit(message=wrong, ask=WHICH, severity="warn", case="outside") if wrong else None
    if quote := not_real(kr):
        return Hit(quote, message=NO_SUCH_DAY, ask=WHICH, severity="warn", case="no-such-day")
    if not kr.sight.whole and (told_above(kr) or not (kr.objective or has_both_ends(kr))):
        return None
    if kr.sight.plan.period is not None and not kr.sight.coached:
        return None  # the file says when it ends; only a coach asks for an earlier day
    return Hit(severity="warn" if kr.sight.whole else "nudge")


def has_both_ends(kr: SeenKeyResult) -> bool:
    """Whether nothing but the day is missing."""
    return kr.full.baseline is not None and kr.full.target is not None


def told_above(kr: SeenKeyResult) -> bool:
    """Whether the objective's own date holds for it, or a sibling before it lacks one as well."""
    if kr.objective is None:
        return False
    if reading_of(kr.objective.text, kr.sight).due is not None:
        return True
    above = kr.path.rpartition(".")[0]
    siblings = next(o.key_results for o in kr.sight.objectives if o.path == above)
    undated = (k for k in siblings if k.full.due is None and not k.given.approved)
    return next(undated, kr) is not kr


def not_real(kr: SeenKeyResult) -> str:
    """The date of the sentence that no calendar has, verbatim; empty when there is none."""
    return next((when.text for when in kr.reading.when if not when.exists), "")


def out_of_reach(kr: SeenKeyResult, due: date) -> str:
    """What is wrong with a day: it has passed, or the plan does not run then; empty when right."""
    period = kr.sight.plan.period
    if period is not None and not period.start <= due <= period.end:
        return f"It is due on {due}, and the plan runs from {period.start} to {period.end}."
    over = period is not None and period.end < kr.sight.today
    return f"It is due on {due}, which has passed." if due < kr.sight.today and not over else ""


NO_SUCH_DAY = "The calendar has no such day, so nobody will know when to read it off."
WHICH = "Which day do you mean?"


check = on_key_result(
    id="kr-no-date",
    number="R38",
    severity="nudge",
    message="Without an end it can always wait another week.",
    ask="By which date will you read it off?",
    source="kr-quality#does-a-key-result-need-a-date",
    about=__doc__,
    find=find,
    bad=("Seats sold per course from 5 to 9", "Seats sold per course from 5 to 9 by 31 February"),
    good=(
        "Seats sold per course from 5 to 9 by 30 September",
        "Churn from 8 % to 4 % in Q3",
    ),
)
