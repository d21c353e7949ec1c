"""Who does a step, told beside the question: "Anna does it", "Tom prints the flyers by Friday"."""

import re

from coach.edits import AddAction, AddDependency, Edit, ReviseAction
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import (
    bare,
    own_patterns,
    patterns,
    sentences,
    within,
    without_fillers,
)
from coach.interpret.ear.items import DATED_BETWEEN, HAN_BETWEEN, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.pointing import HANDLE, telling
from coach.interpret.ear.said import date_in, step_day, undated
from coach.interpret.steps.doers import is_somebody
from coach.interpret.steps.owning import looked_after, owned
from coach.interpret.steps.people import ENDS, Helper, is_new, people_in, plain
from coach.interpret.steps.telling import stands, told_steps
from coach.okr import Action, Dependency, KeyResult, Objective, places
from coach.reading import read
from coach.reading.marks import has_han
from coach.words import phrases

OF_THE_GOAL = {"mission", "big-objective", "compound", "period"}
"""Questions before there is a plan in which anybody could do anything."""
OF_WORDS = {"source", "thought", "watch", "obstacle", "health", "not-now", "title"}
"""Questions that a sentence about a person answers."""
MOST_PARTS = 6
"""Commas of a sentence behind which something else is looked for."""
BREAKS = re.compile(r"[,;，；]\s*(?:(?:and|but|und|aber|y|pero|et|mais|e|mas)\s+)?", re.IGNORECASE)
"""Between what is told and something else."""

TOGETHER = re.compile(r"\b(?:together|zusammen|gemeinsam|juntos|juntas|ensemble)\b|一起")
FEW = 2
"""Words beside a day that can name somebody and what they do."""


@once
def with_somebody(text: str, moment: Moment) -> Heard | None:
    """Steps with who does them, or with what is done if something comes in between.

    What is no step by itself ("photos of every dish, Anna does them") is that person's part.
    """
    if moment.asked.about in OF_THE_GOAL or moment.plan.big_objective is None:
        return None
    if date_in(text, moment)[0] and len(undated(text, moment).split()) < FEW and not has_han(text):
        return None  # "am 15. Mai"
    told = told_steps(text, moment)
    more = [step for step in told if step.helper or step.if_then]
    if not more or read(text, moment.today).moves:
        return None
    if wrong := next((step.wrong for step in told if step.wrong), ""):
        return moment.unclear("no-such-date", wrong)
    first = more[0]
    if HANDLE.search(text):
        return (
            None  # "A2 belongs to O2, move it. Tom does it": an order, and who does what it names
        )
    if not any(stands(step, moment) or step.due for step in told):
        return (
            moment.heard(part_of(first.helper, first.text, text, moment)) if first.helper else None
        )
    if home := key_result_in_work(moment):
        return moment.heard(*(step.added_to(home) for step in told))
    if not first.helper or len(told) > 1:
        return None
    return done_for(first.helper, first.text, text, first.text, moment)


def part_of(who: str, what: str, text: str, moment: Moment) -> AddDependency:
    """Somebody's part in the plan, with the day that the sentence names."""
    by, _ = date_in(text, moment)
    dated = {"by": by} if by else {}
    return AddDependency(on=who, what=tidy(undated(what, moment)), **dated)


@once
def by_somebody(text: str, moment: Moment) -> Heard | None:
    """Who does a step: one that is there gets its helper, any other is a step by itself."""
    if moment.asked.about in OF_THE_GOAL | OF_WORDS or moment.plan.big_objective is None:
        return None
    if read(text, moment.today).moves:
        return None  # "late repairs from 30 to 5"
    if (several := each_by_somebody(text, moment)) is not None:
        return several
    told = next(people_in(text, moment), None)
    if told is None or BREAKS.search(told.what) or len(sentences(text)) > 1:
        return None  # "my brother does the books; I need the numbers from him"
    listing = moment.asked.about == "objectives" and told.key != "takes"
    if listing and not step_day(text, moment)[0]:
        return None  # "bread brings the village together" is a direction
    plainly = TOGETHER.sub("", bare(told.what)).strip()
    pointing = only_points(plainly, moment)
    step = step_said_last(moment) if pointing else step_about(told.what, moment)
    if step is not None:
        return given_to(told.who, step, text, moment)
    what = "" if pointing else told.what
    after = (
        spoken_of("minds", text, moment)
        if told.key == "takes"
        else bool(
            what
            and spoken_of("cares", text, moment)
            and not step_day(text, moment)[0]
            and owned(what, moment)
        )
    )
    if after and (owner := looked_after(told.who, what, moment)) is not None:
        return owner
    if told.key == "takes":
        return moment.unclear("which-item")
    said = tidy(without_fillers(text, moment.language))
    return done_for(told.who, said, text, "" if pointing else tidy(told.what), moment)


