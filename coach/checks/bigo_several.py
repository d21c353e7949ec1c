"""Flag a goal of the year that is really two goals.

What it flags: a Big O whose sentence joins two goals, each with a verb of its own.
Why it hurts: two goals at the top split attention for a whole year, and nobody knows which one
    wins.
Instead: keep the one that makes the other easier; the other becomes an objective or the reason why
    it matters.
Source: objective-quality-year#why-only-one-big-objective
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight, reading_of
from coach.reading import strip_marks


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    big = sight.plan.big_objective
    if big is None:
        return
    parts = reading_of(big.text, sight).parts
    if parts:
        yield Spot(
            "big_objective", "big-objective", Hit(quote=strip_marks(big.text), rewrite=parts[0])
        )


check = on_plan(
    id="bigo-several",
    number="R07",
    severity="warn",
    level="big-objective",
    message="Two goals stand in it. When they collide, nobody will know which one wins.",
    ask="If only one of the two came true, which one would make the other easier?",
    source="objective-quality-year#why-only-one-big-objective",
    about=__doc__,
    find=find,
    needs=("big-objective",),
    bad=("Open a second workshop and publish my first novel",),
    good=(
        "Our repair workshop is where the quarter comes first",
        "Bread and cake that people cross town for",
    ),
)
