"""Where a plan stands: the stage and item to talk about, derived from the plan alone."""

from collections.abc import Iterator

from coach.noun import kept
from coach.okr import Action, KeyResult, Noun, Objective, Plan, Stage, place_of

PASSED_OVER = "passed over"
"""Why a question is put aside that was answered with something else."""


class Focus(Noun):
    """What a conversation is about now."""

    stage: Stage
    item: int | None = None
    """Id of the objective (key-results stage) or key result (actions stage) in work."""


@kept
def focus_of(plan: Plan) -> Focus:
    """The stage and item in work: where the owner asked to be, else the first unfinished one.

    The mission is worth a question but stops nobody: it is visited on request and asked for at
    the review, so a talk begins with the year's goal.
    """
    if plan.visiting is not None:
        return Focus(stage=plan.visiting, item=visited_item(plan, plan.visiting))
    if plan.approved:
        return Focus(stage=Stage.RUNNING)
    for stage in Stage:
        if stage is Stage.MISSION or stage in plan.skipped:
            continue
        if missing(plan, stage):
            return Focus(stage=stage, item=visited_item(plan, stage))
    return Focus(stage=Stage.RUNNING)


def visited_item(plan: Plan, stage: Stage) -> int | None:
    """The item to work on in a stage: the one asked for if it fits, else the first unfinished."""
    unfinished = list(missing_items(plan, stage))
    if plan.visiting_item is not None:
        place = place_of(plan, plan.visiting_item)
        kind = Objective if stage is Stage.KEY_RESULTS else KeyResult
        if place and isinstance(place.item, kind):
            return plan.visiting_item
    if unfinished:
        return unfinished[0]
    if stage is Stage.KEY_RESULTS and plan.objectives:
        return plan.objectives[0].id
    return None


def missing(plan: Plan, stage: Stage) -> bool:
    """Whether the stage still lacks something."""
    match stage:
        case Stage.MISSION:
            return not plan.mission
        case Stage.BIG_OBJECTIVE:
            return plan.big_objective is None or not plan.big_objective.approved
        case Stage.OBJECTIVES:
            return not plan.objectives
        case Stage.KEY_RESULTS | Stage.ACTIONS:
            return any(True for _ in missing_items(plan, stage))
        case Stage.REVIEW:
            return not plan.approved
        case Stage.RUNNING:
            return True


def missing_items(plan: Plan, stage: Stage) -> Iterator[int]:
    """Ids of the items that a stage still has to finish, in reading order."""
    if stage is Stage.KEY_RESULTS:
        for o in plan.objectives:
            if not (o.approved and o.key_results) and not passed_over(plan, stage, o.id):
                yield o.id
    if stage is Stage.ACTIONS:
        for o in plan.objectives:
            for k in o.key_results:
                if not planned(k.actions) and not passed_over(plan, stage, k.id):
                    yield k.id


def next_unproven(plan: Plan, item: int | None) -> int | None:
    """The objective that nothing proves yet behind a visited one; None where the order holds.

    Who went ahead and says "next" there means what follows, and not what they left with its proofs.
    """
    ids = [o.id for o in plan.objectives]
    left = [i for i in missing_items(plan, Stage.KEY_RESULTS) if i != item]
    unproven = {o.id for o in plan.objectives if not o.key_results}
    if plan.visiting is not Stage.KEY_RESULTS or item not in ids or not left or left[0] in unproven:
        return None
    behind = ids[ids.index(item) + 1 :]
    return next((i for i in behind if i in unproven and i in left), None)


def finished_items(plan: Plan, stage: Stage) -> tuple[int, int]:
    """How many of the items that a stage works on are finished, and how many there are.

    What its owner passed over is not finished.
    """
    if stage is Stage.KEY_RESULTS:
        done = [o.approved and bool(o.key_results) for o in plan.objectives]
    else:
        done = [planned(k.actions) for o in plan.objectives for k in o.key_results]
    return sum(done), len(done)


def passed_over(plan: Plan, stage: Stage, item: int) -> bool:
    """Whether the owner chose to go on without this item's key results or actions."""
    return put_aside(plan, f"ask:{stage.value}", item)


def home_of_proof(plan: Plan) -> Objective | None:
    """The objective below which a proof that stands alone belongs most likely.

    That is the one in work, else the first of those with the fewest key results.
    """
    focus = focus_of(plan)
    place = place_of(plan, focus.item) if focus.item is not None else None
    if place is not None and isinstance(place.item, Objective):
        return place.item
    return min(plan.objectives, key=lambda o: len(o.key_results), default=None)


def put_aside(plan: Plan, key: str, target: int | str | None) -> bool:
    """Whether the owner does not want to be asked this again of the item."""
    return any(i.rule == key and i.target == target for i in plan.ignored)


def planned(actions: tuple[Action, ...]) -> bool:
    """Whether a key result's actions are there and approved; one without a date stays a flag."""
    return bool(actions) and all(a.approved for a in actions)
