"""Start-up and memory of the server, beside the minimal app."""

import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from bench.browser import Browser, browsing
from bench.checking import full_plan
from bench.figures import Figure
from bench.server import Server, base_command, first_page, free_port, our_command, serving
from coach.store import open_store
from coach.wiring import acting_person

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
    ours = measured(our_command, kept_plan)
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


def kept_plan(folder: Path) -> str:
    """The query of the address that opens a full plan, which is stored for it."""
    store = open_store(f"sqlite:///{folder / 'data' / 'okr-coach.db'}")
    plan_id = store.create_plan(acting_person(), full_plan())
    store.close()
    return f"plan={plan_id}"


def measured(
    command: Callable[[int], list[str]], prepare: Callable[[Path], str] = lambda folder: ""
) -> Sizes:
    """The sizes of the server that the command starts; the first start only makes its files.

    Args:
        command: what starts the server on a port.
        prepare: puts data into the folder and tells the query that opens them.
    """
    with tempfile.TemporaryDirectory() as folder:
        starts = [start(command, Path(folder)) for _ in range(STARTS + 1)]
        port = free_port()
        query = prepare(Path(folder))
        with serving(command(port), port, Path(folder)) as server:
            one, each = memory(server, query)
    return Sizes(statistics.median(starts[1:]), one, each)


def start(command: Callable[[int], list[str]], folder: Path) -> float:
    """Seconds from the command to a usable page."""
    port = free_port()
    with serving(command(port), port, folder) as server:
        seconds = first_page(server)
        time.sleep(SETTLE)  # the first start builds its index; the next ones find it
    return seconds


def memory(server: Server, query: str) -> tuple[float, float]:
    """Megabytes with one session after a turn, and per further idle session."""
    with ExitStack() as sessions:

        def open_one() -> Browser:
            browser = sessions.enter_context(browsing(server.address))
            browser.draw(query)
            return browser

        first = open_one()
        first.draw(query, say="How many key results does an objective need?")
        time.sleep(2 * SETTLE)  # everything that is loaded late is there then
        one = server.megabytes()
        for _ in range(FIRST_SESSIONS - 1):
            open_one()
        time.sleep(1)
        before = server.megabytes()
        for _ in range(MORE_SESSIONS):
            open_one()
        time.sleep(1)
        return one, (server.megabytes() - before) / MORE_SESSIONS
