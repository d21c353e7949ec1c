"""Threads that write at once: stored together, and each change still for itself."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from coach.errors import NotFound, StoreFailed
from coach.okr import Plan
from coach.store import Store, open_store
from coach.talk import Reply


@pytest.fixture
def commits(store_file: Store) -> list[int]:
    """Grows by one for each commit of the database."""
    seen: list[int] = []
    event.listen(store_file.engine, "commit", lambda connection: seen.append(1))
    return seen


@pytest.fixture
def store_file(tmp_path: Path) -> Store:
    return open_store(f"sqlite:///{tmp_path / 'okr-coach.db'}")


def all_at_once(count: int, task: Callable[[int], object]) -> list[BaseException]:
    """Run the task in so many threads; give what went wrong in them."""
    wrong: list[BaseException] = []
    start = threading.Barrier(count)

    def run(number: int) -> None:
        start.wait()
        try:
            task(number)
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return wrong


def test_many_turns_are_stored_in_few_commits(store_file: Store, commits: list[int]) -> None:
    plans = [store_file.create_plan(f"p{n}", Plan()) for n in range(40)]
    commits.clear()

    def turn(number: int) -> None:
        opened = store_file.say(f"p{number}", plans[number], f"hello {number}", "k")
        store_file.finish(f"p{number}", opened.id, Reply(text=f"Hello {number}."))

    assert all_at_once(40, turn) == []
    assert 2 <= len(commits) < 80
    for number, plan_id in enumerate(plans):
        said = [m.text for m in store_file.messages(f"p{number}", plan_id)]
        assert said == [f"hello {number}", f"Hello {number}."]


def test_who_is_refused_takes_nobody_along(store_file: Store) -> None:
    plans = [store_file.create_plan("ada", Plan()) for _ in range(30)]

    def say(number: int) -> None:
        store_file.say("ada" if number % 3 else "bo", plans[number], "hello", "k")

    wrong = all_at_once(30, say)
    assert [type(error) for error in wrong] == [NotFound] * 10
    for number, plan_id in enumerate(plans):
        assert len(store_file.messages("ada", plan_id)) == (1 if number % 3 else 0)


def test_a_commit_that_fails_is_acknowledged_to_nobody(store_file: Store) -> None:
    plans = [store_file.create_plan("ada", Plan()) for _ in range(12)]

    def refuse(connection: object) -> None:
        raise OperationalError("COMMIT", None, Exception("disk I/O error"))

    event.listen(store_file.engine, "commit", refuse)
    wrong = all_at_once(12, lambda n: store_file.say("ada", plans[n], "hello", "k"))
    assert [type(error) for error in wrong] == [StoreFailed] * 12
    event.remove(store_file.engine, "commit", refuse)
    assert [store_file.messages("ada", plan_id) for plan_id in plans] == [()] * 12
    assert all_at_once(12, lambda n: store_file.say("ada", plans[n], "hello", "k")) == []
    assert all(len(store_file.messages("ada", plan_id)) == 1 for plan_id in plans)
