"""Points that offer something a plain yes takes: halves of a sentence, what was said before."""

from collections.abc import Sequence
from datetime import date

from coach.checks.check import Finding
from coach.edits import Approve, Edit, Heed, Past, Reopen, ReviseAction, SetWatch
from coach.interpret.answers.kept_tasks import KEPT, RULE, kept_tasks
from coach.interpret.answers.only_tasks import TASKS
from coach.interpret.ear.hearing import patterns
from coach.interpret.ear.moment import Moment
from coach.interpret.ear.pointing import telling
from coach.interpret.measures.loose import LAST, WHICH, likely_home
from coach.interpret.measures.several import measured
from coach.okr import Action, KeyResult, Objective, Plan, Stage, place_of
from coach.reading import language, read
from coach.respond.counting import tries
from coach.respond.point import Point
from coach.stages import PASSED_OVER, focus_of, put_aside
from coach.talk import Offer, Talk

COMPOUND = "ask:compound"
"""Key of the question which of two things in one sentence is the goal."""
ADOPT = "ask:adopt"
"""Key of the question whether something said before is the proof of an objective."""
ADOPT_AGAIN = "ask:adopt-again"
"""Key of the same question once more, when it was answered with something else."""
ADOPT_LAST = "ask:adopt-last"
"""Key of the question at the end whether to leave out what still stands alone."""


SEVERAL = 2
"""Tasks among the objectives from which on they are asked about together."""


def compound_point(plan: Plan, today: date) -> Point | None:
    """The question which of two things in one sentence is the goal."""
    big = plan.big_objective
    if big is None or put_aside(plan, COMPOUND, "big-objective"):
        return None
    parts = read(big.text, today).parts or two_clauses(big.text)
    if len(parts) != 2:
        return None
    return Point(
        about="compound",
        target="big-objective",
        question="compound",
        rule=COMPOUND,
        offered="\n".join(parts),
    )


def two_clauses(text: str) -> tuple[str, ...]:
    """The halves of a sentence that says two things of the person: "it pays and I can rest"."""
    found = language(text) or "en"
    for pattern in patterns("within", "compound", found):
        halves = pattern.split(text)
        if len(halves) == 2:
            return (halves[0].strip(), halves[1].strip())
    return ()


def remembered_point(plan: Plan) -> Point | None:
    """The question whether something measured that was said before proves an objective.

    It is put for the objective whose words it has when that is in work, and once more before the
    plan where it was answered with another key result; where no words tell, which one it proves is
    asked once. What stands alone in the end may be left out.
    """
    focus = focus_of(plan)
    for proof in plan.key_results if plan.objectives else ():
        home = likely_home(plan, proof)
        answers = [i.reason for i in plan.ignored if (i.rule, i.target) == (ADOPT, proof.id)]
        at_last = focus.stage in (Stage.REVIEW, Stage.RUNNING)
        here = home is not None and (focus.item == home.id or focus.stage is not Stage.KEY_RESULTS)
        again = answers == [PASSED_OVER] and not put_aside(plan, ADOPT_AGAIN, proof.id)
        if not answers and home is None:
            return Point(about="adopt", target=proof.id, question=WHICH, rule=ADOPT)
        if not answers and home and here:
            return offered_for(proof, home, ADOPT)
        if again and home and focus.stage is Stage.ACTIONS:
            return offered_for(proof, home, ADOPT_AGAIN)
        if answers and at_last and not put_aside(plan, ADOPT_LAST, proof.id):
            return Point(about="adopt", target=proof.id, question=LAST, rule=ADOPT_LAST)
    return None


def offered_for(proof: KeyResult, home: Objective, rule: str) -> Point:
    """The question whether a measure goes to what proves an objective, or is its first proof."""
    key = "adopt-more" if home.key_results else "adopt"
    return Point(about="adopt", target=proof.id, question=key, rule=rule, offered=str(home.id))


