"""What an answer fills, given what was asked."""

from collections.abc import Callable
from typing import Any

from coach.edits import (
    AddAction,
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetHealth,
    SetMission,
    SetNotNow,
    SetPeriod,
)
from coach.interpret.heard import Heard
from coach.interpret.hearing import bare, sentences, without_fillers
from coach.interpret.items import clauses, measured, steps, tidy
from coach.interpret.moment import Moment
from coach.interpret.said import ambition_in, confidence_in, date_in, dependency_in, period_in
from coach.okr import Action, KeyResult, Objective, Plan
from coach.reading import dates, filled, numbers, read

RESULT_RULES = {"kr-activity", "kr-habit-count", "kr-binary", "kr-unbounded", "set-all-activity"}
"""Findings after which the old sentence is worth keeping as an action."""


def answer(text: str, moment: Moment) -> Heard:
    """The edits that an answer to the coach's last question makes."""
    text = without_fillers(text, moment.language) or text
    return ANSWERS.get(moment.asked.about, wording)(text, moment)


def mission(text: str, moment: Moment) -> Heard:
    """The mission, in one line."""
    return moment.heard(SetMission(text=tidy(" ".join(text.split()))))


def big_objective(text: str, moment: Moment) -> Heard:
    """The Big O; a confidence said with it is taken along, further lines become objectives."""
    if moment.plan.big_objective is not None:
        return wording(text, moment)
    said, sure = split_confidence(text, moment)
    first, *others = [line for line in said.splitlines() if line.strip()] or [said]
    edits: list[Edit] = [
        SetBigObjective(text=tidy(first), **({"confidence": sure} if sure is not None else {}))
    ]
    edits += [AddObjective(text=tidy(line)) for line in others if tidy(line)]
    return moment.heard(*edits)


def split_confidence(text: str, moment: Moment) -> tuple[str, int | None]:
    """The words without the sentence that says how sure the person is, and how sure."""
    kept, sure = [], None
    parts = sentences(text)
    for sentence in parts:
        found = confidence_in(sentence, moment.language)
        short = len(bare(sentence).split()) <= 7
        if found is not None and short and (len(parts) > 1 or len(bare(sentence).split()) <= 4):
            sure = found
        else:
            kept.append(sentence)
    return "\n".join(kept) if "\n" in text else " ".join(kept), sure


def objectives(text: str, moment: Moment) -> Heard:
    """One objective for each item of the answer."""
    return moment.heard(*(AddObjective(text=item) for item in clauses(text)))


def key_results(text: str, moment: Moment) -> Heard:
    """Key results for the objective in question, their numbers and dates read out of the words."""
    objective = moment.item(moment.asked.target)
    above = objective.id if isinstance(objective, Objective) else objective_of(moment)
    last = last_key_result(moment, above)
    if last is not None and fragment(text, moment):
        return moment.heard(*in_fields(text, last, moment))
    edits: list[Edit] = []
    for item in measured(text, moment.today):
        fields = moment.key_result_fields(item)
        edits.append(AddKeyResult(objective=above, text=item, **fields))
    return moment.heard(*edits)


def last_key_result(moment: Moment, objective: int | None) -> KeyResult | None:
    """The key result of an objective that was spoken of last."""
    above = moment.item(objective)
    if not isinstance(above, Objective) or not above.key_results:
        return None
    return above.key_results[-1]


def fragment(text: str, moment: Moment) -> bool:
    """Whether the text is only a date or a number, and so completes what was said before."""
    rest = text
    for span in (*numbers(text), *dates(text, moment.today)):
        rest = rest.replace(span.text, " ")
    return rest != text and len(bare(rest).split()) <= 2 and len(bare(rest)) <= 12


def objective_of(moment: Moment) -> int | None:
    """The objective above the item being talked about, else the last one."""
    place = moment.place(moment.about_item)
    while place is not None and not isinstance(place.item, Objective):
        place = moment.place(place.parent)
    if place is not None:
        return place.item.id
    return moment.plan.objectives[-1].id if moment.plan.objectives else None


def actions(text: str, moment: Moment) -> Heard:
    """Actions for the key result in question, with the dates that were said."""
    target = key_result_of(moment)
    if target is None:
        return moment.unclear("no-such-item", text)
    edits: list[Edit] = []
    for step in steps(text):
        due, wrong = date_in(step, moment)
        if wrong:
            return moment.unclear("no-such-date", wrong)
        edits.append(AddAction(key_result=target, text=step, **({"due": due} if due else {})))
    return moment.heard(*edits)


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
        return (
            moment.unclear("which-date", text) if len(text.split()) < 4 else actions(text, moment)
        )
    undated = undated_siblings(moment.plan, action)
    together = undated if len(undated) > 1 and bare(text).startswith(("all", "both")) else [action]
    return moment.heard(*(ReviseAction(id=a.id, due=due) for a in together))


