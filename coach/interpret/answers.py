"""What an answer fills, given what was asked."""

from collections.abc import Callable
from typing import Any

from coach.edits import (
    AddAction,
    AddKeyResult,
    AddObjective,
    Edit,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetMission,
    SetPeriod,
)
from coach.interpret import accepting, asides
from coach.interpret.acting import begins_a_step, whole_steps
from coach.interpret.heard import Heard
from coach.interpret.hearing import bare, sentences, within, without_fillers
from coach.interpret.items import MARK, clauses, steps, tidy
from coach.interpret.measures import (
    bare_number,
    complete,
    due,
    fragment,
    key_result_wording,
    key_results,
    number,
    one_number,
    source,
)
from coach.interpret.moment import Moment, settle
from coach.interpret.protecting import dependencies, health, not_now, obstacle, too_many
from coach.interpret.rewording import without_lead
from coach.interpret.said import confidence_in, date_in, period_in
from coach.okr import Action, KeyResult, Objective, Plan
from coach.reading import dates, numbers, read


def answer(text: str, moment: Moment) -> Heard:
    """The edits that an answer to the coach's last question makes."""
    text = without_fillers(text, moment.language) or text
    if "\n" not in text:
        text = MARK.sub("", text)
    about = moment.asked.about
    if about in GOALS:
        text = without_lead(text, moment.language)
    if about in OF_A_KEY_RESULT and not isinstance(moment.item(moment.asked.target), KeyResult):
        return wording(text, moment)
    return ANSWERS.get(about, wording)(text, moment)


def mission(text: str, moment: Moment) -> Heard:
    """The mission, in one line."""
    return moment.heard(SetMission(text=tidy(" ".join(text.split()))), *left(moment))


def left(moment: Moment) -> tuple[Edit, ...]:
    """What ends a visit to a stage once its question is answered."""
    return (settle(),) if moment.plan.visiting is not None else ()


def big_objective(text: str, moment: Moment) -> Heard:
    """The Big O; a confidence said with it is taken along, further lines become objectives."""
    if moment.plan.big_objective is not None:
        return wording(text, moment)
    said, sure = split_confidence(text, moment)
    if not said.strip():  # "a million in sales" is a goal, however much it sounds like a number
        said, sure = text, None
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
        dated = bool(dates(sentence, moment.today))
        share = "%" in sentence and moment.asked.about != "confidence"
        found = None if dated or share else confidence_in(sentence, moment.language)
        words = len(bare(sentence).split())
        if found is not None and words <= 7 and (len(parts) > 1 or words <= 4):
            # What somebody else would say comes later and longer than one's own number.
            sure = found if sure is None or words <= 4 else sure
        else:
            kept.append(sentence)
    left_over = "\n".join(kept) if "\n" in text else " ".join(kept)
    return (text, None) if sure is None else (left_over, sure)


def objectives(text: str, moment: Moment) -> Heard:
    """One objective for each item of the answer."""
    if bare_number(text):
        return moment.unclear("number-of-what", text)
    items = (tidy(without_fillers(i, moment.language) or i) for i in clauses(text))
    return moment.heard(*(AddObjective(text=i) for i in items), *left(moment))


def actions(text: str, moment: Moment) -> Heard:
    """Actions for the key result in question, with the dates that were said."""
    target = key_result_of(moment)
    if target is None:
        return moment.unclear("no-such-item", text)
    if complete(text, moment.today):
        return asides.late_proof(text, target, moment)
    edits: list[Edit] = []
    for step in whole_steps(steps(text, moment.today), moment):
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
        known = isinstance(action, Action) and begins_a_step(text, moment)
        return actions(text, moment) if known else moment.unclear("which-date", text)
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
    if moment.asked.about == "approval" and moment.plan.objectives:
        return moment.unclear("not-understood", text)  # the whole plan was asked about
    if moment.plan.big_objective is not None and fragment(text, moment):
        sure = confidence_in(text, moment.language)
        if sure is None:
            return moment.unclear("what-to-change")
        return moment.heard(SetBigObjective(confidence=sure))
    if moment.plan.big_objective is not None:
        if within("meta", text, moment.language):
            return moment.unclear("what-to-change")
        reading = read(text, moment.today)
        if reading.moves or (reading.due and reading.quantities):
            return moment.heard(asides.kept_proof(text, moment))
    said, sure = split_confidence(text, moment)
    if asides.stray(said, moment):
        return moment.unclear("stray", said)
    fields: dict[str, Any] = {"text": tidy(" ".join(said.split()))} if said.strip() else {}
    if sure is not None:
        fields["confidence"] = sure
    if moment.plan.big_objective is None and "text" not in fields:
        return moment.unclear("not-understood", text)
    return moment.heard(
        SetBigObjective(**fields), *asides.left_number(fields.get("text", ""), moment)
    )


def objective_wording(text: str, objective: Objective, moment: Moment) -> Heard:
    """Another wording for an objective, or, when it is measured, a key result of it."""
    reading = read(text, moment.today)
    if reading.moves or (reading.target is not None and moment.asked.about == "approval"):
        if fragment(text, moment):
            measure = {**moment.key_result_fields(text), "text": objective.text}
            return moment.heard(AddKeyResult(objective=objective.id, **measure))
        return key_results(text, moment)
    counted = reading.frequency or reading.quantities or reading.unbounded
    often = reading.frequency and numbers(text)
    if (reading.verb_kind == "activity" or often) and counted:
        return key_results(text, moment)
    said, sure = split_confidence(text, moment)
    fields: dict[str, Any] = {"text": tidy(" ".join(said.split()))} if said.strip() else {}
    if sure is not None:
        fields["confidence"] = sure
    return moment.heard(ReviseObjective(id=objective.id, **fields))


def last_of_ten(text: str) -> int | None:
    """The last number from 0 to 10 of a short answer that corrects itself: "5, no wait, 6"."""
    fitting = [int(q.value) for q in numbers(text) if 0 <= q.value <= 10]
    return fitting[-1] if fitting else None


def confidence(text: str, moment: Moment) -> Heard:
    """How sure the person is; words beyond the number are a new wording."""
    measure = read(text, moment.today).moves
    sure = None if measure else confidence_in(text, moment.language)
    said, split = split_confidence(text, moment)
    item = moment.item(moment.asked.target)
    if sure is None and split is None and fragment(text, moment):
        sure = last_of_ten(text)
    if sure is None and split is None and isinstance(item, Objective):
        return key_results(text, moment) if measure else moment.unclear("which-number", text)
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


def period(text: str, moment: Moment) -> Heard:
    """The days that the plan covers."""
    found = period_in(text, moment)
    if found is None:
        return moment.unclear("which-date", text)
    return moment.heard(SetPeriod(start=found.start, end=found.end))


def nothing_asked(text: str, moment: Moment) -> Heard:
    """Nothing was asked, so a free sentence is not taken for an answer."""
    return moment.unclear("not-understood", text) if len(text.split()) > 2 else moment.wish("where")


GOALS = {"big-objective", "objectives", "compound", "approval", "confidence", "wording"}
OF_A_KEY_RESULT = {"number", "baseline", "target", "due", "source"}
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
    "too-many": too_many,
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
    "why": asides.why,
    "type": asides.kind,
    "result": asides.result,
    "thought": asides.thought,
    "dependency-by": asides.dependency_by,
    "adopt": asides.another_proof,
    "split": wording,
    **dict.fromkeys(("watch", "if-then"), accepting.picked),
    "period": period,
    "done": nothing_asked,
}
