"""The one module that knows langchain-openai and openai: a request out, chunks in, faults named.

Importing it takes more than a second, so it is imported when a model is first asked.
"""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import httpx2
import openai
from langchain_core.messages import AIMessageChunk, BaseMessageChunk
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGenerationChunk
from langchain_openai import ChatOpenAI
from langchain_openai.chat_models.base import _create_usage_metadata
from pydantic import SecretStr

from coach.model.contract import Messages
from coach.model.fault import Fault
from coach.model.line import Line, current_line
from coach.settings import LOOPBACK

CONNECT_SECONDS = 10.0
WAITED = 0.002
"""Seconds after which a part was not in the buffer already."""
REST = 0.06
"""Seconds; an answer is drawn four times a second."""
NO_KEY = "none"
"""Sent to a server of one's own that wants no key; the client insists on one."""


@dataclass(frozen=True)
class Chunk:
    """One piece of an answer as it came."""

    text: str = ""
    refusal: bool = False
    finish: str = ""
    """Why the answer ended, as the server says it; empty within it."""
    model: str = ""
    tokens: dict[str, int] = field(default_factory=dict)
    """Counts as in `Usage`, when the server tells them."""


class Chat(ChatOpenAI):
    """ChatOpenAI that reads of a streamed chunk what `read_chunk` needs, and a refusal too.

    Its own way through a chunk costs a millisecond of processor time, more than all that the coach
    does with one; a room of people would wait for it.
    """

    def _convert_chunk_to_generation_chunk(
        self, chunk: dict[str, Any], default_chunk_class: type, base_generation_info: Any
    ) -> ChatGenerationChunk | None:
        choice = (chunk.get("choices") or [{}])[0]
        delta = choice.get("delta") or {}
        usage, finish = chunk.get("usage"), choice.get("finish_reason")
        told = {"finish_reason": finish, "model_name": chunk.get("model")} if finish else None
        message = AIMessageChunk(
            content=delta.get("content") or "",
            additional_kwargs={"refusal": True} if delta.get("refusal") else {},
            usage_metadata=_create_usage_metadata(usage) if usage else None,
        )
        return ChatGenerationChunk(message=message, generation_info=told)


@dataclass(frozen=True)
class Completions:
    """The part of OpenAI's client that a chat speaks through; chunks come as they were sent.

    The client would else build a checked object of each chunk, only for it to be taken apart.
    """

    client: openai.OpenAI

    def create(
        self, *, extra_body: dict[str, Any], stream: bool, **body: Any
    ) -> openai.Stream[object]:
        """The stream of an answer to this request."""
        return self.client.post(
            "/chat/completions",
            cast_to=object,
            body={**body, **extra_body, "stream": stream},
            stream=True,
            stream_cls=openai.Stream[object],
        )


@dataclass(frozen=True)
class Wire:
    """A way to one model on one server."""

    chat: Chat
    own_server: bool

    def chunks(
        self, messages: Messages, line: Line, max_tokens: int, extra: dict[str, Any]
    ) -> Iterator[Chunk]:
        """The answer as it comes.

        Args:
            messages: the question.
            line: learns the connection, to hang up on it.
            max_tokens: the longest answer.
            extra: further fields of the request.

        Raises:
            Fault: the request failed, before or within the answer.
        """
        current_line.set(line)
        # OpenAI's newer models know only the new name of the limit, many own servers the old one.
        limit = "max_tokens" if self.own_server else "max_completion_tokens"
        body = {limit: max_tokens, **extra}
        try:
            for part in unhurried(self.chat.stream(list(messages), extra_body=body)):
                yield read_chunk(part)
        except Exception as error:
            raise fault_of(error) from None  # the cause may carry the key or the person's words


