"""Turns and talks: what is said is kept first, once, and every page finds how it stands."""

import pytest

from coach.edits import SetMission, apply
from coach.edits.kinds import Rename
from coach.errors import NotFound
from coach.okr import Plan
from coach.store import Store, open_store
from coach.store.workers import gone
from coach.talk import Asked, Citation, Reply, State
from tests.conftest import Clock

REPLY = Reply(
    text="How would you know?",
    citations=(Citation(mark=1, source="kr-quality#what", title="Key results", heading="What"),),
    asked=Asked(question="how-know", about="target", target=3),
    quick=("Why?",),
    provenance={"prompt": "coach", "tokens": 12, "cost": 0.5},
)


@pytest.fixture
def plan_id(store: Store) -> str:
    return store.create_plan("ada", Plan())


def test_what_is_said_is_kept_before_the_answer(store: Store, plan_id: str, clock: Clock) -> None:
    turn = store.say("ada", plan_id, "I want to sleep", "k1")
    assert turn.new
    assert not turn.busy
    (message,) = store.messages("ada", plan_id)
    assert (message.id, message.role, message.text) == (turn.message, "person", "I want to sleep")
    assert message.at == clock.now
    assert store.turn("ada", plan_id) == turn.model_copy(update={"new": False})


def test_the_same_key_twice_is_one_message(store: Store, plan_id: str) -> None:
    first = store.say("ada", plan_id, "hello", "k1")
    again = store.say("ada", plan_id, "hello", "k1")
    assert (again.id, again.new, again.busy) == (first.id, False, False)
    store.finish("ada", first.id, REPLY)
    late = store.say("ada", plan_id, "hello", "k1")
    assert (late.id, late.state, late.new) == (first.id, State.ANSWERED, False)
    assert len(store.messages("ada", plan_id)) == 2


def test_the_same_key_on_another_plan_is_another_turn(store: Store, plan_id: str) -> None:
    other = store.create_plan("ada", Plan())
    assert store.say("ada", plan_id, "a", "k").new
    assert store.say("ada", other, "b", "k").new


def test_one_turn_at_a_time(store: Store, plan_id: str, clock: Clock) -> None:
    running = store.say("ada", plan_id, "first", "k1")
    clock.forward(30)
    busy = store.say("ada", plan_id, "second", "k2")
    assert (busy.id, busy.busy, busy.new) == (running.id, True, False)
    assert [m.text for m in store.messages("ada", plan_id)] == ["first"]
    store.finish("ada", running.id, REPLY)
    assert store.say("ada", plan_id, "second", "k2").new


def test_a_turn_that_fell_silent_gives_way(store: Store, plan_id: str, clock: Clock) -> None:
    silent = store.say("ada", plan_id, "first", "k1")
    store.grow("ada", silent.id, "So you")
    clock.forward(31)
    assert store.say("ada", plan_id, "second", "k2").new
    person, cut, _ = store.messages("ada", plan_id)
    assert (person.text, cut.text, cut.state) == ("first", "So you", State.CUT_SHORT)
    assert not store.grow("ada", silent.id, "So you want")


def test_an_answer_that_comes_late_takes_the_place_of_what_was_cut(
    store: Store, plan_id: str, clock: Clock
) -> None:
    slow = store.say("ada", plan_id, "first", "k1")
    store.grow("ada", slow.id, "So you")
    clock.forward(31)
    store.say("ada", plan_id, "second", "k2")
    late = store.finish("ada", slow.id, REPLY, State.ANSWERED, (3,))
    assert store.finish("ada", slow.id, Reply(text="other"), State.STOPPED) == late
    assert [m.text for m in store.messages("ada", plan_id)] == ["first", REPLY.text, "second"]
    assert store.messages("ada", plan_id)[1] == late
    assert (late.reply, late.state, late.changed) == (REPLY, State.ANSWERED, (3,))
    over = store.turn("ada", plan_id, slow.id)
    assert over is not None
    assert (over.state, over.text) == (State.ANSWERED, REPLY.text)


def test_a_growing_turn_is_not_silent(store: Store, plan_id: str, clock: Clock) -> None:
    turn = store.say("ada", plan_id, "first", "k1")
    store.grow("ada", turn.id, "So")
    for _ in range(5):
        clock.forward(29)
        assert store.grow("ada", turn.id)
    busy = store.say("ada", plan_id, "second", "k2")
    assert (busy.busy, busy.text) == (True, "So")


def test_an_answer_is_kept_once_and_whole(store: Store, plan_id: str) -> None:
    turn = store.say("ada", plan_id, "hello", "k1")
    message = store.finish("ada", turn.id, REPLY, State.ANSWERED, (3, 1))
    assert (message.role, message.text, message.changed) == ("coach", REPLY.text, (3, 1))
    again = store.finish("ada", turn.id, Reply(text="other"), State.STOPPED)
    assert again == message
    assert store.messages("ada", plan_id)[1:] == (message,)
    assert message.reply == REPLY
    over = store.turn("ada", plan_id)
    assert over is not None
    assert (over.state, over.answer, over.text) == (State.ANSWERED, message.id, REPLY.text)


