"""What is said beside a step: its day, the answer to an obstacle, another step."""

from coach.edits import AddAction, ReviseAction
from coach.interpret.answers.fields import fragment
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare, within, without_fillers
from coach.interpret.ear.items import begins_with_verb, is_deed, steps, tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.parting import POINTING_BACK
from coach.interpret.ear.pointing import Pointing, telling
from coach.interpret.ear.said import date_in, day_alone, step_day
from coach.interpret.measures.measures import last_key_result
from coach.interpret.measures.measuring import effort, shares_words
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.reacting import begins_with_if, planned_ahead, reaction_in, timed
from coach.interpret.steps.running import steps_below
from coach.interpret.steps.starting import (
    only_starts,
    starts_with_pronoun,
    with_start,
    without_starts,
)
from coach.okr import Action, KeyResult, Objective
from coach.reading import Reading, dates, numbers, read
from coach.reading.beginnings import deadlines
from coach.reading.marks import has_han

REMEMBERED = "remembered-action"
"""The question that asks for the day of a step, or for a smaller one before it."""
SHORTEST_STEP = 3
"""Words of a step that begins with no verb that is known."""
BRIEFEST_STEP = 2
"""Words of one that is built like something to do: "Saal buchen"."""
BESIDE_THE_PLAN = {"source", "confidence", "type"}
"""Questions about a key result or its objective that a dated step does not answer."""
AMONG_STEPS = {"actions", "more-actions", "action-when"}
"""Questions of the plan of actions."""


def beside_a_step(text: str, moment: Moment) -> Heard | None:
    """What belongs to the step that was said last; None for anything else."""
    if moment.asked.about not in AMONG_STEPS or "\n" in text:
        return None
    text = without_fillers(text, moment.language) or text
    step = step_in_work(moment)
    if step is None:
        return None
    if begins_with_if(text, moment) or reaction_in(text, moment):
        return if_then(text, step, moment)
    due, _ = date_in(text, moment)
    asked = moment.item(moment.asked.target)
    begun = asked if isinstance(asked, Action) else step
    if due is None and only_begins(text, begun, moment):
        return moment.heard(ReviseAction(id=begun.id, text=with_start(begun.text, text, moment)))
    if due is None and moment.asked.about == "action-when":
        due = day_alone(text, moment)
        return moment.heard(ReviseAction(id=asked.id, due=due)) if asked and due else None
    if due is None:
        return None
    if moment.asked.about == "action-when":
        if isinstance(asked, Action) and only_grammar(text, moment):
            return moment.heard(ReviseAction(id=asked.id, due=due))  # "she does that until June"
        return another_step(text, step, moment)
    only_a_day = fragment(text, moment) and len(bare(text).split()) <= 5
    return moment.heard(ReviseAction(id=step.id, due=due)) if only_a_day else None


def only_grammar(text: str, moment: Moment) -> bool:
    """Whether an answer names nothing beside its days: "she does that until the end of June"."""
    for when in dates(text, moment.today, moment.plan.period):
        text = text.replace(when.text, " ")
    return matter(text, moment.language) == 0 and not numbers(text)


def if_then(text: str, step: Action, moment: Moment) -> Heard:
    """What is done about an obstacle, kept with the step in work; or a step with its own hour."""
    told, place = reaction_in(text, moment), moment.place(step.id)
    own = told is not None and timed(told, moment) and not shares_words(told.step, step.text)
    if told is not None and own and place is not None and place.parent is not None:
        return moment.heard(planned_ahead(told, text, place.parent, moment))
    return moment.heard(ReviseAction(id=step.id, if_then=provided_for(step, text)))


def provided_for(step: Action, text: str) -> str:
    """The if-then plans of a step with another one; the same condition said again replaces it."""
    another = telling(step.if_then).isdisjoint(telling(text)) and step.if_then
    return f"{step.if_then}; {tidy(text)}" if another else tidy(text)


def step_ahead(text: str, moment: Moment) -> Heard | None:
    """A dated step told while something else of a key result is asked: kept for its plan.

    Only a day of the calendar makes it one: "I check the till on Fridays" tells where a number is.
    """
    item = moment.item(moment.asked.target)
    key_result = last_key_result(moment, item.id) if isinstance(item, Objective) else item
    if moment.asked.about not in BESIDE_THE_PLAN or not isinstance(key_result, KeyResult):
        return None
    said = read(text, moment.today)
    doing = said.verb_kind in ("activity", "delivery") and not said.frequency
    whole = said.baseline is not None and said.target is not None
    if "\n" in text or whole or not doing or not any(map(str.isdigit, day_words(said))):
        return None
    edits = []
    for step in steps(text, moment.today):
        due, _ = step_day(step, moment)
        edits.append(AddAction(key_result=key_result.id, text=step, due=due))
    return moment.heard(*edits)


