"""The rows of turns: written when a turn opens and closes, read by id."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Insert, Row, Select, Update, bindparam, insert, select, update

from coach.errors import NotFound
from coach.store.database import storable
from coach.store.records import Turn
from coach.store.spending import settle
from coach.store.tables import messages, plans, turns
from coach.store.talks import add_message, message_of, rewrite_message
from coach.talk import Message, Reply, State


def open_turn(connection: Connection, turn: Turn, worker: str) -> None:
    """Write a new turn, which its message has made the last one of its plan."""
    given = turn.model_dump(exclude={"plan_id", "new", "busy", "broke"})
    connection.execute(new_turn(), {"worker": worker, "plan": turn.plan_id, **given})


@cache
def new_turn() -> Insert:
    """The statement that writes a turn."""
    return insert(turns)


def close_turn(
    connection: Connection,
    turn: Row[Any],
    reply: Reply | None,
    state: State,
    changed: tuple[int, ...],
    now: datetime,
) -> Message:
    """Store the answer, or what there is of it, and close the turn, whose plan is locked."""
    if reply:
        settle(connection, turn, reply)
    answer = add_message(
        connection,
        turn.plan,
        Message(
            id=0,
            role="coach",
            text=reply.text if reply else turn.text,
            at=now,
            reply=reply,
            state=state,
            changed=changed,
        ),
    )
    ended = {"state": state, "answer": answer.id, "text": answer.text}
    kept = {"reserved": 0 if reply else turn.reserved}
    given = {"the_turn": turn.id, **ended, **kept, "heartbeat": now, "finished": now}
    connection.execute(closing(), given)
    return answer


@cache
def closing() -> Update:
    """The statement that closes a turn."""
    news = ("state", "answer", "text", "reserved", "heartbeat", "finished")
    return (
        update(turns)
        .where(turns.c.id == bindparam("the_turn"))
        .values({name: bindparam(name) for name in news})
    )


def mend_turn(connection: Connection, turn: Row[Any], whole: Message) -> Message:
    """Put the whole answer in the place of one that was cut short; give it as it is stored."""
    if whole.reply:
        settle(connection, turn, whole.reply)
    stored = rewrite_message(connection, turn.plan, whole)
    connection.execute(
        update(turns)
        .where(turns.c.id == turn.id)
        .values(state=stored.state, text=stored.text, reserved=0)
    )
    return stored


def own_turn(connection: Connection, actor: str, turn_id: str, *, lock: bool = False) -> Row[Any]:
    """The row of a turn of one of the actor's plans, also of a deleted one.

    Raises:
        NotFound: there is no such turn, or it is another person's.
    """
    if lock:
        lock_plan_of(connection, turn_id)
    given = {"the_turn": storable(turn_id), "of_person": storable(actor)}
    row = connection.execute(turn_of_person(), given).first()
    if row is None:
        raise no_such_turn()
    return row


@cache
def turn_of_person() -> Select[Any]:
    """The query for a turn of one of a person's plans."""
    return (
        select(turns, plans.c.owner)
        .join(plans, plans.c.id == turns.c.plan)
        .where(turns.c.id == bindparam("the_turn"), plans.c.owner == bindparam("of_person"))
    )


def lock_plan_of(connection: Connection, turn_id: str) -> None:
    """Keep other writers from the plan of a turn; always taken before the turn itself."""
    if connection.dialect.name != "sqlite":  # which has but one writer
        connection.execute(locked_plan(), {"the_turn": storable(turn_id)})


@cache
def locked_plan() -> Select[str]:
    """The query that locks the plan of a turn."""
    plan = select(turns.c.plan).where(turns.c.id == bindparam("the_turn")).scalar_subquery()
    return select(plans.c.id).where(plans.c.id == plan).with_for_update()


def turn_row(connection: Connection, turn_id: str | None) -> Row[Any] | None:
    """A turn as it is stored, None when there is none."""
    if turn_id is None:
        return None
    return connection.execute(one_turn(), {"the_turn": storable(turn_id)}).first()


@cache
def one_turn() -> Select[Any]:
    """The query for a turn."""
    return select(turns).where(turns.c.id == bindparam("the_turn"))


def turn_of(row: Row[Any]) -> Turn:
    """A turn from its row."""
    names = Turn.model_fields.keys() - {"plan_id", "new", "busy", "broke"}
    return Turn(plan_id=row.plan, **{name: getattr(row, name) for name in names})


def answer_row(connection: Connection, turn: Row[Any]) -> Message:
    """The message that closed a turn."""
    query = select(messages).where(messages.c.plan == turn.plan, messages.c.id == turn.answer)
    return message_of(connection.execute(query).one())


def no_such_turn() -> NotFound:
    """The one error for a turn that does not exist or is another person's."""
    return NotFound("There is no such turn among yours. Nothing was changed. Reload the page.")
