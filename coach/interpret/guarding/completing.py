"""What follows from an edit that a model noted, without anybody inventing anything.

The built-in interpreter's edits are whole already; a model notes only what was said, so that the
two end with the same plan.
"""

import re
from typing import Any

from coach.edits import (
    AddAction,
    AddKeyResult,
    Approve,
    Edit,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetBigObjective,
    SetPeriod,
    SetWatch,
)
from coach.interpret.answers.fields import direction_of
from coach.interpret.ear.moment import Moment, offered_period, settle
from coach.interpret.ear.rewording import redated, sentence_with
from coach.interpret.guarding.evidence import stems
from coach.interpret.guarding.listing import heeding
from coach.interpret.guarding.supposing import decided
from coach.interpret.measures.measures import RESULT_RULES
from coach.okr import LONGEST_TEXT, KeyResult, Objective
from coach.reading.marks import has_han


def completed(edit: Edit, said: str, moment: Moment) -> list[Edit]:
    """The edit with what follows from it.

    Args:
        edit: after the guard.
        said: the person's words.
        moment: with the plan as it is before this edit.
    """
    match edit:
        case AddKeyResult(text=text):
            known, told = given(edit), fields_in(text, moment)
            if told.get("target") == known.get("baseline"):
                told.pop("target", None)  # what once was: it is the start, and no aim
            return [AddKeyResult.model_validate({**in_step(told, known), **known})]
        case ReviseKeyResult(id=item_id):
            item = moment.item(item_id)
            return revised(edit, item, said, moment) if isinstance(item, KeyResult) else [edit]
        case ReviseAction():
            return [redated(edit, said, moment)]
        case ReviseObjective(why_now=why) if why:
            place = moment.item(edit.id)
            stood = place.why_now if isinstance(place, Objective) else ""
            return [edit.model_copy(update={"why_now": beside(stood, why, said, edit.id, moment)})]
        case SetBigObjective(why=why) if why and moment.plan.big_objective:
            stood = moment.plan.big_objective.why
            return [edit.model_copy(update={"why": beside(stood, why, said, None, moment)})]
        case SetWatch():
            return heeding(edit, moment.plan)
        case Approve(target=target):
            return [*year_of(target, moment), edit, settle()]
        case _:
            return [edit]


def beside(stood: str, why: str, said: str, item: int | None, moment: Moment) -> str:
    """A reason beside the one that stands there, unless that one was asked about or is corrected.

    Whoever tells one more reason does not take the first one back.
    """
    asked = moment.asked.about == "why" and moment.asked.target == item
    again = stems(why) & stems(stood)
    if not stood or asked or again or OF_REASONS.search(said):
        return why
    joint = "；" if has_han(stood) else "; "
    return f"{stood}{joint}{why}"[:LONGEST_TEXT]


OF_REASONS = re.compile(
    r"\b(?:reasons?|why|grund|gründe|warum|wieso|raz(?:ón|ones)|por qué|raisons?|pourquoi|motivos?"
    r"|raz(?:ão|ões)|por que)\b|原因|理由|为什么",
    re.IGNORECASE,
)
"""Words of somebody who speaks of a reason as such."""


def in_step(told: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    """What a sentence tells, without ends and their unit where other ends are known.

    In "half of the evenings: 8 of 19 now, 15 of 19" nobody speaks of 8 per cent.
    """
    ends = {name: known[name] for name in ("baseline", "target") if name in known}
    if all(told.get(name) == value for name, value in ends.items()):
        return told
    return {n: v for n, v in told.items() if n not in OF_THE_ENDS}


ENDS = frozenset({"baseline", "target"})
OF_THE_ENDS = frozenset({"baseline", "target", "unit", "direction"})


def news_in(text: str, item: KeyResult, moment: Moment) -> dict[str, Any]:
    """What a new sentence says of a key result that its old one did not say already."""
    told, before = fields_in(text, moment), fields_in(item.text, moment)
    held = {n for n, v in before.items() if told.get(n) == v and getattr(item, n) not in EMPTY}
    return {n: v for n, v in told.items() if n not in held}


EMPTY = (None, "")


def fields_in(text: str, moment: Moment) -> dict[str, Any]:
    """What a sentence says of a key result, without numbers and days that it only weighs."""
    fields, sure = moment.key_result_fields(text), decided(text)
    if sure.strip() == text.strip():
        return fields
    known = moment.key_result_fields(sure) if sure.strip() else {}
    return {n: v for n, v in fields.items() if n not in WEIGHED or known.get(n) == v}


WEIGHED = frozenset({"baseline", "target", "due", "direction", "confidence"})


def given(edit: AddKeyResult | ReviseKeyResult) -> dict[str, Any]:
    """The fields of an edit, as far as they were given."""
    return edit.model_dump(exclude_unset=True)


def revised(edit: ReviseKeyResult, item: KeyResult, said: str, moment: Moment) -> list[Edit]:
    """The revision with its sentence and its fields in step.

    A new sentence fills the fields that the model left out, a new number is written into the old
    sentence, and an activity that gives way to a result becomes the first action.
    """
    fields = given(edit)
    if edit.text:
        fields = {**in_step(news_in(edit.text, item, moment), fields), **fields}
        whole = fields_in(edit.text, moment)
        if whole.keys() >= ENDS and all(fields.get(n) == whole[n] for n in ENDS):
            fields.setdefault("unit", whole.get("unit", ""))  # "11 of 30" is no per cent any more
    elif (text := sentence_with(item, fields, said, moment)) != item.text:
        fields["text"] = text
    if {"baseline", "target"} & fields.keys() and "direction" not in fields:
        fields["direction"] = direction_of(item.model_copy(update=fields))
    edits: list[Edit] = [ReviseKeyResult.model_validate(fields)]
    asked = moment.asked
    gives_way = edit.text and edit.text != item.text and asked.target == item.id
    if gives_way and asked.rule in RESULT_RULES:
        edits.append(AddAction(key_result=item.id, text=item.text))
    return edits


def year_of(target: object, moment: Moment) -> list[Edit]:
    """The year that the coach named when it asked for the Big O's approval."""
    if target != "big-objective" or moment.plan.period is not None:
        return []
    year = offered_period(moment.today)
    return [SetPeriod(start=year.start, end=year.end)]
