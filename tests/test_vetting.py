"""A model's replies vetted: what is so passes as it is, what is not so is not used."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from coach.checks import run
from coach.edits import Approve, Edit, Remove, ReviseKeyResult, apply
from coach.interpret.heard import Heard
from coach.model.chat import exhausted
from coach.okr import Action, BigObjective, KeyResult, Objective, Period, Plan
from coach.prompts import render
from coach.respond.agenda import next_point
from coach.respond.builtin import BuiltInResponder
from coach.respond.by_model import inputs
from coach.respond.thought import Thought
from coach.respond.vetting import UNTRUE, Vetting, asks, sentences
from coach.stages import focus_of
from coach.talk import Talk
from evals.utterances import content

CASES = yaml.safe_load(Path("evals/cases/replies.yaml").read_text(encoding="utf-8"))
TODAY = date(2027, 1, 11)
O1, KR1, KR2, O2 = 1, 2, 3, 5
IDLE = {
    "en": "let me think about it. Marta helps on Saturdays",
    "de": "lass mich nachdenken. Frau Marta hilft samstags",
    "es": "déjame pensarlo. Marta ayuda los sábados",
    "fr": "laisse-moi réfléchir. Marta aide le samedi",
    "pt": "deixa-me pensar. A Marta ajuda aos sábados",
    "zh": "让我想想。Marta周六来帮忙",
}
TURNS: dict[str, tuple[str, tuple[Edit, ...]]] = {
    "idle": ("", ()),
    "raised": ("KR2: 35 %", (ReviseKeyResult(id=KR2, target=35),)),
    "approved": ("ok O1", (Approve(target=O1),)),
    "removed": ("- O2", (Remove(target=O2),)),
    "wished": ("KR2: 50 %", ()),
}


def plan_in(language: str) -> Plan:
    """The plan that all of the talk is about."""
    goal, first, second, seats, back = content()["plans"][language]
    action = Action(id=4, text=CASES["steps"][language], due=date(2027, 1, 15))
    kr1 = KeyResult(id=KR1, text=seats, baseline=5, target=9, confidence=6, actions=(action,))
    kr2 = KeyResult(id=KR2, text=back, baseline=20, target=40, unit="%", confidence=6)
    return Plan(
        period=Period(start=date(2027, 1, 1), end=date(2027, 12, 31)),
        big_objective=BigObjective(text=goal, confidence=5, approved=True),
        objectives=(
            Objective(id=O1, text=first, key_results=(kr1, kr2)),
            Objective(id=O2, text=second),
        ),
    )


def vetting(language: str, turn: str) -> Vetting:
    """What a reply after this turn has to keep to."""
    said, edits = TURNS[turn]
    plan = plan_in(language)
    applied = apply(plan, edits)
    findings = run(applied.plan, TODAY, whole=True)
    thought = Thought(
        said=said or IDLE[language],
        before=plan,
        heard=Heard(edits=edits, language=language),
        applied=applied,
        findings=findings,
        focus=focus_of(applied.plan),
        point=next_point(applied.plan, findings, Talk(), TODAY),
        talk=Talk(),
        today=TODAY,
    )
    plain = exhausted(BuiltInResponder().respond(thought))
    return Vetting(thought, plain.text, render("respond", **inputs(thought, plain, ())))


def cases(which: str) -> list[Any]:
    """The replies of one half of the file."""
    return [
        pytest.param(language, *row, id=f"{language}-{number}-{row[-2]}")
        for language, rows in CASES[which].items()
        for number, row in enumerate(rows, 1)
    ]


@pytest.mark.parametrize(("language", "turn", "text"), cases("good"))
def test_a_good_reply_passes_as_it_is(language: str, turn: str, text: str) -> None:
    now = vetting(language, turn)
    *told, _ = sentences(text)
    *_, due = (s for s in sentences(now.plain) if asks(s))
    vetted = now.vetted("".join((*told, due)))
    assert (vetted.faults, vetted.text) == ((), "".join((*told, due)))


@pytest.mark.parametrize("question", CASES["other-questions"])
def test_a_question_that_is_not_the_drafts_gives_way_to_it(question: str) -> None:
    now = vetting("en", "raised")
    vetted = now.vetted(f"35 % it is. {question}")
    *_, due = (s for s in sentences(now.plain) if asks(s))
    assert vetted.faults == ("question",)
    assert vetted.text == f"35 % it is.\n\n{due.strip()}"


@pytest.mark.parametrize(("language", "turn", "kind", "text"), cases("bad"))
def test_a_bad_reply_is_not_used_as_it_is(language: str, turn: str, kind: str, text: str) -> None:
    vetting_now = vetting(language, turn)
    vetted = vetting_now.vetted(text)
    assert kind in vetted.faults
    assert vetted.counts[f"fault_{kind}"] >= 1
    if kind in UNTRUE:
        assert vetted.text == vetting_now.plain
    else:
        assert vetted.text != text
        assert vetted.text.count("?") + vetted.text.count("？") == 1
