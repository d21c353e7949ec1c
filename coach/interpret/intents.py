"""What a message means that is an intent by itself: yes, go on, undo, skip."""

from typing import Any

from coach.edits import (
    Approve,
    Edit,
    GoTo,
    Ignore,
    Redo,
    Replace,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetPeriod,
    Skip,
    Undo,
)
from coach.interpret.answers import answers, asides
from coach.interpret.answers.choosing import half_meant
from coach.interpret.answers.only_tasks import outcomes
from coach.interpret.ear.heard import Heard, Inquiry, Simple
from coach.interpret.ear.moment import Moment, crowded, leave, offered_period, settle
from coach.interpret.ear.references import candidates
from coach.interpret.orders import accepting, commands
from coach.okr import Action, KeyResult, Objective, Plan, Stage
from coach.stages import focus_of, put_aside

SIMPLE = {
    "where", "first", "help", "show", "owners", "example", "why", "rewrite", "another", "greeting",
    "thanks", "goodbye", "frustrated", "review",
}  # fmt: skip


OPTIONAL = {
    "mission", "health", "not-now", "dependencies", "dependency-by", "obstacle", "why", "type",
    "source", "result", "thought", "adopt", "split", "watch", "if-then", "tasks",
}  # fmt: skip
UNKNOWN_AS_WELL = {"confidence", "action-when", "due", "baseline", "target", "number"}
"""Questions for a number or a day, to which a no says that there is none."""
WITHOUT_EXAMPLE = {"confidence", "type"}
"""Questions that an example of the stage would not explain."""
OFFERS = {
    "adopt": asides.adopted,
    "tasks": lambda moment: outcomes("yes", moment),
    "split": asides.divided,
    "watch": accepting.taken,
    "if-then": accepting.taken,
    "removal": accepting.ordered,
    "reopening": accepting.ordered,
}
"""What a plain yes does to an offer that is no wording."""
OPENING = {"big-objective", "objectives"}
"""Questions without whose answer there is no plan."""
LISTING = {"more-key-results": Stage.KEY_RESULTS, "more-actions": Stage.ACTIONS}
"""Questions for more, and the stage that they belong to."""
CLOSING = ("approval", "more-key-results", "more-actions")
"""Questions that an approval answers."""
EMPTY = {"actions": "no-step-yet", "key-results": "no-proof-yet"}
"""Questions for the first of something, and what is missing to approve what is above it."""


def intended(name: str, moment: Moment) -> Heard:  # noqa: C901 - one case an intent
    """What a message means that is an intent by itself."""
    match name:
        case "undo":
            return moment.heard(Undo())
        case "redo":
            return moment.heard(Redo())
        case "yes" | "approve" | "next" | "approve-anyway":
            return agreed(name, moment)
        case "enough":
            return enough(moment)
        case "no":
            return declined(moment)
        case "confused":
            told = Simple(wish="why" if moment.asked.about in WITHOUT_EXAMPLE else "example")
            return moment.heard(wishes=(told, Simple(wish="another")))
        case "plainer":
            return moment.heard(wishes=(Inquiry(what="plainer"),))
        case "wrong":
            return moment.unclear("what-to-change")
        case "numberless":
            return numberless(moment)
        case "skip":
            return skipped(moment)
        case "unknown":
            return unknown(moment)
        case "back":
            return backed(moment)
        case "other":
            return other(moment)
        case "over":
            return moment.heard(Replace(plan=Plan(title=moment.plan.title)))
        case "both" | "means" | "goal":
            half = half_meant(name, moment)
            return half or (
                insisting(moment) if name == "goal" else moment.unclear("not-understood")
            )
        case _ if name in SIMPLE:
            return moment.wish(name)
        case _:
            return moment.unclear("not-understood")


