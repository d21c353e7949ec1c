"""How the database is doing, for the doctor."""

from sqlalchemy import func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection

from coach.store.database import Database
from coach.store.failures import meaning
from coach.store.journal import wal_is_safe
from coach.store.tables import messages, plans
from coach.talk import Reply

SYNCHRONOUS = ("OFF", "NORMAL", "FULL", "EXTRA")


class Health(Database):
    """The part of the store that looks after itself."""

    def health(self) -> dict[str, str | bool]:
        """What the database is and how it is doing.

        Keys: `database`, `version`, `schema`, `writable`, `integrity` (both "ok" or what is wrong);
        for SQLite also `file`, `journal`, `synchronous` and `wal_reset_bug`, which is true where
        this version's WAL mode can damage a file and is therefore not used.

        Raises:
            StoreFailed: the database cannot even be asked.
        """
        with self.reading() as connection:
            schema = str(connection.scalar(text("SELECT version_num FROM alembic_version")))
            if self.engine.dialect.name != "sqlite":
                version = str(connection.scalar(text("SHOW server_version")))
                found: dict[str, str | bool] = {"database": "PostgreSQL", "version": version}
                integrity = "ok"
            else:
                version = str(connection.scalar(text("SELECT sqlite_version()")))
                number = tuple(int(part) for part in version.split("."))
                level = int(connection.scalar(text("PRAGMA synchronous")) or 0)
                found = {
                    "database": "SQLite",
                    "version": version,
                    "file": self.engine.url.database or "in memory",
                    "journal": str(connection.scalar(text("PRAGMA journal_mode"))).upper(),
                    "synchronous": SYNCHRONOUS[level],
                    "wal_reset_bug": not wal_is_safe(number),
                }
                integrity = str(connection.scalar(text("PRAGMA quick_check(1)")))
        return found | {"schema": schema, "integrity": integrity, "writable": self.writable()}

    def gaps(self, actor: str, latest: int = 5) -> tuple[int, tuple[str, ...]]:
        """How many of the actor's questions the notes did not cover, and the latest, newest first.

        They are kept with the answers, and go when a plan is deleted for good.

        Raises:
            StoreFailed: the database cannot be asked.
        """
        # A quotation mark within somebody's words is kept behind a backslash: this is the key.
        told = messages.c.reply.like('%"gap":"%') & (plans.c.owner == actor)
        both = messages.join(plans, messages.c.plan == plans.c.id)
        with self.reading() as connection:
            count = connection.scalar(select(func.count()).select_from(both).where(told))
            query = select(messages.c.reply).select_from(both).where(told)
            newest = query.order_by(messages.c.at.desc()).limit(latest)
            rows = connection.execute(newest).scalars()
            found = [Reply.model_validate_json(row).provenance.get("gap", "") for row in rows]
        return count or 0, tuple(str(question) for question in found)

    def writable(self) -> str:
        """The word ok when a change can be made (it is taken back), else what is in the way."""
        try:
            with self.engine.connect() as connection:
                writer = connection.execution_options(writes=True)
                with writer.begin() as transaction:
                    writer.execute(text("UPDATE alembic_version SET version_num = version_num"))
                    transaction.rollback()
        except (DBAPIError, NoConnection) as error:
            return " ".join(meaning(error))
        return "ok"
