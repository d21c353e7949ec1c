"""What an open objective lets its owner change without saying so twice."""

from coach.edits import Edit, Remove, Reopen, ReviseKeyResult
from coach.interpret.ear.heard import Heard
from coach.okr import KeyResult, Objective, Plan, place_of


def with_open_parts(heard: Heard, plan: Plan) -> Heard:
    """What was heard, with the key results unlocked that it changes below an open objective.

    Who reopens an objective means all of it; its key results were locked with it.
    """
    edits: list[Edit] = []
    for edit in heard.edits:
        match edit:
            case ReviseKeyResult(id=target) | Remove(target=int() as target) if locked(
                target, plan
            ):
                unlock = Reopen(target=target)
                edits += [edit] if unlock in heard.edits else [unlock, edit]
            case _:
                edits.append(edit)
    return heard.model_copy(update={"edits": tuple(edits)})


def locked(item: int, plan: Plan) -> bool:
    """Whether an item is a key result that is approved while its objective is not."""
    place = place_of(plan, item)
    if place is None or place.parent is None or not isinstance(place.item, KeyResult):
        return False
    above = place_of(plan, place.parent)
    parent = above.item if above else None
    return place.item.approved and isinstance(parent, Objective) and not parent.approved
