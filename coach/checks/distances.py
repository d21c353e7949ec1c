"""How far a key result goes from where it stands, and which way its words want it to go."""

from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.reading import folded
from coach.reading.measuring import top_of


def stretch(seen: SeenKeyResult) -> float | None:
    """The size of the step over its start, 0.3 for a third more; None when it cannot be told.

    Near a ceiling (100 %, or the top of a scale) a small step of the value is a big one of what is
    left, so the bigger of the two counts.
    """
    said = seen.reading
    if said.change_relative and said.change and not said.claims.telling:
        return abs(said.change) / 100
    start, goal, unit = seen.full.baseline, seen.full.target, seen.full.unit
    if start is None or goal is None or start <= 0 or start == goal:
        return None
    step = abs(goal - start) / start
    top = 100.0 if unit == "%" else top_of(unit)
    if unit == "points" and start < 100 and goal <= 100:
        top = 100.0
    if top is None and start <= 5 and goal <= 5 and (start % 1 or goal % 1):
        top = 5.0
    if unit == "%" and start > 100:
        step = max(step, abs(goal - start) / (start - 100))  # what it grows by is what moves
    if top is not None and start < top:
        step = max(step, abs(goal - start) / (top - start))
    return step


def wanted(seen: SeenKeyResult) -> str:
    """The way the words want the number to go: `increase`, `decrease` or empty.

    The verb comes first: a direction may itself have been read off the two numbers.
    """
    verb = folded(seen.reading.verb)
    if RISE.match(verb):
        return "increase"
    if FALL.match(verb):
        return "decrease"
    given = seen.given.direction
    return given if given in ("increase", "decrease") else ""


RISE = Late(
    r"increas|rais|grow|grew|boost|lift|doubl|tripl|steiger|erhöh|aument|increment|augment|提高"
    r"|提升"
    r"|增加|增长"
)
FALL = Late(
    r"reduc|reduz|decreas|lower|cut|shorten|shrink|halv|senk|reduzier|verringer|disminu|diminu"
    r"|rédui|baiss|降低|减少|缩短|下降"
)
"""Verbs that leave no doubt; "improve" may go either way."""
