"""Settings: where they come from, what cannot work, and the pages that describe them."""

from pathlib import Path

import pytest

from coach.errors import Misconfigured
from coach.settings import Settings, load_settings, variable_of
from coach.settings_page import env_example, settings_page

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("env", "model_speaks"),
    [
        ({}, False),
        ({"OKR_COACH_MODEL": "some-model"}, False),
        ({"OPENAI_API_KEY": "sk-test"}, True),
        ({"OPENAI_BASE_URL": "http://127.0.0.1:8080/v1"}, True),
        ({"OPENAI_API_KEY": "sk-test", "OKR_COACH_MODEL": "some-model"}, True),
        ({"OPENAI_API_KEY": "sk-test", "OKR_COACH_MODEL": "built-in"}, False),
        ({"OPENAI_API_KEY": ""}, False),
    ],
    ids=["nothing", "model alone", "key", "address", "key and model", "built-in wanted", "no key"],
)
def test_who_speaks(env: dict[str, str], model_speaks: bool) -> None:
    assert load_settings(env).speaks_with_model is model_speaks


@pytest.mark.parametrize(
    ("env", "file", "refused"),
    [
        ("OPENAI_API_KEY", "OPENAI_BASE_URL=https://models.example/v1", True),
        ("OPENAI_API_KEY", "OPENAI_BASE_URL=http://127.0.0.1:11434/v1", False),
        ("OPENAI_API_KEY", "OKR_COACH_MODEL=small", False),
        ("OTHER", "OPENAI_BASE_URL=https://models.example/v1\nOPENAI_API_KEY=sk-b", False),
    ],
    ids=["another's address", "this machine", "no address", "both in the file"],
)
def test_a_key_is_not_sent_to_an_address_that_a_folder_names(
    env: str, file: str, refused: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(file, encoding="utf-8")
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
    monkeypatch.setenv(env, "sk-canary")
    if refused:
        with pytest.raises(Misconfigured, match="same place") as error:
            load_settings()
        assert "sk-canary" not in str(error.value)
    else:
        load_settings()


@pytest.mark.parametrize("host", ["169.254.169.254", "[fe80::1]"])
def test_an_address_of_the_network_itself_is_refused(host: str) -> None:
    with pytest.raises(Misconfigured, match="OPENAI_BASE_URL"):
        load_settings({"OPENAI_BASE_URL": f"http://{host}/v1"})


def test_without_anything_set_all_stays_on_this_machine() -> None:
    settings = load_settings({})
    assert settings.host == "127.0.0.1"
    assert settings.data_dir.is_absolute()
    assert settings.data_dir.name == "okr-coach"
    assert settings.database_url == f"sqlite:///{settings.data_dir / 'okr-coach.db'}"
    assert (settings.base_url, settings.chroma_url) == ("", "")


@pytest.mark.parametrize(
    ("env", "field", "value"),
    [
        ({"OKR_COACH_DATA_DIR": "here"}, "data_dir", Path("here").absolute()),
        ({"OKR_COACH_DATA_DIR": "~/okr"}, "data_dir", Path.home() / "okr"),
        ({"OPENAI_BASE_URL": "https://host/v1/"}, "base_url", "https://host/v1"),
        ({"OKR_COACH_LOG_LEVEL": "debug"}, "log_level", "DEBUG"),
        ({"OKR_COACH_PORT": ""}, "port", 8501),
        ({"OKR_COACH_TOTAL_SECONDS": "2.5"}, "total_seconds", 2.5),
        ({"OKR_COACH_UNHEARD_OF": "1"}, "port", 8501),
    ],
    ids=["relative", "home", "slash", "small letters", "empty", "fraction", "unknown"],
)
def test_values_are_read_as_they_are_meant(env: dict[str, str], field: str, value: object) -> None:
    assert getattr(load_settings(env), field) == value


def test_the_database_lies_in_the_data_folder_unless_it_is_named(tmp_path: Path) -> None:
    folder = {"OKR_COACH_DATA_DIR": str(tmp_path)}
    assert load_settings(folder).database_url == f"sqlite:///{tmp_path / 'okr-coach.db'}"
    named = {"OKR_COACH_DATABASE_URL": "postgresql://host/okr"}
    assert load_settings(folder | named).database_url == "postgresql://host/okr"


@pytest.mark.parametrize(
    ("variable", "value", "complaint"),
    [
        ("OKR_COACH_PORT", "eighty", "valid integer"),
        ("OKR_COACH_PORT", "70000", "less than or equal to 65535"),
        ("OKR_COACH_LANGUAGE", "xx", "'en', 'zh'"),
        ("OKR_COACH_EMBEDDINGS", "magic", "'auto'"),
        ("OKR_COACH_GAP_SECONDS", "-1", "greater than 0"),
        ("OPENAI_BASE_URL", "file:///etc/passwd", "begins with http"),
        ("OPENAI_BASE_URL", "http://[broken", "begins with http"),
        ("OKR_COACH_CHROMA_URL", "chroma:8000", "begins with http"),
        ("OKR_COACH_LOG_LEVEL", "loud", "'DEBUG'"),
    ],
)
@pytest.mark.parametrize("source", ["environment", "mapping", "file"])
def test_what_cannot_work_is_said_with_its_name_and_what_to_do(
    variable: str,
    value: str,
    complaint: str,
    source: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    env = None
    match source:
        case "environment":
            monkeypatch.setenv(variable, value)
        case "file":
            (tmp_path / ".env").write_text(f"{variable}={value}\n", encoding="utf-8")
            monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
        case _:
            env = {variable: value}
    with pytest.raises(Misconfigured) as error:
        load_settings(env)
    (line,) = str(error.value).splitlines()
    assert line.startswith(f"{variable} cannot be used: ")
    assert complaint in line
    assert "remove it to get the default" in line
    assert value not in line


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(Misconfigured) as error:
        load_settings({"OKR_COACH_PORT": "x", "OKR_COACH_LANGUAGE": "xx"})
    assert len(str(error.value).splitlines()) == 2


def test_a_file_of_settings_is_read_and_the_environment_goes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lines = "OKR_COACH_PORT=9000\nOKR_COACH_HOST=0.0.0.0\nOPENAI_API_KEY=sk-test\nOTHER=1\n"
    (tmp_path / ".env").write_text(lines, encoding="utf-8")
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
    monkeypatch.setenv("OKR_COACH_PORT", "9001")
    settings = load_settings()
    assert (settings.port, settings.host, settings.speaks_with_model) == (9001, "0.0.0.0", True)


def test_a_file_that_is_no_text_is_said_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
    with pytest.raises(Misconfigured, match=r"\.env is not UTF-8"):
        load_settings()


@pytest.mark.parametrize("given", [" sk-own ", "sk-own\n", "\tsk-own"])
def test_a_key_comes_without_what_surrounds_it(given: str) -> None:
    key = load_settings({"OPENAI_API_KEY": given}).api_key
    assert key is not None
    assert key.get_secret_value() == "sk-own"


@pytest.mark.parametrize("given", ["sk-“own”", "sk-\u200bown", "sk\nown"])
def test_a_key_that_no_request_can_carry_is_refused_unshown(given: str) -> None:
    with pytest.raises(Misconfigured, match="OPENAI_API_KEY") as refused:
        load_settings({"OPENAI_API_KEY": given})
    assert "own" not in str(refused.value)


def test_secrets_are_not_shown() -> None:
    env = {"OPENAI_API_KEY": "sk-hush", "OKR_COACH_DATABASE_URL": "postgresql://a:hush@host/b"}
    settings = load_settings(env)
    assert "hush" not in repr(settings)
    assert "hush" not in str(settings)
    assert settings.api_key is not None
    assert settings.api_key.get_secret_value() == "sk-hush"


def test_the_pages_are_up_to_date() -> None:
    again = "run: python -m coach.settings_page"
    assert (ROOT / "docs" / "settings.md").read_text(encoding="utf-8") == settings_page(), again
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == env_example(), again


def test_every_setting_is_on_both_pages_with_its_meaning() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert f"| `{variable_of(name, field)}` |" in settings_page()
        assert f"\n#{variable_of(name, field)}=\n" in env_example()
