"""Turns: what a person said is kept before anything else happens, the answer as it grows.

A turn is opened once for a key, grows while its worker lives, and is closed once; a page that was
reloaded, opened twice or cut off finds it by its plan.
"""

from functools import cache
from typing import Any

from sqlalchemy import Row, Select, bindparam, func, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from coach.store.database import Database, new_id, no_such_plan, own_plan, owned, owner, storable
from coach.store.growing import growing
from coach.store.records import Budget, Turn
from coach.store.spending import reserve
from coach.store.tables import plans, turns
from coach.store.talks import add_message
from coach.store.turn_rows import (
    answer_row,
    close_turn,
    lock_plan_of,
    mend_turn,
    no_such_turn,
    open_turn,
    own_turn,
    turn_of,
    turn_row,
)
from coach.store.workers import SILENCE, gone
from coach.talk import Message, Reply, State


@cache
def grown(*columns: str) -> ReturningUpdate[bool]:
    """As `growing`, and gives whether the turn should end."""
    return growing(*columns).returning(turns.c.stop_asked)


@cache
def sent_or_last() -> Select[Any]:
    """The query for the turn of a plan that a key has opened, and for the plan's last one."""
    by_key = turns.c.key == bindparam("key")
    return select(turns).where(
        turns.c.plan == bindparam("of_plan"), by_key | (turns.c.id == bindparam("last_turn"))
    )


@cache
def standing() -> Select[Any]:
    """The query for how a plan, its talk and its last turn stand."""
    return (
        select(
            plans.c.revision,
            plans.c.last_message,
            turns.c.state,
            func.length(turns.c.text).label("length"),
            turns.c.heartbeat,
        )
        .outerjoin(turns, turns.c.id == plans.c.last_turn)
        .where(*owned(), plans.c.deleted_at.is_(None))
    )


