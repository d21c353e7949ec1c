"""What a language model does for the coach, whoever provides it."""

from collections.abc import Generator, Sequence
from typing import Protocol, TypeAlias, TypeVar

from pydantic import BaseModel, Field

from coach.okr import Noun

Messages: TypeAlias = Sequence[tuple[str, str]]
"""Role (`system`, `user`, `assistant`) and text, in order."""

Answer = TypeVar("Answer", bound=BaseModel)


class Deadline(Noun):
    """How long one answer may take, in seconds; time spent on retries counts."""

    first: float = Field(default=30, gt=0)
    """Until the first sign of an answer."""
    gap: float = Field(default=30, gt=0)
    """Between two signs of it."""
    total: float = Field(default=120, gt=0)
    """From the question to the end."""


class Usage(Noun):
    """What an answer took; counts are 0 where the server does not tell."""

    model: str = ""
    """The model as its server names it."""
    prompt_tokens: int = 0
    cached_tokens: int = 0
    """Those of the prompt that the server had read before."""
    completion_tokens: int = 0
    attempts: int = 1
    """Requests made until one was answered."""

    def and_before(self, other: "Usage") -> "Usage":
        """What this answer and an earlier one to the same question took together."""
        return self.model_copy(
            update={
                "prompt_tokens": self.prompt_tokens + other.prompt_tokens,
                "cached_tokens": self.cached_tokens + other.cached_tokens,
                "completion_tokens": self.completion_tokens + other.completion_tokens,
            }
        )


class Pause(str):
    """An empty piece of an answer: a busy server is left in peace before it is asked again."""

    until: float
    """A time of `time.monotonic`."""

    def __new__(cls, until: float) -> "Pause":
        """The piece for a wait that ends then."""
        piece = super().__new__(cls)
        piece.until = until
        return piece


class Model(Protocol):
    """A language model; every failure of it is a `ModelFailed` with a reason of a closed list."""

    @property
    def name(self) -> str:
        """The model's name, to say who is speaking."""
        ...

    def stream(
        self, messages: Messages, *, deadline: Deadline | None = None, label: str = ""
    ) -> Generator[str, None, Usage]:
        """Yield the answer in pieces as they come; return what it took.

        An empty piece means that nothing has come yet: it gives the reader a moment, a few times
        a second, in which to stop. Closing the generator closes the connection.

        Args:
            messages: the question.
            deadline: how long it may take, the model's own when None.
            label: name and hash of the prompt, for the account of what was asked.

        Raises:
            ModelFailed: no answer, or none that is whole; pieces may have come before.
        """
        ...

    def extract(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
    ) -> Answer:
        """The answer as a value of the schema; arguments as for `stream`.

        Raises:
            ModelFailed: no answer that fits, after the bounded repair.
        """
        ...


class Patient(Protocol):
    """A model whose structured answers come in pieces, so that whoever waits can stop them."""

    @property
    def name(self) -> str:
        """The model's name."""
        ...

    def extracting(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
        room: int = 1,
    ) -> Generator[str, None, tuple[Answer, Usage]]:
        """As `Model.extract`, in pieces as they come; the value and what it took at the end.

        Args:
            messages: the question.
            schema: what the answer follows.
            deadline: how long it may take, the model's own when None.
            label: name and hash of the prompt.
            room: times the tokens that an answer of this model usually may have.

        Raises:
            ModelFailed: no answer that fits, after the bounded repair.
        """
        ...


class Source(Protocol):
    """Where answers come from: a `Model` whose every answer can be broken off, and is counted."""

    @property
    def name(self) -> str:
        """The model's name."""
        ...

    def stream(
        self, messages: Messages, *, deadline: Deadline | None = None
    ) -> Generator[str, None, Usage]:
        """As `Model.stream`."""
        ...

    def extracting(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        room: int = 1,
    ) -> Generator[str, None, tuple[Answer, Usage]]:
        """As `Patient.extracting`."""
        ...
