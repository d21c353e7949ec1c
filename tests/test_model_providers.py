"""Models of other providers, through a stand-in for LangChain's `init_chat_model`."""

import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessageChunk
from langchain_core.messages.ai import UsageMetadata
from pydantic import BaseModel

from coach.errors import Misconfigured, ModelFailed
from coach.model import open_model, other
from coach.model.chat import ChatModel, exhausted
from coach.settings import load_settings

ASKED = (("system", "Be brief."), ("user", "Say hello."))


class Fruit(BaseModel):
    name: str
    count: int


class Refused(Exception):
    """An error as a provider's client raises it."""

    def __init__(self, status_code: int) -> None:
        super().__init__("sk-canary, you said: Say hello.")
        self.status_code = status_code


class ReadTimeoutError(Exception):
    """A time-out of a client that nobody knows."""


class Client:
    """A provider's chat model: plays one answer after another and keeps what it was asked."""

    def __init__(self, *answers: list[AIMessageChunk] | Exception) -> None:
        self.answers = list(answers)
        self.asked: list[list[tuple[str, str]]] = []
        self.given: dict[str, Any] = {}

    def stream(self, messages: list[tuple[str, str]]) -> Iterator[AIMessageChunk]:
        self.asked.append(messages)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        yield from answer

    def init_chat_model(self, name: str, **given: Any) -> "Client":
        self.given = {"name": name, **given}
        return self


def said(*pieces: str, reason: str = "end_turn", key: str = "stop_reason") -> list[AIMessageChunk]:
    """An answer in pieces, as blocks of content, with tokens and the reason at its end."""
    blocks = [AIMessageChunk(content=[{"type": "text", "text": piece}]) for piece in pieces]
    usage = UsageMetadata(input_tokens=30, output_tokens=4, total_tokens=34)
    end = AIMessageChunk(
        content="", usage_metadata=usage, response_metadata={key: reason, "model_name": "big-1"}
    )
    return [*blocks, end]


@pytest.fixture(autouse=True)
def no_client_kept() -> Iterator[None]:
    other.chat_model.cache_clear()
    yield
    other.chat_model.cache_clear()


def model_of(client: Client, monkeypatch: pytest.MonkeyPatch) -> ChatModel:
    """A model whose provider's client is this one."""
    module = ModuleType("langchain.chat_models")
    module.__dict__["init_chat_model"] = client.init_chat_model
    monkeypatch.setitem(sys.modules, "langchain", ModuleType("langchain"))
    monkeypatch.setitem(sys.modules, "langchain.chat_models", module)
    return ChatModel("big", "anthropic", provider="anthropic")


def test_another_provider_is_asked_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(said("Hel", "lo"))
    pieces, stream = [], model_of(client, monkeypatch).stream(ASKED)
    while True:
        try:
            pieces.append(next(stream))
        except StopIteration as stop:
            usage = stop.value
            break
    assert "".join(pieces) == "Hello"
    assert (usage.model, usage.prompt_tokens, usage.completion_tokens) == ("big-1", 30, 4)
    assert client.given["model_provider"] == "anthropic"
    assert client.given["max_retries"] == 0


def test_a_value_is_asked_for_in_words_with_one_system_message(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client = Client(said("I like figs."), said('{"name": "fig", ', '"count": 3}'))
    model = model_of(client, monkeypatch)
    assert exhausted(model.extracting(ASKED, Fruit))[0] == Fruit(name="fig", count=3)
    first, second = client.asked
    assert [role for role, _ in second] == ["system", "user", "user", "user"]
    assert "JSON" in first[-1][1]


FAULTS: dict[str, tuple[list[AIMessageChunk] | Exception, str]] = {
    "key": (Refused(401), "key"),
    "model": (Refused(404), "model"),
    "request": (Refused(400), "misconfigured"),
    "time-out": (ReadTimeoutError("sk-canary"), "silent"),
    "not there": (ConnectionError("sk-canary"), "unreachable"),
    "no package": (ImportError("langchain_anthropic"), "misconfigured"),
    "anything": (ZeroDivisionError("sk-canary"), "nonsense"),
    "length": (said("One. Two", reason="max_tokens"), "too-long"),
    "filter": (said("Hm", reason="SAFETY", key="finish_reason"), "refused"),
    "cut": (said("Hm")[:1], "cut"),
}


@pytest.mark.parametrize(("answer", "reason"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_of_another_provider_has_a_reason_too(
    answer: list[AIMessageChunk] | Exception,
    reason: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    model = model_of(Client(answer), monkeypatch)
    with pytest.raises(ModelFailed) as failure:
        list(model.stream(ASKED))
    assert failure.value.reason == reason
    assert "sk-canary" not in caplog.text + str(failure.value)


def test_a_busy_provider_is_asked_three_times(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.model.attempts.FIRST_WAIT", 0.01)
    client = Client(*[Refused(529)] * 4)
    with pytest.raises(ModelFailed) as failure:
        list(model_of(client, monkeypatch).stream(ASKED))
    assert (failure.value.reason, len(client.asked)) == ("busy", 3)


def test_the_end_that_langchain_marks_is_an_end() -> None:
    model = GenericFakeChatModel(messages=iter(["Hello there"]))
    chunks = [other.read_chunk(part) for part in model.stream("Say hello.")]
    assert "".join(chunk.text for chunk in chunks) == "Hello there"
    assert chunks[-1].finish == "stop"


@pytest.mark.parametrize(
    ("env", "told"),
    [
        ({"OKR_COACH_PROVIDER": "anthropic"}, "OKR_COACH_MODEL"),
        ({"OKR_COACH_PROVIDER": "anthropic", "OKR_COACH_MODEL": "big"}, "pip install"),
    ],
    ids=["no model", "no package"],
)
def test_half_a_provider_is_refused(
    env: dict[str, str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.model.find_spec", lambda name: None)
    settings = load_settings(env)
    assert settings.speaks_with_model
    with pytest.raises(Misconfigured, match=told):
        open_model(settings, env)


def test_a_provider_that_is_whole_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.model.find_spec", lambda name: SimpleNamespace())
    env = {"OKR_COACH_PROVIDER": "anthropic", "OKR_COACH_MODEL": "big"}
    model = open_model(load_settings(env), env)
    assert (model.name, model.provider, model.base_url) == ("big", "anthropic", "anthropic")
