"""The tables, as the newest migration leaves them; a test compares the two.

JSON is kept as text: it is read and written whole, never searched by the database.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class Moment(TypeDecorator[datetime]):
    """A point in time: goes in with any time zone, comes out in UTC on every database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time in UTC; one without a zone is refused, nobody knows which it was meant in."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time with its zone, which SQLite does not keep."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData()

persons = Table(
    "persons",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("created", Moment, nullable=False),
)

plans = Table(
    "plans",
    metadata,
    Column("id", String, primary_key=True),
    Column("owner", ForeignKey("persons.id"), nullable=False),
    Column("title", String, nullable=False),
    # All words of the plan in small letters, for the search.
    Column("words", Text, nullable=False),
    Column("created", Moment, nullable=False),
    Column("updated", Moment, nullable=False),
    Column("deleted_at", Moment),
    Column("revision", Integer, nullable=False),
    # What follows is counted here so that no turn has to count or search for it.
    Column("last_message", Integer, nullable=False),
    Column("turns", Integer, nullable=False),
    Column("last_turn", String),
    Index("plans_of_owner", "owner", "updated"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("plan", ForeignKey("plans.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("snapshot", Text, nullable=False),
    Column("edits", Text, nullable=False),
    Column("author", ForeignKey("persons.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("reason", Text, nullable=False),
    # Numbers of the revisions that an undo and a redo bring back.
    Column("undo_to", Integer),
    Column("redo_to", Integer),
)

messages = Table(
    "messages",
    metadata,
    Column("plan", ForeignKey("plans.id"), primary_key=True),
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("role", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("reply", Text),
    Column("state", String, nullable=False),
    Column("changed", Text, nullable=False),
)

turns = Table(
    "turns",
    metadata,
    Column("id", String, primary_key=True),
    Column("plan", String, nullable=False),
    Column("key", String, nullable=False),
    # The person's message that opened the turn, and the coach's that closed it.
    Column("message", Integer, nullable=False),
    Column("answer", Integer),
    Column("state", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("stop_asked", Boolean, nullable=False),
    Column("worker", String, nullable=False),
    Column("started", Moment, nullable=False),
    Column("heartbeat", Moment, nullable=False),
    Column("finished", Moment),
    # Tokens set aside for the answer, until it is known what it took.
    Column("reserved", Integer, nullable=False, server_default="0"),
    UniqueConstraint("plan", "key", name="one_turn_a_key"),
    ForeignKeyConstraint(["plan", "message"], ["messages.plan", "messages.id"]),
    Index("turns_by_state", "state"),
)

# What language models took, by plan, by day and by person and day.
spending = Table(
    "spending",
    metadata,
    Column("scope", String, primary_key=True),
    Column("tokens", BigInteger, nullable=False),
    Column("millionths", BigInteger, nullable=False),
)
