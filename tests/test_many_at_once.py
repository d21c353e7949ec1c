"""Much said in one message: each change is made, nothing beside it, and all of it is told."""

from datetime import date
from typing import Any

import pytest

from coach.edits import (
    AddAction,
    AddDependency,
    AddKeyResult,
    AddObjective,
    Applied,
    Approve,
    Edit,
    GoTo,
    Past,
    Remove,
    ReviseAction,
    ReviseKeyResult,
    ReviseObjective,
    SetWatch,
    Undo,
    apply,
)
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.ear.heard import Heard
from coach.okr import Action, BigObjective, KeyResult, Objective, Period, Plan, Stage
from coach.respond.agenda import next_point
from coach.respond.builtin import worded
from coach.respond.claiming import false_claim
from coach.respond.conveying import with_untold
from coach.respond.grounds import Grounds
from coach.respond.made import Made
from coach.respond.thought import Thought
from coach.stages import focus_of
from coach.talk import Asked, Offer, Talk
from tests.test_by_model import hear

TODAY = date(2027, 1, 11)
YEAR = Period(start=date(2027, 1, 1), end=date(2027, 12, 31))
O1, KR, STEP, O2, KR2 = 1, 2, 3, 4, 5
PLAN = Plan(
    big_objective=BigObjective(text="Riders never get stuck", approved=True),
    period=YEAR,
    objectives=(
        Objective(
            id=O1,
            text="Riders reach a human fast",
            approved=True,
            key_results=(
                KeyResult(
                    id=KR,
                    text="Minutes until a rider talks to us from 11 to 3",
                    baseline=11,
                    target=3,
                    approved=True,
                    actions=(Action(id=STEP, text="I ask the bakery for a second line"),),
                ),
            ),
        ),
        Objective(
            id=O2,
            text="The brambles go and stay gone",
            key_results=(KeyResult(id=KR2, text="Plots worked from 23 to 40"),),
        ),
    ),
)
CHINESE = Plan(
    big_objective=BigObjective(text="茶馆每个月都能自己养活自己", approved=True),
    period=YEAR,
    objectives=(
        Objective(
            id=O1,
            text="下午茶馆不再空着",
            key_results=(
                KeyResult(
                    id=KR,
                    text="下午的客人从6个到12个",
                    actions=(
                        Action(
                            id=STEP,
                            text="我四月二十号前在门口放一块牌子",
                            due=date(2027, 4, 20),
                        ),
                        Action(id=6, text="我开一次下午茶直播", due=date(2027, 2, 28)),
                    ),
                ),
            ),
        ),
        Objective(id=O2, text="老茶客愿意带朋友来"),
    ),
)


def edits_of(text: str, *changes: dict[str, Any], plan: Plan = PLAN, **more: Any) -> list[Edit]:
    """The edits that stand when a model understands this."""
    heard, _ = hear(text, *changes, plan=plan, **more)
    return [edit for edit in heard.edits if edit != GoTo()]


def test_a_new_item_comes_with_who_looks_after_it() -> None:
    told = "Calls answered from 52 to 85, Tomek watches that. And a direction: quick repairs, Ola's"
    proof = {"do": "add-key-result", "item": "O2", "text": "Calls answered from 52 to 85"}
    heard, _ = hear(
        told,
        proof | {"helper": "Tomek"},
        {"do": "add-objective", "text": "quick repairs", "helper": "Ola"},
        plan=PLAN,
    )
    assert [type(e) for e in heard.edits] == [
        AddKeyResult, ReviseKeyResult, AddObjective, ReviseObjective,
    ]  # fmt: skip
    assert [getattr(e, "owner", "") for e in heard.edits] == ["", "Tomek", "", "Ola"]
    assert heard.wishes == ()


def test_what_is_told_of_an_item_that_did_not_come_is_not_asked_about() -> None:
    proof = {"do": "add-key-result", "item": "O1", "text": "Calls answered from 52 to 85"}
    heard, _ = hear("Calls answered from 52 to 85, Tomek's", proof | {"helper": "Tomek"}, plan=PLAN)
    assert [type(e) for e in heard.edits] == [AddKeyResult]  # O1 is approved: it is refused as such
    assert heard.wishes == ()


def test_a_name_of_three_letters_is_not_asked_about() -> None:
    heard, _ = hear(
        "Ola looks after O2", {"do": "revise", "item": "O2", "helper": "Ola"}, plan=PLAN
    )
    assert heard.edits == (ReviseObjective(id=O2, owner="Ola"),)
    assert heard.wishes == ()


