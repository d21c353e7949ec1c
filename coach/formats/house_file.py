"""House rules in a file: `okr-coach.toml`, or the table `[tool.okr-coach]` of `pyproject.toml`."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from coach.errors import Misconfigured, Unreadable
from coach.formats.json_places import spelled
from coach.formats.toml_places import Path as Keys
from coach.formats.toml_places import line_of
from coach.formats.wrong import unknown, wrong_value
from coach.house import DEFAULT, House, Limits, Schools
from coach.late import Late
from coach.noun import Noun

OWN_FILE = "okr-coach.toml"
SHARED_FILE = "pyproject.toml"
TABLE = "okr-coach"
PLACE = Late(r"^(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
"""How Python's reader says where TOML is broken."""


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
    shared = path.name == SHARED_FILE
    try:
        text = path.read_text("utf-8-sig")
        fields: Any = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise Unreadable(f"The house rules in {path} cannot be read: {why}.") from None
    except tomllib.TOMLDecodeError as error:
        if shared:
            return None  # somebody else's file; its reader will say what is wrong with it
        raise Unreadable(no_toml(path, error)) from None
    if shared:
        tool = fields.get("tool")
        fields = tool.get(TABLE) if isinstance(tool, dict) else None
        if fields is None:
            return None
        if not isinstance(fields, dict):
            raise Unreadable(f"{path}: 'tool.{TABLE}' should be a table, [tool.{TABLE}].")
    try:
        return House.model_validate({key.replace("-", "_"): value for key, value in fields.items()})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        line = line_of(text, (*(("tool", TABLE) if shared else ()), *first["loc"]))
        raise Unreadable(
            f"{path}{f':{line}' if line else ''}: {said(first)}. docs/house.md lists what can be "
            "settled."
        ) from None


def no_toml(path: Path, error: tomllib.TOMLDecodeError) -> str:
    """What to say about a file that is no TOML."""
    found = PLACE.match(str(error))
    what = found["what"] if found else str(error)
    line = f":{found['line']}" if found and found["line"] else ""
    return f"{path}{line}: this is not TOML: {what[:1].lower()}{what[1:]}. Mend it and try again."


PARTS: Mapping[Keys, type[Noun]] = {(): House, ("limits",): Limits, ("schools",): Schools}
"""What stands at the keys that hold others."""


def said(error: Any) -> str:
    """What is wrong with a key, behind its name."""
    loc: Keys = error["loc"]
    if not loc or (len(loc) == 1 and error["type"] == "value_error"):
        return f"{'.'.join(map(str, loc)) or 'the file'}: {wrong_value(error, loc)}"
    key = spelled(loc)
    if error["type"] == "extra_forbidden" and loc[:-1] in PARTS:
        return f"'{key}' {unknown(str(loc[-1]), PARTS[loc[:-1]].model_fields)}"
    return f"'{key}' {wrong_value(error, loc, f'a table such as [{key}]')}"
