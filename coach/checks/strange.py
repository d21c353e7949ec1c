"""Items in a language of which no word is known: rules that read words are silent about them."""

from coach.checks.check import Check, Level
from coach.checks.sight import Sight
from coach.reading.language import is_foreign, language
from coach.reading.lexicon.lexicon import listed

WORDED: frozenset[Level] = frozenset(
    ("mission", "big-objective", "objective", "key-result", "action")
)
"""The levels of rules that judge the words of one item."""
WORDLESS = frozenset(
    listed(
        "mission-missing,mission-too-long,bigo-missing,bigo-several,o-number,o-too-long,o-untyped,"
        "o-no-owner,o-no-why-now,kr-no-source,kr-no-owner,kr-confidence-off,kr-target-equals-start,"
        "kr-baseline-orphan,plan-missing,plan-no-order,plan-helper-undated"
    )
)
"""Rules of these levels that ask for a field, or for figures, and read no word."""


def reads_words(check: Check) -> bool:
    """Whether a rule needs to understand the item that it speaks about."""
    return check.level in WORDED and check.id not in WORDLESS


def strange_paths(sight: Sight) -> frozenset[str]:
    """The paths of the items that nobody here can read; where most are so, also what is unclear."""
    plan, big = sight.plan, sight.plan.big_objective
    above = [("mission", plan.mission), ("big_objective", big.text if big else "")]
    foreign = {o.path for o in sight.objectives if o.reading.foreign}
    foreign |= {k.path for k in sight.every_key_result if k.reading.foreign}
    foreign |= {path for path, text in above if text and is_foreign(text)}
    if not foreign:
        return frozenset()
    seen = [(path, language(text)) for path, text in above if text]
    seen += [(o.path, o.reading.language) for o in sight.objectives]
    seen += [(k.path, k.reading.language) for k in sight.every_key_result]
    if 2 * len(foreign) >= len(seen):
        foreign |= {path for path, spoken in seen if not spoken}
    below = [path for k in sight.every_key_result if k.path in foreign for path in k.paths]
    return frozenset(foreign.union(below))
