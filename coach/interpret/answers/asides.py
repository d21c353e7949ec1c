"""What answers to the smaller questions fill: reasons, kinds, results of steps, what is offered."""

import re

from coach.edits import (
    AddKeyResult,
    Edit,
    Ignore,
    Remove,
    ReviseAction,
    ReviseDependency,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    Undo,
    apply,
)
from coach.interpret.answers.fields import bare_number, in_fields
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.acts import removes
from coach.interpret.ear.heard import Beside, Heard
from coach.interpret.ear.hearing import patterns, sentences, within, without_fillers
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment, settle
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.said import ambition_in, date_in, dependency_in
from coach.interpret.guarding.evidence import stems
from coach.interpret.measures.loose import LAST, home_asked
from coach.interpret.measures.loose import below as of_objective
from coach.interpret.measures.measures import key_results, key_results_of, unnamed
from coach.interpret.measures.sureness import lone_mark
from coach.okr import Action, Dependency, KeyResult, Objective, place_of
from coach.reading import numbers, read
from coach.respond.repertoire import by_rule, target_of
from coach.stages import PASSED_OVER, focus_of, home_of_proof

LISTED = "that is all"
"""Why a question for more is put aside."""
PUT_ASIDE = "put aside"
"""Why a question that the person did not want to answer is put aside."""


def why(text: str, moment: Moment) -> Heard:
    """Why it matters, or why now; a measure said instead is a key result."""
    item = moment.item(moment.asked.target)
    if not isinstance(item, Objective):
        return moment.heard(SetBigObjective(why=tidy(text)))
    if read(text, moment.today).moves:
        return key_results(text, moment)
    if bare_number(text):
        return moment.unclear("number-of-what", text)
    return moment.heard(ReviseObjective(id=item.id, why_now=tidy(text)))


NOT_WHY = {"why", "thought", "obstacle", "watch", "if-then", "source", "result", "mission"}
"""Questions that a sentence with "because" answers in its own way."""


BECAUSE = re.compile(r"^(?:because|porque|parce qu(?:e |['’]))\s*(?!of\b)", re.IGNORECASE)
"""What goes from the start of a reason; in German and Chinese the sentence needs it."""


def because(text: str, moment: Moment) -> Heard | None:
    """The reason that somebody gives unasked: of the goal, or why now of the objective in work.

    Whatever was asked, "because we lose people" is no number, no day and no item by itself.
    """
    about, said = moment.asked.about, without_fillers(text, moment.language)
    if about in NOT_WHY or "\n" in text or moment.plan.big_objective is None:
        return None
    if not within("because", said, moment.language) or lone_mark(said, moment) is not None:
        return None
    if numbers(said) and about in ("number", "baseline", "target"):
        return None  # "because it was 12 last year" may hold the answer
    reason, objective = tidy(BECAUSE.sub("", said)), moment.objective_of(moment.about_item)
    if objective is None and not moment.plan.big_objective.why:
        return moment.heard(SetBigObjective(why=reason))
    if objective is None or objective.approved or objective.why_now:
        return moment.heard(wishes=(Beside(text=reason),))
    return moment.heard(ReviseObjective(id=objective.id, why_now=reason))


def kind(text: str, moment: Moment) -> Heard:
    """Whether an objective is a promise, a stretch or something to learn."""
    item = moment.item(moment.asked.target)
    parts = sentences(text)
    kinds = [ambition_in(part, moment.language) for part in parts]
    at = next((at for at, kind in enumerate(kinds) if kind), None)  # the first one answers
    if isinstance(item, Objective) and at is not None:
        others = (part for place, part in enumerate(parts) if place != at)
        kept = tuple(Beside(text=tidy(p)) for p in others if matter(p, moment.language) > 1)
        return moment.heard(ReviseObjective(id=item.id, type=kinds[at]), wishes=kept)
    if isinstance(item, Objective) and read(text, moment.today).moves:
        return key_results(text, moment)
    return moment.unclear("not-understood", text)


def result(text: str, moment: Moment) -> Heard:
    """What exists once a step is done."""
    step = moment.item(moment.asked.target)
    if not isinstance(step, Action) or HANDLE.search(text) or removes(text):
        return moment.unclear("not-understood", text)
    return moment.heard(ReviseAction(id=step.id, result=tidy(" ".join(text.split()))))


def dependency_by(text: str, moment: Moment) -> Heard:
    """By when somebody's part is needed."""
    due, wrong = date_in(text, moment)
    if wrong:
        return moment.unclear("no-such-date", wrong)
    part = moment.item(moment.asked.target)
    if isinstance(part, Dependency) and of_another(text, part, moment):
        return moment.heard(dependency_in(text, moment))
    if due is None or not isinstance(part, Dependency):
        return moment.unclear("which-date", text)
    return moment.heard(ReviseDependency(id=part.id, by=due))


