"""One transaction for the changes of several threads, where a database has but one writer.

SQLite waits for the disk at every commit, and its writers take turns. Threads that wait while
another one writes therefore join its transaction, each behind a savepoint of its own; the last of
them commits for all, and none returns before that. The first needs no savepoint: there is nothing
yet that would have to stay. So a room of people costs few waits for the
disk, and what was acknowledged is on it all the same.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, RootTransaction

MOST = 24
"""Changes in one transaction; more would let the first ones wait for too long."""


@dataclass
class Batch:
    """A transaction that is open for others to join."""

    connection: Connection
    transaction: RootTransaction
    changes: int = 0
    over: threading.Event = field(default_factory=threading.Event)
    failure: BaseException | None = None
    """Why nothing of it was stored."""

    @contextmanager
    def change(self) -> Iterator[None]:
        """A change of the transaction: whole, or taken back without those before it."""
        if not self.changes:
            yield
            return
        self.connection.exec_driver_sql("SAVEPOINT change")
        try:
            yield
        except BaseException:
            if not lost(self.connection):
                self.connection.exec_driver_sql("ROLLBACK TO change")
            raise
        self.connection.exec_driver_sql("RELEASE change")

    def commit(self) -> None:
        """Store every change, or none of them."""
        try:
            if self.failure is None:
                self.transaction.commit()
        except BaseException as error:
            self.failure = error
            # A commit that failed is over for SQLAlchemy and still open for SQLite.
            self.connection.connection.rollback()
        finally:
            self.connection.close()  # rolls back what nobody tried to commit
            self.over.set()


@dataclass
class Together:
    """Lets the writing threads of this process in one by one, and commits for several at once."""

    engine: Engine
    inside: threading.Lock = field(default_factory=threading.Lock)
    counting: threading.Lock = field(default_factory=threading.Lock)
    waiting: int = 0
    batch: Batch | None = None

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all stored at the end, or none of them."""
        with self.counting:
            self.waiting += 1
        with self.inside:
            with self.counting:
                self.waiting -= 1
            batch = self.batch = self.batch or begun(self.engine)
            try:
                with batch.change():
                    yield batch.connection
            except BaseException as error:
                # Some faults of the disk end the whole transaction, for all who are in it.
                if not batch.changes or lost(batch.connection):
                    batch.failure = error
                raise
            finally:
                batch.changes += 1
                if not self.waiting or batch.changes >= MOST or batch.failure:
                    self.batch = None
                    batch.commit()
        batch.over.wait()
        if batch.failure:
            raise batch.failure


def begun(engine: Engine) -> Batch:
    """A transaction that writes."""
    connection = engine.connect()
    try:
        writer = connection.execution_options(writes=True)
        return Batch(writer, writer.begin())
    except BaseException:
        connection.close()
        raise


def lost(connection: Connection) -> bool:
    """Whether the database has ended the transaction by itself."""
    driver = connection.connection.dbapi_connection
    return not getattr(driver, "in_transaction", True)


@contextmanager
def alone(engine: Engine) -> Iterator[Connection]:
    """A transaction of one's own, where the database has many writers."""
    with engine.connect() as connection:
        writer = connection.execution_options(writes=True)
        with writer.begin():
            yield writer
