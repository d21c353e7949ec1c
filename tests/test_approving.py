"""What a message approves: what it names or was asked about, and nothing that it only leads to."""

from datetime import date
from typing import Any

import pytest

from coach.checks import run
from coach.edits import AddDependency, Approve, Edit, Past, Remove, Reopen, apply
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.by_model import ModelInterpreter
from coach.interpret.ear.heard import Heard
from coach.interpret.guarding.understood import Understood
from coach.okr import Plan, numbered, place_at
from coach.respond.repertoire import undated_help
from coach.scripted import ScriptedModel
from coach.talk import Asked, Talk

TODAY = date(2027, 1, 11)
STEPS = [
    {"text": "Oil the hinges of the gate", "due": "2027-02-03"},
    {"text": "Ask the ferry for a stop", "due": "2027-02-10"},
]


def measured(text: str, **more: Any) -> dict[str, Any]:
    """A key result that lacks nothing but where it is read."""
    ends = {"baseline": 10, "target": 30, "due": "2027-06-30", "confidence": 5}
    return {"text": text, **ends, **more}


def hostel(approved: bool = False) -> Plan:
    """A plan with two objectives, whose first key result has two steps."""
    first = measured("Nights booked from 10 to 30 by 30 June", actions=STEPS)
    objectives = [
        {"text": "Guests tell their friends", "confidence": 5, "approved": approved,
         "key_results": [first, measured("Letters from guests from 10 to 30 by 30 June")]},
        {"text": "The house looks after itself", "confidence": 5, "approved": approved,
         "key_results": [measured("Rooms ready at noon from 10 to 30 by 30 June"),
                         measured("Chores done by guests from 10 to 30 by 30 June")]},
    ]  # fmt: skip
    big = {"text": "The hostel by the lake is full", "confidence": 5, "approved": True}
    whole = {"big_objective": big, "objectives": objectives}
    year = {"start": "2027-01-01", "end": "2027-12-31"}
    return numbered(Plan.model_validate({"period": year, **whole}))


def hear(
    text: str,
    asked: tuple[str, str],
    *changes: dict[str, Any],
    plan: Plan | None = None,
    question: str = "",
) -> tuple[Heard, Plan]:
    """What is heard, by a model where it notes changes, and the plan that comes of it."""
    plan = hostel() if plan is None else plan
    about, handle = asked
    place = place_at(plan, handle) if handle else None
    target = place.item.id if place else None
    put = Asked(question=question or about, about=about, target=target)
    interpreter: Any = BuiltInInterpreter()
    if changes:
        understood = Understood.model_validate({"changes": changes})
        interpreter = ModelInterpreter(ScriptedModel([understood]), interpreter)
    heard = interpreter.interpret(text, plan, Past(), Talk(asked=put), TODAY)
    applied = apply(plan, heard.edits, Past())
    assert not applied.refused
    return heard, applied.plan


def approvals(plan: Plan) -> list[bool]:
    """Which objectives of a plan are approved."""
    return [objective.approved for objective in plan.objectives]


@pytest.mark.parametrize(
    "text",
    [
        "approve O1. Keep going.",
        "O1 is approved. Next!",
        "I approve O1, then let's continue",
        "批准O1。继续",
        "O1批准，下一个吧",
        "yes. go on",
    ],
)
def test_going_on_behind_an_approval_approves_nothing_more(text: str) -> None:
    _, plan = hear(text, ("approval", "O1"))
    assert approvals(plan) == [True, False]


def test_what_a_message_leads_to_by_its_name_may_be_approved_in_it() -> None:
    _, plan = hear("go to O2. approve", ("approval", "O1"))
    assert approvals(plan) == [False, True]


REMOVES = {"do": "remove", "item": "O1.KR1.A1"}


@pytest.mark.parametrize(
    "changes",
    [
        [REMOVES, {"do": "skip", "stage": "actions"}],
        [{"do": "approve", "item": "O1.KR1"}, REMOVES],
        [{"do": "go-to", "item": "O1.KR2"}, REMOVES],
    ],
)
def test_a_step_goes_before_what_it_belongs_to_is_approved(changes: list[dict[str, Any]]) -> None:
    text = "drop the step with the hinges, then continue"
    _, plan = hear(text, ("more-actions", "O1.KR1"), *changes, plan=hostel(approved=True))
    steps = plan.objectives[0].key_results[0].actions
    assert [step.text for step in steps] == ["Ask the ferry for a stop"]


def test_nothing_is_approved_of_which_a_part_may_have_to_go() -> None:
    skips = {"do": "skip", "stage": "actions"}
    text = "I would rather not oil anything. continue"
    heard, plan = hear(text, ("more-actions", "O1.KR1"), REMOVES, skips, plan=hostel(approved=True))
    assert [getattr(w, "why", "") for w in heard.wishes] == ["removal"]
    assert not any(step.approved for step in plan.objectives[0].key_results[0].actions)
    assert not of(heard, Approve | Remove)


