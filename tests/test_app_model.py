"""What the page owes a model: a test of the connection, its cost, its review, how a turn ends."""

import json
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from functools import partial
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from coach.coach import Coach
from coach.edits import Approve, apply
from coach.model.nearby import offer
from coach.okr import Action, BigObjective, KeyResult, Objective, Plan, numbered
from coach.pages import connection, talk
from coach.pages.connection import Trial
from coach.pages.offers import standing
from coach.talk import Message, Offer, Reply, State
from coach.words import phrase
from tests import openai_server as play
from tests.model_coach import GOAL, HEARD, SPOKEN
from tests.openai_server import OpenAIServer, Step, openai_server
from tests.test_app import APP, ME, behind_the_page, button, page, written
from tests.test_model_probe import COUNTED, WEEK

SPEAKS = [play.answers(HEARD), play.says(*SPOKEN)]
CANARY = "sk-canary"
DUE = date(2027, 6, 30)
PLAN = numbered(
    Plan(
        mission="Bread that people talk about",
        big_objective=BigObjective(text="My bakery course pays for itself", approved=True),
        objectives=(
            Objective(
                text="Optimised execution of the course activities",
                approved=True,
                key_results=(
                    KeyResult(
                        text="Seats sold per course from 5 to 9 by 30 June 2027",
                        baseline=5,
                        target=9,
                        due=DUE,
                        approved=True,
                        actions=(Action(text="Ask ten former guests", due=DUE, approved=True),),
                    ),
                ),
            ),
        ),
    )
)
CRITIQUE = {
    "remarks": [
        {
            "rule": "o-flat",
            "item": "O1",
            "quote": "Optimised execution",
            "passage": "Inspiration is not grand language",
            "why": "It says nothing about the people on the course.",
        }
    ],
    "story": "Seats are given away, and the till stays empty.",
    "causes": [
        {"cause": "the price is too low", "question": "What is left of each seat?"},
        {"cause": "word does not spread", "question": "Who came through a friend?"},
    ],
    "steps": [{"item": "O1.KR1.A1", "obstacle": "nobody answers", "response": "I ring twice"}],
}

Open = Callable[..., AbstractContextManager[tuple[Coach, OpenAIServer]]]

pytestmark = pytest.mark.usefixtures("client_loaded")


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a coach behind the page whose model plays these steps."""

    @contextmanager
    def opened(*steps: Step, **more: str) -> Iterator[tuple[Coach, OpenAIServer]]:
        with openai_server(steps) as server:
            given = {"OPENAI_BASE_URL": server.url, "OPENAI_API_KEY": CANARY}
            given |= {"OKR_COACH_MODEL": "gpt-4.1-mini"}
            for name, value in {**given, **more}.items():
                monkeypatch.setenv(name, value)
            with behind_the_page(monkeypatch) as built:
                yield built, server

    return opened


@pytest.fixture
def builtin(monkeypatch: pytest.MonkeyPatch) -> Iterator[Coach]:
    """The built-in coach behind the page."""
    monkeypatch.setattr(talk, "PATIENCE", 20.0)  # a click waits for its answer, however busy it is
    with behind_the_page(monkeypatch) as built:
        yield built


def until(found: Callable[[], Any], seconds: float = 30) -> Any:
    """What is found as soon as there is something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := found():
            return value
        time.sleep(0.02)
    raise AssertionError("it did not happen")


def said(app: AppTest, coach: Coach, text: str) -> Message:
    """The coach's message once this was said, with the page drawn again."""
    app.chat_input[0].set_value(text).run()
    answer = answered(coach, str(app.query_params["plan"]))
    app.run()
    assert not app.exception
    return answer


def answered(coach: Coach, plan_id: str) -> Message:
    """The newest message once it is the coach's."""

    def newest() -> Message | None:
        (*_, message) = coach.store.messages(ME, plan_id, limit=1) or (None,)
        return message if message is not None and message.role == "coach" else None

    found: Message = until(newest)
    return found


def tried(app: AppTest) -> str:
    """What is written once the trial that was begun is over."""
    until(lambda: app.session_state["trial"].done())
    app.run()
    app.run()
    assert not app.exception
    return written(app)


def test_the_connection_is_tried_out_and_told_line_by_line(model: Open) -> None:
    with model(COUNTED, WEEK) as (_, server):
        app = page()
        assert server.url in written(app).replace("\u2060", "")
        button(app, "Test the connection").click().run()
        told = tried(app)
        for line in (
            "its key is accepted",
            "It streams.",
            "It follows a schema.",
            "The first word",
        ):
            assert line in told
        assert CANARY not in told
        assert not button(app, "Test the connection").disabled
        assert (server.calls, server.unexpected) == (2, 0)


