"""If-then plans told while something else is asked: "if it rains, we hand them out on Sunday"."""

from coach.edits import AddAction, ReviseAction
from coach.interpret.answers.protecting import named_step
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.said import undated
from coach.interpret.steps.acting import AMONG_STEPS, if_then, provided_for
from coach.interpret.steps.helping import OF_THE_GOAL, key_result_in_work, step_said_last
from coach.interpret.steps.reacting import begins_with_if, planned_ahead, reaction_in
from coach.interpret.steps.running import LOOKING, ask_back, proof_of
from coach.okr import Action, KeyResult, every_key_result
from coach.reading import numbers

LISTING = {"objectives", "key-results", "more-key-results"}
"""Questions that a sentence answers, whether or not both halves of an if-then plan are in it."""
OF_PLACES = {"source", "due"}
"""Questions that no sentence with an "if" answers, unless it has a number."""
ANSWERED = AMONG_STEPS | OF_THE_GOAL | {
    "obstacle", "if-then", "watch", "thought", "why", "confidence", "health", "result",
}  # fmt: skip
"""Questions that an if-then sentence answers, or that have their own way with one."""


def provided(text: str, moment: Moment) -> Heard | None:
    """Where an if-then plan goes: to the step that it is for, else it is a step by itself.

    While no key result could hold it nothing is noted, for it is neither a goal nor a proof.
    """
    about = moment.asked.about
    if about in ANSWERED or "\n" in text:
        return None
    told = reaction_in(text, moment)
    begun = about in LISTING | OF_PLACES and begins_with_if(text, moment)
    if told is None and not (begun and (about in LISTING or not numbers(text))):
        return None
    if told is not None and not bare(undated(told.step, moment)):
        return None  # "if all goes well, end of June" is a day
    if (place := named_step(text, moment)) and isinstance(place.item, Action):
        revised = ReviseAction(id=place.item.id, if_then=provided_for(place.item, text))
        return moment.heard(*moment.opened_for(place, revised))
    if (step := step_said_last(moment)) is not None:
        return if_then(text, step, moment)
    home = moment.item(key_result_in_work(moment))
    if isinstance(home, KeyResult):
        whole = AddAction(key_result=home.id, text=tidy(text), if_then=tidy(text))
        return moment.heard(planned_ahead(told, text, home.id, moment) if told else whole)
    every = [key_result for _, key_result in every_key_result(moment.plan)]
    if told is not None and (proof := proof_of(text, every, moment) if every else None):
        return moment.heard(planned_ahead(told, text, proof.id, moment))
    looking = about in (*LOOKING, "dependencies") and every
    return ask_back(text, moment) if looking else moment.unclear("not-understood", text)
