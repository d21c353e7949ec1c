"""What is said to be fine as it is, and needs no yes any more: "the numbers there are ok too"."""

import re

from coach.edits import Approve, GoTo
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import own_patterns, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.intents import intended
from coach.interpret.orders.changing import refer
from coach.okr import KeyResult, Objective, Stage
from coach.stages import focus_of

LATE = (Stage.ACTIONS, Stage.REVIEW, Stage.RUNNING)
"""Stages in which the objectives and their key results are approved."""


def contented(text: str, moment: Moment) -> Heard | None:
    """The question once more, where a message only says that parts of the plan are fine."""
    said = text.strip(" .!,;。！，")
    fine = any(p.fullmatch(said) for p in own_patterns("step", "fine", moment.language))
    if fine and focus_of(moment.plan).stage in LATE:
        return moment.wish("another")
    item = moment.item(moment.asked.target)
    if fine and moment.asked.about in CLOSING and isinstance(item, Objective):
        first = next((proof.id for proof in item.key_results), None)
        if moment.plan.visiting is None or first is None:
            return intended("approve", moment)
        stay = GoTo(stage=Stage.ACTIONS, item=first)  # one went there, and goes on there
        return moment.heard(Approve(target=item.id), stay)
    return planned(text, moment)


CLOSING = ("approval", "more-key-results")
"""Questions that this answers as an approval does."""


def planned(text: str, moment: Moment) -> Heard | None:
    """The approval of the steps of key results that a message calls done by their handles."""
    said = without_fillers(text.strip(" .!,;。！，"), moment.language).strip(" .!,;")
    handles = HANDLE.findall(said)
    rest = " ".join(JOINED.sub(" ", HANDLE.sub(" ", said)).split())
    settled = own_patterns("step", "settled", moment.language)
    if not handles or not any(p.fullmatch(rest) for p in settled):
        return None
    places = [refer(handle, moment).place for handle in handles]
    ids = [p.item.id for p in places if p and isinstance(p.item, KeyResult) and p.item.actions]
    if len(ids) != len(handles) or focus_of(moment.plan).stage is not Stage.ACTIONS:
        return None
    return moment.heard(*(Approve(target=one) for one in ids))


JOINED = re.compile(r"\b(?:and|und|y|et|e)\b|[,，和]", re.IGNORECASE)
