"""What a step leaves behind, said anew: "no, the result is only photos", "what A1 leaves is ...".

Without a handle the step is meant whose result was told last, else the one that was spoken of.
"""

import re
from functools import cache

from coach.edits import ReviseAction
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question, patterns, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.said import date_in, undated
from coach.interpret.orders.changing import refer
from coach.interpret.steps.helping import step_said_last
from coach.interpret.steps.labels import field_named
from coach.interpret.steps.people import ENDS
from coach.interpret.steps.redating import only_dates
from coach.okr import Action, Place, places
from coach.words import phrases

RESULT = "result"
"""The question for what is there once a step is done, and its field."""
LONGEST = 200
"""Characters of a message that says what a step leaves behind."""


def result_anew(text: str, moment: Moment) -> Heard | None:
    """The step with what it leaves behind, where a message calls it that; None for any other."""
    if "\n" in text or len(text) > LONGEST or is_question(text, moment.language):
        return None
    handles = HANDLE.findall(text)
    value = said_of_it(HANDLE.sub(" ", text, count=1), moment) if len(handles) <= 1 else ""
    if not value:
        return None
    place = refer(handles[0], moment).place if handles else meant(moment)
    if place is None or not isinstance(place.item, Action):
        return None
    return moment.heard(*moment.opened_for(place, ReviseAction(id=place.item.id, result=value)))


def said_of_it(text: str, moment: Moment) -> str:
    """What a message says that a step leaves behind; empty where it says nothing of the kind."""
    said = " ".join(without_fillers(text.strip(ENDS), moment.language).split())
    for key, section in (("correcting", "fact"), ("mend", "step")):
        for pattern in patterns(section, key, moment.language):
            said = pattern.sub("", said, count=1).strip(ENDS)
    only = emphasis(moment.language)
    for told in (only.sub(r"\g<gap>", said, count=1), said):
        if (found := field_named(RESULT, told.strip(), moment)) is not None:
            value = tidy(only.sub("", str(found.fields[RESULT]), count=1).strip(ENDS))
            day = date_in(value, moment)[0] and only_dates(undated(value, moment), moment)
            return "" if day else value  # "the result is due by 1 March"
    return ""


@cache
def emphasis(language: str) -> re.Pattern[str]:
    """Small words that only say that there is no more to it: "the result is only ..."."""
    every = "|".join((*phrases("step", "only", language), *phrases("step", "only")))
    edge = "" if language == "zh" else r"\b"
    return re.compile(rf"(?P<gap>^|\s|){edge}(?:{every}){edge}\s*", re.IGNORECASE)


def meant(moment: Moment) -> Place | None:
    """The step that is asked about, whose result was told last, or that was spoken of last."""
    asked = moment.item(moment.asked.target)
    told = [e.id for e in moment.past.last if isinstance(e, ReviseAction) and e.result]
    having = [p for p in places(moment.plan) if isinstance(p.item, Action) and p.item.result]
    if moment.asked.about == RESULT and isinstance(asked, Action):
        return moment.place(asked.id)
    if told:
        return moment.place(told[-1])
    if len(having) == 1:
        return having[0]
    step = step_said_last(moment)
    return moment.place(step.id) if step is not None else None
