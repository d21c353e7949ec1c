"""Whether a sentence that cites a passage says what the passage says, told by its words.

    python -m evals.backing            figures on labelled sentences, the committed ones in brackets
    python -m evals.backing --misses   and every sentence that was judged the other way
    python -m evals.backing --write    commit to these figures

What is measured is `coach.respond.backed`, by which a reply of a model is judged as it comes.
"""

import argparse
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from coach.knowledge.search import Knowledge, open_knowledge
from coach.respond.backed import is_backed, share_backed
from coach.shipped import shipped_folder

HERE = Path(__file__).parent
CASES = HERE / "cases" / "citations.yaml"
RESULTS = HERE / "results" / "citations.json"
TOLERANCE = 0.005


class Case(BaseModel):
    """A sentence that cites a passage, and whether the passage says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    sentence: str
    backed: bool


class Figures(BaseModel):
    """How often the measure is right."""

    model_config = ConfigDict(frozen=True)

    cases: int
    caught: float
    """Share of the sentences without backing that are told."""
    spared: float
    """Share of the backed ones that are left alone."""


@cache
def notes() -> Knowledge:
    """The notes that ship, by keywords: only their texts are needed."""
    folder = Path(tempfile.gettempdir()) / "okr-coach-evals"
    return open_knowledge(shipped_folder("knowledge"), folder, embeddings="keywords")


def passage(source: str) -> str:
    """Heading and text of a passage."""
    found = notes().passage(source)
    return f"{found.title} {found.heading} {found.text}"


def own_cases() -> tuple[Case, ...]:
    """The sentences that we wrote."""
    text = CASES.read_text(encoding="utf-8")
    return TypeAdapter(tuple[Case, ...]).validate_python(yaml.safe_load(text))


def measured(cases: Sequence[Case]) -> tuple[Figures, list[str]]:
    """The figures, and each sentence that was judged the other way."""
    judged = [(case, is_backed(case.sentence, passage(case.source))) for case in cases]
    bad = [not backed for case, backed in judged if not case.backed]
    good = [backed for case, backed in judged if case.backed]
    misses = [
        f"{share_backed(c.sentence, passage(c.source)):.2f} {c.backed} {c.sentence}"
        for c, backed in judged
        if backed != c.backed
    ]
    figures = Figures(
        cases=len(cases),
        caught=round(sum(bad) / len(bad), 3),
        spared=round(sum(good) / len(good), 3),
    )
    return figures, misses


def committed() -> Figures | None:
    """The figures in `evals/results`, None before the first time."""
    return Figures.model_validate_json(RESULTS.read_bytes()) if RESULTS.exists() else None


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare; 1 when a figure fell."""
    parser = argparse.ArgumentParser(description="Whether a cited passage says what is claimed.")
    parser.add_argument("--misses", action="store_true", help="list what was judged otherwise")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    now, misses = measured(own_cases())
    was = committed() or now
    print(
        f"{now.cases} sentences: caught {now.caught:.3f} ({was.caught:.3f}), "
        f"spared {now.spared:.3f} ({was.spared:.3f})"
    )
    if chosen.misses:
        print("\n".join(misses))
    if chosen.write:
        RESULTS.write_text(now.model_dump_json(indent=2) + "\n", encoding="utf-8")
        return 0
    fell = min(now.caught - was.caught, now.spared - was.spared) < -TOLERANCE
    return 1 if fell else 0


if __name__ == "__main__":
    raise SystemExit(main())
