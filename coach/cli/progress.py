"""A bar on a terminal's standard error for work that takes longer than people like to wait."""

import sys
import time
from types import TracebackType

PATIENCE = 2.0
"""Seconds before a bar appears."""


class Bar:
    """Call it with (done, total); a bar appears once the work has taken `PATIENCE` seconds.

    Where standard error is no terminal, nothing is written.
    """

    def __init__(self, doing: str) -> None:
        self.doing = doing
        self.started = time.monotonic()
        self.bar: object | None = None

    def __call__(self, done: int, total: int | None = None) -> None:
        """Show how far the work is."""
        if not sys.stderr.isatty():
            return
        if time.monotonic() - self.started < PATIENCE and self.bar is None:
            return
        from tqdm import tqdm

        if not isinstance(self.bar, tqdm):
            tqdm.monitor_interval = 0  # no thread that outlives the bar
            # Without a total there is no bar to fill, but time that passes can be seen to pass.
            form = None if total else "{desc} … {elapsed}"
            self.bar = tqdm(total=total, desc=self.doing, leave=False, bar_format=form)
        self.bar.total = total
        self.bar.update(done - self.bar.n)

    def __enter__(self) -> "Bar":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        close = getattr(self.bar, "close", None)
        if close is not None:
            close()
