"""Flag objectives that do not say why their time is now.

What it flags: a settled plan (every key result has actions, every objective is approved) in which
    no objective says why now; in a plan where some do, the ones that do not.
Why it hurts: what could as well wait a quarter will wait, as soon as something urgent comes.
Instead: one line on what has changed, or what is lost by waiting.
Why softly: the reason is a line of its own that many plans keep in a talk, and a plan that lacks
    nothing else is a good one.
Source: objective-quality#why-this-objective-and-why-now
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.lacking import left_out
from coach.checks.rewrites import BLANK
from coach.checks.samples import AIM, bakery
from coach.checks.sight import SeenObjective, Sight


def find(sight: Sight) -> Iterator[Spot]:
    """One word for the plan where nobody was asked, else the objectives that were left out."""
    if sight.settled:
        yield from left_out(sight.objectives, lambda seen: not seen.given.why_now, asked)


def asked(seen: SeenObjective) -> Hit:
    """The objective with a blank for its reason."""
    return Hit(quote=seen.text, rewrite=f"{seen.text} ({BLANK})")


check = on_plan(
    id="o-no-why-now",
    number="R27",
    severity="nudge",
    level="objective",
    message="It is not said why now. What could as well wait will give way to what is urgent.",
    ask="What makes this the right time?",
    source="objective-quality#why-this-objective-and-why-now",
    about=__doc__,
    find=find,
    needs=("settled",),
    bad=(
        bakery(objective={"why_now": ""}),
        bakery(objectives=(AIM, AIM.model_copy(update={"id": 9, "why_now": ""}))),
    ),
    good=(
        bakery(),
        bakery(objective={"why_now": "", "approved": False}),
        "Neighbours drop in",
    ),
)
