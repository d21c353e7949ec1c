"""What lies outside this program: ports, roads without a lock, tracing switched on by others."""

import os
import socket
from collections.abc import Mapping
from urllib.parse import urlsplit

from coach.model import TRACING
from coach.settings import LOOPBACK, Settings


def traced(environment: Mapping[str, str] = os.environ) -> list[str]:
    """The variables that are set and make the model's library report conversations."""
    return [name for name in TRACING if environment.get(name, "").lower() in {"true", "1", "yes"}]


def is_free(host: str, port: int) -> bool:
    """Whether a server could listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name == "posix":
            # As the server does: a port that was in use a moment ago is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def exposed(settings: Settings) -> bool:
    """Whether what is said travels unencrypted to another machine."""
    parts = urlsplit(settings.base_url)
    return parts.scheme == "http" and parts.hostname not in LOOPBACK
