"""The committed figures: each eval keeps its own in one file of `evals/results`, by name."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

Kind = TypeVar("Kind", bound=BaseModel)


def committed(path: Path, kind: type[Kind]) -> dict[str, Kind]:
    """The figures in a file, empty before the first time."""
    if not path.exists():
        return {}
    every = json.loads(path.read_text(encoding="utf-8"))
    return {name: kind.model_validate(figures) for name, figures in every.items()}


def commit(path: Path, figures: Mapping[str, BaseModel]) -> None:
    """Write figures into their file."""
    every = {name: one.model_dump(mode="json") for name, one in figures.items()}
    text = json.dumps(every, indent=2, ensure_ascii=False)
    path.write_bytes(f"{text}\n".encode())
