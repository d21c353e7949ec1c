"""Flag two objectives that say the same.

What it flags: two objectives with nearly the same words, or, where meaning can be measured, with
    the same meaning.
Why it hurts: one direction gets two plans, and its success is counted twice.
Instead: merge them, or say what the second one adds.
Why softly: two objectives on one subject are often wanted, for different people; a warning only
    where the very words are the same.
Source: decomposition#what-if-two-objectives-overlap
"""

from collections.abc import Iterator
from itertools import combinations

from coach.checks.check import Hit, Spot, on_plan
from coach.checks.nearness import same_meaning, same_words
from coach.checks.sight import Sight
from coach.okr import Objective, Plan


def find(sight: Sight) -> Iterator[Spot]:
    """The later one of each pair that says the same; louder where the very words are the same."""
    told: set[int] = set()
    for one, other in combinations(sight.objectives, 2):
        if other.given.id in told or not same_meaning(sight, one.given.text, other.given.text):
            continue
        told.add(other.given.id)
        alike = same_words(one.given.text, other.given.text)
        hit = Hit(other.text, severity="warn") if alike else Hit(other.text)
        yield Spot(other.path, other.given.id, hit)


check = on_plan(
    id="o-overlap",
    number="R25",
    severity="nudge",
    level="objective",
    decides="meaning",
    message="Two objectives point the same way, so one success would count twice.",
    ask="What does this one add that the other does not?",
    source="decomposition#what-if-two-objectives-overlap",
    about=__doc__,
    find=find,
    needs=("objectives",),
    look=(
        "Two objectives of which one cannot be reached without most of the other. Let pass "
        "objectives on one subject for different people, or for different sides of it, such as "
        "quality and speed."
    ),
    bad=(
        Plan(
            objectives=(
                Objective(id=1, text="Readers love our newsletter"),
                Objective(id=2, text="Our newsletter delights its readers"),
            )
        ),
    ),
    good=(
        Plan(
            objectives=(
                Objective(id=1, text="Readers love our newsletter"),
                Objective(id=2, text="Writers want to work with us"),
            )
        ),
    ),
)
