"""Who does each of several steps that are told in one breath: "tom: posters, me: the party".

A name by itself may be written small there, since the steps beside it have one in the same place.
"""

import re

from coach.interpret.beside.chatter import matter
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.steps.doers import is_somebody
from coach.interpret.steps.helping import done_in
from coach.interpret.steps.people import is_new, oneself
from coach.interpret.steps.telling import Told
from coach.okr import Action, places
from coach.reading.marks import has_han

LABEL = re.compile(r"^(?P<on>[^\W\d_]+(?: [^\W\d_]+)?)\s?[:：]\s*(?P<what>.{3,})$", re.DOTALL)
"""A step behind a name: "tom: posters by 1 February"."""
SEVERAL = 2


def shared_out(told: list[Told], moment: Moment) -> list[Told]:
    """The steps, each with who does it where at least two say that in the same way."""
    for reading in (labelled, by_subject):
        found = [reading(step, moment) for step in told]
        names = {one.helper.lower() for one in found if one is not None}
        if len(names) >= SEVERAL:
            return [one or alike(step, moment) for one, step in zip(found, told, strict=True)]
    return told


def alike(step: Told, moment: Moment) -> Told:
    """A step among others that stand behind names, of which the plan may speak already."""
    match = LABEL.match(step.text)
    if match is None or not is_somebody(match["on"], moment):
        return step
    return step._replace(text=tidy(match["what"]), helper=step.helper or tidy(match["on"]))


def labelled(step: Told, moment: Moment) -> Told | None:
    """A step that stands behind the name of who does it, without that; None for any other."""
    match = LABEL.match(step.text)
    who = named(match["on"], moment) if match else ""
    if match is None or not who:
        return None
    return step._replace(text=tidy(match["what"]), helper=step.helper or who)


def by_subject(step: Told, moment: Moment) -> Told | None:
    """A step whose sentence begins with who does it; None for any other."""
    if step.helper:
        return step
    first = re.split(r"[\s'’]", step.text.strip(), maxsplit=1)[0]
    if first.lower() in oneself(moment) or (
        has_han(step.text) and step.text[:1] in oneself(moment)
    ):
        return step._replace(helper=oneself(moment)[0])
    told = None if has_han(step.text) else done_in(step.text, moment)
    return step._replace(helper=told.who) if told is not None else None


def named(words: str, moment: Moment) -> str:
    """Who does something by the name that stands ahead of it; empty where that names a thing."""
    if words.lower() in oneself(moment):
        return oneself(moment)[0]
    steps = (p.item for p in places(moment.plan) if isinstance(p.item, Action))
    known = any(step.helper.lower() == words.lower() for step in steps)
    named_so = is_somebody(words, moment) and matter(words, moment.language)
    return tidy(words) if named_so and (known or is_new(words, moment)) else ""
