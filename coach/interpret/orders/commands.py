"""Commands that name what to change: "make KR2 40 %", "remove the last", "can we do O3 first"."""

from collections.abc import Callable
from typing import Any

from coach.edits import (
    AddObjective,
    Approve,
    Move,
    Remove,
    Rename,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetMission,
    Undo,
)
from coach.interpret.answers import answers, asides, protecting
from coach.interpret.answers.facts import dated, with_ends
from coach.interpret.answers.fields import fragment
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Heard, Unclear, Wish
from coach.interpret.ear.hearing import ASSENT, bare, commands, intent, patterns, within
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment, settle
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.references import meant
from coach.interpret.ear.remarks import remark
from coach.interpret.ear.said import date_in, dependency_in, without_figures
from coach.interpret.ear.unlocking import unlocked_for
from coach.interpret.measures import measures
from coach.interpret.orders.adding import add_action
from coach.interpret.orders.changing import Parts, change, change_big_objective, refer
from coach.interpret.orders.labelled import new_item, period_said
from coach.interpret.orders.rearranging import move, swap
from coach.interpret.orders.removing import remove
from coach.interpret.orders.visiting import go, reopen
from coach.okr import KeyResult, Objective, Place, place_of
from coach.reading import dates, numbers
from coach.reading.marks import has_han
from coach.words import phrases


def heard_command(text: str, moment: Moment) -> Heard | None:
    """What a command means; None when the text is none, or names nothing that exists."""
    if heard := rather(text, moment):
        return heard
    head, comma, tail = text.partition(",")
    if comma and intent(head, moment.language) in ASSENT and approves(tail.strip(), moment):
        text = tail.strip()  # looks good, approve the whole thing
    possible = commands(text, moment.language)
    every = (COMMANDS[key](parts | {"said": text}, moment) for key, parts in possible)
    heard = next((heard for heard in every if heard is not None), None)
    nothing_yet = not moment.plan.objectives and not HANDLE.search(text)
    if heard and nothing_yet and any(map(misses, heard.wishes)):
        return None  # "make the first minutes count": nothing is there yet that it could name
    return heard


def misses(wish: Wish) -> bool:
    """Whether something was named that is not in the plan."""
    return isinstance(wish, Unclear) and wish.why == "no-such-item"


def approves(text: str, moment: Moment) -> bool:
    """Whether a text is the order to approve something."""
    return next(commands(text, moment.language), ("", {}))[0] == "approve"


UNIT = 1
"""Words beside a number that say what it counts."""
SHORTEST_VALUE = 5
"""Words up to which what follows "make that ..." is a value."""


def rather(text: str, moment: Moment) -> Heard | None:
    """Another day or number for what was said last: "no wait, make that end of May"."""
    for pattern in patterns("fact", "rather", moment.language):
        value = pattern.sub("", text.strip(" .!。！"), count=1).strip()
        if value == text.strip(" .!。！") or len(bare(value).split()) > SHORTEST_VALUE:
            continue
        if matter(without_figures(value, moment), moment.language) > UNIT:
            continue  # "call it Write to ten schools" is a name
        if moment.asked.about == "confidence" and is_mark(value):
            continue  # "let's say 6" answers what was asked
        if fragment(value, moment) or date_in(value, moment)[0]:
            return change({"ref": "it", "value": value}, moment)
    return None


HIGHEST_MARK = 10


def is_mark(value: str) -> bool:
    """Whether words are a number from 0 to 10 and nothing else."""
    found = numbers(value)
    return len(found) == 1 and found[0].text == value and 0 <= found[0].value <= HIGHEST_MARK


def approve(parts: Parts, moment: Moment) -> Heard | None:
    """Lock an item, the Big O or the plan."""
    found = refer(parts["ref"], moment)
    if found.special in ("big-objective", "plan"):
        target: Any = found.special
        return moment.heard(Approve(target=target), settle())
    if found.place is None:
        few = len(parts["ref"].split()) <= 2 and not has_han(parts["ref"])
        short = found.looked_like_one or few
        return moment.unclear("no-such-item", parts["ref"]) if short else None
    return moment.heard(Approve(target=found.place.item.id), settle())


def add_objective(parts: Parts, moment: Moment) -> Heard:
    """Add an objective that was named as one."""
    return moment.heard(AddObjective(text=tidy(parts["value"])))


def add_key_result(parts: Parts, moment: Moment) -> Heard | None:
    """Add a key result to the objective that was named, else to the one in work."""
    above = measures.objective_of(moment)
    if "ref" in parts:
        found = refer(parts["ref"], moment)
        if found.place is None or not isinstance(found.place.item, Objective):
            return moment.unclear("no-such-item", parts["ref"])
        above = found.place.item.id
    return moment.heard(*measures.below(above, tidy(parts["value"]), moment))


def why_matters(parts: Parts, moment: Moment) -> Heard | None:
    """A reason, kept with what it is the reason of; only where nothing else was asked."""
    if moment.asked.about not in ("approval", "why", "confidence", "compound"):
        return None
    return asides.why(parts["value"], moment)


