"""What is not theirs does not exist: every function, for every stranger, in the same words."""

import inspect
from collections.abc import Callable
from typing import Any

import pytest

from coach.edits.kinds import Rename
from coach.errors import NotFound
from coach.okr import Plan
from coach.store import Store
from coach.talk import Reply

FOR_THE_DATABASE = {"reading", "writing", "close", "health", "spent_by_all", "writable"}
FOR_WORKERS = {"interrupt_stale", "abandoned", "cut_short"}
OF_ONES_OWN = {"introduce", "plans", "create_plan", "spent_today", "gaps"}
"""Functions that name no plan: they only ever see what is the actor's."""

CALLS: dict[str, Callable[[Store, str, str, str], Any]] = {
    "load": lambda store, who, plan, turn: store.load(who, plan),
    "save": lambda store, who, plan, turn: store.save(
        who, plan, 1, Plan(title="x"), (Rename(title="x"),)
    ),
    "rename": lambda store, who, plan, turn: store.rename(who, plan, "x"),
    "duplicate": lambda store, who, plan, turn: store.duplicate(who, plan),
    "delete": lambda store, who, plan, turn: store.delete(who, plan),
    "restore": lambda store, who, plan, turn: store.restore(who, plan),
    "mark_deleted": lambda store, who, plan, turn: store.mark_deleted(who, plan, None),
    "spent": lambda store, who, plan, turn: store.spent(who, plan),
    "history": lambda store, who, plan, turn: store.history(who, plan),
    "at_hand": lambda store, who, plan, turn: store.at_hand(who, plan),
    "talk": lambda store, who, plan, turn: store.talk(who, plan),
    "said": lambda store, who, plan, turn: store.said(who, plan),
    "said_for": lambda store, who, plan, turn: store.said_for(who, plan, "hello"),
    "messages": lambda store, who, plan, turn: store.messages(who, plan),
    "say": lambda store, who, plan, turn: store.say(who, plan, "hello", "k"),
    "turn": lambda store, who, plan, turn: store.turn(who, plan, turn),
    "version": lambda store, who, plan, turn: store.version(who, plan),
    "grow": lambda store, who, plan, turn: store.grow(who, turn, "hello"),
    "finish": lambda store, who, plan, turn: store.finish(who, turn, Reply(text="hello")),
    "stop": lambda store, who, plan, turn: store.stop(who, turn),
}


def functions() -> dict[str, Callable[..., Any]]:
    return {
        name: function
        for name, function in inspect.getmembers(Store, inspect.isfunction)
        if not name.startswith("_")
    }


def test_every_function_takes_the_acting_person_first() -> None:
    for name, function in functions().items():
        if name not in FOR_THE_DATABASE | FOR_WORKERS:
            assert list(inspect.signature(function).parameters)[:2] == ["self", "actor"], name


def test_every_function_is_in_the_matrix() -> None:
    assert functions().keys() == CALLS.keys() | FOR_THE_DATABASE | FOR_WORKERS | OF_ONES_OWN


STRANGERS = ("bo", "", "ADA", "ada ", "a%", "ada\0")
ODD = ("", "\0", "\ud83d", "' OR ''='", "x" * 10_000, "../../etc")


def all_of(store: Store, plan_id: str) -> tuple[Any, ...]:
    """What a stranger must not change."""
    return (
        store.load("ada", plan_id),
        store.messages("ada", plan_id),
        store.turn("ada", plan_id),
        store.history("ada", plan_id),
    )


@pytest.mark.parametrize("name", CALLS)
def test_a_stranger_is_told_what_is_told_of_nothing(store: Store, name: str) -> None:
    plan_id = store.create_plan("ada", Plan(title="secret"))
    turn = store.say("ada", plan_id, "secret", "k")
    before = all_of(store, plan_id)
    nowhere, never = "x" * len(plan_id), "x" * len(turn.id)
    with pytest.raises(NotFound) as nothing:
        CALLS[name](store, "ada", nowhere, never)
    for stranger in STRANGERS:
        with pytest.raises(NotFound) as theirs:
            CALLS[name](store, stranger, plan_id, turn.id)
        assert str(theirs.value) == str(nothing.value).replace(nowhere, plan_id)
        assert store.plans(stranger) == ()
    assert all_of(store, plan_id) == before


@pytest.mark.parametrize("name", CALLS)
def test_odd_addresses_are_not_found(store: Store, name: str) -> None:
    for odd in ODD:
        with pytest.raises(NotFound) as error:
            CALLS[name](store, "ada", odd, odd)
        assert len(str(error.value)) < 300
