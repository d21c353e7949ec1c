"""Migrations: every schema leads to the tables of today, one migrator at a time."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from coach.errors import StoreFailed
from coach.okr import Plan
from coach.store import open_store, opening
from coach.store.tables import metadata
from tests.conftest import Clock


def test_the_migrations_lead_to_the_tables(empty_database_url: str) -> None:
    store = open_store(empty_database_url)
    with store.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    store.close()
    assert differences == []


def test_the_schemas_known_are_the_migrations_there_are() -> None:
    config = Config()
    folder = Path(str(opening.__file__)).with_name("migrations")
    config.set_main_option("script_location", str(folder))
    scripts = ScriptDirectory.from_config(config)
    assert [s.revision for s in scripts.walk_revisions()][::-1] == list(opening.SCHEMAS)


def test_opening_again_changes_nothing(database_url: str, clock: Clock) -> None:
    store = open_store(database_url, clock=clock)
    plan_id = store.create_plan("ada", Plan(title="kept"))
    store.close()
    again = open_store(database_url, clock=clock)
    assert again.load("ada", plan_id).plan.title == "kept"
    again.close()


def test_an_up_to_date_database_is_opened_without_the_migration_library(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'okr-coach.db'}"
    open_store(url).close()
    code = (
        "import sys; from coach.store import open_store; open_store(sys.argv[1]).close(); "
        "sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code, url], check=False).returncode == 0


def test_a_newer_schema_is_refused_and_left_alone(database_url: str) -> None:
    store = open_store(database_url)
    plan_id = store.create_plan("ada", Plan(title="kept"))
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreFailed, match=r"newer OKR Coach .*9999.* Nothing was changed.* Update"):
        open_store(database_url)
    assert store.load("ada", plan_id).plan.title == "kept"
    store.close()


def test_a_migration_that_is_broken_off_leaves_what_was_there(
    empty_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrate = opening.migrate

    def broken_off(connection: Connection) -> None:
        migrate(connection)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(opening, "migrate", broken_off)
        with pytest.raises(KeyboardInterrupt):
            open_store(empty_database_url)
    engine = create_engine(opening.understood(empty_database_url))
    assert inspect(engine).get_table_names() == []
    engine.dispose()

    store = open_store(empty_database_url)
    assert store.plans("ada") == ()
    store.close()


def test_processes_that_start_at_once_migrate_once(empty_database_url: str) -> None:
    code = "import sys; from coach.store import open_store; open_store(sys.argv[1]).close()"
    command = [sys.executable, "-c", code, empty_database_url]
    started = [subprocess.Popen(command) for _ in range(3)]
    assert [process.wait() for process in started] == [0, 0, 0]
    store = open_store(empty_database_url)
    assert store.health()["schema"] == opening.SCHEMAS[-1]
    store.close()


@pytest.mark.parametrize("schema", opening.SCHEMAS)
def test_every_schema_there_has_been_is_migrated_with_what_it_holds(
    tmp_path: Path, schema: str
) -> None:
    """Databases as earlier versions left them lie in `tests/schemas`, one dump a schema."""
    file = tmp_path / "okr-coach.db"
    dump = (Path(__file__).parent / "schemas" / f"{schema}.sql").read_text(encoding="utf-8")
    old = sqlite3.connect(file)
    old.executescript(dump)
    old.close()
    store = open_store(f"sqlite:///{file}")
    (row,) = store.plans("ada")
    assert store.load("ada", row.id).plan.mission == "Feed the street"
    assert [m.text for m in store.messages("ada", row.id)] == ["hello", "How would you know?"]
    assert store.health()["schema"] == opening.SCHEMAS[-1]
    store.close()
