"""The moment in which something is said: the plan, the talk so far, and what was asked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Literal

from coach.edits import (
    Approve,
    Edit,
    GoTo,
    Move,
    Past,
    Reopen,
    ReviseAction,
    ReviseKeyResult,
    Target,
    apply,
)
from coach.interpret.ear.counted import counted
from coach.interpret.ear.heard import Heard, Simple, Unclear, Wish
from coach.interpret.ear.unlocking import unlocked_for
from coach.okr import (
    Action,
    Item,
    KeyResult,
    Objective,
    Period,
    Place,
    Plan,
    Stage,
    house_of,
    place_of,
    places,
)
from coach.reading import filled
from coach.reading import read as sentence
from coach.respond.point import About
from coach.stages import focus_of, next_unproven, planned
from coach.talk import Asked, Talk

BY_STAGE: dict[Stage, About] = {
    Stage.MISSION: "mission",
    Stage.BIG_OBJECTIVE: "big-objective",
    Stage.OBJECTIVES: "objectives",
    Stage.KEY_RESULTS: "key-results",
    Stage.ACTIONS: "actions",
    Stage.REVIEW: "done",
    Stage.RUNNING: "done",
}


UNSTORED = 0
"""Id of a message that is only a part of one."""
OPEN: dict[str, Literal["key-result", "action"]] = {
    "more-key-results": "key-result",
    "more-actions": "action",
}
"""Questions that look back on what was just said, and what it was."""


@dataclass(frozen=True)
class Moment:
    """Everything that gives a message its meaning."""

    plan: Plan
    past: Past
    talk: Talk
    today: date
    language: str

    @cached_property
    def asked(self) -> Asked:
        """What the coach asked last; the stage's own question when that is settled by now."""
        last, focus = self.talk.asked, focus_of(self.plan)
        if last is not None and not settled(last, self.plan):
            return last
        about = BY_STAGE[focus.stage]
        if last is None and about == "big-objective" and self.plan.big_objective is not None:
            about = "approval"
        return Asked(question="", about=about, target=focus.item)

    @cached_property
    def kept(self) -> dict[Any, Any]:
        """What was heard in this moment, by who asked for it and the words; see `once`."""
        return {}

    @cached_property
    def about_item(self) -> int | None:
        """The item that "it" stands for: what was asked about, or what was just said."""
        if self.asked.about in OPEN and self.latest is not None and self.lies_in_question:
            return self.latest
        if self.asked.target is not None:
            return self.asked.target
        return focus_of(self.plan).item

    @property
    def told_before(self) -> Item | None:
        """The item that was told before in the same message, None where nothing was."""
        said = self.talk.recent
        return self.item(self.latest) if said and said[-1].id == UNSTORED else None

    @property
    def lies_in_question(self) -> bool:
        """Whether what was told last lies below what was asked about, or is that itself."""
        place = self.place(self.latest)
        while place is not None and place.item.id != self.asked.target:
            place = self.place(place.parent)
        return place is not None or self.asked.target is None

    @property
    def added(self) -> tuple[Place, ...]:
        """The items that the last change added, in the order of the plan."""
        if self.past.undo is None:
            return ()
        known = {place.item.id for place in places(self.past.undo)}
        return tuple(place for place in places(self.plan) if place.item.id not in known)

    @property
    def latest(self) -> int | None:
        """The one item that the last change added, revised or moved, None where there is none."""
        if self.past.undo is None:
            return None
        if new := self.added:
            return new[-1].item.id
        touched = ReviseKeyResult | ReviseAction | Move
        revised = [e.id for e in self.past.last if isinstance(e, touched)]
        return revised[-1] if revised and self.place(revised[-1]) else None

    def item(self, item_id: int | None) -> Item | None:
        """The item with this id, None when it is gone."""
        place = self.place(item_id)
        return place.item if place else None

    def place(self, item_id: int | None) -> Place | None:
        """Where the item stands, None when it is gone."""
        return place_of(self.plan, item_id) if item_id is not None else None

    @property
    def horizon(self) -> Period:
        """The plan's period, or the year that a goal said today is most likely meant for."""
        return self.plan.period or offered_period(self.today)

    @property
    def passes_the_goal(self) -> bool:
        """Whether the goal is in question only in passing: nobody asked for another wording."""
        asked = self.asked
        passing = asked.rule in ("", "ask:confidence") and asked.about in ("approval", "confidence")
        return passing and asked.question != "what-to-change"

    def asking(self, question: str) -> "Moment":
        """The same moment after a question about the same thing."""
        return self.having_asked(self.asked.model_copy(update={"question": question}))

    def having_asked(self, asked: Asked) -> "Moment":
        """The same moment after another question."""
        return replace(self, talk=self.talk.model_copy(update={"asked": asked}))

    @property
    def at_work(self) -> "Moment":
        """The same moment with the question of the stage in place of the last one."""
        return replace(self, talk=self.talk.model_copy(update={"asked": None}))

    def visiting(self, edits: Iterable[Edit]) -> "Moment":
        """The moment after these edits where they lead to an item, or approve the goal.

        What is said next is said of that item, or of the directions that come behind the goal.
        """
        made = tuple(edits)
        leads = any(isinstance(edit, GoTo) and edit.item is not None for edit in made)
        goal = any(e == Approve(target="big-objective") for e in made)
        if not leads and (not goal or self.plan.objectives):
            return self
        return replace(self.at_work, plan=apply(self.plan, made, self.past).plan)

    def on(self, plan: Plan) -> "Moment":
        """The same moment with another plan."""
        return replace(self, plan=plan)

    def heard(self, *edits: Edit, wishes: tuple[Wish, ...] = ()) -> Heard:
        """What was heard, in the language of the talk."""
        return Heard(edits=edits, wishes=wishes, language=self.language)

    def wish(self, name: Any) -> Heard:
        """A wish without details."""
        return self.heard(wishes=(Simple(wish=name),))

    def unclear(self, why: Any, about: str = "") -> Heard:
        """Something that the coach asks back about."""
        return self.heard(wishes=(Unclear(why=why, about=about[:200]),))

    def key_result_fields(self, text: str) -> dict[str, Any]:
        """The fields of a key result that the text fills, without the text itself."""
        read = filled(KeyResult(text=text), self.today, self.horizon)
        fields = read.model_dump(exclude_defaults=True, exclude={"text", "id"})
        per = sentence(text, self.today).per
        if per and read.metric and not says_each(read.metric, per):
            fields["metric"] = f"{read.metric} {per}"
        if name := counted(text, self.language, self.today):
            fields["metric"] = name
        return fields

    def objective_of(self, item_id: int | None) -> Objective | None:
        """The objective that an item is, or that it lies in; None where there is none."""
        place = self.place(item_id)
        while place is not None and not isinstance(place.item, Objective):
            place = self.place(place.parent)
        return place.item if place is not None and isinstance(place.item, Objective) else None

    @property
    def step(self) -> Action | None:
        """The step that was said last, else the one that was asked about."""
        items = map(self.item, (self.latest, self.asked.target))
        return next((item for item in items if isinstance(item, Action)), None)

    @property
    def held_lately(self) -> Target | None:
        """What was last to be approved when a finding stood against it, unless it is by now."""
        replies = (m.reply.asked for m in reversed(self.talk.recent) if m.reply)
        every = (asked for asked in (self.talk.asked, *replies) if asked is not None)
        held = next((asked.held for asked in every if asked.held is not None), None)
        item = self.item(held) if isinstance(held, int) else None
        return None if item is not None and getattr(item, "approved", False) else held

    def reopening_the_goal(self) -> tuple[Edit, ...]:
        """What unlocks an approved goal that the person asked to change."""
        big = self.plan.big_objective
        return (Reopen(target="big-objective"),) if big is not None and big.approved else ()

    def reopening(self, place: Place) -> tuple[Edit, ...]:
        """What unlocks an approved item that the person asked to change."""
        approved = getattr(place.item, "approved", False)
        return (Reopen(target=place.item.id),) if approved else ()

    def opened_for(self, place: Place, *edits: Edit) -> tuple[Edit, ...]:
        """Edits of an item that is unlocked for them, and then as it was."""
        return unlocked_for(place, *edits)


