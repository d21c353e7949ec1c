"""Flag a goal of the year that is a rank.

What it flags: a Big O made of best, outstanding, top, leading and the like.
Why it hurts: nobody outside can tell when it is reached, and a rank sets colleagues against each
    other.
Instead: keep it as the wish behind the goal, and say what others would see you do.
Source: objective-quality-year#is-being-the-best-or-outstanding-a-good-goal
"""

from collections.abc import Iterator

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.sight import Sight, reading_of
from coach.late import Late
from coach.reading import folded

NO_RANK = Late(
    r"^leading(?![^\W\d_])|(?<![^\W\d_])(?:on top|to the top of my|leading (?:a|an|the|my|our|by)"
    r"|top up|at the top of my voice)(?![^\W\d_])"
)
"""Where a word of rank is something else: "leading a choir", "on top of my letters"."""
OWN = Late(
    r"(?<![^\W\d_])(?:best friends?|beste[nr]? freund(?:in|innen|en?)?|mejor(?:es)? amig[oa]s?"
    r"|meilleure?s? ami(?:e|s|es)?|melhor(?:es)? amig[oa]s?|of myself|of me|meiner selbst"
    r"|von mir|de mí|de mi mism[oa]|de moi-même"
    r"|de mim(?: mesm[oa])?)(?![^\W\d_])|的自己|最好的朋友"
)
"""Who is compared with nobody but themselves: "the calmest version of myself", "my best friend"."""


def find(sight: Sight) -> Iterator[Spot]:
    """Where in the draft there is something to say."""
    big = sight.plan.big_objective
    if big is None:
        return
    ranks = reading_of(big.text, sight).superlatives
    plain = folded(big.text)
    if ranks and not NO_RANK.search(plain) and not OWN.search(plain):
        yield Spot("big_objective", "big-objective", Hit(quote=ranks[0]))


check = on_plan(
    id="bigo-comparative",
    number="R09",
    severity="warn",
    level="big-objective",
    message=("A rank is hard to judge from outside, and it sets people against each other."),
    ask="What would others see you do that they do not see today?",
    source="objective-quality-year#is-being-the-best-or-outstanding-a-good-goal",
    about=__doc__,
    find=find,
    needs=("big-objective",),
    bad=(
        "Become the best baker in town",
        "Be an outstanding teacher",
        "成为优秀的老师",
    ),
    good=(
        "Become the baker that neighbours ask for advice",
        "The garden feeds us in summer",
        "Leading a choir that sings at weddings",
        "Stay on top of my letters without fear",
        "The most patient version of myself at home",
    ),
)
