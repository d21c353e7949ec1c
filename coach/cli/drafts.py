"""Drafts as they come to the command line: files and standard input."""

import sys
from pathlib import Path

from coach.errors import Unreadable
from coach.formats.imported import MOST_BYTES

STDIN = "-"
SHOWN_STDIN = "standard input"


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
    except FileNotFoundError:
        raise Unreadable(f"There is no file {name!r}. Check the name and the folder.") from None
    except IsADirectoryError:
        raise Unreadable(
            f"{name!r} is a folder. Name the files in it, as in {name}/*.md."
        ) from None
    except PermissionError:
        raise Unreadable(f"You have no right to read {name!r}.") from None
    except OSError as error:
        raise Unreadable(f"{name!r} cannot be read: {error.strerror or error}.") from None


def small_enough(name: str, content: bytes) -> bytes:
    """The content, unless it is larger than any plan."""
    if len(content) > MOST_BYTES:
        raise Unreadable(
            f"{name} is larger than {MOST_BYTES // 1_000_000} MB, which no plan is. "
            "Nothing was read; take the plan out of it."
        )
    return content


def shown_name(name: str) -> str:
    """The name as a report gives it."""
    return SHOWN_STDIN if name == STDIN else name
