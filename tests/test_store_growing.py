"""Answers that grow beside each other: stored soon, in one step, and ended when asked."""

import threading
import time
from collections.abc import Callable

from sqlalchemy import event

from coach.errors import StoreFailed
from coach.okr import Plan
from coach.store import Store
from coach.talk import Reply, State

PATIENCE = 10.0


def turns(store: Store, count: int) -> list[tuple[str, str, str]]:
    """So many turns that run: person, plan, turn."""
    people = [f"person-{n}" for n in range(count)]
    plans = [store.create_plan(person, Plan()) for person in people]
    said = [store.say(who, plan, "hello", "k") for who, plan in zip(people, plans, strict=True)]
    return [(who, turn.plan_id, turn.id) for who, turn in zip(people, said, strict=True)]


def soon(true: Callable[[], bool]) -> bool:
    """Whether something comes true within ten seconds."""
    until = time.monotonic() + PATIENCE
    while not true():
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


def text_of(store: Store, who: str, plan_id: str) -> str:
    turn = store.turn(who, plan_id)
    assert turn is not None
    return turn.text


def test_what_may_wait_is_stored_soon_and_for_all_at_once(store: Store) -> None:
    running = turns(store, 5)
    stores = list[str]()

    def count(connection: object, cursor: object, statement: str, *rest: object) -> None:
        stores.extend([statement] * statement.startswith("UPDATE turns"))

    event.listen(store.engine, "before_cursor_execute", count)
    for word in ("So", "So you", "So you want"):
        for who, _, turn_id in running:
            assert store.grow(who, turn_id, f"{word} {who}", soon=True)
    assert soon(lambda: text_of(store, *running[-1][:2]).startswith("So"))
    event.remove(store.engine, "before_cursor_execute", count)
    assert [text_of(store, who, plan) for who, plan, _ in running] == [
        f"So you want {who}" for who, _, _ in running
    ]
    assert 0 < len(stores) < 5


def test_a_stop_is_heard_by_an_answer_that_may_wait(store: Store) -> None:
    (stopped, goes_on) = turns(store, 2)
    store.stop(stopped[0], stopped[2])
    assert soon(lambda: not store.grow(stopped[0], stopped[2], "So", soon=True))
    assert store.grow(goes_on[0], goes_on[2], "So", soon=True)


def test_nobody_writes_into_the_turn_of_another(store: Store) -> None:
    ((_, plan_id, turn_id),) = turns(store, 1)
    assert soon(lambda: not store.grow("person-1", turn_id, "mine now", soon=True))
    assert text_of(store, "person-0", plan_id) == ""


def test_what_is_finished_does_not_grow(store: Store) -> None:
    ((who, plan_id, turn_id),) = turns(store, 1)
    store.grow(who, turn_id, "So", soon=True)
    store.finish(who, turn_id, Reply(text="So be it."))
    time.sleep(0.5)
    assert text_of(store, who, plan_id) == "So be it."
    assert soon(lambda: not store.grow(who, turn_id, "So you", soon=True))
    turn = store.turn(who, plan_id)
    assert turn is not None
    assert (turn.state, turn.text) == (State.ANSWERED, "So be it.")


def test_a_failure_to_store_reaches_who_answers(store: Store) -> None:
    ((who, _, turn_id),) = turns(store, 1)
    with store.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE turns RENAME TO elsewhere")

    def told() -> bool:
        try:
            store.grow(who, turn_id, "So", soon=True)
        except StoreFailed:
            return True
        return False

    assert soon(told)
    with store.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO turns")
    assert soon(lambda: store.grow(who, turn_id, "So", soon=True))


def test_no_thread_stays_when_nothing_grows(store: Store) -> None:
    ((who, _, turn_id),) = turns(store, 1)
    store.grow(who, turn_id, "So", soon=True)
    assert any(thread.name == "growing" for thread in threading.enumerate())
    assert soon(lambda: all(thread.name != "growing" for thread in threading.enumerate()))