def test_stop_is_heard_when_the_answer_next_grows(store: Store, plan_id: str) -> None:
    turn = store.say("ada", plan_id, "hello", "k1")
    assert store.grow("ada", turn.id, "So")
    store.stop("ada", turn.id)
    assert not store.grow("ada", turn.id, "So you")
    asked = store.turn("ada", plan_id)
    assert asked is not None
    assert (asked.stop_asked, asked.state) == (True, State.RUNNING)
    store.finish("ada", turn.id, Reply(text="So you"), State.STOPPED)
    store.stop("ada", turn.id)
    assert [m.state for m in store.messages("ada", plan_id)] == [State.ANSWERED, State.STOPPED]


def test_a_page_sees_a_silent_turn_as_cut_short(store: Store, plan_id: str, clock: Clock) -> None:
    turn = store.say("ada", plan_id, "hello", "k1")
    store.grow("ada", turn.id, "So you")
    assert store.version("ada", plan_id) == (1, 1, "running:6")
    clock.forward(31)
    assert store.version("ada", plan_id) == (1, 1, "cut-short:6")
    found = store.turn("ada", plan_id)
    assert found is not None
    assert (found.state, found.answer) == (State.CUT_SHORT, 2)
    assert store.version("ada", plan_id) == (1, 2, "cut-short:6")


def test_version_differs_whenever_a_page_must_draw(store: Store, plan_id: str) -> None:
    seen = [store.version("ada", plan_id)]
    turn = store.say("ada", plan_id, "hello", "k1")
    seen.append(store.version("ada", plan_id))
    store.grow("ada", turn.id, "So")
    seen.append(store.version("ada", plan_id))
    store.save("ada", plan_id, 1, Plan(title="t"), (Rename(title="t"),))
    seen.append(store.version("ada", plan_id))
    store.finish("ada", turn.id, REPLY)
    seen.append(store.version("ada", plan_id))
    assert seen[0] == (1, 0, "")
    assert len(set(seen)) == len(seen)


def test_no_turn_before_something_is_said(store: Store, plan_id: str) -> None:
    assert store.turn("ada", plan_id) is None
    with pytest.raises(NotFound):
        store.turn("ada", plan_id, "no-such-turn")


def test_a_turn_of_another_plan_is_not_found_in_this_one(store: Store, plan_id: str) -> None:
    other = store.create_plan("ada", Plan())
    turn = store.say("ada", other, "hello", "k")
    with pytest.raises(NotFound):
        store.turn("ada", plan_id, turn.id)


def test_an_answer_to_a_plan_deleted_meanwhile_is_kept(store: Store, plan_id: str) -> None:
    turn = store.say("ada", plan_id, "hello", "k")
    store.delete("ada", plan_id)
    assert store.grow("ada", turn.id, "So")
    store.finish("ada", turn.id, REPLY)
    store.restore("ada", plan_id)
    assert [m.text for m in store.messages("ada", plan_id)] == ["hello", REPLY.text]


def test_a_restart_cuts_the_turns_of_the_dead_short(database_url: str, clock: Clock) -> None:
    before = open_store(database_url, clock=clock, worker="here:1:aaaa")
    plan_id = before.create_plan("ada", Plan())
    turn = before.say("ada", plan_id, "hello", "k")
    before.grow("ada", turn.id, "So you")
    elsewhere = open_store(database_url, clock=clock, worker="there:1:bbbb")
    assert elsewhere.interrupt_stale() == 0
    after = open_store(database_url, clock=clock, worker="here:1:cccc")
    assert after.interrupt_stale() == 1
    assert after.interrupt_stale() == 0
    assert [(m.text, m.state) for m in after.messages("ada", plan_id)] == [
        ("hello", State.ANSWERED),
        ("So you", State.CUT_SHORT),
    ]
    for opened in (before, elsewhere, after):
        opened.close()


@pytest.mark.parametrize(
    ("worker", "silent", "expected"),
    [
        ("here:7:aa", 0, False),
        ("here:7:bb", 0, True),
        ("here:1:cc", 0, False),
        ("here:999999999:cc", 0, True),
        ("there:999999999:cc", 0, False),
        ("there:5:cc", 31, True),
        ("here:7:aa", 31, True),
        ("a:b:5:cc", 30, False),
    ],
    ids=["me", "me before", "alive", "dead", "other host", "silent", "me silent", "odd host"],
)
def test_who_is_gone(clock: Clock, worker: str, silent: float, expected: bool) -> None:
    heard = clock.now
    clock.forward(silent)
    assert gone(worker, heard, "here:7:aa", clock.now) is expected


