"""The interpreter that asks a model, and believes it only what the person's words carry."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    GoTo,
    Past,
    Skip,
    apply,
)
from coach.interpret.certainty import LONGEST_FOR_MODEL, alone, certain
from coach.interpret.ear.heard import (
    MOST_WISHES,
    Heard,
    Interpreter,
    Question,
    Simple,
    Unclear,
    Wish,
    is_unclear,
)
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.questioning import of_the_plan, passed_over
from coach.interpret.guarding.allowing import Order, stands_beside
from coach.interpret.guarding.completing import completed
from coach.interpret.guarding.conversion import edit_of
from coach.interpret.guarding.evidence import Evidence, evidence_of
from coach.interpret.guarding.grounding import grounded
from coach.interpret.guarding.guard import guarded
from coach.interpret.guarding.homeless import homeless
from coach.interpret.guarding.housing import housed
from coach.interpret.guarding.known import known_already, stands_already, stands_now, told_once
from coach.interpret.guarding.labels import Naming, Puzzled
from coach.interpret.guarding.meant import meant
from coach.interpret.guarding.parting import with_owners_apart
from coach.interpret.guarding.passing import in_order, overruns, passed_by
from coach.interpret.guarding.pondered import pondered
from coach.interpret.guarding.remembering import remembered
from coach.interpret.guarding.replanting import replanted
from coach.interpret.guarding.turned import righted
from coach.interpret.guarding.understood import ChangeByModel, Understood
from coach.interpret.guarding.undoing import without_other_undo
from coach.interpret.orders.accepting import asks_of_one, is_taking, settled_by
from coach.interpret.orders.orders import APPROVES
from coach.interpret.orders.unlocking import left_open, takes_for_done, unlocking
from coach.interpret.steps.starting import keeping_starts
from coach.model import Model
from coach.model.context import plan_lines, quoted, recent
from coach.okr import Plan, Stage, next_id, place_of
from coach.prompts import render
from coach.reading import dates, language
from coach.stages import focus_of
from coach.talk import Talk

PROMPT = "interpret"
MOST_ASKS, FEW_WORDS, FEW_CHARACTERS = 2, 4, 24
AT_A_LOSS = {"help", "frustrated"}
"""Wishes of somebody who does not know what to say; not of one who has said it."""
PUTS_BY = {"add-health", "add-not-now"}
ADDS = AddObjective | AddKeyResult | AddAction | AddDependency


@dataclass(frozen=True)
class ModelInterpreter:
    """Understands what rules can't; rules go first where they are certain."""

    model: Model
    fallback: Interpreter

    def interpret(self, text: str, plan: Plan, past: Past, talk: Talk, today: date) -> Heard:
        """What the message means.

        Raises:
            ModelFailed: the model gave no usable answer.
        """
        by_rules = self.fallback.interpret(text, plan, past, talk, today)
        offers = talk.asked.offers if talk.asked is not None else ()
        taken = tuple(edit for edit in by_rules.edits if is_taking(edit, offers))
        if (taken and taken == by_rules.edits and not by_rules.wishes) or certain(text, by_rules):
            return by_rules
        heard = self.asked(text, by_rules, Moment(plan, past, talk, today, by_rules.language))
        if taken and heard.edits != by_rules.edits:  # no model can say which offers are taken
            beside = (e for e in heard.edits if not (e in taken or settled_by(taken, e, offers)))
            asks = (w for w in heard.wishes if not asks_of_one(w, offers))
            heard = heard.model_copy(update={"edits": (*taken, *beside), "wishes": tuple(asks)})
        first = (*(w for w in by_rules.wishes if alone(w)), *passed_over(by_rules, heard))
        wishes = tuple(dict.fromkeys((*first, *heard.wishes)))[:MOST_WISHES]
        return heard.model_copy(update={"by_model": True, "wishes": wishes})

    def asked(self, text: str, by_rules: Heard, moment: Moment) -> Heard:
        """What a model makes of the message, as far as it is believed; see `interpret`."""
        plan, past, talk, today = moment.plan, moment.past, moment.talk, moment.today
        prompt = render(PROMPT, **inputs(text, plan, talk, today))
        understood = self.model.extract(prompt.messages, Understood, label=prompt.label)
        tongue = spoken(text, by_rules.language, understood.language)
        moment = Moment(plan, past, talk, today, tongue)
        changes, others = meant(understood.changes, text, moment)
        ordered = by_rules.edits and not any(isinstance(e, ADDS) for e in by_rules.edits)
        if others and not changes and ordered:
            return by_rules
        understood = understood.model_copy(update={"changes": changes})
        evidence = evidence_of(text, plan, talk, today, tongue)
        heard = heard_of(understood, evidence, moment)
        if others:
            heard = heard.model_copy(update={"wishes": (*heard.wishes, *others)[:MOST_ASKS]})
        kept = tuple(pondered(understood.changes, heard.edits, evidence, moment))
        if heard.edits or (kept and not heard.wishes):
            return heard.model_copy(update={"edits": (*kept, *heard.edits)})
        news = heard.wishes or any(isinstance(e, Skip | GoTo) for e in by_rules.edits)
        naming = Naming(plan, asked_about(plan, talk))
        if not news and known_already(understood.changes, naming, evidence, moment):
            return heard.model_copy(update={"wishes": (Simple(wish="understood"),)})
        if misworded(heard) and tried_too(by_rules, understood):
            return by_rules
        return quiet(heard, by_rules, understood)


