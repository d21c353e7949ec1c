"""Going to another part of the plan: by name, by handle, to change it there."""

import re

from coach.edits import GoTo, Reopen, Target
from coach.interpret.beside.chatter import matter
from coach.interpret.ear.consent import EVERY
from coach.interpret.ear.heard import Heard, Unclear
from coach.interpret.ear.hearing import bare, command, patterns, without_fillers
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import HANDLE, telling
from coach.interpret.ear.references import Kind, ordinal
from coach.interpret.measures.proving import whole_measure
from coach.interpret.orders.bidding import bids
from coach.interpret.orders.changing import Parts, refer
from coach.okr import Action, KeyResult, Objective, Place, Plan, Stage
from coach.reading import numbers
from coach.stages import focus_of, planned
from coach.words import phrases

MOST_AHEAD = 4
"""Fewer words stand before a handle that one wants to go to."""
ITEM = re.compile(r"o\d+(?:[. ]?kr\d+)?|kr\d+", re.IGNORECASE)


def go(parts: Parts, moment: Moment) -> Heard | None:
    """Visit a stage or an item; "do O3 first" also puts it in front of what is not done yet."""
    found = refer(parts["ref"], moment)
    # The rail and the questions call the stage of actions "the plan".
    named = {"big-objective": Stage.BIG_OBJECTIVE, "plan": Stage.ACTIONS}
    if stage := named.get(found.special or "", found.stage):
        return moment.heard(GoTo(stage=stage))
    if found.place is None and ordinal(bare(parts["ref"]), moment.language) is not None:
        found = refer(parts["ref"], moment, ROW.get(focus_of(moment.plan).stage))
    if found.place is None:
        return moment.unclear("no-such-item", parts["ref"]) if found.looked_like_one else None
    return moment.heard(on_to(found.place, moment.plan))


ROW: dict[Stage, Kind] = {Stage.KEY_RESULTS: "objective", Stage.ACTIONS: "key-result"}
"""What is gone through at a stage, so that "on to the second one" is the second of these."""


def visit(place: Place) -> GoTo:
    """The edit that brings the talk to an item, at the stage where it is worked on."""
    item = place.item
    if isinstance(item, Objective):
        return GoTo(stage=Stage.KEY_RESULTS, item=item.id)
    if isinstance(item, KeyResult):
        stage = Stage.ACTIONS if item.approved else Stage.KEY_RESULTS
        return GoTo(stage=stage, item=item.id if item.approved else place.parent)
    if isinstance(item, Action):
        return GoTo(stage=Stage.ACTIONS, item=place.parent)
    return GoTo(stage=Stage.REVIEW)


def on_to(place: Place, plan: Plan) -> GoTo:
    """The same from where the talk is: among steps an objective is gone on to for its steps.

    So it is for one that is not approved yet, where somebody chose to go on to the steps without.
    """
    item, among_steps = place.item, focus_of(plan).stage is Stage.ACTIONS
    left_open = among_steps and plan.visiting is Stage.ACTIONS
    match item:
        case Objective(key_results=proofs) if (
            proofs and among_steps and (item.approved or left_open)
        ):
            first = min(proofs, key=lambda p: (planned(p.actions), bool(p.actions)))
            return GoTo(stage=Stage.ACTIONS, item=first.id)
        case KeyResult(id=key_result) if left_open:
            return GoTo(stage=Stage.ACTIONS, item=key_result)
        case _:
            return visit(place)


def towards(text: str, moment: Moment) -> Heard | None:
    """A visit to the item whose handle ends a few words that nothing else explains."""
    *ahead, last = text.rstrip(" .!").split() or [""]
    others = HANDLE.search(" ".join(ahead)) or EVERY.search(" ".join(ahead))
    if (
        any(bids(text, moment.language))
        or not 1 <= len(ahead) < MOST_AHEAD
        or others
        or not ITEM.fullmatch(last)
    ):
        return None
    place = refer(last, moment).place
    return moment.heard(on_to(place, moment.plan)) if place else None


def reopen(parts: Parts, moment: Moment) -> Heard | None:
    """Unlock an item and go there; asked to change it, also ask what it should say instead."""
    found = refer(parts["ref"], moment)
    changing = "change" in parts
    if found.special in ("big-objective", "plan"):
        target: Target = "big-objective" if found.special == "big-objective" else "plan"
        return reopened(target, moment) if changing else moment.heard(Reopen(target=target))
    if found.place is None:
        return moment.unclear("no-such-item", parts["ref"]) if found.looked_like_one else None
    if changing:
        return reopened(found.place.item.id, moment)
    return moment.heard(Reopen(target=found.place.item.id), visit(found.place))


def reopened(target: Target, moment: Moment) -> Heard:
    """The item unlocked if it was approved, and the question what it should say instead."""
    place = moment.place(target) if isinstance(target, int) else None
    edits = moment.reopening(place) if place else ()
    if target == "big-objective":
        edits = moment.reopening_the_goal()
    ask = Unclear(why="what-to-change", item=target if isinstance(target, int) else None)
    return moment.heard(*edits, wishes=(ask,))


def leads(part: str, moment: Moment) -> bool:
    """Whether a part of a message does nothing but lead to an item: "let's take O1"."""
    kind, named = command(part, moment.language)
    return kind == "go" and len(part.split()) > 1 and bool(ITEM.fullmatch(bare(named["ref"])))


def led(text: str, moment: Moment) -> list[str]:
    """The two parts of "take O1, now it is 9": where to go, and what is said of it there."""
    first, comma, rest = text.partition(", ")
    if comma and rest.strip() and leads(first, moment):
        return [first, rest]
    if (found := addressed(text, moment)) and found[0].item.id != moment.about_item:
        handle, rest = found[0].handle, found[1]
        return [
            f"go to {handle}",
            f"{handle}: {rest}" if whole_measure(rest, moment) else rest,
        ]
    return []


def addressed(text: str, moment: Moment) -> tuple[Place, str] | None:
    """The objective that a message is said to be for, and the rest: "for O2: ...", "on sales: ".

    Where the rest has numbers, what stands before it is the name of what they count.
    """
    for pattern in patterns("fact", "addressed", moment.language):
        if match := pattern.match(without_fillers(text, moment.language)):
            place = refer(match["ref"], moment, "objective").place
            if place is not None and isinstance(place.item, Objective):
                ref = match["ref"]
                shared = telling(ref) & telling(place.item.text)
                if not shared and names_another(ref, moment):
                    return None  # "colleagues who ask me first: 3 a week" is no first objective
                names = match.start("ref") == 0 and shared and numbers(match["rest"])
                return place, match.string if names else match["rest"]
    return None


def names_another(ref: str, moment: Moment) -> bool:
    """Whether words name something beside a place in a row, and by no handle."""
    if HANDLE.search(ref):
        return False
    for key in ("ordinals", "last", "objective"):
        for word in phrases("refs", key, moment.language):
            ref = re.sub(word, " ", ref, flags=re.IGNORECASE)
    return bool(telling(ref)) and matter(ref, moment.language) > 0
