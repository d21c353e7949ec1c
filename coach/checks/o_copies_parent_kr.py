"""Flag an objective that repeats a key result of the level above.

What it flags: an objective with the words, or where meaning can be measured with the meaning, of
    the goal that it is said to serve, or of a key result of another objective.
Why it hurts: a copied number comes without a thought; what is this team's part of the problem stays
    open.
Instead: say in your own words which part of the problem is yours, and why.
Source: alignment#can-a-key-result-become-the-objective-of-the-next-team
"""

from coach.checks.check import Hit, on_objective
from coach.checks.nearness import same_meaning, same_words
from coach.checks.sight import SeenObjective
from coach.okr import KeyResult, Objective, Plan


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    text, sight = objective.given.text, objective.sight
    others = [k.given.text for o in sight.objectives if o is not objective for k in o.key_results]
    above = [objective.given.serves, *others] if objective.given.serves else others
    if any(same_words(text, other) for other in above):
        return Hit(quote=objective.text)
    if sight.similar and any(same_meaning(sight, text, other) for other in above):
        return Hit(quote=objective.text, severity="nudge")
    return None


check = on_objective(
    id="o-copies-parent-kr",
    number="R31",
    severity="warn",
    decides="meaning",
    message="It repeats a result of the level above. Your own part of the problem stays open.",
    ask="In your own words, what is your part of the problem?",
    source="alignment#can-a-key-result-become-the-objective-of-the-next-team",
    about=__doc__,
    find=find,
    look=(
        "An objective that is a key result of the level above, word for word or only turned "
        "round. Let pass objectives that name this team's share of it or its own cause of the "
        "problem, even where they use the same nouns."
    ),
    bad=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Returning guests from 20 % to 35 %",
                    serves="Returning guests from 20 % to 35 %.",
                ),
            )
        ),
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Guests come back",
                    key_results=(KeyResult(id=2, text="Half of our guests know us by name"),),
                ),
                Objective(id=3, text="Half of our guests know us by name"),
            )
        ),
    ),
    good=(
        Plan(
            objectives=(
                Objective(
                    id=1,
                    text="Waiters know what a guest ordered last time",
                    serves="Returning guests from 20 % to 35 %",
                ),
            )
        ),
    ),
)