def test_more_changes_than_a_dozen_are_one_answer() -> None:
    days = [f"{n} March" for n in range(1, 16)]
    told = ", ".join(f"I ring shop {day} by {day}" for day in days)
    steps = [
        {"do": "add-action", "item": "O1.KR1", "text": f"I ring shop {day}",
         "due": f"2027-03-{n:02}"}
        for n, day in enumerate(days, 1)
    ]  # fmt: skip
    assert sum(isinstance(e, AddAction) for e in edits_of(told, *steps)) == len(days)


@pytest.mark.parametrize(
    "text",
    [
        "The bakery step can be deleted, they won't do it. Then on to O2",
        "Delete the one with the bakery, they won't. Let's go on to O2",
    ],
)
def test_what_goes_is_named_where_it_goes(text: str) -> None:
    gone = {"do": "remove", "item": "O1.KR1.A1"}
    assert Remove(target=STEP) in edits_of(text, gone, {"do": "go-to", "item": "O2"})


def test_what_no_clause_takes_out_stays() -> None:
    gone = {"do": "remove", "item": "O1.KR1.A1"}
    for text in ("Delete O2, please, the bakery is slow", "The bakery is slow. On to O2"):
        assert Remove(target=STEP) not in edits_of(text, gone)


def test_in_chinese_too() -> None:
    gone = {"do": "remove", "item": "O1.KR1.A2"}
    text = "直播那步删掉，没人看。然后继续O2"
    assert Remove(target=6) in edits_of(text, gone, plan=CHINESE, language="zh")


SKIP = {"do": "skip"}
CALL = {"do": "add-action", "item": "O1.KR1", "text": "Tomek calls the phone company",
        "helper": "Tomek"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("On to the plan. Tomek calls the phone company", SKIP),
        ("On to the plan. Tomek calls the phone company", {"do": "go-to", "stage": "actions"}),
        ("Tomek calls the phone company, and now on to the steps", SKIP),
    ],
)
def test_a_stage_is_gone_on_to_beside_other_changes(text: str, change: dict[str, Any]) -> None:
    assert GoTo(stage=Stage.ACTIONS) in edits_of(text, CALL, change)


def test_a_look_at_the_whole_is_a_visit_of_the_review() -> None:
    text = "I'm sure of O2.KR1, 6 out of 10. Can we look at the whole thing now?"
    changes = (
        {"do": "go-to", "stage": "review"},
        {"do": "revise", "item": "O2.KR1", "confidence": 6},
    )
    assert GoTo(stage=Stage.REVIEW) in edits_of(text, *changes)
    assert GoTo(stage=Stage.REVIEW) not in edits_of("O2.KR1 is a 6 out of 10", *changes)


def test_among_steps_an_objective_is_gone_on_to_for_its_steps() -> None:
    among = PLAN.model_copy(update={"visiting": Stage.ACTIONS, "visiting_item": KR})
    there = GoTo(stage=Stage.ACTIONS, item=KR2)
    assert edits_of("now on to O2", {"do": "go-to", "item": "O2"}, plan=among) == [there]
    heard = BuiltInInterpreter().interpret("go on to O2", among, Past(), Talk(), TODAY)
    assert heard.edits == (there,)


def test_a_stage_and_an_item_may_be_named_at_once() -> None:
    change = {"do": "go-to", "item": "O2", "stage": "key-results"}
    among = PLAN.model_copy(update={"visiting": Stage.ACTIONS, "visiting_item": KR})
    visit = GoTo(stage=Stage.KEY_RESULTS, item=O2)
    assert edits_of("back to the key results of O2", change, plan=among) == [visit]


def test_an_approval_stands_beside_the_wish_for_a_review() -> None:
    done = {"do": "approve", "item": "O1.KR1.A1"}
    every = {"do": "approve", "item": "plan"}
    text = "All the steps are approved. Then check the whole plan"
    assert edits_of(text, done, every, wishes=("review",)) == [Approve(target=STEP)]
    for text in (
        "Approve it all unless you find something wrong",
        "Read it all before I approve the steps",
    ):
        assert edits_of(text, done, every, wishes=("review",)) == []


