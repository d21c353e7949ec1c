"""`okr-coach export`, `import` and `doctor`: plans in and out, and a look at the machine."""

import json
import socket
from pathlib import Path

import pytest

from coach.cli.files import write_whole
from coach.cli.kept import own_store
from coach.cli.reach import traced
from coach.errors import StoreFailed
from coach.formats import FORMATS, plan_markdown
from coach.okr import BigObjective, KeyResult, Objective, Plan, numbered
from tests.terminal import Run

pytestmark = pytest.mark.usefixtures("by_keywords")

PLAN = numbered(
    Plan(
        title="The choir's year",
        big_objective=BigObjective(text="People drive an hour to hear us"),
        objectives=(
            Objective(
                text="Every voice is secure on its own",
                key_results=(KeyResult(text="Pieces sung by heart", baseline=2, target=9),),
            ),
        ),
    )
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def stored(plan: Plan = PLAN) -> str:
    """The plan, kept as the person's at this terminal; its id."""
    store = own_store()
    plan_id = store.create_plan("local", plan)
    store.close()
    return plan_id


def kept_plans() -> list[Plan]:
    """Every plan of the person at this terminal."""
    store = own_store()
    plans = [store.load("local", row.id).plan for row in store.plans("local")]
    store.close()
    return plans


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("", id="by id"),
        pytest.param("the choir's year", id="by title"),
        pytest.param("CHOIR", id="by a part of the title"),
    ],
)
def test_a_stored_plan_is_found(name: str, run: Run) -> None:
    plan_id = stored()
    told = run("export", name or plan_id)
    assert told.code == 0
    assert told.out == plan_markdown(PLAN)


def test_two_plans_that_fit_are_named(run: Run) -> None:
    first, second = stored(), stored()
    told = run("export", "choir")
    assert told.code == 2
    assert first in told.err
    assert second in told.err


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_written(form: str, run: Run, here: Path) -> None:
    stored()
    told = run("export", "choir", "--format", form, "--output", f"out.{form}")
    assert told.code == 0
    assert (here / f"out.{form}").stat().st_size > 100
    assert told.out == ""


def test_an_exported_file_can_be_exported_again(run: Run, here: Path) -> None:
    (here / "plan.md").write_text(plan_markdown(PLAN), encoding="utf-8")
    told = run("export", "plan.md", "--format", "json")
    assert json.loads(told.out)["big_objective"]["text"] == "People drive an hour to hear us"


def test_an_import_shows_what_was_understood_and_keeps_it(run: Run) -> None:
    told = run("import", "-", stdin="O1: Every voice is secure\nKR1: pieces by heart from 2 to 9\n")
    assert told.code == 0
    assert "1 objective, 1 key result" in told.out
    (plan,) = kept_plans()
    assert plan.objectives[0].key_results[0].target == 9
    plan_id = told.out.split("--resume ")[1].split()[0]
    assert run("export", plan_id).code == 0


def test_a_rehearsal_keeps_nothing(run: Run) -> None:
    told = run("import", "-", "--dry-run", stdin="O1: Every voice is secure\n")
    assert told.code == 0
    assert "Nothing was stored" in told.out
    assert kept_plans() == []


def test_a_broken_file_is_not_imported(run: Run, here: Path) -> None:
    (here / "broken.json").write_text('{"objectives": [{"text": ', encoding="utf-8")
    told = run("import", "broken.json")
    assert told.code == 2
    assert "broken.json" in told.err or "line" in told.err
    assert kept_plans() == []


def test_a_file_is_replaced_in_whole_or_not_at_all(here: Path) -> None:
    (here / "plan.md").write_bytes(b"old")
    write_whole(here / "plan.md", b"new")
    assert (here / "plan.md").read_bytes() == b"new"
    (here / "file").write_bytes(b"")
    with pytest.raises(StoreFailed, match="as it was"):
        write_whole(here / "file" / "plan.md", b"new")
    assert sorted(path.name for path in here.iterdir()) == ["file", "plan.md"]


def test_the_doctor_finds_a_fresh_machine_healthy(run: Run) -> None:
    told = run("doctor", "--format", "json")
    report = json.loads(told.out)
    assert told.code == 0
    assert report["healthy"]
    names = {line["name"] for line in report["found"]}
    assert {"program", "database", "notes", "coach", "page"} <= names


def test_the_doctor_speaks_to_people(run: Run) -> None:
    told = run("doctor")
    assert told.code == 0
    assert "The built-in coach speaks" in told.out
    assert "All that a talk needs is there." in told.out


def test_the_doctor_sees_a_data_folder_that_cannot_be(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("OKR_COACH_DATA_DIR", str(tmp_path / "file" / "data"))
    told = run("doctor")
    assert told.code == 1
    assert "■ database" in told.out
    assert "Traceback" not in told.out + told.err


def test_the_doctor_sees_a_model_that_is_away(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{nobody.getsockname()[1]}/v1")
        told = run("doctor")
    assert told.code == 0, "the built-in coach can do the main job"
    assert "cannot be reached" in told.out


def test_the_doctor_sees_a_port_in_use(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        monkeypatch.setenv("OKR_COACH_PORT", str(other.getsockname()[1]))
        assert "is in use" in run("doctor").out
        told = run("--headless", "--port", str(other.getsockname()[1]))
    assert told.code == 2
    assert "--port" in told.err


def test_a_wrong_setting_stops_the_doctor_early(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKR_COACH_EMBEDDINGS", "magic")
    told = run("doctor")
    assert told.code == 1
    assert "OKR_COACH_EMBEDDINGS" in told.out


@pytest.mark.parametrize(("value", "found"), [("true", True), ("1", True), ("false", False)])
def test_tracing_is_noticed(value: str, found: bool) -> None:
    assert bool(traced({"LANGSMITH_TRACING": value})) is found