def undated_siblings(plan: Plan, action: Action) -> list[Action]:
    """The actions beside this one (and itself) that have no date."""
    for objective in plan.objectives:
        for key_result in objective.key_results:
            if action in key_result.actions:
                return [a for a in key_result.actions if a.due is None]
    return [action]


def wording(text: str, moment: Moment) -> Heard:
    """A new wording for what was in question; what else was said with it is kept too."""
    item = moment.item(moment.asked.target)
    match item:
        case None:
            return big_objective_wording(text, moment)
        case Objective():
            return objective_wording(text, item, moment)
        case KeyResult():
            return key_result_wording(text, item, moment)
        case Action():
            due, _ = date_in(text, moment)
            return moment.heard(
                ReviseAction(id=item.id, text=tidy(text), **({"due": due} if due else {}))
            )
        case _:
            return moment.unclear("not-understood", text)


def big_objective_wording(text: str, moment: Moment) -> Heard:
    """Another wording or confidence for the Big O."""
    said, sure = split_confidence(text, moment)
    fields: dict[str, Any] = {}
    if said.strip():
        fields["text"] = tidy(" ".join(said.split()))
    if sure is not None:
        fields["confidence"] = sure
    if moment.plan.big_objective is None and "text" not in fields:
        return moment.unclear("not-understood", text)
    return moment.heard(SetBigObjective(**fields))


def objective_wording(text: str, objective: Objective, moment: Moment) -> Heard:
    """Another wording for an objective, or, when it is measured, a key result of it."""
    reading = read(text, moment.today)
    if reading.target is not None and moment.asked.about == "approval":
        return key_results(text, moment)
    said, sure = split_confidence(text, moment)
    fields: dict[str, Any] = {"text": tidy(" ".join(said.split()))} if said.strip() else {}
    if sure is not None:
        fields["confidence"] = sure
    return moment.heard(ReviseObjective(id=objective.id, **fields))


def key_result_wording(text: str, key_result: KeyResult, moment: Moment) -> Heard:
    """Another sentence for a key result; an activity that it replaces becomes an action."""
    if moment.asked.rule in RESULT_RULES and len(measured(text, moment.today)) > 1:
        return key_results(text, moment)
    sentence = tidy(" ".join(text.split()))
    fields = moment.key_result_fields(sentence)
    edits: list[Edit] = [ReviseKeyResult(id=key_result.id, text=sentence, **fields)]
    if moment.asked.rule in RESULT_RULES and sentence != key_result.text:
        edits.append(AddAction(key_result=key_result.id, text=key_result.text))
    return moment.heard(*edits)


def number(text: str, moment: Moment) -> Heard:
    """Numbers for a key result: a full sentence replaces it, bare numbers fill its fields."""
    key_result = moment.item(moment.asked.target)
    if not isinstance(key_result, KeyResult):
        return wording(text, moment)
    fields = moment.key_result_fields(text)
    if "target" not in fields and "baseline" not in fields and not numbers(text):
        return key_result_wording(text, key_result, moment)
    if len(str(fields.get("metric", "")).split()) >= 2:
        return key_result_wording(text, key_result, moment)
    return moment.heard(*in_fields(text, key_result, moment))


def in_fields(text: str, key_result: KeyResult, moment: Moment) -> list[Edit]:
    """The edits that put the numbers and dates of a short answer into a key result's fields."""
    fields = moment.key_result_fields(text)
    fields.pop("metric", None)
    fields.pop("source", None)
    amounts = numbers(text)
    both = "baseline" in fields and "target" in fields
    if len(amounts) == 1 and not both:
        fields.pop("baseline", None)
        fields.pop("target", None)
        asks = moment.asked.about
        name = asks if asks in ("baseline", "target") else missing_number(key_result)
        fields[name] = amounts[0].value
    if "unit" in fields and key_result.unit and not fields["unit"]:
        fields.pop("unit")
    candidate = key_result.model_copy(update=fields)
    if {"baseline", "target"} & fields.keys():
        fields["direction"] = direction_of(candidate)
    return [ReviseKeyResult(id=key_result.id, **fields)] if fields else []


def missing_number(key_result: KeyResult) -> str:
    """The number that a key result lacks, the target first."""
    if key_result.target is None:
        return "target"
    return "baseline" if key_result.baseline is None else "target"


def direction_of(key_result: KeyResult) -> Any:
    """Which way the number goes, as far as its ends say."""
    if key_result.baseline is None or key_result.target is None:
        return key_result.direction
    if key_result.baseline == key_result.target:
        return "keep"
    return "increase" if key_result.target > key_result.baseline else "decrease"


def one_number(text: str, moment: Moment) -> Heard:
    """The baseline or target that was asked for."""
    key_result = moment.item(moment.asked.target)
    if not isinstance(key_result, KeyResult):
        return wording(text, moment)
    edits = in_fields(text, key_result, moment)
    if not edits and len(text.split()) >= 4:
        return key_result_wording(text, key_result, moment)
    return moment.heard(*edits) if edits else moment.unclear("which-number", text)


