"""A browser reduced to what a server notices of it: Streamlit's websocket protocol.

The protocol is Streamlit's own; look here after an upgrade of it.
"""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection as Connection
from websockets.asyncio.client import connect as connected
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE = 60.0
"""Seconds for a script to run."""


PROTOCOLS = (Subprotocol("streamlit"), Subprotocol("NO_TOKEN"))
"""The second stands where a browser gives its token against forged requests."""


@contextmanager
def browsing(address: str) -> Iterator["Browser"]:
    """A session with a server on this machine, until the end of the block."""
    with connect(
        stream_of(address), subprotocols=PROTOCOLS, max_size=None, compression=None
    ) as socket:
        yield Browser(socket)


@asynccontextmanager
async def one_of_many(address: str) -> AsyncIterator["BrowserOfARoom"]:
    """A session among many, which one thread can keep up with, until the end of the block."""
    async with connected(
        stream_of(address),
        subprotocols=PROTOCOLS,
        max_size=None,
        compression=None,
        open_timeout=PATIENCE,
    ) as socket:
        yield BrowserOfARoom(socket)


def stream_of(address: str) -> str:
    """Where a server streams its pages."""
    return f"ws://{urlsplit(address).netloc}/_stcore/stream"


class Page:
    """What is known of a page in a browser."""

    def __init__(self) -> None:
        self.chat_input = ""
        """Id of the chat input on the page, once one was drawn."""
        self.said = ""
        """The message that was typed last."""
        self.echoed = False
        self.answered = 0.0
        """When the first words stood below it (`time.perf_counter`)."""

    def wish(self, query: str = "", say: str = "") -> bytes:
        """What a browser sends to have the page drawn; arguments as for `Browser.draw`."""
        self.said, self.echoed, self.answered = say, False, 0.0
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.context_info.timezone = "UTC"
        if say:
            state = message.rerun_script.widget_states.widgets.add()
            state.id = self.chat_input
            state.chat_input_value.data = say
        return bytes(message.SerializeToString())

    def read(self, received: str | bytes) -> bool:
        """Take note of what the server says; True when the script has run to its end."""
        assert isinstance(received, bytes)
        message = ForwardMsg.FromString(received)
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            if element.WhichOneof("type") == "chat_input":
                self.chat_input = element.chat_input.id
            if self.said and element.WhichOneof("type") == "markdown":
                self.see(element.markdown.body.strip())
            if element.WhichOneof("type") == "exception":
                raise RuntimeError(f"the page failed: {element.exception.message}")
        early = message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return kind == "script_finished" and not early

    def see(self, text: str) -> None:
        """Take note of a text on the page: the message, or what stands below it."""
        if self.echoed and text and not self.answered:
            self.answered = time.perf_counter()
        self.echoed = self.echoed or text == self.said


class Browser(Page):
    """One session with a server."""

    def __init__(self, socket: ClientConnection) -> None:
        super().__init__()
        self.socket = socket

    def draw(self, query: str = "", say: str = "") -> float:
        """Have the page drawn and return the seconds until it stood.

        Args:
            query: what follows the question mark in the address.
            say: a message typed into the chat input.
        """
        started = time.perf_counter()
        self.socket.send(self.wish(query, say))
        while not self.read(self.socket.recv(timeout=PATIENCE)):
            continue
        return time.perf_counter() - started


class BrowserOfARoom(Page):
    """One session with a server, among many."""

    def __init__(self, socket: Connection) -> None:
        super().__init__()
        self.socket = socket

    async def draw(self, say: str = "") -> tuple[float, float]:
        """Have the page drawn; the seconds until the first words of the answer, and until the end.

        Args:
            say: a message typed into the chat input, never the same one twice.
        """
        started = time.perf_counter()
        await self.socket.send(self.wish(say=say))
        while not self.read(await self.socket.recv()):
            continue
        return self.answered - started, time.perf_counter() - started
