"""What a model noted and the plan has already: "did you get my 6?", said of a 6 that stands."""

from collections.abc import Iterable

from coach.edits import ReviseAction, ReviseKeyResult, ReviseObjective, SetBigObjective
from coach.interpret.guarding.conversion import Naming, Puzzled, edit_of
from coach.interpret.guarding.evidence import Evidence
from coach.interpret.guarding.guard import ADDRESS, repeated
from coach.interpret.guarding.straying import present
from coach.interpret.guarding.understood import ChangeByModel

REVISIONS = ReviseObjective | ReviseKeyResult | ReviseAction | SetBigObjective


def known_already(changes: Iterable[ChangeByModel], naming: Naming, evidence: Evidence) -> bool:
    """Whether there are changes, and the plan has all that they say."""
    told = list(changes)
    return bool(told) and all(stands(change, naming, evidence) for change in told)


def stands(change: ChangeByModel, naming: Naming, evidence: Evidence) -> bool:
    """Whether the plan has all that a change says of an item that is there."""
    try:
        edit = edit_of(change, naming, evidence.plan)
    except Puzzled:
        return False
    if not isinstance(edit, REVISIONS):
        return False
    names = edit.model_fields_set - ADDRESS - repeated(edit, evidence.plan, evidence)
    return all(getattr(edit, name) == present(edit, evidence.plan, name) for name in names)
