"""What to talk about next: one point, chosen from the stage and the findings."""

from collections.abc import Iterator
from datetime import date

from coach.checks.check import Finding
from coach.interpret.hearing import patterns
from coach.okr import (
    Action,
    KeyResult,
    Objective,
    Plan,
    Stage,
    house_of,
    place_of,
)
from coach.reading import language, read
from coach.respond.point import About as About
from coach.respond.point import Point as Point
from coach.respond.point import Target as Target
from coach.stages import focus_of, missing_items
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
FIRST = ("kr-activity", "kr-habit-count", "kr-no-number", "kr-unbounded", "kr-weasel")
LAST = ("kr-no-baseline", "kr-no-date")
PLAIN = {"kr-no-date", "kr-no-baseline"}
"""Findings whose question says it all: their message stays in the plan."""
SURE = "ask:confidence"
SOURCE = "ask:source"
ENOUGH_TO_READ = 2
"""Key results of an objective that is complete enough to ask where its numbers are read."""
CROWDED = "ask:too-many"
COMPOUND = "ask:compound"
UNDATED = "plan-no-when-where"
"""Key of the question which of too many objectives can wait."""
MOST_TRIES = 2
"""How often one finding is asked about before it is left as a flag."""


def next_point(plan: Plan, findings: tuple[Finding, ...], talk: Talk, today: date) -> Point:
    """The one thing to talk about next."""
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
            return key_results_point(plan, findings, talk, focus.item)
        case Stage.ACTIONS:
            return actions_point(plan, findings, talk, focus.item)
        case Stage.REVIEW:
            return review_point(plan, findings, talk)
        case Stage.RUNNING:
            return Point(about="done", question="done")


def put_aside(plan: Plan, key: str, target: Target) -> bool:
    """Whether the person does not want to be asked this again."""
    return any(i.rule == key and i.target == target for i in plan.ignored)


def tries(talk: Talk, rule: str, target: int | None) -> int:
    """How often this was asked in the last few turns."""
    asked = [m.reply.asked for m in talk.recent if m.reply and m.reply.asked]
    return sum(1 for a in asked if a.rule == rule and a.target == target)