def test_what_was_emptied_as_asked_meets_the_condition() -> None:
    plan = Plan(
        period=YEAR,
        objectives=(
            Objective(
                id=O1,
                text="下午不再空着",
                key_results=(
                    KeyResult(
                        id=KR,
                        text="客人从6个到12个",
                        actions=(
                            Action(id=STEP, text="我开一次直播", if_then="如果网络不好就录播"),
                        ),
                    ),
                ),
            ),
        ),
    )
    changes = (
        {"do": "revise", "item": "O1.KR1.A1", "clear": ["if_then"]},
        {"do": "approve", "item": "O1.KR1.A1"},
    )
    edits = edits_of("O1.KR1.A1把那句如果的去掉，再批准", *changes, plan=plan, language="zh")
    assert Approve(target=STEP) in edits


def test_a_deadline_in_chinese_stays_one() -> None:
    change = {"do": "revise", "item": "O1.KR1.A1", "due": "2027-03-20"}
    text = "牌子那步改到三月二十号"
    edits = edits_of(text, change, plan=CHINESE, language="zh")
    assert edits == [
        ReviseAction(id=STEP, due=date(2027, 3, 20), text="我三月二十号前在门口放一块牌子")
    ]


def test_an_offer_that_is_declined_in_chinese_is_not_taken() -> None:
    school = Offer(kind="if-then", text="如果老年大学不让进门，那么改在门口发", item=STEP)
    stream = Offer(kind="if-then", text="如果直播那天网络不好，那么改成录好再发", item=6)
    talk = Talk(asked=Asked(question="if-then", about="if-then", offers=(school, stream)))
    interpreter = BuiltInInterpreter()
    heard = interpreter.interpret("老年大学那个要，直播那个不要", CHINESE, Past(), talk, TODAY)
    assert [e.id for e in heard.edits if isinstance(e, ReviseAction)] == [STEP]
    heard = interpreter.interpret("网络不好那个要，老年大学的算了", CHINESE, Past(), talk, TODAY)
    assert [e.id for e in heard.edits if isinstance(e, ReviseAction)] == [6]


NOTHING = Made(PLAN, PLAN, (), TODAY)


def test_an_items_own_words_claim_nothing() -> None:
    assert not false_claim("That the brambles go and stay gone is O2.", "en", NOTHING)
    assert false_claim("O2 is gone.", "en", NOTHING)
    assert false_claim("The brambles are gone from the plan.", "en", NOTHING)


def test_a_range_counts_nothing() -> None:
    made = Made(CHINESE, CHINESE, (), TODAY)
    assert not false_claim("一到三个目标最合适。", "zh", made)
    assert not false_claim("两至四个关键结果就够。", "zh", made)
    assert false_claim("计划里现在有三个目标。", "zh", made)


def test_a_handle_ahead_of_may_is_no_day() -> None:
    grounds = Grounds("O3 is about the team", PLAN, PLAN, TODAY)
    assert "date" not in list(grounds.strangers("The notes don't say whether O2 may wait.", "en"))
    assert "date" in list(grounds.strangers("O2 runs until 3 May.", "en"))


def thought(said: str, *edits: Edit, language: str = "en", plan: Plan = PLAN) -> Thought:
    """A turn that made these edits."""
    applied = apply(plan, edits)
    return Thought(
        said=said,
        before=plan,
        heard=Heard(edits=edits, language=language),
        applied=applied,
        findings=(),
        focus=focus_of(applied.plan),
        point=next_point(applied.plan, (), Talk(), TODAY),
        talk=Talk(),
        today=TODAY,
    )


RAISED = ReviseKeyResult(id=KR2, target=45)
HELPED = ReviseObjective(id=O2, owner="Ola")
WATCHED = SetWatch(lines=("Did Tomek call back?", "How was the night?"))


def test_what_a_reply_passes_over_is_told_ahead_of_its_question() -> None:
    turn = thought("45, and Ola looks after it", RAISED, HELPED, WATCHED)
    told = with_untold("The target is 45 now. What is next?", turn)
    assert told.startswith("The target is 45 now. ")
    assert "Ola" in told
    assert "Did Tomek call back?" in told
    assert told.endswith("What is next?")


@pytest.mark.parametrize(
    "text",
    [
        "It is 45 plots now, Ola looks after O2, and we will ask whether Tomek called. And then?",
        "O2 and O2.KR1 read so now; two questions for the check-ins. And then?",
    ],
)
def test_what_is_told_in_other_words_is_told(text: str) -> None:
    assert with_untold(text, thought("…", RAISED, HELPED, WATCHED)) == text


