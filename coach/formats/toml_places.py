"""Where in a TOML text a key stands: needed only to word an error, so near is good enough."""

from typing import TypeAlias

from coach.late import Late

Path: TypeAlias = tuple[str | int, ...]

TABLE = Late(r"\s*\[{1,2}\s*(?P<name>[^\[\]]+?)\s*\]{1,2}\s*(?:#.*)?")
KEY = Late(r"\s*(?P<name>(?:[\w-]+|\"[^\"]*\"|'[^']*')(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"))*)\s*=")


def line_of(text: str, path: Path) -> int | None:
    """The line (from 1) on which the value at the path is given, None when that cannot be told.

    For an entry of a list or of an inline table it is the line of the nearest key around it.
    """
    wanted = [same(step) for step in path if isinstance(step, str)]
    best, told = 0, None
    above: list[str] = []
    for number, row in enumerate(text.splitlines(), 1):
        if found := TABLE.fullmatch(row):
            above = parts(found["name"])
            here = above
        elif found := KEY.match(row):
            here = [*above, *parts(found["name"])]
        else:
            continue
        if best < len(here) <= len(wanted) and here == wanted[: len(here)]:
            best, told = len(here), number
    return told


def parts(name: str) -> list[str]:
    """The steps of a dotted key."""
    return [same(step.strip().strip("\"'")) for step in name.split(".")]


def same(step: str) -> str:
    """A key with hyphens and underscores alike."""
    return step.replace("-", "_")
