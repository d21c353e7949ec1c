"""The plan taken as it is, in any words: "fine, I'll take the plan like this", "so machen wir's".

Among the steps that is the plan of the key result in work. Where the whole is looked at, what names
the plan approves it whatever was asked, and "let's go with it" where no offer is open that it may
accept. "That's all" behind an answer approves nothing: it ends the answer.
"""

import re

from coach.edits import Approve
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import CONDITION
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import ASSENT, intent, within
from coach.interpret.ear.moment import Moment, settle
from coach.okr import KeyResult, Stage
from coach.stages import focus_of

CLAUSE = re.compile(r"\s*(?:[,.;:!…](?!\d)|[，。；！、]|\s[–—-]\s)\s*")
BESIDE = {*ASSENT, "no"}
"""Intents that may stand beside it."""
LONGEST = 120
OFFERING = {"watch", "if-then", "adopt", "split", "tasks", "removal", "reopening", "noting"}
"""Questions that offer something, which "let's go with it" may accept."""

ASKED_ONCE = {"health", "not-now", "dependencies", "obstacle", "thought", "why"}
"""Questions that one answer settles, so that another one comes behind it."""
GOING_ON = {"enough", "next"}
"""Intents that each go on, and mean one thing where they stand in a row."""
ENDING = {"enough", "next", "yes", "thanks"}
"""Intents that end an answer, and answer nothing that nobody has asked yet."""


def taken_whole(text: str, moment: Moment) -> Heard | None:
    """The approval of the plan, where a message takes it as it is and says nothing else."""
    stage = focus_of(moment.plan).stage
    if stage not in (Stage.REVIEW, Stage.ACTIONS) or len(text) > LONGEST or "\n" in text:
        return None
    if text.rstrip().endswith(("?", "？")) or CONDITION.search(text):
        return None
    every = [clause for clause in CLAUSE.split(text.strip()) if clause]
    told = [takes(clause, moment) for clause in every]
    others = (clause for clause, is_so in zip(every, told, strict=True) if not is_so)
    if not any(told) or not all(agrees(clause, moment) for clause in others):
        return None
    if stage is Stage.REVIEW:
        return moment.heard(Approve(target="plan"), settle())
    proof = moment.item(focus_of(moment.plan).item)
    planned = isinstance(proof, KeyResult) and bool(proof.actions)
    return moment.heard(Approve(target=proof.id), settle()) if proof and planned else None


def takes(clause: str, moment: Moment) -> bool:
    """Whether a clause takes the plan as it is."""
    if within("whole-plan", clause, moment.language):
        return True
    if focus_of(moment.plan).stage is Stage.ACTIONS:
        return False
    open_offer = moment.asked.about in OFFERING or bool(moment.asked.offered)
    return not open_offer and within("go-with-it", clause, moment.language)


def agrees(clause: str, moment: Moment) -> bool:
    """Whether a clause beside that only agrees, says that it is all, or says nothing."""
    said = intent(clause, moment.language)
    return said in BESIDE if said else not matter(clause, moment.language)


def ended_by_it(before: str, piece: str, now: Moment, then: Moment) -> bool:
    """Whether a piece only says that an answer was all, which has led to the next question.

    "That's enough. next" goes on once, and so does "yes. next" where the yes has led on.
    """
    said, behind = intent(before, now.language), intent(piece, now.language)
    if {said, behind} <= GOING_ON:
        return True
    elsewhere = then.asked.about != now.asked.about
    if said in ASSENT and behind == "next" and (elsewhere or then.asked.target != now.asked.target):
        return True
    answered = now.asked.about in ASKED_ONCE and elsewhere
    return answered and behind in ENDING and not taken_whole(piece, then)
