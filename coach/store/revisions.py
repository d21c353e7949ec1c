"""The revisions of a plan: read, added one at a time, undone and redone.

A revision remembers which revision an undo and a redo bring back, so that a step costs the same
however long the history is, and an undo is itself kept as a revision.
"""

from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from coach.edits import Past
from coach.edits.kinds import EDITS, Edit, Redo, Undo
from coach.errors import Conflict
from coach.okr import Plan
from coach.store.database import Database, no_such_plan, own_plan, owned, owner, storable
from coach.store.records import Revision, Saved
from coach.store.tables import persons, plans, revisions
from coach.store.titles import title_of, words_of


class Revisions(Database):
    """The part of the store that keeps what plans say, and said before."""

    def load(self, actor: str, plan_id: str) -> Saved:
        """The plan as it stands, with what an undo and a redo would bring back.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.reading() as connection:
            row = stored_row(connection, actor, plan_id)
        return saved_of(plan_id, row)

    def save(
        self,
        actor: str,
        plan_id: str,
        revision: int,
        plan: Plan,
        edits: tuple[Edit, ...],
        reason: str = "",
    ) -> int:
        """Keep the changed plan as the next revision and give its number.

        A plan that is as it was makes no revision, so that every undo shows something.

        Args:
            actor: who changes it.
            plan_id: which plan.
            revision: the revision that the change started from.
            plan: the plan after the edits.
            edits: what was changed; a single undo or redo moves along the history.
            reason: why, in the person's words.

        Raises:
            Conflict: the plan has moved on since that revision; nothing was overwritten.
            NotFound: the actor has no such plan.
        """
        now = self.clock()
        with self.writing() as connection:
            stored = own_plan(connection, actor, plan_id, lock=True)
            if stored.revision != revision:
                raise moved_on(connection, actor, stored, now)
            return append(connection, actor, stored, plan, edits, reason, now)

    def history(
        self, actor: str, plan_id: str, limit: int = 50, before: int | None = None
    ) -> tuple[Revision, ...]:
        """The last revisions, newest first.

        Args:
            actor: who asks.
            plan_id: which plan.
            limit: at most so many.
            before: only those with a smaller number, to page back.

        Raises:
            NotFound: the actor has no such plan.
        """
        query = (
            select(revisions, persons.c.name)
            .join(persons, persons.c.id == revisions.c.author)
            .where(revisions.c.plan == plan_id)
            .order_by(revisions.c.number.desc())
            .limit(limit)
        )
        if before is not None:
            query = query.where(revisions.c.number < before)
        with self.reading() as connection:
            own_plan(connection, actor, plan_id)
            rows = connection.execute(query).all()
        return tuple(
            Revision(
                number=row.number,
                at=row.at,
                author=row.name or row.author,
                reason=row.reason,
                edits=EDITS.validate_json(row.edits),
                plan=plan_of(row.snapshot),
            )
            for row in rows
        )


def stored_row(connection: Connection, actor: str, plan_id: str) -> Row[Any]:
    """The row of a plan as it stands, see `as_it_stands`.

    Raises:
        NotFound: the actor has no such plan.
    """
    row = connection.execute(as_it_stands(), owner(actor, plan_id)).first()
    if row is None:
        raise no_such_plan(plan_id)
    return row


def saved_of(plan_id: str, row: Row[Any]) -> Saved:
    """A plan from the row in which it stands."""
    return Saved(
        plan_id=plan_id,
        plan=plan_of(row.snapshot),
        revision=row.revision,
        past=Past(
            undo=plan_of(row.undo) if row.undo else None,
            redo=plan_of(row.redo) if row.redo else None,
            last=EDITS.validate_json(row.edits),
        ),
        title=row.title,
        updated=row.updated,
    )


@cache
def as_it_stands() -> Select[Any]:
    """The query for a plan as it stands, with what an undo and a redo would bring back."""
    now, back, forth = revisions, revisions.alias("back"), revisions.alias("forth")
    return (
        select(
            plans.c.title,
            plans.c.updated,
            plans.c.revision,
            plans.c.turns,
            now.c.snapshot,
            now.c.edits,
            back.c.snapshot.label("undo"),
            forth.c.snapshot.label("redo"),
        )
        .join(now, (now.c.plan == plans.c.id) & (now.c.number == plans.c.revision))
        .outerjoin(back, (back.c.plan == plans.c.id) & (back.c.number == now.c.undo_to))
        .outerjoin(forth, (forth.c.plan == plans.c.id) & (forth.c.number == now.c.redo_to))
        .where(*owned(), plans.c.deleted_at.is_(None))
    )


def append(
    connection: Connection,
    actor: str,
    stored: Row[Any],
    plan: Plan,
    edits: tuple[Edit, ...],
    reason: str,
    now: datetime,
) -> int:
    """Write the next revision of a plan whose row is locked; give its number.

    An undo at r, which brings back u, takes over what u would undo and remembers r for the redo;
    a redo takes over both from the revision that it brings back; anything else starts anew at r.
    """
    last = int(stored.revision)
    current = revision_row(connection, stored.id, last)
    if plan == plan_of(current.snapshot):
        return last
    undo_to, redo_to = last, None
    match edits:
        case (Undo(),) if current.undo_to:
            undo_to = revision_row(connection, stored.id, current.undo_to).undo_to
            redo_to = last
        case (Redo(),) if current.redo_to:
            forth = revision_row(connection, stored.id, current.redo_to)
            undo_to, redo_to = forth.undo_to, forth.redo_to
        case _:
            pass
    connection.execute(
        insert(revisions).values(
            plan=stored.id,
            number=last + 1,
            author=actor,
            at=now,
            undo_to=undo_to,
            redo_to=redo_to,
            **content(plan, edits, reason),
        )
    )
    connection.execute(
        update(plans)
        .where(plans.c.id == stored.id)
        .values(revision=last + 1, updated=now, title=title_of(plan), words=words_of(plan))
    )
    return last + 1


@lru_cache(maxsize=128)
def plan_of(snapshot: str) -> Plan:
    """The plan that was stored so; plans never change, so the same one serves everybody."""
    return Plan.model_validate_json(snapshot)


def content(plan: Plan, edits: tuple[Edit, ...], reason: str) -> dict[str, str]:
    """The columns of a revision that hold what it says."""
    return {
        "snapshot": plan.model_dump_json(exclude_defaults=True),
        "edits": EDITS.dump_json(edits, exclude_unset=True).decode("utf-8"),
        "reason": storable(reason),
    }


def revision_row(connection: Connection, plan_id: str, number: int) -> Row[Any]:
    """One revision as it is stored."""
    return connection.execute(
        select(revisions).where(revisions.c.plan == plan_id, revisions.c.number == number)
    ).one()


def moved_on(connection: Connection, actor: str, stored: Row[Any], now: datetime) -> Conflict:
    """The error that says who changed the plan last, and when."""
    last = revision_row(connection, stored.id, stored.revision)
    name = connection.scalar(select(persons.c.name).where(persons.c.id == last.author))
    who = "you, in another window" if last.author == actor else name or "somebody else"
    return Conflict(
        f"The plan was changed {ago(last.at, now)} by {who}. Nothing was overwritten, and your "
        "change was not made. Look at the plan as it stands now, then make the change again."
    )


def ago(then: datetime, now: datetime) -> str:
    """How long ago something was, in words."""
    minutes = int((now - then).total_seconds() // 60)
    for size, unit in ((24 * 60, "day"), (60, "hour"), (1, "minute")):
        if (count := minutes // size) > 0:
            return f"{count} {unit}{'s' if count > 1 else ''} ago"
    return "just now"
