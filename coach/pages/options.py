"""How the web server and its theme are set, for whoever starts it.

`.streamlit/config.toml` holds the same for `streamlit run app.py` in a checkout, where it is read
from the working directory; `okr-coach` runs anywhere and gives them on the command line.
"""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any


def options() -> dict[str, str | int | bool]:
    """Every option by its dotted name: `theme.light.primaryColor`."""
    table = tomllib.loads((files(__package__) / "streamlit.toml").read_text(encoding="utf-8"))
    return dict(flat(table))


def flat(table: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str | int | bool]]:
    """The values of nested tables with their dotted names."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def flags() -> list[str]:
    """The options as flags of `streamlit run`."""
    return [f"--{name}={spelled(value)}" for name, value in options().items()]


def spelled(value: str | int | bool) -> str:
    """The value as a command line has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)
