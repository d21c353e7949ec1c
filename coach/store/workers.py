"""Who answers a turn, and whether they still do."""

import os
import secrets
import socket
from datetime import datetime, timedelta

SILENCE = timedelta(seconds=30)
"""A turn whose worker has not been heard of for so long is cut short."""


def this_worker() -> str:
    """A name for this process that no other process has or will have."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def gone(worker: str, heartbeat: datetime, me: str, now: datetime) -> bool:
    """Whether a worker no longer answers: silent for too long, or known to be no more.

    A process of this host is known to be gone at once, so that a restart after a crash does not
    leave people waiting. Of other hosts only the heartbeat tells.
    """
    if now - heartbeat > SILENCE:
        return True
    host, process, word = worker.rsplit(":", 2)
    my_host, my_process, my_word = me.rsplit(":", 2)
    if host != my_host:
        return False
    if process == my_process:
        return word != my_word
    return not runs(int(process))


def runs(process: int) -> bool:
    """Whether a process of this host runs; where that cannot be asked, it is taken to."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
