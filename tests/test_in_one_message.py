"""What one message does in several steps, heard through a model: opened, changed, approved."""

from datetime import date

import pytest

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Approve,
    Edit,
    Ignore,
    Past,
    ReviseKeyResult,
    SetBigObjective,
    SetPeriod,
    Undo,
    apply,
)
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.by_model import ModelInterpreter
from coach.interpret.ear.heard import Heard
from coach.interpret.guarding.understood import ChangeByModel, Understood
from coach.okr import Action, KeyResult, Plan, place_of
from coach.scripted import ScriptedModel
from coach.talk import Asked, Talk
from tests.test_by_model import TODAY, Change

O1, KR, STEP = 1, 2, 3
GOAL: list[Edit] = [
    SetBigObjective(text="Our choir is heard all over the valley"),
    SetPeriod(start=date(2027, 1, 1), end=date(2027, 12, 31)),
    Approve(target="big-objective"),
    AddObjective(text="Singers find us"),
    AddKeyResult(objective=O1, text="New singers from 4 to 20", baseline=4, target=20),
]
OPEN = apply(Plan(), [*GOAL, AddAction(key_result=KR, text="Sing at the market")]).plan
LOCKED = apply(
    apply(Plan(), [*GOAL, Approve(target=O1)]).plan,
    [AddAction(key_result=KR, text="Sing at the market")],
).plan


def hear(
    text: str, *changes: Change, plan: Plan, past: Past | None = None, about: str = ""
) -> Heard:
    model = ScriptedModel([Understood(changes=tuple(ChangeByModel(**c) for c in changes))])
    talk = Talk(asked=Asked(question=about, about=about, target=KR)) if about else Talk()
    interpreter = ModelInterpreter(model, BuiltInInterpreter())
    return interpreter.interpret(text, plan, past or Past(), talk, TODAY)


def test_who_reopens_an_objective_may_change_its_key_results_and_approve_it_again() -> None:
    """Its steps that nobody had approved stay open."""
    heard = hear(
        "reopen O1, 20 new singers are too many, make it 12, then O1 is approved again",
        {"do": "reopen", "item": "O1"},
        {"do": "revise", "item": "O1.KR1", "target": 12},
        {"do": "approve", "item": "O1"},
        plan=LOCKED,
    )
    after = apply(LOCKED, heard.edits).plan
    proof, step = place_of(after, KR), place_of(after, STEP)
    assert proof is not None
    assert isinstance(proof.item, KeyResult)
    assert (proof.item.target, proof.item.approved) == (12, True)
    assert after.objectives[0].approved
    assert step is not None
    assert isinstance(step.item, Action)
    assert not step.item.approved


def test_what_is_approved_again_for_a_change_stays_open_without_the_change() -> None:
    heard = hear(
        "reopen O1, make it fewer new singers, then O1 is approved again",
        {"do": "reopen", "item": "O1"},
        {"do": "revise", "item": "O1.KR1", "target": 9},
        {"do": "approve", "item": "O1"},
        plan=LOCKED,
    )
    assert not [e for e in heard.edits if isinstance(e, Approve)]
    assert heard.wishes


@pytest.mark.parametrize("told", ["Undo that step.", "这一步撤销。", "Undo!"])
def test_an_undo_told_by_itself_stands_beside_a_change_of_something_else(told: str) -> None:
    past = Past(
        undo=apply(Plan(), GOAL).plan, last=(AddAction(key_result=KR, text="Sing at the market"),)
    )
    heard = hear(
        f"{told} O1.KR1: 15 new singers",
        {"do": "undo"},
        {"do": "revise", "item": "O1.KR1", "target": 15},
        plan=OPEN,
        past=past,
    )
    assert [type(e) for e in heard.edits][:2] == [Undo, ReviseKeyResult]


