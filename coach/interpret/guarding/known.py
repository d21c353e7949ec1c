"""What a model noted and the plan has already: "did you get my 6?", said of a 6 that stands."""

from collections.abc import Iterable

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Edit,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetHealth,
    SetNotNow,
    SetWatch,
    apply,
)
from coach.interpret.ear.heard import Unclear
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.guarding.conversion import edit_of
from coach.interpret.guarding.evidence import Evidence
from coach.interpret.guarding.guard import ADDRESS, repeated, shown
from coach.interpret.guarding.labels import Naming, Puzzled
from coach.interpret.guarding.straying import present
from coach.interpret.guarding.understood import ChangeByModel
from coach.interpret.steps.others import again
from coach.okr import Action, KeyResult, Objective, Plan, places, words_of

ITEMS = {Objective, KeyResult, Action}
REVISIONS = ReviseDependency | ReviseObjective | ReviseKeyResult | ReviseAction | SetBigObjective


def known_already(
    changes: Iterable[ChangeByModel], naming: Naming, evidence: Evidence, moment: Moment
) -> bool:
    """Whether there are changes, and the plan has all that they say."""
    told = list(changes)
    return bool(told) and all(stands(change, naming, evidence, moment) for change in told)


def stands(change: ChangeByModel, naming: Naming, evidence: Evidence, moment: Moment) -> bool:
    """Whether the plan has all that a change says of an item that is there."""
    try:
        edit = told_once(edit_of(change, naming, evidence.plan), moment)
    except Puzzled:
        return False
    if not isinstance(edit, REVISIONS):
        return stands_already(edit, moment.plan)
    names = edit.model_fields_set - ADDRESS - repeated(edit, evidence.plan, evidence)
    return all(getattr(edit, name) == present(edit, evidence.plan, name) for name in names)


def stands_already(edit: Edit, plan: Plan) -> bool:
    """Whether an item or a line that is to be added stands in its place already, word for word."""
    match edit:
        case SetNotNow() | SetHealth() | SetWatch():
            return apply(plan, [edit]).plan == plan
        case AddObjective():
            above = None
        case AddKeyResult():
            above = edit.objective
        case AddAction():
            above = edit.key_result
        case _:
            return False
    beside = (p.item for p in places(plan) if p.parent == above and type(p.item) in ITEMS)
    return any(bare(words_of(item)) == bare(edit.text) for item in beside)


def told_once(edit: Edit, moment: Moment) -> Edit:
    """The edit; of a dependency that is there already, what completes it."""
    return (again(edit, moment) or edit) if isinstance(edit, AddDependency) else edit


def stands_now(ask: Unclear, edits: Iterable[Edit], language: str) -> bool:
    """Whether a value that was refused stands in an edit of the same message all the same."""
    told = {shown(v, language) for edit in edits for v in edit.given().values() if v}
    return ask.why in ("not-said", "supposed") and ask.about in told
