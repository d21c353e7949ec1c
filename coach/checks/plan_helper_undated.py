"""Flag help that has no day.

What it flags: an action that names somebody who has to do something for it, without a day.
Why it hurts: who is not asked for a day gives what is left over, and it comes too late.
Instead: ask for it: who gives what by when, and what happens if they cannot.
Source: action-plans#what-do-i-need-from-others-and-by-when
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.rewrites import BLANK
from coach.checks.samples import bakery
from coach.checks.sight import Sight
from coach.reading import strip_marks


def find(sight: Sight) -> Iterator[Spot]:
    """The actions whose helper has no day."""
    for kr in sight.every_key_result:
        for at, action in enumerate(kr.given.actions):
            if action.helper and action.due is None:
                quote = strip_marks(action.text)
                rewrite = f"{quote} ({action.helper}, {BLANK})"
                yield Spot(f"{kr.path}.actions[{at}]", action.id, Hit(quote, rewrite))


check = on_plan(
    id="plan-helper-undated",
    number="R87",
    severity="warn",
    level="action",
    message="Somebody else is needed here, and no day is agreed. Such help comes late.",
    ask="By when do you need it from them?",
    source="action-plans#what-do-i-need-from-others-and-by-when",
    about=__doc__,
    find=find,
    needs=("actions",),
    bad=(bakery(action={"helper": "the printer", "due": None}),),
    good=(bakery(action={"helper": "the printer"}), bakery(action={"due": None})),
)
