"""Reading something slow under deadlines of our own.

A socket's timeout only limits single reads, and a server that sends comments to keep the line
alive resets it for ever. So the source is read by a thread of its own, and whoever waits for it
waits on a queue: never longer than the deadlines, whatever the source does.
"""

import threading
import time
from collections.abc import Callable, Generator, Iterator
from queue import Empty, SimpleQueue
from typing import Literal, TypeVar

from coach.model.contract import Deadline

BEAT = 0.2
"""Seconds after which a waiting reader gets a moment to stop."""

T = TypeVar("T")


class Overdue(Exception):
    """A deadline has passed without the source ending."""

    def __init__(self, which: Literal["first", "gap", "total"]) -> None:
        super().__init__(f"the {which} deadline has passed")
        self.which = which


def watched(
    source: Callable[[], Iterator[T]],
    hang_up: Callable[[], None],
    deadline: Deadline,
    *,
    since: float | None = None,
) -> Generator[T | None, None, None]:
    """Yield what the source gives, and None as long as it gives nothing.

    Args:
        source: started in a thread; its errors are raised here.
        hang_up: makes a source that hangs end soon; called once, however this generator ends.
        deadline: in seconds; the total counts from `since`.
        since: a time of `time.monotonic`, now when None.

    Raises:
        Overdue: a deadline has passed; the source has been hung up on.
    """
    came: SimpleQueue[tuple[Literal["item", "end"], T | None, Exception | None]] = SimpleQueue()

    def read() -> None:
        try:
            for item in source():
                came.put(("item", item, None))
        except Exception as error:  # whatever it is belongs to the reader, in its own thread
            came.put(("end", None, error))
        else:
            came.put(("end", None, None))

    started = time.monotonic()
    ends = (started if since is None else since) + deadline.total
    heard, limit, which = started, deadline.first, "first"
    threading.Thread(target=read, name="model-answer", daemon=True).start()
    try:
        while True:
            left = min(heard + limit, ends) - time.monotonic()
            if left <= 0:
                raise Overdue("total" if time.monotonic() >= ends else which)  # type: ignore[arg-type]  # "first" or "gap"
            try:
                kind, item, error = came.get(timeout=min(left, BEAT))
            except Empty:
                yield None
                continue
            if kind == "end":
                if error is not None:
                    raise error
                return
            heard, limit, which = time.monotonic(), deadline.gap, "gap"
            yield item
    finally:
        hang_up()
