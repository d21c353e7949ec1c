"""The key result that a step belongs to: one that is named, or the one whose words it has."""

import re

from coach.edits import AddAction, Approve, Edit, GoTo, Ignore, ReviseAction
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.heard import Beside, Heard
from coach.interpret.ear.hearing import bare, sentences
from coach.interpret.ear.items import tidy
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.once import once
from coach.interpret.ear.parting import POINTING_BACK
from coach.interpret.ear.pointing import HANDLE
from coach.interpret.ear.pointing import telling as pairs
from coach.interpret.ear.said import date_in, undated
from coach.interpret.orders.bidding import LONGEST
from coach.interpret.orders.naming import named_by
from coach.interpret.orders.onward import plain
from coach.interpret.orders.resembling import alike, telling
from coach.interpret.steps.acting import AMONG_STEPS, BESIDE_THE_PLAN, provided_for
from coach.interpret.steps.aiming import (
    AHEAD,
    BEHIND,
    LED,
    Aim,
    aim_of,
    grouped,
    one_named,
    with_colon,
)
from coach.interpret.steps.announcing import announces
from coach.interpret.steps.deeds import deed
from coach.interpret.steps.doers import mine
from coach.interpret.steps.others import of_others, only_steps
from coach.interpret.steps.reacting import begins_with_if, planned_ahead, reaction_in, timed
from coach.interpret.steps.running import proof_of, steps_below
from coach.interpret.steps.telling import stands, told_steps
from coach.okr import Action, KeyResult, Objective, Place, every_key_result, places, words_of
from coach.reading import read
from coach.reading.marks import has_han

SAYS_MUCH = 3
"""Words that name something behind an item, beside a day, from which on they tell a step of it."""
FEW = 2
"""Words of a measure of which one says what is counted: "boxes given"."""


def aimed(piece: str, moment: Moment) -> bool:
    """Whether a piece tells steps and names what they are for: "for the ads: call the printer"."""
    heard = step_for(piece, moment)
    return heard is not None and bool(heard.edits)


def step_for(text: str, moment: Moment) -> Heard | None:
    """The steps of a message that names what they are for, whatever was asked."""
    if not moment.plan.objectives:
        return None
    text = with_colon(text, moment)
    groups = grouped(text, moment)
    if "\n" in text or len(groups) > 1:
        heard = [steps_of(group, moment) for group in groups]
        every = [one for one in heard if one is not None and one.edits]
        edits = [edit for one in every for edit in one.edits]
        return moment.heard(*edits) if groups and len(every) == len(groups) else None
    return steps_of(text, moment) if len(text) <= LONGEST else None


def steps_of(text: str, moment: Moment) -> Heard | None:
    """The steps of a message that names one item for all of them."""
    for pattern in (AHEAD, BEHIND):
        match = pattern.match(text.strip())
        aim = aim_of(match["ref"], moment) if match else Aim(None)
        if match is None or not (aim.place or aim.called):
            continue
        spoken = dict.fromkeys((moment.language, "en"))
        if not all(matter(plain(match["rest"], language), language) for language in spoken):
            continue  # "go to O1.KR1 please"
        if aim.missing:
            return moment.unclear("no-such-item", aim.missing)
        if reaction := if_then_of(match["ref"], match["rest"], moment):
            return reaction
        if aim.place is None and told_steps_of(match["rest"], moment):
            asks = any(every_key_result(moment.plan))
            beside = moment.heard(wishes=(Beside(text=tidy(match["rest"])),))
            return moment.unclear("which-proof", tidy(match["rest"])) if asks else beside
        if aim.place is None or not (aim.called or is_step(match, moment)):
            continue
        if told_measure(match["rest"], moment):
            continue
        proof = proof_below(aim, match["rest"], moment)
        if proof is not None:
            return moment.heard(*steps_below(proof.id, match["rest"], moment))
    return None


def if_then_of(ref: str, text: str, moment: Moment) -> Heard | None:
    """What is done if something comes in between of the one step that words name."""
    if not (begins_with_if(text, moment) or reaction_in(text, moment)):
        return None
    named = named_by(ref, moment)
    steps = [p for p in (*named.places, *named.several) if isinstance(p.item, Action)]
    if len(steps) != 1 or not isinstance(step := steps[0].item, Action):
        return None
    revised = ReviseAction(id=step.id, if_then=provided_for(step, text))
    return moment.heard(*moment.opened_for(steps[0], revised))


