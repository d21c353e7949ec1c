"""Texts that attack: our own, by kind and language, and those of a folder named in `ATTACKS`."""

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

OWN = Path(__file__).parent
SHORTEST = 8
"""Characters; what is shorter in a file of others is a label and no attack."""


@cache
def attacks(kind: str) -> dict[str, tuple[str, ...]]:
    """Our own texts of a kind, by language; those of `markup` by what they are written in."""
    read = yaml.safe_load((OWN / f"{kind}.yaml").read_text(encoding="utf-8"))
    return {name: tuple(texts) for name, texts in read.items()}


def texts_of(*kinds: str) -> list[str]:
    """All our own texts of these kinds."""
    return [text for kind in kinds for texts in attacks(kind).values() for text in texts]


def of_others() -> list[str]:
    """The texts of the folder that `ATTACKS` names: JSON or lines; none without it."""
    folder = os.environ.get("ATTACKS", "")
    return list(dict.fromkeys(texts_in(Path(folder)))) if folder else []


def texts_in(folder: Path) -> Iterator[str]:
    """Every text of these files that is long enough to be one."""
    for file in sorted(folder.iterdir()):
        written = file.read_text(encoding="utf-8", errors="replace")
        if file.suffix == ".json":
            yield from (t for t in strings(json.loads(written)) if len(t) >= SHORTEST)
        elif file.suffix == ".txt":
            yield from (line for line in written.splitlines() if len(line) >= SHORTEST)


def strings(value: Any) -> Iterator[str]:
    """The texts in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)