def day_words(said: Reading) -> str:
    """The words of the days that a text names."""
    return "".join(when.text for when in said.when)


def step_in_work(moment: Moment) -> Action | None:
    """The step that was said last or asked about, else the last one that still lacks its day."""
    if (step := moment.step) is not None:
        return step
    item = moment.item(moment.asked.target)
    if not isinstance(item, KeyResult) or not item.actions:
        return None
    undated = [step for step in item.actions if step.due is None]
    return (undated or item.actions)[-1]


def another_step(text: str, step: Action, moment: Moment) -> Heard | None:
    """A dated step of its own, said where the day of the last one was asked for."""
    place = moment.place(step.id)
    part = a_part(text, step, moment)
    again = not part and Pointing(text, moment.plan).shares(step.text)
    if place is None or place.parent is None or again:
        return None
    smaller = moment.asked.question == REMEMBERED and not a_when_or_where(text, moment)
    told = part or smaller or effort(text, moment.today) or deed(text, moment)
    return moment.heard(*steps_below(place.parent, text, moment)) if told else None


def a_part(text: str, step: Action, moment: Moment) -> bool:
    """Whether an answer counts fewer than the step does: "the first two" of forty trainings."""
    days = [when.text for when in dates(text, moment.today, moment.plan.period)]
    for day in days:
        text = text.replace(day, " ")
    whole, counted = (
        max((n.value for n in numbers(said)), default=0) for said in (step.text, text)
    )
    return 0 < counted < whole


def a_when_or_where(text: str, moment: Moment) -> bool:
    """Whether an answer begins with a day, a time or a place: "on Friday at my desk"."""
    said = text.strip().lower()
    first = min((w.span[0] for w in dates(text, moment.today)), default=len(text))
    rest = bare(text[:first])
    ahead = any(within("when-where", part, moment.language) for part in (said, rest) if part)
    return ahead or not rest


def begins_a_step(text: str, moment: Moment) -> bool:
    """Whether an answer without a day is another step rather than a day that is not understood."""
    if within("stop-date", text, moment.language) or a_when_or_where(text, moment):
        return False
    said = read(text, moment.today)
    doing = said.verb_kind in ("activity", "delivery") and said.verb
    begins = bool(doing) and text.lower().startswith(said.verb.lower())
    long = len(text.split()) >= SHORTEST_STEP or (moment.language == "zh" and len(text) > 5)
    brief = len(text.split()) == BRIEFEST_STEP and is_deed(text, moment.language, moment.today)
    return begins or long or brief


def only_begins(text: str, step: Action, moment: Moment) -> bool:
    """Whether an answer names a day, and nothing but one on which the step begins.

    Asked when it is done, one may also tell how often: "two pages every Monday, from 4 January".
    """
    named = dates(text, moment.today, moment.plan.period)
    rest = text
    for when in named:
        rest = rest.replace(when.text, " ")
    if not named and moment.asked.about == "action-when":
        every = read(text, moment.today).frequency  # "every week" is how often, and no day
        return bool(every) and not bare(text.replace(every, " "))
    if not named or deadlines(text, named):
        return False
    if only_starts(text, moment):
        return True
    often = read(text, moment.today).frequency or "\0"
    if has_han(rest) and len(bare(rest.replace(often, ""))) > LONGEST_IN_HAN:
        return False
    short = len(bare(rest).split()) <= SHORTEST_STEP and not begins_a_step(rest, moment)
    how_often = moment.asked.about == "action-when" and not tells_another(text, step, moment)
    return short or (how_often and not deed(text, moment))


LONGEST_IN_HAN = 5
"""Chinese characters of a beginning beside its day."""
FEWEST_OF_ANOTHER = 3
"""Words that name something, and none of a step, by which an answer is another step."""


def tells_another(text: str, step: Action, moment: Moment) -> bool:
    """Whether an answer that begins with a day is another deed: "every Tuesday I post a photo"."""
    said, plain = read(text, moment.today), text
    for when in said.when:
        plain = plain.replace(when.text, " ")
    doing = said.verb_kind in ("activity", "delivery") or begins_another(text, moment)
    points_back = POINTING_BACK & set(bare(plain).split())
    return doing and not points_back and not shares_words(plain, step.text)


def begins_another(text: str, moment: Moment) -> bool:
    """Whether words beside the day on which something begins say what that is."""
    said, rest = read(text, moment.today), without_starts(text, moment)
    if rest == text.strip():
        return False
    rest = rest.replace(said.frequency or "\0", " ").strip(" ,，")
    fewest = FEWEST_OF_ANOTHER - (starts_with_pronoun(rest) or not said.frequency)
    return matter(rest, moment.language) >= fewest or begins_with_verb(rest, moment.today)
