"""Measures told while something else is asked: "stock from 12,000 books to 8,000" among steps."""

from coach.interpret.answers.fields import fragment, named_in_han
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import intent, is_question, sentences
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE, telling
from coach.interpret.ear.references import meant
from coach.interpret.ear.said import undated
from coach.interpret.measures.homing import CLEARLY
from coach.interpret.measures.measures import below
from coach.interpret.measures.several import measured
from coach.interpret.orders.bidding import as_a_step
from coach.interpret.steps.acting import AMONG_STEPS, a_when_or_where
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.helping import by_somebody, with_somebody
from coach.interpret.steps.reacting import reaction_in
from coach.interpret.steps.running import (
    LOOKING,
    MOST_WORDS,
    said_before,
    steps_below,
    waiting_step,
)
from coach.okr import Action, KeyResult, Objective, Stage
from coach.reading import read
from coach.reading.marks import has_han
from coach.stages import focus_of
from coach.talk import Asked

ASIDE = {*AMONG_STEPS, *LOOKING, "dependencies", "result", "obstacle", "health", "not-now"}
"""Questions that no number from one value to another answers."""


HOURS = 24
"""Up to this, two numbers with a day may be from when to when something is done."""


def proved(text: str, moment: Moment) -> Heard | None:
    """A whole measure as a key result of the objective in work, or of the one whose words it has.

    One that belongs to none of several objectives is asked about.
    """
    about_key_result = moment.asked.target is not None and moment.asked.about in LOOKING
    if moment.asked.about not in ASIDE or about_key_result or "\n" in text:
        return None
    parts = measured(text, moment.today)
    if not all(whole_measure(part, moment) for part in parts):
        return None
    homes = [home(part, moment) for part in parts]
    if None in homes and focus_of(moment.plan).stage is Stage.BIG_OBJECTIVE:
        return None  # it is kept until there are objectives that one can prove
    if None in homes:
        return moment.unclear("which-item", text)
    return moment.heard(
        *(
            edit
            for part, above in zip(parts, homes, strict=True)
            for edit in below(above, part, moment)
        )
    )


def waiting(text: str, moment: Moment) -> Heard | None:
    """The step or measure of the message before, for the item that this one names by its handle."""
    before = said_before(text, moment)
    if before and as_a_step(text, moment.language):
        return step_said_before(text, before, moment)
    if not before or len(text.split()) > MOST_WORDS:
        return None
    place = meant(text, moment.plan, moment.language, about=moment.about_item).place
    if place is None:
        return None
    if isinstance(place.item, Objective) and whole_measure(before, moment):
        return moment.heard(*below(place.item.id, before, moment))
    there = moment.having_asked(Asked(question="", about="actions", target=place.item.id))
    if isinstance(place.item, Action):
        return by_somebody(before, there)
    if not isinstance(place.item, KeyResult):
        return None
    if reaction_in(before, moment):
        return moment.heard(*steps_below(place.item.id, before, moment))
    return by_somebody(before, there) or with_somebody(before, there) or waiting_step(text, moment)


def step_said_before(text: str, before: str, moment: Moment) -> Heard | None:
    """The message before as a step of the key result that this one names: "KR2, as a step"."""
    handle = HANDLE.search(text)
    place = meant(handle.group(), moment.plan, moment.language).place if handle else None
    talks = intent(before, moment.language) or is_question(before, moment.language)
    if place is None or not isinstance(place.item, KeyResult) or talks or HANDLE.search(before):
        return None
    return moment.heard(*steps_below(place.item.id, before, moment))


def whole_measure(text: str, moment: Moment) -> bool:
    """Whether a sentence says what is counted, from where and to where, and is no deed."""
    said = read(text, moment.today)
    if said.baseline is None or said.target is None or len(sentences(text)) > 1:
        return False
    named = said.metric and (named_in_han(said.metric) or not has_han(said.metric))
    hours = max(said.baseline, said.target) <= HOURS and said.due is None
    short = fragment(text, moment) and not named_in_han(said.metric)
    alone = short or (hours and a_when_or_where(text, moment))
    return bool(named) and not alone and not deed(text, moment)


def home(text: str, moment: Moment) -> int | None:
    """The objective of a measure: the one in work, or the only one that has words of it.

    The words of an objective are its own and those of its key results.
    """
    above, every = moment.objective_of(moment.about_item), moment.plan.objectives
    in_work = above.id if above else None
    said = telling(read(text, moment.today).metric) or telling(undated(text, moment))
    shared = {o.id: len(said & telling(" ".join([o.text, *(k.text for k in o.key_results)])))
              for o in every}  # fmt: skip
    if in_work is not None and (shared[in_work] or moment.plan.visiting_item == in_work):
        return in_work
    enough = 1 if in_work is None else CLEARLY
    most = max(shared.values(), default=0)
    having = [each for each, count in shared.items() if count == most >= enough]
    if len(having) == 1:
        return having[0]
    return every[0].id if in_work is None and len(every) == 1 else in_work
