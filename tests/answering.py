"""What every model shares that a test makes up: it says its words, and fills a schema, at once."""

from abc import ABC, abstractmethod
from collections.abc import Generator, Iterable
from typing import Any

from coach.model import Answer, Deadline, Messages, Usage


class Answering(ABC):
    """A model that answers each prompt by its name, without a script."""

    @abstractmethod
    def words(self, prompt: str, messages: Messages) -> Iterable[str]:
        """The pieces of a streamed answer."""

    @abstractmethod
    def fields(self, prompt: str, messages: Messages) -> dict[str, Any]:
        """A structured answer, before its schema looks at it."""

    def stream(
        self, messages: Messages, *, deadline: Deadline | None = None, label: str = ""
    ) -> Generator[str, None, Usage]:
        """The words."""
        yield from self.words(label.partition("@")[0], messages)
        return Usage()

    def extract(
        self,
        messages: Messages,
        schema: type[Answer],
        *,
        deadline: Deadline | None = None,
        label: str = "",
    ) -> Answer:
        """The fields, as far as the schema has them."""
        return schema.model_validate(self.fields(label.partition("@")[0], messages))

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
        return self.extract(messages, schema, label=label), Usage()
