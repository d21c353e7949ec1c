"""Flag a change that nobody gave a reason for.

What it flags: an objective or key result whose words or target were changed, or that was stopped,
    after the start, with neither reason nor trigger in the log. Another spelling is no change.
Why it hurts: in the review nobody knows whether the goal was reached or moved.
Instead: the old text, the new one, the day, the new fact, and who was told: six short lines.
Source: mid-cycle-change#how-do-i-record-a-change
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.changed import changes, reworded
from coach.checks.running.sample import GUESTS, inn
from coach.checks.sight import Sight
from coach.okr import Plan
from coach.year import Change, Changed

GRAVE: tuple[Changed, ...] = ("text", "target", "stopped")


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    for seen in changes(sight):
        change = seen.given
        if change.what not in GRAVE or change.reason or change.trigger:
            continue
        if change.what != "text" or reworded(change):
            yield Spot(seen.path, change.item or "plan", Hit(quote=change.after))


def lower(**more: str) -> Plan:
    """The sample with a lower target."""
    change = Change(
        day=date(2027, 2, 3), item=GUESTS, what="target", before="40 %", after="32 %", **more
    )
    return inn(changes=(change,))


check = on_plan(
    id="change-unlogged",
    number="R106",
    severity="block",
    level="change",
    message=(
        "This was changed after the start, and nothing says why. Later nobody can tell a goal that "
        "was reached from one that was moved."
    ),
    ask="What new fact makes this change right?",
    source="mid-cycle-change#how-do-i-record-a-change",
    about=__doc__,
    find=find,
    bad=(lower(),),
    good=(
        lower(reason="the bridge is closed until May"),
        inn(
            changes=(
                Change(
                    day=date(2027, 2, 3),
                    item=GUESTS,
                    before="returning guests from 20% to 40%",
                    after="Returning guests: from 20 % to 40 %.",
                ),
            )
        ),
        inn(changes=(Change(day=date(2026, 12, 28), item=GUESTS, what="target"),)),
    ),
)
