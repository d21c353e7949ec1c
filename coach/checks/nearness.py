"""How near two texts of a plan are in meaning, for the rules that ask for it.

The scale is that of `Sight.similar`. Measured in six languages with the small model that ships:
an objective lies below `FAR` of its own goal of the year once in thirty pairs, and of another's in
seven of ten; two sentences on one subject that say different things stay below `SAME`, which half
of all paraphrases pass.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from coach.checks.sight import Sight
from coach.okr import Plan, places, words_of
from coach.reading import folded, strip_marks

FAR = 0.3
"""Below it two texts hardly belong together."""
OPPOSED = 3.0
"""From here two key results speak of one thing, so that opposite directions collide."""
SAME = 3.5
"""From here two texts say the same in other words."""
ALIKE = 0.93
"""Share of common letters, 0 to 1, from which two wordings are one."""


def nearness(sight: Sight, one: str, other: str) -> float | None:
    """How near two texts are in meaning, None where that cannot be told."""
    return sight.similar(one, other) if sight.similar and one and other else None


@lru_cache(maxsize=8192)
def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in hardly more than case, marks and a letter.

    Remembered, because several rules ask it of the same pairs, and of all pairs of a plan.
    """
    left, right = wording(one), wording(other)
    if left == right:
        return bool(left)
    longest_common = min(len(left), len(right))
    if 2.0 * longest_common < ALIKE * (len(left) + len(right)) or most_alike(left, right) < ALIKE:
        return False
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


@lru_cache(maxsize=4096)
def wording(text: str) -> str:
    """The text without its marks and in one case."""
    return folded(strip_marks(text))


def most_alike(left: str, right: str) -> float:
    """A quick upper limit of their share of common letters: each foreign letter counts once."""
    mine, yours = set(left), set(right)
    common = min(len(left) - len(mine - yours), len(right) - len(yours - mine))
    return 2.0 * common / (len(left) + len(right))


def same_meaning(sight: Sight, one: str, other: str) -> bool:
    """Whether two texts say the same, as far as their wording or their meaning tells."""
    near = nearness(sight, one, other)
    return same_words(one, other) or (near is not None and near >= SAME)


def compared(plan: Plan) -> Iterator[str]:
    """Every text whose meaning a rule may ask for, so that it can be worked out ahead of time."""
    if plan.mission:
        yield plan.mission
    if plan.big_objective:
        yield plan.big_objective.text
    for place in places(plan):
        yield words_of(place.item)
    for objective in plan.objectives:
        if objective.serves:
            yield objective.serves
    if plan.earlier:
        yield from (objective.text for objective in plan.earlier[-1].objectives)