def test_a_key_that_is_not_accepted_is_told_without_showing_it(model: Open) -> None:
    with model(play.fails(401)) as (_, _server):
        app = page()
        button(app, "Test the connection").click().run()
        told = tried(app)
        assert "does not accept the key" in told
        assert CANARY not in told


def test_a_server_whose_model_has_no_name_is_told_as_such(model: Open) -> None:
    with model(OKR_COACH_MODEL="") as (_, _server):
        assert "You are talking to: the model of your server" in written(page())


def test_a_password_in_the_address_is_not_shown(model: Open) -> None:
    address = "http://me:hidden@127.0.0.1:9/v1?key=hidden"
    with model(OPENAI_BASE_URL=address) as (_, _server):
        app = page()
        button(app, "Test the connection").click().run()
        told = tried(app)
        assert "127.0.0.1:9/v1" in told
        assert "cannot be reached" in told
        assert "hidden" not in told


def test_many_clicks_ask_the_server_once() -> None:
    asked: list[int] = []
    go_on = Event()

    def look() -> tuple[()]:
        asked.append(1)
        go_on.wait(10)
        return ()

    trial = Trial()
    with ThreadPoolExecutor(4) as workers:
        begun = [trial.begin(workers, look) for _ in range(5)]
        go_on.set()
        assert [one.result() for one in begun] == [()] * 5
        assert len(asked) == 1
        trial.begin(workers, look).result()
    assert len(asked) == 2


