"""Flag an objective that is rewritten while it runs.

What it flags: other words for an objective in the middle of a quarter, or for the goal of the year
    more than two weeks away from the middle or the end of its time.
Why it hurts: mostly the measure was wrong and not the aim; a new aim under the old name hides both.
Instead: change the key result first; if the aim is wrong, close it with its score and open a new
    one that refers to it.
Source: mid-cycle-change#should-the-objective-or-the-key-result-change-first
"""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.changed import changes, reworded
from coach.checks.running.sample import GUESTS, inn
from coach.checks.sight import SeenObjective, Sight
from coach.okr import Period
from coach.reading.resolve import later
from coach.year import Change

NEAR: dict[int, timedelta] = {3: timedelta(days=10), 6: timedelta(days=14)}
"""How close to the end of so many months a change still belongs to the review there."""


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for seen in changes(sight):
        change = seen.given
        whole = change.item == "big-objective"
        if not (whole or isinstance(seen.item, SeenObjective)) or change.what != "text":
            continue
        if reworded(change) and not at_a_turn(sight.plan.period, change.day, 6 if whole else 3):
            yield Spot(seen.path, change.item or "plan", Hit(quote=change.after))


def at_a_turn(period: Period | None, day: date, months: int) -> bool:
    """Whether a day lies near the end of so many months of the period, or near its own ends."""
    if period is None:
        return False
    turns = [later(period.start, times * months, "month") for times in range(12 // months + 1)]
    return any(abs(turn - day) <= NEAR[months] for turn in (*turns, period.end))


def new_words(day: date, item: int = 1) -> Change:
    """A change of the sample's words."""
    return Change(
        day=day,
        item=item,
        before="Guests come back on weekdays",
        after="The village meets at our tables",
        reason="we found that locals matter more",
    )


check = on_plan(
    id="change-o-midcycle",
    number="R108",
    severity="warn",
    level="change",
    message=(
        "The objective itself was rewritten while it runs. Mostly the aim is still right and the "
        "measure was wrong."
    ),
    ask="What exactly turned out to be wrong here, the aim or the measure?",
    source="mid-cycle-change#should-the-objective-or-the-key-result-change-first",
    about=__doc__,
    find=find,
    bad=(inn(changes=(new_words(date(2027, 2, 8)),)),),
    good=(
        inn(changes=(new_words(date(2027, 3, 25)),)),
        inn(changes=(new_words(date(2027, 2, 8), item=GUESTS),)),
    ),
)
