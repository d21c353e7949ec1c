"""An approval that is taken back or denied: "O2 isn't approved yet", "Freigabe für O2 aufheben"."""

from coach.edits import Reopen, Target
from coach.interpret.ear.consent import CLAUSE, agrees
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE, Pointing
from coach.interpret.ear.unsettled import takes_back_approval
from coach.interpret.orders.changing import refer
from coach.interpret.orders.visiting import visit

LONGEST = 90
"""Characters of a message that says no more than that."""


def unapproved(text: str, moment: Moment) -> Heard | None:
    """What a message opens that takes an approval back; how things stand where there is none."""
    if len(text) > LONGEST or "\n" in text or is_question(text, moment.language):
        return None
    told = [clause for clause in CLAUSE.findall(text) if takes_back_approval(clause)]
    others = (clause for clause in CLAUSE.findall(text) if clause not in told)
    if not told or any(agrees(clause) or HANDLE.search(clause) for clause in others):
        return None
    handles = [handle for clause in told for handle in HANDLE.findall(clause)]
    places = [refer(handle, moment).place for handle in handles]
    if not handles:
        return whole(" ".join(told), moment)
    known = [place for place in places if place is not None]
    if len(known) < len(handles):
        return None
    opened = [edit for place in known for edit in moment.reopening(place)]
    return moment.heard(*opened, visit(known[-1])) if opened else moment.wish("where")


def whole(text: str, moment: Moment) -> Heard | None:
    """The same of the plan or the Big O, where that is named."""
    said, big = Pointing(text, moment.plan), moment.plan.big_objective
    approved: dict[Target, bool] = {
        "big-objective": big is not None and big.approved,
        "plan": moment.plan.approved,
    }
    named = [target for target in approved if said.names_whole(target)]
    if len(named) != 1:
        return None
    return moment.heard(Reopen(target=named[0])) if approved[named[0]] else moment.wish("where")
