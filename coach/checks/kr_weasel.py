"""Flag a key result that hedges.

What it flags: words such as try, aim to, as far as possible, work on.
Why it hurts: a hedge turns a promise into a wish: whatever happens, one has tried.
Instead: drop the hedge and put the doubt into the confidence number.
Source: kr-quality#what-is-wrong-with-words-like-try-or-aim-to
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult
from coach.checks.unhedged import hedge_in, unhedged


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    said = kr.reading
    if not said.hedges or (kr.learning and kr.measured):
        return None
    hedge = hedge_in(said)
    if hedge is None:
        return None
    quote = said.seen.text[hedge.start : hedge.end]
    return Hit(quote=quote, rewrite=unhedged(said, hedge))


check = on_key_result(
    id="kr-weasel",
    number="R42",
    severity="warn",
    message=(
        "Said like that, it is true whatever happens. Doubt has its own place, the "
        "confidence number."
    ),
    ask="What would you promise if that word were not allowed?",
    source="kr-quality#what-is-wrong-with-words-like-try-or-aim-to",
    about=__doc__,
    find=find,
    bad=(
        "Try to reach 40 regulars",
        "Complaints as low as possible, work on response time",
        "争取 12 位新会员",
        "Intentar llegar a 40 clientes",
    ),
    good=(
        "Reach 40 regulars",
        "Response time from 3 days to 1 day",
        "Looms working on a winter day from 8 to 11",
        "Customers who try on a coat from 10 % to 25 %",
    ),
)
