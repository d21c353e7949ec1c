"""What to talk about next: one point, chosen from the stage and the findings."""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Finding
from coach.okr import (
    Action,
    KeyResult,
    Objective,
    Plan,
    Stage,
    house_of,
    place_of,
)
from coach.respond.counting import MOST_TRIES, aimless, item_of, pending, tries
from coach.respond.offers import (
    compound_point,
    kept_point,
    next_offer,
    remembered_point,
    tasks_point,
    two_measures,
)
from coach.respond.point import About as About
from coach.respond.point import Point as Point
from coach.respond.point import Target as Target
from coach.respond.repertoire import LISTED, optional, target_of
from coach.stages import focus_of, put_aside
from coach.talk import Talk

ABOUT: dict[str, About] = {
    "kr-no-number": "number",
    "kr-unbounded": "number",
    "kr-no-baseline": "baseline",
    "kr-ambiguous-change": "baseline",
    "kr-no-date": "due",
    "kr-too-easy": "target",
    "kr-implausible": "target",
    "kr-target-equals-start": "target",
    "bigo-not-mine": "why",
    "bigo-too-safe": "confidence",
    "bigo-out-of-reach": "confidence",
    "o-no-period": "period",
    "plan-no-when-where": "action-when",
}
"""What the answer to a finding's question fills; the wording where nothing is said here."""

SPOKEN_NUDGES = {"bigo-number", "kr-no-date", "kr-no-baseline"}
"""Nudges worth a question of their own while the item is in work."""
SILENT = {"kr-no-source", "kr-confidence-off", "kr-duplicate", "set-kr-count", "o-count"}
"""Findings that stay flags while an item is drafted: asking for them would be a questionnaire."""
WRONG = ("set-harm-risk", "set-person-removal", "set-pay-link")
"""Findings on any sentence that come before all questions of wording."""
FIRST = (*WRONG, "kr-activity", "kr-habit-count", "kr-no-number", "kr-unbounded", "kr-weasel")
LAST = ("kr-no-baseline", "kr-no-date")
PLAIN = {"kr-no-date", "kr-no-baseline"}
"""Findings whose question says it all: their message stays in the plan."""
SURE = "ask:confidence"
CROWDED = "ask:too-many"
"""Key of the question which of too many objectives can wait."""
UNMEASURED = "kr-no-number"
UNDATED = "plan-no-when-where"
LISTED_ACTIONS = "ask:more-actions"
"""Put aside once the person has said that these are all."""


def next_point(plan: Plan, findings: tuple[Finding, ...], talk: Talk, today: date) -> Point:
    """The one thing to talk about next."""
    if (offer := next_offer(plan, talk)) is not None:
        return offer
    focus = focus_of(plan)
    findings = tuple(f for f in findings if not put_aside(plan, f"ask:{f.rule}", f.item))
    match focus.stage:
        case Stage.MISSION:
            return Point(about="mission", target="mission", question="mission")
        case Stage.BIG_OBJECTIVE:
            return big_objective_point(plan, findings, talk, today)
        case Stage.OBJECTIVES:
            return Point(about="objectives", question="objectives")
        case Stage.KEY_RESULTS:
            return key_results_point(plan, findings, talk, focus.item, today)
        case Stage.ACTIONS:
            return actions_point(plan, findings, talk, focus.item, today)
        case Stage.REVIEW:
            return review_point(plan, findings, talk)
        case Stage.RUNNING:
            return closing_point(plan, talk)


def spoken(
    findings: tuple[Finding, ...], target: Target, talk: Talk, plan: Plan
) -> Iterator[Finding]:
    """The findings on an item that deserve a question, the most important first."""
    item = item_of(target)
    place = place_of(plan, item) if item is not None else None

    def dated(finding: Finding) -> bool:
        # Who has named the day, and no number yet, means to be measured.
        return finding.rule == UNMEASURED and bool(getattr(place and place.item, "due", None))

    def worth(finding: Finding) -> bool:
        loud = finding.severity != "nudge" or finding.rule in SPOKEN_NUDGES
        return (
            finding.item == target
            and loud
            and finding.rule not in SILENT
            and tries(talk, finding.rule, item) < MOST_TRIES + dated(finding)
        )

    def rank(finding: Finding) -> tuple[int, int]:
        order = FIRST.index(finding.rule) if finding.rule in FIRST else len(FIRST)
        last = LAST.index(finding.rule) + 1 if finding.rule in LAST else 0
        return (last, order)

    return iter(sorted(filter(worth, findings), key=rank))


