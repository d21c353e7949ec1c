"""The list of a person's plans: made, found, renamed, copied, taken away and brought back."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, text, update

from coach.edits import apply
from coach.edits.kinds import Rename
from coach.house import DEFAULT
from coach.okr import LONGEST_TEXT, Plan
from coach.store.database import Database, new_id, own_plan, storable
from coach.store.records import PlanRow
from coach.store.revisions import append, content, plan_of, revision_row
from coach.store.tables import Moment, persons, plans, revisions
from coach.store.titles import title_of, words_of


class Plans(Database):
    """The part of the store that keeps the list of plans."""

    def introduce(self, actor: str, name: str) -> None:
        """Remember what to call the acting person."""
        with self.writing() as connection:
            know(connection, actor, self.clock())
            connection.execute(
                update(persons).where(persons.c.id == actor).values(name=storable(name))
            )

    def plans(self, actor: str, search: str = "") -> tuple[PlanRow, ...]:
        """The person's plans, last changed first.

        Args:
            actor: whose plans.
            search: only plans in which each of these words occurs somewhere, in any case.
        """
        query = (
            select(plans.c.id, plans.c.title, plans.c.updated, plans.c.revision)
            .where(plans.c.owner == storable(actor), plans.c.deleted_at.is_(None))
            .order_by(plans.c.updated.desc(), plans.c.id)
        )
        for word in storable(search).casefold().split():
            query = query.where(plans.c.words.contains(word, autoescape=True))
        with self.reading() as connection:
            rows = connection.execute(query).all()
        return tuple(PlanRow.model_validate(dict(row._mapping)) for row in rows)

    def create_plan(self, actor: str, plan: Plan, reason: str = "") -> str:
        """Keep a new plan as the actor's, under this house's rules unless it has its own.

        Gives its id.
        """
        plan_id, now = new_id(), self.clock()
        if plan.house is None and self.house != DEFAULT:
            plan = plan.model_copy(update={"house": self.house})
        with self.writing() as connection:
            know(connection, actor, now)
            connection.execute(
                insert(plans).values(
                    id=plan_id,
                    owner=actor,
                    title=title_of(plan),
                    words=words_of(plan),
                    created=now,
                    updated=now,
                    revision=1,
                    last_message=0,
                    turns=0,
                )
            )
            connection.execute(
                insert(revisions).values(
                    plan=plan_id, number=1, author=actor, at=now, **content(plan, (), reason)
                )
            )
        return plan_id

    def rename(self, actor: str, plan_id: str, title: str) -> int:
        """Give the plan a title, as a change that can be undone; give the new revision.

        Raises:
            NotFound: the actor has no such plan.
        """
        edits, now = (Rename(title=title[:LONGEST_TEXT]),), self.clock()
        with self.writing() as connection:
            stored = own_plan(connection, actor, plan_id, lock=True)
            current = revision_row(connection, plan_id, stored.revision)
            renamed = apply(plan_of(current.snapshot), edits).plan
            return append(connection, actor, stored, renamed, edits, "", now)

    def duplicate(self, actor: str, plan_id: str) -> str:
        """Keep a copy of the plan, without its talk and history; give the copy's id.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.reading() as connection:
            stored = own_plan(connection, actor, plan_id)
            snapshot = revision_row(connection, plan_id, stored.revision).snapshot
        title = Rename(title=f"{stored.title} (copy)")
        copy = apply(plan_of(snapshot), (title,)).plan
        return self.create_plan(actor, copy, reason=f"Copy of {stored.title!r}")

    def delete(self, actor: str, plan_id: str) -> None:
        """Take the plan off the list; `restore` brings it back. A second time changes nothing.

        Raises:
            NotFound: the actor has no such plan.
        """
        self.mark_deleted(actor, plan_id, self.clock())

    def restore(self, actor: str, plan_id: str) -> None:
        """Bring a deleted plan back, with its talk and its history.

        Raises:
            NotFound: the actor has no such plan.
        """
        self.mark_deleted(actor, plan_id, None)

    def mark_deleted(self, actor: str, plan_id: str, at: datetime | None) -> None:
        """Set the mark that keeps a plan off the list, or take it away.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.writing() as connection:
            own_plan(connection, actor, plan_id, lock=True, deleted=True)
            connection.execute(update(plans).where(plans.c.id == plan_id).values(deleted_at=at))


def know(connection: Connection, actor: str, now: datetime) -> None:
    """Make sure that there is a row for the person."""
    if not actor or actor != storable(actor):
        raise ValueError(f"{actor!r} is no id of a person")
    if connection.scalar(select(persons.c.id).where(persons.c.id == actor)) is None:
        # Two first windows may meet here; both databases understand this form.
        connection.execute(
            text(
                "INSERT INTO persons (id, name, created) VALUES (:id, '', :now) "
                "ON CONFLICT DO NOTHING"
            ).bindparams(bindparam("now", type_=Moment)),
            {"id": actor, "now": now},
        )
