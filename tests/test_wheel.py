"""The wheel works from any folder, with notes, prompts and the page inside."""

import json
import os
import subprocess
import sys
import sysconfig
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path

import pytest

from bench.browser import browsing
from bench.server import free_port, wait_for

ROOT = Path(__file__).parents[1]
BIN = "bin" if os.name == "posix" else "Scripts"
"""Where an environment keeps its programs."""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment outside the checkout with the wheel in it; the rest is lent by this one."""
    folder = tmp_path_factory.mktemp("elsewhere")
    built = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    made = [sys.executable, "-m", "venv", "--without-pip", str(folder / "env")]
    subprocess.run(made, check=True, capture_output=True)
    (packages,) = (folder / "env").glob("[lL]ib/**/site-packages")
    # A folder named this way lends its packages, but not the checkout that it points to.
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    python = folder / "env" / BIN / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps"]
    subprocess.run([*pip, "--force-reinstall", str(wheel)], check=True, capture_output=True)
    (folder / "desk").mkdir()
    return folder


def environment(folder: Path) -> Mapping[str, str]:
    """A person's environment, with a data folder of its own."""
    strange = ("OKR_COACH_", "OPENAI_", "PYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(strange)}
    own = {"OKR_COACH_DATA_DIR": str(folder / "data"), "OKR_COACH_EMBEDDINGS": "keywords"}
    return {**kept, **own}


def okr_coach(folder: Path, *words: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
    """What the installed command does at a desk far from the checkout."""
    return subprocess.run(
        [str(folder / "env" / BIN / "okr-coach"), *words],
        cwd=folder / "desk",
        env=environment(folder),
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_the_program_is_the_wheels_own(elsewhere: Path) -> None:
    where = "import coach; print(coach.__file__)"
    python = [str(elsewhere / "env" / BIN / "python"), "-c", where]
    told = subprocess.run(
        python, cwd=elsewhere / "desk", capture_output=True, text=True, check=True
    )
    assert told.stdout.startswith(str(elsewhere))


def test_drafts_are_checked(elsewhere: Path) -> None:
    told = okr_coach(elsewhere, "check", "-", "--format", "json", stdin="KR1: Make it nicer\n")
    assert told.returncode == 1, told.stderr
    assert any(f["rule"] == "kr-no-number" for f in json.loads(told.stdout)["findings"])


def test_the_notes_answer(elsewhere: Path) -> None:
    told = okr_coach(elsewhere, "ask", "How many key results?", "--format", "json")
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout)["passages"]


def test_a_talk_is_held(elsewhere: Path) -> None:
    told = okr_coach(elsewhere, "chat", "--json", stdin="my garden feeds the street this year\n")
    assert told.returncode == 0, told.stderr
    assert "garden" in json.loads(told.stdout)["draft"]["big_objective"]["text"]


def test_the_page_is_served(elsewhere: Path) -> None:
    port = free_port()
    command = [str(elsewhere / "env" / BIN / "okr-coach"), "--headless", "--port", str(port)]
    server = subprocess.Popen(
        command,
        cwd=elsewhere / "desk",
        env=environment(elsewhere),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(address, server)
        with urllib.request.urlopen(address, timeout=10) as page:
            assert page.status == 200
        with browsing(address) as browser:
            browser.draw()
            assert browser.chat_input
        assert server.stdout
        assert address in server.stdout.readline()
    finally:
        server.terminate()
        until = time.monotonic() + 10
        while server.poll() is None and time.monotonic() < until:
            time.sleep(0.1)
        server.kill()
        server.wait()
        if server.stdout:
            server.stdout.close()
