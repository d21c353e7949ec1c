"""Running the command line inside a test, as a person runs it in a terminal."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from coach.cli import main


@dataclass(frozen=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """A function that runs `okr-coach` with these words and this standard input."""

    def ran(*words: str, stdin: str | bytes = b"") -> Ran:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        try:
            code = main(words)
        except SystemExit as left:  # argparse leaves this way
            code = int(left.code or 0)
        out, err = capfdbinary.readouterr()
        return Ran(code, out.decode(), err.decode())

    return ran
