"""Faults: a killed process, a full disk, a folder that cannot be written, many writers at once."""

import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from coach.edits.kinds import Rename
from coach.errors import Conflict, Misconfigured, StoreFailed
from coach.okr import Plan
from coach.store import Store, database, open_store, opening
from coach.store.journal import journal_for, wal_is_safe
from coach.talk import Reply, State

WRITER = """
import sys
from coach.errors import CoachError
from coach.okr import Plan
from coach.store import open_store
from coach.talk import Reply

store = open_store(sys.argv[1])
plan_id, life = sys.argv[2], sys.argv[3]
store.interrupt_stale()
for number in range(10**6):
    text = f"{life}.{number}"
    turn = store.say("ada", plan_id, text, text)
    print("said", text, flush=True)
    store.grow("ada", turn.id, "So")
    store.finish("ada", turn.id, Reply(text=text))
    print("answered", text, flush=True)
    stored = store.load("ada", plan_id)
    store.rename("ada", plan_id, text)
    print("renamed", text, flush=True)
"""
"""Writes without end and says each thing once it was told that it is stored."""


def file_url(path: Path) -> str:
    return f"sqlite:///{path}"


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "okr-coach.db"
    store = open_store(file_url(file))
    plan_id = store.create_plan("ada", Plan())
    store.close()
    chance = random.Random(7)
    acknowledged = list[tuple[str, str]]()
    for life in range(10):
        child = subprocess.Popen(
            [sys.executable, "-c", WRITER, file_url(file), plan_id, str(life)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(chance.uniform(0, 0.15))
        child.kill()
        rest = child.stdout.read()
        child.stdout.close()
        assert child.wait() != 0, "it was killed"
        # The last line may have been torn off in the middle of its writing.
        whole = (first + rest).rpartition("\n")[0].splitlines()
        acknowledged += [(line.split()[0], line.split()[1]) for line in whole]

    began = time.monotonic()
    store = open_store(file_url(file))
    assert time.monotonic() - began < 5
    store.interrupt_stale()
    assert store.health()["integrity"] == "ok"
    messages = store.messages("ada", plan_id, limit=10**6)
    revisions = store.history("ada", plan_id, limit=10**6)
    kept = (
        {("said", m.text) for m in messages if m.role == "person"}
        | {("answered", m.text) for m in messages if m.role == "coach"}
        | {("renamed", e.title) for r in revisions for e in r.edits if isinstance(e, Rename)}
    )
    assert len(acknowledged) > 10
    assert set(acknowledged) <= kept
    assert [m.id for m in messages] == list(range(1, len(messages) + 1))
    turn = store.turn("ada", plan_id)
    assert turn is not None
    assert turn.state is not State.RUNNING
    store.close()


def test_two_processes_write_the_same_plans(tmp_path: Path) -> None:
    url = file_url(tmp_path / "okr-coach.db")
    store = open_store(url)
    ids = [store.create_plan("ada", Plan()) for _ in range(2)]
    child = subprocess.Popen(
        [sys.executable, "-c", WRITER, url, ids[0], "child"], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    child.stdout.readline()
    for number in range(30):
        turn = store.say("ada", ids[1], f"{number}", f"{number}")
        store.finish("ada", turn.id, Reply(text=f"{number}"))
    child.kill()
    said = [line for line in child.stdout.read().splitlines() if line.startswith("answered")]
    child.stdout.close()
    child.wait()
    assert len(store.messages("ada", ids[1])) == 60
    assert len(store.messages("ada", ids[0], limit=10**6)) >= 2 * len(said)
    assert store.health()["integrity"] == "ok"
    store.close()


DISK_FULL = """
import resource, sys
from pathlib import Path
from coach.errors import StoreFailed
from coach.okr import Plan
from coach.store import open_store
from coach.talk import Reply

file = Path(sys.argv[1])
store = open_store(f"sqlite:///{file}")
plan_id = store.create_plan("ada", Plan(title="kept"))
limit = file.stat().st_size + 50_000
_, most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most))
stored = 0
try:
    for number in range(100):
        turn = store.say("ada", plan_id, "x" * 5_000, str(number))
        stored += 1
        store.finish("ada", turn.id, Reply(text="y"))
        stored += 1
except StoreFailed as error:
    print(error)
assert len(store.messages("ada", plan_id)) == stored
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
for turn in [store.turn("ada", plan_id)]:
    store.finish("ada", turn.id, Reply(text="y"))
assert store.say("ada", plan_id, "x" * 5_000, "afterwards").new
assert store.load("ada", plan_id).plan.title == "kept"
assert store.health()["integrity"] == "ok"
"""


@pytest.mark.skipif(os.name != "posix", reason="limits the size of files in the POSIX way")
def test_a_full_disk_keeps_what_was_stored_and_heals(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", DISK_FULL, str(tmp_path / "okr-coach.db")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert "What was stored before is safe" in ran.stdout
    assert "disk" in ran.stdout, ran.stdout


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    told = r"cannot be made: '.*file' is a file and no folder\. Nothing was stored\. .*DATA_DIR"
    with pytest.raises(StoreFailed, match=told):
        open_store(file_url(tmp_path / "file" / "below" / "okr-coach.db"))


def test_a_folder_in_the_place_of_the_file_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(StoreFailed, match=r"cannot be opened .* try again"):
        open_store(file_url(tmp_path))


def test_a_database_that_cannot_be_written_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "okr-coach.db"
    store = open_store(file_url(file))
    plan_id = store.create_plan("ada", Plan(title="kept"))
    store.close()
    store = open_store(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert store.load("ada", plan_id).plan.title == "kept"
    with pytest.raises(StoreFailed, match=r"cannot be written\. What was stored before is safe"):
        store.say("ada", plan_id, "hello", "k")
    assert "cannot be written" in str(store.health()["writable"])
    store.close()
    assert not (tmp_path / "file:").exists()


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"this is no database at all" * 100,
        lambda whole: whole[:4096] + b"\xff" * (len(whole) - 4096),
        lambda whole: whole[: len(whole) // 2],
    ],
    ids=["other file", "overwritten", "half"],
)
def test_a_damaged_file_is_said_so_and_left_alone(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    file = tmp_path / "okr-coach.db"
    store = open_store(file_url(file))
    plan_id = store.create_plan("ada", Plan(mission="m" * 2_000))
    store.close()
    file.write_bytes(damage(file.read_bytes()))
    damaged = file.read_bytes()

    with pytest.raises(StoreFailed, match=r"damaged, or is no database\. .*backup") as refused:
        open_store(file_url(file)).load("ada", plan_id)
    assert "is safe" not in str(refused.value)
    assert file.read_bytes() == damaged


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    file = tmp_path / "okr-coach.db"
    file.touch()
    store = open_store(file_url(file))
    assert store.plans("ada") == ()
    store.close()


def test_a_database_in_other_hands_is_waited_for_and_then_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.3)
    file = tmp_path / "okr-coach.db"
    store = open_store(file_url(file))
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreFailed, match="Another program is using the database"):
        store.create_plan("ada", Plan())
    freed = threading.Timer(0.1, lambda: other.execute("ROLLBACK"))
    freed.start()
    assert store.create_plan("ada", Plan())
    freed.join()
    other.close()
    store.close()


def save_titles(store: Store, plan_id: str, titles: list[str], faults: list[Exception]) -> None:
    """Give the plan each title in turn, again and again until nobody else was faster."""
    for title in titles:
        saved = False
        while not saved:
            try:
                revision = store.load("ada", plan_id).revision
                edits = (Rename(title=title),)
                store.save("ada", plan_id, revision, Plan(title=title), edits)
                saved = True
            except Conflict:
                continue
            except Exception as error:
                faults.append(error)
                return


def test_many_writers_and_readers_lose_no_change(store: Store) -> None:
    plan_id, faults = store.create_plan("ada", Plan()), list[Exception]()
    titles = [[f"{writer}.{number}" for number in range(3)] for writer in range(12)]

    def read() -> None:
        for _ in range(40):
            try:
                store.history("ada", plan_id)
            except Exception as error:
                faults.append(error)

    threads = [threading.Thread(target=read) for _ in range(3)]
    threads += [
        threading.Thread(target=save_titles, args=(store, plan_id, own, faults)) for own in titles
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    made = [e.title for r in store.history("ada", plan_id) for e in r.edits if e.edit == "rename"]
    assert sorted(made) == sorted(title for own in titles for title in own)


def test_two_windows_that_send_at_once_store_one_message(store: Store) -> None:
    plan_id = store.create_plan("ada", Plan())
    opened = list[bool]()
    at_once = threading.Barrier(6)

    def send() -> None:
        at_once.wait()
        opened.append(store.say("ada", plan_id, "hello", "same key").new)

    threads = [threading.Thread(target=send) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(opened) == [False] * 5 + [True]
    assert len(store.messages("ada", plan_id)) == 1


def test_a_new_person_in_two_windows_is_one_person(store: Store) -> None:
    at_once = threading.Barrier(6)

    def begin() -> None:
        at_once.wait()
        store.create_plan("ada", Plan())

    threads = [threading.Thread(target=begin) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.plans("ada")) == 6


def test_a_server_that_dropped_every_connection_is_found_again(
    postgres: Callable[[], str],
) -> None:
    store = open_store(postgres())
    plan_id = store.create_plan("ada", Plan(title="kept"))
    other = open_store(store.engine.url.render_as_string(hide_password=False))
    with other.engine.begin() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    assert store.load("ada", plan_id).plan.title == "kept"
    assert store.say("ada", plan_id, "hello", "k").new
    store.close()
    other.close()


def test_a_server_that_is_not_there_is_said_so() -> None:
    with pytest.raises(StoreFailed, match="cannot be opened or reached") as error:
        open_store("postgresql://ada:pass-word@127.0.0.1:1/none")
    assert "pass-word" not in str(error.value)


@pytest.mark.parametrize(
    "address", ["", "okr.db", "mysql://host/name", "http://x", "sqlite:/x", "postgresql://h:port/x"]
)
def test_an_address_that_cannot_work_is_said_so(address: str) -> None:
    with pytest.raises(Misconfigured, match="OKR_COACH_DATABASE_URL"):
        open_store(address)


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 6, 23), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((4, 0, 0), True),
    ],
    ids=str,
)
def test_the_write_ahead_log_is_used_only_where_it_is_safe(
    version: tuple[int, ...], safe: bool
) -> None:
    assert wal_is_safe(version) is safe
    mode, synchronous = journal_for(version)
    assert (mode == "WAL") is safe
    assert synchronous == "FULL"


def test_the_journal_in_force_is_the_one_for_this_sqlite(tmp_path: Path) -> None:
    file = tmp_path / "okr-coach.db"
    before = sqlite3.connect(file)
    before.execute("PRAGMA journal_mode=WAL")
    before.close()
    store = open_store(file_url(file))
    found = store.health()
    assert (found["journal"], found["synchronous"]) == journal_for(sqlite3.sqlite_version_info)
    assert found["wal_reset_bug"] is not wal_is_safe(sqlite3.sqlite_version_info)
    store.close()


def test_the_doctor_is_told_what_the_database_is(store: Store) -> None:
    found = store.health()
    assert (found["integrity"], found["writable"]) == ("ok", "ok")
    assert found["schema"] == opening.SCHEMAS[-1]
    assert found["database"] in {"SQLite", "PostgreSQL"}
