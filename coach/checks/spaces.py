"""Spaces that say nothing: a text is read with single ones and quoted with those that it has."""

import re
from collections.abc import Iterator

from coach.checks.check import Finding
from coach.okr import KeyResult, Plan, every_key_result

WIDE = re.compile(r"\s\s|[\n\t]")
"""White space that is more than one space."""


def evened(plan: Plan) -> Plan:
    """The plan with single spaces in its objectives and key results, or itself where it has them.

    They come from lines that somebody broke or set in columns.
    """
    if not any(WIDE.search(text) for text in texts_in(plan)):
        return plan
    objectives = tuple(
        o.model_copy(update={"text": even(o.text), "key_results": all_evened(o.key_results)})
        for o in plan.objectives
    )
    return plan.model_copy(
        update={"objectives": objectives, "key_results": all_evened(plan.key_results)}
    )


def all_evened(key_results: tuple[KeyResult, ...]) -> tuple[KeyResult, ...]:
    """The key results with single spaces."""
    return tuple(kr.model_copy(update={"text": even(kr.text)}) for kr in key_results)


def even(text: str) -> str:
    """The text with single spaces."""
    return " ".join(text.split()) or text


def texts_in(plan: Plan) -> Iterator[str]:
    """The texts of objectives and key results."""
    yield from (objective.text for objective in plan.objectives)
    yield from (key_result.text for _, key_result in every_key_result(plan))


def verbatim(finding: Finding, plan: Plan) -> Finding:
    """The finding with its quote as the plan has it."""
    pieces = finding.quote.split()
    if len(pieces) < 2:
        return finding
    pattern = re.compile(r"\s+".join(map(re.escape, pieces)))
    found = next((held for text in texts_in(plan) if (held := pattern.search(text))), None)
    return finding.model_copy(update={"quote": found.group()}) if found else finding
