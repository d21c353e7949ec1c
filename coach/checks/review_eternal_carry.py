"""Flag a goal that is carried from cycle to cycle unchanged.

What it flags: a key result, or an objective without any, in the very words of both earlier cycles
    before it: the third time at least.
Why it hurts: it ties up hope and hours, and the words prove that nothing was learned.
Instead: stop it, or change something real: another way, another person, half the size.
Source: reviews#what-if-a-goal-is-carried-over-again-and-again
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.nearness import wording
from coach.checks.running.sample import inn
from coach.checks.sight import Sight
from coach.reading import folded
from coach.year import Cycle, PastKeyResult, PastObjective

BEFORE = 2
"""Cycles before this one: with it there are three."""


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    last = sight.plan.earlier[-BEFORE:]
    if len(last) < BEFORE:
        return
    always = set.intersection(*map(words_of, last))
    for objective in sight.objectives:
        if not objective.key_results and folded(objective.text) in always:
            yield Spot(objective.path, objective.given.id, Hit(quote=objective.text))
    for kr in sight.every_key_result:
        if folded(kr.text) in always:
            yield Spot(kr.path, kr.given.id, Hit(quote=kr.text))


def words_of(cycle: Cycle) -> set[str]:
    """What was aimed at, in its words."""
    texts = [o.text for o in cycle.objectives]
    texts += [kr.text for o in cycle.objectives for kr in o.key_results]
    return set(map(wording, texts))


def earlier(*texts: str) -> tuple[Cycle, ...]:
    """Earlier cycles of the sample, one for each key result."""
    return tuple(
        Cycle(
            title=f"Q{at} 2026",
            objectives=(
                PastObjective(text="Evenings have a tune", key_results=(PastKeyResult(text=text),)),
            ),
        )
        for at, text in enumerate(texts, start=3)
    )


SAME = "Returning guests from 20 % to 40 %"

check = on_plan(
    id="review-eternal-carry",
    number="R110",
    severity="warn",
    level="review",
    message=(
        "This stands here for the third time in the same words. What does not change from cycle "
        "to cycle is not being worked on."
    ),
    ask="What would make you add this today if it were not already on the list?",
    source="reviews#what-if-a-goal-is-carried-over-again-and-again",
    about=__doc__,
    find=find,
    bad=(inn(earlier=earlier(SAME, SAME)),),
    good=(
        inn(earlier=earlier(SAME)),
        inn(earlier=earlier("Returning guests from 15 % to 40 %", SAME)),
    ),
)
