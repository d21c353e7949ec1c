"""How often each rule is right about the drafts that we wrote.

    python -m evals.rules                 what fell against the committed figures
    python -m evals.rules --misses        and where a rule spoke wrongly or missed a draft
    python -m evals.rules --write         commit to these figures (evals/results)
    python -m evals.rules --words         without the rules that compare meanings: seconds

A case of `cases/*.yaml` names the rules that are to block it or to warn about it; a case of
`cases/rules` says of one rule whether it is to speak at all (`labels`). precision: of the drafts
that a rule spoke of, the share that it was to speak of. recall: of those that it was to speak of,
the share that it did. `docs/checks.md` shows the committed figures. Rules by meaning are measured
where the embedder that ships works.
"""

import argparse
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from coach.checks import RULES
from evals import ledger
from evals.checks import HERE, TOLERANCE, Judged, judged, own_cases, share
from evals.labels import Similar, labels, measured_by

RESULTS = HERE / "results" / "rules.json"


class RuleFigures(BaseModel):
    """How often one rule is right; None where there is nothing to tell it from."""

    model_config = ConfigDict(frozen=True)

    spoke: int
    """Drafts that it spoke of."""
    due: int
    """Drafts that it was to speak of."""
    precision: float | None
    """The share of the drafts it spoke of that it was to speak of."""
    recall: float | None
    """The share of the drafts it was to speak of that it spoke of."""


class Said(NamedTuple):
    """One rule about one draft."""

    rule: str
    due: bool
    """Whether it was to speak."""
    spoke: bool
    told: str
    """The draft, to find it again."""


def measured(similar: Similar | None) -> list[Said]:
    """What every rule says about the cases of ours, where it speaks or is to speak.

    Rules by meaning are left out where nothing tells how near two texts are.
    """
    cases = [found for kind, cases in own_cases().items() for found in judged(kind, cases)]
    return [*about_cases(cases), *about_labels(similar)]


def about_cases(results: Iterable[Judged]) -> Iterator[Said]:
    """The rules that block a draft or warn about it, and those that are to."""
    for case, rules in results:
        for rule in sorted({*rules, *case.rules}):
            told = f"{case.id} {case.text or case.objective}"
            yield Said(rule, rule in case.rules, rule in rules, told)


def about_labels(similar: Similar | None) -> Iterator[Said]:
    """Each draft that names one rule, those of rules by meaning if meaning can be measured."""
    for label in labels():
        if similar or label.rule.decides != "meaning":
            yield Said(label.rule.id, label.due, label.spoken(similar), label.told)


def by_rule(results: Iterable[Said]) -> dict[str, RuleFigures]:
    """How often each rule is right that speaks or is to speak, in the order of the catalogue."""
    found: dict[str, list[Said]] = defaultdict(list)
    for said in results:
        found[said.rule].append(said)
    return {rule.id: figures(found[rule.id]) for rule in RULES if rule.id in found}


def figures(results: Sequence[Said]) -> RuleFigures:
    """The figures of one rule."""
    hits = [said.due for said in results if said.spoke]
    heard = [said.spoke for said in results if said.due]
    return RuleFigures(spoke=len(hits), due=len(heard), precision=share(hits), recall=share(heard))


def misses(results: Iterable[Said]) -> list[str]:
    """Where a rule spoke that was not to (+), or was silent that was to speak (-)."""
    return [
        f"{'-' if said.due else '+'}{said.rule}: {said.told}"
        for said in results
        if said.due != said.spoke
    ]


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
    return ledger.committed(RESULTS, RuleFigures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge, print and compare; 1 when something fell."""
    parser = argparse.ArgumentParser(description="How often each rule is right.")
    parser.add_argument("--cases", default=os.environ.get("CASES", ""), help="drafts of others")
    parser.add_argument("--words", action="store_true", help="leave out the rules by meaning")
    parser.add_argument("--misses", action="store_true", help="list what was judged otherwise")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    if chosen.cases:
        return 0  # drafts of others do not name our rules
    results = measured(None if chosen.words else measured_by())
    now = by_rule(results)
    right = sum(figures.precision == figures.recall == 1.0 for figures in now.values())
    print(f"rules with cases: {len(now)}, always right: {right}")
    if chosen.misses:
        print("\n".join(misses(results)))
    if chosen.write:
        every = {**committed(), **now}
        kept = {rule.id: every[rule.id] for rule in RULES if rule.id in every}
        ledger.commit(RESULTS, kept)
        return 0
    worse = fallen(now, committed())
    print("\n".join(worse))
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())
