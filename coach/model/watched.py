"""Reading something slow under deadlines of our own.

A socket's timeout only limits single reads, and a server that sends comments to keep the line
alive resets it for ever. So the source is read by a thread of its own, and whoever waits for it
waits on a queue: never longer than the deadlines, whatever the source does.
"""

import threading
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Literal, TypeVar

from coach.model.contract import Deadline

BEAT = 0.45
"""Seconds after which a waiting reader gets a moment to stop; longer than an answer rests."""
FIRST_BEAT = 0.05
"""The same for the first time: the question is on its way by then, and a reader can get ready."""

T = TypeVar("T")


class Overdue(Exception):
    """A deadline has passed without the source ending."""

    def __init__(self, which: Literal["first", "gap", "total"]) -> None:
        super().__init__(f"the {which} deadline has passed")
        self.which = which


@dataclass(frozen=True)
class End:
    """Nothing more comes of a source."""

    error: Exception | None = None


def watched(
    source: Callable[[], Iterator[T]],
    hang_up: Callable[[], None],
    deadline: Deadline,
    *,
    since: float | None = None,
) -> Generator[list[T], None, None]:
    """Yield what the source has given since, an empty list as long as it gives nothing.

    Args:
        source: started in a thread; its errors are raised here.
        hang_up: makes a source that hangs end soon; called once, however this generator ends.
        deadline: in seconds; the total counts from `since`.
        since: a time of `time.monotonic`, now when None.

    Raises:
        Overdue: a deadline has passed; the source has been hung up on.
    """
    came: SimpleQueue[T | End] = SimpleQueue()

    def read() -> None:
        try:
            for item in source():
                came.put(item)
        except Exception as error:  # whatever it is belongs to the reader, in its own thread
            came.put(End(error))
        else:
            came.put(End())

    started = time.monotonic()
    ends = (started if since is None else since) + deadline.total
    heard, limit, which, beat = started, deadline.first, "first", FIRST_BEAT
    threading.Thread(target=read, name="model-answer", daemon=True).start()
    try:
        while True:
            left = min(heard + limit, ends) - time.monotonic()
            if left <= 0:
                raise Overdue("total" if time.monotonic() >= ends else which)  # type: ignore[arg-type]  # "first" or "gap"
            items, end = taken(came, min(left, beat))
            beat = BEAT
            if items:
                heard, limit, which = time.monotonic(), deadline.gap, "gap"
            yield items
            if end is not None:
                if end.error is not None:
                    raise end.error
                return
    finally:
        hang_up()


def taken(came: "SimpleQueue[T | End]", seconds: float) -> tuple[list[T], End | None]:
    """All that has come, waited for as long as there is nothing; and the end, if it has come."""
    items: list[T] = []
    try:
        item = came.get(timeout=seconds)
        while not isinstance(item, End):
            items.append(item)
            item = came.get_nowait()
    except Empty:
        return items, None
    return items, item
