"""What models cost: reserved before a turn begins, settled when it ends, told on request.

Sums are kept by scope: a plan, a person's day and everybody's day. A reservation and the sums that
it is held against change in one transaction, so that no two turns share the same allowance. A turn
that never ends because its process died keeps what it reserved: too careful rather than too late.
"""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, TextClause, select, text

from coach.store.database import Database, own_plan, storable
from coach.store.records import Budget, Spent
from coach.store.tables import spending
from coach.talk import Reply

BEYOND = 2**62
"""More tokens than anybody will ever count."""


class Spending(Database):
    """The part of the store that knows what models cost."""

    def spent(self, actor: str, plan_id: str) -> Spent:
        """What was spent on a plan so far; what running turns have reserved counts as tokens.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.reading() as connection:
            own_plan(connection, actor, plan_id)
            return sum_of(connection, plan_scope(plan_id))

    def spent_today(self, actor: str) -> Spent:
        """What the actor has spent since midnight UTC."""
        with self.reading() as connection:
            return sum_of(connection, day_scope(self.clock(), actor))

    def spent_by_all(self) -> Spent:
        """What all persons together have spent since midnight UTC, for whoever runs the server."""
        with self.reading() as connection:
            return sum_of(connection, day_scope(self.clock(), None))


def reserve(
    connection: Connection, actor: str, plan_id: str, now: datetime, budget: Budget
) -> int | None:
    """Set a turn's tokens aside, and give how many; None when they cannot be had, with nothing set.

    The plan's row is locked, and scopes are always taken in the same order.
    """
    limits, counted = (budget.plan, budget.person, budget.day), scopes(plan_id, actor, now)
    most = dict(zip(counted, limits, strict=True))
    reserved = added(connection, most, budget.turn, 0)
    if len(reserved) < len(counted):
        added(connection, dict.fromkeys(reserved, 0), -budget.turn, 0)
        return None
    return budget.turn


def settle(connection: Connection, turn: Row[Any], reply: Reply) -> None:
    """Put what an answer really took in the place of what its turn had reserved."""
    taken = sum(call.tokens for call in reply.calls)
    cost = sum(call.millionths or 0 for call in reply.calls)
    if not (turn.reserved or taken):
        return
    counted = scopes(turn.plan, turn.owner, turn.started)
    added(connection, dict.fromkeys(counted, 0), taken - turn.reserved, cost)


def added(
    connection: Connection, most: dict[str, int], tokens: int, millionths: int
) -> tuple[str, ...]:
    """Add to the sums of scopes but of those that would exceed their limit; give the others.

    Args:
        connection: where to add.
        most: the scopes in their order, each with its limit of tokens; 0 is none.
        tokens: how many to add.
        millionths: what they cost.
    """
    if not most:
        return ()
    given: dict[str, str | int] = {"tokens": tokens, "millionths": millionths}
    for number, (scope, limit) in enumerate(most.items()):
        given |= {f"scope{number}": scope, f"most{number}": limit or BEYOND}
    return tuple(connection.scalars(adding(len(most)), given))


@cache
def adding(count: int) -> TextClause:
    """The statement that adds to the sums of so many scopes; both databases understand this form.

    One for all of them costs a third of one for each.
    """
    rows = " UNION ALL ".join(
        f"SELECT CAST(:scope{n} AS VARCHAR), CAST(:tokens AS BIGINT), CAST(:millionths AS BIGINT) "
        f"WHERE CAST(:tokens AS BIGINT) <= CAST(:most{n} AS BIGINT)"
        for n in range(count)
    )
    limits = " ".join(
        f"WHEN CAST(:scope{n} AS VARCHAR) THEN CAST(:most{n} AS BIGINT)" for n in range(count)
    )
    return text(
        f"INSERT INTO spending (scope, tokens, millionths) {rows} "
        "ON CONFLICT (scope) DO UPDATE SET tokens = spending.tokens + excluded.tokens, "
        "millionths = spending.millionths + excluded.millionths "
        f"WHERE spending.tokens + excluded.tokens <= CASE excluded.scope {limits} END "
        "RETURNING scope"
    )


def sum_of(connection: Connection, scope: str) -> Spent:
    """The sums of a scope, zero where nothing was spent."""
    row = connection.execute(select(spending).where(spending.c.scope == scope)).first()
    return Spent(tokens=row.tokens, millionths=row.millionths) if row else Spent()


def scopes(plan_id: str, actor: str, moment: datetime) -> tuple[str, str, str]:
    """Where a turn counts, always in this order: its plan, its person's day, everybody's day."""
    return plan_scope(plan_id), day_scope(moment, actor), day_scope(moment, None)


def plan_scope(plan_id: str) -> str:
    """The scope of a plan."""
    return f"plan:{storable(plan_id)}"


def day_scope(moment: datetime, actor: str | None) -> str:
    """The scope of a day in UTC, a person's or everybody's."""
    day = moment.date().isoformat()
    return f"day:{day}" if actor is None else f"day:{day}:{storable(actor)}"
