"""Wording on request: out of the person's own words, with blanks, and nothing brought along."""

from datetime import date

import pytest

from coach.checks import run
from coach.edits import (
    AddKeyResult,
    AddObjective,
    Approve,
    Past,
    SetBigObjective,
    apply,
)
from coach.errors import ModelFailed
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.ear.heard import Heard, Simple
from coach.model.chat import exhausted
from coach.okr import Plan, every_key_result
from coach.respond.agenda import next_point
from coach.respond.builtin import BuiltInResponder
from coach.respond.rewriting import RewritingResponder, Wording
from coach.respond.thought import Thought
from coach.scripted import Fails, ScriptedModel
from coach.stages import focus_of
from coach.talk import Message, Reply, Talk

TODAY = date(2027, 1, 11)
PLAN = apply(
    Plan(),
    [
        SetBigObjective(text="My bakery course pays for itself"),
        Approve(target="big-objective"),
        AddObjective(text="More people on the course"),
        AddKeyResult(objective=1, text="significantly more guests bring a friend"),
    ],
).plan
KR = 2
SAID = ("right now 4 guests bring a friend", "9 by the end of june, I'd think", "can you word it")
WHOLE = "Guests who bring a friend: from 4 to 9 by the end of June"
BLANKS = "Guests who bring a friend: from ___ to ___ by ___"


def thought_of(plan: Plan = PLAN, wish: str = "rewrite", language: str = "en") -> Thought:
    """The turn in which the person asks for a wording."""
    findings = run(plan, TODAY, whole=True)
    said = tuple(
        Message.model_validate(
            {"id": n, "role": "person", "text": text, "at": "2027-01-11T09:00:00Z"}
        )
        for n, text in enumerate(SAID, 1)
    )
    talk = Talk(recent=said, turns=3)
    wishes = (Simple.model_validate({"wish": wish}),)
    return Thought(
        said=SAID[-1],
        before=plan,
        heard=Heard(wishes=wishes, language=language),
        applied=apply(plan, ()),
        findings=findings,
        focus=focus_of(plan),
        point=next_point(plan, findings, talk, TODAY),
        talk=talk,
        today=TODAY,
    )


def answer(model: ScriptedModel, thought: Thought) -> Reply:
    """The reply."""
    plain = BuiltInResponder()
    return exhausted(RewritingResponder(model, plain, plain).respond(thought))


def test_a_whole_sentence_is_offered_and_a_yes_takes_it_over() -> None:
    model = ScriptedModel([Wording(text=WHOLE)])
    reply = answer(model, thought_of())
    assert WHOLE in reply.text
    assert reply.text.count("?") == 1
    assert (reply.speaker, reply.provenance["prompt"]) == ("model", "rewrite")
    assert reply.asked is not None
    talk = Talk(asked=reply.asked)
    heard = BuiltInInterpreter().interpret("yes", PLAN, Past(), talk, TODAY)
    (_, after), *_ = every_key_result(apply(PLAN, heard.edits).plan)
    assert (after.baseline, after.target, after.due) == (4, 9, date(2027, 6, 30))


def test_blanks_are_left_to_the_person_and_the_question_goes_on() -> None:
    thought = thought_of()
    reply = answer(ScriptedModel([Wording(text=BLANKS)]), thought)
    assert BLANKS in reply.text
    assert reply.asked is not None
    assert reply.asked.offered == ""
    assert reply.asked.rule == thought.point.rule
    assert reply.text.count("?") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Guests who bring a friend: from 4 to 12 by the end of June",
        "Guests who bring a friend: from 4 to 9 by 1 July 2027",
        "Revenue of the premium segment grows through referrals, partnerships and campaigns",
        "significantly more guests bring a friend",
        "Significantly more guests bring a friend by the end of June",
        "[Guests](http://evil.example) bring a friend: from 4 to 77",
        "word " * 60,
        "",
    ],
    ids=["another figure", "another day", "other words", "the same", "still vague", "hostile",
         "endless", "nothing"],
)  # fmt: skip
def test_what_a_model_brings_along_is_not_offered(text: str) -> None:
    reply = answer(ScriptedModel([Wording(text=text)]), thought_of())
    rule = thought_of().point.finding
    assert rule is not None
    assert rule.rewrite in reply.text
    assert "12" not in reply.text
    assert "evil" not in reply.text


def test_the_prompt_holds_the_sentence_what_is_wrong_with_it_and_what_was_said() -> None:
    model = ScriptedModel([Wording()])
    answer(model, thought_of())
    asked = model.calls[0].messages[-1][1]
    for part in ("key result", "| significantly more guests bring a friend", f"| {SAID[0]}",
                 "| More people on the course"):  # fmt: skip
        assert part in asked
    assert run(PLAN, TODAY, select=("kr-no-number",))[0].message in asked


def test_other_wishes_are_left_to_the_others() -> None:
    model = ScriptedModel([])
    assert answer(model, thought_of(wish="why")).speaker == "built-in"
    assert model.calls == []


def test_before_anything_was_said_there_is_nothing_to_word() -> None:
    model = ScriptedModel([])
    assert "mouth" in answer(model, thought_of(Plan())).text
    assert model.calls == []


def test_a_model_that_fails_is_passed_on() -> None:
    with pytest.raises(ModelFailed):
        answer(ScriptedModel([Fails("busy")]), thought_of())


def test_a_goal_is_worded_too() -> None:
    plan = apply(
        Plan(), [SetBigObjective(text="course bakery pays itself this year with 3 people")]
    )
    model = ScriptedModel([Wording(text="The bakery course pays for itself")])
    answer(model, thought_of(plan.plan))
    assert "goal for the year" in model.calls[0].messages[-1][1]