def told_steps_of(text: str, moment: Moment) -> bool:
    """Whether words that are called steps tell things to do, and no measure."""
    return not told_measure(text, moment) and any(
        stands(t, moment) for t in told_steps(text, moment)
    )


def told_measure(text: str, moment: Moment) -> bool:
    """Whether a text tells from where to where a number goes, or names another item."""
    return read(text, moment.today).moves or HANDLE.search(text) is not None


def is_step(match: re.Match[str], moment: Moment) -> bool:
    """Whether something is done, or is dated where steps are asked for or announced."""
    text = match["rest"]
    awaited = moment.asked.about in AMONG_STEPS or announces(match["ref"], moment)
    place = one_named(match["ref"], moment)
    settled = place is not None and isinstance(place.item, KeyResult) and place.item.approved
    if place is not None and isinstance(place.item, Objective) and place.item.approved:
        doing = read(text, moment.today).verb_kind in ("activity", "delivery")
        settled = doing or LED.match(match[0]) is not None  # "for O2: forty letters"
    dated = date_in(text, moment)[0] is not None
    if dated and matter(undated(text, moment), moment.language) >= SAYS_MUCH:
        return True
    told = settled or dated
    more = any(step.helper or step.if_then for step in told_steps(text, moment))
    return deed(text, moment) or bool(reaction_in(text, moment)) or more or (awaited and told)


def proof_below(aim: Aim, text: str, moment: Moment) -> KeyResult | None:
    """The key result that is named, or the one below a named objective that a step is for.

    One that lacks its numbers is worded anew rather than planned, unless it is approved as it is
    or steps are what is asked for or told.
    """
    match aim.place.item if aim.place else None:
        case KeyResult() as named if aim.called:
            return named
        case KeyResult(baseline=None, target=None, approved=False) if (
            moment.asked.about not in AMONG_STEPS
        ):
            return None
        case KeyResult() as named:
            in_question = moment.asked.target == named.id and moment.asked.about == "wording"
            return None if in_question else named
        case Objective(key_results=(only,)):
            return only
        case Objective(key_results=(first, *others)):
            return proof_of(text, [first, *others], moment) or first
        case _:
            return None


@once
def told_each(text: str, moment: Moment) -> list[str]:
    """The sentences of a message of which each tells a step or who does one; else none."""
    parts = sentences(text) if "\n" not in text and len(text) <= LONGEST else []
    if any(mine(part, moment) for part in parts[1:]):
        return []  # "print the list by 20 January. I'll do that myself" is one step
    if only_steps(parts, moment):
        return []
    every = len(parts) > 1 and all(of_others(p, moment) or deed(p, moment) for p in parts)
    return parts if every and any(of_others(part, moment) for part in parts) else []


def rehomed(edits: tuple[Edit, ...], text: str, moment: Moment) -> tuple[Edit, ...]:
    """The edits with each step below the key result whose words it has.

    That is the one in work unless a step has no word of it and some of one other alone. Who asked
    to go to a key result, or names one, or is asked about one, means that.
    """
    plain = all(
        isinstance(edit, AddAction | ReviseAction | GoTo | Ignore | Approve) for edit in edits
    )
    about_one = moment.asked.about in BESIDE_THE_PLAN | {"actions"}
    about_one = about_one and not isinstance(moment.item(moment.asked.target), Objective)
    if plain and not HANDLE.search(text) and not about_one:
        edits = tuple(moved for edit in edits for moved in moved_home(edit, moment))
    return tuple(said_again(edit, moment) for edit in edits)


def said_again(edit: Edit, moment: Moment) -> Edit:
    """A step that is there already in the same words: what is new about it, and no second one."""
    home = moment.item(edit.key_result) if isinstance(edit, AddAction) else None
    if not isinstance(edit, AddAction) or not isinstance(home, KeyResult):
        return edit
    words = bare(edit.text)
    same = [step for step in home.actions if bare(step.text) == words and not step.approved]
    if len(same) != 1:
        return edit
    new = {k: v for k, v in edit.given().items() if k not in ("edit", "key_result") and v}
    return ReviseAction.model_validate({**new, "id": same[0].id})


