"""Flag an objective that is copied from the last cycle.

What it flags: an objective with the words, or where meaning can be measured with the meaning, of
    one from the cycle before.
Why it hurts: what did not come true last time will not come true by being written again.
Instead: say what the last cycle taught, and change the means, the measure or the size.
Source: reviews#can-i-copy-the-okrs-of-last-quarter
"""

from coach.checks.check import Hit, on_objective
from coach.checks.nearness import same_meaning
from coach.checks.samples import AIM, bakery
from coach.checks.sight import SeenObjective
from coach.year import Cycle, PastObjective


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    earlier, sight = objective.sight.plan.earlier, objective.sight
    if not earlier or sight.plan.approved:
        return None
    last = earlier[-1].objectives
    if any(same_meaning(sight, past.text, objective.given.text) for past in last):
        return Hit(quote=objective.text)
    return None


LAST = Cycle(title="Autumn", objectives=(PastObjective(text=AIM.text, score=0.4),))

check = on_objective(
    id="set-same-as-last",
    number="R70",
    severity="nudge",
    level="set",
    decides="meaning",
    message="This stood in the last cycle, too. Written again, it will meet the same obstacles.",
    ask="What did the last cycle teach you that changes this goal?",
    source="reviews#can-i-copy-the-okrs-of-last-quarter",
    about=__doc__,
    find=find,
    needs=("objective", "earlier"),
    look=(
        "A goal carried over from the last cycle with neither a new measure, a new size nor a "
        "new way. Let pass goals that run over several cycles by design and say what is next."
    ),
    bad=(bakery(earlier=(LAST,)),),
    good=(bakery(), bakery(earlier=(LAST,), objective={"text": "Guests bring their neighbours"})),
)
