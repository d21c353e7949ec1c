"""What an open objective lets its owner change without saying so twice."""

from collections.abc import Iterable

from coach.edits import Approve, Edit, Remove, Reopen, ReviseKeyResult
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.pointing import with_those_above
from coach.interpret.ear.unlocking import below
from coach.okr import KeyResult, Objective, Plan, place_of


def with_open_parts(heard: Heard, plan: Plan) -> Heard:
    """What was heard, with the key results unlocked that it changes below an open objective."""
    edits: list[Edit] = []
    for edit in heard.edits:
        edits += [e for e in (*unlocking(edit, plan), edit) if e is edit or e not in heard.edits]
    return heard.model_copy(update={"edits": tuple(edits)})


def unlocking(edit: Edit, plan: Plan) -> tuple[Reopen, ...]:
    """What unlocks the key result that an edit changes below an open objective.

    Who reopens an objective means all of it; its key results were locked with it.
    """
    match edit:
        case ReviseKeyResult(id=target) | Remove(target=int() as target) if locked(target, plan):
            return (Reopen(target=target),)
    return ()


def left_open(edit: Edit, before: Plan, now: Plan) -> tuple[Reopen, ...]:
    """What stays open below an item that was approved before, and is approved once more.

    What had not been approved with it then is not approved now either; what is new is.

    Args:
        edit: an approval, or any other one.
        before: the plan as the person saw it.
        now: the plan that the edit is for.
    """
    if not isinstance(edit, Approve) or not isinstance(edit.target, int):
        return ()
    there, then = place_of(now, edit.target), place_of(before, edit.target)
    if there is None or then is None or not getattr(then.item, "approved", False):
        return ()
    was_open = {one.id for one in below(then.item) if not one.approved}
    every = [*below(there.item)]
    for one in below(then.item):
        again = place_of(now, one.id)
        reopened = again is not None and one.approved and not getattr(again.item, "approved", True)
        was_open |= {a.id for a in below(one) if not a.approved} if reopened else set()
        every += below(again.item) if again is not None else ()
    return tuple(Reopen(target=one.id) for one in every if one.id in was_open and not one.approved)


def locked(item: int, plan: Plan) -> bool:
    """Whether an item is a key result that is approved while its objective is not."""
    place = place_of(plan, item)
    if place is None or place.parent is None or not isinstance(place.item, KeyResult):
        return False
    above = place_of(plan, place.parent)
    parent = above.item if above else None
    return place.item.approved and isinstance(parent, Objective) and not parent.approved


def takes_for_done(edit: Edit, refused: Iterable[int | None], plan: Plan) -> bool:
    """Whether an item would be approved once more though a change of it was not taken over."""
    if not isinstance(edit, Approve) or not isinstance(edit.target, int):
        return False
    then = place_of(plan, edit.target)
    again = then is not None and getattr(then.item, "approved", False)
    return again and any(edit.target in with_those_above(plan, i) for i in refused if i is not None)
