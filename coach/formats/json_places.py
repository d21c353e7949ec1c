"""Where in a JSON text a value stands: needed only to word an error, so it may be slow."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from coach.late import Late

Path: TypeAlias = tuple[str | int, ...]

TOKEN = Late(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)


def spelled(path: Path) -> str:
    """The path as people and programs write it: `objectives[0].key_results[1].target`."""
    spelling = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return spelling.removeprefix(".")


def line_of(text: str, path: Path) -> int | None:
    """The line (from 1) on which the value at the path begins, None when it is not there."""
    return next((line for place, line in value_lines(text) if place == path), None)


def value_lines(text: str) -> Iterator[tuple[Path, int]]:
    """Each value of well-formed JSON with the line it begins on (for fields: that of its name)."""
    path: list[str | int] = []
    inside: list[str] = []
    line, at, name_next = 1, 0, False
    for token in TOKEN.finditer(text):
        line += text.count("\n", at, token.start())
        at = token.start()
        match token.group():
            case "}" | "]":
                if inside:
                    inside.pop()
                    path.pop()
                name_next = False
            case ",":
                if inside and inside[-1] == "[":
                    path[-1] = int(path[-1]) + 1
                name_next = bool(inside) and inside[-1] == "{"
            case ":":
                name_next = False
            case "{" | "[" as opening:
                yield tuple(path), line
                inside.append(opening)
                path.append("" if opening == "{" else 0)
                name_next = opening == "{"
            case word if name_next:
                path[-1] = word[1:-1]
                yield tuple(path), line
            case _:
                yield tuple(path), line
