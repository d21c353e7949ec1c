"""The draft linter: one rule a file, one registry, pure functions of the draft.

`run` judges a draft and gives findings in reading order; `RULES` is the catalogue. Rules that only
a reader can decide (`for_judgement`) stand in it too, and `run` hears of them no more than what
words alone make certain. A rule lives in the module that bears its id, and has a line in
`registry`.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

from coach.checks.check import Check, Decider, Example, Finding, Level, Severity
from coach.checks.registry import RULES
from coach.checks.sight import Sight, Similar, see
from coach.errors import NotFound
from coach.okr import Plan

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


def for_judgement() -> tuple[Check, ...]:
    """The rules that need a reader, in the order of the catalogue.

    Each says in `look` what to look for, in `bad` and `good` what it means, in `ask` what to ask
    and in `source` what it rests on.
    """
    return tuple(check for check in RULES if check.decides == "judgement")


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
    "RULES", "Check", "Decider", "Example", "Finding", "Level", "Severity", "Sight", "as_json",
    "counts", "for_judgement", "rule", "run",
]  # fmt: skip
