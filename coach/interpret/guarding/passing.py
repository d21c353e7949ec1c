"""Going on from a question, as a model noted it: what it does depends on what was asked.

A model has one word for it, `skip`. Of a person who says "that's all" when asked for more, rules
know that the list ends and what it is for is settled; of "skip", that one question is put aside. So
rules say what is done, and a stage is passed over as a whole only where its name was said.
"""

import re
from collections.abc import Iterable

from coach.edits import Approve, Edit, GoTo, Skip
from coach.interpret.ear.consent import CLAUSE, ONWARD
from coach.interpret.ear.heard import Unclear
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import Pointing, with_those_above
from coach.interpret.guarding.evidence import Evidence
from coach.interpret.guarding.understood import ChangeByModel
from coach.interpret.intents import LISTING, intended
from coach.okr import Plan, Stage, places
from coach.stages import focus_of

LEAVING = ("enough", "next", "skip", "no")
"""Intents by which people leave a question behind, the one that says most first."""


def passed_by(edit: Edit, now: Plan, moment: Moment, evidence: Evidence) -> tuple[Edit, ...] | None:
    """What leaving a question behind does; None where an edit leaves none, or a whole stage.

    Args:
        edit: as a model noted it.
        now: the plan after what else the message changed.
        moment: as the person saw it.
        evidence: their words.
    """
    after = moment.on(now)
    match edit:
        case Skip(stage=stage) if leaves_a_question(stage, moment, evidence):
            moved_on = after.asked != moment.asked or focus_of(now) != focus_of(moment.plan)
            return () if moved_on else intended(said_onward(evidence) or "skip", after).edits
        case Skip() if (there := stage_ahead(moment, evidence)) is not None:
            return (GoTo(stage=there),)
        case GoTo(item=int(item)) if said_onward(evidence) and ends_the_list(item, after):
            return (*intended("next", after).edits, edit)
        case _:
            return None


def in_order(changes: tuple[ChangeByModel, ...]) -> tuple[ChangeByModel, ...]:
    """The changes of a message with what leads on behind what it would lock.

    In "the poster step goes, and on we go" the step goes before its key result is approved,
    whichever of the two a model notes first. Where something is unlocked or taken back as well, the
    order is the person's.
    """
    skips = sorted(changes, key=lambda change: change.do == "skip")  # what is left is left last
    if any(change.do in AS_TOLD for change in changes):
        return tuple(skips)
    leads = next((n for n, change in enumerate(skips) if change.do in LEADING), len(skips))
    ahead, behind = skips[:leads], skips[leads:]
    return (*ahead, *sorted(behind, key=lambda change: change.do not in LOCKED_OUT))


def overruns(edits: Iterable[Edit], asks: Iterable[Unclear], plan: Plan) -> bool:
    """Whether something is approved of which it is still asked whether a part of it is to go."""
    doubted = [ask.item for ask in asks if ask.why == "removal" and ask.item is not None]
    above = {target for item in doubted for target in with_those_above(plan, item)}
    return any(isinstance(e, Approve) and e.target in above for e in edits)


AS_TOLD = {"reopen", "undo", "redo", "start-over"}
LEADING = {"approve", "go-to"}
LOCKED_OUT = {"remove", "move", "revise"}
"""Changes that nothing allows any more once what they are of is approved."""


def leaves_a_question(stage: Stage, moment: Moment, evidence: Evidence) -> bool:
    """Whether words that pass something over mean what was asked, and no stage by its name."""
    orders = evidence.orders
    at = focus_of(moment.plan).stage
    onward = orders.skips(at) or orders.consents or bool(said_onward(evidence))
    return (
        moment.talk.asked is not None and stage == at and at not in orders.now.stages() and onward
    )


def said_onward(evidence: Evidence) -> str:
    """The intent of a clause that only leaves something behind; empty where there is none."""
    heard = {intent(c, evidence.language) for c in CLAUSE.findall(evidence.orders.now.words)}
    return next((name for name in LEAVING if name in heard), "")


def stage_ahead(moment: Moment, evidence: Evidence) -> Stage | None:
    """The later stage that a clause leads on to by its name: "on to the plan. First I ..."."""
    order, at = list(Stage), focus_of(moment.plan).stage
    for clause in CLAUSE.findall(evidence.orders.now.words):
        named = list(Pointing(clause, moment.plan).stages())
        leads = ON_TO.search(clause) and not clause.rstrip().endswith(("?", "？"))
        if leads and len(named) == 1 and order.index(named[0]) > order.index(at):
            return named[0]
    return None


ON_TO = re.compile(rf"{ONWARD.pattern}|\bon ?to\b", ONWARD.flags)
"""Words that lead somewhere."""


def ends_the_list(item: int, moment: Moment) -> bool:
    """Whether somebody who was asked for more goes on to the like of it that comes later."""
    asked = moment.asked
    if asked.about not in LISTING:
        return False
    kind = type(moment.item(asked.target))
    alike = [p.item.id for p in places(moment.plan) if type(p.item) is kind]
    return asked.target in alike and item in alike[alike.index(asked.target) + 1 :]
