"""Whether the person's words ask for an edit that holds nothing but an address.

Such an edit can invent nothing and do a lot. What nobody asked for is not done; the coach says how
to ask for it.
"""

import re
from collections.abc import Sequence
from typing import Literal

from coach.edits import (
    Approve,
    Edit,
    GoTo,
    Heed,
    Ignore,
    Move,
    Redo,
    Remove,
    Reopen,
    Replace,
    Skip,
    Target,
    Undo,
)
from coach.interpret.ear.consent import CONDITION
from coach.interpret.ear.heard import Unclear
from coach.interpret.ear.pointing import place_meant
from coach.interpret.guarding.evidence import Evidence
from coach.interpret.orders.orders import APPROVES
from coach.okr import Noun, Plan, place_of, words_of
from coach.words import phrase, phrases

Order = Literal["removal", "approval", "reopening"]
WORDLESS = (Approve, Reopen, Remove, Replace, Ignore, Heed, Move, Skip, GoTo, Undo, Redo)
"""Edits that hold an address and nothing that could be invented."""


class Guarded(Noun):
    """An edit after the guard."""

    edit: Edit | None
    """The edit with what was said, None when nothing of it is left."""
    asks: tuple[Unclear, ...] = ()
    """What the person is asked to say themselves."""


def allowed(edit: Edit, plan: Plan, evidence: Evidence, before: Sequence[Edit]) -> Guarded:
    """The edit if the person's words ask for it, else what they are asked."""
    orders, language = evidence.orders, evidence.language
    ask: Unclear | None = None
    match edit:
        case Approve(target=target):
            return approval(target, plan, evidence, before)
        case Reopen(target=target):
            stays = orders.reopens(target) or evidence.accepts("reopening", target)
            ask = asked_back("reopening", target, plan, language)
        case Remove(target=target):
            by_words = orders.takes_away and elsewhere(target, evidence)
            stays = orders.removes(target) or by_words or evidence.accepts("removal", target)
            ask = asked_back("removal", target, plan, language)
        case Undo():
            stays = orders.goes_back and not any(isinstance(e, Undo) for e in before)
            ask = unasked("undo", language)
        case Redo():
            stays = orders.goes_back and not any(isinstance(e, Redo) for e in before)
            ask = unasked("redo", language)
        case Replace(plan=whole):  # a plan with something in it is read by rules, never by a model
            stays = whole == Plan(title=plan.title) and orders.begins_anew
            ask = unasked("over", language)
        case Skip(stage=stage):
            stays = orders.skips(stage)
            ask = unasked("skip", language)
        case Move(id=target, under=under):
            named = under is not None and orders.about(under)
            put = under is not None and orders.puts(target, under)
            stays = orders.moves(target) or named or put
            ask = Unclear(why="which-item")
        case GoTo():
            stays = orders.goes(edit)
        case _:
            stays = True
    return Guarded(edit=edit) if stays else Guarded(edit=None, asks=(ask,) if ask else ())


def approval(target: Target, plan: Plan, evidence: Evidence, before: Sequence[Edit]) -> Guarded:
    """An approval, if the words agree to its target and what they hang it on is met."""
    orders = evidence.orders
    condition = orders.condition(target)
    if condition and not any(evidence.met_by(edit, condition) for edit in before):
        ask = Unclear(why="condition", about=condition.strip()[:120])
        return Guarded(edit=None, asks=(ask,))
    answered = orders.agrees_first and evidence.accepts("approval", target)
    if orders.approves(target) or answered:
        return Guarded(edit=Approve(target=target))
    if not orders.consents:
        return Guarded(edit=None)  # the talk asks for it in its time
    return Guarded(edit=None, asks=(asked_back("approval", target, plan, evidence.language),))


def stands_beside(edit: Approve, evidence: Evidence) -> bool:
    """Whether an approval stands beside the wish for a review, and does not hang on what it finds.

    "All the steps are approved. Now let's check the plan" says both; the plan itself is not yet.
    """
    said = evidence.said
    hangs = CONDITION.search(said) or BEFORE.search(said) or not APPROVES.search(said)
    return edit.target != "plan" and not hangs


BEFORE = re.compile(
    r"\b(?:before|first|bevor|ehe|erst|zuerst|antes|primero|avant|d['’]abord|primeiro)\b|先|[之以]前|再",
    re.IGNORECASE,
)
"""Words of somebody who wants to see something before they agree."""


def asked_back(why: Order, target: Target, plan: Plan, language: str) -> Unclear:
    """The question whether that is to be done, to which a yes is the order."""
    item = target if isinstance(target, int) else None
    return Unclear(why=why, about=called(target, plan, language), item=item)


def elsewhere(target: Target, evidence: Evidence) -> bool:
    """Whether what is to go finds a place among what waits or must not suffer."""
    place = place_meant(evidence.plan, target)
    return place is not None and words_of(place.item).casefold() in evidence.put_by


def unasked(intent: str, language: str) -> Unclear:
    """What is to be said for something that a few words order."""
    return Unclear(why="unasked", about=phrases("whole", intent, language)[0])


def called(target: Target, plan: Plan, language: str) -> str:
    """What an item is called, so that the person can name it: its handle, the plan, the Big O."""
    if isinstance(target, int):
        place = place_of(plan, target)
        return place.handle if place else ""
    if target == "plan":
        return phrase("stage", "name-plan", language)
    return phrases("refs", "big", language)[0]