def tried_too(by_rules: Heard, understood: Understood) -> bool:
    """Whether rules heard changes of no other kind than those that the model worded its own way."""
    tried = {change.do for change in understood.changes}
    return bool(by_rules.edits) and all(
        edit.edit in tried or (edit.edit.startswith("revise") and "revise" in tried)
        for edit in by_rules.edits
    )


def quiet(heard: Heard, by_rules: Heard, understood: Understood) -> Heard:
    """What is heard where nothing of a model's answer changes the plan.

    A model that noted nothing has judged that there is nothing to note: rules add no edit of their
    own to the plan, but what they hear of wishes counts, and a stage that is passed over.
    """
    onward = tuple(e for e in by_rules.edits if isinstance(e, Skip | GoTo))
    by_rules_alone = (w for w in by_rules.wishes if understood.changes or w.wish != "unclear")
    wishes = heard.wishes or tuple(by_rules_alone)
    if understood.changes and not wishes:
        wishes = (Unclear(why="not-understood"),)
    return heard.model_copy(update={"edits": onward, "wishes": wishes})


def misworded(heard: Heard) -> bool:
    """Whether a sentence was refused because the model did not keep to the person's words."""
    return is_unclear(heard.wishes, "not-worded")


def spoken(text: str, by_rules: str, by_model: str) -> str:
    """The language to answer in: a model knows more of them, but a few words tell it little."""
    few = len(text.split()) < FEW_WORDS and len(text) < FEW_CHARACTERS
    return by_rules if few or language(text) else by_model


def inputs(text: str, plan: Plan, talk: Talk, today: date) -> dict[str, object]:
    """What the prompt is filled with."""
    focus, asked = focus_of(plan), talk.asked
    place = place_of(plan, focus.item) if focus.item is not None else None
    about = asked_about(plan, talk)
    target = place_of(plan, about) if isinstance(about, int) else None
    return {
        "today": today.isoformat(),
        "weekday": today.strftime("%A"),
        "stage": focus.stage.value,
        "item": place.handle if place else "",
        "plan": plan_lines(plan),
        "memory": remembered(talk.memory),
        "recent": recent(talk.recent),
        "asked": asked.about if asked else "",
        "asked_item": target.handle if target else about or "",
        "offered": quoted(asked.offered, LONGEST_FOR_MODEL) if asked and asked.offered else "",
        "said": quoted(text, LONGEST_FOR_MODEL),
    }


def asked_about(plan: Plan, talk: Talk) -> int | Literal["big-objective"] | None:
    """What the coach's last question was about; None for the plan, or where nothing was asked."""
    if talk.asked is None:
        return None
    if talk.asked.target is not None:
        return talk.asked.target
    big = plan.big_objective is not None and focus_of(plan).stage is Stage.BIG_OBJECTIVE
    return "big-objective" if big else None


