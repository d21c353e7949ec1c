"""What a draft holds, told once, so that a rule that has nothing to look at is not asked.

A rule names in `needs` what it cannot do without and in `signs` the words without one of which it
stays silent. A lone key result passes by nine tenths of the catalogue in this way.
"""

from typing import Literal

from coach.checks.sentences import texts_of
from coach.checks.sight import Sight
from coach.reading import folded
from coach.reading.words import pattern_for, word_set

Fact = Literal[
    "mission", "big-objective", "objective", "objectives", "key-result", "set", "actions",
    "dependencies", "earlier", "period", "team", "whole", "planning", "settled", "similar",
    "begun",
]  # fmt: skip
"""`objectives` are two or more, and a `set` is an objective with a key result. `similar` is there
when meanings can be compared; `begun` when the plan runs, or holds what only such a one has."""


def facts_in(sight: Sight) -> frozenset[Fact]:
    """What the draft holds."""
    plan = sight.plan
    every = sight.every_key_result
    held: dict[Fact, object] = {
        "mission": plan.mission,
        "big-objective": plan.big_objective,
        "objective": sight.objectives,
        "objectives": len(sight.objectives) > 1,
        "key-result": every,
        "set": len(every) > len(sight.loose),
        "dependencies": plan.dependencies,
        "earlier": plan.earlier,
        "period": plan.period,
        "team": plan.team,
        "whole": sight.whole,
        "planning": sight.planning,
        "similar": sight.similar,
        "begun": plan.approved or plan.check_ins or plan.reviews or plan.changes or plan.earlier,
        "actions": any(kr.given.actions for kr in every),
        "settled": sight.settled,
    }
    return frozenset([fact for fact, there in held.items() if there])


def words_in(sight: Sight) -> frozenset[str]:
    """Every word of its sentences, in lower case; gathered once a sight, and of all at once."""
    if not sight.words:
        texts = dict.fromkeys(texts_of(sight))
        told = folded("\n".join(texts))
        alone = len(texts) == 1  # its words are known from reading it
        sight.words = word_set(told) if alone else frozenset(pattern_for(told).findall(told))
    return sight.words
