"""The nouns of a plan: what a person aims at and how they will know.

Everything here is a frozen value without behaviour beyond validation and addressing. Who changed
a plan, when, and how it is stored, drawn or judged is no concern of this module.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Literal, NamedTuple, TypeAlias

from coach.house import DEFAULT, House
from coach.noun import LONGEST_TEXT as LONGEST_TEXT
from coach.noun import Ambition as Ambition
from coach.noun import Confidence as Confidence
from coach.noun import Noun as Noun
from coach.noun import Number as Number
from coach.noun import Period as Period
from coach.noun import Text as Text
from coach.noun import Words as Words
from coach.noun import kept
from coach.year import Change, CheckIn, Cycle, Review

Direction = Literal["increase", "decrease", "reach", "keep"]
Origin = Literal["own", "above"]
"""Where an objective came from: the people who will reach it, or somebody above them."""
Role = Literal["leading", "lagging", "quality"]
"""What a key result is for in its set: an early sign, the late proof, a guard of quality."""


class Stage(StrEnum):
    """Where a conversation stands; always derived from the plan (`stages.focus_of`)."""

    MISSION = "mission"
    BIG_OBJECTIVE = "big-objective"
    OBJECTIVES = "objectives"
    KEY_RESULTS = "key-results"
    ACTIONS = "actions"
    REVIEW = "review"
    RUNNING = "running"


class BigObjective(Noun):
    """The one ambitious goal of the year (the Big O)."""

    text: Text
    why: Words = ""
    """What it makes possible; why it matters to its owner."""
    confidence: Confidence | None = None
    """How sure the owner is of reaching it in full, 0 to 10."""
    importance: Confidence | None = None
    """How much it matters to the owner personally, 0 to 10."""
    approved: bool = False


class Action(Noun):
    """One dated step of the plan for a key result."""

    id: int = 0
    text: Text
    stage: Words = ""
    """Name or number of the stage the step belongs to."""
    due: date | None = None
    result: Words = ""
    """What exists once the step is done."""
    if_then: Words = ""
    """When an obstacle turns up: if this, then that."""
    helper: Words = ""
    """Who else has to do something for it."""
    hours: Number | None = None
    approved: bool = False


class KeyResult(Noun):
    """How one will know: a measured change with a start, a target and a date."""

    id: int = 0
    text: Text
    """The owner's sentence as it was said; the fields below are read out of it."""
    metric: Words = ""
    baseline: Number | None = None
    target: Number | None = None
    unit: Words = ""
    direction: Direction | None = None
    due: date | None = None
    source: Words = ""
    """Where the number is read."""
    confidence: Confidence | None = None
    owner: Words = ""
    type: Ambition | None = None
    """Where it differs from the type of its objective."""
    role: Role | None = None
    trigger: Words = ""
    """At which value, and when, the owner would think again."""
    approved: bool = False
    actions: tuple[Action, ...] = ()


class Objective(Noun):
    """A direction that carries the Big O (a little O): words, not numbers."""

    id: int = 0
    text: Text
    type: Ambition | None = None
    why_now: Words = ""
    confidence: Confidence | None = None
    owner: Words = ""
    origin: Origin | None = None
    serves: Words = ""
    """The goal or key result of another plan that it helps to reach, in that plan's words."""
    approved: bool = False
    key_results: tuple[KeyResult, ...] = ()


class Dependency(Noun):
    """Something that somebody else has to do: who, what, by when, and their yes."""

    id: int = 0
    on: Text
    what: Words = ""
    by: date | None = None
    agreed: bool = False


class Ignored(Noun):
    """A finding that the owner has looked at and set aside for one item."""

    rule: Text
    target: int | Literal["plan", "big-objective"]
    """Id of the item, or the plan or the Big O as a whole."""
    reason: Words = ""


