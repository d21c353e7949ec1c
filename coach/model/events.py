"""Reading an answer that comes as a stream of events, as OpenAI's protocol has it."""

import time
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic_core import from_json

from coach.model.fault import Fault
from coach.model.line import Line

WAITED = 0.002
"""Seconds after which a part was not in the buffer already."""
REST = 0.4
"""Seconds; a page looks at an answer as often, and each look at the connection costs a thread."""
FIRST_WORDS = 12
"""Characters that are handed on as they come: somebody waits for them."""
ENDS = b"\r\n"
NONE: Mapping[str, int] = MappingProxyType({})


class Chunk(NamedTuple):
    """One piece of an answer as it came."""

    text: str = ""
    refusal: bool = False
    finish: str = ""
    """Why the answer ended, as the server says it; empty within it."""
    model: str = ""
    tokens: Mapping[str, int] = NONE
    """Counts as in `Usage`, when the server tells them."""


def unhurried(chunks: Iterator[Chunk], line: Line) -> Iterator[Chunk]:
    """The chunks of an answer that is watched as it grows, after the first words several at once.

    Waking up for each token is most of what a long answer costs. Nobody reads that fast: what has
    come meanwhile lies in the connection's buffer, and is taken without a wait.

    Args:
        chunks: as they come.
        line: their connection.
    """
    seen = 0
    while True:
        asked = time.monotonic()
        chunk = next(chunks, None)
        if chunk is None:
            return
        yield chunk
        seen += len(chunk.text)
        if seen < FIRST_WORDS:
            continue
        if line.paced:
            line.calm = REST
        elif time.monotonic() - asked > WAITED:
            line.rest(REST)


def told(blocks: Iterator[bytes]) -> Iterator[dict[str, Any]]:
    """What the events of a stream hold, up to the one that says it is done.

    Raises:
        Fault: the stream tells of an error, or is none of OpenAI's protocol.
    """
    came = False
    for data in events(blocks):
        if data.startswith(b"[DONE]"):
            break
        value = from_json(data)
        if not isinstance(value, dict):
            raise Fault("nonsense")
        if value.get("error"):
            raise Fault("cut", again=True)
        came = True
        yield value
    if not came:
        raise Fault("nonsense")


def events(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """The data of each event of a stream (html.spec.whatwg.org, "Server-sent events").

    An event whose end has not come is none.
    """
    data: list[bytes] = []
    begun: list[bytes] = []
    for block in blocks:
        for line in block.splitlines(keepends=True):
            if line[-1] not in ENDS:
                begun.append(line)
                continue
            if begun:
                line = b"".join((*begun, line))
                begun.clear()
            line = line.rstrip(b"\r\n")
            if line.startswith(b"data:"):
                data.append(line[5:].removeprefix(b" "))
            elif not line and data:
                yield b"\n".join(data)
                data.clear()


def read_chunk(told: dict[str, Any]) -> Chunk:
    """A chunk without what the coach has no use for."""
    choice = (told.get("choices") or [{}])[0]
    delta, usage = choice.get("delta") or {}, told.get("usage")
    text, finish = delta.get("content"), choice.get("finish_reason")
    return Chunk(
        text if isinstance(text, str) else "",
        bool(delta.get("refusal")),
        finish or "",
        (told.get("model") or "") if finish else "",
        counts(usage) if isinstance(usage, dict) else NONE,
    )


def counts(usage: dict[str, Any]) -> dict[str, int]:
    """The tokens that a server tells of."""
    details = usage.get("prompt_tokens_details") or {}
    return {
        "prompt_tokens": usage.get("prompt_tokens") or 0,
        "cached_tokens": details.get("cached_tokens") or 0,
        "completion_tokens": usage.get("completion_tokens") or 0,
    }
