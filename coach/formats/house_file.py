"""House rules in a file: `okr-coach.toml`, or the table `[tool.okr-coach]` of `pyproject.toml`."""

import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from coach.errors import Misconfigured, Unreadable
from coach.house import DEFAULT, House

OWN_FILE = "okr-coach.toml"
SHARED_FILE = "pyproject.toml"
TABLE = "okr-coach"


def read_house(path: Path) -> House:
    """The house rules in this file.

    Raises:
        Unreadable: there is no such file, it is no TOML, or it settles something that is not known;
            says where and what to do.
    """
    house = house_in(path)
    if house is None:
        raise Unreadable(f"{path} has no table [tool.{TABLE}]. Add it, or name another file.")
    return house


def settled_house(path: Path | None) -> House:
    """The house rules of an installation: those of the file that it names, else the defaults.

    Raises:
        Misconfigured: the file cannot be read; says where and what to do.
    """
    try:
        return read_house(path) if path else DEFAULT
    except Unreadable as error:
        raise Misconfigured(f"OKR_COACH_HOUSE: {error}") from None


def nearest_house(folder: Path) -> tuple[Path, House] | None:
    """The file with house rules in this folder or the nearest one above it, with what it says.

    Raises:
        Unreadable: as `read_house`.
    """
    for above in (folder, *folder.parents):
        for name in (OWN_FILE, SHARED_FILE):
            path = above / name
            if path.is_file() and (house := house_in(path)) is not None:
                return path, house
    return None


def house_in(path: Path) -> House | None:
    """The house rules in a file; None when it is a `pyproject.toml` that says nothing about us."""
    try:
        fields: dict[str, Any] = tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise Unreadable(f"The house rules in {path} cannot be read: {why}.") from None
    except tomllib.TOMLDecodeError as error:
        if path.name == SHARED_FILE:
            return None  # somebody else's file; its reader will say what is wrong with it
        raise Unreadable(f"{path}: not TOML. {error}. Mend that line and try again.") from None
    if path.name == SHARED_FILE:
        found = fields.get("tool", {}).get(TABLE)
        if found is None:
            return None
        fields = found
    try:
        return House.model_validate({key.replace("-", "_"): value for key, value in fields.items()})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in first["loc"]) or "the file"
        what = first["msg"].removeprefix("Value error, ")
        raise Unreadable(
            f"{path}: {where}: {what}. docs/house.md lists what can be settled."
        ) from None
