"""A whole plan read in depth: what a model is asked, what of it is believed, what is said."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from coach.checks import RULES, rule
from coach.edits import Past, apply
from coach.interpret.builtin import BuiltInInterpreter
from coach.interpret.ear.hearing import intent
from coach.okr import (
    Action,
    BigObjective,
    KeyResult,
    Objective,
    Plan,
    every_key_result,
    numbered,
)
from coach.respond.vetting import MOST_SENTENCES
from coach.review.believing import Reviewed, believed
from coach.review.critique import CauseByModel, Critique, Remark, StepByModel
from coach.review.reading import rules_for
from coach.review.whole import review
from coach.scripted import Fails, ScriptedModel, Step
from coach.talk import Asked, Offer, Passage, State, Talk
from coach.wiring import LOCAL
from coach.words import LANGUAGES, phrase
from evals.recorded import REVIEWS, recordings, replayed
from tests import openai_server as play
from tests.model_coach import coach_with, turn
from tests.terminal import Run

pytestmark = pytest.mark.usefixtures("client_loaded")


TODAY = date(2027, 1, 11)
PLAN = numbered(
    Plan(
        big_objective=BigObjective(text="My bakery course pays for itself", confidence=5),
        objectives=(
            Objective(
                text="Optimised execution of the course activities",
                key_results=(
                    KeyResult(
                        text="Seats sold per course from 5 to 9",
                        baseline=5,
                        target=9,
                        due=date(2027, 6, 30),
                        actions=(
                            Action(text="Ask ten former guests why they left"),
                            Action(text="Try a Saturday", if_then="If it rains, then indoors"),
                        ),
                    ),
                ),
            ),
        ),
    )
)
O1, KR, ASK = 1, 2, 3
FLAT = rule("o-flat")
NOTE = "A good objective paints a picture that somebody wants to walk into tomorrow."


def passage(source: str) -> Passage:
    """A passage of a note, made up."""
    note, _, anchor = source.partition("#")
    return Passage(note=note, title="Note", heading=anchor, anchor=anchor, topic="t", text=NOTE)


PASSAGES = {r.source: passage(r.source) for r in RULES}
REMARK = {
    "rule": "o-flat",
    "item": "O1",
    "quote": "Optimised execution",
    "passage": "paints a picture that somebody wants",
    "why": "It says nothing about the people on the course.",
}


def read(**told: Any) -> Reviewed:
    """What is believed of a critique of the plan."""
    return believed(
        Critique(**{"story": "None came.", **told}), PLAN, rules_for(PLAN), PASSAGES, TODAY
    )


def test_a_remark_whose_quotes_are_found_is_a_finding() -> None:
    (finding,) = read(remarks=(Remark(**REMARK),)).findings
    assert (finding.rule, finding.target, finding.item) == ("o-flat", "objectives[0]", O1)
    assert finding.quote == "Optimised execution"
    assert finding.message == REMARK["why"]
    assert (finding.ask, finding.source, finding.severity) == (FLAT.ask, FLAT.source, "nudge")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"quote": "Optimised chaos"}, id="quote not in the plan"),
        pytest.param({"quote": ""}, id="no quote"),
        pytest.param({"quote": "Seats sold"}, id="quote of another item"),
        pytest.param({"passage": "paints a picture that nobody wants"}, id="passage not in notes"),
        pytest.param({"passage": "picture"}, id="a word is no passage"),
        pytest.param({"rule": "o-splendid"}, id="no such rule"),
        pytest.param({"rule": "o-number"}, id="a rule that needs no reader"),
        pytest.param({"item": "O7"}, id="no such item"),
        pytest.param({"item": "O1.KR1", "quote": "Seats sold"}, id="item of another level"),
    ],
)
def test_a_remark_that_is_not_borne_out_is_left_out_and_counted(change: dict[str, str]) -> None:
    result = read(remarks=(Remark(**{**REMARK, **change}),))
    assert (result.findings, result.unquoted) == ((), 1)


@pytest.mark.parametrize(
    "quote",
    [
        "optimised EXECUTION",
        "Optimised   execution",
        "“Optimised execution”",
        "| Optimised exec",
    ],
)
def test_case_spaces_and_marks_of_a_quote_make_no_difference(quote: str) -> None:
    (finding,) = read(remarks=(Remark(**{**REMARK, "quote": quote}),)).findings
    assert "Optimised execution".startswith(finding.quote)
    assert finding.quote


def test_the_same_remark_is_made_once() -> None:
    result = read(remarks=(Remark(**REMARK), Remark(**REMARK)))
    assert (len(result.findings), result.unquoted) == (1, 0)


def test_a_story_in_another_language_is_left_out() -> None:
    told = "Alle Plätze sind verkauft, und trotzdem trägt sich der Kurs am Ende nicht selbst."
    result = read(story=told)
    assert (result.story, result.invented) == ("", 1)


def test_a_story_names_nobody_and_does_not_go_on_and_on() -> None:
    assert read(story="All seats are sold, and Reginald takes the money.").story == ""
    assert read(story="All seats are sold. " * 9).story.count("sold") == MOST_SENTENCES


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("All seats are sold. You should fire your partner.", id="against somebody"),
        pytest.param("Seats are sold, but you let your helper go.", id="told as it happens"),
        pytest.param("The helper must go before summer.", id="somebody must go"),
        pytest.param("You should bake less, and the seats fill.", id="what to do"),
        pytest.param("Your plan has five objectives, and none is met.", id="not so of the plan"),
        pytest.param("I have moved the deadline, and the seats are sold.", id="not done"),
        pytest.param("Sabine will love the seats, and nobody pays.", id="nobody's name"),
    ],
)
def test_a_story_or_cause_says_nothing_that_a_reply_may_not_say(text: str) -> None:
    cause = CauseByModel(cause=text, question="Who was missing this week?")
    result = read(story=text, causes=(cause,))
    assert (result.story, result.causes, result.invented) == ("", (), 2)


def test_a_cause_comes_with_a_question() -> None:
    cause = CauseByModel(cause="guests stay away", question="Look at the list.")
    result = read(causes=(cause,))
    assert (result.causes, result.invented) == ((), 1)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("The seats go to friends, and nobody pays.", True, id="no figure"),
        pytest.param("All 9 seats are sold, for less.", True, id="a figure of the plan"),
        pytest.param("With 14 seats the oven is too small.", False, id="a figure of its own"),
        pytest.param("On 30 June 2027 all is sold, and lost.", True, id="a day of the plan"),
        pytest.param("By 1 March 2027 the flour is gone.", False, id="a day of its own"),
        pytest.param("By March the flour is gone.", False, id="a month of its own"),
        pytest.param("Who was missing this week, and next month?", True, id="days that move on"),
    ],
)
def test_a_story_names_no_figure_or_day_that_is_nobodys(text: str, kept: bool) -> None:
    result = read(story=text)
    assert (result.story == text, result.invented) == (kept, 0 if kept else 1)


def test_what_a_model_writes_leads_nowhere() -> None:
    result = read(story="They pay [here](https://evil.example/x) ![i](https://evil.example/i.png).")
    assert "evil" not in result.story
    assert "](" not in result.story


@pytest.mark.parametrize(
    ("step", "kept"),
    [
        pytest.param({"item": "O1.KR1.A1"}, True, id="an action"),
        pytest.param({"item": "O1.KR1.A2"}, False, id="an action that has one"),
        pytest.param({"item": "O1.KR1"}, False, id="no action"),
        pytest.param({"item": "O1.KR1.A9"}, False, id="no such action"),
        pytest.param({"item": "O1.KR1.A1", "response": "I ask 40 others"}, False, id="a figure"),
        pytest.param({"item": "O1.KR1.A1", "response": "I ring 3 others"}, False, id="a count"),
        pytest.param({"item": "O1.KR1.A1", "response": "I offer 9 seats"}, True, id="the plan's"),
        pytest.param(
            {"item": "O1.KR1.A1", "response": "we get rid of our manager"}, False, id="a removal"
        ),
    ],
)
def test_if_then_plans_are_for_actions_that_have_none(step: dict[str, str], kept: bool) -> None:
    told = StepByModel(**{"obstacle": "nobody answers", "response": "I ring twice", **step})
    result = read(steps=(told, told))
    assert [s.item for s in result.steps] == ([ASK] if kept else [])


def test_three_causes_are_kept_at_most() -> None:
    causes = tuple(CauseByModel(cause=f"cause {c}", question="Who?") for c in "abcd")
    assert [c.cause for c in read(causes=causes).causes] == ["cause a", "cause b", "cause c"]


SHIPPED = "Inspiration is not grand language"
REAL = Remark(**{**REMARK, "passage": SHIPPED})
UNREAL = Remark(**{**REMARK, "passage": SHIPPED, "quote": "not there"})
WHOLE = Critique(
    remarks=(Remark(**REMARK), Remark(**{**REMARK, "quote": "not there"})),
    story="Seats are given away, and the till stays empty.",
    causes=(CauseByModel(cause="the price is too low", question="What is left of each seat?"),),
    steps=(StepByModel(item="O1.KR1.A1", obstacle="nobody answers", response="I ring twice"),),
)


def whole(*steps: Step) -> tuple[Any, ScriptedModel]:
    """The plan reviewed with a model that plays these steps."""
    model = ScriptedModel(list(steps))
    told = review(PLAN, (), tuple(PASSAGES.values()), model, TODAY, "en")
    model.finish()
    return told, model


def test_a_whole_plan_takes_one_question() -> None:
    told, model = whole(WHOLE)
    text = told.reply.text
    assert len(model.calls) == 1
    for part in (
        "**O1** “Optimised execution”: It says nothing about the people on the course.",
        "Seats are given away",
        "the price is too low: What is left of each seat?",
        "If nobody answers, then I ring twice.",
        "One remark was left out because its quotes were not found.",
    ):
        assert part in text
    assert told.reply.speaker == "model"
    assert [c.source for c in told.reply.citations] == [FLAT.source]


def test_the_model_is_given_every_rule_of_judgement_with_its_passage_before_the_plan() -> None:
    _, model = whole(WHOLE)
    (system, user) = (text for _, text in model.calls[0].messages)
    asked: Sequence[str] = [r.id for r in RULES if r.look and r.level not in ("check-in", "review")]
    assert all(f"rule {name}," in system for name in asked)
    assert NOTE in system
    assert "Seats sold" not in system  # what is the same for every plan comes first, to be cached
    assert "Seats sold" in user


def test_without_a_model_the_checks_speak_and_say_what_needs_one() -> None:
    told = review(PLAN, (), (), None, TODAY, "en")
    assert "takes a model" in told.reply.text
    assert (told.reply.speaker, told.reply.notice, told.result) == ("built-in", "", None)


@pytest.mark.parametrize("reason", ["busy", "nonsense", "refused", "cut", "budget"])
def test_when_the_model_fails_the_checks_speak_and_one_line_says_why(reason: Any) -> None:
    told, _ = whole(Fails(reason))
    assert told.reply.speaker == "built-in"
    assert told.reply.notice
    assert "takes a model" in told.reply.text


ASKS = ["review my plan", "Can you review my plan?", "what could go wrong?", "检查我的计划"]


@pytest.mark.parametrize("words", ASKS)
def test_a_review_is_asked_for_in_the_talk_and_costs_one_call(words: str, tmp_path: Path) -> None:
    story = "名额都是白送出去的。" if words.endswith("计划") else WHOLE.story
    critique = WHOLE.model_copy(update={"remarks": (REAL, UNREAL), "story": story})
    steps = [play.answers(critique.model_dump_json())]
    with coach_with(steps, tmp_path) as (coach, server):
        plan_id = coach.store.create_plan(LOCAL, PLAN)
        message = turn(coach, plan_id, words)
        assert (server.calls, server.unexpected) == (1, 0)
        assert message.state is State.ANSWERED
        assert message.reply is not None
        assert "“Optimised execution”" in message.text
        assert story in message.text
        assert [c.prompt.split("@")[0] for c in message.reply.calls] == ["review"]
        assert message.reply.provenance["unquoted"] == 1
        assert message.reply.asked is not None  # the talk goes on where it was
        assert coach.store.load(LOCAL, plan_id).plan == PLAN


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param([play.fails(401)], id="key refused"),
        pytest.param([play.answers("no json"), play.answers("{}")], id="never a critique"),
        pytest.param([play.refuses()], id="refused"),
        pytest.param([play.resets("{")], id="broken off"),
    ],
)
def test_a_fault_leaves_the_review_to_the_checks(steps: list[play.Step], tmp_path: Path) -> None:
    with coach_with(steps, tmp_path) as (coach, server):
        plan_id = coach.store.create_plan(LOCAL, PLAN)
        message = turn(coach, plan_id, "review my plan")
        assert server.unexpected == 0
        assert message.reply is not None
        assert message.reply.notice
        assert message.reply.speaker == "built-in"
        assert "takes a model" in message.text


def test_there_is_nothing_to_review_in_an_empty_plan(tmp_path: Path) -> None:
    with coach_with([play.says("There is nothing to review yet.")], tmp_path) as (coach, _):
        plan_id = coach.store.create_plan(LOCAL, Plan())
        assert "nothing to review" in turn(coach, plan_id, "review my plan").text


def test_the_terminal_reviews_a_file_without_a_model(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("Objective: Guests feel at home\nKR1: Make the room nicer\n")
    told = run("review", str(file))
    assert told.code == 0
    assert "Make the room nicer" in told.out
    assert "takes a model" in " ".join(told.out.split())  # wherever its lines break
    result = json.loads(run("review", str(file), "--format", "json").out)
    assert result["coach"] == "built-in"
    assert any(f["rule"] == "kr-no-number" for f in result["findings"])
    assert run("review", str(tmp_path / "none.md")).code == 2


def test_the_terminal_reviews_a_file_with_a_model(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("Objective: Optimised execution of it\nKR1: Seats sold from 5 to 9\n")
    critique = Critique(remarks=(REAL, UNREAL), story="All seats sold, and the till is empty.")
    with play.openai_server([play.answers(critique.model_dump_json())]) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        result = json.loads(run("review", str(file), "--format", "json").out)
        assert server.calls == 1
    assert result["coach"] == "model"
    assert result["left_out"] == {"unquoted": 1, "invented": 0}
    assert result["story"] == critique.story
    assert [f["quote"] for f in result["findings"] if f["rule"] == "o-flat"] == [
        "Optimised execution"
    ]


THINGS = ("bread", "oven", "till")
OFFERED = WHOLE.model_copy(
    update={
        "remarks": (),
        "causes": tuple(CauseByModel(cause=f"cause {c}", question=f"How is {c}?") for c in THINGS),
    }
)
THEN = "If nobody answers, then I ring twice"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        pytest.param("yes", "bread oven till", id="all"),
        pytest.param("the first and the third", "bread till", id="some"),
        pytest.param("2", "oven", id="by number"),
        pytest.param("the first two", "bread oven", id="a row of them"),
        pytest.param("only the last one", "till", id="the last"),
        pytest.param("all but the second", "bread till", id="all but one"),
        pytest.param("the first two, not the third", "bread oven", id="with and without"),
        pytest.param("the last two please", "oven till", id="the end of the row"),
        pytest.param("no", "", id="none"),
        pytest.param("skip", "", id="passed over"),
    ],
)
def test_causes_are_accepted_or_declined_then_the_plans(
    said: str, kept: str, tmp_path: Path
) -> None:
    steps = [play.answers(OFFERED.model_dump_json()), *[play.says("Good. And these?")] * 2]
    with coach_with(steps, tmp_path) as (coach, server):
        plan_id = coach.store.create_plan(LOCAL, PLAN)
        first = turn(coach, plan_id, "review my plan")
        assert first.text.endswith("You can also name those that you want.")
        assert first.reply is not None
        assert first.reply.quick == ("Yes", "No")
        second = turn(coach, plan_id, said)
        watch = coach.store.load(LOCAL, plan_id).plan.watch
        assert watch == tuple(f"How is {c}?" for c in kept.split())
        assert second.reply is not None
        assert second.reply.asked is not None
        assert second.reply.asked.about == "if-then"
        turn(coach, plan_id, "yes")
        plan = coach.store.load(LOCAL, plan_id).plan
        (objective,) = plan.objectives
        assert [a.if_then for a in objective.key_results[0].actions] == [
            THEN,
            "If it rains, then indoors",
        ]
        assert server.unexpected == 0
        turn(coach, plan_id, "undo")
        plan = coach.store.load(LOCAL, plan_id).plan
        assert plan.objectives[0].key_results[0].actions[0].if_then == ""


CHOICES = (
    Offer(kind="watch", text="这周自己来的人里有几个新人？"),
    Offer(kind="watch", text="老板这周看了账本没有？"),
    Offer(kind="watch", text="哪件事没有你也照做？"),
    Offer(kind="if-then", text="如果烤箱坏了，那么去隔壁借", item=3),
    Offer(kind="if-then", text="如果面粉涨价，那么换一家买", item=3),
)


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("前两个要，第三个不用", {0, 1}),
        ("除了第二个", {0, 2}),
        ("最后两个", {1, 2}),
        ("第一个留着，第三个不要。烤箱坏了那条也记上，面粉涨价的就算了", {0, 3}),
        ("不对，我要的是第一个", set()),
    ],
)
def test_what_is_named_is_taken_and_what_is_declined_is_not(said: str, taken: set[int]) -> None:
    talk = Talk(asked=Asked(question="watch", about="watch", offers=CHOICES))
    heard = BuiltInInterpreter().interpret(said, PLAN, Past(), talk, date(2027, 1, 11))
    after = apply(PLAN, heard.edits).plan
    then = {a.if_then for _, kr in every_key_result(after) for a in kr.actions}
    held = {n for n, offer in enumerate(CHOICES) if offer.text in {*after.watch, *then}}
    assert held == taken
    assert [i.rule for i in after.ignored if "面粉" in i.rule] == (
        [CHOICES[4].note[0]] if "面粉" in said else []
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_click_on_review_is_understood(language: str) -> None:
    assert intent(phrase("quick", "review", language), language) == "review"


def test_an_answer_about_something_else_leaves_the_offers_open_once(tmp_path: Path) -> None:
    steps = [
        play.answers(OFFERED.model_dump_json()),
        play.answers({"questions": ["what is a key result"], "language": "en"}),
        play.says("It counts what changes. And these?"),
    ]
    with coach_with(steps, tmp_path) as (coach, server):
        plan_id = coach.store.create_plan(LOCAL, PLAN)
        turn(coach, plan_id, "review my plan")
        message = turn(coach, plan_id, "what is a key result?")
        assert message.reply is not None
        assert message.reply.asked is not None
        assert message.reply.asked.about == "watch"
        assert server.unexpected == 0


@pytest.mark.parametrize("path", recordings(REVIEWS), ids=lambda path: path.stem)
def test_a_recorded_review_is_believed_in_full(path: Path) -> None:
    turns, model = replayed(path)
    assert model.stale == [], "read the answers again, then python -m evals.recorded --carry"
    reviews = [t.reply for t in turns if t.reply.provenance.get("prompt") == "review"]
    assert [(r.provenance["unquoted"], r.provenance["invented"]) for r in reviews] == [(0, 0)]
    assert turns[-1].plan.watch
    assert turns[-1].reply.asked is not None
    assert turns[-1].reply.asked.offers == ()
