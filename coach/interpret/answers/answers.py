"""What an answer fills, given what was asked."""

from collections.abc import Callable
from typing import Any

from coach.edits import (
    AddKeyResult,
    Edit,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetMission,
    SetPeriod,
)
from coach.interpret.answers import asides, proofs, protecting
from coach.interpret.answers.betting import beside_confidence, worded_ahead
from coach.interpret.answers.choosing import chosen
from coach.interpret.answers.directing import beside_the_goal, directed, tasks, with_later
from coach.interpret.answers.fields import bare_number, fragment
from coach.interpret.answers.goal import goal_with_the_rest
from coach.interpret.answers.only_tasks import outcomes
from coach.interpret.answers.pictured import pictured
from coach.interpret.answers.preamble import behind_preamble, names_goal, without_correction
from coach.interpret.beside.chatter import lone_figure
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import sentences, within, without_fillers
from coach.interpret.ear.in_a_row import in_a_row
from coach.interpret.ear.items import MARK, tidy
from coach.interpret.ear.moment import Moment, settle
from coach.interpret.ear.rewording import without_lead
from coach.interpret.ear.said import confidence_in, date_in, period_in, sure_said
from coach.interpret.measures.measures import (
    due,
    key_result_wording,
    key_results,
    key_results_of,
    number,
    one_number,
    source,
    unnamed,
)
from coach.interpret.measures.origins import told_origin, with_its_source
from coach.interpret.measures.sureness import (
    beside_a_number,
    beside_a_reason,
    last_of_ten,
    lone_mark,
    split_confidence,
    with_a_word,
)
from coach.interpret.orders import accepting
from coach.interpret.steps.planning import action_when, actions, instead_of_a_proof
from coach.okr import Action, KeyResult, Objective, Stage
from coach.reading import numbers, read
from coach.stages import focus_of


def answer(text: str, moment: Moment) -> Heard:
    """The edits that an answer to the coach's last question makes."""
    text = without_fillers(text, moment.language) or text
    about = moment.asked.about
    if "\n" not in text and about != "confidence" and in_a_row(text) is None:
        text = MARK.sub("", text)  # "7. we have ..." is no point of a list
    if about in GOALS:
        plain = without_correction(text, moment)
        said_anew = plain != text or within("wanting", text, moment.language)
        if moment.asked.target is None and len(sentences(plain)) == 1:
            led_to = behind_preamble(plain, moment.language)
            said_anew = said_anew or names_goal(plain.replace(led_to, " "), moment.language)
            plain = led_to
        if moment.asked.target is None and said_anew:
            moment = moment.asking("what-to-change")  # whoever says what they want means the goal
        text = without_lead(plain, moment.language, told=about != "objectives")
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
    text = "\n".join(MARK.sub("", row) for row in text.splitlines())
    said, sure = split_confidence(text, moment)
    said, sure = (said, sure) if said.strip() else (text, None)  # "a million in sales" is a goal
    todo = tasks(said, moment) if "\n" not in said else ()
    return moment.heard(*todo) if todo else goal_with_the_rest(said, sure, moment)


MOST_SURE, SEVERAL = 10, 2
"""The highest confidence, and sentences beside it that may tell the goal anew."""


def objectives(text: str, moment: Moment) -> Heard:
    """One objective for each item of the answer."""
    if bare_number(text):
        return moment.unclear("number-of-what", text)
    return directed(text, left(moment), moment)


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
    if moment.asked.about == "approval" and focus_of(moment.plan).stage is Stage.REVIEW:
        return protecting.needed(text, moment) or moment.unclear("not-understood", text)
    big = moment.plan.big_objective
    if big and (aside := no_wording(text, moment) or asides.meanwhile(text, moment)):
        return aside
    said, sure = split_confidence(text, moment)
    marked = {} if sure is None else {"confidence": sure}
    if proofs.stray(said, moment):
        wishes = moment.unclear("stray", said).wishes
        return moment.heard(*([SetBigObjective(**marked)] if marked else []), wishes=wishes)
    if moment.asked.question == "what-to-change" and len(sentences(said)) > 1:
        return goal_with_the_rest(said, sure, moment)
    fields: dict[str, Any] = {"text": tidy(" ".join(said.split()))} if said.strip() else {}
    if big is None and not fields:
        return moment.unclear("not-understood", text)
    left_over = proofs.left_number(fields.get("text", ""), moment)
    return moment.heard(SetBigObjective(**fields, **marked), *left_over)


def no_wording(text: str, moment: Moment) -> Heard | None:
    """What is said where the goal's wording is in question and is none: a number, directions."""
    if seen := pictured(text, moment):
        return seen
    changing = moment.asked.question == "what-to-change"
    now = None if changing else proofs.standing_at(text, moment)
    if now is not None and (now > MOST_SURE or not fragment(text, moment)):
        return moment.heard(*proofs.measured_goal(text, moment))
    if fragment(text, moment):
        sure = confidence_in(text, moment.language)
        if sure is None:
            return moment.unclear("what-to-change")
        return moment.heard(SetBigObjective(confidence=sure))
    if told := beside_a_number(text, moment) or beside_a_reason(text, moment):
        return beside_confidence(*told, moment)
    if (sure := lone_mark(text, moment)) is not None:
        return moment.heard(SetBigObjective(confidence=sure))
    if within("meta", text, moment.language):
        return moment.unclear("what-to-change")
    if listed := beside_the_goal(text, moment):
        return moment.heard(*with_later(listed, moment))
    if proofs.of_a_measure(text, moment):
        return moment.heard(*proofs.measured_goal(text, moment))
    return None


