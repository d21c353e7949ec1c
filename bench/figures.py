"""A figure as it is measured, and the table that figures are printed in."""

import math
import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """One thing that was measured."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    """What it should stay below, in the same unit."""
    base: float | None = None
    """The same of the minimal app, in the same unit and the same run."""


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of the values does not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, math.ceil(share * len(ranked)) - 1)]


def median_and_tail(
    name: str,
    seconds: Sequence[float],
    limit: float | None = None,
    base: float | None = None,
    typical: float | None = None,
) -> list[Figure]:
    """The p50 and p95 of some durations, in milliseconds.

    Args:
        name: what took so long.
        seconds: the durations.
        limit: what the p95 should stay below.
        base: the p95 of the minimal app.
        typical: its p50.
    """
    milliseconds = [1000 * value for value in seconds]
    return [
        Figure(f"{name}, p50", statistics.median(milliseconds), "ms", base=typical),
        Figure(f"{name}, p95", percentile(milliseconds, 0.95), "ms", limit, base),
    ]


def table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table."""
    head = "| what | figure | at most | minimal app | ratio |\n|---|--:|--:|--:|--:|\n"
    return head + "".join(row(figure) for figure in figures)


def row(figure: Figure) -> str:
    """One line of the table."""
    limit = "" if figure.limit is None else f"{shown(figure.limit)} {figure.unit}".strip()
    base, ratio = "", ""
    if figure.base is not None:
        base = f"{shown(figure.base)} {figure.unit}".strip()
        ratio = f"{figure.value / figure.base:.2f}" if figure.base > 0 else ""
    value = f"{shown(figure.value)} {figure.unit}".strip()
    return f"| {figure.name} | {value} | {limit} | {base} | {ratio} |\n"


def shown(value: float) -> str:
    """Three digits that matter."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
