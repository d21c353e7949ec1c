"""The goal left as it is where its words are in question: "both matter to me. keep it like that".

What is said beside that tells why, and is no other wording.
"""

import re

from coach.edits import SetBigObjective, Undo
from coach.interpret.answers.restating import OF_THE_GOAL
from coach.interpret.ear.acts import acts, item_likely
from coach.interpret.ear.consent import NEGATED
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent, is_question, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pieces import lists_and_sentences
from coach.interpret.ear.quoting import quotations
from coach.interpret.frames.statements import BETWEEN
from coach.interpret.intents import intended
from coach.interpret.orders.approving import APPROVING
from coach.interpret.orders.bidding import bounded, words
from coach.talk import Asked
from coach.words import phrases

LONGEST = 240
"""Characters of such a message."""
NO_SUCH = re.compile(r"[\n:：0-9]")
"""Signs of another wording, or of a measure."""
APPROVES, LITTLE, A_WISH = 0.55, 0.25, 0.5
"""How likely a clause approves and is an item at most, and how likely another one is a goal."""


def goal_kept(text: str, moment: Moment) -> Heard | None:
    """What a message does that leaves the goal as it is; None for any other message.

    It approves the goal where it says so or was asked that, brings back the words that it had
    before where it asks for these, and otherwise passes over what was asked about it.
    """
    asked = moment.asked
    open_ = asked.target is None and asked.about in OF_THE_GOAL and not moment.plan.objectives
    if not open_ or moment.plan.big_objective is None or moment.plan.big_objective.approved:
        return None
    if intent(text, moment.language) not in ("", "approve"):
        return None  # a plain yes answers what was asked
    if NO_SUCH.search(text) or len(text) > LONGEST or quotations(text):
        return None
    if is_question(text, moment.language):
        return None
    every = [c for one in lists_and_sentences(text) for c in BETWEEN.split(one)[::2] if c.strip()]
    kept = [clause for clause in every if keeps(clause, moment)]
    others = [clause for clause in every if clause not in kept]
    if not kept or any(acts(clause)["objective"] >= A_WISH for clause in others):
        return None
    if others and every[-1] in others:
        return None  # "yes. more guests, a calm kitchen": the directions come behind the approval
    if any(wants_old(clause, moment) for clause in kept):
        return moment.heard(Undo()) if reworded(moment) else None
    if asked.about == "approval" or any(APPROVING.search(clause) for clause in kept):
        of_it = Asked(question="approval", about="approval")
        return intended("approve", moment.having_asked(of_it))
    passes = asked.rule and asked.about != "confidence"
    return intended("skip", moment) if passes else moment.wish("another")


def keeps(clause: str, moment: Moment) -> bool:
    """Whether a clause approves the goal, leaves it or is for both of its halves."""
    said = clause.strip(" .,!;…")
    if NEGATED.search(APPROVING.sub("", said)) and not KEPT_IN_HAN.search(said):
        return False
    plain = without_fillers(said, moment.language).casefold()
    if intent(said, moment.language) == "approve" or plain in both(moment.language):
        return True
    if item_likely(said) >= A_WISH:
        return False
    stays = re.search(words("keeps", moment.language), said, re.IGNORECASE) is not None
    return stays or (acts(said)["approve"] >= APPROVES and item_likely(said) < LITTLE)


KEPT_IN_HAN = re.compile(r"不(?:用|要)?[改变]")
"""Chinese words with a no in them that leave something as it is."""


def both(language: str) -> frozenset[str]:
    """How somebody says that both are meant."""
    told = phrases("frame", "both", language)
    return frozenset(
        (*told, *(f"{one} {more}" for one in told for more in ("really", "of course")))
    )


def wants_old(clause: str, moment: Moment) -> bool:
    """Whether a clause keeps the words that were there before."""
    return re.search(bounded("old", moment.language), clause, re.IGNORECASE) is not None


def reworded(moment: Moment) -> bool:
    """Whether the goal got other words just before."""
    goals = (edit for edit in moment.past.last if isinstance(edit, SetBigObjective))
    return moment.past.undo is not None and any(edit.text for edit in goals)
