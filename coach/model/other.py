"""Models of other providers, through LangChain's `init_chat_model` and the package of each.

What is particular to OpenAI's protocol stays away from here: a schema is told in words, and a
connection ends when the answer is no longer read, which may take until its next piece.
"""

import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from langchain_core.messages import AIMessageChunk
from langchain_core.messages.ai import UsageMetadata

from coach.model.contract import Messages
from coach.model.events import Chunk
from coach.model.fault import Fault
from coach.model.line import Line
from coach.model.wire import fault_of_number, retry_after

FINISHES = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "safety": "content_filter",
    "refusal": "content_filter",
    "prohibited_content": "content_filter",
}
"""What providers call the end of an answer, in small letters, in the words of OpenAI's protocol."""


@dataclass(frozen=True)
class OtherWire:
    """A way to a model of another provider."""

    provider: str
    name: str
    read_seconds: float

    def chunks(
        self, messages: Messages, line: Line, max_tokens: int, extra: dict[str, Any]
    ) -> Iterator[Chunk]:
        """The answer as it comes; as `Wire.chunks`, but that `extra` has to be empty.

        Raises:
            Fault: the request failed, before or within the answer.
        """
        assert not extra, "fields of a request are OpenAI's own"
        try:
            chat = chat_model(self.provider, self.name, max_tokens, self.read_seconds)
            for part in chat.stream(one_system(messages)):
                if line.ended:
                    return
                yield read_chunk(part)
        except Exception as error:
            raise fault_of(error) from None  # the cause may carry the key or the person's words


@lru_cache(maxsize=8)
def chat_model(provider: str, name: str, max_tokens: int, read_seconds: float) -> Any:
    """The provider's client; the key is its own variable, such as ANTHROPIC_API_KEY."""
    init_chat_model = importlib.import_module("langchain.chat_models").init_chat_model
    return init_chat_model(
        name, model_provider=provider, max_tokens=max_tokens, timeout=read_seconds, max_retries=0
    )


def one_system(messages: Messages) -> list[tuple[str, str]]:
    """The messages with a system message at the beginning alone; some know it nowhere else."""
    return [
        (role if role != "system" or number == 0 else "user", text)
        for number, (role, text) in enumerate(messages)
    ]


def read_chunk(part: Any) -> Chunk:
    """A chunk without what the coach has no use for."""
    if not isinstance(part, AIMessageChunk):
        raise Fault("nonsense")
    usage, told = part.usage_metadata, part.response_metadata
    finish = str(told.get("stop_reason") or told.get("finish_reason") or "").lower()
    if not finish and part.chunk_position == "last":
        finish = "stop"  # LangChain marks the end of providers that do not tell a reason
    return Chunk(
        text=str(part.text),
        finish=FINISHES.get(finish, finish),
        model=told.get("model_name") or "",
        tokens=counts(usage) if usage else {},
    )


def counts(usage: UsageMetadata) -> dict[str, int]:
    """The tokens that a server tells of."""
    return {
        "prompt_tokens": usage["input_tokens"],
        "cached_tokens": usage.get("input_token_details", {}).get("cache_read") or 0,
        "completion_tokens": usage["output_tokens"],
    }


def fault_of(error: Exception) -> Fault:
    """What an error of a client that we do not know means: by its status, else by its name."""
    if isinstance(error, Fault):
        return error
    for number in (getattr(error, "status_code", None), getattr(error, "code", None)):
        if isinstance(number, int) and 400 <= number < 600:
            return fault_of_number(number, asked_to_wait(error))
    name = type(error).__name__
    if isinstance(error, ImportError):
        return Fault("misconfigured")
    if "Timeout" in name:
        return Fault("silent")
    return Fault("unreachable" if "Connect" in name else "nonsense")


def asked_to_wait(error: Exception) -> float | None:
    """The seconds that the server asks to wait, where the client kept its answer."""
    response: Any = getattr(error, "response", None)
    return retry_after(response) if hasattr(response, "headers") else None
