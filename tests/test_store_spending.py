"""What models cost: set aside before, settled after, and never promised twice."""

import threading
from datetime import timedelta

import pytest

from coach.errors import NotFound
from coach.okr import Plan
from coach.store import Budget, Spent, Store
from coach.talk import Call, Reply, State
from tests.conftest import Clock

BUDGET = Budget(turn=1_000, plan=5_000, person=3_000, day=4_000)
TOOK = Reply(
    text="So you want more visitors.",
    calls=(
        Call(prompt_tokens=300, completion_tokens=20, millionths=150),
        Call(prompt_tokens=200, completion_tokens=80),
    ),
)


def open_turn(store: Store, actor: str, plan_id: str, key: str, budget: Budget = BUDGET) -> str:
    turn = store.say(actor, plan_id, f"say {key}", key, budget)
    assert turn.new
    return turn.id if not turn.broke else ""


def test_a_turn_sets_aside_what_it_may_take_and_settles_what_it_took(store: Store) -> None:
    plan_id = store.create_plan("ada", Plan())
    turn = open_turn(store, "ada", plan_id, "a")
    assert store.spent("ada", plan_id) == Spent(tokens=1_000)
    store.finish("ada", turn, TOOK)
    assert store.spent("ada", plan_id) == Spent(tokens=600, millionths=150)
    assert store.spent_today("ada") == store.spent_by_all() == Spent(tokens=600, millionths=150)
    store.finish("ada", turn, TOOK)
    assert store.spent("ada", plan_id).tokens == 600


@pytest.mark.parametrize(
    ("budget", "granted"),
    [
        (Budget(turn=1_000, plan=2_500), 2),
        (Budget(turn=1_000, person=3_000), 3),
        (Budget(turn=1_000, day=1_999), 1),
        (Budget(turn=1_000), 5),
    ],
    ids=["plan", "person", "day", "no limit"],
)
def test_no_more_is_set_aside_than_there_is(store: Store, budget: Budget, granted: int) -> None:
    plans = [store.create_plan("ada", Plan()) for _ in range(5)]
    if budget.plan:
        plans = plans[:1] * 5
    turns = []
    for number, plan_id in enumerate(plans):
        turn = store.say("ada", plan_id, "hello", str(number), budget)
        assert turn.new
        turns.append(turn)
        if budget.plan:  # one turn at a time in a plan; it took all that it had set aside
            whole = Reply(text="x", calls=(Call(prompt_tokens=turn.reserved),))
            store.finish("ada", turn.id, whole)
    assert [turn.broke for turn in turns] == [False] * granted + [True] * (5 - granted)
    assert sum(turn.reserved for turn in turns) == granted * 1_000
    assert store.spent_by_all().tokens == granted * 1_000


def test_a_refused_reservation_leaves_nothing_behind(store: Store) -> None:
    plan_id = store.create_plan("ada", Plan())
    turn = store.say("ada", plan_id, "hello", "a", Budget(turn=1_000, day=500))
    assert turn.broke
    assert turn.state is State.RUNNING
    assert store.spent("ada", plan_id) == store.spent_today("ada") == Spent()


def test_a_new_day_and_another_person_have_their_own(store: Store, clock: Clock) -> None:
    budget = Budget(turn=1_000, person=1_000)
    first, second = store.create_plan("ada", Plan()), store.create_plan("ada", Plan())
    assert open_turn(store, "ada", first, "a", budget)
    assert not open_turn(store, "ada", second, "b", budget)
    assert open_turn(store, "bo", store.create_plan("bo", Plan()), "a", budget)
    clock.forward(timedelta(days=1).total_seconds())
    assert open_turn(store, "ada", store.create_plan("ada", Plan()), "c", budget)
    assert store.spent_today("ada").tokens == 1_000


def test_a_turn_that_is_finished_on_another_day_is_settled_on_its_own(
    store: Store, clock: Clock
) -> None:
    plan_id = store.create_plan("ada", Plan())
    turn = open_turn(store, "ada", plan_id, "a")
    clock.forward(timedelta(days=1).total_seconds())
    store.finish("ada", turn, TOOK)
    assert store.spent_today("ada") == Spent()
    assert store.spent("ada", plan_id).tokens == 600


def test_a_turn_whose_worker_is_gone_keeps_what_it_had_until_it_comes_back(
    store: Store, clock: Clock
) -> None:
    plan_id = store.create_plan("ada", Plan())
    turn = open_turn(store, "ada", plan_id, "a")
    clock.forward(60)
    found = store.turn("ada", plan_id)
    assert found is not None
    assert found.state is State.CUT_SHORT
    assert store.spent("ada", plan_id).tokens == 1_000
    store.finish("ada", turn, TOOK)
    assert store.spent("ada", plan_id).tokens == 600


def test_many_at_once_share_one_allowance(store: Store) -> None:
    plans = [store.create_plan(f"p{n}", Plan()) for n in range(20)]
    broke = []

    def say(number: int) -> None:
        budget = Budget(turn=1_000, day=7_000)
        broke.append(store.say(f"p{number}", plans[number], "hello", "a", budget).broke)

    threads = [threading.Thread(target=say, args=(n,)) for n in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (broke.count(False), broke.count(True)) == (7, 13)
    assert store.spent_by_all().tokens == 7_000


def test_what_was_spent_is_told_to_the_owner_alone(store: Store) -> None:
    plan_id = store.create_plan("ada", Plan())
    with pytest.raises(NotFound):
        store.spent("bo", plan_id)
