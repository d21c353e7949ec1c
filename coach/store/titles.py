"""What a list of plans shows of each, and what its search looks through."""

from collections.abc import Iterator

from coach.lists import listed
from coach.okr import Action, Dependency, KeyResult, Objective, Plan, places
from coach.store.database import storable

LONGEST_TITLE = 200


def title_of(plan: Plan) -> str:
    """What to call a plan: its title, else its Big O, else its first objective, else nothing."""
    big = plan.big_objective.text if plan.big_objective else ""
    first = plan.objectives[0].text if plan.objectives else ""
    return storable(plan.title or big or first)[:LONGEST_TITLE]


def words_of(plan: Plan) -> str:
    """All that a plan says, in small letters."""
    return storable("\n".join(said(plan)).casefold())


def said(plan: Plan) -> Iterator[str]:
    """The texts of a plan, in reading order."""
    yield from (plan.title, plan.mission)
    if plan.big_objective:
        yield from (plan.big_objective.text, plan.big_objective.why)
    for place in places(plan):
        match place.item:
            case Objective() | KeyResult() | Action():
                yield place.item.text
            case Dependency():
                yield from (place.item.on, place.item.what)
    yield from listed(plan)