def tasks_point(plan: Plan, findings: tuple[Finding, ...]) -> Point | None:
    """The question what changes once several tasks are done; None where most are none.

    It is put before one task after the other is asked about, until the first is measured.
    """
    if any(objective.key_results for objective in plan.objectives):
        return None
    drafts = [o.id for o in plan.objectives if not o.approved and not o.key_results]
    tasks = [f for f in findings if f.rule == "o-is-task" and f.item in drafts]
    if len(tasks) < SEVERAL or 2 * len(tasks) <= len(plan.objectives):
        return None
    if put_aside(plan, f"ask:{TASKS}", "plan"):
        return None
    return Point(
        about="tasks",
        finding=tasks[0],
        rule=f"ask:{TASKS}",
        question=TASKS,
        offered="\n".join(str(f.item) for f in tasks),
    )


def kept_point(plan: Plan, talk: Talk, key_result: KeyResult, today: date) -> Point | None:
    """The question which tasks that were kept for later move a key result; asked once of each."""
    if put_aside(plan, RULE, "plan") or tries(talk, RULE, key_result.id):
        return None
    spoken = language(key_result.text) or "en"
    lines = kept_tasks(plan, Moment(plan, Past(), talk, today, spoken))
    if not lines:
        return None
    return Point(
        about="actions", target=key_result.id, question=KEPT, rule=RULE, offered="\n".join(lines)
    )


def two_measures(finding: Finding, key_result: KeyResult, today: date) -> Point | None:
    """The offer to make two key results of one that holds two measures."""
    parts = measured(key_result.text, today) if finding.rule == "kr-compound" else []
    if len(parts) != 2:
        return None
    return Point(
        about="split",
        target=key_result.id,
        question="split",
        rule=finding.rule,
        offered="\n".join(parts),
    )


MOST_TIMES = 2
"""How often one kind of offer is asked about when the answer is about something else."""


def offering(offers: tuple[Offer, ...]) -> Point | None:
    """The question whether to take what a review proposes: all of one kind at a time."""
    if not offers:
        return None
    kind = offers[0].kind
    return Point(about=kind, question=kind, rule=f"ask:{kind}", offers=offers)


def next_offer(plan: Plan, talk: Talk) -> Point | None:
    """What a review proposes and nobody has taken or declined; each kind is asked about twice."""
    if talk.asked is None or not talk.asked.offers:
        return None
    kind = talk.asked.offers[0].kind
    offers = tuple(o for o in talk.asked.offers if open_for(o, plan))
    mine = [o for o in talk.asked.offers if o.kind == kind]
    asked = sum(1 for m in talk.recent if m.reply and m.reply.asked and m.reply.asked.about == kind)
    declined = any(ignored.rule == f"ask:{kind}" for ignored in plan.ignored)
    answered = declined or not all(open_for(o, plan) for o in mine)
    if answered or asked >= MOST_TIMES:
        offers = tuple(o for o in offers if o.kind != kind)
    return offering(offers)


def open_for(offer: Offer, plan: Plan) -> bool:
    """Whether an offer is not in the plan yet, still has its place there, and was not declined."""
    if put_aside(plan, *offer.note):
        return False
    if offer.kind == "watch":
        return offer.text not in plan.watch
    action = action_of(offer, plan)
    return action is not None and not action.if_then


def action_of(offer: Offer, plan: Plan) -> Action | None:
    """The action that an if-then plan is for; None for another offer, or once it is gone."""
    place = place_of(plan, offer.item) if offer.item is not None else None
    action = place.item if place is not None else None
    if not isinstance(action, Action):
        return None
    same = not offer.of or bool(telling(offer.of) & telling(action.text)) or offer.of == action.text
    return action if same else None  # an id that is free again may be a new action's


def taking(offers: Sequence[Offer], plan: Plan) -> tuple[Edit, ...]:
    """The edits that take offers into a plan as one step; an approved action stays so.

    One whose action is gone is passed over; one that was left out before is heeded again.
    """
    fitting = [offer for offer in offers if offer.kind == "watch" or action_of(offer, plan)]
    notes = [offer.note for offer in fitting if put_aside(plan, *offer.note)]
    edits: list[Edit] = [Heed(rule=rule, target=target) for rule, target in notes]
    if questions := [offer.text for offer in fitting if offer.kind == "watch"]:
        edits.append(SetWatch(lines=(*plan.watch, *questions)))
    for offer in fitting:
        if (action := action_of(offer, plan)) is None:
            continue
        revised = ReviseAction(id=action.id, if_then=offer.text)
        if action.approved:
            edits += [Reopen(target=action.id), revised, Approve(target=action.id)]
        else:
            edits.append(revised)
    return tuple(edits)