def about_finding(finding: Finding, target: Target) -> Point:
    """The point that a finding makes."""
    about = ABOUT.get(finding.rule, "wording")
    return Point(about=about, target=target, finding=finding, rule=finding.rule)


def big_objective_point(
    plan: Plan, findings: tuple[Finding, ...], talk: Talk, today: date
) -> Point:
    """Wording, then confidence, then approval of the Big O."""
    big = plan.big_objective
    target: Target = "big-objective"
    if big is None:
        return Point(about="big-objective", target=target, question="big-objective")
    double = compound_point(plan, today)
    if double and tries(talk, double.rule, None) < 1:
        return double
    on_big = [f for f in spoken(findings, target, talk, plan) if ABOUT.get(f.rule) != "confidence"]
    if on_big:
        return about_finding(on_big[0], target)
    asked_sure = put_aside(plan, SURE, target)
    if big.confidence is None and not asked_sure and tries(talk, SURE, None) < MOST_TRIES:
        return Point(about="confidence", target=target, question="confidence", rule=SURE)
    unsure = next((f for f in spoken(findings, target, talk, plan)), None)
    if unsure is not None and tries(talk, unsure.rule, None) < 1:
        question = "bigger" if unsure.rule == "bigo-too-safe" else "smaller"
        return about_finding(unsure, target).model_copy(update={"question": question})
    return optional_point(Stage.BIG_OBJECTIVE, plan, talk) or Point(
        about="approval", target=target, question="approval"
    )


def key_results_point(
    plan: Plan, findings: tuple[Finding, ...], talk: Talk, item: int | None, today: date
) -> Point:
    """The objective's wording, then its key results one by one, then its approval."""
    place = place_of(plan, item) if item else None
    if place is None or not isinstance(place.item, Objective):
        return Point(about="objectives", question="objectives")
    objective = place.item
    if tasks := tasks_point(plan, findings):
        return tasks
    if crowd := crowded_point(plan, findings, talk):
        return crowd
    if not objective.key_results:
        about = (
            f
            for f in spoken(findings, objective.id, talk, plan)
            if f.rule.startswith(("o-", *WRONG))
        )
        if finding := next(about, None):
            return about_finding(finding, objective.id)
        return remembered_point(plan) or Point(
            about="key-results", target=objective.id, question="key-results"
        )
    if (crowd := crowded_set(plan, findings, objective)) and tries(talk, CROWDED, objective.id) < 1:
        return crowd
    for key_result in objective.key_results:
        for finding in spoken(findings, key_result.id, talk, plan):
            if finding.rule.startswith(("kr-", *WRONG)):
                offer = two_measures(finding, key_result, today)
                return offer or about_finding(finding, key_result.id)
    return aimless(plan, talk, objective) or listed_point(plan, findings, talk, objective)


def crowded_point(plan: Plan, findings: tuple[Finding, ...], talk: Talk) -> Point | None:
    """The question which of too many objectives can wait."""
    most = house_of(plan).limits.most_objectives
    if len(plan.objectives) <= most or put_aside(plan, CROWDED, "plan"):
        return None
    if tries(talk, CROWDED, None) >= MOST_TRIES:
        return None
    count = next((f for f in findings if f.rule == "o-count"), None)
    return Point(about="too-many", finding=count, rule=CROWDED, question="too-many")


