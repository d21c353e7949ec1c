"""The model that a person chose on the page: where it is kept, and when it counts."""

import json
import stat
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from coach.chosen import NAME, Chosen, forget, keep, kept, key_for
from coach.errors import CoachError
from coach.pages.choosing import is_own
from coach.settings import load_settings

NEAR = "http://127.0.0.1:11434/v1"
KEY = "sk-canary"
CHOSEN = Chosen(model="small", base_url=NEAR, api_key=SecretStr(KEY))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder of these tests, which is made when something is first kept."""
    return tmp_path / "data"


def test_what_was_chosen_is_kept_and_counts_until_it_is_removed(folder: Path) -> None:
    keep(folder, CHOSEN)
    assert kept(folder) == CHOSEN
    settings = load_settings()
    assert (settings.model, settings.base_url, settings.api_key) == ("small", NEAR, SecretStr(KEY))
    assert settings.speaks_with_model
    assert KEY not in f"{CHOSEN!r}{settings!r}"
    forget(folder)
    forget(folder)
    assert kept(folder) is None
    assert not load_settings().speaks_with_model


@pytest.mark.skipif(sys.platform == "win32", reason="rights are told otherwise there")
def test_only_the_owner_can_read_it_whoever_made_it_before(folder: Path) -> None:
    folder.mkdir()
    (folder / NAME).write_text("{}", encoding="utf-8")
    (folder / NAME).chmod(0o644)
    keep(folder, CHOSEN)
    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600
    assert [file.name for file in folder.iterdir()] == [NAME]


@pytest.mark.parametrize(
    "env",
    [
        {"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"},
        {"OPENAI_API_KEY": "sk-other"},
        {"OKR_COACH_MODEL": "built-in"},
        {"OKR_COACH_PROVIDER": "anthropic"},
    ],
    ids=lambda env: next(iter(env)),
)
def test_the_environment_wins_whole(
    env: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(folder, CHOSEN)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    settings = load_settings()
    assert settings.base_url != NEAR
    assert settings.api_key != SecretStr(KEY)
    assert settings.model != "small"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "no json",
        json.dumps({"base_url": "http://169.254.169.254/"}),
        json.dumps({"model": "small"}),
        json.dumps({"base_url": NEAR, "other": 1}),
        "\udcff",
    ],
    ids=["empty", "a list", "rubbish", "forbidden", "nowhere", "unknown field", "no text"],
)
def test_a_file_that_cannot_be_read_counts_as_none(
    text: str, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder.mkdir()
    (folder / NAME).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert kept(folder) is None
    assert not load_settings().speaks_with_model
    assert "passed over" in caplog.text


def test_a_folder_that_takes_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    with pytest.raises(CoachError, match="nothing was changed") as error:
        keep(tmp_path / "data", CHOSEN)
    assert KEY not in str(error.value)


@pytest.mark.parametrize(
    "given",
    [
        {"model": "gpt-4.1-mini"},
        {"base_url": "127.0.0.1:11434"},
        {"base_url": "file:///etc/passwd"},
        {"base_url": "http://[fe80::1]/v1"},
        {"base_url": "http://host:port/v1"},
        {"base_url": NEAR, "model": "x" * 501},
        {"base_url": NEAR, "api_key": "sk-“own”"},
        {"api_key": " \n"},
    ],
    ids=[
        "no key",
        "no scheme",
        "a file",
        "the network itself",
        "no port",
        "too long",
        "a quote in the key",
        "an empty key",
    ],
)
def test_what_cannot_be_asked_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Chosen.model_validate(given)


@pytest.mark.parametrize(
    ("address", "goes_on"),
    [
        (NEAR, True),
        ("http://127.0.0.1:11434/other", True),
        ("http://127.0.0.1:11435/v1", False),
        ("https://127.0.0.1:11434/v1", False),
        ("http://127.0.0.1.example:11434/v1", False),
        ("http://127.0.0.1:11434@models.example/v1", False),
        ("", False),
        ("http://[", False),
    ],
)
def test_a_key_stays_with_the_server_that_it_was_given_for(address: str, goes_on: bool) -> None:
    assert key_for(address, CHOSEN) == (SecretStr(KEY) if goes_on else None)


def test_without_a_choice_there_is_no_key() -> None:
    assert key_for(NEAR, None) is None


HERE = {"Host": "localhost:8501"}


@pytest.mark.parametrize(
    ("served", "asked_from", "headers", "own"),
    [
        ("127.0.0.1", None, HERE, True),
        ("localhost", None, {"host": "127.0.0.1:8501"}, True),
        ("::1", None, {"Host": "[::1]:8501"}, True),
        ("0.0.0.0", None, HERE, False),
        ("", None, HERE, False),
        ("127.0.0.1", "10.0.0.7", HERE, False),
        ("127.0.0.1", None, {"Host": "coach.example"}, False),
        ("127.0.0.1", None, {"Host": "localhost.example:8501"}, False),
        ("127.0.0.1", None, {"Host": "[::1"}, False),
        ("127.0.0.1", None, {}, False),
        ("127.0.0.1", None, HERE | {"X-Forwarded-For": "10.0.0.7"}, False),
        ("127.0.0.1", None, HERE | {"FORWARDED": "for=10.0.0.7"}, False),
    ],
)
def test_only_this_machines_own_page_is_one_to_choose_on(
    served: str, asked_from: str | None, headers: dict[str, str], own: bool
) -> None:
    assert is_own(served, asked_from, headers) is own
