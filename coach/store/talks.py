"""What was said about a plan: read back for the page, and in small pieces for the next turn."""

from datetime import datetime
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import to_json
from sqlalchemy import Connection, Insert, Row, Select, bindparam, insert, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from coach.store.database import Database, own_plan, storable
from coach.store.records import Saved
from coach.store.revisions import saved_of, stored_row
from coach.store.tables import messages, plans, revisions
from coach.talk import Memory, Message, Reply, State, Talk

IDS: TypeAdapter[tuple[int, ...]] = TypeAdapter(tuple[int, ...])
FAR = 2**31 - 1
"""Beyond the number of any message."""
RECENT = 6
"""Messages that the next turn needs."""


class Talks(Database):
    """The part of the store that keeps messages."""

    def talk(self, actor: str, plan_id: str, recent: int = RECENT) -> Talk:
        """What the next turn needs of the talk; costs the same however long the talk is.

        Args:
            actor: who asks.
            plan_id: which plan.
            recent: how many of the last messages to bring; a message just said is among them.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.reading() as connection:
            turns = own_plan(connection, actor, plan_id).turns
            return talk_of(connection, plan_id, turns, recent)

    def at_hand(self, actor: str, plan_id: str) -> tuple[Saved, Talk]:
        """The plan as it stands with what the next turn needs of the talk, read in one step.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.reading() as connection:
            row = stored_row(connection, actor, plan_id)
            talk = talk_of(connection, plan_id, row.turns, RECENT)
        return saved_of(plan_id, row), talk

    def messages(
        self, actor: str, plan_id: str, before: int | None = None, limit: int = 100
    ) -> tuple[Message, ...]:
        """The last messages, oldest first.

        Args:
            actor: who asks.
            plan_id: which plan.
            before: only those with a smaller id, to page back.
            limit: at most so many.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.reading() as connection:
            own_plan(connection, actor, plan_id)
            return read_messages(connection, plan_id, before, limit)

    def said(self, actor: str, plan_id: str) -> str:
        """All that the person said about a plan, a line for each message.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.reading() as connection:
            own_plan(connection, actor, plan_id)
            rows = connection.execute(spoken(plan_id)).all()
        return "\n".join(row.text for row in rows if row.role == "person")

    def said_for(self, actor: str, plan_id: str, sentence: str) -> str | None:
        """What the person had said by the turn in which a sentence came into the plan.

        None where it came in otherwise: typed on the page, brought in a file, or not at all.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.reading() as connection:
            own_plan(connection, actor, plan_id)
            came = came_in(connection, plan_id, sentence)
            if came is None:
                return None
            of_plan, by_then = messages.c.plan == plan_id, messages.c.at <= came
            role = select(messages.c.role).where(of_plan).limit(1)
            last = connection.scalar(role.where(by_then).order_by(messages.c.id.desc()))
            answer = connection.scalar(role.where(~by_then).order_by(messages.c.id))
            if (last, answer) != ("person", "coach"):
                return None
            told = select(messages.c.text).where(of_plan, by_then, messages.c.role == "person")
            return "\n".join(connection.scalars(told.order_by(messages.c.id)))


def talk_of(connection: Connection, plan_id: str, turns: int, recent: int) -> Talk:
    """What the next turn needs of the talk about a plan, as `Talks.talk`."""
    last = read_messages(connection, plan_id, None, recent)
    spoke = next((m for m in reversed(last) if m.reply), None)
    if spoke is None:
        row = connection.execute(last_reply(), {"of_plan": plan_id}).first()
        spoke = message_of(row) if row else None
    kept = (m.reply.memory for m in reversed(last) if m.reply and m.reply.memory)
    return Talk(
        asked=spoke.reply.asked if spoke and spoke.reply else None,
        memory=next(kept, Memory()),
        recent=last,
        turns=turns,
    )


def came_in(connection: Connection, plan_id: str, sentence: str) -> datetime | None:
    """When an edit brought a sentence into a plan that had begun without it; None where none did.

    Edits are looked through, which are short, and of the plans that they made only the first.
    What an undo brings back came with an edit once.
    """
    written = to_json(sentence).decode()
    of_plan, in_order = revisions.c.plan == plan_id, revisions.c.number
    begun = select(revisions.c.snapshot).where(of_plan).order_by(in_order).limit(1)
    every = select(revisions.c.number, revisions.c.edits).where(of_plan).order_by(in_order)
    found = (row.number for row in connection.execute(every) if written in row.edits)
    number = next(found, None)
    if number is None or written in (connection.scalar(begun) or ""):
        return None
    return connection.scalar(select(revisions.c.at).where(of_plan, revisions.c.number == number))


def spoken(plan_id: str) -> Select[Any]:
    """The query for who said what about a plan and when, in order."""
    columns = (messages.c.role, messages.c.text, messages.c.at)
    return select(*columns).where(messages.c.plan == plan_id).order_by(messages.c.id)


def read_messages(
    connection: Connection, plan_id: str, before: int | None, limit: int
) -> tuple[Message, ...]:
    """The last messages of a plan, or those before one of them, oldest first."""
    given = {"of_plan": plan_id, "before": FAR if before is None else before, "most": limit}
    rows = connection.execute(last_messages(), given).all()
    return tuple(message_of(row) for row in reversed(rows))


@cache
def last_messages() -> Select[Any]:
    """The query for the last messages of a plan before one of them, newest first."""
    return (
        select(messages)
        .where(messages.c.plan == bindparam("of_plan"), messages.c.id < bindparam("before"))
        .order_by(messages.c.id.desc())
        .limit(bindparam("most"))
    )


@cache
def last_reply() -> Select[Any]:
    """The query for the last message of a plan that is a reply."""
    return (
        select(messages)
        .where(messages.c.plan == bindparam("of_plan"), messages.c.reply.is_not(None))
        .order_by(messages.c.id.desc())
        .limit(1)
    )


def message_of(row: Row[Any]) -> Message:
    """A message from its row."""
    return Message(
        id=row.id,
        role=row.role,
        text=row.text,
        at=row.at,
        reply=Reply.model_validate_json(row.reply) if row.reply else None,
        state=State(row.state),
        changed=IDS.validate_json(row.changed),
    )


def add_message(
    connection: Connection, plan_id: str, said: Message, opens: str | None = None
) -> Message:
    """Store a message of a plan whose row is locked; give it with its id.

    Args:
        connection: where to store it.
        plan_id: which plan.
        said: the message.
        opens: id of the turn that it opens, which is the plan's last one from then on.
    """
    given = {"of_plan": plan_id, "updated": said.at, **({"last_turn": opens} if opens else {})}
    number = connection.execute(one_message_more(opens is not None), given).scalar_one()
    stored = said.model_copy(update={"id": number, "text": storable(said.text)})
    connection.execute(new_message(), {"plan": plan_id, **columns_of(stored)})
    return stored


@cache
def one_message_more(with_turn: bool) -> ReturningUpdate[tuple[int]]:
    """The statement that counts a message of a plan, and a turn with it, and gives its number."""
    values: dict[str, Any] = {
        "last_message": plans.c.last_message + 1,
        "updated": bindparam("updated"),
    }
    if with_turn:
        values |= {"last_turn": bindparam("last_turn"), "turns": plans.c.turns + 1}
    return (
        update(plans)
        .where(plans.c.id == bindparam("of_plan"))
        .values(values)
        .returning(plans.c.last_message)
    )


@cache
def new_message() -> Insert:
    """The statement that stores a message."""
    return insert(messages)


def rewrite_message(connection: Connection, plan_id: str, said: Message) -> Message:
    """Store a message in the place of the one that has its id; give it as it is stored."""
    stored = said.model_copy(update={"text": storable(said.text)})
    place = (messages.c.plan == plan_id, messages.c.id == stored.id)
    connection.execute(update(messages).where(*place).values(columns_of(stored)))
    return stored


def columns_of(message: Message) -> dict[str, Any]:
    """A message as the columns of its row, but for the plan."""
    reply = message.reply.model_dump_json(exclude_defaults=True) if message.reply else None
    changed = IDS.dump_json(message.changed).decode("ascii")
    return message.model_dump(exclude={"reply", "changed"}) | {"reply": reply, "changed": changed}
