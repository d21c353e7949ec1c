"""An undo that is told with what it is about, where the last change was one of something else."""

from coach.interpret.ear.consent import CLAUSE
from coach.interpret.ear.hearing import intent
from coach.interpret.ear.moment import Moment
from coach.interpret.guarding.labels import Naming, Puzzled
from coach.interpret.guarding.understood import ChangeByModel


def without_other_undo(
    changes: tuple[ChangeByModel, ...], naming: Naming, moment: Moment, said: str
) -> tuple[ChangeByModel, ...]:
    """The changes without an undo that would take back what nobody spoke of.

    "Undo that about the antenna, the 30th is fine", said after a click on another item: the day of
    the antenna is set back, and the click stays. A clause that says undo and nothing else means
    the last change, whatever is told beside it.
    """
    about = {
        (place, field)
        for change in changes
        if change.do == "revise" and (place := of(change, naming))
        for field in change.model_fields_set & FIELDS
    }
    touched = {
        (getattr(edit, name, None), CALLED.get(field, field))
        for edit in moment.past.last
        for name in ("id", "target")
        for field in edit.model_fields_set
    }
    if not about or not moment.past.last or about & touched or says_undo(said, moment):
        return changes
    return tuple(change for change in changes if change.do != "undo")


def says_undo(said: str, moment: Moment) -> bool:
    """Whether a clause says undo and nothing else."""
    return any(intent(c.strip(MARKS), moment.language) == "undo" for c in CLAUSE.findall(said))


MARKS = " ,;:.!，；：。！"
FIELDS = frozenset(
    {"text", "why", "metric", "baseline", "target", "unit", "due", "source", "confidence", "type",
     "result", "if_then", "helper", "stage", "what", "agreed"}
)  # fmt: skip
CALLED = {"why_now": "why", "by": "due", "on": "text"}
"""What fields of edits are called where a model revises them."""


def of(change: ChangeByModel, naming: Naming) -> object:
    """The item that a change is of; None where it names none."""
    try:
        return naming.target(change.item, naming.seen) if change.item.strip() else None
    except Puzzled:
        return None
