"""The texts that ship with the package: where they lie, and how their front matter is read.

Notes and prompts are Markdown files that begin with YAML between two lines of `---`. In a checkout
they lie at the top of the repository, in an installed package inside `coach/`.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from coach.errors import Unreadable

FENCE = "---"

Head = TypeVar("Head", bound=BaseModel)


@dataclass(frozen=True)
class Document(Generic[Head]):
    """A file with front matter, taken apart."""

    head: Head
    body: str
    first_line: int
    """Number of the body's first line in the file, from 1: errors name it."""
    raw: str
    """The whole file, for a hash of what was read."""


def shipped_folder(name: str) -> Path:
    """The folder of the shipped `notes` or `prompts`: the packaged one, else the checkout's.

    Args:
        name: `knowledge` or `prompts`.
    """
    package = Path(__file__).parent
    packaged = package / f"{name}_text"
    return packaged if packaged.is_dir() else package.parent / name


def read_document(path: Path, head: type[Head]) -> Document[Head]:
    """The file with its front matter validated as `head`.

    Raises:
        Unreadable: The file cannot be read or its front matter is missing, is not YAML or has
            fields that are wrong or unknown; names the file and the line.
    """
    try:
        raw = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{path.name} cannot be read: {error}") from error
    lines = raw.splitlines()
    if not lines or lines[0].strip() != FENCE:
        raise Unreadable(f"{path.name}:1 has no front matter; begin the file with a line of ---.")
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)
    if end is None:
        raise Unreadable(f"{path.name}:1 has front matter that no second line of --- ends.")
    fields = parse_yaml(path, "\n".join(lines[1:end]))
    try:
        parsed = head.model_validate(fields)
    except ValidationError as error:
        raise Unreadable(explain(path, lines[:end], error)) from error
    return Document(head=parsed, body="\n".join(lines[end + 1 :]), first_line=end + 2, raw=raw)


def parse_yaml(path: Path, text: str) -> object:
    """The YAML of a front matter; errors name the file's line, not the block's."""
    try:
        # The same safe loader as safe_load's, in C where PyYAML has it: ten times as fast.
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or {}
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + 2
        problem = getattr(error, "problem", None) or "is not YAML"
        raise Unreadable(f"{path.name}:{line} front matter: {problem}.") from error


def explain(path: Path, lines: list[str], error: ValidationError) -> str:
    """One line per wrong field, each with the place where it stands."""
    told = []
    for problem in error.errors(include_url=False):
        field = str(problem["loc"][0]) if problem["loc"] else ""
        line = next((i for i, at in enumerate(lines, 1) if field and at.startswith(field)), 1)
        where = ".".join(str(part) for part in problem["loc"])
        told.append(f"{path.name}:{line} {where}: {problem['msg']}")
    return "; ".join(told)
