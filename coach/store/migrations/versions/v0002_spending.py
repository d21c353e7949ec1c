"""What language models were asked to do costs: tokens and money by plan, person and day."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table, and room for what a turn has reserved."""
    op.create_table(
        "spending",
        sa.Column("scope", sa.String, primary_key=True),
        sa.Column("tokens", sa.BigInteger, nullable=False),
        sa.Column("millionths", sa.BigInteger, nullable=False),
    )
    op.add_column("turns", sa.Column("reserved", sa.Integer, nullable=False, server_default="0"))
