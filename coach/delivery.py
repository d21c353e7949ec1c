"""Delivering an answer: stored as it grows, alive while a model thinks, ended on request."""

import time
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass, field
from typing import TypeVar

from coach.errors import ModelFailed
from coach.interpret.guarding.remembering import MOST_MESSAGES, out_of_sight
from coach.mind import Mind
from coach.model.meter import Meter
from coach.respond.thought import Thought
from coach.store import Store, Turn
from coach.talk import Memory, Reply, State, Talk

LOOK_EVERY = 0.4
"""Seconds between looks whether the person asked to stop; a stop is heard within a second."""
BEAT_EVERY = 5.0
"""Seconds between signs of life; the store takes a turn for dead after thirty."""
PATIENCE = 6.0
"""Seconds that a whole answer waits for what is kept of the talk.

It is there before, mostly; but where the built-in coach words the answer that is whole at once, and
what a model has not kept by then is gone.
"""
ENDING = 0.6
"""Seconds that a call has to end when it is told to; it takes one beat."""

Result = TypeVar("Result")


class Stopped(Exception):
    """The person asked to stop; carries what had come by then."""

    def __init__(self, text: str = "") -> None:
        super().__init__("stopped")
        self.text = text


@dataclass
class Delivery:
    """One turn on its way to the person."""

    store: Store
    actor: str
    turn: Turn
    mind: Mind
    meter: Meter
    """What the turn takes of a model; ends its calls when the turn is stopped."""
    beaten: float = field(default_factory=time.monotonic)
    memory: Memory | None = None
    """What was kept of the talk before this turn."""
    remembering: Future[Memory] | None = None
    """What will be, where that is worked out beside the answer."""

    def recollect(self, helpers: ThreadPoolExecutor, thought: Thought, *, reached: bool) -> None:
        """Have what drops out of sight summed up beside the answer, where it is time.

        That is a model's second question of the turn at most: it is asked where the words needed
        no model to be understood, or where more would be lost and the built-in coach answers.

        Args:
            helpers: run it.
            thought: the turn, thought through.
            reached: whether the model has not failed in this turn.
        """
        talk, keeper = thought.talk, self.mind.rememberer
        self.memory = talk.memory if talk.memory.upto else None
        upto = out_of_sight(talk, urgent=thought.heard.by_model)
        if keeper is None or not (upto and reached) or self.sums_up or misconfigured(talk):
            return
        if any(wish.wish == "review" for wish in thought.heard.wishes):
            return  # reading the whole plan is the second question then
        older = self.store.messages(self.actor, self.turn.plan_id, upto + 1, MOST_MESSAGES)
        fresh = tuple(m for m in older if m.id > talk.memory.upto)
        self.remembering = helpers.submit(keeper.remember, talk.memory, fresh, thought.before)

    @property
    def sums_up(self) -> bool:
        """Whether a model is summing up the talk in this turn."""
        return self.remembering is not None

    def recollected(self, patience: float) -> Memory | None:
        """What is kept of the talk after this turn; what it was before where nothing came of it."""
        if self.remembering is None:
            return self.memory
        until = time.monotonic() + patience
        while not self.remembering.done() and time.monotonic() < until and self.going():
            wait([self.remembering], timeout=LOOK_EVERY)
        if not self.remembering.done():
            self.meter.end()
            wait([self.remembering], timeout=ENDING)
            return self.memory
        try:
            return self.remembering.result()
        except ModelFailed:
            return self.memory

    def patiently(self, helpers: ThreadPoolExecutor, call: Callable[[], Result]) -> Result:
        """The result of a call that may take long, while the turn shows that it lives.

        Raises:
            Stopped: the person did not want to wait; what the call asks of a model is ended.
        """
        future = helpers.submit(call)
        try:
            while True:
                try:
                    return future.result(timeout=LOOK_EVERY)
                except NotYet:
                    if future.done():  # a time-out of the call itself, not of the look
                        return future.result()
                    self.check()
        finally:
            if not future.done():
                self.meter.end()
                wait([future], timeout=ENDING)  # so that what it took is counted

    def check(self) -> None:
        """Show that the turn lives, and hear whether it should end.

        Raises:
            Stopped: the person asked to stop.
        """
        now = time.monotonic()
        if now - self.beaten >= BEAT_EVERY:
            self.beaten = now
            self.store.grow(self.actor, self.turn.id)
        known = self.store.turn(self.actor, self.turn.plan_id, self.turn.id)
        if known is None or known.stop_asked or known.state is not State.RUNNING:
            raise Stopped

    def grown(self, pieces: Generator[str, None, Reply]) -> Reply:
        """The reply at the end of the pieces, each stored soon after it came.

        Raises:
            Stopped: the person asked to stop; the pieces' source is closed.
        """
        text, stored, looked = "", "", time.monotonic()
        while True:
            try:
                text += next(pieces)
            except StopIteration as whole:
                reply: Reply = whole.value
                return reply
            now = time.monotonic()
            fresh = text != stored
            if not fresh and now - looked < LOOK_EVERY:
                continue
            looked = now
            if fresh:
                # The first words are waited for, so they go out at once.
                going = self.store.grow(self.actor, self.turn.id, text, soon=bool(stored))
                stored, self.beaten = text, now
            else:
                going = self.going()
            if not going:
                pieces.close()
                raise Stopped(text)

    def going(self) -> bool:
        """Whether the turn goes on."""
        try:
            self.check()
        except Stopped:
            return False
        return True

    def finish(
        self, reply: Reply, state: State, changed: tuple[int, ...] = (), gap: str = ""
    ) -> None:
        """Store the whole answer with what it took of a model, and close the turn.

        Args:
            reply: the answer.
            state: how the turn ended.
            changed: ids of the items that it changed.
            gap: a question that the notes do not cover, for who looks after them.
        """
        memory = self.recollected(PATIENCE if state is State.ANSWERED else 0.0)
        whole = reply.model_copy(update={"calls": tuple(self.meter.calls), "memory": memory})
        if gap:
            whole = whole.model_copy(update={"provenance": {**whole.provenance, "gap": gap}})
        self.store.finish(self.actor, self.turn.id, whole, state, changed)


def misconfigured(talk: Talk) -> bool:
    """Whether the model could not be asked in the turn before, and will hardly be this time."""
    last = next((m for m in reversed(talk.recent) if m.role == "coach"), None)
    return last is not None and last.state is State.MISCONFIGURED
