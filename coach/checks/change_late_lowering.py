"""Flag a target that is lowered late.

What it flags: a key result that asks for less than before, changed in the second half of its time
    (warning) or in its last three weeks (block); not where the old version was scored that day.
Why it hurts: a lower line turns a 0.6 into a 1.0 and teaches nothing, and others do the same.
Instead: let the number stand, score it honestly, and write down why it came out so.
Source: mid-cycle-change#can-i-lower-a-target-near-the-end
"""

from collections.abc import Iterator
from datetime import date, timedelta

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.changed import SeenChange, changes, lowered
from coach.checks.running.sample import GUESTS, inn
from coach.checks.sight import SeenKeyResult, Sight
from coach.okr import Plan
from coach.scoring import elapsed
from coach.year import Change

LATE = 0.5
LAST = timedelta(weeks=3)


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    period = sight.plan.period
    for seen in changes(sight):
        if period is None or seen.given.old_score is not None or not lowered(seen, sight):
            continue
        end, day = end_of(seen, period.end), seen.given.day
        if elapsed(period.start, end, day) > LATE:
            last = end - day < LAST
            quote = seen.given.after
            hit = Hit(quote=quote, severity="block" if last else "warn")
            yield Spot(seen.path, seen.given.item or "plan", hit)


def end_of(seen: SeenChange, end: date) -> date:
    """The last day of what was changed: its own date, or the end of the plan."""
    due = seen.item.full.due if isinstance(seen.item, SeenKeyResult) else None
    return due if due and due < end else end


def lower(day: date, after: str = "32 %", **more: float) -> Plan:
    """The sample with another target."""
    change = Change(
        day=day,
        item=GUESTS,
        what="target",
        before="40 %",
        after=after,
        reason="fewer walkers than we thought",
        old_score=more.get("old_score"),
    )
    return inn(changes=(change,))


check = on_plan(
    id="change-late-lowering",
    number="R107",
    severity="warn",
    level="change",
    message=(
        "The target was lowered when most of the time was gone. That makes the score better and "
        "the lesson smaller."
    ),
    ask="What would you learn if you let the original number stand?",
    source="mid-cycle-change#can-i-lower-a-target-near-the-end",
    about=__doc__,
    find=find,
    bad=(lower(date(2027, 3, 1)), lower(date(2027, 3, 20))),
    good=(
        lower(date(2027, 1, 20)),
        lower(date(2027, 3, 20), after="45 %"),
        lower(date(2027, 3, 20), old_score=0.4),
    ),
)
