"""What a message tells of steps that are there, field by field, so that no field becomes a step.

"The date of that is 1 November and the owner is me", "A1 Jonas, A2 Mira", "the flyer: 3 March,
Tom": each clause names a step, or a field of it, or both. A message of which a clause says
anything else is for others to hear.
"""

import re
from collections.abc import Iterator
from functools import cache

from coach.edits import Edit, ReviseAction
from coach.interpret.answers.facts import dated
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import is_question, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.orders.bidding import bids, words
from coach.interpret.orders.changing import refer
from coach.interpret.orders.naming import absent
from coach.interpret.steps.called import AMONG
from coach.interpret.steps.clauses import A_STEP, told
from coach.interpret.steps.helping import key_result_in_work, step_said_last
from coach.interpret.steps.labels import Clause, Given
from coach.interpret.steps.starting import with_start
from coach.interpret.steps.telling import one_step, stands
from coach.okr import Action, KeyResult, Place, places

LONGEST = 240
"""Characters of a message that tells of steps."""


IN_BRACKETS = re.compile(rf"\s*[(（](?P<handle>{HANDLE.pattern})[)）]\s*", re.IGNORECASE)


@once
def described(text: str, moment: Moment) -> Heard | None:
    """The steps that are there with all that a message tells of them; None for any other message.

    A day may also be that of a key result that the message calls by its words.
    """
    if "\n" in text or len(text) > LONGEST or is_question(text, moment.language):
        return None
    if not any(isinstance(place.item, Action) for place in places(moment.plan)):
        return None
    said = IN_BRACKETS.sub(r" \g<handle> ", text).strip()
    said = without_fillers(said, moment.language).strip(" .!。！")
    clauses = told(said, moment)
    if not clauses:
        return told_anew(said, moment)
    if nowhere := nothing_such(clauses, moment):
        return nowhere
    given: dict[int, Given] = {}
    here: tuple[Place, ...] = ()
    waiting: tuple[Place, ...] = ()
    for clause in clauses:
        waiting += clause.places
        if not clause.fields:
            continue
        here = waiting or here or tuple(in_work(clauses, moment))
        waiting = ()
        for place in here:
            fields = given.setdefault(place.item.id, {})
            if fields.keys() & clause.fields.keys():
                return None  # two days of one step
            fields |= clause.fields
    if waiting or not given:
        return None
    edits = [edit for item, fields in given.items() for edit in revised(item, fields, moment)]
    return moment.heard(*edits) if edits else None


def nothing_such(clauses: list[Clause], moment: Moment) -> Heard | None:
    """What is asked back where a clause names a step that is not there, or a day that is none."""
    if missing := next((clause.missing for clause in clauses if clause.missing), ""):
        home = moment.place(key_result_in_work(moment))
        whole = f"{home.handle}.{missing}" if home and A_LONE_STEP.fullmatch(missing) else missing
        return moment.heard(wishes=(absent(whole, moment),))
    wrong = next((clause.fields["wrong"] for clause in clauses if "wrong" in clause.fields), "")
    return moment.unclear("no-such-date", wrong) if wrong else None


A_LONE_STEP = re.compile(r"A\d+")
"""The handle of a step without that of its key result."""


def told_anew(said: str, moment: Moment) -> Heard | None:
    """The step that is to read otherwise, with its day and who does it: "change A1 to: ..., Tom".

    Behind words that part a step in two, a handle that nothing has yet is that of a new one.
    """
    parting = taking_apart(moment.language).match(said)
    rest = said[parting.end() :] if parting else said
    anew = (bid for bid in bids(rest, moment.language) if bid.kind == "reword")
    ref, value = next(((bid.ref, bid.value) for bid in anew), ("", ""))
    labelled = None if ref else NUMBERED.match(rest)
    if labelled:
        ref, value = labelled["ref"], labelled["value"]
    if not A_STEP.fullmatch(ref) or not HANDLE.fullmatch(ref):
        return None
    step = one_step(value, moment)
    if step is None or not (step.helper or step.if_then or parting):
        return None
    place = refer(ref, moment).place
    if place is None:
        home = key_result_in_work(moment)
        return moment.heard(step.added_to(home)) if home and stands(step, moment) else None
    if not isinstance(place.item, Action) or (not parting and not stands(step, moment)):
        return None
    if labelled and place.item.approved:
        return None  # what only stands behind a handle rewords nothing that is approved
    own = ReviseAction.model_validate({"id": place.item.id, "text": step.text, **step.given})
    return moment.heard(*moment.opened_for(place, own))


NUMBERED = re.compile(
    r"(?P<ref>(?:o\d+\.)?(?:kr\d+\.)?a\d+)(?:\s*[:：]|\s|(?=[\u4e00-\u9fff]))(?:是(?=.))?"
    r"\s*(?P<value>.{2,})",
    re.IGNORECASE,
)
"""A step's handle with words behind it."""


@cache
def taking_apart(language: str) -> re.Pattern[str]:
    """The words that part the step in work in two: "split it:"."""
    split, it = (words(key, language) for key in ("split", "it"))
    gap = r"\s*" if language == "zh" else r"\s+"
    return re.compile(rf"(?:{split}(?:{gap}{it})?|{it}{gap}{split})\s*[:：,，]\s*", re.IGNORECASE)


def revised(item: int, fields: Given, moment: Moment) -> Iterator[Edit]:
    """An item with its fields, opened for them and a step locked again."""
    place = moment.place(item)
    if place is None:
        return
    if isinstance(place.item, KeyResult):
        edit = dated({"value": fields["said"]}, place.item, moment) if "said" in fields else None
        if edit is not None:
            yield from (*moment.reopening(place), edit)
    elif isinstance(place.item, Action):
        own = {name: value for name, value in fields.items() if name not in ("said", "often")}
        if often := fields.get("often"):
            own["text"] = with_start(place.item.text, often, moment)
        yield from moment.opened_for(place, ReviseAction.model_validate({"id": item, **own}))


def in_work(clauses: list[Clause], moment: Moment) -> Iterator[Place]:
    """The step of which a message goes on that names none; none where it may be another's."""
    several = len({name for clause in clauses for name in clause.fields} - {"said"}) > 1
    named = any(clause.named for clause in clauses)
    asked = moment.item(moment.asked.target)
    among = moment.asked.about in AMONG or isinstance(moment.item(moment.latest), Action)
    if not among or not (several or named):
        return
    at_day = moment.asked.about == "action-when" and isinstance(asked, Action)
    step = asked if at_day else step_said_last(moment)
    if step is not None and (place := moment.place(step.id)):
        yield place
