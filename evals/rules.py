"""How often each rule is right about the drafts that we wrote.

    python -m evals.rules                 what fell against the committed figures
    python -m evals.rules --misses        and where a rule spoke wrongly or missed a draft
    python -m evals.rules --write         commit to these figures (evals/results)

A case names the rules that are to block it or to warn about it. precision: of the drafts that a
rule spoke of, the share that it was to speak of. recall: of those that it was to speak of, the
share that it did. `docs/checks.md` shows the committed figures.
"""

import argparse
import os
from collections.abc import Iterable, Sequence

from pydantic import BaseModel, ConfigDict, TypeAdapter

from coach.checks import RULES
from evals.checks import HERE, TOLERANCE, Judged, judged, own_cases, share

RESULTS = HERE / "results" / "rules.json"


class RuleFigures(BaseModel):
    """How often one rule is right; None where there is nothing to tell it from."""

    model_config = ConfigDict(frozen=True)

    spoke: int
    """Drafts that it blocked or warned about."""
    due: int
    """Drafts that it was to speak of."""
    precision: float | None
    """The share of the drafts it spoke of that it was to speak of."""
    recall: float | None
    """The share of the drafts it was to speak of that it spoke of."""


def measured() -> list[Judged]:
    """Every case of ours with the rules that speak of it."""
    return [found for kind, cases in own_cases().items() for found in judged(kind, cases)]


def by_rule(results: Iterable[Judged]) -> dict[str, RuleFigures]:
    """How often each rule is right that speaks or is to speak, in the order of the catalogue."""
    every = [(set(case.rules), set(rules)) for case, rules in results]
    figures = {}
    for rule in (check.id for check in RULES):
        hits = [rule in due for due, spoke in every if rule in spoke]
        heard = [rule in spoke for due, spoke in every if rule in due]
        if hits or heard:
            figures[rule] = RuleFigures(
                spoke=len(hits), due=len(heard), precision=share(hits), recall=share(heard)
            )
    return figures


def misses(results: Iterable[Judged]) -> list[str]:
    """Where a rule spoke that was not to (+), or was silent that was to speak (-)."""
    lines = []
    for case, rules in results:
        wrong = [f"+{rule}" for rule in sorted({*rules} - {*case.rules})]
        wrong += [f"-{rule}" for rule in sorted({*case.rules} - {*rules})]
        if wrong:
            lines.append(f"{case.id} {' '.join(wrong)}: {case.text or case.objective}")
    return lines


def fallen(now: dict[str, RuleFigures], before: dict[str, RuleFigures]) -> list[str]:
    """The rules that are right less often than committed, one line each."""
    pairs = [
        (f"{rule}: {name}", getattr(before[rule], name), getattr(figures, name))
        for rule, figures in now.items()
        if rule in before
        for name in ("precision", "recall")
    ]
    return [
        f"{what} fell from {was:.3f} to {got:.3f}"
        for what, was, got in pairs
        if was is not None and got is not None and got < was - TOLERANCE
    ]


def committed() -> dict[str, RuleFigures]:
    """The figures that stand in `evals/results`, empty before the first time."""
    if not RESULTS.exists():
        return {}
    return TypeAdapter(dict[str, RuleFigures]).validate_json(RESULTS.read_bytes())


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge, print and compare; 1 when something fell."""
    parser = argparse.ArgumentParser(description="How often each rule is right.")
    parser.add_argument("--cases", default=os.environ.get("CASES", ""), help="drafts of others")
    parser.add_argument("--misses", action="store_true", help="list what was judged otherwise")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    if chosen.cases:
        return 0  # drafts of others do not name our rules
    results = measured()
    now = by_rule(results)
    right = sum(figures.precision == figures.recall == 1.0 for figures in now.values())
    print(f"rules with cases: {len(now)}, always right: {right}")
    if chosen.misses:
        print("\n".join(misses(results)))
    if chosen.write:
        RESULTS.write_bytes(TypeAdapter(dict[str, RuleFigures]).dump_json(now, indent=2) + b"\n")
        return 0
    worse = fallen(now, committed())
    print("\n".join(worse))
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())
