"""Servers to measure: ours and the minimal app, each in a process and a data folder of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import psutil

from bench.browser import browsing

PATIENCE = 60.0
"""Seconds for a server to come up."""

AT_ONCE = {"STUB_TPS": "1000000", "STUB_TOKENS": "1"}
"""The minimal app answers at once, so that its own cost is seen."""


class Server(NamedTuple):
    """A server that runs."""

    address: str
    process: psutil.Process
    started: float

    def megabytes(self) -> float:
        """Resident memory of the process and its children."""
        family = [self.process, *self.process.children(recursive=True)]
        return sum(member.memory_info().rss for member in family) / 1e6


def free_port() -> int:
    """A port on this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def our_command(port: int) -> list[str]:
    """What starts OKR Coach, as `make run` does."""
    program = Path(sys.executable).with_name("okr-coach")
    return [str(program), "--headless", "--port", str(port)]


def base_command(app: str, port: int) -> list[str]:
    """What starts the minimal app."""
    streamlit = Path(sys.executable).with_name("streamlit")
    flags = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "browser.gatherUsageStats": "false",
    }
    return [str(streamlit), "run", app, *(f"--{name}={value}" for name, value in flags.items())]


@contextmanager
def serving(
    command: Sequence[str], port: int, folder: Path, pace: Mapping[str, str] = AT_ONCE
) -> Iterator[Server]:
    """A server started by the command, stopped afterwards.

    Args:
        command: what starts it.
        port: where it will answer.
        folder: where it runs and keeps its data.
        pace: how fast the minimal app answers.
    """
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("OKR_COACH_", "OPENAI_"))},
        "OKR_COACH_DATA_DIR": str(folder / "data"),
        **pace,
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address, process)
        yield Server(address, psutil.Process(process.pid), started)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


def wait_for(address: str, process: "subprocess.Popen[bytes] | subprocess.Popen[str]") -> None:
    """Return once the server answers.

    Raises:
        RuntimeError: it ended or did not come up.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.02)
    raise RuntimeError("the server did not come up")


def first_page(server: Server) -> float:
    """Seconds from the start of the process until a browser has a page it can use."""
    with browsing(server.address) as browser:
        browser.draw()
        if not browser.chat_input:
            raise RuntimeError("the page has no chat input")
    return time.perf_counter() - server.started
