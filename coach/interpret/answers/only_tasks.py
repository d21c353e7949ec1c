"""Objectives that are tasks: what the person says of them, and what changes once they are done.

Whoever is asked for directions and thinks in work to do tells tasks. They are kept on the list for
later, where the plan of actions finds them, and make room for what the work is good for.
"""

import re
from collections.abc import Iterable

from coach.edits import AddObjective, Remove, ReviseObjective
from coach.interpret.answers.directing import told_apart
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent, patterns, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.measures.measuring import complete
from coach.interpret.orders.later import put_off
from coach.interpret.steps.deeds import is_work
from coach.okr import Objective, Place
from coach.reading import numbers

TASKS = "tasks"
"""The question what changes once several tasks are done that were told as objectives."""
CLAUSE = re.compile(r"\s*[.!;,。！；，]+\s*|\s+[-–—]\s+")
LONGEST = 120
"""Characters of a message that only says what something is."""


def called_tasks(text: str, moment: Moment) -> Heard | None:
    """The list for later with the objectives of which somebody says that they are only tasks.

    Those that are named by their handles; else those that begin with work, or all of them.
    """
    if moment.plan.big_objective is None or any(o.key_results for o in moment.plan.objectives):
        return None  # what is only a task may be one of the key results
    said, wanted = apart_from_tasks(text, moment)
    if "\n" in text or len(said) > LONGEST or not says_tasks(said, moment):
        return None
    waiting = [o for o in moment.plan.objectives if unproven(o)]
    handles = {found.group().upper().replace(" ", "") for found in HANDLE.finditer(text)}
    if handles:
        meant = [o for o in waiting if handle_of(o, moment) in handles]
    else:
        meant = [o for o in waiting if work(o, moment)] or waiting
    if wanted:
        return in_their_place(meant, wanted, moment)
    return put_off(places(meant, moment), moment) if meant else moment.wish("another")


def apart_from_tasks(text: str, moment: Moment) -> tuple[str, list[AddObjective]]:
    """What a message says of tasks, and the objectives that it wishes for in a clause beside that.

    "Those are only tasks, what I want is more regulars" wishes; "... and I know that" does not.
    """
    for clause in CLAUSE.finditer(text):
        head, rest = text[: clause.start()], text[clause.end() :].strip()
        for said, other in ((head, rest), (rest, head)):
            if says_tasks(said, moment) and not says_tasks(other, moment):
                for wish in patterns("fact", "wished-instead", moment.language):
                    if found := wish.match(without_fillers(other, moment.language)):
                        return said, told_apart(found["value"], moment)
    return text, []


def says_tasks(text: str, moment: Moment) -> bool:
    """Whether a message says of what it points at that it is only something to do."""
    told = any(p.search(text) for p in patterns("fact", "only-tasks", moment.language))
    return told and not any(n.value > MOST for n in numbers(HANDLE.sub(" ", text)))


MOST = 10
"""The highest number that counts tasks: "those four"."""


def work(objective: Objective, moment: Moment) -> bool:
    """Whether an objective tells something to do, or was asked about as a task."""
    asked = moment.asked.about == TASKS and str(objective.id) in moment.asked.offered.split("\n")
    return asked or is_work(objective.text, moment)


def unproven(objective: Objective) -> bool:
    """Whether an objective is a draft that has no key results yet."""
    return not objective.approved and not objective.key_results


def handle_of(objective: Objective, moment: Moment) -> str:
    """What an objective is called in the plan."""
    place = moment.place(objective.id)
    return place.handle if place else ""


def places(objectives: Iterable[Objective], moment: Moment) -> tuple[Place, ...]:
    """Where objectives stand in the plan."""
    return tuple(place for o in objectives if (place := moment.place(o.id)))


def outcomes(text: str, moment: Moment) -> Heard:
    """What is better once the tasks are done, as objectives where the tasks stood.

    A yes only keeps them for later; what is measured comes back as a proof.
    """
    ids = {int(one) for one in moment.asked.offered.split("\n") if one.isdigit()}
    tasks = [o for o in moment.plan.objectives if o.id in ids and unproven(o)]
    kept = put_off(places(tasks, moment), moment)
    if kept is None or intent(text, moment.language) in ("yes", "approve"):
        return kept or moment.unclear("not-understood", text)
    wish = (p.match(text) for p in patterns("fact", "wished-instead", moment.language))
    plain = next((found["value"] for found in wish if found), text)
    added = told_apart(plain, moment)
    if not added or any(complete(one.text, moment.today) for one in added):
        return moment.unclear("not-understood", text)
    return in_their_place(tasks, added, moment)


def in_their_place(tasks: list[Objective], added: list[AddObjective], moment: Moment) -> Heard:
    """Objectives where tasks stood, and these on the list for later."""
    replaced = list(zip(tasks, added, strict=False))
    gone = {task.id for task, _ in replaced}
    kept = put_off(places(tasks, moment), moment)
    edits = (
        (e for e in kept.edits if not (isinstance(e, Remove) and e.target in gone)) if kept else ()
    )
    changed = (ReviseObjective(id=task.id, text=one.text) for task, one in replaced)
    return moment.heard(*changed, *added[len(replaced) :], *edits)