def objective_wording(text: str, objective: Objective, moment: Moment) -> Heard:
    """Another wording for an objective, or, when it is measured, a key result of it."""
    reading = read(text, moment.today)
    measured = reading.target is not None and moment.asked.about == "approval"
    if measured and (mark := lone_mark(text, moment)) is not None:
        return moment.heard(ReviseObjective(id=objective.id, confidence=mark))
    if proofs.standing_at(text, moment) is not None:
        return moment.heard(*key_results_of(objective, text, moment))
    if objective.key_results and fragment(text, moment) and date_in(text, moment)[0]:
        return key_results(text, moment)  # the day of the last of them
    if reading.moves or measured:
        if fragment(text, moment) and unnamed(text, moment):
            measure = {**moment.key_result_fields(text), "text": objective.text}
            return moment.heard(AddKeyResult(objective=objective.id, **measure))
        return key_results(text, moment)
    counted = reading.frequency or reading.quantities or reading.unbounded
    often = reading.frequency and numbers(text)
    if (reading.verb_kind == "activity" or often) and counted:
        return key_results(text, moment)
    said, sure = split_confidence(text, moment)
    fields: dict[str, Any] = {"text": tidy(" ".join(said.split()))} if said.strip() else {}
    if fields and proofs.says_something_else(fields["text"], objective.text, moment):
        return told_origin(text, moment) or moment.unclear("note-instead", fields["text"])
    asked_sure = "10" in text or sure_said(text, moment.language)
    if sure is not None and moment.asked.about == "wording" and not (fields or asked_sure):
        return moment.unclear("number-of-what", text)
    if sure is not None:
        fields["confidence"] = sure
    return moment.heard(ReviseObjective(id=objective.id, **fields))


def confidence(text: str, moment: Moment) -> Heard:
    """How sure the person is; words beyond the number are its reason, or a measure."""
    item = moment.item(moment.asked.target)
    if item is None and in_a_row(text):
        return directed(text, (), moment)  # "1. ... 2. ..." is no mark
    if item is None and len(sentences(text)) > SEVERAL and within("wanting", text, moment.language):
        return goal_with_the_rest(text, None, moment)  # the goal anew, and all that belongs to it
    if (told := with_a_word(text, moment)) and not worded_ahead(text, moment):
        return beside_confidence(*told, moment)
    measure = read(text, moment.today).moves
    if measure and isinstance(item, Objective):
        return key_results(text, moment)
    said, split = split_confidence(text, moment)
    sure = None if measure else confidence_in(text, moment.language)
    value = split if split is not None else sure
    if value is None and (fragment(text, moment) or lone_figure(text, moment.language)):
        value = last_of_ten(text, moment.language)
    if value is None:
        enough = len(said.split()) >= 4 or len(said) >= 12
        reworded = enough and not isinstance(item, Objective)
        return wording(text, moment) if reworded else moment.unclear("which-number", text)
    match item:
        case Objective():
            return moment.heard(ReviseObjective(id=item.id, confidence=value))
        case KeyResult():
            return moment.heard(ReviseKeyResult(id=item.id, confidence=value))
        case _ if worded_ahead(text, moment):
            return goal_with_the_rest(said, value, moment)
        case _:
            return moment.heard(SetBigObjective(confidence=value))


def period(text: str, moment: Moment) -> Heard:
    """The days that the plan covers."""
    found = period_in(text, moment)
    if found is None:
        return moment.unclear("which-date", text)
    return moment.heard(SetPeriod(start=found.start, end=found.end))


def nothing_asked(text: str, moment: Moment) -> Heard:
    """Nothing was asked, so a free sentence is not taken for an answer."""
    if len(text.split()) <= FEWEST:
        return moment.wish("where")
    return protecting.needed(text, moment) or moment.unclear("not-understood", text)


FEWEST = 2
"""Words up to which something said after the last question asks where one stands."""
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
    "obstacle": protecting.obstacle,
    "health": protecting.health,
    "not-now": protecting.not_now,
    "too-many": protecting.too_many,
    "dependencies": protecting.dependencies,
    "wording": wording,
    "approval": wording,
    "compound": lambda text, moment: chosen(text, moment) or wording(text, moment),
    "number": number,
    "baseline": one_number,
    "target": one_number,
    "due": with_its_source(due),
    "source": source,
    "confidence": confidence,
    "why": asides.why,
    "type": asides.kind,
    "result": asides.result,
    "thought": asides.thought,
    "dependency-by": asides.dependency_by,
    "adopt": instead_of_a_proof,
    "split": wording,
    **dict.fromkeys(("watch", "if-then"), accepting.picked),
    "period": period,
    "tasks": outcomes,
    "done": nothing_asked,
}