def heard_of(understood: Understood, evidence: Evidence, moment: Moment) -> Heard:
    """What is left of a model's understanding after the guard, and what to ask back."""
    edits, asks = edits_of(understood.changes, evidence, moment)
    if "review" in understood.wishes:
        edits = [e for e in edits if not isinstance(e, Approve) or stands_beside(e, evidence)]
    if evidence.missing_days:  # whatever day a model made of one that does not exist
        asks = [a for a in asks if not dates(a.about, evidence.today)]
        asks += [Unclear(why="no-such-date", about=said) for said in evidence.missing_days]
    wanted = [w for w in dict.fromkeys(understood.wishes) if not (edits and w in AT_A_LOSS)]
    wishes: list[Wish] = [Simple(wish=name) for name in wanted]
    wishes += questions(understood.questions, evidence, moment)
    said = understood.unclear if not edits or grounded(understood.unclear, evidence) else ""
    if said and not wishes and not asks:
        wishes.append(Unclear(why="not-understood", about=said))
    if edits and not APPROVES.search(evidence.said):  # an "ok" by the way approves nothing
        asks = [ask for ask in asks if ask.why != "approval"]
    wishes += one_order(list(dict.fromkeys(asks)))[:MOST_ASKS]
    return moment.heard(*edits, wishes=tuple(wishes))


def one_order(asks: list[Unclear]) -> list[Unclear]:
    """The questions, with one order at most to which a yes is the answer; it comes last."""
    orders = [ask for ask in asks if ask.why in get_args(Order)]
    others = [ask for ask in asks if ask not in orders]
    return others[: MOST_ASKS - 1] + orders[:1] if orders else asks


def questions(asked: tuple[str, ...], evidence: Evidence, moment: Moment) -> Iterator[Wish]:
    """The person's questions, in their own words even when the model has changed them."""
    for text in dict.fromkeys(filter(str.strip, asked)):
        said = text if grounded(text, evidence) else evidence.said[:300]
        yield of_the_plan(said, moment) or Question(text=said)


def edits_of(
    changes: tuple[ChangeByModel, ...], evidence: Evidence, moment: Moment
) -> tuple[list[Edit], list[Unclear]]:
    """The edits that stand, in order, and the questions about those that don't."""
    naming, now = Naming(moment.plan, asked_about(moment.plan, moment.talk)), moment.plan
    right = {c.due for c in changes} & {day.isoformat() for day in evidence.days - {moment.today}}
    put_by = frozenset(c.text.casefold() for c in changes if c.do in PUTS_BY)
    placed = frozenset(map(date.fromisoformat, right))
    evidence = replace(evidence, placed=placed, put_by=put_by)
    edits, asks, made_of = list[Edit](), list[Unclear](), list[ChangeByModel]()
    refused: list[int | None] = []
    changes = tuple(with_owners_apart(without_other_undo(changes, naming, moment, evidence.said)))
    changes = replanted(changes, naming, evidence)
    for change in in_order(changes):
        if naming.is_lost(change):
            continue
        try:
            seen = moment.plan if change.do == "skip" else now  # the stage that is left behind
            edit = told_once(edit_of(change, naming, seen), moment.on(seen))
            edit = righted(edit, evidence.said, moment.today)
        except Puzzled as puzzled:
            asks.append(puzzled.ask)
            continue
        if (left := passed_by(edit, now, moment, evidence)) is not None:
            left = () if overruns(left, asks, now) else left
            now = apply(now, left, moment.past).plan
            edits += left
            continue
        result = guarded(housed(edit, now, evidence, edits), now, evidence, edits)
        beside = isinstance(edit, Skip) and bool(edits)  # the talk asks for it once more anyway
        asks += () if beside else result.asks[:1]
        if result.edit is None or stands_already(result.edit, now):
            refused += [getattr(edit, "id", None)] if result.asks else []
            continue
        if overruns((result.edit,), asks, now):
            continue
        if takes_for_done(result.edit, refused, moment.plan):
            continue
        made = [
            *unlocking(result.edit, now),
            *completed(result.edit, evidence.said, moment.on(now)),
        ]
        made += left_open(result.edit, moment.plan, now)
        new, now = next_id(now), apply(now, made, moment.past).plan
        if isinstance(result.edit, ADDS) and change.label and place_of(now, new):
            naming.came(change, new)
        edits += made
        made_of.append(change)
    asks = [ask for ask in asks if not stands_now(ask, edits, moment.language)]
    asks += [] if asks else list(homeless(made_of, edits, evidence))
    return list(keeping_starts(edits, evidence.said, moment)), asks
