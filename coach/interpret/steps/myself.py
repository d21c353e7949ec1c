"""Who does the step that was said last: "i do that one", "tom will run it", "macht jonas"."""

from coach.edits import ReviseAction
from coach.interpret.ear.consent import EVERY
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question, patterns, within, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import step_day
from coach.interpret.steps.acting import AMONG_STEPS
from coach.interpret.steps.called import splits
from coach.interpret.steps.doers import Doer, doer_of, is_theirs, mine
from coach.interpret.steps.helping import key_result_in_work, step_said_last
from coach.interpret.steps.people import ENDS, oneself
from coach.interpret.steps.starting import with_start
from coach.okr import Action, KeyResult
from coach.reading import numbers
from coach.reading.marks import has_han


def done_by_oneself(text: str, moment: Moment) -> Heard | None:
    """The steps that are the speaker's: the one said last, or all in work; None for other words.

    Said of all of them it means those that nobody else does.
    """
    if not among_steps(moment) or is_question(text, moment.language):
        return None
    said = without_fillers(text.strip(ENDS), moment.language).strip(ENDS)
    of_all = EVERY.search(said) is not None
    every = patterns("people", "myself", moment.language)
    if not mine(said, moment) and not any(pattern.search(said) for pattern in every):
        return None
    own = oneself(moment)[0]
    last = step_said_last(moment)
    steps = left_open(moment) if of_all else [last] if last is not None else []
    places = [place for step in steps if (place := moment.place(step.id)) is not None]
    edits = [
        edit
        for place in places
        for edit in moment.opened_for(place, ReviseAction(id=place.item.id, helper=own))
    ]
    return moment.heard(*edits) if edits else None


def done_by_another(text: str, moment: Moment) -> Heard | None:
    """The step that was said last with somebody else who does it: "tom will run it"; else None."""
    if not (among_steps(moment) or moment.asked.about == "result"):
        return None
    said = without_fillers(text.strip(ENDS), moment.language).strip(ENDS)
    if "\n" in text or is_question(text, moment.language) or len(said) > LONGEST:
        return None
    step = step_said_last(moment)
    place = moment.place(step.id) if step is not None else None
    doer, where = done_there(said, moment)
    if step is None or place is None or doer is None or doer.what:
        return None
    if has_han(doer.who) and not is_theirs(doer.who, moment):
        return None  # 员工独立负责
    day, wrong = step_day(text, moment)
    if wrong:
        return moment.unclear("no-such-date", wrong)
    told = {"text": with_start(step.text, where, moment)} if where else {}
    dated = {"due": day} if day else {}
    edit = ReviseAction.model_validate({"id": step.id, "helper": doer.who, **told, **dated})
    return moment.heard(*moment.opened_for(place, edit))


LONGEST = 80
"""Characters of a message that says who does a step."""


def done_there(said: str, moment: Moment) -> tuple[Doer | None, str]:
    """Who a message says does what was told, and where or when, as it says behind that."""
    if doer := doer_of(said, moment, named_alone=False):
        return doer, ""
    for head, tail in splits(said):
        place = within("when-where", tail, moment.language) and not numbers(tail)
        if place and (doer := doer_of(head, moment, named_alone=False)):
            return doer, tail
    return None, ""


def among_steps(moment: Moment) -> bool:
    """Whether steps are spoken of: they are asked for, or one was told last."""
    told = isinstance(moment.item(moment.latest), Action)
    return moment.asked.about in AMONG_STEPS or told


def left_open(moment: Moment) -> list[Action]:
    """The steps of the key result in work of which nobody is said to do them."""
    home = moment.item(key_result_in_work(moment))
    actions = home.actions if isinstance(home, KeyResult) else ()
    return [step for step in actions if not step.helper]