def says_each(metric: str, per: str) -> bool:
    """Whether a metric names already what it counts for each: "evenings" of "per evening"."""
    named, each = metric.lower(), per.lower().split()[-1]
    return per.lower() in named or any(word.startswith(each) for word in named.split())


def offered_period(today: date) -> Period:
    """The calendar year a yearly goal is for: this one until September, then the next.

    Nobody plans a year in its last quarter; the coach names it when it asks for approval.
    """
    year = today.year + (today.month > 9)
    return Period(start=date(year, 1, 1), end=date(year, 12, 31))


def settle() -> GoTo:
    """The edit that ends a visit, so that the plan decides again where to go on."""
    return GoTo(stage=None, item=None)


def leave(target: Target | None, plan: Plan) -> GoTo:
    """The edit that ends a visit to an objective: to the next one, or where the plan decides."""
    following = next_unproven(plan, target) if isinstance(target, int) else None
    return settle() if following is None else GoTo(stage=Stage.KEY_RESULTS, item=following)


OF_KEY_RESULTS = {
    "more-key-results", "source", "confidence", "type", "why", "number", "baseline", "target",
    "due", "wording", "too-many", "split",
}  # fmt: skip
"""Questions about an objective and its key results that nobody asks once these are approved."""


def settled(asked: Asked, plan: Plan) -> bool:
    """Whether the plan answers a question by now, since somebody approved or removed on the page.

    A yes that is said to it must not approve whatever comes next.
    """
    if asked.target is None:
        if asked.about != "approval":
            return False
        if asked.question != "approval" and focus_of(plan).stage in (Stage.REVIEW, Stage.RUNNING):
            return plan.approved
        return plan.big_objective is not None and plan.big_objective.approved
    place = place_of(plan, asked.target)
    if place is None:
        return True
    if isinstance(place.item, KeyResult) and asked.about in ("approval", "more-actions"):
        return planned(place.item.actions)
    sourceless = asked.about == "source" and not getattr(place.item, "source", "")
    if asked.about not in OF_KEY_RESULTS | {"approval"} or plan.visiting or sourceless:
        return False
    return isinstance(place.item, Objective | KeyResult) and place.item.approved


def crowded(moment: Moment) -> bool:
    """Whether the objective in work has more key results than can be approved."""
    item = moment.item(focus_of(moment.plan).item)
    most = house_of(moment.plan).limits.most_key_results
    return isinstance(item, Objective) and len(item.key_results) > most
