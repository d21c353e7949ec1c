"""A browser reduced to what a server notices of it: Streamlit's websocket protocol.

The protocol is Streamlit's own; look here after an upgrade of it.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE = 60.0
"""Seconds for a script to run."""


@contextmanager
def browsing(address: str) -> Iterator["Browser"]:
    """A session with a server on this machine, until the end of the block."""
    with connect(
        f"ws://{urlsplit(address).netloc}/_stcore/stream",
        # The second entry stands where a browser gives its token against forged requests.
        subprotocols=[Subprotocol("streamlit"), Subprotocol("NO_TOKEN")],
        max_size=None,
        compression=None,
    ) as socket:
        yield Browser(socket)


class Browser:
    """One session with a server."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.chat_input = ""
        """Id of the chat input on the page, once one was drawn."""

    def draw(self, query: str = "", say: str = "") -> float:
        """Have the page drawn and return the seconds until it stood.

        Args:
            query: what follows the question mark in the address.
            say: a message typed into the chat input.
        """
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.context_info.timezone = "UTC"
        if say:
            state = message.rerun_script.widget_states.widgets.add()
            state.id = self.chat_input
            state.chat_input_value.data = say
        started = time.perf_counter()
        self.socket.send(message.SerializeToString())
        while True:
            received = self.socket.recv(timeout=PATIENCE)
            assert isinstance(received, bytes)
            if self.read(ForwardMsg.FromString(received)):
                return time.perf_counter() - started

    def read(self, message: ForwardMsg) -> bool:
        """Take note of what the server says; True when the script has run to its end."""
        kind = message.WhichOneof("type")
        if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            if element.WhichOneof("type") == "chat_input":
                self.chat_input = element.chat_input.id
            if element.WhichOneof("type") == "exception":
                raise RuntimeError(f"the page failed: {element.exception.message}")
        return (
            kind == "script_finished"
            and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        )
