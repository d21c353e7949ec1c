"""Approvals that are held back: something stands against them, or the plan moved on meanwhile."""

from collections.abc import Callable, Sequence
from datetime import date

from coach.checks.check import Finding
from coach.edits import Approve, Past, apply
from coach.interpret.ear.heard import Heard, Simple, Unclear
from coach.okr import (
    BigObjective,
    KeyResult,
    Objective,
    Place,
    Plan,
    Stage,
    place_of,
    places,
    words_of,
)
from coach.respond.reasons import reason
from coach.respond.shown import key_result_line, listed
from coach.stages import passed_over
from coach.words import phrase

Findings = Callable[[Plan], tuple[Finding, ...]]


def held_back(plan: Plan, heard: Heard, past: Past, findings: Findings) -> Heard | None:
    """What is heard without an approval that a blocking finding stands against, if one does."""
    approvals = approvals_in(heard)
    anyway = any(isinstance(w, Simple) and w.wish == "approve-anyway" for w in heard.wishes)
    if not approvals or anyway:
        return None
    if any(isinstance(refused.edit, Approve) for refused in apply(plan, heard.edits, past).refused):
        return None  # that is told as it is: insisting would not help
    after = apply(plan, (e for e in heard.edits if not isinstance(e, Approve)), past).plan
    open_yet = [f for f in findings(after) if not agreed_before(f, plan)]
    found = [(f, a) for f in open_yet for a in approvals if blocks(f, a, after)]
    if found:
        first, approval = found[0]
        told = reason(first, first.quote, heard.language) or first.message
        message = named(first, approval, after, heard.language, told)
        held = [a for _, a in found]
    else:
        message = "" if plan.approved else unfinished(after, approvals, heard.language)
        held = [a for a in approvals if a.target == "plan"]
    if not message:
        return None
    why = phrase("unclear", "held-block", heard.language, message=message, cite="")
    return without_approval(heard, why, held)


def agreed_before(finding: Finding, plan: Plan) -> bool:
    """Whether a finding is on what was approved already: who insisted once has decided."""
    place = place_of(plan, finding.item) if isinstance(finding.item, int) else None
    return place is not None and getattr(place.item, "approved", False) is True


def overtaken(seen: Plan, plan: Plan, heard: Heard, today: date) -> Heard | None:
    """What is heard without an approval of something that changed after the person saw it.

    Args:
        seen: the plan as it was when the person approved.
        plan: as somebody else has left it since.
        heard: what the person said, understood of the plan as it is now.
        today: the day of the talk.
    """
    for approval in approvals_in(heard):
        if what := told_change(seen, plan, approval, heard.language, today):
            return without_approval(heard, what, approvals_in(heard))
    return None


def approvals_in(heard: Heard) -> list[Approve]:
    """The approvals among the edits."""
    return [e for e in heard.edits if isinstance(e, Approve)]


def without_approval(heard: Heard, why: str, held: Sequence[Approve]) -> Heard:
    """The rest of what was heard, and why these approvals wait."""
    kept = tuple(e for e in heard.edits if e not in held and e.edit != "go-to")
    wishes = (*heard.wishes, Unclear(why="what-to-change", about=why))
    return heard.model_copy(update={"edits": kept, "wishes": wishes, "held": held[-1].target})


def told_change(seen: Plan, plan: Plan, approval: Approve, language: str, today: date) -> str:
    """What changed in that which is to be approved, in a sentence; empty when nothing did."""
    if approval.target == "big-objective" or (
        approval.target == "plan" and seen.big_objective != plan.big_objective
    ):
        if seen.big_objective == plan.big_objective or plan.big_objective is None:
            return ""
        name = phrase("stage", "name-big-objective", language)
        return elsewhere(name, quoted(plan.big_objective, language), language)
    before = {p.item.id: p.item for p in places(seen)}
    touched = [p for p in places(plan) if before.get(p.item.id) != p.item and within(p, approval)]
    if touched:
        deepest = max(touched, key=lambda place: place.handle.count("."))
        return elsewhere(deepest.handle, shown(deepest, language, today), language)
    gone = before.keys() - {p.item.id for p in places(plan)}
    return phrase("reflect", "elsewhere-plan", language) if gone else ""


def within(place: Place, approval: Approve) -> bool:
    """Whether an item is what is to be approved, or belongs to it."""
    return approval.target in ("plan", place.item.id, place.parent)


def elsewhere(what: str, line: str, language: str) -> str:
    """The sentence that says what another window changed."""
    return phrase("reflect", "elsewhere", language, what=what, line=line)


def shown(place: Place, language: str, today: date) -> str:
    """An item as it reads now."""
    if isinstance(place.item, KeyResult):
        return key_result_line(place.item, language, today)
    return phrase("form", "quote", language, text=words_of(place.item))


def quoted(big: BigObjective, language: str) -> str:
    """The Big O in quotation marks."""
    return phrase("form", "quote", language, text=big.text)


def named(finding: Finding, approval: Approve, plan: Plan, language: str, why: str) -> str:
    """Why a finding stands, behind the handle of its item where that is not what was approved."""
    if finding.item == approval.target or not isinstance(finding.item, int):
        return why
    place = place_of(plan, finding.item)
    if place is None:
        return why
    return phrase("form", "of-item", language, item=place.handle, question=why)


def unfinished(plan: Plan, approvals: list[Approve], language: str) -> str:
    """What to say when the whole plan would be approved though a part of it is not there yet."""
    if not any(a.target == "plan" for a in approvals):
        return ""
    if plan.big_objective is None:
        return phrase("unclear", "no-big-objective", language)
    return next(iter(gaps(plan, language)), "")


def gaps(plan: Plan, language: str) -> list[str]:
    """A sentence each on objectives that nothing proves and key results that no step leads to.

    A key result is left out whose steps its owner chose to pass over.
    """
    unproven, unplanned = [], []
    for place in places(plan):
        match place.item:
            case Objective(key_results=()):
                unproven.append(place.handle)
            case KeyResult(actions=()) if place.parent is None:
                pass  # it proves no objective, and needs no step
            case KeyResult(actions=()) if not passed_over(plan, Stage.ACTIONS, place.item.id):
                unplanned.append(place.handle)
            case _:
                pass
    many = "-several" if len(unproven) > 1 else ""
    told = ((f"unproven{many}", unproven), ("unplanned", unplanned))
    return [
        phrase("unclear", key, language, handles=listed(handles, language))
        for key, handles in told
        if handles
    ]


def blocks(finding: Finding, approval: Approve, plan: Plan) -> bool:
    """Whether a finding stands against an approval: it blocks, and is on what would be locked."""
    if finding.severity != "block":
        return False
    if approval.target == "plan" or finding.item == approval.target:
        return True
    if not isinstance(approval.target, int) or not isinstance(finding.item, int):
        return False
    place = place_of(plan, finding.item)
    return place is not None and place.parent == approval.target