def due(text: str, moment: Moment) -> Heard:
    """The date by which a key result is read off."""
    found, wrong = date_in(text, moment)
    if wrong:
        return moment.unclear("no-such-date", wrong)
    key_result = moment.item(moment.asked.target)
    if not isinstance(key_result, KeyResult):
        return wording(text, moment)
    if found is None:
        edits = in_fields(text, key_result, moment)
        return moment.heard(*edits) if edits else moment.unclear("which-date", text)
    without = filled(KeyResult(text=text), moment.today, moment.horizon)
    extra: dict[str, Any] = {}
    if without.target is not None and without.baseline is not None:
        extra = {"baseline": without.baseline, "target": without.target}
    return moment.heard(ReviseKeyResult(id=key_result.id, due=found, **extra))


def source(text: str, moment: Moment) -> Heard:
    """Where the number is read."""
    item = moment.item(moment.asked.target)
    if not isinstance(item, KeyResult):
        return wording(text, moment)
    return moment.heard(ReviseKeyResult(id=item.id, source=tidy(text)))


def confidence(text: str, moment: Moment) -> Heard:
    """How sure the person is; words beyond the number are a new wording."""
    sure = confidence_in(text, moment.language)
    said, split = split_confidence(text, moment)
    item = moment.item(moment.asked.target)
    if sure is None and split is None:
        enough = len(said.split()) >= 4 or len(said) >= 12
        return wording(text, moment) if enough else moment.unclear("which-number", text)
    value = split if split is not None else sure
    fields: dict[str, Any] = {"confidence": value}
    if split is not None and len(said.split()) >= 3:
        fields["text"] = tidy(said)
    match item:
        case Objective():
            return moment.heard(ReviseObjective(id=item.id, **fields))
        case KeyResult():
            return moment.heard(ReviseKeyResult(id=item.id, confidence=value))
        case _:
            return moment.heard(SetBigObjective(**fields))


def why(text: str, moment: Moment) -> Heard:
    """Why it matters, or why now."""
    item = moment.item(moment.asked.target)
    if isinstance(item, Objective):
        return moment.heard(ReviseObjective(id=item.id, why_now=tidy(text)))
    return moment.heard(SetBigObjective(why=tidy(text)))


def kind(text: str, moment: Moment) -> Heard:
    """Whether an objective is a promise, a stretch or something to learn."""
    item, said = moment.item(moment.asked.target), ambition_in(text, moment.language)
    if said is None or not isinstance(item, Objective):
        return moment.unclear("not-understood", text)
    return moment.heard(ReviseObjective(id=item.id, type=said))


def period(text: str, moment: Moment) -> Heard:
    """The days that the plan covers."""
    found = period_in(text, moment)
    if found is None:
        return moment.unclear("which-date", text)
    return moment.heard(SetPeriod(start=found.start, end=found.end))


def obstacle(text: str, moment: Moment) -> Heard:
    """What is done when something gets in the way, kept with the first action."""
    place = moment.place(moment.asked.target)
    if place is None or not isinstance(place.item, Action):
        return moment.unclear("not-understood", text)
    revised = ReviseAction(id=place.item.id, if_then=tidy(" ".join(text.split())))
    return moment.heard(*moment.reopening(place), revised, *locking(place.item))


def locking(action: Action) -> tuple[Edit, ...]:
    """What locks an action again that was approved before."""
    return (Approve(target=action.id),) if action.approved else ()


def health(text: str, moment: Moment) -> Heard:
    """What must not suffer, added to the list."""
    return moment.heard(SetHealth(lines=(*moment.plan.health, *clauses(text))))


def not_now(text: str, moment: Moment) -> Heard:
    """What is left out on purpose, added to the list."""
    return moment.heard(SetNotNow(lines=(*moment.plan.not_now, *clauses(text))))


def dependencies(text: str, moment: Moment) -> Heard:
    """On whom the plan depends, for what and by when."""
    return moment.heard(*(dependency_in(part, moment) for part in steps(text)))


def nothing_asked(text: str, moment: Moment) -> Heard:
    """Nothing was asked, so a free sentence is not taken for an answer."""
    return moment.unclear("not-understood", text)


ANSWERS: dict[str, Callable[[str, Moment], Heard]] = {
    "mission": mission,
    "big-objective": big_objective,
    "objectives": objectives,
    "key-results": key_results,
    "more-key-results": key_results,
    "actions": actions,
    "more-actions": actions,
    "action-when": action_when,
    "obstacle": obstacle,
    "health": health,
    "not-now": not_now,
    "dependencies": dependencies,
    "wording": wording,
    "approval": wording,
    "compound": wording,
    "number": number,
    "baseline": one_number,
    "target": one_number,
    "due": due,
    "source": source,
    "confidence": confidence,
    "why": why,
    "type": kind,
    "period": period,
    "done": nothing_asked,
}
