"""The draft linter: one rule a file, one registry, pure functions of the draft.

`run` judges a draft and gives findings in reading order; `RULES` is the catalogue. A rule lives in
the module that bears its id; adding one means adding the file and its name below.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

from coach.checks import (
    bigo_comparative,
    bigo_missing,
    bigo_number,
    bigo_out_of_reach,
    bigo_several,
    bigo_too_safe,
    kr_activity,
    kr_ambiguous_change,
    kr_binary,
    kr_compound,
    kr_confidence_off,
    kr_duplicate,
    kr_habit_count,
    kr_implausible,
    kr_no_baseline,
    kr_no_date,
    kr_no_number,
    kr_no_source,
    kr_off_o,
    kr_target_equals_start,
    kr_too_easy,
    kr_unbounded,
    kr_vanity,
    kr_weasel,
    mission_is_target,
    mission_missing,
    mission_too_long,
    o_bau,
    o_compound,
    o_count,
    o_is_task,
    o_no_period,
    o_number,
    o_too_long,
    o_vague,
    plan_missing,
    plan_no_obstacle,
    plan_no_order,
    plan_no_stage_result,
    plan_no_when_where,
    set_all_activity,
    set_all_due_last_day,
    set_dependency_open,
    set_kr_count,
    set_no_health,
    set_no_refusal,
)
from coach.checks.check import Check, Example, Finding, Level, Severity
from coach.checks.sight import Sight, Similar, see
from coach.errors import NotFound
from coach.okr import Plan

RULES: tuple[Check, ...] = (
    mission_missing.check,
    mission_too_long.check,
    mission_is_target.check,
    bigo_missing.check,
    bigo_several.check,
    bigo_number.check,
    bigo_comparative.check,
    bigo_too_safe.check,
    bigo_out_of_reach.check,
    o_count.check,
    o_number.check,
    o_is_task.check,
    o_bau.check,
    o_too_long.check,
    o_compound.check,
    o_no_period.check,
    o_vague.check,
    kr_no_number.check,
    kr_activity.check,
    kr_no_baseline.check,
    kr_ambiguous_change.check,
    kr_no_date.check,
    kr_compound.check,
    kr_binary.check,
    kr_unbounded.check,
    kr_weasel.check,
    kr_no_source.check,
    kr_vanity.check,
    kr_off_o.check,
    kr_too_easy.check,
    kr_implausible.check,
    kr_confidence_off.check,
    kr_target_equals_start.check,
    kr_habit_count.check,
    kr_duplicate.check,
    set_kr_count.check,
    set_all_activity.check,
    set_no_health.check,
    set_no_refusal.check,
    set_dependency_open.check,
    set_all_due_last_day.check,
    plan_missing.check,
    plan_no_when_where.check,
    plan_no_order.check,
    plan_no_stage_result.check,
    plan_no_obstacle.check,
)
"""Every rule, in the order in which a plan is built."""

WEIGHT: dict[Severity, int] = {"block": 0, "warn": 1, "nudge": 2}


def run(
    plan: Plan,
    today: date,
    *,
    whole: bool | None = None,
    similar: Similar | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """What the rules find in a draft, in reading order, the most severe first within an item.

    Args:
        plan: The draft; it may be partial.
        today: The day from which dates without a year are counted.
        whole: Whether to judge it as a plan, so that what is missing around an item counts. None
            lets the draft decide: a lone key result or objective is judged on its own.
        similar: How near two texts are in meaning, 0 to 1. Without it the rules that need it are
            silent.
        select: Ids or numbers of the only rules to run; empty runs all.
        ignore: Ids or numbers of rules to leave out.

    Raises:
        NotFound: A selected or ignored rule does not exist.
    """
    chosen = {rule(name).id for name in select} or {check.id for check in RULES}
    chosen -= {rule(name).id for name in ignore}
    sight = see(plan, today, whole, similar)
    order = reading_order(sight)
    set_aside = {(entry.rule, entry.target) for entry in plan.ignored}
    found = [
        finding
        for check in RULES
        if check.id in chosen
        for finding in check.findings(sight)
        if (finding.rule, finding.item) not in set_aside
    ]
    found.sort(key=lambda f: (order.get(f.target, len(order)), WEIGHT[f.severity]))
    return tuple(found)


def reading_order(sight: Sight) -> dict[str, int]:
    """The rank of every path in the draft; what is about the plan as a whole comes last."""
    paths = ["mission", "big_objective"]
    for objective in sight.objectives:
        paths.append(objective.path)
        paths += [path for kr in objective.key_results for path in kr.paths]
    paths += [path for kr in sight.loose for path in kr.paths]
    paths += [f"dependencies[{at}]" for at in range(len(sight.plan.dependencies))]
    return {path: rank for rank, path in enumerate(paths)}


def rule(name: str) -> Check:
    """The rule with this id (`kr-no-number`) or number (`R34`), in any case.

    Raises:
        NotFound: There is none; the message names the nearest ids.
    """
    wanted = name.strip().lower().replace("_", "-")
    for check in RULES:
        if wanted in (check.id, check.number.lower()):
            return check
    near = get_close_matches(wanted, [check.id for check in RULES], n=3, cutoff=0.5)
    hint = f" Did you mean {', '.join(near)}?" if near else ""
    raise NotFound(f"There is no rule {name!r}.{hint} `okr-coach rules` lists them all.")


def counts(findings: Iterable[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity."""
    found = list(findings)
    return {severity: sum(f.severity == severity for f in found) for severity in WEIGHT}


def as_json(findings: Sequence[Finding]) -> dict[str, Any]:
    """The findings in the published form, ready for `json.dumps`."""
    return {
        "findings": [finding.model_dump(exclude={"item"}) for finding in findings],
        "counts": dict(counts(findings)),
    }


__all__ = [
    "RULES", "Check", "Example", "Finding", "Level", "Severity", "Sight", "as_json", "counts",
    "rule", "run",
]  # fmt: skip