@pytest.mark.parametrize(
    ("text", "step", "helper"),
    [
        ("我5月底前把谱子交给雅茜", "我5月底前把谱子交给雅茜", "我"),
        ("我6月中旬前把排练厅的灯交给电工", "我6月中旬前把排练厅的灯交给电工", ""),
    ],
)
def test_what_somebody_does_by_a_day_is_a_step_where_steps_are_asked_for(
    text: str, step: str, helper: str
) -> None:
    plan = apply(OPEN, [Approve(target=O1)]).plan
    change = {"do": "add-action", "item": "O1.KR1", "text": step, "helper": helper}
    heard = hear(text, change, plan=plan, about="actions")
    assert [e.text for e in heard.edits if isinstance(e, AddAction)] == [step]


def test_a_step_that_was_offered_and_accepted_is_entered() -> None:
    talk = Talk(
        asked=Asked(
            question="note-action:actions",
            about="note",
            offered="我6月中旬前把灯交给电工",
            target=KR,
        )
    )
    change = ChangeByModel(do="add-action", item="O1.KR1", text="我6月中旬前把灯交给电工")
    model = ScriptedModel([Understood(changes=(change,))])
    interpreter = ModelInterpreter(model, BuiltInInterpreter())
    heard = interpreter.interpret("对，记上，我刚才说的就是它", OPEN, Past(), talk, TODAY)
    assert [e.text for e in heard.edits if isinstance(e, AddAction)] == ["我6月中旬前把灯交给电工"]


HALL = 4
HELD = apply(OPEN, [AddDependency(on="the parish", what="lends us the hall")]).plan


def asked_for(rule: str, target: int | None) -> Talk:
    return Talk(asked=Asked(question="Q", about="thought", rule=rule, target=target))


@pytest.mark.parametrize(
    ("text", "rule", "target", "reason"),
    [
        ("Then we sing in the school.", "ask:fallback", HALL, "We sing in the school"),
        ("My sister Femke.", "ask:closing", None, "My sister Femke"),
        ("不行的话，就去学校礼堂唱。", "ask:fallback", HALL, "不行的话，就去学校礼堂唱"),
    ],
)
@pytest.mark.parametrize("approval", ["", " Now approve the whole plan."])
def test_an_answer_that_no_field_holds_is_kept_with_its_question(
    text: str, rule: str, target: int | None, reason: str, approval: str
) -> None:
    changes = (ChangeByModel(do="approve", item="plan"),) if approval else ()
    model = ScriptedModel([Understood(changes=changes)])
    talk = asked_for(rule, target)
    told = f"{text}{approval}"
    heard = ModelInterpreter(model, BuiltInInterpreter()).interpret(told, HELD, Past(), talk, TODAY)
    kept = Ignore(rule=rule, target="plan" if target is None else target, reason=reason)
    assert [e for e in heard.edits if isinstance(e, Ignore) and e.rule == rule] == [kept]
    assert (Approve(target="plan") in heard.edits) == bool(approval)


@pytest.mark.parametrize(
    "text", ["thanks", "sounds good to me", "what do you mean by that?", "give me an example"]
)
def test_what_answers_nothing_is_not_kept(text: str) -> None:
    model = ScriptedModel([Understood()])
    interpreter = ModelInterpreter(model, BuiltInInterpreter())
    talk = asked_for("ask:closing", None)
    assert not interpreter.interpret(text, HELD, Past(), talk, TODAY).edits


def test_what_is_done_if_somebody_cannot_is_kept_where_a_model_has_it_in_no_field() -> None:
    told = "if the parish says no, then we sing in the school; that belongs to D1"
    change = {"do": "revise", "item": "D1",
              "if_then": "if the parish says no, then we sing in the school"}  # fmt: skip
    heard = hear(told, change, plan=HELD)
    assert heard.edits == (
        Ignore(
            rule="ask:fallback", target=HALL,
            reason="If the parish says no, then we sing in the school",
        ),
    )  # fmt: skip
