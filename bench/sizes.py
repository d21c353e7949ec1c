"""Start-up and memory of the server, beside the minimal app."""

import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from bench.browser import browsing
from bench.figures import Figure
from bench.server import Server, base_command, first_page, free_port, our_command, serving

STARTS = 3
FIRST_SESSIONS, MORE_SESSIONS = 10, 40
SETTLE = 5.0
"""Seconds for what a server loads in the background."""


class Sizes(NamedTuple):
    """What was measured of one server."""

    start: float
    """Seconds."""
    one_session: float
    """Megabytes."""
    each_further: float
    """Megabytes."""


def sizes(base: str) -> list[Figure]:
    """Start-up in seconds and memory in megabytes.

    Args:
        base: the script of the minimal app; empty leaves the comparison out.
    """
    ours = measured(our_command)
    theirs = measured(lambda port: base_command(base, port)) if base else None
    return [
        Figure("start to a usable page", ours.start, "s", 4, theirs and theirs.start),
        Figure(
            "server with one session", ours.one_session, "MB", 450, theirs and theirs.one_session
        ),
        Figure(
            "each further idle session", ours.each_further, "MB", 2, theirs and theirs.each_further
        ),
    ]


def measured(command: Callable[[int], list[str]]) -> Sizes:
    """The sizes of the server that the command starts; the first start only makes its files."""
    with tempfile.TemporaryDirectory() as folder:
        starts = [start(command, Path(folder)) for _ in range(STARTS + 1)]
        port = free_port()
        with serving(command(port), port, Path(folder)) as server:
            one, each = memory(server)
    return Sizes(statistics.median(starts[1:]), one, each)


def start(command: Callable[[int], list[str]], folder: Path) -> float:
    """Seconds from the command to a usable page."""
    port = free_port()
    with serving(command(port), port, folder) as server:
        seconds = first_page(server)
        time.sleep(SETTLE)  # the first start builds its index; the next ones find it
    return seconds


def memory(server: Server) -> tuple[float, float]:
    """Megabytes with one session, and per further idle session."""
    with ExitStack() as sessions:

        def open_one() -> None:
            browser = sessions.enter_context(browsing(server.address))
            browser.draw()

        open_one()
        time.sleep(SETTLE)
        one = server.megabytes()
        for _ in range(FIRST_SESSIONS - 1):
            open_one()
        time.sleep(1)
        before = server.megabytes()
        for _ in range(MORE_SESSIONS):
            open_one()
        time.sleep(1)
        return one, (server.megabytes() - before) / MORE_SESSIONS