def agreed(name: str, moment: Moment) -> Heard:
    """Yes, or go on: accept what was offered, approve what was asked about."""
    asked = moment.asked
    if asked.about in OFFERS and (name == "yes" or (name == "approve" and not asked.offers)):
        return OFFERS[asked.about](moment)
    if name == "next" and asked.about in LISTING and (asked.held is not None or crowded(moment)):
        return skipped(moment)  # it cannot be approved as it is, and stays a draft
    if name == "approve" and asked.about in OPTIONAL:
        reviewing = focus_of(moment.plan).stage is Stage.REVIEW
        return approved_whole(moment) if reviewing else passed(moment)
    if name == "approve" and (of_an_item(moment) or asked.about == "confidence"):
        whole = asked.target is None  # the Big O, of which nobody knows how sure its owner is
        return approved(moment, anyway=False) if whole else passed(moment)
    if name == "next" and of_an_item(moment):
        return skipped(moment)
    if name in ("yes", "approve") and asked.offered and asked.about != "approval":
        return accepted(moment)
    if name == "approve-anyway" or asked.about in CLOSING:
        return approved(moment, anyway=name == "approve-anyway")
    return passed(moment) if name == "next" else asked_once_more(name, moment)


def asked_once_more(name: str, moment: Moment) -> Heard:
    """A yes or an approval where something else was asked for: that is asked once more."""
    asked = moment.asked
    if name == "approve" and asked.about in EMPTY and (place := moment.place(asked.target)):
        return moment.unclear(EMPTY[asked.about], place.handle)
    if asked.about in ("source", "result"):
        return skipped(moment)  # it has no other words to be asked in
    if asked.about == "wording":
        return skipped(moment) if asked.rule else moment.unclear("what-to-change")
    return moment.wish("where" if asked.about == "done" else "another")


def of_an_item(moment: Moment) -> bool:
    """Whether a finding on a key result or an action was asked about, so that it is unfinished."""
    item = moment.item(moment.asked.target)
    found = moment.asked.rule and not moment.asked.rule.startswith("ask:")
    return bool(found) and isinstance(item, KeyResult | Action)


def enough(moment: Moment) -> Heard:
    """That is all: the listing ends, but what is unfinished in it is still asked for."""
    asked, focus = moment.asked, focus_of(moment.plan)
    if asked.about == "approval" and asked.target is None:
        return moment.wish("another")  # a plan is approved by saying so
    if asked.about in OPTIONAL or asked.about == "confidence":
        return skipped(moment)
    key = next((f"ask:{name}" for name, at in LISTING.items() if at is focus.stage), "")
    listed = put_aside(moment.plan, key, focus.item)
    item = moment.item(focus.item)
    if key and of_an_item(moment):
        return skipped(moment) if listed else asides.ended(key, moment)
    if asked.about == "more-key-results" and isinstance(item, Objective) and lone(item):
        return asides.ended(key, moment)
    return agreed("next", moment)


def lone(objective: Objective) -> bool:
    """Whether an objective ends with one key result of which nobody knows how sure and where."""
    proofs = objective.key_results
    asked = objective.confidence is not None or any(p.source for p in proofs)
    return len(proofs) == 1 and not asked


def approved_whole(moment: Moment) -> Heard:
    """The plan approved from the middle of the review, its open questions left open."""
    return moment.heard(Approve(target="plan"), settle())


def accepted(moment: Moment) -> Heard:
    """The wording that the coach offered, taken over."""
    asked = moment.asked
    return answers.wording(asked.offered, moment)


def approved(moment: Moment, *, anyway: bool) -> Heard:
    """Approve what is in question; approving the Big O accepts the year that was named."""
    asked = moment.asked
    held = moment.held_lately if anyway else None
    target: Any = asked.target if held is None else held
    stage = focus_of(moment.plan).stage
    if anyway and held is None and asked.about not in CLOSING:
        target = focus_of(moment.plan).item  # never what was only asked about
    if target is None:
        target = "big-objective" if stage is Stage.BIG_OBJECTIVE else "plan"
    edits: list[Edit] = []
    if target == "big-objective" and moment.plan.period is None:
        year = offered_period(moment.today)
        edits.append(SetPeriod(start=year.start, end=year.end))
    edits += [Approve(target=target), leave(target, moment.plan)]
    heard = moment.heard(*edits)
    return (
        heard.model_copy(update={"wishes": moment.wish("approve-anyway").wishes})
        if anyway
        else heard
    )