def test_what_goes_and_what_is_approved_is_told() -> None:
    turn = thought("out with the bakery, O2 is fine", Remove(target=STEP), Approve(target=O2))
    told = with_untold("All right. What is next?", turn)
    assert "O1.KR1.A1" in told
    assert "O2" in told
    assert with_untold("The bakery is out, O2 is approved.", turn) == (
        "The bakery is out, O2 is approved."
    )


def test_a_language_that_is_not_known_is_left_alone() -> None:
    turn = thought("…", RAISED, language="pl")
    assert with_untold("Dobrze.", turn) == "Dobrze."


def test_two_steps_back_say_what_came_of_them() -> None:
    without, back = apply(PLAN, [Remove(target=STEP)]).plan, (Undo(), Undo())
    applied = Applied(plan=PLAN, edits=back)
    update = {"applied": applied, "heard": Heard(edits=back), "focus": focus_of(PLAN)}
    turn = thought("undo both", plan=without).model_copy(update=update)
    assert "I ask the bakery for a second line" in worded(turn).text
    assert "bakery" in with_untold("Undone. What is next?", turn)
    assert with_untold("The bakery step is back.", turn) == "The bakery step is back."


def test_several_fields_of_an_objective_are_told_one_by_one() -> None:
    edit = ReviseObjective(id=O2, type="committed", why_now="two people left", confidence=6)
    told = worded(thought("a promise, a 6, two people left", edit)).text
    assert "Changed" not in told
    assert "promise" in told
    assert "two people left" in told
    assert "6" in told


def test_what_a_draft_has_no_room_for_is_named() -> None:
    steps = [AddAction(key_result=kr, text=f"I ring shop {n}") for n, kr in enumerate((KR, KR2), 1)]
    edits: list[Edit] = [*steps, HELPED, RAISED, ReviseAction(id=STEP, helper="Jo")]
    told = worded(thought("…", *edits)).text
    assert all(handle in told for handle in ("O1.KR1", "O2.KR1", "O2", "O1.KR1.A1"))
    assert "Also noted: " in told


def test_what_somebody_else_has_to_do_is_told_whether_they_agreed_or_not() -> None:
    needed = AddDependency(on="the city", what="parking bays", by=date(2027, 4, 30), agreed=True)
    turn = thought("the city promised parking bays by 30 April", needed)
    assert "parking bays" in with_untold("All right. What is next?", turn)
    assert with_untold("The bays are promised by 30 April.", turn).endswith("30 April.")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("for the rota: if two people can't do four days, I do the gap myself",
         "if two people can't do four days, I do the gap myself"),
        ("for the rota: if two people can't do four days, that one", ""),
    ],
)  # fmt: skip
def test_another_answer_to_what_may_come_is_kept_however_short(text: str, kept: str) -> None:
    rota = Offer(kind="if-then", item=STEP,
                 text="If two people cannot do four days, then keep one short block")  # fmt: skip
    crew = Offer(kind="if-then", text="If the crew is short, then check the station", item=STEP)
    talk = Talk(asked=Asked(question="if-then", about="if-then", offers=(rota, crew)))
    heard = BuiltInInterpreter().interpret(text, PLAN, Past(), talk, TODAY)
    told = [e.if_then for e in heard.edits if isinstance(e, ReviseAction)]
    assert [one.casefold() for one in told] == [(kept or rota.text).casefold()]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The first step of the first key result should be done by 12 February"),
        ("en", "the last step of O1.KR1 should be done by 12 February"),
        ("de", "der erste Schritt von O1.KR1 soll bis 12. Februar fertig sein"),
    ],
)
def test_a_step_is_named_by_two_places_in_a_row(language: str, text: str) -> None:
    among = PLAN.model_copy(update={"visiting": Stage.ACTIONS, "visiting_item": KR})
    heard = BuiltInInterpreter().interpret(text, among, Past(), Talk(), TODAY)
    days = [(e.id, e.due) for e in heard.edits if isinstance(e, ReviseAction)]
    assert days == [(STEP, date(2027, 2, 12))], language
    assert not any(isinstance(e, AddAction | ReviseKeyResult) for e in heard.edits)


def test_a_new_step_is_named_itself_where_a_draft_has_no_room_for_it() -> None:
    step = AddAction(key_result=KR, text="I ring the mill")
    told = worded(thought("…", HELPED, RAISED, ReviseAction(id=STEP, helper="Jo"), step)).text
    also = told.partition("Also noted: ")[2]
    assert "O1.KR1.A2" in also
    assert "I ring the mill" in also
