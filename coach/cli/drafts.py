"""Drafts as they come to the command line: files and standard input."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from coach.errors import Unreadable
from coach.formats.imported import MOST_BYTES
from coach.formats.safe import one_line

STDIN = "-"
SHOWN_STDIN = "standard input"
SUFFIXES = frozenset(
    {".md", ".markdown", ".txt", ".json", ".csv", ".tsv", ".xlsx", ".yaml", ".yml", ".html", ".htm"}
)
"""Files of a folder that may hold a draft."""
SPEAKS_OF_OKRS = re.compile(
    rb"okr|objective|key.?result|\bKR\s?\d|"
    + "目标|关键结果|objetivo|resultado|schlüsselergebnis|objectif|résultat".encode(),
    re.IGNORECASE,
)
CODE = frozenset({".yaml", ".yml", ".html", ".htm"})
"""Files that mostly hold something else and speak of results all the same."""
HOLDS_OKRS = re.compile(rb"\bOKRs?\b|\bkey[ _-]?results?\b|^\s*(?:objectives|krs):", re.I | re.M)
LOOKED_AT = 20_000
"""Bytes at the beginning of a file within which it has to speak of OKRs."""


def within(name: str) -> Iterator[str]:
    """The drafts that a name means: the file itself, or those below a folder, in order.

    In a folder only files of a fitting kind count that are named for OKRs or speak of them; hidden
    ones never do. What may not be read there counts, so that it is told when it is read.

    Raises:
        Unreadable: a folder holds no draft.
    """
    folder = Path(name)
    if name == STDIN or not folder.is_dir():
        yield name
        return
    found = sorted(str(path) for path in shown_below(folder) if is_draft(path))
    if not found:
        kinds = ", ".join(sorted(SUFFIXES))
        raise Unreadable(f"No file below {name!r} holds OKRs (looked at {kinds}).")
    yield from found


def shown_below(folder: Path) -> Iterator[Path]:
    """The files below a folder, and the folders that cannot be looked into.

    Hidden folders, as large as `.git`, are not gone into.
    """
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda e: closed.append(Path(e.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in files if not name.startswith("."))
    yield from closed


def is_draft(path: Path) -> bool:
    """Whether what lies below a folder looks like a draft, or cannot be looked at.

    Pipes, devices and links that lead nowhere are none.
    """
    try:
        if path.is_dir():
            return True
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            return False
        if path.suffix.lower() == ".xlsx" or "okr" in path.stem.lower():
            return True
        speaks = HOLDS_OKRS if path.suffix.lower() in CODE else SPEAKS_OF_OKRS
        with path.open("rb") as file:
            return speaks.search(file.read(LOOKED_AT)) is not None
    except OSError:
        return True


def read_bytes(name: str) -> bytes:
    """What is in the file, or on standard input when the name is `-`.

    Raises:
        Unreadable: there is no such file, it is a folder, too large, or may not be read.
    """
    if name == STDIN:
        if sys.stdin.isatty():
            print("Paste the draft, then press Ctrl-D.", file=sys.stderr)
        return small_enough(SHOWN_STDIN, sys.stdin.buffer.read(MOST_BYTES + 1))
    try:
        with Path(name).open("rb") as file:
            return small_enough(name, file.read(MOST_BYTES + 1))
    except IsADirectoryError:
        raise Unreadable(f"{name!r} is a folder. Name a file in it.") from None
    except FileNotFoundError:
        raise Unreadable(f"There is no file {name!r}. Check the name and the folder.") from None
    except PermissionError:
        raise Unreadable(f"You have no right to read {name!r}.") from None
    except OSError as error:
        raise Unreadable(f"{name!r} cannot be read: {error.strerror or error}.") from None


def small_enough(name: str, content: bytes) -> bytes:
    """The content, unless it is larger than any plan."""
    if len(content) > MOST_BYTES:
        raise Unreadable(
            f"{shown_name(name)} is larger than {MOST_BYTES // 1_000_000} MB, which no plan is. "
            "Nothing was read; take the plan out of it."
        )
    return content


def shown_name(name: str) -> str:
    """The name as a report gives it: a file may be called what deceives a terminal."""
    return SHOWN_STDIN if name == STDIN else one_line(name)
