"""The answers that grow in this process, stored together ten times a second.

A room of people would else write a hundred times a second, each time with a wait for the disk, and
whoever says something would stand in line behind that.
"""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import TypeAlias

from sqlalchemy import Connection, Select, Update, bindparam, select, update

from coach.store.failures import in_words
from coach.store.tables import plans, turns
from coach.talk import State

Address: TypeAlias = tuple[str, str]
"""Whose turn, and which."""
EVERY = 0.1
"""Seconds between two stores: a crash loses no more than that of what was drawn of an answer."""


@cache
def growing(*columns: str) -> Update:
    """The statement that shows that the worker of a turn lives, with what else is new."""
    own = select(plans.c.id).where(plans.c.owner == bindparam("person"))
    return (
        update(turns)
        .where(
            turns.c.id == bindparam("the_turn"),
            turns.c.state == State.RUNNING,
            turns.c.plan.in_(own),
        )
        .values({name: bindparam(name) for name in ("heartbeat", *columns)})
    )


@cache
def going() -> Select[str, str]:
    """The query for those of some turns that should go on, each after the person's id."""
    return (
        select(plans.c.owner, turns.c.id)
        .join(plans, plans.c.id == turns.c.plan)
        .where(
            turns.c.id.in_(bindparam("some", expanding=True)),
            turns.c.state == State.RUNNING,
            turns.c.stop_asked.is_(False),
        )
    )


@dataclass
class Growing:
    """What came of answers since they were stored last, and which of them should end."""

    writing: Callable[[], AbstractContextManager[Connection]]
    clock: Callable[[], datetime]
    fresh: dict[Address, str] = field(default_factory=dict)
    ended: dict[Address, Exception | None] = field(default_factory=dict)
    """Turns that should not go on, with what went wrong when they were stored."""
    lock: threading.Lock = field(default_factory=threading.Lock)
    worker: threading.Thread | None = None
    """The thread that stores, while there is something to store."""
    closing: threading.Event = field(default_factory=threading.Event)

    def grow(self, actor: str, turn_id: str, text: str) -> bool:
        """Have the answer so far stored soon; False when the turn should end.

        Raises:
            StoreFailed: it could not be stored the last time.
        """
        address = (actor, turn_id)
        with self.lock:
            if address in self.ended:
                failure = self.ended.pop(address)
                if failure is None:
                    return False
                raise failure
            self.fresh[address] = text
            if self.worker is None:
                self.worker = threading.Thread(target=self.store, name="growing", daemon=True)
                self.worker.start()
        return True

    def forget(self, actor: str, turn_id: str) -> None:
        """Store nothing more of a turn: it is over."""
        with self.lock:
            self.fresh.pop((actor, turn_id), None)
            self.ended.pop((actor, turn_id), None)

    def close(self) -> None:
        """Store what has come, and let go of the database."""
        self.closing.set()
        if worker := self.worker:
            worker.join()
        self.closing.clear()

    def store(self) -> None:
        """Store what has come, again and again until nothing comes any more."""
        while True:
            self.closing.wait(EVERY)
            with self.lock:
                some, self.fresh = self.fresh, {}
                if not some:
                    self.worker = None
                    return
            ended = self.stored(some)
            with self.lock:
                self.ended |= ended

    def stored(self, some: dict[Address, str]) -> dict[Address, Exception | None]:
        """Store these answers in one step; give the turns that should end."""
        now = self.clock()
        rows = [
            {"the_turn": turn, "person": actor, "heartbeat": now, "text": text}
            for (actor, turn), text in some.items()
        ]
        try:
            with in_words(), self.writing() as connection:
                connection.execute(growing("text"), rows)
                found = connection.execute(going(), {"some": [turn for _, turn in some]})
                go_on = {(row.owner, row.id) for row in found}
        except Exception as error:  # it belongs to the threads that answer
            return dict.fromkeys(some, error)
        return dict.fromkeys(some.keys() - go_on)