def of(heard: Heard, kinds: Any) -> list[Edit]:
    """The edits of these kinds."""
    return [edit for edit in heard.edits if isinstance(edit, kinds)]


FINE = [{"do": "approve", "item": "O1"}, {"do": "approve", "item": "O2"}]


@pytest.mark.parametrize(
    ("text", "approved"),
    [
        ("approve O1, and O2 as well if we make it 7.5", [True, False]),
        ("approve O1, but O2 only if the council agrees", [True, False]),
        ("O1 passt, O2 auch, wenn wir 7,5 daraus machen", [True, False]),
        ("apruebo O1, y O2 también si lo dejamos en 7,5", [True, False]),
        ("O1可以，O2如果改成7.5也批准", [True, False]),
        ("approve O1 and O2, if the council agrees", [False, False]),
        ("if O2 gets to 7.5, approve O1", [False, False]),
    ],
)
def test_a_condition_holds_back_what_it_is_set_beside(text: str, approved: list[bool]) -> None:
    heard, plan = hear(text, ("approval", "O1"), *FINE)
    assert approvals(plan) == approved
    (condition,) = [w for w in heard.wishes if getattr(w, "why", "") == "condition"]
    assert "7" not in text or "5" in getattr(condition, "about", "")


def test_what_meets_the_condition_lets_the_rest_through() -> None:
    raised = {"do": "revise", "item": "O2.KR1", "target": 7.5}
    text = "approve O1, and O2 as well if we make its rooms 7.5"
    _, plan = hear(text, ("approval", "O1"), FINE[0], raised, FINE[1])
    assert approvals(plan) == [True, True]


def test_a_key_result_that_is_approved_does_not_approve_another_objective() -> None:
    _, plan = hear("approve O2.KR1", ("approval", "O1"), FINE[0])
    assert approvals(plan) == [False, False]


DENIED = [
    "O2 isn't approved yet",
    "take back the approval of O2",
    "I never approved O2",
    "O2还没批准呢",
    "取消O2的批准",
    "nimm die Freigabe von O2 zurück",
    "O2 ist noch nicht genehmigt",
    "O2 todavía no está aprobado",
    "retira la aprobación de O2",
    "je n'ai pas encore approuvé O2",
    "annule l'approbation de O2",
    "ainda não aprovei o O2",
    "tira a aprovação do O2",
]


@pytest.mark.parametrize("text", DENIED)
@pytest.mark.parametrize("changes", [(), ({"do": "reopen", "item": "O2"},)])
def test_an_approval_that_is_denied_or_taken_back_is_opened(
    text: str, changes: tuple[dict[str, Any], ...]
) -> None:
    heard, plan = hear(text, ("done", ""), *changes, plan=hostel(approved=True))
    assert approvals(plan) == [True, False]
    assert not of(heard, Approve | Remove)


@pytest.mark.parametrize("text", [*DENIED[:5], "is O2 not approved yet?"])
def test_what_is_not_approved_is_neither_opened_nor_approved_by_saying_so(text: str) -> None:
    heard, _ = hear(text, ("approval", "O1"))
    assert not of(heard, Approve | Remove | Reopen)


def test_an_approval_beside_the_denial_counts() -> None:
    _, plan = hear("O2 isn't approved yet, approve O2", ("done", ""))
    assert approvals(plan) == [False, True]


def reviewed() -> Plan:
    """The same plan with all its parts approved, so that the whole is looked at."""
    told = hostel(approved=True).model_dump()
    for objective in told["objectives"]:
        for proof in objective["key_results"]:
            steps = proof["actions"] or [{**step, "text": f"{step['text']}!"} for step in STEPS]
            proof["actions"] = [{**step, "approved": True} for step in steps]
            proof["approved"] = True
    return numbered(Plan.model_validate(told))


@pytest.mark.parametrize(
    "text", ["I've read all of it and I approve", "我都看过了，批准", "alles gelesen, genehmigt"]
)
def test_an_approval_that_names_nothing_is_of_what_was_asked_about(text: str) -> None:
    agreed = {"do": "approve"}
    assert hear(text, ("approval", ""), agreed, plan=reviewed(), question="plan")[1].approved
    _, plan = hear(text, ("approval", "O2"), agreed)
    assert approvals(plan) == [False, True]


@pytest.mark.parametrize(
    ("told", "open_still"),
    [
        ({}, True),
        ({"by": date(2027, 2, 1)}, True),
        ({"agreed": True}, True),
        ({"agreed": True, "by": date(2027, 2, 1)}, False),
    ],
)
def test_whose_part_is_agreed_with_its_day_is_neither_flagged_nor_asked_for_one(
    told: dict[str, Any], open_still: bool
) -> None:
    part = AddDependency(on="The ferryman", what="stops here", **told)
    plan = apply(reviewed(), [part]).plan
    assert (undated_help(plan, None) is None) == bool(told)
    flagged = {finding.rule for finding in run(plan, TODAY, whole=True)}
    assert ("set-dependency-open" in flagged) == open_still