class Plan(Noun):
    """One person's plan: mission, Big O, objectives, key results, actions and what protects them.

    `key_results` holds key results that have no objective (yet): a lone draft that somebody wants
    judged, or something said before its objective was.
    """

    title: Words = ""
    period: Period | None = None
    mission: Words = ""
    big_objective: BigObjective | None = None
    objectives: tuple[Objective, ...] = ()
    key_results: tuple[KeyResult, ...] = ()
    not_now: tuple[Text, ...] = ()
    """Good ideas that are left out on purpose."""
    dependencies: tuple[Dependency, ...] = ()
    health: tuple[Text, ...] = ()
    """Health metrics: what must not suffer meanwhile. Not scored."""
    stopping: tuple[Text, ...] = ()
    """What is given up to free the time."""
    watch: tuple[Text, ...] = ()
    """Questions for the check-ins that show in time what could make it fail."""
    team: Words = ""
    """Whose plan it is when it is a team's; empty for a person's own."""
    hours: Number | None = None
    """Hours a week that can be given to it."""
    shared: bool | None = None
    """Whether others can see it; None as long as nobody said."""
    read_by: tuple[Text, ...] = ()
    """Who has read the draft and said what they think."""
    approved: bool = False
    """The owner has approved the plan as a whole; it runs."""
    skipped: tuple[Stage, ...] = ()
    """Stages the owner chose to pass over."""
    visiting: Stage | None = None
    """The stage the owner asked to go (back) to; None lets the plan decide."""
    visiting_item: int | None = None
    """The item the owner asked to work on."""
    ignored: tuple[Ignored, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    reviews: tuple[Review, ...] = ()
    changes: tuple[Change, ...] = ()
    earlier: tuple[Cycle, ...] = ()
    """The cycles before this one, the oldest first."""
    house: House | None = None
    """What its owner or team has settled about the checks."""


def house_of(plan: Plan) -> House:
    """The house rules that a plan keeps: its own, or the defaults."""
    return plan.house or DEFAULT


Item: TypeAlias = Objective | KeyResult | Action | Dependency
"""What has an id of its own."""


def words_of(item: Item) -> str:
    """The sentence that an item is known by."""
    return item.on if isinstance(item, Dependency) else item.text


class Place(NamedTuple):
    """Where an item stands: its handle for people and its path for programs."""

    item: Item
    handle: str
    """`O2`, `O2.KR1`, `O2.KR1.A3`, `KR1` for a loose key result, `D1` for a dependency."""
    path: str
    """`objectives[1].key_results[0].actions[2]`."""
    parent: int | None = None
    """Id of the item above, None at the top."""


@kept
def places(plan: Plan) -> tuple[Place, ...]:
    """Every item of the plan with its address, in reading order."""
    found: list[Place] = []
    for o, objective in enumerate(plan.objectives):
        handle, path = f"O{o + 1}", f"objectives[{o}]"
        found.append(Place(item=objective, handle=handle, path=path, parent=None))
        found += key_result_places(
            objective.key_results, f"{handle}.", f"{path}.", parent=objective.id
        )
    found += key_result_places(plan.key_results, "", "", parent=None)
    for d, dependency in enumerate(plan.dependencies):
        found.append(Place(item=dependency, handle=f"D{d + 1}", path=f"dependencies[{d}]"))
    return tuple(found)


def key_result_places(
    key_results: tuple[KeyResult, ...], handle: str, path: str, parent: int | None
) -> Iterator[Place]:
    """The addresses of these key results and their actions below a common prefix."""
    for k, key_result in enumerate(key_results):
        kr_handle, kr_path = f"{handle}KR{k + 1}", f"{path}key_results[{k}]"
        yield Place(item=key_result, handle=kr_handle, path=kr_path, parent=parent)
        for a, action in enumerate(key_result.actions):
            yield Place(
                item=action,
                handle=f"{kr_handle}.A{a + 1}",
                path=f"{kr_path}.actions[{a}]",
                parent=key_result.id,
            )


def place_of(plan: Plan, item_id: int) -> Place | None:
    """Where the item with this id stands, None when the plan has no such item."""
    return next((place for place in places(plan) if place.item.id == item_id), None)


def place_at(plan: Plan, address: str) -> Place | None:
    """The item at a handle (`o2.kr1`, in any case) or a path, None when there is none."""
    wanted = address.strip().lower()
    return next((p for p in places(plan) if wanted in (p.handle.lower(), p.path)), None)


def next_id(plan: Plan) -> int:
    """An id that no item of the plan has, nor any item that its history speaks of."""
    told = [check_in.items for check_in in plan.check_ins]
    told += [review.items for review in plan.reviews]
    told.append(tuple(change.item for change in plan.changes if isinstance(change.item, int)))
    items = (*(place.item.id for place in places(plan)), *(i for ids in told for i in ids))
    return 1 + max(items, default=0)


def every_key_result(plan: Plan) -> Iterator[tuple[Objective | None, KeyResult]]:
    """Each key result with its objective (None for a loose one), in reading order."""
    for objective in plan.objectives:
        for key_result in objective.key_results:
            yield objective, key_result
    for key_result in plan.key_results:
        yield None, key_result


def numbered(plan: Plan) -> Plan:
    """The same plan in which every item has an id of its own, in reading order where missing.

    Ids that are there and unique are kept, so this changes nothing on a plan that has them all.
    """
    taken: set[int] = set()
    fresh = iter(range(next_id(plan), 10**9))

    def own(item_id: int) -> int:
        chosen = item_id if item_id > 0 and item_id not in taken else next(fresh)
        taken.add(chosen)
        return chosen

    def key_result(kr: KeyResult) -> KeyResult:
        kr_id = own(kr.id)
        actions = tuple(a.model_copy(update={"id": own(a.id)}) for a in kr.actions)
        return kr.model_copy(update={"id": kr_id, "actions": actions})

    def objective(o: Objective) -> Objective:
        o_id = own(o.id)
        key_results = tuple(key_result(kr) for kr in o.key_results)
        return o.model_copy(update={"id": o_id, "key_results": key_results})

    return plan.model_copy(
        update={
            "objectives": tuple(objective(o) for o in plan.objectives),
            "key_results": tuple(key_result(kr) for kr in plan.key_results),
            "dependencies": tuple(
                d.model_copy(update={"id": own(d.id)}) for d in plan.dependencies
            ),
        }
    )
