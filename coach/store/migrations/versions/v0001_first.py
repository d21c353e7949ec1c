"""The first tables: persons, plans with revisions, messages and turns."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "persons",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("created", TIME, nullable=False),
    )
    op.create_table(
        "plans",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("owner", sa.String, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("created", TIME, nullable=False),
        sa.Column("updated", TIME, nullable=False),
        sa.Column("deleted_at", TIME),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("last_message", sa.Integer, nullable=False),
        sa.Column("turns", sa.Integer, nullable=False),
        sa.Column("last_turn", sa.String),
    )
    op.create_index("plans_of_owner", "plans", ["owner", "updated"])
    op.create_table(
        "revisions",
        sa.Column("plan", sa.String, sa.ForeignKey("plans.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("snapshot", sa.Text, nullable=False),
        sa.Column("edits", sa.Text, nullable=False),
        sa.Column("author", sa.String, sa.ForeignKey("persons.id"), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("undo_to", sa.Integer),
        sa.Column("redo_to", sa.Integer),
    )
    op.create_table(
        "messages",
        sa.Column("plan", sa.String, sa.ForeignKey("plans.id"), primary_key=True),
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("reply", sa.Text),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("changed", sa.Text, nullable=False),
    )
    op.create_table(
        "turns",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("plan", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("message", sa.Integer, nullable=False),
        sa.Column("answer", sa.Integer),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("stop_asked", sa.Boolean, nullable=False),
        sa.Column("worker", sa.String, nullable=False),
        sa.Column("started", TIME, nullable=False),
        sa.Column("heartbeat", TIME, nullable=False),
        sa.Column("finished", TIME),
        sa.UniqueConstraint("plan", "key", name="one_turn_a_key"),
        sa.ForeignKeyConstraint(["plan", "message"], ["messages.plan", "messages.id"]),
    )
    op.create_index("turns_by_state", "turns", ["state"])
