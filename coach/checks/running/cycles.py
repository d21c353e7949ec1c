"""The cycles that are closed, this one among them once it has its scores."""

from typing import NamedTuple

from coach.checks.running.weeks import CLOSING, latest_reviews
from coach.checks.sight import Sight
from coach.okr import Ambition
from coach.year import Cycle, PastKeyResult, PastObjective


class Closed(NamedTuple):
    """What came out of one cycle."""

    path: str
    stretch: tuple[float, ...]
    """Scores of its stretch goals."""
    scores: tuple[float, ...]
    """Scores of all its goals but those that were meant for learning."""


def closed_cycles(sight: Sight) -> tuple[Closed, ...]:
    """The cycles with their scores, in order of time; the present one is last."""
    if not (sight.plan.earlier or sight.plan.reviews):
        return ()
    past = (
        closed(f"earlier[{at}]", scores_of(cycle)) for at, cycle in enumerate(sight.plan.earlier)
    )
    return (*past, *present(sight))


def present(sight: Sight) -> tuple[Closed, ...]:
    """This cycle, once a review has closed it."""
    types = {
        kr.given.id: kr.objective.type if kr.objective else None for kr in sight.every_key_result
    }
    return tuple(
        closed(
            path,
            [
                (types[s.key_result], s.score)
                for s in review.scores
                if s.score is not None and s.key_result in types
            ],
        )
        for path, review in [*latest_reviews(sight, *CLOSING)][-1:]
    )


def scores_of(cycle: Cycle) -> list[tuple[Ambition | None, float]]:
    """The scores of an earlier cycle, each with its kind of goal.

    An objective's own score counts where its key results have none.
    """
    found: list[tuple[Ambition | None, float]] = []
    for objective in cycle.objectives:
        below = [kr.score for kr in objective.key_results if kr.score is not None]
        own = [objective.score] if objective.score is not None else []
        found += [(objective.type, score) for score in below or own]
    return found


def closed(path: str, scores: list[tuple[Ambition | None, float]]) -> Closed:
    """A cycle out of its scores."""
    return Closed(
        path,
        tuple(score for kind, score in scores if kind == "aspirational"),
        tuple(score for kind, score in scores if kind != "learning"),
    )


def previous(title: str, *scores: float, kind: Ambition = "aspirational") -> Cycle:
    """An earlier cycle of the sample with these scores, for examples."""
    key_results = tuple(
        PastKeyResult(text=f"Evenings with live music from 0 to {at + 4}", score=score)
        for at, score in enumerate(scores)
    )
    objective = PastObjective(text="Evenings have a tune", type=kind, key_results=key_results)
    return Cycle(title=title, objectives=(objective,))