def spoken(findings: tuple[Finding, ...], target: Target, talk: Talk) -> Iterator[Finding]:
    """The findings on an item that deserve a question, the most important first."""
    item = target if isinstance(target, int) else None

    def worth(finding: Finding) -> bool:
        loud = finding.severity != "nudge" or finding.rule in SPOKEN_NUDGES
        return (
            finding.item == target
            and loud
            and finding.rule not in SILENT
            and tries(talk, finding.rule, item) < MOST_TRIES
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
    on_big = [f for f in spoken(findings, target, talk) if ABOUT.get(f.rule) != "confidence"]
    if on_big:
        return about_finding(on_big[0], target)
    asked_sure = put_aside(plan, "ask:confidence", target)
    if big.confidence is None and not asked_sure and tries(talk, SURE, None) < MOST_TRIES:
        return Point(
            about="confidence", target=target, question="confidence", rule="ask:confidence"
        )
    unsure = next((f for f in spoken(findings, target, talk)), None)
    if unsure is not None and tries(talk, unsure.rule, None) < 1:
        question = "bigger" if unsure.rule == "bigo-too-safe" else "smaller"
        return about_finding(unsure, target).model_copy(update={"question": question})
    return Point(about="approval", target=target, question="approval")


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


def key_results_point(
    plan: Plan, findings: tuple[Finding, ...], talk: Talk, item: int | None
) -> Point:
    """The objective's wording, then its key results one by one, then its approval."""
    place = place_of(plan, item) if item else None
    if place is None or not isinstance(place.item, Objective):
        return Point(about="objectives", question="objectives")
    objective = place.item
    most = house_of(plan).limits.most_key_results
    crowded = len(plan.objectives) > house_of(plan).limits.most_objectives and not put_aside(
        plan, CROWDED, "plan"
    )
    if crowded and tries(talk, CROWDED, None) < MOST_TRIES:
        count = next((f for f in findings if f.rule == "o-count"), None)
        return Point(about="too-many", finding=count, rule=CROWDED, question="too-many")
    for finding in spoken(findings, objective.id, talk):
        if finding.rule.startswith("o-") and not objective.key_results:
            return about_finding(finding, objective.id)
    if not objective.key_results:
        return Point(about="key-results", target=objective.id, question="key-results")
    for key_result in objective.key_results:
        for finding in spoken(findings, key_result.id, talk):
            if finding.rule.startswith("kr-"):
                return about_finding(finding, key_result.id)
    if len(objective.key_results) > most:
        over = next((f for f in findings if f.rule == "set-kr-count"), None)
        return Point(about="wording", target=objective.id, question="too-many", finding=over)
    enough = len(objective.key_results) >= most - 1
    return reading_point(objective, plan, talk) or Point(
        about="more-key-results",
        target=objective.id,
        question="enough-key-results" if enough else "more-key-results",
    )


def reading_point(objective: Objective, plan: Plan, talk: Talk) -> Point | None:
    """Where the first number is read and how sure the person is, each asked once an objective."""
    proofs = objective.key_results
    if len(proofs) < ENOUGH_TO_READ:
        return None
    sourced = any(proof.source for proof in proofs) or put_aside(plan, SOURCE, proofs[0].id)
    if not sourced and not tries(talk, SOURCE, proofs[0].id):
        return Point(about="source", target=proofs[0].id, question="source", rule=SOURCE)
    known = objective.confidence is not None or any(p.confidence is not None for p in proofs)
    if known or put_aside(plan, SURE, objective.id) or tries(talk, SURE, objective.id):
        return None
    return Point(about="confidence", target=objective.id, question="confidence", rule=SURE)


def actions_point(plan: Plan, findings: tuple[Finding, ...], talk: Talk, item: int | None) -> Point:
    """The first step, its date, then what comes after it."""
    place = place_of(plan, item) if item else None
    if place is None or not isinstance(place.item, KeyResult):
        return review_point(plan, findings, talk)
    key_result = place.item
    if not key_result.actions:
        return Point(about="actions", target=key_result.id, question="actions")
    for action in key_result.actions:
        asked = tries(talk, UNDATED, action.id)
        if action.due is None and asked < MOST_TRIES and not action.approved:
            if put_aside(plan, f"ask:{UNDATED}", action.id):
                continue
            return undated_point(action, key_result, findings)
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
    """What protects the plan, each asked once; then its approval."""
    if plan.objectives and not plan.period:
        return Point(about="period", question="period", rule="o-no-period")
    first = next((k.actions[0] for o in plan.objectives for k in o.key_results if k.actions), None)
    thought_of = any(a.if_then for o in plan.objectives for k in o.key_results for a in k.actions)
    optional: tuple[tuple[About, bool, Target], ...] = (
        ("obstacle", thought_of or first is None, first.id if first else "plan"),
        ("health", bool(plan.health), "plan"),
        ("not-now", bool(plan.not_now), "plan"),
        ("dependencies", bool(plan.dependencies), "plan"),
        ("mission", bool(plan.mission), "plan"),
    )
    for about, known, target in optional:
        key = f"ask:{about}"
        item = target if isinstance(target, int) else None
        if known or put_aside(plan, key, target) or tries(talk, key, item) >= MOST_TRIES:
            continue
        return Point(about=about, target=target, question=about, rule=key)
    return Point(about="approval", target="plan", question="approval-plan")


def done_of(plan: Plan, stage: Stage) -> tuple[int, int]:
    """How many of the items that a stage works on are finished, and how many there are."""
    if stage is Stage.KEY_RESULTS:
        every = len(plan.objectives)
    else:
        every = sum(len(o.key_results) for o in plan.objectives)
    return every - sum(1 for _ in missing_items(plan, stage)), every