def only_points(what: str, moment: Moment) -> bool:
    """Whether what somebody does is only pointed at, with a place perhaps: "das an der Theke"."""
    this = phrases("others", "it", moment.language)
    first, _, rest = what.partition(" ")
    return what in ("", *this) or (first in this and within("when-where", rest, moment.language))


def each_by_somebody(text: str, moment: Moment) -> Heard | None:
    """Several steps, each with who does it; None where a part tells something else."""
    between = HAN_BETWEEN if has_han(text) else DATED_BETWEEN
    parts = [part for part in between.split(text.strip(ENDS)) if part]
    told = [done_in(part, moment) for part in parts]
    if not 1 < len(parts) <= MOST_PARTS or not any(any(people_in(p, moment)) for p in parts):
        return None
    edits: list[Edit] = []
    for part, one in zip(parts, told, strict=True):
        if one is None:
            return None
        heard = None if edits and points_back(one.what, moment) else by_somebody(part, moment)
        heard = heard or done_for(one.who, tidy(part), part, one.what, moment)
        edits += heard.edits
        if not heard.edits:
            return None
    return moment.heard(*edits)


def done_in(part: str, moment: Moment) -> Helper | None:
    """Who does what in a part of a sentence that has others like it, also in small letters."""
    said = plain(part, moment)
    beside = (p.fullmatch(said) for p in own_patterns("others", "beside", moment.language))
    named = (m for m in beside if m and m["on"] and is_somebody(m["on"], moment))
    alike = (Helper(tidy(m["on"]), m["what"], "does") for m in named if is_new(m["on"], moment))
    return next(people_in(part, moment), None) or next(alike, None)


def points_back(what: str, moment: Moment) -> bool:
    """Whether what somebody does is to what was told before it: "hangs it up", "lo cuelga"."""
    every = bare(what).split()
    return not every or not {*phrases("others", "it", moment.language)}.isdisjoint(every)


def spoken_of(key: str, text: str, moment: Moment) -> bool:
    """Whether a sentence says of people what the words of a language list under a key."""
    return any(pattern.search(text) for pattern in patterns("people", key, moment.language))


def given_to(who: str, step: Action, text: str, moment: Moment) -> Heard:
    """A step that is there with its helper, and with its day where one is said."""
    day, _ = step_day(text, moment)
    place = moment.place(step.id)
    revised = ReviseAction(id=step.id, helper=who, **({"due": day} if day else {}))
    return moment.heard(*(moment.opened_for(place, revised) if place else ()))


def done_for(who: str, step: str, text: str, what: str, moment: Moment) -> Heard:
    """A new step that somebody does; a dependency as long as no key result could hold it.

    Args:
        who: does it.
        step: its words.
        text: all that was said, with the day.
        what: the part of the person.
        moment: with the plan and the question.
    """
    day, _ = step_day(text, moment)
    if home := key_result_in_work(moment):
        dated = {"due": day} if day else {}
        return moment.heard(AddAction(key_result=home, text=step, helper=who, **dated))
    planned = any(isinstance(p.item, KeyResult) for p in places(moment.plan))
    if planned and moment.asked.about != "dependencies":
        return moment.unclear("which-proof", tidy(text))
    return moment.heard(part_of(who, what, text, moment))


def step_said_last(moment: Moment) -> Action | None:
    """The step that was said or asked about last, else the last one of the key result in work."""
    if (step := moment.step) is not None:
        return step
    home = moment.item(key_result_in_work(moment))
    return home.actions[-1] if isinstance(home, KeyResult) and home.actions else None


def step_about(what: str, moment: Moment) -> Action | None:
    """The one step whose words say what somebody does."""
    own = telling(what)
    steps = [p.item for p in places(moment.plan) if isinstance(p.item, Action)]
    alike = [step for step in steps if own & telling(step.text)]
    return alike[0] if len(alike) == 1 else None


def key_result_in_work(moment: Moment) -> int | None:
    """The key result in question, above the step in question, or last of the objective in work."""
    if moment.asked.about == "adopt":
        moment = moment.at_work  # what is offered lies below no objective yet
    place = moment.place(moment.about_item)
    if place is not None and isinstance(place.item, Dependency):
        place = moment.place(moment.asked.target)  # who is needed was only told beside
    match place.item if place else None:
        case Objective(key_results=below):
            return below[-1].id if below else None
        case KeyResult(id=own):
            return own
        case Action() if place:
            return place.parent
        case _:
            return None
