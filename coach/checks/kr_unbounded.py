"""Flag a key result that can never be closed.

What it flags: words such as all, every or always without a measured share; as a part of a word
    ("all-hands") they say something else.
Why it hurts: nobody can ever say that it is finished, so it is either never met or met by decree.
Instead: say how many would be enough, or which share.
Source: kr-quality#what-is-wrong-with-words-like-all-or-every
"""

from coach.checks.check import Hit, on_key_result
from coach.checks.sight import SeenKeyResult


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    said = kr.reading
    words = [w for w in said.unbounded if w not in said.frequency]
    if not words or kr.measured or kr.learning:
        return None
    return Hit(quote=words[0])


check = on_key_result(
    id="kr-unbounded",
    number="R41",
    severity="warn",
    message="A word like that leaves no point at which it is reached.",
    ask="How many would be enough for the effect you want?",
    source="kr-quality#what-is-wrong-with-words-like-all-or-every",
    about=__doc__,
    find=find,
    bad=(
        "Read all articles on baking",
        "Answer every guest",
        "阅读所有行业文章",
        "Alle Kunden zurückrufen",
    ),
    good=(
        "Guests answered within a day from 50 % to 95 %",
        "Rating of the monthly all-hands meeting",
        "100 % of all orders leave on the day",
    ),
)