def approve_later_part(parts: Parts, moment: Moment) -> Heard | None:
    """An approval with a condition: the condition is met first."""
    value = parts["value"]
    rest = heard_command(value, moment) or answers.answer(value, moment)
    if not rest.edits or moment.asked.about not in ("approval", "more-key-results"):
        return rest if rest.edits else None
    target: Any = moment.asked.target or "big-objective"
    return rest.model_copy(update={"edits": (*rest.edits, Approve(target=target), settle())})


CORRECTABLE = ReviseKeyResult | ReviseObjective | ReviseAction | Remove | Move
"""Edits that may have hit the wrong item."""


def item_of(edit: ReviseKeyResult | ReviseObjective | ReviseAction | Remove | Move) -> int | None:
    """Id of the item that an edit was about."""
    if isinstance(edit, Remove):
        return edit.target if isinstance(edit.target, int) else None
    return edit.id


def instead(parts: Parts, moment: Moment) -> Heard | None:
    """A correction of the last turn: the other item was meant, or another value."""
    value = parts["value"]
    last = next((e for e in reversed(moment.past.last) if isinstance(e, CORRECTABLE)), None)
    meant_before = item_of(last) if last is not None else None
    found = meant(value, moment.plan, moment.language, about=meant_before or moment.about_item)
    if found.place is not None and found.place.item.id == meant_before:
        return moment.unclear("which-item")  # that one was changed
    if last is not None and found.place is not None and moment.past.undo is not None:
        other = found.place.item.id
        match last:
            case Remove():
                return moment.heard(Undo(), Remove(target=other))
            case Move():
                return moment.heard(Undo(), last.model_copy(update={"id": other}))
            case _:
                return retargeted(last, found.place, moment)
    if found.looked_like_one and found.place is None:
        return moment.unclear("no-such-item", value)
    if moment.asked.about in protecting.LISTS:
        return None  # "no website this year" is something that is left out
    if len(bare(value).split()) <= 4 and (numbers(value) or date_in(value, moment)[0]):
        return change({"ref": "it", "value": value}, moment)
    if within("negated", value, moment.language) or len(value.split()) < 2:
        return None
    return heard_command(value, moment)


def retargeted(
    edit: ReviseKeyResult | ReviseObjective | ReviseAction, place: Place, moment: Moment
) -> Heard:
    """The last change taken back and made on another item, in its words as well."""
    before = moment.past.undo
    there = place_of(before, place.item.id) if before else None
    if there is None:
        return moment.unclear("which-item")
    fields = {k: v for k, v in edit.given().items() if k not in ("text", "direction")}
    fields = fields or edit.given()
    if isinstance(there.item, KeyResult) and isinstance(edit, ReviseKeyResult):
        fields |= in_its_words(fields, edit.text or "", there.item, moment)
    made = type(edit)(id=there.item.id, **fields)
    return moment.heard(Undo(), *unlocked_for(there, made))


def in_its_words(fields: Parts, said: str, item: KeyResult, moment: Moment) -> Parts:
    """Numbers and the day that a sentence says as another key result has them, with its words."""
    ends = [(n, f"{fields[n]:g}") for n in ("baseline", "target") if fields.get(n) is not None]
    changed: Parts = with_ends(ends, item, moment)
    days = dates(said, moment.today, moment.plan.period) if fields.get("due") else []
    if days:
        told = dated({"value": days[-1].text}, item.model_copy(update=changed), moment)
        changed |= {k: v for k, v in told.given().items() if k != "id"} if told else {}
    return changed


def mission_said(parts: Parts, moment: Moment) -> Heard | None:
    """The mission in the words that are said of it; None where they only judge it."""
    this, value = phrases("refs", "this", moment.language)[0], parts["value"]
    judged = remark(f"{this} {value}", moment.language)
    wrong = judged or within("objection", value, moment.language)
    return None if wrong else moment.heard(SetMission(text=tidy(value)))


COMMANDS: dict[str, Callable[[Parts, Moment], Heard | None]] = {
    "labelled": new_item,
    "period": period_said,
    "change": change,
    "remove": remove,
    "go": go,
    "reopen": reopen,
    "approve": approve,
    "swap": swap,
    "move": move,
    "not-now": lambda parts, moment: protecting.not_now(parts["value"], moment),
    "health": lambda parts, moment: protecting.health(parts["value"], moment),
    "dependency": lambda parts, moment: moment.heard(
        dependency_in(f"we depend on {parts['on']} for {parts['what']}", moment)
    ),
    "mission": mission_said,
    "big": lambda parts, moment: change_big_objective(parts["value"], moment),
    "objective": add_objective,
    "key-result": add_key_result,
    "action": add_action,
    "rename": lambda parts, moment: moment.heard(Rename(title=tidy(parts["value"]))),
    "why-matters": why_matters,
    "later-part": approve_later_part,
    "instead": instead,
}