def test_talk_brings_the_last_words_and_what_was_asked(store: Store, plan_id: str) -> None:
    assert store.talk("ada", plan_id).recent == ()
    for number in range(5):
        turn = store.say("ada", plan_id, f"said {number}", f"k{number}")
        store.finish("ada", turn.id, REPLY if number == 0 else Reply(text=f"reply {number}"))
    talk = store.talk("ada", plan_id, recent=3)
    assert [m.text for m in talk.recent] == ["reply 3", "said 4", "reply 4"]
    assert talk.turns == 5
    assert talk.asked is None


def test_plan_and_talk_are_read_at_once_as_one_by_one(store: Store, plan_id: str) -> None:
    store.save("ada", plan_id, 1, Plan(title="Choir"), (Rename(title="Choir"),))
    store.finish("ada", store.say("ada", plan_id, "hello", "k").id, REPLY)
    saved, talk = store.at_hand("ada", plan_id)
    assert saved == store.load("ada", plan_id)
    assert talk == store.talk("ada", plan_id)
    assert (saved.plan.title, talk.turns, len(talk.recent)) == ("Choir", 1, 2)


def test_what_was_asked_outlives_answers_that_were_cut(
    store: Store, plan_id: str, clock: Clock
) -> None:
    store.finish("ada", store.say("ada", plan_id, "hello", "k").id, REPLY)
    for number in range(3):
        store.say("ada", plan_id, f"said {number}", f"k{number}")
        clock.forward(31)
        store.turn("ada", plan_id)
    assert store.talk("ada", plan_id, recent=2).asked == REPLY.asked


def test_messages_page_back(store: Store, plan_id: str) -> None:
    for number in range(4):
        store.finish("ada", store.say("ada", plan_id, f"s{number}", f"k{number}").id, REPLY)
    assert [m.id for m in store.messages("ada", plan_id, limit=3)] == [6, 7, 8]
    assert [m.id for m in store.messages("ada", plan_id, before=6, limit=2)] == [4, 5]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("a\0b", "a\ufffdb"),
        ("half \ud83d", "half ?"),
        ("🧑🏽‍🚀 שלום\r\n\x1b[31m", "🧑🏽‍🚀 שלום\r\n\x1b[31m"),
        ("x" * 100_000, "x" * 100_000),
        ("", ""),
    ],
    ids=["nul", "surrogate", "emoji", "long", "empty"],
)
def test_any_words_are_kept(store: Store, plan_id: str, said: str, kept: str) -> None:
    turn = store.say("ada", plan_id, said, f"key {said[:5]}")
    store.grow("ada", turn.id, said)
    store.finish("ada", turn.id, Reply(text=kept))
    assert [m.text for m in store.messages("ada", plan_id)] == [kept, kept]


def keep(store: Store, plan_id: str, text: str) -> None:
    """Make this sentence the mission of the plan."""
    saved = store.load("ada", plan_id)
    done = apply(saved.plan, (SetMission(text=text),))
    store.save("ada", plan_id, saved.revision, done.plan, done.edits)


def test_a_sentence_from_the_talk_is_known_with_what_was_said_for_it(
    store: Store, plan_id: str, clock: Clock
) -> None:
    for number, (said, kept) in enumerate((("we sing", ""), ('songs, "loud"', 'Songs: "loud"'))):
        clock.forward(60)
        turn = store.say("ada", plan_id, said, f"k{number}")
        clock.forward(1)
        if kept:
            keep(store, plan_id, kept)
        clock.forward(1)
        store.finish("ada", turn.id, REPLY)
    clock.forward(60)
    keep(store, plan_id, "Typed by hand")
    clock.forward(60)
    store.say("ada", plan_id, "and later more", "k9")
    assert store.said_for("ada", plan_id, 'Songs: "loud"') == 'we sing\nsongs, "loud"'
    assert store.said_for("ada", plan_id, "Typed by hand") is None
    assert store.said_for("ada", plan_id, "Never there") is None
    assert store.said("ada", plan_id) == 'we sing\nsongs, "loud"\nand later more'
    with pytest.raises(NotFound):
        store.said("bob", plan_id)
    with pytest.raises(NotFound):
        store.said_for("bob", plan_id, "Typed by hand")


def test_a_sentence_that_a_plan_began_with_was_not_said(store: Store, clock: Clock) -> None:
    plan_id = store.create_plan("ada", Plan(mission="People sing"))
    clock.forward(60)
    turn = store.say("ada", plan_id, "people sing", "k1")
    clock.forward(1)
    keep(store, plan_id, "Everybody sings")
    keep(store, plan_id, "People sing")
    clock.forward(1)
    store.finish("ada", turn.id, REPLY)
    assert store.said_for("ada", plan_id, "Everybody sings") == "people sing"
    assert store.said_for("ada", plan_id, "People sing") is None
