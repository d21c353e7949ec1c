"""Flag a number that is found out for nothing.

What it flags: a key result of a whole plan that measures a starting value and does not say what
    the value is for.
Why it hurts: a number without a decision behind it is measured once and forgotten.
Instead: say which target or choice will rest on it.
Source: kr-quality-types#what-is-a-baseline-key-result
"""

from coach.checks.baselines import is_baseline
from coach.checks.check import Hit, on_key_result
from coach.checks.rewrites import BLANK
from coach.checks.samples import bakery
from coach.checks.sight import SeenKeyResult
from coach.late import Late
from coach.reading import folded

PURPOSE = Late(
    r"(?<![^\W\d_])(?:so that|in order to|to (?:set|decide|choose|agree|learn|know|plan|compare)"
    r"|as (?:a |the )?basis|for (?:the|our|next|a) (?:target|decision|goal|plan|next)|then"
    r"|damit|um (?:zu|danach|dann)|als grundlage|para|afin|pour|como base"
    r")(?![^\W\d_])|以便|用于|作为|从而|为了"
)


def find(kr: SeenKeyResult) -> Hit | None:
    """What there is to say about one key result."""
    if not kr.sight.whole or not is_baseline(kr) or PURPOSE.search(folded(kr.text)):
        return None
    return Hit(quote=kr.text, rewrite=f"{kr.text.rstrip(' .')} → {BLANK}")


check = on_key_result(
    id="kr-baseline-orphan",
    number="R57",
    severity="nudge",
    message="A number is found out here, and nothing says what it will be used for.",
    ask="Which decision will this number serve?",
    source="kr-quality-types#what-is-a-baseline-key-result",
    about=__doc__,
    find=find,
    needs=("whole", "key-result"),
    look=(
        "A key result that measures a starting value of which no other line of the plan makes "
        "use. Let pass measurements with a purpose in their words, in the objective or in an "
        "action, and learning objectives that want to know."
    ),
    bad=(
        bakery(
            key_result={"text": "Publish the average waiting time of all six desks by 15 March"}
        ),
        bakery(key_result={"text": "Find out the return rate of new guests by 30 June"}),
    ),
    good=(
        bakery(
            key_result={
                "text": "Find out the return rate of new guests by 30 June, to set a target"
            }
        ),
        bakery(),
        "Publish the average waiting time of all six desks by 15 March",
    ),
)
