"""Steps that are told of a plan that runs, or is only looked at as a whole."""

from coach.edits import Edit
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.references import meant
from coach.interpret.ear.said import date_in, undated
from coach.interpret.steps.deeds import deeds
from coach.interpret.steps.doers import is_theirs
from coach.interpret.steps.people import people_in, subject_of
from coach.interpret.steps.reacting import planned_ahead, reaction_in
from coach.interpret.steps.sharing import shared_out
from coach.interpret.steps.telling import Told, told_steps
from coach.okr import KeyResult, every_key_result
from coach.reading import dates
from coach.reading.marks import has_han

LOOKING = ("done", "approval", "thought")
"""Questions about the plan as a whole."""
PROTECTING = ("obstacle", "health", "not-now")
"""Questions about what protects the plan, to which a thing to do by a day is no answer."""
MOST_WORDS = 4
"""Words of an answer that is a handle: "for O2.KR1, please"."""


def step_for_the_plan(text: str, moment: Moment) -> Heard | None:
    """A step for the key result whose words it has, else which one it is for is asked."""
    about, told = moment.asked.about, deeds(text, moment)
    looking = about in (*LOOKING, "dependencies", *PROTECTING)
    if not looking or "\n" in text or not (told or reaction_in(text, moment)):
        return None
    if about == "thought" and not date_in(text, moment)[0]:
        return None
    if about in PROTECTING and not (told and numbered_day(text, moment)):
        return None
    if about == "dependencies" and not dates(text, moment.today):
        return None
    every = [proof for above, proof in every_key_result(moment.plan) if above or not filed(moment)]
    if not every:
        return None
    home = proof_of(text, every, moment)
    return moment.heard(*steps_below(home.id, text, moment)) if home else ask_back(text, moment)


def numbered_day(text: str, moment: Moment) -> bool:
    """Whether a day of the calendar is named, and not only a season or a weekday."""
    return any(any(map(str.isdigit, day.text)) for day in dates(text, moment.today))


def filed(moment: Moment) -> bool:
    """Whether an objective has key results, beside which one that stands alone gets no steps."""
    return any(objective.key_results for objective in moment.plan.objectives)


def ask_back(text: str, moment: Moment) -> Heard:
    """The question which key result a step is for."""
    return moment.unclear("which-proof", tidy(text))


def proof_of(text: str, every: list[KeyResult], moment: Moment) -> KeyResult | None:
    """The one key result that shares most words with a step, itself or by what is above it."""
    if len(every) == 1:
        return every[0]
    said, above = (
        telling(undated(text, moment)),
        {kr.id: o for o, kr in every_key_result(moment.plan)},
    )
    shared = {
        kr.id: (
            len(said & telling(undated(f"{kr.text} {kr.metric}", moment))),
            len(said & telling(o.text)) if (o := above[kr.id]) else 0,
        )
        for kr in every
    }
    best = max(shared.values())
    having = [kr for kr in every if shared[kr.id] == best]
    return having[0] if any(best) and len(having) == 1 else None


def waiting_step(text: str, moment: Moment) -> Heard | None:
    """The step of the message before, for the key result that this one names by its handle."""
    if len(text.split()) > MOST_WORDS or not text.strip():
        return None
    before = said_before(text, moment)
    if not before or not deeds(before, moment):
        return None
    place = meant(text, moment.plan, moment.language, about=moment.about_item).place
    if place is None or not isinstance(place.item, KeyResult):
        return None
    return moment.heard(*steps_below(place.item.id, before, moment))


def said_before(text: str, moment: Moment) -> str:
    """The person's message before this one, where it has changed nothing; empty otherwise."""
    spoken = [m for m in moment.talk.recent if m.role == "person"]
    before = spoken[-1].text if spoken[-1:] and spoken[-1].text != text else ""
    before = before or (spoken[-2].text if spoken[-2:-1] else "")
    coach = [m for m in moment.talk.recent if m.role == "coach"]
    return before if coach and not coach[-1].changed else ""


def steps_below(key_result: int, text: str, moment: Moment) -> list[Edit]:
    """The steps of a text below a key result, each with its own day."""
    if told := reaction_in(text, moment):
        return [planned_ahead(told, text, key_result, moment)]
    return [with_doer(step, moment).added_to(key_result) for step in steps_told(text, moment)]


def steps_told(text: str, moment: Moment) -> list[Told]:
    """The steps of a text, each with who does it where several are shared out."""
    return shared_out(told_steps(text, moment), moment)


def with_doer(step: Told, moment: Moment) -> Told:
    """A step with whom its sentence names as doing it: "Anna prints the flyers"."""
    if step.helper:
        return step
    every = (one.who for one in people_in(step.text, moment) if one.key != "takes")
    told = next((who for who in every if not has_han(who) or is_theirs(who, moment)), "")
    told = told or subject_of(step.text)
    return step._replace(helper=told) if told else step
