"""Flag a change of which those who rely on the old version have not heard.

What it flags: a change of words, target or date, or a stop, where somebody it affects is not among
    those told; or, in a plan with agreed dependencies, where nobody at all is noted.
Why it hurts: others have planned around the old version and find out when it is too late.
Instead: one message to each: what changes, why, from when, what it means for them.
Source: mid-cycle-change#who-must-hear-about-a-change
"""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.running.changed import changes, reworded
from coach.checks.running.sample import GUESTS, inn
from coach.checks.sight import Sight
from coach.okr import Dependency, Plan
from coach.reading import folded
from coach.year import Change, Changed

FELT: tuple[Changed, ...] = ("text", "target", "due", "stopped")


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    agreed = any(dependency.agreed for dependency in sight.plan.dependencies)
    for seen in changes(sight):
        change = seen.given
        if change.what not in FELT or (change.what == "text" and not reworded(change)):
            continue
        told = {folded(name) for name in change.told}
        untold = [name for name in change.affects if folded(name) not in told]
        if untold or (agreed and not change.affects and not told):
            yield Spot(seen.path, change.item or "plan", Hit(quote=", ".join(untold[:1])))


def later_date(affects: tuple[str, ...] = (), told: tuple[str, ...] = ()) -> Change:
    """A change of the sample."""
    return Change(
        day=date(2027, 2, 3),
        item=GUESTS,
        what="due",
        before="2027-03-01",
        after="2027-03-28",
        reason="the oven came late",
        affects=affects,
        told=told,
    )


def with_help(change: Change) -> Plan:
    """The sample with somebody who has said yes."""
    choir = Dependency(id=9, on="The choir", what="an evening", by=date(2027, 3, 1), agreed=True)
    return inn(changes=(change,), dependencies=(choir,))


check = on_plan(
    id="change-dependants-untold",
    number="R109",
    severity="warn",
    level="change",
    message="Somebody may still be counting on the old version. They should hear it from you.",
    ask="Who relies on the old version?",
    source="mid-cycle-change#who-must-hear-about-a-change",
    about=__doc__,
    find=find,
    bad=(
        inn(changes=(later_date(affects=("Mira", "the choir"), told=("Mira",)),)),
        with_help(later_date()),
    ),
    good=(
        inn(changes=(later_date(affects=("Mira",), told=("mira",)),)),
        with_help(later_date(told=("The choir",))),
        inn(changes=(later_date(),)),
    ),
)
