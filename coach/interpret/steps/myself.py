"""Steps that somebody says they do themselves: "i do that one", "mach ich alles selber"."""

from coach.edits import ReviseAction
from coach.interpret.ear.consent import EVERY
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question, patterns, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.steps.acting import AMONG_STEPS
from coach.interpret.steps.doers import mine
from coach.interpret.steps.helping import key_result_in_work, step_said_last
from coach.interpret.steps.people import ENDS
from coach.okr import Action, KeyResult
from coach.words import phrases


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
    own = phrases("assigned", "oneself", moment.language)[0]
    last = step_said_last(moment)
    steps = left_open(moment) if of_all else [last] if last is not None else []
    places = [place for step in steps if (place := moment.place(step.id)) is not None]
    edits = [
        edit
        for place in places
        for edit in moment.opened_for(place, ReviseAction(id=place.item.id, helper=own))
    ]
    return moment.heard(*edits) if edits else None


def among_steps(moment: Moment) -> bool:
    """Whether steps are spoken of: they are asked for, or one was told last."""
    told = isinstance(moment.item(moment.latest), Action)
    return moment.asked.about in AMONG_STEPS or told


def left_open(moment: Moment) -> list[Action]:
    """The steps of the key result in work of which nobody is said to do them."""
    home = moment.item(key_result_in_work(moment))
    actions = home.actions if isinstance(home, KeyResult) else ()
    return [step for step in actions if not step.helper]