def of_another(text: str, part: Dependency, moment: Moment) -> bool:
    """Whether a sentence tells what somebody else has to do: "the landlord needs to agree"."""
    needed = any(pattern.search(text) for pattern in patterns("fact", "needs", moment.language))
    return needed and not stems(text) & stems(f"{part.on} {part.what}")


def thought(text: str, moment: Moment) -> Heard:
    """Something to think about: no item holds the answer, so it is kept with the question."""
    target = moment.asked.target if moment.asked.target is not None else "plan"
    said = tidy(" ".join(text.split()))
    return moment.heard(Ignore(rule=moment.asked.rule, target=target, reason=said))


def another_proof(text: str, moment: Moment) -> Heard:
    """A key result said instead of taking the one that was remembered, or what completes that."""
    remembered, home = moment.item(moment.asked.target), proof_home(moment)
    if isinstance(remembered, KeyResult) and unnamed(text, moment):
        return moment.heard(*adopted(moment).edits, *in_fields(text, remembered, moment))
    above = home.id if home else None
    fresh = key_results(text, moment)
    edits = [
        edit.model_copy(update={"objective": above}) if isinstance(edit, AddKeyResult) else edit
        for edit in fresh.edits
    ]
    return fresh.model_copy(update={"edits": (*edits, *put_aside(moment))})


def adopted(moment: Moment) -> Heard:
    """The key result that was remembered, taken below the objective that it was offered for."""
    above, remembered = proof_home(moment), moment.item(moment.asked.target)
    if not isinstance(remembered, KeyResult):
        return moment.unclear("which-item")
    if moment.asked.question == LAST:
        return moment.heard(Remove(target=remembered.id))
    if above is None:
        return moment.unclear("which-item")
    return moment.heard(*of_objective(remembered, above, moment))


def proof_home(moment: Moment) -> Objective | None:
    """The objective that a remembered key result was offered for, else the one in work."""
    return home_asked(moment) or home_of_proof(moment.plan)


def divided(moment: Moment) -> Heard:
    """A key result of two measures as two, each with its own numbers."""
    first, _, second = moment.asked.offered.partition("\n")
    place = moment.place(moment.asked.target)
    if place is None or not second:
        return moment.unclear("which-item")
    mine, other = (
        {"text": tidy(part), **moment.key_result_fields(tidy(part))} for part in (first, second)
    )
    due = getattr(place.item, "due", None)
    if due and "due" not in other:
        other["due"] = due
    return moment.heard(
        ReviseKeyResult(id=place.item.id, **mine), AddKeyResult(objective=place.parent, **other)
    )


def meanwhile(text: str, moment: Moment) -> Heard | None:
    """A measure told while the goal waits to be approved again: of the objective spoken of last."""
    waits = moment.asked.about == "approval" and not moment.asked.rule
    measured = [o for o in moment.plan.objectives if o.key_results]
    above = moment.objective_of(moment.latest) or (measured[-1] if measured else None)
    if not waits or above is None or read(text, moment.today).target is None:
        return None
    return None if above.approved else moment.heard(*key_results_of(above, text, moment))


def put_aside(moment: Moment) -> tuple[Edit, ...]:
    """The edit after which the question in work is not asked again."""
    asked = moment.asked
    target = asked.target if asked.target is not None else "plan"
    return (Ignore(rule=asked.rule, target=target, reason=PASSED_OVER),)


def ended(key: str, moment: Moment) -> Heard:
    """The listing of key results or actions is over, whatever else is still open about them."""
    target = focus_of(moment.plan).item
    if target is None:
        return moment.unclear("which-item")
    return moment.heard(Ignore(rule=key, target=target, reason=LISTED), settle())


def without_repeating(heard: Heard, moment: Moment) -> Heard:
    """What was heard, and that an optional question is not asked again that it left unanswered."""
    occasion = by_rule(moment.asked.rule)
    if occasion is None or not heard.edits or any(isinstance(e, Undo) for e in heard.edits):
        return heard
    if any(isinstance(e, Ignore) and e.rule == occasion.rule for e in heard.edits):
        return heard
    after = apply(moment.plan, heard.edits, moment.past).plan
    item = focus_of(moment.plan).item
    place = place_of(after, item) if item is not None else None
    about = place.item if place and isinstance(place.item, Objective | KeyResult) else None
    left = target_of(occasion, after, about)
    asked = moment.asked.target
    if left is None or (isinstance(left, int) and left != asked):
        return heard
    return heard.model_copy(update={"edits": (*heard.edits, *put_aside(moment))})
