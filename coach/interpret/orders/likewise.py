"""Agreement on a condition, and what is to be the same elsewhere: "ok if we make it 30"."""

import re
from typing import Any

from coach.edits import Edit, ReviseKeyResult
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.conditions import condition_of
from coach.interpret.ear.consent import CONDITION, CONSENT, SAME
from coach.interpret.ear.heard import Heard
from coach.interpret.ear.hearing import bare
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.ear.references import HANDLE, meant
from coach.interpret.guarding.completing import completed
from coach.interpret.intents import approved
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.reacting import begins_with_if, reaction_in
from coach.okr import KeyResult, Objective, Place, every_key_result, place_of, words_of
from coach.reading import numbers
from coach.words import phrases

APPROVING = {"approval", "more-key-results", "more-actions"}
COPIED = ("due", "confidence", "source")
LONGEST = 10
"""Words of a message that only says what is to be the same."""
MOST_AHEAD, MOST_BESIDE = 3, 2
"""Words ahead of a condition, and beside its number, that name something else than the item."""


def on_condition(text: str, moment: Moment) -> Heard | None:
    """A yes on a condition: the change that it asks for and the approval, or why that waits."""
    if begins_with_if(text, moment) and reaction_in(text, moment):
        return None  # "si Ida est malade, Tom s'en occupe" agrees to nothing
    condition = condition_of(text)
    if not CONSENT.match(condition) or moment.asked.about not in APPROVING:
        return None
    asked_for = CONDITION.split(condition)[-1]
    if tells_more(condition, moment):
        return None
    amounts = {q.value for q in numbers(asked_for)}
    item = result_in_question(moment)
    if item is None or len(amounts) != 1 or not of_the_item(asked_for, item, moment):
        return moment.unclear("condition", condition)
    change = ReviseKeyResult(id=item.id, target=amounts.pop())
    approval = approved(moment, anyway=False)
    return moment.heard(*completed(change, text, moment), *approval.edits)


def tells_more(condition: str, moment: Moment) -> bool:
    """Whether a sentence with a yes and an "if" tells something else than a yes on a condition.

    "ok, for the orders: print them, and if the printer breaks, we use form 16" plans a step.
    """
    at = CONDITION.search(condition)
    ahead = condition[: at.start()] if at else ""
    behind = condition[at.start() :] if at else ""
    told = reaction_in(behind, moment) if begins_with_if(behind, moment) else None
    plans = told is not None and matter(told.condition, moment.language) > 0
    return plans or deed(ahead, moment) or matter(ahead, moment.language) > MOST_AHEAD


def of_the_item(asked_for: str, item: KeyResult, moment: Moment) -> bool:
    """Whether the number of a condition is meant for a key result: nothing else is named by it."""
    told = telling(asked_for) - telling(words_of(item)) - telling(item.metric)
    return sum(matter(word, moment.language) for word in told) <= MOST_BESIDE


def meant_elsewhere(text: str, moment: Moment) -> Heard | None:
    """What was just told of one key result, for the other that it was meant for: "no, for KR1".

    The one that it was told of has what it had before, unless it is said to be the same there.
    """
    handles = [match[0] for match in HANDLE.finditer(text.lower()) if match[0].strip()]
    spoken = dict.fromkeys((moment.language, "en")) if 1 <= len(handles) <= TWO else ()
    for said in (one for language in spoken for one in phrases("order", "meant-for", language)):
        match = re.match(said.replace("{ref}", re.escape(handles[0])), text, re.IGNORECASE)
        last = [e for e in moment.past.last if isinstance(e, ReviseKeyResult)]
        if match is None or len(last) != 1:
            continue
        rest = text[match.end() :].strip(" ,.;!。，！")
        places = [refer(handle, moment) for handle in handles]
        items = [p.item for p in places if p is not None and isinstance(p.item, KeyResult)]
        told = {name: v for name, v in last[0].given().items() if name in COPIED and v}
        too = bool(rest) and SAME.search(rest) and len(items) == TWO
        if len(items) != len(handles) or items[0].id == last[0].id or len(told) != 1:
            return None
        if bool(rest) != bool(too):
            return None
        edits = opened(items[0].id, told, moment)
        was = moment.past.undo and place_of(moment.past.undo, last[0].id)
        if too and items[1].id != last[0].id:
            edits += opened(items[1].id, told, moment)
        elif not too and was:
            edits += opened(last[0].id, {n: getattr(was.item, n) for n in told}, moment)
        return moment.heard(*edits)
    return None


TWO = 2
"""Key results of which such a message speaks at most."""


def refer(handle: str, moment: Moment) -> Place | None:
    """The item that a handle names."""
    return meant(handle, moment.plan, moment.language, moment.about_item).place


def opened(item: int, fields: dict[str, Any], moment: Moment) -> list[Edit]:
    """The edits that give a key result these fields, which stays approved where it was."""
    place, edit = moment.place(item), ReviseKeyResult.model_validate({"id": item, **fields})
    return [*(moment.opened_for(place, edit) if place else ())]


def result_in_question(moment: Moment) -> KeyResult | None:
    """The key result whose number a condition can mean."""
    for item in (moment.item(moment.asked.target), moment.item(moment.latest)):
        match item:
            case KeyResult():
                return item
            case Objective(key_results=(only,)):
                return only
    return None


def likewise(text: str, moment: Moment) -> Heard | None:
    """What another key result has, for the one that is named: `the same date for KR2`."""
    if told := meant_elsewhere(text, moment):
        return told
    said = bare(text)
    handles = [m.group() for m in HANDLE.finditer(said) if m.group().strip()]
    if numbers(HANDLE.sub(" ", text)):
        return None  # "KR2 is from 4 to 2, same date" has numbers of its own
    if len(handles) != 1 or not SAME.search(text) or len(text.split()) > LONGEST:
        return None
    place = meant(handles[0], moment.plan, moment.language, moment.about_item).place
    if place is None or not isinstance(place.item, KeyResult):
        return None
    last = [e for e in moment.past.last if isinstance(e, ReviseKeyResult)]
    named = {n for n in COPIED if any(w in said for w in phrases("fields", n, moment.language))}
    fields = named or {n for e in last for n in e.given() if n in COPIED}
    others = [kr for _, kr in every_key_result(moment.plan) if kr.id != place.item.id]
    others.sort(key=lambda kr: kr.id not in {e.id for e in last})
    values = {
        name: next((v for kr in others if (v := getattr(kr, name)) not in (None, "")), None)
        for name in sorted(fields)
    }
    given = {name: value for name, value in values.items() if value is not None}
    if not given:
        return None
    edit = ReviseKeyResult.model_validate({"id": place.item.id, **given})
    return moment.heard(*moment.reopening(place), edit)
