"""Flag objectives of which nobody knows whether they are a promise.

What it flags: a settled plan (every key result has actions, every objective is approved) in which
    no objective is called a promise, a stretch or something to learn; in a plan where some are, the
    ones that are not.
Why it hurts: 70 % of a stretch is a success and 70 % of a promise is a broken one, so the score
    cannot be read.
Instead: say it before the start: committed, aspirational or learning.
Source: ambition#what-are-committed-aspirational-and-learning-okrs
"""

from collections.abc import Iterator

from coach.checks.check import Spot, on_plan
from coach.checks.lacking import left_out
from coach.checks.samples import AIM, bakery
from coach.checks.sight import Sight


def find(sight: Sight) -> Iterator[Spot]:
    """One word for the plan where nobody was asked, else the objectives that were left out."""
    if sight.settled:
        yield from left_out(sight.objectives, lambda seen: seen.given.type is None)


check = on_plan(
    id="o-untyped",
    number="R28",
    severity="warn",
    level="objective",
    message="Nobody can tell yet whether this is a promise or a stretch. The score hangs on it.",
    ask="What would you call it if this ended at 70 %?",
    source="ambition#what-are-committed-aspirational-and-learning-okrs",
    about=__doc__,
    find=find,
    needs=("settled",),
    bad=(
        bakery(objective={"type": None}),
        bakery(objectives=(AIM, AIM.model_copy(update={"id": 9, "type": None}))),
    ),
    good=(bakery(), bakery(objective={"type": "committed"}), "Neighbours drop in"),
)
