"""The answer to a question that no field of the plan holds: what one does if somebody cannot.

A model has no change for it, so that it would be lost, and asked for once more. It is kept with its
question, as the built-in half keeps it.
"""

import re
from collections.abc import Iterator, Sequence

from coach.edits import Edit, Ignore, Target
from coach.interpret.ear.acts import likeliest, only_talks
from coach.interpret.ear.consent import agreeing, changes, removes
from coach.interpret.ear.hearing import intent, is_question, sentences
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.guarding.evidence import Evidence, stems
from coach.interpret.guarding.grounding import grounded
from coach.interpret.guarding.labels import Naming, Puzzled
from coach.interpret.guarding.understood import ChangeByModel
from coach.okr import Dependency

FALLBACK = "ask:fallback"
"""Under which a plan keeps what is done if somebody cannot help."""
COVERED = 0.5
"""Share of a sentence's words that edits have, from which on it told those."""
FEW = 3
"""Words of an answer that only names somebody or something."""
TALK = {"chatter", "approve", "skip", "reject", "stop"}
AND = re.compile(r"(?<=[;；])\s*")


def pondered(
    asked_of: Sequence[ChangeByModel], edits: Sequence[Edit], evidence: Evidence, moment: Moment
) -> Iterator[Ignore]:
    """What is kept with its question: the answer to the one that was asked, and what a model has.

    Args:
        asked_of: the changes that a model noted.
        edits: those that stand.
        evidence: what was said.
        moment: as the person saw it.
    """
    asked, kept = moment.asked, set[Target]()
    for change in asked_of:
        target = dependency(change, moment)
        if target is not None and change.if_then and grounded(change.if_then, evidence):
            kept.add(target)
            yield Ignore(rule=FALLBACK, target=target, reason=tidy(change.if_then))
    whole: Target = "plan" if asked.target is None else asked.target
    if asked.about != "thought" or not asked.rule or (asked.rule == FALLBACK and whole in kept):
        return
    told = stems(" ".join(str(v) for e in edits for v in e.given().values()))
    now = evidence.orders.now.words
    own = [s for one in sentences(now) for s in AND.split(one) if answers(s, told, moment)]
    if edits:
        own = [s for s in own if not (changes(s) or removes(s) or agreeing(s))]
    if own:
        yield Ignore(rule=asked.rule, target=whole, reason=tidy(" ".join(own)))


def answers(sentence: str, told: set[str], moment: Moment) -> bool:
    """Whether a sentence tells something that no edit has, asks nothing and is no mere talk."""
    own = stems(sentence)
    if not own or len(own & told) >= COVERED * len(own) or HANDLE.search(sentence):
        return False
    if is_question(sentence, moment.language) or intent(sentence, moment.language):
        return False
    return not (likeliest(sentence)[0] in TALK if len(own) <= FEW else only_talks(sentence))


def dependency(change: ChangeByModel, moment: Moment) -> int | None:
    """The id of the dependency that a change is of."""
    if change.do != "revise" or not change.item.strip():
        return None
    naming = Naming(moment.plan, None)
    try:
        target = naming.target(change.item, naming.seen)
    except Puzzled:
        return None
    item = moment.item(target) if isinstance(target, int) else None
    return item.id if isinstance(item, Dependency) else None
