"""An agreement that would approve what the message itself has led to, and nobody has looked at."""

from collections.abc import Sequence

from coach.edits import Approve, GoTo
from coach.interpret.differing import Hear
from coach.interpret.ear.heard import Heard, is_unclear
from coach.interpret.ear.hearing import ASSENT, intent
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import with_those_above
from coach.okr import Stage
from coach.stages import focus_of

LATE = (Stage.REVIEW, Stage.RUNNING)


def agrees_unseen(
    said: str, hear: Hear, then: Moment, start: Moment, told: Sequence[Heard]
) -> bool:
    """Whether words that name nothing approve what the person has not seen in question.

    In "approve O1. Move on" the approval leads to O2, and moving on says nothing of O2; in "the
    poster step goes, and on we go" it is asked first whether the step is to go.

    Args:
        said: the words.
        hear: tells what words do in a moment.
        then: the moment behind the rest of the message.
        start: the moment of the message as a whole.
        told: what was heard of the message ahead of them.
    """
    if intent(said, start.language) not in ASSENT:
        return False
    approved = {edit.target for edit in hear(said, then).edits if isinstance(edit, Approve)}
    if not approved:
        return False
    if any(is_unclear(one.wishes, "removal") for one in told):
        return True
    focus = focus_of(start.plan)
    if "plan" in approved and focus.stage not in LATE:
        return True
    own = [target for target in (start.asked.target, focus.item) if target is not None]
    seen: set[object] = {above for target in own for above in with_those_above(start.plan, target)}
    seen |= {visit.item for one in told for visit in visits(one)}
    there = {target for target in approved if isinstance(target, int) and start.place(target)}
    return bool(there - seen)


def visits(heard: Heard) -> list[GoTo]:
    """Where words lead that name an item, and do not only lead on from one that they approve."""
    if any(isinstance(edit, Approve) for edit in heard.edits):
        return []
    return [edit for edit in heard.edits if isinstance(edit, GoTo)]
