"""Everything that a plan says, sentence by sentence, wherever it stands."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from coach.checks.sight import Sentence, Sight
from coach.late import Late
from coach.okr import BigObjective, Objective, Plan, every_key_result, words_of
from coach.okr import places as places_of
from coach.reading import folded, strip_marks
from coach.reading.words import word_set


def sentences(sight: Sight, *, reasons: bool = False) -> tuple[Sentence, ...]:
    """The mission, the goal of the year and every item; with `reasons` why they matter, too.

    Gathered once a sight, because several rules go through all of them.
    """
    if reasons not in sight.gathered:
        sight.gathered[reasons] = tuple(gathered(sight, reasons))
    return sight.gathered[reasons]


def gathered(sight: Sight, reasons: bool) -> Iterator[Sentence]:
    """The sentences one by one, in reading order."""
    plan = sight.plan
    if plan.mission:
        yield Sentence("mission", "mission", strip_marks(plan.mission))
    if big := plan.big_objective:
        yield from (Sentence("big_objective", "big-objective", t) for t in said_of(big, reasons))
    for place in places_of(plan):
        yield Sentence(place.path, place.item.id, strip_marks(words_of(place.item)))
        if reasons and isinstance(place.item, Objective) and place.item.why_now:
            yield Sentence(place.path, place.item.id, place.item.why_now)


def texts_of(sight: Sight) -> tuple[str, ...]:
    """The same texts with every reason and without their places, which most rules never ask for."""
    if not sight.texts:
        sight.texts = tuple(every_text(sight.plan))
    return sight.texts


def every_text(plan: Plan) -> Iterator[str]:
    """The texts one by one."""
    if plan.mission:
        yield strip_marks(plan.mission)
    if plan.big_objective:
        yield from said_of(plan.big_objective, True)
    for objective in plan.objectives:
        yield strip_marks(objective.text)
        if objective.why_now:
            yield objective.why_now
    for _, key_result in every_key_result(plan):
        yield strip_marks(key_result.text)
        yield from (strip_marks(action.text) for action in key_result.actions)
    yield from (strip_marks(dependency.on) for dependency in plan.dependencies)


def said_of(big: BigObjective, reasons: bool) -> tuple[str, ...]:
    """The goal of the year, and its reason where that is wanted."""
    text = strip_marks(big.text)
    return (text, big.why) if reasons and big.why else (text,)


AGAINST = Late(
    r"(?<![^\W\d_])(?:stop|avoid|prevent|never|not|don't|no|without|reduce|detect|fight|against|less"
    r"|fewer|ban|end|nobody|instead|refuse|nicht|kein\w*|ohne|verhindern|vermeiden|weniger|gegen"
    r"|no|sin|evitar|nunca|contra|menos|pas|sans|ne|éviter|jamais|contre|não|sem)(?![^\W\d_])"
    r"|不|防止|避免|杜绝|减少|禁止|识别"
)
"""Words that turn the meaning round: a goal against it is no goal of it."""


def plain_words(pattern: str, *signs: frozenset[str]) -> Callable[[str], str]:
    """A finder of the words of a text that a pattern matches, verbatim; empty where none do.

    The pattern reads folded text, and only one that holds a word of each of `signs`: all of its
    matches do, and nearly no sentence does. Most runs are spared its long compilation. Words of
    `AGAINST` before them turn their meaning round: a goal against a wrong is no goal of it.
    """
    wrong = Late(pattern)

    @lru_cache(maxsize=4_096)
    def found_in(text: str) -> str:
        plain = folded(text)
        words = word_set(plain)
        if any(words.isdisjoint(some) for some in signs):
            return ""
        found = wrong.search(plain)
        if found is None or AGAINST.search(plain[: found.start()]):
            return ""
        return text[found.start() : found.end()].strip()

    return found_in
