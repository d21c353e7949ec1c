"""The connection of one request, which any thread can end."""

import select
import socket
import ssl
import threading
import time
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Line:
    """The connection of one request, to hang up on it from another thread.

    Closing a socket does not wake a thread that reads from it; shutting it down does.
    """

    sockets: list[socket.socket] = field(default_factory=list)
    ended: bool = False
    paced: bool = False
    """Whether whoever reads from the connection lets the answer come before a read has to wait."""
    calm: float = 0.0
    """Seconds that a paced answer then has to come; none as long as somebody waits for it."""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def trace(self, name: str, info: dict[str, Any]) -> None:
        """Note the sockets that the HTTP client opens; it calls this at each of its steps."""
        if not name.endswith(("connect_tcp.complete", "start_tls.complete")):
            return
        self.take(info["return_value"].get_extra_info("socket"))

    def take(self, opened: socket.socket) -> None:
        """Note a socket of the connection."""
        with self.lock:
            self.sockets.append(opened)
            ended = self.ended
        if ended:
            self.hang_up()

    def settle(self) -> None:
        """Before a read: let a paced answer come where nothing of it is there to be read."""
        if self.calm and not self.ready():
            self.rest(self.calm)

    def ready(self) -> bool:
        """Whether a read would not wait; also where that cannot be told."""
        with self.lock:
            opened = [s for s in self.sockets if s.fileno() >= 0]
        if any(isinstance(one, ssl.SSLSocket) and one.pending() for one in opened):
            return True
        if not opened or not hasattr(select, "poll"):
            return not opened or bool(select.select(opened, [], [], 0)[0])
        come = select.poll()  # which, other than `select`, takes any number of a file
        for one in opened:
            come.register(one, select.POLLIN)
        return bool(come.poll(0))

    def rest(self, seconds: float) -> None:
        """Let an answer come for a while, but no longer than until its connection ends.

        Only Linux tells of that end without a read; elsewhere the time is waited for. A connection
        that is not known, or was hung up on, is not waited for at all.
        """
        with self.lock:
            known = [opened.fileno() for opened in self.sockets]
        if not known:
            return
        if not hasattr(select, "POLLRDHUP"):
            time.sleep(seconds)
            return
        ends = select.poll()
        for opened in known:
            ends.register(opened, select.POLLRDHUP)
        ends.poll(1000 * seconds)

    def hang_up(self) -> None:
        """End the connection at once; more than once does no harm."""
        with self.lock:
            self.ended = True
            sockets, self.sockets = self.sockets, []
        for opened in sockets:
            try:
                opened.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # it is closed already


current_line: ContextVar[Line] = ContextVar("current_line")
