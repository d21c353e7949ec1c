"""Flag an objective that names a task.

What it flags: an objective that opens with a deed such as launch, write or organise and ends with
    the thing made.
Why it hurts: a task can be finished with nothing improved, and it rules out better ways to the
    same end.
Instead: say what will be possible, and for whom, once it is done; the task goes to the action
    plan.
Source: objective-quality#is-my-objective-really-a-task
"""

from coach.checks.check import Hit, on_objective
from coach.checks.rewrites import for_whom
from coach.checks.sight import SeenObjective
from coach.checks.slogans import described, soft


def find(objective: SeenObjective) -> Hit | None:
    """What there is to say about one objective."""
    said = objective.reading
    if said.verb_kind not in ("activity", "delivery") or objective.given.type == "learning":
        return None
    if described(objective) or said.superlatives or soft(said, objective.text):
        return None
    return Hit(quote=objective.text, rewrite=for_whom(objective))


check = on_objective(
    id="o-is-task",
    number="R16",
    severity="warn",
    message=(
        "That is something to do rather than something that gets better. It can be "
        "finished and change nothing."
    ),
    ask="What will it make possible, and for whom, once it is done?",
    source="objective-quality#is-my-objective-really-a-task",
    about=__doc__,
    find=find,
    bad=(
        "Launch the new booking page",
        "Organise three open days",
        "Einen Newsletter schreiben",
        "上线新版小程序",
        "Lanzar la nueva web",
    ),
    good=(
        "Parents find a free place in one evening",
        "Build a kitchen that guests talk about",
        "Become the workshop that neighbours trust",
        "Organizational influence",
        "Organisatorische Klarheit",
        "Reporting that leaders like to read",
        "Help newcomers feel at home from day one",
    ),
)
