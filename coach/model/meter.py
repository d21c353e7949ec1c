"""A model for one turn: each call is allowed beforehand, counted afterwards, and can be ended."""

import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import TypeVar

from coach.errors import ModelFailed
from coach.model.chat import exhausted
from coach.model.contract import Answer, Deadline, Messages, Pause, Source, Usage
from coach.model.failure import failed
from coach.model.prices import Prices
from coach.talk import Call

BYTES_A_TOKEN = 3
"""Of UTF-8, on the careful side: English has four or five, Chinese about three."""
UNPAID = ("unreachable", "key", "credit", "model", "busy", "misconfigured")
"""Reasons after which a server has read nothing that it could charge for."""

Whole = TypeVar("Whole")


@dataclass
class Meter:
    """What one turn may take of a model, has taken, and whether it should go on."""

    limit: int = 0
    """Tokens that the turn may take; 0 is no limit. One call may overrun it, never two."""
    prices: Prices = field(default_factory=Prices)
    broke: bool = False
    """No tokens could be set aside for the turn: no call is allowed."""
    small: bool = False
    """A limit is smaller than what a turn sets aside, so that none can ever be had."""
    calls: list[Call] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)
    pause: Pause | None = None
    """The wait for a busy server that the turn is in, or was in before the server was asked."""

    @property
    def waits(self) -> float:
        """Seconds until a busy server is asked again, 0 when nobody waits for that."""
        pause = self.pause  # an empty text, so its truth says nothing
        return 0.0 if pause is None else max(0.0, pause.until - time.monotonic())

    def end(self) -> None:
        """End the calls that run, from any thread; their connections are closed within a beat."""
        self.ended.set()

    def allow(self, messages: Messages) -> None:
        """Let a call begin.

        Raises:
            ModelFailed: nothing is left that it may take, or the limit of a turn is too small.
        """
        if self.broke:
            raise failed("small-limit" if self.small else "budget")
        taken = sum(call.tokens for call in self.calls)
        if self.limit and taken + tokens_of(messages) > self.limit:
            raise failed("small-limit")

    def note(
        self, label: str, name: str, messages: Messages, usage: Usage | None, got: int
    ) -> None:
        """Count a call.

        Args:
            label: name and hash of the prompt.
            name: the model that was asked.
            messages: the question.
            usage: what the server told, None when the answer broke off.
            got: bytes of the answer that came.
        """
        told = usage is not None and usage.prompt_tokens + usage.completion_tokens > 0
        usage = usage or Usage(model=name)
        if not told:
            update = {"prompt_tokens": tokens_of(messages), "completion_tokens": tokens_in(got)}
            usage = usage.model_copy(update=update)
        self.calls.append(
            Call(
                **usage.model_dump(),
                prompt=label,
                estimated=not told,
                millionths=self.prices.millionths(name, usage),
            )
        )


@dataclass(frozen=True)
class Metered:
    """The `Model` that interpreters and responders hold: a source whose calls a meter sees."""

    source: Source
    meter: Meter

    @property
    def name(self) -> str:
        """The model's name."""
        return self.source.name

    def stream(
        self, messages: Messages, *, deadline: Deadline | None = None, label: str = ""
    ) -> Generator[str, None, Usage]:
        """As `Model.stream`.

        Raises:
            ModelFailed: as there, or the turn may take no more.
        """
        pieces = self.source.stream(messages, deadline=deadline)
        return (yield from self.counted(messages, label, pieces, lambda usage: usage))

    def extract(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
    ) -> Answer:
        """As `Model.extract`.

        Raises:
            ModelFailed: as there, or the turn may take no more, or was ended.
        """
        value, _ = exhausted(self.extracting(messages, schema, deadline=deadline, label=label))
        return value

    def extracting(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
        room: int = 1,
    ) -> Generator[str, None, tuple[Answer, Usage]]:
        """As `Patient.extracting`.

        Raises:
            ModelFailed: as there, or the turn may take no more, or was ended.
        """
        pieces = self.source.extracting(messages, schema, deadline=deadline, room=room)
        return (yield from self.counted(messages, label, pieces, lambda whole: whole[1]))

    def counted(
        self,
        messages: Messages,
        label: str,
        pieces: Generator[str, None, Whole],
        usage_of: Callable[[Whole], Usage],
    ) -> Generator[str, None, Whole]:
        """The pieces as they come and what stands at their end, noted however they end."""
        self.meter.allow(messages)
        got, usage, paid = 0, None, True
        try:
            while not self.meter.ended.is_set():
                piece = next(pieces)
                self.meter.pause = piece if isinstance(piece, Pause) else None
                got += len(piece.encode())
                yield piece
            raise failed("cut")
        except StopIteration as stop:
            whole: Whole = stop.value
            usage = usage_of(whole)
            return whole
        except ModelFailed as failure:
            paid = failure.reason not in UNPAID
            raise
        finally:
            pieces.close()
            if paid:
                self.meter.note(label, self.name, messages, usage, got)


def tokens_of(messages: Messages) -> int:
    """About how many tokens a question has."""
    return sum(tokens_in(len(text.encode())) for _, text in messages)


def tokens_in(size: int) -> int:
    """About how many tokens so many bytes of text are."""
    return -(-size // BYTES_A_TOKEN)
