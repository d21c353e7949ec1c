"""Where output goes when nobody takes it: a reader that has left, a stream that was closed."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def have_streams() -> None:
    """Give this process streams that lead nowhere in the place of those that were closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - stays


@contextmanager
def while_read() -> Iterator[None]:
    """Write as long as somebody reads (`| head`), and pass over the rest."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
