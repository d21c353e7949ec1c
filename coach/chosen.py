"""The model that a person chose on the page, kept in the data folder for them alone.

It is one small file next to the database, which only its owner can read. The key is kept with the
address that it was given for and goes to no other. Plans, logs and exports know nothing of it.
"""

import contextlib
import ipaddress
import json
import logging
import os
import secrets
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    SecretStr,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)

from coach.errors import CoachError

log = logging.getLogger(__name__)

NAME = "model.json"
OWNER_ONLY = 0o600
LONGEST = 500
"""Characters of an address or a name."""

Short = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST)]


class Chosen(BaseModel):
    """Which model, where, and the key that its server wants."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    model: Short = ""
    """As its server knows it; empty leaves the choice to the program."""
    base_url: Short = ""
    """Address of a server that speaks OpenAI's protocol; empty is OpenAI itself."""
    api_key: SecretStr | None = None

    @field_validator("base_url")
    @classmethod
    def web_address(cls, address: str) -> str:
        """The address, checked."""
        return checked(address)

    @field_validator("api_key")
    @classmethod
    def fit_for_a_header(cls, key: SecretStr | None) -> SecretStr | None:
        """The key, checked."""
        return fit(key)

    @model_validator(mode="after")
    def can_be_asked(self) -> Self:
        """Refuse what could reach nobody."""
        if not self.base_url and self.api_key is None:
            raise ValueError("OpenAI wants a key")
        return self


def checked(address: str) -> str:
    """The address without a slash at its end.

    Raises:
        ValueError: it is not http or https, or belongs to the network itself.
    """
    if address and not is_web_address(address):
        raise ValueError("an address that begins with http:// or https:// was expected")
    if address and is_link_local(address):
        raise ValueError("this address belongs to the network itself, not to a server")
    return address.rstrip("/")


def fit(key: SecretStr | None) -> SecretStr | None:
    """The key without what surrounds it, None where nothing is left of it.

    Raises:
        ValueError: no request can carry it in a header; the key is not shown.
    """
    plain = key.get_secret_value().strip() if key else ""
    if not (plain.isascii() and plain.isprintable()):
        raise ValueError(
            "the key holds a sign that no key has, such as a curly quote; copy it anew"
        )
    return SecretStr(plain) if plain else None


def is_web_address(address: str) -> bool:
    """Whether the text is an http or https address with a host in it."""
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname) and parts.port != 0  # which fails where it is no number
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and named


def is_link_local(address: str) -> bool:
    """Whether the host is a number good within its network alone, where clouds keep secrets."""
    try:
        return ipaddress.ip_address(urlsplit(address).hostname or "").is_link_local
    except ValueError:
        return False


def kept(folder: Path) -> Chosen | None:
    """What was chosen, None where nothing was or where its file cannot be read."""
    try:
        return Chosen.model_validate_json((folder / NAME).read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        log.warning("%s is passed over: %s", NAME, type(error).__name__)
        return None


def keep(folder: Path, chosen: Chosen) -> None:
    """Keep a choice in place of the last one, for the owner's eyes only.

    Raises:
        CoachError: the folder takes no file; what was there is as it was.
    """
    key = chosen.api_key.get_secret_value() if chosen.api_key else None
    values = {"model": chosen.model, "base_url": chosen.base_url, "api_key": key}
    half = folder / f"{NAME}.{secrets.token_hex(4)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # The rights are there before the key is.
        opened = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
        with os.fdopen(opened, "w", encoding="utf-8") as file:
            json.dump(values, file)
        half.replace(folder / NAME)
    except OSError as error:
        with contextlib.suppress(OSError):
            half.unlink()
        raise CoachError(
            f"The model could not be kept in {folder} ({error.strerror or error}); nothing was "
            "changed. See to it that the folder can be written to, and try again."
        ) from None


def forget(folder: Path) -> None:
    """Remove what was chosen, with its key.

    Raises:
        CoachError: it cannot be removed; names the file.
    """
    try:
        (folder / NAME).unlink(missing_ok=True)
    except OSError as error:
        raise CoachError(
            f"{folder / NAME} could not be removed ({error.strerror or error}). It holds the key; "
            "remove it by hand."
        ) from None


def key_for(address: str, before: Chosen | None) -> SecretStr | None:
    """The key that was kept for this very server; one that was given for another stays there."""
    if before is None or origin(address) != origin(before.base_url):
        return None
    return before.api_key


def origin(address: str) -> tuple[str, str, int | None] | None:
    """Scheme, host and port: what a key is bound to; None where there is no address in the text."""
    try:
        parts = urlsplit(address)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return None
    return parts.scheme, parts.hostname or "", port
