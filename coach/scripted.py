"""A model that says what it is told: for tests, measurements and a demonstration without a key."""

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from pydantic import BaseModel

from coach.model import Answer, Deadline, Messages, Reason, Usage, failed


@dataclass(frozen=True)
class Says:
    """A streamed answer in pieces, which may fail after the last of them."""

    pieces: tuple[str, ...]
    then: Reason | None = None


@dataclass(frozen=True)
class Fails:
    """A failure before anything came, of a streamed or of a structured answer."""

    reason: Reason


Step: TypeAlias = Says | Fails | BaseModel
"""A value is a structured answer."""


@dataclass(frozen=True)
class Call:
    """One call as it came."""

    kind: Literal["stream", "extract"]
    messages: tuple[tuple[str, str], ...]
    schema: type[BaseModel] | None = None


@dataclass
class ScriptedModel:
    """Plays its steps in order and keeps every call; `finish` tells when steps are left over."""

    steps: list[Step]
    name: str = "scripted"
    calls: list[Call] = field(default_factory=list)

    def stream(
        self, messages: Messages, *, deadline: Deadline | None = None, label: str = ""
    ) -> Generator[str, None, Usage]:
        """The pieces of the next step.

        Raises:
            AssertionError: the next step is another kind of answer, or there is none.
            ModelFailed: the step says so.
        """
        step = self.next_step(Call("stream", tuple(messages)))
        match step:
            case Says(pieces, then):
                yield from pieces
                if then is not None:
                    raise failed(then)
                return self.usage(messages, len(pieces))
            case Fails(reason):
                raise failed(reason)
            case _:
                raise AssertionError(f"a stream was asked for; the script has {step!r}")

    def extract(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
    ) -> Answer:
        """The value of the next step.

        Raises:
            AssertionError: the next step is another kind of answer, or there is none.
            ModelFailed: the step says so.
        """
        step = self.next_step(Call("extract", tuple(messages), schema))
        if isinstance(step, Fails):
            raise failed(step.reason)
        if isinstance(step, schema):
            return step
        raise AssertionError(f"a {schema.__name__} was asked for; the script has {step!r}")

    def extracting(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
        room: int = 1,
    ) -> Generator[str, None, tuple[Answer, Usage]]:
        """As `extract`, after one empty piece."""
        yield ""
        value = self.extract(messages, schema)
        return value, self.usage(messages, 1)

    def usage(self, messages: Messages, pieces: int) -> Usage:
        """A count of words and pieces, which grows as tokens would."""
        words = sum(len(text.split()) for _, text in messages)
        return Usage(model=self.name, prompt_tokens=words, completion_tokens=pieces)

    def next_step(self, call: Call) -> Step:
        """Keep the call and take the next step."""
        self.calls.append(call)
        if not self.steps:
            raise AssertionError(f"call {len(self.calls)} is beyond the script: {call.messages!r}")
        return self.steps.pop(0)

    def finish(self) -> None:
        """Say that the script should have been played to its end.

        Raises:
            AssertionError: steps are left over.
        """
        if self.steps:
            raise AssertionError(f"{len(self.steps)} steps were not asked for: {self.steps!r}")