class Turns(Database):
    """The part of the store that keeps turns."""

    def say(
        self, actor: str, plan_id: str, text: str, key: str, budget: Budget | None = None
    ) -> Turn:
        """Keep what the person says and open a turn for the answer, in one step.

        The turn says what became of it: `new`, and the caller has it answered; neither `new` nor
        `busy`, and this key had opened it before; `busy`, and nothing was stored because another
        turn of the plan is running. A running turn whose worker is gone is cut short first.

        Args:
            actor: who speaks.
            plan_id: about which plan.
            text: what they say.
            key: chosen by the sender, the same when the same message is sent again.
            budget: tokens to set aside for the answer, where a model will be asked. What cannot be
                had makes the turn `broke`; it is opened all the same.

        Raises:
            NotFound: the actor has no such plan.
        """
        key, now = storable(key), self.clock()
        with self.writing() as connection:
            plan = own_plan(connection, actor, plan_id, lock=True)
            given = {"of_plan": plan.id, "key": key, "last_turn": plan.last_turn}
            rows = connection.execute(sent_or_last(), given).all()
            if known := next((row for row in rows if row.key == key), None):
                return turn_of(known)
            running = next((row for row in rows if row.state == State.RUNNING), None)
            if running:
                if not gone(running.worker, running.heartbeat, self.worker, now):
                    return turn_of(running).model_copy(update={"busy": True})
                close_turn(connection, running, None, State.CUT_SHORT, (), now)
            reserved = reserve(connection, actor, plan_id, now, budget) if budget else 0
            words, turn_id = Message(id=0, role="person", text=text, at=now), new_id()
            said = add_message(connection, plan_id, words, opens=turn_id)
            turn = Turn(
                id=turn_id,
                plan_id=plan_id,
                key=key,
                state=State.RUNNING,
                text="",
                message=said.id,
                started=now,
                heartbeat=now,
                reserved=reserved or 0,
                broke=reserved is None,
                new=True,
            )
            open_turn(connection, turn, self.worker)
        return turn

    def grow(
        self, actor: str, turn_id: str, text: str | None = None, *, soon: bool = False
    ) -> bool:
        """Keep the answer so far and show that its worker lives; False asks it to stop.

        Call it at least every ten seconds, also while nothing arrives: after thirty seconds of
        silence the turn is taken for dead. A few times a second is enough for any page.

        Args:
            actor: for whom the answer is.
            turn_id: which turn.
            text: the whole answer so far; None when nothing came since.
            soon: whether it may be stored within a tenth of a second, together with other
                answers; whether it should end is then known as of the last time.

        Raises:
            NotFound: the actor has no such turn.
        """
        person, the_turn = storable(actor), storable(turn_id)
        news = {} if text is None else {"text": storable(text)}
        if soon and news:
            return self.growing.grow(person, the_turn, news["text"])
        given = {"the_turn": the_turn, "person": person, "heartbeat": self.clock(), **news}
        with self.writing() as connection:
            row = connection.execute(grown(*news), given).first()
            if row is None:
                own_turn(connection, actor, turn_id)
                return False
        return not row.stop_asked

    def finish(
        self,
        actor: str,
        turn_id: str,
        reply: Reply,
        state: State = State.ANSWERED,
        changed: tuple[int, ...] = (),
    ) -> Message:
        """Keep the answer as a message and close the turn, in one step; give the message.

        A turn that was finished already stays as it is, and its message is given. One that was cut
        short for its silence gets its answer after all, in the place where it was cut.

        Args:
            actor: for whom the answer is.
            turn_id: which turn.
            reply: the answer.
            state: how the turn ended.
            changed: ids of the items that it changed.

        Raises:
            NotFound: the actor has no such turn.
        """
        self.growing.forget(storable(actor), storable(turn_id))
        with self.writing() as connection:
            turn = own_turn(connection, actor, turn_id, lock=True)
            if turn.state == State.RUNNING:
                return close_turn(connection, turn, reply, state, changed, self.clock())
            answer = answer_row(connection, turn)
            if answer.reply is not None:
                return answer
            whole = answer.model_copy(
                update={"text": reply.text, "reply": reply, "state": state, "changed": changed}
            )
            return mend_turn(connection, turn, whole)

    def stop(self, actor: str, turn_id: str) -> None:
        """Ask for the turn to end; its worker hears of it when the answer next grows.

        Raises:
            NotFound: the actor has no such turn.
        """
        with self.writing() as connection:
            own_turn(connection, actor, turn_id)
            connection.execute(
                update(turns)
                .where(turns.c.id == turn_id, turns.c.state == State.RUNNING)
                .values(stop_asked=True)
            )

    def turn(self, actor: str, plan_id: str, turn_id: str | None = None) -> Turn | None:
        """A turn of the plan, or the last one; None when nothing was said yet.

        A running turn whose worker is gone is cut short first.

        Raises:
            NotFound: the actor has no such plan, or the plan no such turn.
        """
        with self.reading() as connection:
            plan = own_plan(connection, actor, plan_id)
            row = turn_row(connection, turn_id or plan.last_turn)
        if turn_id and (row is None or row.plan != plan_id):
            raise no_such_turn()
        if row and row.state == State.RUNNING and self.abandoned(row):
            row = self.cut_short(row.id)
        return turn_of(row) if row else None

    def version(self, actor: str, plan_id: str) -> tuple[int, int, str]:
        """The plan's revision, the id of the last message, and how the last turn stands.

        One cheap query: a page asks it again and again and draws only when the answer differs.

        Raises:
            NotFound: the actor has no such plan.
        """
        with self.reading() as connection:
            row = connection.execute(standing(), owner(actor, plan_id)).first()
        if row is None:
            raise no_such_plan(plan_id)
        stands = f"{row.state}:{row.length}" if row.state else ""
        if row.state == State.RUNNING and self.clock() - row.heartbeat > SILENCE:
            # The page then asks for the turn, which closes it.
            stands = f"{State.CUT_SHORT}:{row.length}"
        return row.revision, row.last_message, stands

    def interrupt_stale(self) -> int:
        """Cut short the running turns whose workers are gone; give how many there were.

        Their text so far becomes the coach's message. For the start of a process.
        """
        with self.reading() as connection:
            query = select(turns).where(turns.c.state == State.RUNNING)
            found = [row.id for row in connection.execute(query) if self.abandoned(row)]
        for turn_id in found:
            self.cut_short(turn_id)
        return len(found)

    def abandoned(self, turn: Row[Any]) -> bool:
        """Whether a running turn's worker is gone."""
        return gone(turn.worker, turn.heartbeat, self.worker, self.clock())

    def cut_short(self, turn_id: str) -> Row[Any] | None:
        """Close a turn with what there is of its answer, unless it was closed or grew meanwhile."""
        with self.writing() as connection:
            lock_plan_of(connection, turn_id)
            turn = turn_row(connection, turn_id)
            if turn and turn.state == State.RUNNING and self.abandoned(turn):
                close_turn(connection, turn, None, State.CUT_SHORT, (), self.clock())
            return turn_row(connection, turn_id)
