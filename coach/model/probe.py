"""Trying a model server out: what it can do, and what that means, in words for who runs it.

Two small questions are asked, which cost some tokens: one for words, one for a value.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from pydantic import BaseModel, Field

from coach.errors import ModelFailed
from coach.model.chat import ChatModel, exhausted
from coach.model.contract import Deadline, Usage
from coach.okr import Noun

PATIENCE = Deadline(first=20, gap=10, total=40)
COUNT = (("user", "Count from one to twenty in words, separated by commas."),)
DAYS = (("user", "How many days does a week have, and which one comes after Monday?"),)
SLOW = 5.0
"""Tokens a second below which an answer is slower than one reads."""


class Week(BaseModel):
    """What the second question asks for."""

    days: int = Field(ge=0, le=100)
    after_monday: str = Field(max_length=40)


class Probe(Noun):
    """What was found out about a server."""

    address: str
    model: str
    failure: str = ""
    """The `Reason` for which there was no answer at all, empty when there was one."""
    streams: bool = False
    """The answer came in pieces."""
    shape: Literal["follows", "in words", "no", "not asked"] = "not asked"
    """Whether an answer takes the shape that is asked for: by the server's own means, only after
    the shape was told in words, or not at all."""
    first_seconds: float = 0.0
    """Until the first word."""
    tokens_per_second: float = 0.0
    """After the first word, 0 when the answer was too short to tell."""

    @property
    def reachable(self) -> bool:
        """Whether a server answered at this address."""
        return self.failure not in ("unreachable", "silent")

    @property
    def usable(self) -> bool:
        """Whether the model coach can speak; what it does less well is told by `in_words`."""
        return not self.failure and self.shape in ("follows", "in words")


class Told(NamedTuple):
    """One thing about a server, in a sentence."""

    good: bool
    words: str


def probe(model: ChatModel) -> Probe:
    """Ask the server of this model two small questions; never raises `ModelFailed`.

    What it takes to connect is loaded first, so that its seconds are not taken for the server's.
    """
    found = Probe(address=bare(model.base_url), model=model.name)
    with suppress(Exception):  # what hinders it is told by the failure of the question
        model.wire()
    started, stamps, usage = time.monotonic(), [], Usage()
    pieces = model.stream(COUNT, deadline=PATIENCE)
    try:
        while True:
            if next(pieces):
                stamps.append(time.monotonic())
    except StopIteration as stop:
        usage = stop.value
    except ModelFailed as failure:
        if failure.reason != "too-long" or not stamps:
            return found.model_copy(update={"failure": failure.reason})
    took = stamps[-1] - stamps[0]
    tokens = max(usage.completion_tokens, len(stamps)) - 1
    return found.model_copy(
        update={
            "streams": len(stamps) > 1,
            "first_seconds": stamps[0] - started,
            "tokens_per_second": tokens / took if took > 0 and tokens > 1 else 0.0,
            "shape": shape_of_answers(model),
        }
    )


def bare(address: str) -> str:
    """The address as it may be shown: without a name, a password or a key that stands in it."""
    parts = urlsplit(address)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()


def shape_of_answers(model: ChatModel) -> Literal["follows", "in words", "no"]:
    """Whether answers take the shape that is asked for."""
    try:
        exhausted(model.extracting(DAYS, Week, deadline=PATIENCE))
    except ModelFailed:
        return "no"
    return "follows" if model.follows_schema else "in words"


def in_words(found: Probe) -> Iterator[Told]:
    """What was found, one sentence for each thing, the hindrances first."""
    named = f"{found.model!r} at {found.address}"
    match found.failure:
        case "":
            yield Told(True, f"{named} answers, and its key is accepted.")
        case "unreachable":
            yield Told(False, f"{found.address} cannot be reached. Check OPENAI_BASE_URL.")
            return
        case "silent":
            yield Told(False, f"{found.address} does not answer in {PATIENCE.first:.0f} seconds.")
            return
        case "key":
            yield Told(False, f"{found.address} does not accept the key. Check OPENAI_API_KEY.")
            return
        case "model":
            yield Told(False, f"{named} is not known there. Check OKR_COACH_MODEL.")
            return
        case "busy":
            yield Told(False, f"{named} is reachable, but busy or out of credit.")
            return
        case reason:
            yield Told(False, f"{named} is reachable, but gives no usable answer ({reason}).")
            return
    yield Told(found.streams, "It streams." if found.streams else NO_STREAM)
    yield Told(found.shape != "no", SCHEMAS[found.shape])
    speed = f"The first word came after {found.first_seconds:.1f} s"
    if found.tokens_per_second:
        speed += f", then about {found.tokens_per_second:.0f} tokens a second"
    fast = not 0 < found.tokens_per_second < SLOW
    yield Told(fast, f"{speed}." if fast else f"{speed}: slower than one reads.")


NO_STREAM = "It does not stream: answers appear all at once."
SCHEMAS = {
    "follows": "It follows a schema.",
    "in words": "It refuses a schema and follows one that is told in words.",
    "no": "It follows no schema: the built-in coach will listen in its place.",
}
