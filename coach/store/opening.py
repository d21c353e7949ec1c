"""Opening a database: its folder made, its tables brought up to date, by one process at a time."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from coach.errors import Misconfigured, StoreFailed
from coach.house import DEFAULT, House
from coach.store.database import engine_for
from coach.store.failures import store_failed
from coach.store.growing import Growing
from coach.store.health import Health
from coach.store.journal import journal_for
from coach.store.plans import Plans
from coach.store.revisions import Revisions
from coach.store.spending import Spending
from coach.store.talks import Talks
from coach.store.together import Together, alone
from coach.store.turns import Turns
from coach.store.workers import this_worker

SCHEMAS = ("0001", "0002")
"""Every schema there has been, oldest first: the names of the migrations."""
MIGRATION_LOCK = 7_205_318_400_021
"""Any number will do, as long as every OKR Coach on one PostgreSQL server takes the same."""


class Store(Plans, Revisions, Talks, Turns, Spending, Health):
    """Everything that is kept, in one database.

    Every function but those that look after the database itself (`health`, `writable`,
    `interrupt_stale`, `close`) takes the acting person first; what is not theirs raises `NotFound`
    in the same words as what does not exist. Each raises `StoreFailed` when the database refuses.
    """


def utc_now() -> datetime:
    """The time now."""
    return datetime.now(UTC)


def open_store(
    database_url: str,
    clock: Callable[[], datetime] = utc_now,
    worker: str | None = None,
    house: House = DEFAULT,
) -> Store:
    """The store at an address, made or brought up to date where necessary.

    Args:
        database_url: `sqlite:///path`, `sqlite://` (in memory) or `postgresql://…`.
        clock: tells the time, with its zone.
        worker: who answers turns; left out, this process.
        house: the house rules that a new plan begins with, unless it brings its own.

    Raises:
        Misconfigured: the address cannot be understood, or its driver is not installed.
        StoreFailed: the database cannot be opened, or was written by a newer OKR Coach.
    """
    url = understood(database_url)
    sqlite = url.get_backend_name() == "sqlite"
    if sqlite and url.database and not url.database.startswith((":memory:", "file:")):
        make_folder(Path(url.database).parent)
    try:
        engine = engine_for(url, journal_for(sqlite3.sqlite_version_info))
    except ModuleNotFoundError as error:
        raise Misconfigured(
            f"OKR_COACH_DATABASE_URL needs the Python package {error.name!r}, which is not "
            "installed. Install it with: pip install 'okr-coach[postgres]'."
        ) from None
    try:
        bring_up_to_date(engine)
    except BaseException as error:
        engine.dispose()
        if isinstance(error, DBAPIError):
            raise store_failed(error) from error
        raise
    writer = Together(engine).writing if sqlite else partial(alone, engine)
    return Store(
        engine=engine,
        clock=clock,
        worker=worker or this_worker(),
        writer=writer,
        growing=Growing(writer, clock),
        house=house,
    )


def understood(database_url: str) -> URL:
    """The address in its parts, with the driver that we ship for.

    Raises:
        Misconfigured: it is no address of a database that we know.
    """
    try:
        url = make_url(database_url)
        backend = url.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError):
        backend = ""
    if backend == "sqlite":
        return url
    if backend in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    raise Misconfigured(
        "OKR_COACH_DATABASE_URL is no address of a database that can be used. Write "
        "sqlite:///path/to/file.db or postgresql://user:password@host/name, or remove it to keep "
        "everything in the data folder."
    )


def make_folder(folder: Path) -> None:
    """Make the folder, readable for its owner alone, unless it is there.

    Raises:
        StoreFailed: it cannot be made.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        in_the_way = next(path for path in (folder, *folder.parents) if path.is_file())
        raise StoreFailed(
            f"The data folder {str(folder)!r} cannot be made: {str(in_the_way)!r} is a file and no "
            "folder. Nothing was stored. Move that file away, or name another folder with "
            "OKR_COACH_DATA_DIR."
        ) from error
    except OSError as error:
        raise StoreFailed(
            f"The data folder {str(folder)!r} cannot be made: {error.strerror}. Nothing was "
            "stored. Allow it, or name another folder with OKR_COACH_DATA_DIR."
        ) from error


def bring_up_to_date(engine: Engine) -> None:
    """Migrate to the newest schema; costs one small query where the database is there already.

    The whole migration is one transaction that shuts out every other migrator: a process that is
    killed in the middle leaves what was there, and a second process waits and finds it done.

    Raises:
        StoreFailed: a newer OKR Coach wrote the database.
    """
    with engine.connect() as connection:
        if schema_of(connection) == SCHEMAS[-1]:
            return
    with engine.connect() as connection:
        writer = connection.execution_options(writes=True)
        with writer.begin():
            if engine.dialect.name == "postgresql":
                writer.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": MIGRATION_LOCK})
            if schema_of(writer) != SCHEMAS[-1]:
                migrate(writer)


def schema_of(connection: Connection) -> str | None:
    """The schema that the database has, None when it is empty.

    Raises:
        StoreFailed: it is none that we know.
    """
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found is not None and found not in SCHEMAS:
        raise StoreFailed(
            f"The database was last used by a newer OKR Coach (its schema is {found}, this one "
            f"knows up to {SCHEMAS[-1]}). Nothing was changed. Update OKR Coach, or name another "
            "folder with OKR_COACH_DATA_DIR."
        )
    return None if found is None else str(found)


def migrate(connection: Connection) -> None:
    """Run the migrations that are missing, on this connection and in its transaction."""
    # Half a second of imports that only a migration has to pay.
    from alembic import command
    from alembic.config import Config

    config = Config()
    scripts = str(Path(__file__).with_name("migrations"))
    config.set_main_option("script_location", scripts.replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, SCHEMAS[-1])
