"""How often the checks flag what is bad and leave alone what is good.

    python -m evals.checks                 figures, with the committed ones in brackets
    python -m evals.checks --misses        and every case that was judged the other way; of those
                                           that are held out none, or they were so no longer
    python -m evals.checks --write         commit to these figures (evals/results)
    CASES=folder python -m evals.checks    for drafts of others (see `outside_cases`)
    python -m evals.checks --sources       by source, and one half of the sources against the other

A draft is flagged when a finding of severity block or warn targets it; a set when one of its parts
is. caught: the share of bad ones that are flagged. spared: the share of good ones that are not.
balanced: the mean of the two.
"""

import argparse
import json
import os
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import AliasChoices, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from coach import checks
from coach.errors import Unreadable
from coach.okr import KeyResult, Objective, Plan
from evals import ledger

HERE = Path(__file__).parent
FOLDER = HERE / "cases"
KEPT = HERE / "heldout" / "kept"
"""Drafts of trades that no rule was mended on, scored apart and never looked at one by one."""
RESULTS = HERE / "results" / "checks.json"
KINDS = ("key_results", "objectives", "sets")
TODAY = date(2027, 1, 4)
"""The day on which every draft is judged."""
TOLERANCE = 0.005
"""How far a figure may fall: the rules are exact, so this is only the rounding."""


