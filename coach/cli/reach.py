"""What lies outside this program: ports, the model's server, tracing switched on by others."""

import os
import socket
import urllib.error
import urllib.request
from collections.abc import Mapping

from coach.model import TRACING
from coach.settings import Settings

PATIENCE = 5.0
"""Seconds that a server has to answer."""
OPENAI = "https://api.openai.com/v1"


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


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Keeps a key from being carried to another server."""

    def redirect_request(self, *args: object, **kwargs: object) -> None:
        """Follow nothing."""


def model_server(settings: Settings) -> str:
    """What is wrong with the model's server, in a sentence; empty when it answers."""
    base = settings.base_url or OPENAI
    request = urllib.request.Request(f"{base}/models")
    if settings.api_key:
        request.add_header("Authorization", f"Bearer {settings.api_key.get_secret_value()}")
    try:
        with urllib.request.build_opener(NoRedirect).open(request, timeout=PATIENCE):
            return ""
    except urllib.error.HTTPError as error:
        if error.code in {401, 403}:
            return f"{base} does not accept the key (it answered {error.code})."
        # Not every server lists its models; that it answers is enough.
        return "" if error.code in {404, 405} else f"{base} answered {error.code}."
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        return f"{base} cannot be reached ({reason})."