def open_wire(name: str, api_key: SecretStr | None, base_url: str, read_seconds: float) -> Wire:
    """A way to the model; connects nowhere yet.

    Args:
        name: the model's name on its server.
        api_key: its key, None for a server that wants none.
        base_url: the server's address.
        read_seconds: how long the connection may be still; the caller has deadlines of its own.
    """
    client = httpx2.Client(
        # A key stays with its server: no redirects, and no proxy between us and this machine.
        follow_redirects=False,
        trust_env=urlsplit(base_url).hostname not in LOOPBACK,
        timeout=httpx2.Timeout(read_seconds, connect=min(CONNECT_SECONDS, read_seconds)),
        # Each request has a connection of its own, so that stopping ends it and nothing else.
        limits=httpx2.Limits(max_connections=None, max_keepalive_connections=0),
        event_hooks={"request": [put_on_line]},
    )
    key = api_key or SecretStr(NO_KEY)
    server = openai.OpenAI(
        api_key=key.get_secret_value(), base_url=base_url, http_client=client, max_retries=0
    )
    chat = Chat(
        model=name,
        api_key=key,
        base_url=base_url,
        client=Completions(server),
        max_retries=0,
        stream_usage=True,
        use_responses_api=False,
    )
    return Wire(chat=chat, own_server=urlsplit(base_url).hostname != "api.openai.com")


def put_on_line(request: httpx2.Request) -> None:
    """Let the line of the thread that asks learn the request's sockets."""
    request.extensions["trace"] = current_line.get().trace


def unhurried(parts: Iterator[BaseMessageChunk]) -> Iterator[BaseMessageChunk]:
    """The parts of an answer, after the first word several at once.

    Waking up for each token is most of what a long answer costs. Nobody reads that fast: what has
    come meanwhile lies in the connection's buffer, and is taken without a wait.
    """
    begun = False
    while True:
        asked = time.monotonic()
        part = next(parts, None)
        if part is None:
            return
        yield part
        begun = begun or bool(part.content)
        if begun and time.monotonic() - asked > WAITED:
            time.sleep(REST)


def read_chunk(part: Any) -> Chunk:
    """A chunk without what the coach has no use for."""
    if not isinstance(part, AIMessageChunk):
        raise Fault("nonsense")
    usage, told = part.usage_metadata, part.response_metadata
    return Chunk(
        text=part.content if isinstance(part.content, str) else "",
        refusal=bool(part.additional_kwargs.get("refusal")),
        finish=told.get("finish_reason") or "",
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
    """What an error of the client means; anything unknown is an answer that cannot be read."""
    match error:
        case Fault():
            return error
        case openai.APIConnectionError() | httpx2.TransportError():
            return fault_of_connection(error)
        case openai.APIStatusError():
            return fault_of_status(error)
        case json.JSONDecodeError():
            return Fault("nonsense")
        case openai.APIError():  # an error that came within the stream
            return Fault("cut", again=True)
        case _:
            return Fault("nonsense")


def fault_of_connection(error: BaseException) -> Fault:
    """Tells a server that cannot be reached from one that is silent and one that was lost."""
    while error.__cause__ is not None:
        error = error.__cause__
        if isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout):
            return Fault("unreachable")
        if isinstance(error, httpx2.TimeoutException):
            return Fault("silent")
    return Fault("unreachable", again=True)


def fault_of_status(error: openai.APIStatusError) -> Fault:
    """What an HTTP status means together with what the server says to it."""
    told = str(error.body)
    if error.status_code == 400 and "context" in told and "length" in told:
        return Fault("too-long", status=400)
    fault = fault_of_number(error.status_code, retry_after(error.response))
    fault.again = fault.again and "insufficient_quota" not in told
    return fault


def fault_of_number(status: int, wait: float | None = None) -> Fault:
    """What an HTTP status means by itself."""
    match status:
        case 401 | 403:
            return Fault("key", status=status)
        case 404:
            return Fault("model", status=status)
        case 413:
            return Fault("too-long", status=status)
        case 408 | 409 | 429:
            return Fault("busy", again=True, wait=wait, status=status)
        case _ if status >= 500:
            return Fault("busy", again=True, wait=wait, status=status)
        case _:
            return Fault("misconfigured", status=status)


def retry_after(response: httpx2.Response) -> float | None:
    """The seconds that the server asks to wait, None when it does not say so in seconds."""
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(0.0, float(response.headers[name]) * unit)
        except (KeyError, ValueError):
            continue
    return None
