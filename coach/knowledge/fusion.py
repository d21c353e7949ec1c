"""One ranking out of two: what is near in meaning and what shares words."""

from collections.abc import Iterable, Sequence

DAMPING = 10
"""How slowly a lower rank loses weight; small, because a handful of passages is asked for."""
KEYWORD_WEIGHT = 0.3
"""Weight of the keyword ranking beside the vectors; with as much as theirs it does harm."""


def fuse(rankings: Iterable[tuple[float, Sequence[int]]]) -> list[tuple[int, float]]:
    """Every ranked number with a score in 0..1, best first.

    Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009), in which each ranking has a weight
    of its own; 1 is reached by what leads all of them.

    Args:
        rankings: Weight and numbers, best first, of each ranking.
    """
    scores: dict[int, float] = {}
    most = 0.0
    for weight, ranking in rankings:
        most += weight
        for rank, number in enumerate(ranking):
            scores[number] = scores.get(number, 0.0) + weight * DAMPING / (DAMPING + rank)
    return sorted(
        ((number, score / most) for number, score in scores.items()),
        key=lambda pair: (-pair[1], pair[0]),
    )
