"""The page without a browser: what is on it, what a click does, and what happens when all fails."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from coach import wiring
from coach.coach import Coach
from coach.edits import AddKeyResult, AddObjective, SetBigObjective, apply
from coach.errors import StoreFailed
from coach.lists import PARTS
from coach.okr import BigObjective, Plan, Stage
from coach.pages import talk
from coach.pages.first import example_plan
from coach.pages.view import Notice
from coach.settings import load_settings
from coach.stages import focus_of
from coach.store.talks import Talks
from coach.talk import Reply

APP = Path(__file__).parents[1] / "app.py"
ME = "local"


@contextmanager
def behind_the_page(monkeypatch: pytest.MonkeyPatch) -> Iterator[Coach]:
    """The coach of these settings is the one behind the page, until the end of the block."""
    st.cache_resource.clear()
    monkeypatch.setenv("OKR_COACH_EMBEDDINGS", "keywords")  # which loads at once
    built = wiring.build_coach(load_settings())
    monkeypatch.setattr(wiring, "build_coach", lambda settings: built)
    yield built
    built.workers.shutdown()
    built.store.close()
    st.cache_resource.clear()


@pytest.fixture(autouse=True)
def coach(monkeypatch: pytest.MonkeyPatch) -> Iterator[Coach]:
    """The coach behind the page."""
    monkeypatch.setattr(talk, "PATIENCE", 20.0)  # a click waits for its answer, however busy it is
    with behind_the_page(monkeypatch) as built:
        yield built


def page(**query: str) -> AppTest:
    """The page at an address, drawn."""
    app = AppTest.from_file(APP, default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def made(coach: Coach, plan: Plan | None = None) -> str:
    """A plan in the store: a goal, an objective and a key result unless another is given."""
    edits = (
        SetBigObjective(text="The choir fills the town hall", confidence=5),
        AddObjective(text="Singers stay with us"),
        AddKeyResult(objective=1, text="Singers at rehearsal from 12 to 20 by 30 June 2027"),
    )
    return coach.store.create_plan(ME, plan or apply(Plan(), edits).plan)


def written(app: AppTest) -> str:
    """Everything that can be read on the page, without the marks of escaped characters."""
    kinds = ("markdown", "caption", "text", "warning", "code")
    found = [element for kind in kinds for element in app.get(kind)]
    return "\n".join(str(getattr(e, "value", "")) for e in found).replace("\\", "")


def button(app: AppTest, label: str) -> Any:
    """The button with this label."""
    found = [b for b in app.button if b.label == label]
    assert found, f"no {label!r} among {[b.label for b in app.button]}"
    return found[0]


def test_the_first_screen_says_what_happens_and_offers_three_doors() -> None:
    app = page()
    assert not app.exception
    assert "twenty minutes" in written(app)
    assert {"Begin", "Paste or upload", "Show me"} <= {b.label for b in app.button}
    assert len(app.chat_input) == 1
    assert "built-in coach" in written(app)


def test_a_first_word_makes_a_plan_and_is_answered(coach: Coach) -> None:
    app = page()
    app.chat_input[0].set_value("my bakery course finally pays for itself").run()
    assert not app.exception
    plan_id = app.query_params["plan"]
    messages = coach.store.messages(ME, plan_id)
    assert [m.role for m in messages] == ["person", "coach"]
    assert [m.name for m in app.chat_message] == ["user", "assistant"]
    assert app.chat_message[0].markdown[0].value == "my bakery course finally pays for itself"
    assert coach.store.load(ME, plan_id).plan.big_objective is not None


def test_a_reload_shows_what_was_there(coach: Coach) -> None:
    app = page(plan=made(coach))
    app.chat_input[0].set_value("where are we?").run()
    again = page(plan=app.query_params["plan"])
    assert not again.exception
    assert [m.name for m in again.chat_message] == ["user", "assistant"]
    assert written(again).count("where are we?") == 1


def test_an_answer_that_ends_while_the_page_is_drawn_is_drawn(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_id = made(coach)
    turn = coach.store.say(ME, plan_id, "where are we?", "0")
    read = type(coach.store).messages

    def read_then_end(store: Any, *given: Any, **named: Any) -> Any:
        found = read(store, *given, **named)
        coach.store.finish(ME, turn.id, Reply(text="Halfway there."))
        return found

    monkeypatch.setattr(type(coach.store), "messages", read_then_end)
    app = page(plan=plan_id)
    assert not app.exception
    assert written(app).count("Halfway there.") == 1


def test_the_same_words_sent_from_two_windows_are_one_message(coach: Coach) -> None:
    plan_id = made(coach)
    first, second = page(plan=plan_id), page(plan=plan_id)
    first.chat_input[0].set_value("where are we?").run()
    second.chat_input[0].set_value("where are we?").run()
    assert [m.role for m in coach.store.messages(ME, plan_id)] == ["person", "coach"]


def test_the_door_to_a_goal_opens_one_plan_however_often_it_is_clicked(coach: Coach) -> None:
    app = page()
    door = button(app, "Begin")
    door.click()
    app.run()
    assert len(coach.store.plans(ME)) == 1
    assert app.chat_message[0].markdown[0].value


def test_the_example_can_be_looked_at_and_taken_over(coach: Coach) -> None:
    app = page()
    button(app, "Show me").click().run()
    assert not app.exception
    assert coach.store.plans(ME) == ()
    button(app, "Make this one mine").click().run()
    assert not app.exception
    assert coach.store.load(ME, app.query_params["plan"]).plan == example_plan()


def test_a_plan_that_was_brought_is_greeted_with_what_came_in(coach: Coach) -> None:
    app = page(plan=made(coach))
    greeting = app.chat_message[0].markdown[0].value
    assert "Objectives: 1, key results: 1" in greeting
    assert "Welcome back" not in greeting


def test_a_plan_that_was_brought_is_greeted_in_its_own_language(coach: Coach) -> None:
    goal = BigObjective(text="让街坊都吃上好面包，让大家愿意再来")
    app = page(plan=coach.store.create_plan(ME, Plan(big_objective=goal)))
    assert re.search(r"[一-龥]", app.chat_message[0].markdown[0].value)


def test_a_click_on_the_rail_is_answered(coach: Coach) -> None:
    plan_id = made(coach)
    app = page(plan=plan_id)
    rail = next(b for b in app.button if b.label == "Key results")
    rail.click().run()
    assert not app.exception
    said, answer = coach.store.messages(ME, plan_id)
    assert "key results" in said.text
    assert answer.reply is not None
    assert answer.reply.asked is not None
    assert focus_of(coach.store.load(ME, plan_id).plan).stage is Stage.KEY_RESULTS
    assert set(answer.reply.quick) <= {b.label for b in app.button}


def test_talking_about_an_item_is_answered(coach: Coach) -> None:
    plan_id = made(coach)
    app = opened(coach, plan_id, 1)
    app.button(key="talk-about").click().run()
    assert not app.exception
    said, answer = coach.store.messages(ME, plan_id)
    assert "O1" in said.text
    assert "Singers stay with us" in answer.text


def test_a_paste_is_shown_before_it_is_kept(coach: Coach) -> None:
    app = page(door="paste")
    app.text_area[0].set_value("Objective: Singers stay\n- KR1: from 12 to 20 singers").run()
    assert not app.exception
    assert "1 objective · 1 key result" in written(app)
    assert coach.store.plans(ME) == ()
    button(app, "Take this over").click().run()
    plan = coach.store.load(ME, app.query_params["plan"]).plan
    assert plan.objectives[0].text == "Singers stay"


def test_a_paste_is_read_with_its_numbers_and_dates(coach: Coach) -> None:
    app = page(door="paste")
    app.text_area[0].set_value(
        "Objective: Singers stay\n- Rent from 900 to 700 euros by 1 May"
    ).run()
    button(app, "Take this over").click().run()
    (key_result,) = coach.store.load(ME, app.query_params["plan"]).plan.objectives[0].key_results
    assert (key_result.baseline, key_result.target, key_result.unit) == (900, 700, "€")
    assert key_result.due is not None


def test_a_file_that_cannot_be_read_is_one_sentence() -> None:
    app = page(door="paste")
    app.text_area[0].set_value('{"objectives": [').run()
    assert not app.exception
    assert len(app.warning) == 1
    assert "Traceback" not in app.warning[0].value


@pytest.mark.parametrize("plan_id", ["no-such-plan", "../etc/passwd", "%00", "a" * 5000])
def test_an_address_that_leads_nowhere_is_one_sentence(plan_id: str) -> None:
    app = page(plan=plan_id)
    assert not app.exception
    assert "plan" in written(app)
    assert not app.chat_message


def fails(error: Exception) -> Callable[[Any], Coach]:
    def build(settings: Any) -> Coach:
        raise error

    return build


@pytest.mark.parametrize(
    ("error", "said", "hidden"),
    [
        (StoreFailed("The folder cannot be written."), "The folder cannot be written", ""),
        (ValueError("secret-detail"), "Something went wrong", "secret-detail"),
    ],
    ids=["foreseen", "unforeseen"],
)
def test_a_coach_that_cannot_be_built_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, error: Exception, said: str, hidden: str
) -> None:
    st.cache_resource.clear()
    monkeypatch.setattr(wiring, "build_coach", fails(error))
    app = page()
    assert not app.exception
    assert said in written(app)
    assert not hidden or hidden not in written(app)
    assert button(app, "Try again")


def test_words_that_could_not_be_stored_are_kept(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = page(plan=made(coach))

    def refuse(*given: Any) -> Any:
        raise StoreFailed("The disk is full.")

    monkeypatch.setattr(type(coach.store), "say", refuse)
    app.chat_input[0].set_value("these words matter").run()
    assert not app.exception
    assert "The disk is full" in written(app)
    notice: Notice = app.session_state["notice"]
    assert notice.kept == "these words matter"


def opened(coach: Coach, plan_id: str, item: object) -> AppTest:
    """The page with an item open beside the talk."""
    app = AppTest.from_file(APP, default_timeout=60)
    app.query_params["plan"] = plan_id
    app.session_state["open"] = item
    return app.run()


def test_an_item_is_edited_in_place(coach: Coach) -> None:
    plan_id = made(coach)
    app = opened(coach, plan_id, 2)
    assert not app.exception
    app.text_area(key="field-2-text").set_value("Singers at rehearsal from 12 to 25").run()
    app.number_input(key="field-2-baseline").set_value(12.0).run()
    key_result = coach.store.load(ME, plan_id).plan.objectives[0].key_results[0]
    assert (key_result.text, key_result.baseline) == ("Singers at rehearsal from 12 to 25", 12)


def test_an_emptied_text_is_not_taken(coach: Coach) -> None:
    plan_id = made(coach)
    app = opened(coach, plan_id, 1)
    app.text_area(key="field-1-text").set_value("  ").run()
    assert not app.exception
    assert coach.store.load(ME, plan_id).plan.objectives[0].text == "Singers stay with us"
    assert "old value" in written(app)


def test_a_plan_is_offered_for_approval_once_every_objective_is_proven(coach: Coach) -> None:
    begun = coach.store.create_plan(ME, apply(Plan(), (AddObjective(text="Singers stay"),)).plan)
    assert "approve-plan" not in [b.key for b in page(plan=begun).button]
    assert "approve-plan" in [b.key for b in page(plan=made(coach)).button]


def test_an_item_is_approved_locked_and_reopened(coach: Coach) -> None:
    plan_id = made(coach)
    app = opened(coach, plan_id, 2)
    button(app, "Approve" if "Approve" in [b.label for b in app.button] else "Approve anyway")
    app.button(key="approve").click().run()
    assert coach.store.load(ME, plan_id).plan.objectives[0].key_results[0].approved
    assert app.text_area(key="field-2-text").disabled
    app.button(key="reopen").click().run()
    assert not app.text_area(key="field-2-text").disabled


def test_an_item_is_deleted_and_brought_back(coach: Coach) -> None:
    plan_id = made(coach)
    app = opened(coach, plan_id, 2)
    app.button(key="delete-item").click().run()
    assert coach.store.load(ME, plan_id).plan.objectives[0].key_results == ()
    app.button(key="notice-undo-plan").click().run()
    assert not app.exception
    assert len(coach.store.load(ME, plan_id).plan.objectives[0].key_results) == 1


def test_a_line_that_arrives_twice_adds_one_item(coach: Coach) -> None:
    plan_id = made(coach)
    app = opened(coach, plan_id, 1)
    line = "Tickets sold in advance from 80 to 200"
    for _ in range(2):  # the second comes with a click that overtook the page's answer
        app.text_input(key="add-key-result-1").set_value(line).run()
    assert not app.exception
    objective = coach.store.load(ME, plan_id).plan.objectives[0]
    assert [kr.text for kr in objective.key_results].count(line) == 1


def test_a_finding_is_set_aside_with_a_reason_and_heeded_again(coach: Coach) -> None:
    plan_id = made(coach)
    app = opened(coach, plan_id, 2)
    finding = next(f for f in coach.findings(coach.store.load(ME, plan_id).plan) if f.item == 2)
    key = f"2-{finding.rule}-0"
    app.text_input(key=f"ignore-reason-{key}").set_value("we know").run()
    app.button(key=f"ignore-now-{key}").click().run()
    (ignored,) = coach.store.load(ME, plan_id).plan.ignored
    assert (ignored.rule, ignored.reason) == (finding.rule, "we know")
    app.button(key=f"heed-2-{finding.rule}").click().run()
    assert coach.store.load(ME, plan_id).plan.ignored == ()


def test_a_change_from_elsewhere_is_never_overwritten(coach: Coach) -> None:
    plan_id = made(coach)
    app = opened(coach, plan_id, 1)
    other = opened(coach, plan_id, 1)
    other.text_area(key="field-1-text").set_value("Theirs").run()
    app.text_area(key="field-1-text").set_value("Mine").run()
    assert not app.exception
    assert coach.store.load(ME, plan_id).plan.objectives[0].text == "Theirs"
    assert "another window" in written(app)
    assert "Mine" in written(app)


def test_changes_of_different_items_do_not_stand_in_each_others_way(coach: Coach) -> None:
    plan_id = made(coach)
    app, other = opened(coach, plan_id, 1), opened(coach, plan_id, "big-objective")
    other.text_area(key="field-big-objective-why").set_value("It is our home").run()
    app.text_area(key="field-1-text").set_value("Singers love it here").run()
    plan = coach.store.load(ME, plan_id).plan
    assert plan.objectives[0].text == "Singers love it here"
    assert plan.big_objective is not None
    assert plan.big_objective.why == "It is our home"


@pytest.mark.parametrize("part", ["plan", "mission", "period", *PARTS])
def test_every_part_of_a_plan_opens(coach: Coach, part: str) -> None:
    assert not opened(coach, made(coach), part).exception


@pytest.mark.parametrize("panel", ["picture", "history", "import"])
def test_every_panel_opens(coach: Coach, panel: str) -> None:
    app = AppTest.from_file(APP, default_timeout=60)
    app.query_params["plan"] = made(coach)
    app.session_state["panel"] = panel
    assert not app.run().exception


def test_a_change_of_many_items_is_folded_in_the_history(coach: Coach) -> None:
    edits = tuple(AddObjective(text=f"Goal number {n}") for n in range(12))
    app = AppTest.from_file(APP, default_timeout=60)
    app.query_params["plan"] = coach.store.create_plan(ME, apply(Plan(), edits).plan)
    app.session_state["panel"] = "history"
    app.run()
    assert not app.exception
    (fold,) = [e for e in app.expander if e.label == "and 4 more"]
    assert "Goal number 11" in fold.markdown[0].value


def test_a_citation_opens_its_passage(coach: Coach) -> None:
    app = AppTest.from_file(APP, default_timeout=60)
    app.query_params["plan"] = made(coach)
    source = sorted(coach.knowledge.sources())[0]
    app.session_state["passage"] = source
    app.run()
    assert not app.exception
    assert "From the note" in written(app)
    app.session_state["passage"] = "no-such#passage"
    assert not app.run().exception


def only_plan(coach: Coach) -> str:
    """Id of the one plan that is listed."""
    (row,) = coach.store.plans(ME)
    return row.id


def test_plans_are_named_copied_put_away_and_brought_back(coach: Coach) -> None:
    plan_id = made(coach)
    app = page(plan=plan_id)
    app.text_input(key=f"rename-{plan_id}").set_value("Choir").run()
    assert coach.store.load(ME, plan_id).title == "Choir"
    app.button(key="duplicate").click().run()
    assert {p.title for p in coach.store.plans(ME)} == {"Choir", "Choir (copy)"}
    app.button(key=f"go-{plan_id}").click().run()
    app.button(key="delete-plan").click().run()
    assert [p.title for p in coach.store.plans(ME)] == ["Choir (copy)"]
    keys = [b.key for b in app.sidebar.button]
    assert keys.index("restore-plan") < keys.index(f"go-{only_plan(coach)}")
    app.button(key="restore-plan").click().run()
    assert not app.exception
    assert len(coach.store.plans(ME)) == 2


def test_many_plans_can_be_searched(coach: Coach) -> None:
    for name in ("oak", "ash", "elm", "fir", "yew", "box"):
        coach.store.create_plan(ME, Plan(title=name))
    app = page()
    app.text_input(key="search").set_value("yew").run()
    names = [b.label for b in app.button if (b.key or "").startswith("go-")]
    assert names == ["yew"]


NASTY = (
    "<img src=x onerror=alert(1)> ![x](http://evil.test/a.png) [y](javascript:alert(1)) $x$ :tada:"
)


def active(markdown: str) -> list[str]:
    """What of this Markdown would do more than be read."""
    left = re.sub(r"\\.", "", markdown)
    return [sign for sign in ("](", "<", "$", ":tada") if sign in left]


def test_nothing_said_or_written_becomes_markup(coach: Coach) -> None:
    plan_id = coach.store.create_plan(
        ME, apply(Plan(title=NASTY), (SetBigObjective(text=NASTY), AddObjective(text=NASTY))).plan
    )
    app = page(plan=plan_id)
    app.chat_input[0].set_value(NASTY).run()
    shown = opened(coach, plan_id, 1)
    assert not app.exception
    assert not shown.exception
    for drawn in (app, shown):
        for element in (*drawn.markdown, *drawn.caption):
            assert not element.allow_html
            assert not active(element.value)
        for control in drawn.button:
            assert not active(control.label)


def test_a_long_paste_is_folded_and_its_answer_stays_in_sight(coach: Coach) -> None:
    app = page(plan=made(coach))
    app.chat_input[0].set_value("we sing for the town " * 200).run()
    assert not app.exception
    said = app.chat_message[0]
    assert len(said.markdown[0].value) < 500
    assert said.expander[0].label == "All of it (4,200 characters)"
    assert len(said.expander[0].markdown[0].value) >= 4_199


def test_the_rules_of_a_plan_are_settled_and_undone(coach: Coach) -> None:
    plan_id = made(coach)
    app = page(plan=plan_id)
    app.button(key="house").click().run()
    app.radio(key="house-number_in_objective").set_value("allowed")
    app.number_input(key="house-most_objectives").set_value(6)
    app.multiselect(key="house-ignore").set_value(["kr-no-source"])
    button(app, "Keep").click().run()
    assert not app.exception
    house = coach.store.load(ME, plan_id).plan.house
    assert house is not None
    assert house.schools.number_in_objective == "allowed"
    assert house.limits.most_objectives == 6
    assert house.ignore == ("kr-no-source",)
    app.button(key="undo").click().run()
    assert coach.store.load(ME, plan_id).plan.house is None


def test_rules_that_contradict_each_other_are_told_in_place(coach: Coach) -> None:
    plan_id = made(coach)
    app = page(plan=plan_id)
    app.button(key="house").click().run()
    app.number_input(key="house-objectives").set_value(9)
    button(app, "Keep").click().run()
    assert "objectives is above most_objectives" in written(app)
    assert coach.store.load(ME, plan_id).plan.house is None


def test_a_sentence_that_the_talk_worded_says_what_share_of_it_is_ones_own(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_id = made(coach, Plan())
    turn = coach.store.say(ME, plan_id, "singers should stay", "k")
    edits = (AddObjective(text="Singers stay with joy"),)
    saved = coach.store.load(ME, plan_id)
    coach.store.save(ME, plan_id, saved.revision, apply(saved.plan, edits).plan, edits)
    coach.store.finish(ME, turn.id, Reply(text="I have it."))
    app = opened(coach, plan_id, 1)
    assert "2 of 4 words are yours." in written(app)
    monkeypatch.delattr(Talks, "said_for")  # drawn again, it is known already
    assert "2 of 4 words are yours." in written(app.run())
    monkeypatch.undo()
    app = opened(coach, made(coach), 1)
    assert "words are yours" not in written(app)