def crowded_set(plan: Plan, findings: tuple[Finding, ...], objective: Objective) -> Point | None:
    """The question which of too many key results of an objective can wait."""
    if len(objective.key_results) <= house_of(plan).limits.most_key_results:
        return None
    told = (f for f in findings if f.rule == "set-kr-count")
    over = next((f for f in told if f.item == objective.id), None)
    return Point(
        about="too-many", target=objective.id, question="too-many", finding=over, rule=CROWDED
    )


def listed_point(
    plan: Plan, findings: tuple[Finding, ...], talk: Talk, objective: Objective
) -> Point:
    """What is asked once nothing is wrong with the key results: smaller things, more, approval."""
    if crowd := crowded_set(plan, findings, objective):
        return crowd
    most = house_of(plan).limits.most_key_results
    if further := optional_point(Stage.KEY_RESULTS, plan, talk, objective):
        return further
    if put_aside(plan, LISTED, objective.id):
        return Point(about="approval", target=objective.id, question="approval-objective")
    enough = len(objective.key_results) >= most - 1
    return Point(
        about="more-key-results",
        target=objective.id,
        question="enough-key-results" if enough else "more-key-results",
    )


def optional_point(
    stage: Stage, plan: Plan, talk: Talk, item: Objective | KeyResult | None = None
) -> Point | None:
    """The first optional question of a stage that is not needless; each is asked once."""
    for occasion in optional(stage):
        target = target_of(occasion, plan, item)
        if target is None or put_aside(plan, occasion.rule, target):
            continue
        if tries(talk, occasion.rule, item_of(target)) and not pending(talk, occasion.rule):
            continue
        return Point(about=occasion.about, target=target, question=occasion.key, rule=occasion.rule)
    return None


def actions_point(
    plan: Plan, findings: tuple[Finding, ...], talk: Talk, item: int | None, today: date
) -> Point:
    """The first step, its date, then what comes after it."""
    place = place_of(plan, item) if item else None
    if place is None or not isinstance(place.item, KeyResult):
        return review_point(plan, findings, talk)
    if again := remembered_point(plan):
        return again
    key_result = place.item
    if not key_result.actions:
        if kept := kept_point(plan, talk, key_result, today):
            return kept
        return Point(about="actions", target=key_result.id, question="actions")
    for action in key_result.actions:
        asked = tries(talk, UNDATED, action.id)
        if action.due is None and asked < MOST_TRIES and not action.approved:
            if put_aside(plan, f"ask:{UNDATED}", action.id):
                continue
            return undated_point(action, key_result, findings)
    if further := optional_point(Stage.ACTIONS, plan, talk, key_result):
        return further
    if put_aside(plan, LISTED_ACTIONS, key_result.id):
        return Point(about="approval", target=key_result.id, question="approval-actions")
    return Point(about="more-actions", target=key_result.id, question="more-actions")


def undated_point(action: Action, key_result: KeyResult, findings: tuple[Finding, ...]) -> Point:
    """The question when a step is done."""
    known = next(
        (f for f in findings if f.rule == "plan-no-when-where" and f.item == action.id), None
    )
    remembered = len(key_result.actions) == 1 and not action.approved
    return Point(
        about="action-when",
        target=action.id,
        finding=None if remembered else known,
        rule="plan-no-when-where",
        question="remembered-action" if remembered else "action-when",
    )


def review_point(plan: Plan, findings: tuple[Finding, ...], talk: Talk) -> Point:
    """The plan's days, what protects it, each asked once; then its approval."""
    if again := remembered_point(plan):
        return again
    if plan.objectives and not plan.period:
        return Point(about="period", question="period", rule="o-no-period")
    if further := optional_point(Stage.REVIEW, plan, talk):
        return further
    return Point(about="approval", target="plan", question="approval-plan")


def closing_point(plan: Plan, talk: Talk) -> Point:
    """Right after the approval one question to take along; later nothing is asked."""
    just_now = talk.asked is not None and talk.asked.about != "done"
    closing = remembered_point(plan) or optional_point(Stage.RUNNING, plan, talk)
    closing = closing if just_now else None
    return closing or Point(about="done", question="done")
