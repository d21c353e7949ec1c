"""How often what people say becomes the edits that it means, by rules and by a model.

    python -m evals.utterances            figures, with the committed ones in brackets
    python -m evals.utterances --misses   and what came out instead
    python -m evals.utterances --write    commit to these figures
    python -m evals.utterances --carry    keep the model's answers for a prompt that has changed

The model's half is recorded: what a careful model notes stands beside each utterance, and belongs
to one wording of the prompt. A changed prompt fails until somebody has read the answers again.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

from coach.edits import Edit, GoTo, Past, Replace
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.by_model import ModelInterpreter
from coach.interpret.ear.heard import Interpreter
from coach.interpret.ear.moment import settle
from coach.interpret.guarding.understood import Understood
from coach.okr import BigObjective, KeyResult, Objective, Period, Plan, place_of
from coach.prompts import load_prompt
from coach.scripted import ScriptedModel, Step
from coach.talk import Asked, Talk
from evals import ledger
from evals.recorded import key_of

HERE = Path(__file__).parent
CASES = HERE / "cases" / "utterances.yaml"
RESULTS = HERE / "results" / "utterances.json"
TODAY = date(2027, 1, 11)
TOLERANCE = 0.005
UNDO = Plan(big_objective=BigObjective(text="before"))
COMPARED = ("text", "baseline", "target", "due", "confidence", "source", "start", "end", "stage")


class Case(BaseModel):
    """One utterance with its plan, what was asked, and what it means."""

    model_config = ConfigDict(frozen=True)

    kind: str
    lang: str
    say: str
    plan: Plan
    asked: Asked
    expect: tuple[str, ...]
    model: Understood | None
    """What a model notes; None where rules are certain and none is asked."""


class Figures(BaseModel):
    """The share of utterances whose edits are exactly the expected ones."""

    model_config = ConfigDict(frozen=True)

    utterances: int
    exact: float
    by_language: dict[str, float]


def own_cases() -> tuple[Case, ...]:
    """The utterances that we wrote."""
    return tuple(cases_of(content()))


def content() -> dict[str, Any]:
    """The file as it stands."""
    found: dict[str, Any] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return found


def cases_of(file: dict[str, Any]) -> Iterator[Case]:
    """Each kind in each language."""
    for kind in file["kinds"]:
        for lang, say in kind["say"].items():
            words = kind.get("words", {}).get(lang, [])
            names = dict(zip("ab", words, strict=False)) | {"say": say}
            plan = plan_at(kind["at"], file["plans"][lang])
            target = 3 if place_of(plan, 3) and kind["asks"] not in OF_OBJECTIVES else 1
            target_id = target if place_of(plan, target) else None
            noted = filled(kind["model"], names) if "model" in kind else None
            yield Case(
                kind=kind["kind"],
                lang=lang,
                say=say,
                plan=plan,
                asked=Asked(question=kind["asks"], about=kind["asks"], target=target_id),
                expect=tuple(filled(line, names) for line in kind["expect"]),
                model=Understood.model_validate(noted | {"language": lang}) if noted else None,
            )


OF_OBJECTIVES = {"approval", "more-key-results", "key-results"}
"""Questions about the objective and not its first key result."""


def filled(value: Any, names: dict[str, str]) -> Any:
    """A value with the words of one language in the places of `{a}` and `{b}`."""
    match value:
        case str():
            return re.sub(r"\{(\w+)\}", lambda m: names[m[1]], value)
        case list():
            return [filled(part, names) for part in value]
        case dict():
            return {name: filled(part, names) for name, part in value.items()}
        case _:
            return value


def plan_at(at: str, texts: Sequence[str]) -> Plan:
    """The plan that something is said about, in one language."""
    goal, first, second, result, other = texts
    if at == "empty":
        return Plan()
    if at == "goal":
        return Plan(big_objective=BigObjective(text=goal))
    baseline = None if at == "no-baseline" else 5
    due = date(2027, 6, 30) if at == "dated" else None
    kr1 = KeyResult(id=3, text=result, baseline=baseline, target=9, due=due)
    kr2 = KeyResult(id=4, text=other, baseline=20, target=40, unit="%")
    have = {"key-result": (kr1,), "no-baseline": (kr1,), "actions": (kr1,)}
    results = have.get(at, (kr1, kr2) if at in ("two", "dated") else ())
    approved = at == "actions"
    o1 = Objective(id=1, text=first, key_results=results, approved=approved)
    o2 = Objective(id=2, text=second)
    objectives = {"objectives": (), "actions": (o1,)}.get(at, (o1, o2))
    if approved:
        kr = kr1.model_copy(update={"approved": True})
        objectives = (o1.model_copy(update={"key_results": (kr,)}),)
    return Plan(
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        big_objective=BigObjective(text=goal, confidence=5, approved=True),
        objectives=objectives,
    )


def told(edit: Edit, plan: Plan) -> str:
    """An edit in a line, as the cases write it."""
    tag = edit.edit
    if isinstance(edit, Replace):
        return tag
    names = ("id", "target", "item", "objective", "key_result")
    field = next((n for n in names if n in edit.model_fields_set and is_address(edit, n)), "")
    target = getattr(edit, field) if field else None
    place = place_of(plan, target) if isinstance(target, int) else None
    shown = place.handle if place else target or ""
    measured = tag.endswith("key-result") and {"baseline", "target"} & edit.given().keys()
    values = [
        f"{name}={flat(getattr(edit, name))}"
        for name in sorted(COMPARED)
        if name in edit.model_fields_set and name != field and getattr(edit, name) is not None
        if not (name == "text" and (measured or tag == "revise-key-result"))
    ]
    return " ".join([tag, *([str(shown)] if shown else []), *values])


def is_address(edit: Edit, name: str) -> bool:
    """Whether a field says which item an edit is for; a key result has a target of its own."""
    return name != "target" or not edit.edit.endswith("key-result")


def flat(value: Any) -> str:
    """A value as the cases write it."""
    return f"{value:g}" if isinstance(value, float) else str(value)


def same(got: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether these are the expected edits; `*` stands for any words, and case does not count."""
    return len(got) == len(wanted) and all(
        g.casefold().startswith(w.casefold().rstrip("*")) if w.endswith("*") else plain(g, w)
        for g, w in zip(got, wanted, strict=True)
    )


