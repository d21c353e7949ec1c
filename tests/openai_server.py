"""A server on loopback that speaks OpenAI's chat completions and plays one fault after another.

It is a real HTTP server, so the client's own parsing, timeouts and sockets are what is tested.
Each request takes the next step of the script; a request beyond the script is an error that
`OpenAIServer.unexpected` keeps.
"""

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any, TypeAlias

MODEL = "scripted-1"
POLL = 0.02


class Gone(Exception):
    """The client has hung up."""


@dataclass
class Exchange:
    """One request as it came and what became of its connection."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]
    came: float
    hung_up: float | None = None
    """When the client ended the connection in the middle of an answer."""


@dataclass
class Talk:
    """What a step has in hand: the request, and a way to answer."""

    exchange: Exchange
    handler: BaseHTTPRequestHandler
    open_for: Callable[[float], None]
    """Waits; raises `Gone` as soon as the client hangs up."""

    def status(self, code: int, body: object, headers: dict[str, str] | None = None) -> None:
        """A whole answer."""
        text = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.handler.send_response(code)
        for name, value in {"Content-Type": "application/json", **(headers or {})}.items():
            self.handler.send_header(name, value)
        self.handler.send_header("Content-Length", str(len(text)))
        self.handler.end_headers()
        self.handler.wfile.write(text)

    def gives(self, found: object) -> None:
        """What was asked for by its path, None when there is no such thing."""
        self.status(404 if found is None else 200, found)

    def begin_stream(self) -> None:
        """The head of a stream, which ends when the connection does."""
        self.handler.send_response(200)
        self.handler.send_header("Content-Type", "text/event-stream")
        self.handler.send_header("Connection", "close")
        self.handler.end_headers()

    def raw(self, text: str) -> None:
        """Bytes of a stream as they stand."""
        try:
            self.handler.wfile.write(text.encode())
            self.handler.wfile.flush()
        except OSError:
            self.exchange.hung_up = self.exchange.hung_up or time.monotonic()
            raise Gone from None

    def event(self, data: object) -> None:
        """One event of a stream."""
        self.raw(f"data: {json.dumps(data)}\n\n")

    def chunk(self, delta: dict[str, Any], finish: str | None = None) -> None:
        """One chunk of a chat completion."""
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        self.event({**envelope(), "choices": [choice]})

    def end_stream(self, finish: str | None = "stop", tokens: tuple[int, int] = (11, 7)) -> None:
        """The rest of a stream that ends as it should."""
        self.chunk({}, finish)
        usage = {
            "prompt_tokens": tokens[0],
            "completion_tokens": tokens[1],
            "total_tokens": sum(tokens),
        }
        self.event({**envelope(), "choices": [], "usage": usage})
        self.raw("data: [DONE]\n\n")

    def reset(self) -> None:
        """End the connection the hard way."""
        linger = struct.pack("ii", 1, 0)
        self.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.handler.connection.close()


Step: TypeAlias = Callable[[Talk], None]


def envelope() -> dict[str, Any]:
    """What every chunk carries."""
    return {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": MODEL}


def says(*pieces: str, delay: float = 0.0, finish: str | None = "stop") -> Step:
    """An answer in pieces; `finish=None` is the clean early end."""

    def step(talk: Talk) -> None:
        talk.begin_stream()
        talk.chunk({"role": "assistant", "content": ""})
        for piece in pieces:
            talk.open_for(delay)
            talk.chunk({"content": piece})
        if finish is not None:
            talk.end_stream(finish)

    return step


def answers(value: object) -> Step:
    """A structured answer, streamed in small pieces."""
    text = value if isinstance(value, str) else json.dumps(value)
    return says(*(text[i : i + 40] for i in range(0, len(text), 40)))


def refuses(text: str = "I can't help with that.") -> Step:
    """A refusal in the field that is made for it."""

    def step(talk: Talk) -> None:
        talk.begin_stream()
        talk.chunk({"role": "assistant", "refusal": text})
        talk.end_stream()

    return step


def fails(code: int, retry_after: str = "", message: str = "no") -> Step:
    """An HTTP error."""

    def step(talk: Talk) -> None:
        headers = {"Retry-After": retry_after} if retry_after else {}
        talk.status(code, {"error": {"message": message, "type": "t", "code": None}}, headers)

    return step


def redirects(to: str) -> Step:
    """A redirect to another place."""
    return lambda talk: talk.status(307, {}, {"Location": to})


def resets(*pieces: str) -> Step:
    """A reset after these pieces; with none, before the answer begins."""

    def step(talk: Talk) -> None:
        if pieces:
            talk.begin_stream()
            for piece in pieces:
                talk.chunk({"content": piece})
            talk.open_for(0.05)
        talk.reset()

    return step


def keeps_alive(every: float = 0.05, seconds: float = 20.0) -> Step:
    """Comments that keep the connection alive, and nothing else."""

    def step(talk: Talk) -> None:
        talk.begin_stream()
        for _ in range(int(seconds / every)):
            talk.raw(": still here\n\n")
            talk.open_for(every)

    return step


def falls_silent(*pieces: str, seconds: float = 20.0) -> Step:
    """These pieces, then nothing; with none, not even a status line."""

    def step(talk: Talk) -> None:
        if pieces:
            talk.begin_stream()
            for piece in pieces:
                talk.chunk({"content": piece})
        talk.open_for(seconds)

    return step


def streams_raw(*texts: str) -> Step:
    """A stream of anything."""

    def step(talk: Talk) -> None:
        talk.begin_stream()
        for text in texts:
            talk.raw(text)

    return step


def no_choices() -> Step:
    """Chunks without a choice in them."""

    def step(talk: Talk) -> None:
        talk.begin_stream()
        talk.event({**envelope(), "choices": []})
        talk.raw("data: [DONE]\n\n")

    return step


def drips(text: str = "data: {", every: float = 0.2) -> Step:
    """A stream that comes a byte at a time and never makes a chunk."""

    def step(talk: Talk) -> None:
        talk.begin_stream()
        for letter in text * 100:
            talk.raw(letter)
            talk.open_for(every)

    return step


def calls_a_tool() -> Step:
    """An answer that wants a tool to be called, and says nothing."""

    def step(talk: Talk) -> None:
        talk.begin_stream()
        call = {"name": "search", "arguments": "{}"}
        talk.chunk({"tool_calls": [{"index": 0, "id": "t1", "type": "function", "function": call}]})
        talk.end_stream("tool_calls")

    return step


def accepts_up_to(size: int, step: Step) -> Step:
    """The step for a request whose messages have no more characters than that, else an error."""

    def limited(talk: Talk) -> None:
        sent = sum(len(message["content"]) for message in talk.exchange.body["messages"])
        refused = fails(400, message=f"maximum context length is {size} tokens")
        (step if sent <= size else refused)(talk)

    return limited


@dataclass
class OpenAIServer:
    """A running server with its script and what it saw."""

    url: str
    steps: list[Step]
    exchanges: list[Exchange] = field(default_factory=list)
    unexpected: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def calls(self) -> int:
        """Requests so far."""
        return len(self.exchanges)

    def next_step(self, exchange: Exchange) -> Step:
        """Keep the request and take the next step."""
        with self.lock:
            self.exchanges.append(exchange)
            if self.steps:
                return self.steps.pop(0)
            self.unexpected += 1
            return fails(418, message="beyond the script")


def wait(
    connection: socket.socket, exchange: Exchange, seconds: float, closing: threading.Event
) -> None:
    """Wait for so long, or until the server closes.

    Raises:
        Gone: the client has hung up.
    """
    until = time.monotonic() + seconds
    while time.monotonic() < until and not closing.is_set():
        connection.settimeout(min(POLL, max(0.001, until - time.monotonic())))
        try:
            gone = connection.recv(1, socket.MSG_PEEK) == b""
        except TimeoutError:
            gone = False
        except OSError:
            gone = True
        finally:
            connection.settimeout(None)
        if gone:
            exchange.hung_up = time.monotonic()
            raise Gone


@contextmanager
def openai_server(
    steps: Sequence[Step], gives: Mapping[str, object] = MappingProxyType({})
) -> Iterator[OpenAIServer]:
    """A server that plays these steps, one a request, and gives what is asked for by path."""
    server: OpenAIServer
    closing = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            talk = Talk(Exchange(self.path, {}, {}, 0.0), self, time.sleep)
            talk.gives(gives.get(self.path))
            self.close_connection = True

        def do_POST(self) -> None:
            size = int(self.headers.get("Content-Length", 0))
            body = json.loads(self.rfile.read(size) or b"{}")
            headers = {name.lower(): value for name, value in self.headers.items()}
            exchange = Exchange(self.path, headers, body, time.monotonic())
            talk = Talk(
                exchange, self, lambda seconds: wait(self.connection, exchange, seconds, closing)
            )
            self.close_connection = True
            try:
                server.next_step(exchange)(talk)
            except (Gone, OSError):
                return

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A connection that breaks is part of the play."""

    httpd = Server(("127.0.0.1", 0), Handler)
    server = OpenAIServer(f"http://127.0.0.1:{httpd.server_address[1]}/v1", list(steps))
    thread = threading.Thread(target=httpd.serve_forever, args=(POLL,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        closing.set()
        httpd.shutdown()
        httpd.server_close()
        thread.join()
