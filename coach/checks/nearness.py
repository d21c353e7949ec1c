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
from coach.reading import folded, language_of, strip_marks

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


def kinship(sight: Sight, one: str, other: str) -> float | None:
    """How near two texts are, beyond what any two texts of the plan's language have in common."""
    near = nearness(sight, one, other)
    if near is None:
        return None
    known = sight.worked_out.get("language")
    language = known if isinstance(known, str) else language_of(sight.plan)
    sight.worked_out["language"] = language
    return near - COMMON[language]


COMMON = {"en": 0.0, "de": -0.25, "es": 0.15, "fr": 0.7, "pt": 0.45, "zh": 0.55}
"""How much nearer than English ones texts of a language are that belong together, and strangers
alike: medians of some forty pairs each. Without it no Chinese key result ever seemed far off."""


@lru_cache(maxsize=8192)
def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in hardly more than case, marks and a letter.

    Remembered, because several rules ask it of the same pairs, and of all pairs of a plan.
    """
    left, right = wording(one), wording(other)
    if left == right:
        return bool(left)
    longest_common = min(len(left), len(right))
    enough = ALIKE * (len(left) + len(right)) / 2.0
    if longest_common < enough or most_alike(left, right) < ALIKE:
        return False
    if ends_in_common(left, right) >= enough:
        return True
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


@lru_cache(maxsize=4096)
def wording(text: str) -> str:
    """The text without its marks and in one case."""
    return folded(strip_marks(text))


def ends_in_common(left: str, right: str) -> int:
    """A quick lower limit of their common letters: those of a common beginning and a common end."""
    shorter = min(len(left), len(right))
    begun = next((at for at in range(shorter) if left[at] != right[at]), shorter)
    within = range(1, shorter - begun + 1)
    return begun + next((at - 1 for at in within if left[-at] != right[-at]), shorter - begun)


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