def plain(got: str, wanted: str) -> bool:
    """Whether two lines agree but for case and the signs at their ends."""
    return got.casefold().strip(" .,;。，") == wanted.casefold().strip(" .,;。，")


def heard_by(interpreter: Interpreter, case: Case) -> list[str]:
    """The edits that an interpreter hears, in lines."""
    past = Past(undo=UNDO)
    heard = interpreter.interpret(case.say, case.plan, past, Talk(asked=case.asked), TODAY)
    return [told(e, case.plan) for e in heard.edits if e != settle() and not isinstance_settle(e)]


def isinstance_settle(edit: Edit) -> bool:
    """Whether an edit only ends a visit."""
    return isinstance(edit, GoTo) and edit.stage is None


def by_rules(case: Case) -> list[str]:
    """What the built-in interpreter hears."""
    return heard_by(BuiltInInterpreter(), case)


def by_model(case: Case) -> list[str]:
    """What is left of a model's answer after the guard."""
    steps: list[Step] = [case.model or Understood()]
    return heard_by(ModelInterpreter(ScriptedModel(steps), BuiltInInterpreter()), case)


def measured(cases: Sequence[Case]) -> tuple[dict[str, Figures], list[str]]:
    """The figures of both interpreters, and what came out otherwise."""
    found: dict[str, Figures] = {}
    misses: list[str] = []
    for name, hear in (("built-in", by_rules), ("model", by_model)):
        got = [(case, hear(case)) for case in cases]
        right = [(case, same(edits, case.expect)) for case, edits in got]
        misses += [
            f"{name} {case.kind} {case.lang} {case.say!r}: {edits} for {list(case.expect)}"
            for case, edits in got
            if not same(edits, case.expect)
        ]
        languages = {case.lang for case in cases}
        found[name] = Figures(
            utterances=len(cases),
            exact=share([ok for _, ok in right]),
            by_language={
                lang: share([ok for case, ok in right if case.lang == lang])
                for lang in sorted(languages)
            },
        )
    return found, misses


def share(values: Sequence[bool]) -> float:
    """The share of true ones to three digits."""
    return round(sum(values) / len(values), 3)


def prompt_key() -> str:
    """Which wording of the prompt, and which schema, the model's answers belong to."""
    return f"{load_prompt('interpret').hash}-{key_of((), Understood)}"


def committed() -> dict[str, Figures]:
    """The figures in `evals/results`, empty before the first time."""
    return ledger.committed(RESULTS, Figures)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and compare; 1 when a figure fell or the answers are for another prompt."""
    parser = argparse.ArgumentParser(description="Edits out of what people say.")
    parser.add_argument("--misses", action="store_true", help="list what came out otherwise")
    parser.add_argument("--write", action="store_true", help="commit to these figures")
    parser.add_argument("--carry", action="store_true", help="keep the answers for this prompt")
    chosen = parser.parse_args(arguments)
    text = CASES.read_text(encoding="utf-8")
    stale = content()["prompt"] != prompt_key()
    if stale and chosen.carry:
        line = f'prompt: "{prompt_key()}"'
        CASES.write_text(re.sub(r"(?m)^prompt: .*$", line, text), encoding="utf-8")
        stale = False
    now, misses = measured(own_cases())
    before = committed()
    fell = False
    for name, found in now.items():
        was = before.get(name, found)
        fell |= found.exact < was.exact - TOLERANCE
        spread = " ".join(f"{lang} {value:.2f}" for lang, value in found.by_language.items())
        counted = f"{found.utterances} utterances"
        print(f"{name:9} {counted}: exact {found.exact:.3f} ({was.exact:.3f})   {spread}")
    if chosen.misses:
        print("\n".join(misses))
    if stale:
        print("The answers are for another prompt: read them again, then --carry.")
    if chosen.write:
        ledger.commit(RESULTS, now)
        return 0
    return 1 if fell or stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