class Case(BaseModel):
    """A draft with what it is: one sentence, or an objective with its key results."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    lang: str = "en"
    verdict: Literal["good", "bad"]
    reasons: tuple[str, ...] = ()
    """What is wrong with a bad one, or what a good one may be mistaken for."""
    rules: tuple[str, ...] = ()
    """The rules that are to block a bad one or warn about it; a good one has none."""
    text: str = ""
    objective: str = ""
    key_results: tuple[str, ...] = ()
    tier: str = ""
    evidence: str = ""
    source: str = Field("", validation_alias=AliasChoices("source_family", "source", "style"))
    """Where it comes from, or the manner in which we wrote it."""

    def plan(self, kind: str) -> Plan:
        """The draft as a plan that holds nothing else."""
        if kind == "key_results":
            return Plan(key_results=(KeyResult(id=1, text=self.text),))
        found = tuple(KeyResult(id=n, text=kr) for n, kr in enumerate(self.key_results, start=2))
        text = self.objective if kind == "sets" else self.text
        return Plan(objectives=(Objective(id=1, text=text, key_results=found),))


class Figures(BaseModel):
    """What came out for one group of cases; None where it has none to tell from."""

    model_config = ConfigDict(frozen=True)

    cases: int
    caught: float | None
    spared: float | None
    balanced: float | None
    balanced_by_language: dict[str, float]
    caught_by_reason: dict[str, float]
    spared_by_reason: dict[str, float]


Judged = tuple[Case, tuple[str, ...]]
"""A case with the rules that flag it."""


@cache
def own_cases() -> dict[str, tuple[Case, ...]]:
    """The drafts that we wrote, by kind; reading them takes longer than judging them."""
    return {
        kind: TypeAdapter(tuple[Case, ...]).validate_python(
            yaml.safe_load((FOLDER / f"{kind}.yaml").read_text(encoding="utf-8"))
        )
        for kind in KINDS
    }


def outside_cases(folder: Path) -> dict[str, tuple[Case, ...]]:
    """Drafts of others: `key_results.jsonl`, `objectives.jsonl`, `sets.jsonl` in the folder.

    Each line has `id`, `verdict`, and `text` or `objective` and `key_results`, perhaps `lang`,
    `reasons`, `tier` and `evidence`. What comes from unnamed sources (tier C) is counted apart.

    Raises:
        Unreadable: A file is missing or is not of that form.
    """
    groups: dict[str, tuple[Case, ...]] = {}
    for kind in KINDS:
        try:
            lines = (folder / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines()
            found = tuple(Case.model_validate(json.loads(line)) for line in lines if line.strip())
        except (OSError, ValueError, ValidationError) as error:
            raise Unreadable(f"{folder} has no {kind} that can be read: {error}") from error
        named = tuple(case for case in found if case.tier != "C")
        groups[kind] = named
        groups[f"{kind}, judged"] = tuple(case for case in named if case.evidence == "explicit")
        groups[f"{kind}, unnamed"] = tuple(case for case in found if case.tier == "C")
    return {name: group for name, group in groups.items() if group}


def kept_cases() -> dict[str, tuple[Case, ...]]:
    """The drafts that are held out, by kind."""
    found = outside_cases(KEPT)
    return {f"{kind}, held out": found[kind] for kind in KINDS}


def judged(name: str, cases: Iterable[Case]) -> list[Judged]:
    """Each case with the rules that block it or warn about it."""
    kind = name.split(",")[0]
    part = {"key_results": "key_results", "objectives": "objectives[0]"}.get(kind, "")
    return [
        (
            case,
            tuple(
                finding.rule
                for finding in checks.run(case.plan(kind), TODAY)
                if finding.severity != "nudge" and finding.target.startswith(part)
            ),
        )
        for case in cases
    ]


def score(results: Sequence[Judged]) -> Figures:
    """The figures of what was judged."""
    reasons = sorted({reason for case, _ in results for reason in case.reasons})
    by_reason = {
        reason: [(case, rules) for case, rules in results if reason in case.reasons]
        for reason in reasons
    }
    by_language = {
        lang: balanced([(case, rules) for case, rules in results if case.lang == lang])
        for lang in sorted({case.lang for case, _ in results})
    }
    return Figures(
        cases=len(results),
        caught=caught(results),
        spared=spared(results),
        balanced=balanced(results),
        balanced_by_language=known(by_language),
        caught_by_reason=known({reason: caught(some) for reason, some in by_reason.items()}),
        spared_by_reason=known({reason: spared(some) for reason, some in by_reason.items()}),
    )


def caught(results: Iterable[Judged]) -> float | None:
    """The share of bad drafts that are flagged."""
    return share([bool(rules) for case, rules in results if case.verdict == "bad"])


def spared(results: Iterable[Judged]) -> float | None:
    """The share of good drafts that are left alone."""
    return share([not rules for case, rules in results if case.verdict == "good"])


def balanced(results: Sequence[Judged]) -> float | None:
    """The mean of both shares, None when one of them cannot be told."""
    bad, good = caught(results), spared(results)
    return None if bad is None or good is None else round((bad + good) / 2, 3)


def share(values: Sequence[bool]) -> float | None:
    """The share of true ones to three digits, None of nothing."""
    return round(sum(values) / len(values), 3) if values else None


def known(figures: dict[str, float | None]) -> dict[str, float]:
    """The figures that could be told."""
    return {name: figure for name, figure in figures.items() if figure is not None}


def lines_of(figures: Figures) -> dict[str, float]:
    """Every figure by a name that says what it is."""
    whole = {"caught": figures.caught, "spared": figures.spared, "balanced": figures.balanced}
    return {
        **known(whole),
        **{f"balanced in {k}": v for k, v in figures.balanced_by_language.items()},
        **{f"caught as {k}": v for k, v in figures.caught_by_reason.items()},
        **{f"spared like {k}": v for k, v in figures.spared_by_reason.items()},
    }


def fallen(now: dict[str, Figures], before: dict[str, Figures]) -> list[str]:
    """What is worse than committed, one line each."""
    out = []
    for name, figures in now.items():
        was = lines_of(before[name]) if name in before else {}
        got = lines_of(figures)
        out += [
            f"{name}: {figure} fell from {was[figure]:.3f} to {got[figure]:.3f}"
            for figure in was.keys() & got.keys()
            if got[figure] < was[figure] - TOLERANCE
        ]
    return sorted(out)


def committed() -> dict[str, Figures]:
    """The figures that stand in `evals/results`, empty before the first time."""
    return ledger.committed(RESULTS, Figures)


def table(now: dict[str, Figures], before: dict[str, Figures]) -> str:
    """The figures as aligned text, the committed ones in brackets."""
    lines = [f"{'':22} {'n':>4} {'caught':>14} {'spared':>14} {'balanced':>14}   by language"]
    for name, figures in now.items():
        cells = [cell(figures, before.get(name), f) for f in ("caught", "spared", "balanced")]
        languages = " ".join(f"{k} {v:.2f}" for k, v in figures.balanced_by_language.items())
        lines.append(f"{name:22} {figures.cases:4} {' '.join(cells)}   {languages}")
        for label, by in (
            ("caught", figures.caught_by_reason),
            ("spared", figures.spared_by_reason),
        ):
            lines.append(f"  {label}: " + ", ".join(f"{k} {v:.2f}" for k, v in by.items()))
    return "\n".join(lines)


def cell(figures: Figures, was: Figures | None, figure: str) -> str:
    """One figure, with the committed one behind it."""
    got, old = getattr(figures, figure), getattr(was, figure, None)
    text = "-" if got is None else f"{got:.3f}"
    return (f"{text} ({old:.3f})" if old is not None else text).rjust(14)


def misses(results: dict[str, list[Judged]]) -> list[str]:
    """Every case that was judged the other way, with the rules that did it."""
    return [
        f"{case.id} {case.verdict} ({', '.join(case.reasons)}), "
        f"{', '.join(rules) or 'not flagged'}: {case.text or case.objective}"
        for found in results.values()
        for case, rules in found
        if (case.verdict == "bad") != bool(rules)
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Judge, print and compare; 1 when something fell."""
    parser = argparse.ArgumentParser(description="How often the checks are right about a draft.")
    parser.add_argument("--cases", default=os.environ.get("CASES", ""), help="drafts of others")
    parser.add_argument("--misses", action="store_true", help="list what was judged otherwise")
    parser.add_argument("--sources", action="store_true", help="figures by source")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    try:
        groups = outside_cases(Path(chosen.cases)) if chosen.cases else own_cases() | kept_cases()
    except Unreadable as error:
        parser.error(str(error))
    before = {} if chosen.cases else committed()
    results = {name: judged(name, cases) for name, cases in groups.items()}
    now = {name: score(found) for name, found in results.items()}
    print(table(now, before))
    if chosen.sources:
        from evals import sources  # which rests on this module

        print("\n".join(sources.told(results)))
    if chosen.misses:
        known_ones = {name: found for name, found in results.items() if "held out" not in name}
        print("\n".join(misses(known_ones)))
    if chosen.write and not chosen.cases:
        ledger.commit(RESULTS, now)
        return 0
    worse = fallen(now, before)
    print("\n".join(worse))
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())
