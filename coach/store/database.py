"""Connections and transactions: the ground that the parts of the store stand on."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    QueuePool,
    Row,
    Select,
    bindparam,
    event,
    select,
)
from sqlalchemy.engine import URL, create_engine

from coach.errors import NotFound
from coach.house import DEFAULT, House
from coach.store.failures import in_words
from coach.store.growing import Growing
from coach.store.tables import plans

BUSY_SECONDS = 5
"""How long a writer waits for another process's transaction."""
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
"""What ids are made of: read aloud and typed without mistakes, never taken for an option."""
ID_LENGTH = 20
"""31 letters to the power of 20: 99 random bits, so nobody guesses an address."""


@dataclass(frozen=True)
class Database:
    """An open database and what every part of the store asks it for."""

    engine: Engine
    clock: Callable[[], datetime]
    """The time now, with its zone."""
    worker: str
    """Who answers turns in this process: host, process id and a random word."""
    writer: Callable[[], AbstractContextManager[Connection]]
    """A connection whose changes are stored together at its end."""
    growing: Growing
    """The answers that grow in this process."""
    house: House = DEFAULT
    """The house rules that a new plan begins with."""

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the data.

        Raises:
            StoreFailed: the database cannot be read.
        """
        with in_words(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all stored at the end, or none of them.

        Raises:
            StoreFailed: the database cannot be written; nothing of this was stored.
        """
        with in_words(), self.writer() as connection:
            yield connection

    def close(self) -> None:
        """Let go of every connection."""
        self.growing.close()
        self.engine.dispose()


def engine_for(url: URL, journal: tuple[str, str]) -> Engine:
    """An engine for the address.

    Args:
        url: where the database is.
        journal: SQLite's journal mode and its `synchronous` setting.
    """
    if url.get_backend_name() != "sqlite":
        # A restarted server leaves dead connections behind; a ping finds them before a person does.
        return create_engine(url, pool_pre_ping=True, pool_size=5, max_overflow=15)
    in_memory = not url.database or url.database == ":memory:"
    # One connection for all when it holds the data itself; otherwise enough for a room of readers.
    size, overflow = (1, 0) if in_memory else (5, 45)
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=overflow,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, record: object) -> None:
        # The driver would begin transactions by itself, and too late to keep readers apart.
        connection.isolation_level = None
        mode, synchronous = journal
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
        connection.execute(f"PRAGMA journal_mode={mode}")
        connection.execute(f"PRAGMA synchronous={synchronous}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A reader that turns into a writer cannot wait its turn in SQLite: a writer says so first.
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def own_plan(
    connection: Connection, actor: str, plan_id: str, *, lock: bool = False, deleted: bool = False
) -> Row[Any]:
    """The row of a plan that belongs to the actor.

    Args:
        connection: where to look.
        actor: who asks.
        plan_id: which plan.
        lock: whether to keep other writers from the plan until the transaction ends.
        deleted: whether a deleted plan will do.

    Raises:
        NotFound: there is no such plan, or it is another person's.
    """
    row = connection.execute(own(lock, deleted), owner(actor, plan_id)).first()
    if row is None:
        raise no_such_plan(plan_id)
    return row


@cache
def own(lock: bool, deleted: bool) -> Select[Any]:
    """The query for a person's plan.

    Putting a statement together takes longer than running it: those of a turn are made once.
    """
    query = select(plans).where(*owned())
    if not deleted:
        query = query.where(plans.c.deleted_at.is_(None))
    return query.with_for_update() if lock else query


def owned() -> tuple[ColumnElement[bool], ...]:
    """What a row of `plans` must fulfil to be the plan of `owner`."""
    return plans.c.id == bindparam("of_plan"), plans.c.owner == bindparam("of_person")


def owner(actor: str, plan_id: str) -> dict[str, str]:
    """The values for `owned`."""
    return {"of_plan": storable(plan_id), "of_person": storable(actor)}


def no_such_plan(plan_id: str) -> NotFound:
    """The one error for a plan that does not exist, was deleted, or is another person's."""
    return NotFound(
        f"There is no plan {plan_id[:40]!r} among yours. Nothing was changed. "
        "Choose one from your list of plans."
    )


def new_id() -> str:
    """A random id that nobody can guess, fit for an address or a command line."""
    return "".join(secrets.choice(LETTERS) for _ in range(ID_LENGTH))


def storable(text: str) -> str:
    """The text without what a database cannot hold: NUL and halves of characters."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