def passed(moment: Moment) -> Heard:
    """Go on without an answer: approve what is there, else put the question aside."""
    focus = focus_of(moment.plan)
    item = moment.item(focus.item)
    if focus.stage is Stage.KEY_RESULTS and crowded(moment):
        aside = Ignore(rule="ask:key-results", target=focus.item, reason=asides.PUT_ASIDE)
        return moment.heard(aside, settle())
    if focus.stage is Stage.KEY_RESULTS and isinstance(item, Objective) and item.key_results:
        return moment.heard(Approve(target=item.id), leave(item.id, moment.plan))
    if focus.stage is Stage.ACTIONS and isinstance(item, KeyResult) and item.actions:
        return moment.heard(Approve(target=item.id), settle())
    return skipped(moment)


def declined(moment: Moment) -> Heard:
    """No: nothing more to add, nothing to note, or not yet."""
    asked = moment.asked
    if asked.about in LISTING:
        return enough(moment)
    if asked.about in OPTIONAL | UNKNOWN_AS_WELL:
        return skipped(moment)
    if asked.about in OFFERS:
        return moment.heard()  # what was asked back about stays as it is
    return moment.wish("where") if asked.about == "done" else moment.unclear("what-to-change")


def skipped(moment: Moment) -> Heard:
    """Put a question aside: its finding, or the stage when the stage asked."""
    asked = moment.asked
    target: Any = asked.target
    if target is None:
        early = focus_of(moment.plan).stage is Stage.BIG_OBJECTIVE
        target = "big-objective" if early else "plan"
    if asked.about in LISTING:
        # Passed over for now: what is there stays a draft, since nobody has agreed to it.
        rule = f"ask:{LISTING[asked.about].value}"
        return moment.heard(Ignore(rule=rule, target=target, reason=asides.PUT_ASIDE), settle())
    if asked.rule:
        # The question is put aside, not the finding: that stays a flag in the plan.
        key = asked.rule if asked.rule.startswith("ask:") else f"ask:{asked.rule}"
        aside = Ignore(rule=key, target=target, reason=asides.PUT_ASIDE)
        return moment.heard(*accepting.left_out(moment), aside)
    if asked.about in OPTIONAL or asked.about == "confidence":
        if asked.about == "confidence" and asked.target is None:
            target = "big-objective"
        return moment.heard(
            Ignore(rule=f"ask:{asked.about}", target=target, reason=asides.PUT_ASIDE)
        )
    focus = focus_of(moment.plan)
    if focus.stage is Stage.RUNNING:
        return moment.wish("where")
    if focus.stage is Stage.OBJECTIVES and not moment.plan.objectives:
        return intended("confused", moment)  # nothing that comes later can do without one
    if focus.stage in (Stage.KEY_RESULTS, Stage.ACTIONS) and focus.item is not None:
        key = f"ask:{focus.stage.value}"
        return moment.heard(Ignore(rule=key, target=focus.item, reason=asides.PUT_ASIDE), settle())
    return moment.heard(Skip(stage=focus.stage))


def unknown(moment: Moment) -> Heard:
    """Not knowing leaves a question open, but no stage out on which the others rest."""
    opening = moment.asked.about in OPENING and not moment.asked.rule
    return intended("confused", moment) if opening else skipped(moment)


def numberless(moment: Moment) -> Heard:
    """There is no number: what was found stays open, a question of the stage is asked smaller."""
    return skipped(moment) if moment.asked.rule else moment.wish("another")


def backed(moment: Moment) -> Heard:
    """To the stage before this one."""
    stages = list(Stage)
    at = stages.index(focus_of(moment.plan).stage)
    return moment.heard(GoTo(stage=stages[max(at - 1, 0)]))


def other(moment: Moment) -> Heard:
    """The last change was meant for the sibling of what it changed."""
    revisions = ReviseKeyResult | ReviseObjective | ReviseAction
    last = next((e for e in reversed(moment.past.last) if isinstance(e, revisions)), None)
    if last is None or moment.place(last.id) is None:
        return moment.unclear("which-item")
    beside = [p for p in candidates(moment.plan, None, last.id) if p.item.id != last.id]
    one = len(beside) == 1
    return commands.retargeted(last, beside[0], moment) if one else moment.unclear("which-item")


def insisting(moment: Moment) -> Heard:
    """What it means that somebody says of the goal that it is one: no finding changes that."""
    rule, big = moment.asked.rule, moment.plan.big_objective
    fault = rule and not rule.startswith("ask:") and moment.asked.target is None
    if big is None:
        return moment.unclear("not-understood")
    return skipped(moment) if fault else moment.wish("another")
