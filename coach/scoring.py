"""What the data say: progress on the way, the share of time gone, scores at the close.

These figures are computed and never entered. Confidence is a person's and is not computed.
"""

from collections.abc import Iterable
from datetime import date

from coach.okr import KeyResult


def progress(key_result: KeyResult, value: float) -> float | None:
    """The share of the way from start to target that is done, 0 to 1.

    `(value - baseline) / (target - baseline)`, so that it holds for numbers that are to fall as
    well; less than nothing is 0 and more than the target is 1. None when the start or the target is
    not known, or when there is no way between them. Source: `grading#how-are-okrs-scored-and-graded
    -at-the-end`, after Doerr.
    """
    start, goal = key_result.baseline, key_result.target
    if start is None or goal is None or start == goal:
        return None
    return min(1.0, max(0.0, (value - start) / (goal - start)))


def score(key_result: KeyResult, value: float) -> float | None:
    """The score 0.0 to 1.0 that the value at the close makes: its progress to one decimal.

    None as for `progress`. Source: the same note; Google's playbook scores in steps of a tenth.
    """
    done = progress(key_result, value)
    return None if done is None else round(done + 1e-9, 1)


def mean(scores: Iterable[float | None]) -> float | None:
    """The plain mean of the scores that were given, None without any.

    No weights (Doerr; `grading#is-the-score-a-plain-average-or-do-key-results-have-weights`).
    """
    given = [score for score in scores if score is not None]
    return sum(given) / len(given) if given else None


def elapsed(start: date, end: date, day: date) -> float:
    """The share of the days from start to end, both included, that is over on the evening of a day.

    0 before the start and 1 from the end on.
    """
    days = (end - start).days + 1
    return min(1.0, max(0.0, ((day - start).days + 1) / days)) if days > 0 else 1.0
