"""The coach's questions: which there are, when each has its moment, and how it is worded.

The table is `coach/words/repertoire.toml`, the wordings are `questions.<language>.toml`. An
optional moment is one that the plan can do without: it is asked once, when its condition holds.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal

from coach.okr import KeyResult, Noun, Objective, Plan, Stage, every_key_result, house_of
from coach.respond.point import About, Target
from coach.stages import put_aside
from coach.words import phrases, table

DOUBTED = 3
"""Confidence up to which a goal or objective is doubted."""
ADVISED = 3
LISTED = "ask:more-key-results"
"""Put aside once the person has said that these are all the key results."""
OWN = "ask"
"""Stands for the wordings of `[ask]` among a moment's questions."""


class Occasion(Noun):
    """A moment of the talk and the questions that fit it, the first one first."""

    key: str
    questions: tuple[str, ...]
    """Numbers of the questions; `ask` stands for wordings that have no number."""
    by: Literal["talk", "finding"]
    """Whether the talk comes to it by itself, or a finding needs its answer."""
    need: str
    """What must be true of the plan, in English, for the documentation."""
    stage: Stage | None = None
    """The stage at whose end an optional moment comes; None when the talk cannot do without."""
    about: About = "thought"
    """What the answer to an optional question fills."""
    when: str = ""
    """Name of the condition of an optional moment."""

    @property
    def rule(self) -> str:
        """The key under which the question can be put aside."""
        return f"ask:{self.key}"


@cache
def occasions() -> dict[str, Occasion]:
    """Every moment by its key, in the order in which optional ones are asked."""
    rows = table("repertoire")
    return {key: Occasion.model_validate({"key": key, **row}) for key, row in rows.items()}


def optional(stage: Stage) -> Iterator[Occasion]:
    """The optional moments of a stage, in their order."""
    return (occasion for occasion in occasions().values() if occasion.stage is stage)


def by_rule(rule: str) -> Occasion | None:
    """The optional moment that is put aside under this key, None for any other key."""
    found = occasions().get(rule.removeprefix("ask:"))
    return found if found is not None and found.stage is not None and found.rule == rule else None


def wordings(key: str, language: str) -> tuple[str, ...]:
    """The texts of a moment's questions in a language, the first one first, with their blanks."""
    own = phrases(OWN, key, language)
    occasion = occasions().get(key)
    if occasion is None:
        return own
    numbers = occasion.questions if OWN in occasion.questions else (OWN, *occasion.questions)
    texts = (own if n == OWN else phrases("question", n, language) for n in numbers)
    return tuple(text for several in texts for text in several)


def target_of(occasion: Occasion, plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """What an optional question is about; None while it is needless.

    Args:
        occasion: the optional moment.
        plan: as it is now.
        item: the objective or key result in work, None at a stage about the whole plan.
    """
    return CONDITIONS[occasion.when](plan, item)


def doubted_goal(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """The Big O when its owner is hardly sure of it and has not said why it matters."""
    big = plan.big_objective
    doubted = big is not None and big.confidence is not None and big.confidence <= DOUBTED
    return "big-objective" if doubted and big is not None and not big.why else None


def listed(plan: Plan, objective: Objective) -> bool:
    """Whether an objective has the key results that it needs, or its owner wants no more."""
    enough = house_of(plan).limits.fewest_key_results
    ended = put_aside(plan, LISTED, objective.id)
    return len(objective.key_results) >= enough or (ended and bool(objective.key_results))


def unread_number(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """The first key result of an objective of which no number has a source."""
    if not isinstance(item, Objective) or not listed(plan, item):
        return None
    if any(proof.source for proof in item.key_results):
        return None
    return next((proof.id for proof in item.key_results), None)


def unsaid_confidence(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """An objective with a key result for which nobody has said how sure they are."""
    if not isinstance(item, Objective) or not listed(plan, item):
        return None
    known = item.confidence is not None or any(p.confidence is not None for p in item.key_results)
    return None if known else item.id


def doubted_objective(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """The first key result of a doubted objective for which nothing is planned yet."""
    if not isinstance(item, Objective) or item.confidence is None or item.confidence > DOUBTED:
        return None
    if any(proof.actions for proof in item.key_results):
        return None
    return next((proof.id for proof in item.key_results), None)


def fourth_objective(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """An objective beyond the advised number that has no reason."""
    beyond = plan.objectives[ADVISED:]
    proven = isinstance(item, Objective) and item in beyond and bool(item.key_results)
    return item.id if proven and isinstance(item, Objective) and not item.why_now else None


def first_proven(plan: Plan, item: Objective | KeyResult | None) -> Objective | None:
    """The first objective, once it is in work and has the key results that it needs."""
    if not isinstance(item, Objective) or plan.objectives[:1] != (item,):
        return None
    return item if len(item.key_results) >= house_of(plan).limits.fewest_key_results else None


def untyped_objective(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """The first objective when nobody has said whether it is a promise or a stretch."""
    first = first_proven(plan, item)
    return first.id if first and first.type is None else None


def reasonless_objective(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """The first objective when nobody has said why it matters now."""
    first = first_proven(plan, item)
    return first.id if first and not first.why_now else None


def shapeless_step(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """The first step of the first key result when none of several says what will be there."""
    first = next((proof for _, proof in every_key_result(plan)), None)
    if not isinstance(item, KeyResult) or item != first or len(item.actions) < 2:
        return None
    return None if any(step.result for step in item.actions) else item.actions[0].id


def no_if_then(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """The first step of a plan in which no step says what is done about an obstacle."""
    steps = [step for _, proof in every_key_result(plan) for step in proof.actions]
    return None if not steps or any(step.if_then for step in steps) else steps[0].id


def undated_help(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """The first dependency without a day that nobody has agreed to."""
    open_parts = (part for part in plan.dependencies if not part.agreed)
    return next((part.id for part in open_parts if part.by is None), None)


def unpromised_help(plan: Plan, item: Objective | KeyResult | None) -> Target | None:
    """The first dependency that nobody has agreed to."""
    return next((part.id for part in plan.dependencies if not part.agreed), None)


def on_the_whole(holds: Callable[[Plan], bool]) -> Callable[..., Target | None]:
    """A condition on the plan as a whole."""
    return lambda plan, item: "plan" if holds(plan) else None


CONDITIONS: dict[str, Callable[[Plan, Objective | KeyResult | None], Target | None]] = {
    "doubted-goal": doubted_goal,
    "unread-number": unread_number,
    "unsaid-confidence": unsaid_confidence,
    "doubted-objective": doubted_objective,
    "fourth-objective": fourth_objective,
    "untyped-objective": untyped_objective,
    "reasonless-objective": reasonless_objective,
    "shapeless-step": shapeless_step,
    "no-if-then": no_if_then,
    "nothing-protected": on_the_whole(lambda plan: not plan.health),
    "nothing-left-out": on_the_whole(lambda plan: not plan.not_now),
    "nobody-needed": on_the_whole(lambda plan: not plan.dependencies),
    "undated-help": undated_help,
    "unpromised-help": unpromised_help,
    "several-objectives": on_the_whole(lambda plan: len(plan.objectives) >= ADVISED),
    "no-mission": on_the_whole(lambda plan: not plan.mission),
    "approved-plan": on_the_whole(lambda plan: plan.approved),
}
"""What must be true of a plan for an optional question, and the item that it is about."""