def moved_home(edit: Edit, moment: Moment) -> tuple[Edit, ...]:
    """A step, or an if-then plan of one, where its words are at home."""
    match edit:
        case AddAction(if_then=str(said)) if said and (its := answered_for(said, moment)):
            return moment.opened_for(its, provision(its, said))
        case AddAction() if (home := home_of_step(edit, moment)) is not None:
            return (edit.model_copy(update={"key_result": home}),)
        case ReviseAction(if_then=str(said)) if said and set(edit.given()) == {"if_then"}:
            return (of_its_step(edit, said, moment),)
        case _:
            return (edit,)


def provision(place: Place, said: str) -> ReviseAction:
    """An if-then plan beside a step, behind those that it has."""
    step = place.item
    told = provided_for(step, said) if isinstance(step, Action) else said
    return ReviseAction(id=step.id, if_then=told)


def answered_for(text: str, moment: Moment) -> Place | None:
    """The one step of whose words the condition of an if-then plan has some; None for any other."""
    told = reaction_in(text, moment)
    if told is None or timed(told, moment):
        return None
    every = [place for place in places(moment.plan) if isinstance(place.item, Action)]
    having = [p for p in every if has_words(told.condition, words_of(p.item), moment)]
    return having[0] if len(having) == 1 else None


def of_its_step(edit: ReviseAction, text: str, moment: Moment) -> Edit:
    """An if-then plan beside the one step whose words it has, else a step where they are."""
    told, at = reaction_in(text, moment), moment.place(edit.id)
    if edit.id == moment.latest and told and POINTING_BACK & set(bare(told.step).split()):
        return edit  # "we do it in the hall": the step that was spoken of last is meant
    if at is None or has_words(text, words_of(at.item), moment):
        return edit
    every = [step for _, proof in every_key_result(moment.plan) for step in proof.actions]
    having = [step for step in every if has_words(text, step.text, moment)]
    if len(having) == 1 and not having[0].approved:
        if_then = provided_for(having[0], text)
        return ReviseAction(id=having[0].id, if_then=if_then)
    if told is None or at.parent is None:
        return edit
    alone = planned_ahead(told, text, at.parent, moment)
    home = home_of_step(alone, moment)
    return edit if home is None else alone.model_copy(update={"key_result": home})


def home_of_step(step: AddAction, moment: Moment) -> int | None:
    """Id of the key result whose words a step has, None where that is not plain."""
    in_work = moment.place(step.key_result)
    if in_work is None or moment.plan.visiting_item == in_work.item.id:
        return None
    said = f"{step.text} {step.if_then}"
    above = moment.place(in_work.parent)
    if has_words(said, around(in_work, above, moment), moment):
        return None
    every = [(objective, proof) for objective, proof in every_key_result(moment.plan)]
    if moment.plan.visiting_item == in_work.parent:
        every = [(above, proof) for above, proof in every if above and above.id == in_work.parent]
    having = [proof.id for above, proof in every if above and speaks_of(said, proof, moment)]
    return having[0] if len(having) == 1 else None


def around(place: Place, above: Place | None, moment: Moment) -> str:
    """The words of a key result, of its steps, and of its objective, without days."""
    item = place.item
    steps = item.actions if isinstance(item, KeyResult) else ()
    texts = [words_of(item), *(step.text for step in steps), words_of(above.item) if above else ""]
    return " ".join(undated(text, moment) for text in texts)


def has_words(said: str, text: str, moment: Moment) -> bool:
    """Whether a sentence has a telling word of another one."""
    return bool(common(said, text, moment)[0])


def speaks_of(said: str, proof: KeyResult, moment: Moment) -> bool:
    """Whether a sentence has most words of what a key result counts, or one of two."""
    shared, own = common(said, proof.metric or proof.text, moment)
    return bool(shared) and (2 * shared > own or own <= FEW)


def common(said: str, text: str, moment: Moment) -> tuple[int, int]:
    """How many telling words of a text a sentence has, and how many there are."""
    said, text = undated(said, moment), undated(text, moment)
    if has_han(text):
        return len(pairs(said) & pairs(text)), len(pairs(text))
    own, words = (telling(each, None, moment.language) for each in (text, said))
    return sum(1 for one in own if any(alike(one, word) for word in words)), len(own)
