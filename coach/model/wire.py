"""The one module that knows langchain-openai and openai: a request out, chunks in, faults named.

Importing it takes more than a second, so it is imported when a model is first asked.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import httpx2
import openai
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from coach.model.contract import Messages
from coach.model.direct import Direct
from coach.model.events import Chunk, read_chunk, told
from coach.model.fault import Fault
from coach.model.line import Line, current_line
from coach.settings import LOOPBACK

CONNECT_SECONDS = 10.0
NO_KEY = "none"
"""Sent to a server of one's own that wants no key; the client insists on one."""


@dataclass(frozen=True)
class Wire:
    """A way to one model on one server.

    LangChain words the request and OpenAI's client knows where it goes and with which headers. It
    is sent, and the answer read, as it lies on the wire: their own way makes several checked
    objects of each request and each token, which costs many times what the coach does with one; a
    room of people would wait for it.
    """

    chat: ChatOpenAI
    client: httpx2.Client
    straight: Direct | None
    """The way without a proxy, None where there is one."""
    address: str
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
        try:
            request = self.request(messages, max_tokens) | extra
            with self.sent(request) as answer:
                if not answer.is_success:
                    answer.read()
                    raise fault_of_answer(answer)
                yield from map(read_chunk, told(answer.iter_bytes()))
        except Exception as error:
            raise fault_of(error) from None  # the cause may carry the key or the person's words

    @contextmanager
    def sent(self, request: dict[str, Any]) -> Iterator[httpx2.Response]:
        """The answer to a request, until the end of the block.

        With no proxy in between nothing of what HTTPX's client does is needed: it would work out
        address, headers, cookies and redirects anew each time, a third of what a request costs.
        """
        if self.straight is None:
            with self.client.stream("POST", self.address, json=request) as answer:
                yield answer
            return
        asked = httpx2.Request(
            "POST",
            self.url,
            headers=self.client.headers,
            json=request,
            extensions={"timeout": self.client.timeout.as_dict()},
        )
        answer = self.straight.handle_request(asked)
        try:
            yield answer
        finally:
            answer.close()

    @cached_property
    def url(self) -> httpx2.URL:
        """The address in its parts."""
        return httpx2.URL(self.address)

    def request(self, messages: Messages, max_tokens: int) -> dict[str, Any]:
        """The question as OpenAI's protocol words it."""
        # OpenAI's newer models know only the new name of the limit, many own servers the old one.
        limit = "max_tokens" if self.own_server else "max_completion_tokens"
        worded = self.chat._get_request_payload(list(messages))
        return {
            **worded,
            limit: max_tokens,
            "stream": True,
            "stream_options": {"include_usage": True},
        }


def open_wire(name: str, api_key: SecretStr | None, base_url: str, read_seconds: float) -> Wire:
    """A way to the model; connects nowhere yet.

    Args:
        name: the model's name on its server.
        api_key: its key, None for a server that wants none.
        base_url: the server's address.
        read_seconds: how long the connection may be still; the caller has deadlines of its own.
    """
    # Nothing stands between us and this machine; elsewhere a proxy may.
    outside = urlsplit(base_url).hostname not in LOOPBACK
    proxied = outside and getproxies()
    straight = None if proxied else Direct(httpx2.create_ssl_context())
    client = httpx2.Client(
        transport=straight,
        # A key stays with its server.
        follow_redirects=False,
        trust_env=outside,
        timeout=httpx2.Timeout(read_seconds, connect=min(CONNECT_SECONDS, read_seconds)),
        # Each request has a connection of its own, so that stopping ends it and nothing else.
        limits=httpx2.Limits(max_connections=None, max_keepalive_connections=0),
        headers={"Connection": "close"},  # so that the server ends it with the answer
        event_hooks={"request": [put_on_line]},
    )
    key = api_key or SecretStr(NO_KEY)
    server = openai.OpenAI(
        api_key=key.get_secret_value(), base_url=base_url, http_client=client, max_retries=0
    )
    chat = ChatOpenAI(
        model=name, api_key=key, base_url=base_url, client=server, use_responses_api=False
    )
    headers = {**server.default_headers, **server.auth_headers}
    client.headers.update({name: text for name, text in headers.items() if isinstance(text, str)})
    own = urlsplit(base_url).hostname != "api.openai.com"
    address = f"{base_url.rstrip('/')}/chat/completions"
    return Wire(chat, client, straight, address, own)


def put_on_line(request: httpx2.Request) -> None:
    """Let the line of the thread that asks learn the request's sockets."""
    request.extensions["trace"] = current_line.get().trace


def fault_of(error: Exception) -> Fault:
    """What an error of the client means; anything unknown is an answer that cannot be read."""
    match error:
        case Fault():
            return error
        case httpx2.RequestError():
            return fault_of_connection(error)
        case _:
            return Fault("nonsense")


def fault_of_connection(error: httpx2.RequestError) -> Fault:
    """Tells a server that cannot be reached from one that is silent and one that was lost."""
    match error:
        case httpx2.ConnectError() | httpx2.ConnectTimeout():
            return Fault("unreachable")
        case httpx2.TimeoutException():
            return Fault("silent")
        case _:
            return Fault("unreachable", again=True)


def fault_of_answer(answer: httpx2.Response) -> Fault:
    """What an HTTP status means together with what the server says to it."""
    told, status = answer.text, answer.status_code
    if status == 400 and "context" in told and "length" in told:
        return Fault("too-long", status=400)
    if status == 429 and "insufficient_quota" in told:
        return Fault("credit", status=429)
    return fault_of_number(status, retry_after(answer))


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
