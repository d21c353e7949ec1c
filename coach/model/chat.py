"""A model behind an OpenAI-compatible server: deadlines, retries, and answers that are whole."""

import logging
import threading
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import SecretStr

from coach.errors import ModelFailed
from coach.model.attempts import Attempts, Seen
from coach.model.contract import Answer, Deadline, Messages, Pause, Usage
from coach.model.events import Chunk, unhurried
from coach.model.failure import failed
from coach.model.fault import Fault
from coach.model.line import Line
from coach.model.shape import in_plain_words, parsed, response_format, with_complaint
from coach.model.watched import BEAT, Overdue, watched

if TYPE_CHECKING:
    from coach.model.other import OtherWire
    from coach.model.wire import Wire

MOST_REPAIRS = 2
"""Answers that are read for one value."""
OPENAI_PROTOCOL = "openai"
MORE_ROOM = 3
"""Times the tokens that an answer may have when it did not fit."""
SCHEMA_REFUSED = (400, 415, 422, 500, 501)
"""Statuses with which servers refuse a schema that they do not know."""

log = logging.getLogger(__name__)

Whole = TypeVar("Whole")


@dataclass
class ChatModel:
    """The `Model` of the real world. Safe to use from several threads."""

    name: str
    base_url: str
    api_key: SecretStr | None = None
    deadline: Deadline = field(default_factory=Deadline)
    max_tokens: int = 800
    provider: str = OPENAI_PROTOCOL
    """Whose client is used; any but the first is asked through `init_chat_model`."""
    follows_schema: bool = True
    """Learned from the server: False once it has refused a schema."""
    opening: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @cached_property
    def opened(self) -> "Wire | OtherWire":
        """The way to the server; the import behind it takes a second or two."""
        from coach.model.other import OtherWire
        from coach.model.wire import open_wire

        read = max(self.deadline.first, self.deadline.gap)
        if self.provider != OPENAI_PROTOCOL:
            return OtherWire(self.provider, self.name, read)
        return open_wire(self.name, self.api_key, self.base_url, read)

    def wire(self) -> "Wire | OtherWire":
        """The way to the server, made once even when several threads ask for it at first."""
        with self.opening:
            return self.opened

    def warm(self) -> None:
        """Begin to load what the first answer needs, beside whatever else goes on."""
        threading.Thread(target=self.wire, name="model-warm", daemon=True).start()

    def stream(
        self, messages: Messages, *, deadline: Deadline | None = None, label: str = ""
    ) -> Generator[str, None, Usage]:
        """Yield the answer in pieces, empty ones while waiting; see `Model.stream`.

        Raises:
            ModelFailed: no answer, or none that is whole; pieces may have come before.
        """
        attempts, max_tokens = Attempts(deadline or self.deadline), self.max_tokens
        while True:
            try:
                return (yield from self.answered(messages, attempts, max_tokens, {}))
            except Fault as fault:
                if fault.begun or not cut_by_length(fault) or max_tokens > self.max_tokens:
                    raise ended(fault) from None
                max_tokens *= MORE_ROOM  # a model that thinks has used up its room before a word

    def extract(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
    ) -> Answer:
        """The answer as a value of the schema; see `Model.extract`.

        Raises:
            ModelFailed: no answer that fits within two tries.
        """
        value, _ = exhausted(self.extracting(messages, schema, deadline=deadline))
        return value

    def extracting(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        room: int = 1,
    ) -> Generator[str, None, tuple[Answer, Usage]]:
        """The answer as a value and what it took, in pieces as they come; see `Source`.

        Raises:
            ModelFailed: no answer that fits within two tries.
        """
        attempts, asked = Attempts(deadline or self.deadline, watched=False), messages
        max_tokens = self.max_tokens * room
        taken = Usage()
        for repair in range(1, MOST_REPAIRS + 1):
            try:
                text, usage = yield from self.structured(asked, attempts, max_tokens, schema)
                taken = usage.and_before(taken)
                return parsed(text, schema), taken
            except Fault as fault:
                if repair == MOST_REPAIRS or not cut_by_length(fault):
                    raise ended(fault) from None
                max_tokens *= MORE_ROOM
            except ValueError as complaint:
                log.warning("The model's answer does not fit the schema, try %d", repair)
                asked = with_complaint(messages, str(complaint))
        raise failed("nonsense")

    def structured(
        self, messages: Messages, attempts: Attempts, max_tokens: int, schema: type[Answer]
    ) -> Generator[str, None, tuple[str, Usage]]:
        """The text of an answer that should follow the schema, in pieces and whole.

        A server that refuses the schema is told it in words, from then on if it says clearly that
        the request is at fault.

        Raises:
            Fault: there is no whole answer.
        """
        if self.follows_schema and self.provider == OPENAI_PROTOCOL:
            try:
                extra = response_format(schema)
                return (yield from gathered(self.answered(messages, attempts, max_tokens, extra)))
            except Fault as fault:
                if fault.begun or fault.status not in SCHEMA_REFUSED:
                    raise
                self.follows_schema = fault.status >= 500
        plain = in_plain_words(messages, schema)
        return (yield from gathered(self.answered(plain, attempts, max_tokens, {})))

    def answered(
        self, messages: Messages, attempts: Attempts, max_tokens: int, extra: dict[str, Any]
    ) -> Generator[str, None, Usage]:
        """The pieces of one answer, asked for again while nothing of it has come.

        Raises:
            Fault: there is no answer, or it is not whole.
        """
        while True:
            try:
                usage = yield from self.asked_once(messages, attempts, max_tokens, extra)
                return usage.model_copy(update={"attempts": attempts.failures + 1})
            except Fault as fault:
                wait = attempts.wait_after(fault)
                if wait is None or (extra and fault.status in SCHEMA_REFUSED):
                    raise
            yield from waited(wait)

    def asked_once(
        self, messages: Messages, attempts: Attempts, max_tokens: int, extra: dict[str, Any]
    ) -> Generator[str, None, Usage]:
        """The pieces of one request's answer, which is whole when this returns.

        Raises:
            Fault: there is no answer, or it is not whole.
        """
        line, seen = Line(), Seen(Usage(model=self.name))

        def source() -> Iterator[Chunk]:
            try:
                wire = self.wire()
            except Exception as error:  # a proxy or a certificate in the environment, mostly
                log.warning("No way to the model server: %s", type(error).__name__)
                raise Fault("misconfigured") from None
            chunks = wire.chunks(messages, line, max_tokens, extra)
            yield from unhurried(chunks, line) if attempts.watched else chunks

        chunks = watched(source, line.hang_up, attempts.deadline, since=attempts.started)
        try:
            for some in chunks:
                yield "".join(map(seen.text_of, some))
            seen.check_whole()
        except Overdue as overdue:
            raise Fault("silent").after(seen.begun) from overdue
        except Fault as fault:
            raise fault.after(seen.begun) from None
        finally:
            chunks.close()
        return seen.usage


def cut_by_length(fault: Fault) -> bool:
    """Whether the answer was longer than allowed, and not the question."""
    return fault.reason == "too-long" and not fault.status


def ended(fault: Fault) -> ModelFailed:
    """The failure after the last attempt; whatever ends an answer that has begun cuts it short."""
    whole = not fault.begun or fault.reason in ("refused", "too-long")
    return failed(fault.reason if whole else "cut")


def gathered(pieces: Generator[str, None, Usage]) -> Generator[str, None, tuple[str, Usage]]:
    """The pieces as they come; all of them joined, and what they took, at the end."""
    text = ""
    try:
        while True:
            piece = next(pieces)
            text += piece
            yield piece
    except StopIteration as stop:
        usage: Usage = stop.value
        return text, usage
    finally:
        pieces.close()


def exhausted(pieces: Generator[str, None, Whole]) -> Whole:
    """What stands at the end of the pieces."""
    while True:
        try:
            next(pieces)
        except StopIteration as stop:
            whole: Whole = stop.value
            return whole


def waited(seconds: float) -> Generator[str, None, None]:
    """Empty pieces for as long as there is to wait."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        yield Pause(until)
        time.sleep(min(left, BEAT))
