"""The plan approved in any words: "fine, the plan stands for me, I approve it".

Every clause of such a message approves, names the plan, nods or ends the list of things; none of
them tells anything else.
"""

from coach.edits import Approve
from coach.interpret.ear.acts import acts, item_likely
from coach.interpret.ear.consent import CONDITION, NEGATED, NO_OBJECTION
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.moment import Moment, settle
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.approving import ANYWAY, APPROVING, CLAUSE, names_the_plan, with_anyway
from coach.reading import numbers

LONGEST, MOST = 120, 4
"""Characters and clauses."""
APPROVES, NO_ITEM = 0.5, 0.25
"""How likely a clause approves or nods from which on it does, and is an item at most."""


def plan_approved(text: str, moment: Moment) -> Heard | None:
    """The approval of the plan, where a message approves it and says nothing else."""
    if len(text) > LONGEST or "\n" in text or text.rstrip().endswith(("?", "？")):
        return None
    if not names_the_plan(text, moment.language) or HANDLE.search(text) or numbers(text):
        return None
    if CONDITION.search(text):
        return None
    every = [clause for clause in CLAUSE.split(text.strip()) if clause]
    if len(every) > MOST or not any(approves(c, moment) for c in every):
        return None
    if not all(approves(c, moment) or nods(c, moment) for c in every):
        return None
    heard = moment.heard(Approve(target="plan"), settle())
    return with_anyway(heard, moment) if ANYWAY.search(text) else heard


def approves(clause: str, moment: Moment) -> bool:
    """Whether a clause approves what it names."""
    if NEGATED.search(NO_OBJECTION.sub("", clause)) or item_likely(clause) > NO_ITEM:
        return False
    named = names_the_plan(clause, moment.language) and acts(clause)["approve"] >= APPROVES
    return bool(APPROVING.search(clause)) or named


def nods(clause: str, moment: Moment) -> bool:
    """Whether a clause beside an approval only agrees, talks, or says that it is all."""
    chances = acts(clause)
    talks = chances["approve"] + chances["chatter"] + chances["skip"] + chances["status"]
    talks = talks >= APPROVES or names_the_plan(clause, moment.language)
    return bool(intent(clause, moment.language)) or (talks and item_likely(clause) < NO_ITEM)
