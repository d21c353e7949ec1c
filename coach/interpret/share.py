"""How much of a plan is in the person's own words."""

from collections.abc import Iterable, Iterator

from coach.interpret.evidence import stems
from coach.lists import listed
from coach.okr import Plan, places, words_of
from coach.talk import Message


def own_share(plan: Plan, messages: Iterable[Message]) -> float | None:
    """The share of the plan's words that the person said, from 0 to 1; None for an empty plan.

    Words count in whatever form they were said; each sentence of the plan counts by its length.

    Args:
        plan: as it stands.
        messages: of the talk about it; the coach's are passed over.
    """
    said = stems(" ".join(message.text for message in messages if message.role == "person"))
    every = [stem for text in texts(plan) for stem in stems(text)]
    return round(sum(stem in said for stem in every) / len(every), 3) if every else None


def texts(plan: Plan) -> Iterator[str]:
    """Every sentence of a plan."""
    yield plan.mission
    if plan.big_objective is not None:
        yield plan.big_objective.text
    yield from (words_of(place.item) for place in places(plan))
    yield from listed(plan)
