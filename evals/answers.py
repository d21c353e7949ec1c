"""How often the coach answers a question in the middle of a talk from a section that answers it.

    python -m evals.answers              figures for each embedder, beside the committed ones
    python -m evals.answers --write      commit to these figures (evals/results)

The questions (`evals/cases/asked_in_talk.yaml`) are kept apart: no wording of `knowledge/asked.*`
is made from them, and it is the figures that are looked at, not the single misses.

right: the section that is quoted is an accepted one. third: an accepted one is among those that
are given, not the first. wrong: something else is quoted. silent: the coach says that the notes
don't say. made up: it quotes something for a question that the notes have nothing on.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from coach.knowledge.search import open_knowledge
from coach.respond.backing import answering
from coach.shipped import shipped_folder
from evals import ledger
from evals.questions import EMBEDDERS, available

HERE = Path(__file__).parent
CASES = HERE / "cases" / "asked_in_talk.yaml"
RESULTS = HERE / "results" / "answers.json"

Given = Callable[["Case"], Sequence[str]]
"""The addresses of the sections that are given for a question, the quoted one first."""


class Case(BaseModel):
    """A question with the sections that answer it; none when the notes have nothing on it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lang: str
    ask: str
    sections: tuple[str, ...]


class Figures(BaseModel):
    """How many of the questions went which way."""

    model_config = ConfigDict(frozen=True)

    questions: int
    """Those that the notes answer."""
    right: int
    third: int
    wrong: int
    silent: int
    beyond: int
    """Those that the notes have nothing on."""
    made_up: int


def own_cases() -> tuple[Case, ...]:
    """The questions that we wrote."""
    return TypeAdapter(tuple[Case, ...]).validate_python(
        yaml.safe_load(CASES.read_text(encoding="utf-8"))
    )


def outcome(case: Case, given: Sequence[str]) -> str:
    """Which way a question went."""
    if not case.sections:
        return "made_up" if given else "kept"
    if not given:
        return "silent"
    if given[0] in case.sections:
        return "right"
    return "third" if set(given) & set(case.sections) else "wrong"


def score(given: Given, cases: Sequence[Case]) -> Figures:
    """The figures over the cases."""
    ways = Counter(outcome(case, given(case)) for case in cases)
    beyond = sum(not case.sections for case in cases)
    counted = {way: ways[way] for way in ("right", "third", "wrong", "silent", "made_up")}
    return Figures(questions=len(cases) - beyond, beyond=beyond, **counted)


def measure(embedders: Sequence[str]) -> dict[str, Figures]:
    """The figures of each embedder over the shipped notes, with an index of their own."""
    figures, cases = {}, own_cases()
    with tempfile.TemporaryDirectory() as folder:
        for name in embedders:
            knowledge = open_knowledge(shipped_folder("knowledge"), Path(folder), name)
            knowledge.warm()
            figures[name] = score(
                lambda case, notes=knowledge: [  # type: ignore[misc]
                    passage.source for passage in answering(case.ask, case.lang, notes)
                ],
                cases,
            )
    return figures


def committed() -> dict[str, Figures]:
    """The figures that stand in `evals/results`, empty before the first time."""
    return ledger.committed(RESULTS, Figures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare; 1 when more is wrong or less is right than was committed."""
    parser = argparse.ArgumentParser(description="Whether questions in a talk are answered right.")
    parser.add_argument("--embedder", choices=EMBEDDERS, action="append", help="only these")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    now, before = measure(tuple(chosen.embedder or available())), committed()
    for name, figures in now.items():
        was = before.get(name)
        print(name, *(told(field, figures, was) for field in Figures.model_fields), sep="  ")
    if chosen.write:
        ledger.commit(RESULTS, before | now)
        return 0
    return int(any(worse(now[name], before[name]) for name in now if name in before))


def told(field: str, now: Figures, was: Figures | None) -> str:
    """One figure, with the committed one behind it."""
    return f"{field} {getattr(now, field)}" + (f" ({getattr(was, field)})" if was else "")


def worse(now: Figures, was: Figures) -> bool:
    """Whether more is wrong, or fewer are right, by more than rounding explains."""
    return now.right < was.right - 2 or now.wrong + now.made_up > was.wrong + was.made_up + 2


if __name__ == "__main__":
    raise SystemExit(main())
