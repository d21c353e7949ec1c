"""A model server on this machine that could be used: found and offered, never taken by itself."""

import json
import urllib.request

OLLAMA = "http://127.0.0.1:11434"
PATIENCE = 0.5
"""Seconds; what runs on this machine answers at once."""


def ollama(address: str = OLLAMA) -> tuple[str, ...] | None:
    """The models of an Ollama that runs on this machine, None where there is none.

    Args:
        address: where it would be; the default is its own.
    """
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(f"{address}/api/tags", timeout=PATIENCE) as answer:
            found = json.loads(answer.read(1_000_000))
        return tuple(str(model["name"])[:100] for model in found["models"][:20])
    except (OSError, ValueError, LookupError, TypeError):
        return None


def offer(address: str = OLLAMA) -> str:
    """How to let an Ollama on this machine speak, in a sentence; empty where there is none."""
    names = ollama(address)
    if names is None:
        return ""
    if not names:
        return "An Ollama runs on this machine and has no model yet; `ollama pull` fetches one."
    shown = ", ".join(names[:5])
    return (
        f"An Ollama runs on this machine ({shown}). It speaks when you start with "
        f"OPENAI_BASE_URL={address}/v1 and OKR_COACH_MODEL={names[0]}."
    )
