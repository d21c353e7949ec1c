"""A measure that is told again belongs to the key result that is there already.

Whoever says "the 6.40 to 8 is a second key result" takes apart what was heard as one, and "no,
regulars from 45 to 90" corrects what was heard of the regulars. Names and numbers tell which key
result is meant; it keeps the words and the day that were said of it before.
"""

from typing import Any

from coach.edits import AddKeyResult, Edit, ReviseKeyResult
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import naming, telling
from coach.interpret.measures.several import measured
from coach.okr import KeyResult, Objective


def taken_apart(edits: list[Edit], objective: Objective | None, moment: Moment) -> list[Edit]:
    """The edits with the measures that are there already revised rather than added once more.

    Args:
        edits: what a message adds below the objective.
        objective: where the talk is.
        moment: with the plan.
    """
    if objective is None:
        return edits
    open_ones = [k for k in objective.key_results if not k.approved]
    known = {
        place: found
        for place, edit in enumerate(edits)
        if isinstance(edit, AddKeyResult) and edit.objective == objective.id
        if (found := next((k for k in open_ones if is_again(edit, k)), None))
    }
    if not known:
        return edits
    parts = [part for k in known.values() for part in measured(k.text, moment.today)]
    return [
        revised(edit, known.get(place), parts, moment) if isinstance(edit, AddKeyResult) else edit
        for place, edit in enumerate(edits)
    ]


def is_again(edit: AddKeyResult, key_result: KeyResult) -> bool:
    """Whether a measure is that of a key result: its numbers said again, or one of them mended."""
    ends, known = (edit.baseline, edit.target), (key_result.baseline, key_result.target)
    if None in ends or None in known:
        return False
    named = edit.metric or edit.text
    if ends == known:
        return unnamed(named) or bool(telling(f"{named} {edit.text}") & telling(key_result.text))
    goes_on = edit.baseline == key_result.target
    same = telling(named) == telling(key_result.metric or key_result.text)
    return same and not goes_on and (ends[0] == known[0] or ends[1] == known[1])


def unnamed(name: str) -> bool:
    """Whether a name only says that it is a key result: "a second key result"."""
    return naming("key-result").search(bare(name)) is not None


def revised(edit: AddKeyResult, known: KeyResult | None, parts: list[str], moment: Moment) -> Edit:
    """One of the measures as what is there already, or with the day that was said of it first."""
    first = next((part for part in parts if target_in(part, moment) == edit.target), "")
    told: dict[str, Any] = moment.key_result_fields(first) if first else {}
    due = edit.due or told.get("due")
    if known is None:
        return edit.model_copy(update={"due": due}) if due else edit
    mended = (edit.baseline, edit.target) != (known.baseline, known.target)
    if mended or (edit.due and not unnamed(edit.metric or edit.text)):  # told whole once more
        return ReviseKeyResult(id=known.id, **edit.given())
    apart = len(parts) > 1 and first and first != known.text
    return ReviseKeyResult(
        id=known.id,
        **({**told, "text": first} if apart else {}),
        **({"due": due} if due and not (apart and "due" in told) else {}),
        **({"due": None} if apart and not due else {}),
    )


def target_in(part: str, moment: Moment) -> float | None:
    """The number that a part of a sentence wants to reach."""
    return moment.key_result_fields(part).get("target")
