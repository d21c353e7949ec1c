"""A running server and a browser, for tests and for the screenshots of the README."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from coach.pages.options import flags

ROOT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
"""Where macOS and Windows keep a browser that no path leads to."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START = 60.0
"""Seconds that the server has to come up."""


def executable() -> str:
    """Where the browser lies; the test fails with what to do when there is none."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    found = found or next((place for place in PLACES if Path(place).is_file()), None)
    if not found:
        pytest.fail(
            "No Chromium was found. Install one (Debian: apt install chromium, macOS: brew install "
            "--cask chromium, Windows: Chrome or Edge) or name it in the variable CHROMIUM."
        )
    return found


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        yield started
        started.close()


@contextmanager
def server(script: Path, folder: Path, **settings: str) -> Iterator[str]:
    """The address of the page, served by a process of its own on a free port of loopback.

    Args:
        script: what Streamlit runs.
        folder: where its data are kept.
        settings: further variables of its environment.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("OKR_", "OPENAI_"))}
    environment |= {
        "OKR_COACH_DATA_DIR": str(folder),
        "OKR_COACH_EMBEDDINGS": "keywords",
        "PYTHONPATH": str(ROOT),
        **settings,
    }
    own = [f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true"]
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(script), *flags(), *own],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(address, process)
            yield address
        finally:
            process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    """Return once the server answers."""
    until = time.monotonic() + START
    while time.monotonic() < until:
        assert process.poll() is None, "the server ended by itself; server.log says why"
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError("the server did not come up")


def entry(page: Page) -> Locator:
    """The place to type."""
    return page.locator('[data-testid="stChatInputTextArea"]:visible')


def messages(page: Page, role: str) -> Locator:
    """The messages of the `user` or the `assistant`."""
    avatar = f'[data-testid="stChatMessageAvatar{role.capitalize()}"]'
    return page.locator('[data-testid="stChatMessage"]', has=page.locator(avatar))


def say(page: Page, text: str, *, wait: bool = True) -> None:
    """Type and send, and wait until the answer is there and one can type again."""
    said = messages(page, "user").count()
    entry(page).fill(text)
    entry(page).press("Enter")
    if wait:
        expect(messages(page, "user")).to_have_count(said + 1)
        expect(page.get_by_role("button", name="Stop")).to_have_count(0)
        expect(entry(page)).to_be_enabled()
        page.wait_for_timeout(300)
