"""Answers in the plan of actions: steps and the days on which they are done."""

import re

from coach.edits import ReviseAction
from coach.interpret.answers import asides
from coach.interpret.answers.fields import bare_number
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.acts import item_likely
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, intent, within
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.said import date_in, undated
from coach.interpret.measures.measures import below, unnamed
from coach.interpret.measures.proving import home, whole_measure
from coach.interpret.steps.acting import begins_a_step, tells_another
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.reacting import planned_ahead, reaction_in
from coach.interpret.steps.running import steps_told, with_doer
from coach.okr import Action, KeyResult, Plan, Stage
from coach.stages import focus_of


def actions(text: str, moment: Moment) -> Heard:
    """Actions for the key result in question, with the dates that were said."""
    target = key_result_of(moment)
    if target is None:
        return moment.unclear("no-such-item", text)
    if whole_measure(text, moment):
        return moment.heard(*below(home(text, moment), text, moment))
    if bare_number(text):
        return moment.unclear("number-of-what", text)
    if told := reaction_in(text, moment):
        return moment.heard(planned_ahead(told, text, target, moment))
    steps = steps_told(text, moment)
    if wrong := next((step.wrong for step in steps if step.wrong), ""):
        return moment.unclear("no-such-date", wrong)
    return moment.heard(*(with_doer(step, moment).added_to(target) for step in steps))


def instead_of_a_proof(text: str, moment: Moment) -> Heard:
    """What is said where a proof that was remembered is offered.

    In the plan of actions it is a step for the key result in work, as if that had been asked.
    """
    if focus_of(moment.plan).stage is not Stage.ACTIONS or unnamed(text, moment):
        return asides.another_proof(text, moment)
    heard = actions(text, moment.at_work)
    aside = asides.put_aside(moment) if heard.edits else ()
    return heard.model_copy(update={"edits": (*heard.edits, *aside)})


def key_result_of(moment: Moment) -> int | None:
    """The key result in question, or the one above the action in question."""
    place = moment.place(moment.about_item)
    if place is None:
        return None
    return place.item.id if isinstance(place.item, KeyResult) else place.parent


def action_when(text: str, moment: Moment) -> Heard:
    """When an action is done; without a date in it, the answer is another action."""
    due, wrong = date_in(text, moment)
    if wrong:
        return moment.unclear("no-such-date", wrong)
    action = moment.item(moment.asked.target)
    if due is None or not isinstance(action, Action):
        known = isinstance(action, Action) and (
            begins_a_step(text, moment) or tells_another(text, action, moment)
        )
        return actions(text, moment) if known else moment.unclear("which-date", text)
    if may_be_another(text, action, moment):
        return moment.unclear("note-action", text.strip())
    undated_ones = undated_siblings(moment.plan, action)
    together = (
        undated_ones
        if len(undated_ones) > 1 and bare(text).startswith(("all", "both"))
        else [action]
    )
    return moment.heard(*(ReviseAction(id=a.id, due=due) for a in together))


def may_be_another(text: str, action: Action, moment: Moment) -> bool:
    """Whether an answer with a day names something else than the step whose day was asked for."""
    head, comma, tail = text.partition(",")
    text = tail.strip() if comma and intent(head, moment.language) else text  # "next, for ..."
    rest = undated(text, moment)
    placed = within("when-where", rest, moment.language)
    named = matter(rest, moment.language) >= FEWEST and not placed
    alike = telling(rest) & telling(action.text)
    if not named or alike:
        return False
    parts = (part for part in CLAUSES.split(text) if part.strip())
    return item_likely(rest) > LIKELY or any(deed(part, moment) for part in parts)


CLAUSES = re.compile(r"[,;:.!，；：。！](?!\d)\s*")
FEWEST, LIKELY = 2, 0.44
"""Words that name something, and how likely they are an item by themselves."""


def undated_siblings(plan: Plan, action: Action) -> list[Action]:
    """The actions beside this one (and itself) that have no date."""
    for objective in plan.objectives:
        for key_result in objective.key_results:
            if action in key_result.actions:
                return [a for a in key_result.actions if a.due is None]
    return [action]