def test_without_a_model_the_page_says_how_to_have_one_and_offers_what_is_near(
    builtin: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    tags = {"/api/tags": {"models": [{"name": "small:latest"}]}}
    with openai_server([], gives=tags) as server:
        near = server.url.removesuffix("/v1")
        monkeypatch.setattr(connection, "offer", partial(offer, near))
        app = page()
        assert "OPENAI_API_KEY" in written(app)
        button(app, "Look for a model on this machine").click().run()
        told = tried(app).replace("\u2060", "")
        assert "An Ollama runs on this machine (small:latest)" in told
        assert builtin.speaker in told  # it is offered, not taken


def test_tokens_and_cost_stand_below_a_models_answer_and_in_the_plans_menu(model: Open) -> None:
    with model(*SPEAKS) as (coach, _):
        app = page()
        said(app, coach, GOAL)
        assert "36 tokens, less than 0.0001 USD" in written(app)
        assert "The model took 36 tokens" in written(app)
        said(app, coach, "help")  # which the built-in coach answers without a question to a model
        assert written(app).count("36 tokens, ") == 2


@pytest.mark.parametrize(
    ("tokens", "told"),
    [
        ("70000", "may still use about"),
        ("61000", "used up for now"),
        ("9000", "a plan (9,000) is smaller than what one answer sets aside (60,000)"),
        ("5000000", ""),
    ],
)
def test_what_is_left_of_a_limit_is_said_once_it_is_near(
    model: Open, tokens: str, told: str
) -> None:
    with model(*SPEAKS, OKR_COACH_PLAN_TOKENS=tokens) as (coach, _):
        app = page()
        coach.store.say(ME, plan := coach.store.create_plan(ME, Plan()), "x", "0", None)
        turn = coach.store.turn(ME, plan)
        assert turn is not None
        taken = {"prompt": "p", "model": "m", "prompt_tokens": 5_000}
        reply = Reply.model_validate({"text": "y", "calls": [taken]})
        coach.store.finish(ME, turn.id, reply)
        app = page(plan=plan)
        for words in ("may still use about", "used up for now", "smaller than"):
            assert (words in written(app)) == (words in told)
        assert told in written(app)


def reviewed(app: AppTest, coach: Coach, key: str) -> None:
    """Click for a review, and wait until it is drawn."""
    app.button(key=key).click().run()
    answered(coach, str(app.query_params["plan"]))
    app.run()
    assert not app.exception


def labelled(app: AppTest, label: str) -> list[Any]:
    """The buttons with this label."""
    return [b for b in app.button if b.label == label]


@pytest.mark.parametrize("key", ["review-depth", "menu-review"])
def test_a_review_shows_what_it_rests_on_and_its_offers_are_taken_by_a_click(
    model: Open, key: str
) -> None:
    with model(play.answers(json.dumps(CRITIQUE))) as (coach, server):
        plan_id = coach.store.create_plan(ME, PLAN)
        app = page(plan=plan_id)
        reviewed(app, coach, key)
        text = written(app)
        for part in (
            "“Optimised execution”: It says nothing about the people",
            "Seats are given away",
            "the price is too low: What is left of each seat?",
            "If nobody answers, then I ring twice",
        ):
            assert text.count(part) == 1
        assert [b for b in app.button if (b.key or "").startswith("cite-")]
        labelled(app, "Ask at check-ins")[1].click().run()
        assert coach.store.load(ME, plan_id).plan.watch == ("Who came through a friend?",)
        labelled(app, "Put it to the action")[0].click().run()
        action = coach.store.load(ME, plan_id).plan.objectives[0].key_results[0].actions[0]
        assert (action.if_then, action.approved) == ("If nobody answers, then I ring twice", True)
        assert not labelled(app, "Put it to the action")
        assert written(app).count("In the plan") == 2
        app.button(key="undo").click().run()
        plan = coach.store.load(ME, plan_id).plan
        assert plan.objectives == PLAN.objectives
        assert plan.watch == ("Who came through a friend?",)
        assert len(labelled(app, "Put it to the action")) == 1
        assert server.unexpected == 0


def test_an_offer_is_left_out_by_a_click_and_not_taken_with_the_rest(model: Open) -> None:
    after = play.says("Noted.", " What comes next?")
    with model(play.answers(json.dumps(CRITIQUE)), after) as (coach, _):
        plan_id = coach.store.create_plan(ME, PLAN)
        app = page(plan=plan_id)
        reviewed(app, coach, "review-depth")
        labelled(app, "Leave out")[0].click().run()
        assert "Left out" in written(app)
        assert coach.store.load(ME, plan_id).plan.watch == ()
        said(app, coach, "yes")
        plan = coach.store.load(ME, plan_id).plan
        assert plan.watch == ("Who came through a friend?",)
        # It can be taken all the same.
        labelled(app, "Ask at check-ins")[0].click().run()
        plan = coach.store.load(ME, plan_id).plan
        assert plan.watch == ("Who came through a friend?", "What is left of each seat?")
        assert plan.ignored == ()


def test_offers_that_were_declined_in_the_talk_have_no_live_card(model: Open) -> None:
    after = play.says("All right.", " What comes next?")
    with model(play.answers(json.dumps(CRITIQUE)), after) as (coach, _):
        plan_id = coach.store.create_plan(ME, PLAN)
        app = page(plan=plan_id)
        reviewed(app, coach, "review-depth")
        asked = len(labelled(app, "Ask at check-ins"))
        said(app, coach, "no")
        assert coach.store.load(ME, plan_id).plan.watch == ()
        assert written(app).count("Left out") == asked
        assert len(labelled(app, "Leave out")) == 1  # of the if-then plan, which comes next


def test_an_offer_for_an_action_that_went_is_not_one_for_its_successor() -> None:
    (action,) = PLAN.objectives[0].key_results[0].actions
    offer = Offer(kind="if-then", text="If nobody answers, then I ring twice", item=action.id,
                  of=action.text)  # fmt: skip
    assert standing(offer, PLAN) == "open"
    proof = PLAN.objectives[0].key_results[0]
    other = action.model_copy(update={"text": "Paint the door", "if_then": ""})
    above = PLAN.objectives[0].model_copy(
        update={"key_results": (proof.model_copy(update={"actions": (other,)}),)}
    )
    assert standing(offer, PLAN.model_copy(update={"objectives": (above,)})) == "gone"


def test_a_second_click_on_an_offer_does_nothing(model: Open) -> None:
    with model(play.answers(json.dumps(CRITIQUE))) as (coach, _):
        plan_id = coach.store.create_plan(ME, PLAN)
        app, other = page(plan=plan_id), page(plan=plan_id)
        reviewed(app, coach, "review-depth")
        other.run()
        for window in (app, other):  # the other window still shows the offer
            labelled(window, "Ask at check-ins")[0].click().run()
            assert not window.exception
        saved = coach.store.load(ME, plan_id)
        assert (saved.plan.watch, saved.revision) == (("What is left of each seat?",), 2)


def test_a_review_without_a_model_says_what_it_takes(builtin: Coach) -> None:
    plan_id = builtin.store.create_plan(ME, PLAN)
    app = page(plan=plan_id)
    reviewed(app, builtin, "review-depth")
    assert "takes a model" in written(app)
    assert not labelled(app, "Leave out")


ENDS: dict[str, tuple[list[Step], State, str]] = {
    "answered": (SPEAKS, State.ANSWERED, "You are talking to"),
    "cut short": (
        [play.answers(HEARD), play.resets("Your course pays for itself. ", "How su")],
        State.CUT_SHORT,
        "broke off; what had come is kept",
    ),
    "busy": ([play.fails(429, "60")], State.BUSY, "The model is busy"),
    "refused": ([play.refuses()], State.REFUSED, "The model declined"),
    "misconfigured": ([play.fails(401)], State.MISCONFIGURED, "did not accept the key"),
}


@pytest.mark.parametrize(("steps", "state", "told"), ENDS.values(), ids=ENDS.keys())
def test_every_end_of_a_turn_is_told_once_and_the_talk_goes_on(
    model: Open, steps: list[Step], state: State, told: str
) -> None:
    with model(*steps) as (coach, server):
        app = page()
        message = said(app, coach, GOAL)
        assert message.state is state
        assert written(app).count(told) == 1
        assert [m.name for m in app.chat_message] == ["user", "assistant"]
        assert not app.chat_input[0].disabled
        assert server.unexpected == 0
        again = [b.label for b in app.button if (b.key or "").startswith("go-on-")]
        assert again == (["Go on"] if state is State.CUT_SHORT else [])


def test_a_wait_for_a_busy_model_is_told_as_such(model: Open) -> None:
    with model(play.fails(429, "4"), *SPEAKS) as (coach, _):
        app = page()
        app.chat_input[0].set_value(GOAL).run()
        plan_id = str(app.query_params["plan"])

        def told() -> bool:
            app.run()
            return "The model is busy. Asking again in" in written(app)

        until(told, seconds=4)
        answer = answered(coach, plan_id)
        assert answer.state is State.ANSWERED
        assert answer.reply is not None
        assert answer.reply.speaker == "model"


def interrupted(coach: Coach, words: str, *, changed: bool) -> AppTest:
    """The page of a plan whose last answer was stopped before or after it changed the plan."""
    plan_id = coach.store.create_plan(ME, PLAN)
    turn = coach.store.say(ME, plan_id, words, "0")
    if changed:
        saved = coach.store.load(ME, plan_id)
        edits = (Approve(target="plan"),)
        coach.store.save(ME, plan_id, saved.revision, apply(saved.plan, edits).plan, edits)
    coach.store.finish(ME, turn.id, Reply(text=""), State.STOPPED)
    return page(plan=plan_id)


def test_an_answer_that_was_stopped_leaves_the_talk_in_its_language(builtin: Coach) -> None:
    plan_id = builtin.store.create_plan(ME, PLAN)
    first = builtin.store.say(ME, plan_id, "我想把烘焙课办好", "0")
    builtin.store.finish(ME, first.id, Reply(text="好。", language="zh"), State.ANSWERED)
    stopped = builtin.store.say(ME, plan_id, "再说一点", "1")
    saved = builtin.store.load(ME, plan_id)
    edits = (Approve(target="plan"),)
    builtin.store.save(ME, plan_id, saved.revision, apply(saved.plan, edits).plan, edits)
    builtin.store.finish(ME, stopped.id, Reply(text="嗯"), State.STOPPED)
    app = page(plan=plan_id)
    assert phrase("notice", "stopped", "zh") in written(app)
    button(app, phrase("quick", "go-on", "zh")).click().run()
    last = [m for m in builtin.store.messages(ME, plan_id) if m.role == "person"][-1]
    assert last.text == phrase("quick", "where", "zh")


def test_what_was_interrupted_is_asked_again_unless_it_was_done_already(builtin: Coach) -> None:
    app = interrupted(builtin, "approve the plan", changed=False)
    button(app, "Ask again").click().run()
    texts = [m.text for m in builtin.store.messages(ME, str(app.query_params["plan"]))]
    assert texts[2] == "approve the plan"
    app = interrupted(builtin, "approve the plan", changed=True)
    button(app, "Go on").click().run()
    texts = [m.text for m in builtin.store.messages(ME, str(app.query_params["plan"]))]
    assert texts[2] != "approve the plan"


def test_an_item_in_which_nothing_was_found_says_so(builtin: Coach) -> None:
    plan_id = builtin.store.create_plan(ME, PLAN)
    marked = {f.item for f in builtin.findings(PLAN)}
    for item in (1, "big-objective"):
        app = AppTest.from_file(APP, default_timeout=60)
        app.query_params["plan"] = plan_id
        app.session_state["open"] = item
        app.run()
        assert ("nothing stands out here" in written(app)) == (item not in marked)
    assert 1 in marked
    assert "big-objective" not in marked
