"""How often what is said beside the plan is stored, and how often what is meant is asked about.

    python -m evals.chatter            figures, with the committed ones in brackets
    python -m evals.chatter --misses   what was stored, and what was asked about
    python -m evals.chatter --write    commit to these figures

Each message is an answer to the questions for objectives, key results and steps. Asking back costs
a person one word; a stored joke stands in their plan.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict

from coach.edits import Edit, Past
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.ear.heard import Heard
from coach.okr import BigObjective, KeyResult, Objective, Plan
from coach.talk import Asked, Talk
from evals import ledger
from evals.utterances import TODAY, share

HERE = Path(__file__).parent
CASES = HERE / "cases" / "chatter.yaml"
RESULTS = HERE / "results" / "chatter.json"
TOLERANCE = 0.01
Question = Literal["objectives", "key-results", "actions"]
QUESTIONS: dict[str, Question] = {
    "objective": "objectives",
    "key result": "key-results",
    "step": "actions",
}


class Figures(BaseModel):
    """What became of messages at one question."""

    model_config = ConfigDict(frozen=True)

    beside: int
    stored: float
    """Share of what was said beside the plan that went into it; less is better."""
    meant: int
    asked: float
    """Share of what was meant that was asked about first; less is better."""
    lost: float
    """Share of what was meant that was neither stored nor asked about."""


class Said(NamedTuple):
    """A message at a question."""

    lang: str
    question: Question
    text: str


def own_cases() -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """What is said beside the plan, and what is meant for it, at the question that it answers."""
    file = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    every = tuple(
        Said(lang, question, text)
        for lang, texts in file["beside"].items()
        for text in texts
        for question in QUESTIONS.values()
    )
    meant = tuple(
        Said(lang, QUESTIONS[kind], text)
        for lang, kinds in file["meant"].items()
        for kind, texts in kinds.items()
        for text in texts
    )
    return every, meant


def becomes(said: Said) -> Literal["stored", "asked", "neither"]:
    """What the built-in interpreter makes of a message."""
    heard = heard_at(said)
    if any(map(holds_words, heard.edits)):
        return "stored"
    return "asked" if asks_first(heard) else "neither"


def asks_first(heard: Heard) -> bool:
    """Whether the coach asks if something is to be noted."""
    return any(getattr(wish, "why", "").startswith("note-") for wish in heard.wishes)


def heard_at(said: Said) -> Heard:
    """What the built-in interpreter hears in a message at its question."""
    goal, first, result = GOALS[said.lang]
    plan = Plan(big_objective=BigObjective(text=goal, confidence=5, approved=True))
    if said.question != "objectives":
        kr = KeyResult(id=2, text=result, baseline=5, target=9, approved=True)
        below = (kr,) if said.question == "actions" else ()
        objective = Objective(id=1, text=first, key_results=below, approved=bool(below))
        plan = plan.model_copy(update={"objectives": (objective,)})
    target = {"objectives": None, "key-results": 1, "actions": 2}[said.question]
    asked = Asked(question=said.question, about=said.question, target=target)
    return BuiltInInterpreter().interpret(said.text, plan, Past(), Talk(asked=asked), TODAY)


def holds_words(edit: Edit) -> bool:
    """Whether an edit puts words or numbers into the plan."""
    return edit.edit.startswith(("add-", "set-", "revise-", "replace"))


GOALS = {
    "en": ("Our bakery is the heart of the village", "Mornings are full", "Regulars before noon"),
    "de": ("Unsere Bäckerei ist das Herz des Dorfes", "Die Morgen sind voll", "Stammgäste früh"),
    "es": ("Nuestra panadería es el corazón del pueblo", "Mañanas llenas", "Clientes fijos"),
    "fr": ("Notre boulangerie est le cœur du village", "Des matins pleins", "Habitués du matin"),
    "pt": ("Nossa padaria é o coração da vila", "Manhãs cheias", "Clientes fixos"),
    "zh": ("我们的面包店是村子的中心", "早上坐满人", "常来的早餐客人"),
}


def measured(beside: Sequence[Said], meant: Sequence[Said]) -> dict[str, Figures]:
    """The figures for each question."""
    found: dict[str, Figures] = {}
    for question in QUESTIONS.values():
        noise = [becomes(said) for said in beside if said.question == question]
        words = [becomes(said) for said in meant if said.question == question]
        found[question] = Figures(
            beside=len(noise),
            stored=share([one == "stored" for one in noise]),
            meant=len(words),
            asked=share([one == "asked" for one in words]),
            lost=share([one == "neither" for one in words]),
        )
    return found


def misses(beside: Sequence[Said], meant: Sequence[Said]) -> Iterator[str]:
    """What was stored and should not, and what was not simply stored."""
    for said in beside:
        if (made := becomes(said)) == "stored":
            yield f"{made} {said.lang} {said.question}: {said.text}"
    for said in meant:
        if (made := becomes(said)) != "stored":
            yield f"{made} {said.lang} {said.question}: {said.text}"


def committed() -> dict[str, Figures]:
    """The figures in `evals/results`, empty before the first time."""
    return ledger.committed(RESULTS, Figures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare; 1 when more is stored, asked about or lost than committed."""
    parser = argparse.ArgumentParser(description="What is said beside the plan.")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    chosen = parser.parse_args(arguments)
    beside, meant = own_cases()
    now, before, worse = measured(beside, meant), committed(), False
    for question, found in now.items():
        was = before.get(question, found)
        parts = []
        for name in ("stored", "asked", "lost"):
            value, old = getattr(found, name), getattr(was, name)
            worse |= value > old + TOLERANCE
            parts.append(f"{name} {value:.3f} ({old:.3f})")
        print(f"{question:12} {found.beside} beside, {found.meant} meant: {', '.join(parts)}")
    if chosen.misses:
        print("\n".join(misses(beside, meant)))
    if chosen.write:
        ledger.commit(RESULTS, now)
        return 0
    return 1 if worse else 0


if __name__ == "__main__":
    raise SystemExit(main())
