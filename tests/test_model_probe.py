"""Trying out a model server, as the doctor and the page do; and what lies nearby."""

import json

import pytest
from pydantic import SecretStr

from coach.cli import main
from coach.model.chat import ChatModel
from coach.model.nearby import offer, ollama
from coach.model.probe import Probe, in_words, probe
from tests import openai_server as play
from tests.openai_server import Step, openai_server

COUNTED = play.says(*(f"{n}, " for n in range(20)), delay=0.01)
WEEK = play.answers({"days": 7, "after_monday": "Tuesday"})


def probed(steps: list[Step]) -> tuple[Probe, str]:
    """What was found about a server that plays these steps, as a value and in words."""
    with openai_server(steps) as server:
        model = ChatModel("small", server.url, api_key=SecretStr("sk-canary"))
        model.wire()
        found = probe(model)
        assert server.unexpected == 0
    return found, " ".join(told.words for told in in_words(found))


def test_a_server_that_can_do_everything() -> None:
    found, words = probed([COUNTED, WEEK])
    assert found.usable
    assert found.reachable
    assert found.streams
    assert found.shape == "follows"
    assert 0 < found.first_seconds < 5
    assert 10 < found.tokens_per_second < 200
    assert "It streams. It follows a schema." in words


FOUND: dict[str, tuple[list[Step], bool, str]] = {
    "a key that is not accepted": ([play.fails(401)], False, "Check OPENAI_API_KEY"),
    "a model that is not there": ([play.fails(404)], False, "Check OKR_COACH_MODEL"),
    "no credit": ([play.fails(429, "300")], False, "busy or out of credit"),
    "a request it does not take": ([play.fails(400)], False, "no usable answer"),
    "no stream": ([play.says("one, two, three"), WEEK], True, "does not stream"),
    "no schema, but words": ([COUNTED, play.fails(400), WEEK], True, "told in words"),
    "no schema at all": (
        [COUNTED, play.fails(400), play.says("Seven."), play.says("Seven!")],
        False,
        "follows no schema",
    ),
    "a model that talks on": (
        [play.says("one, ", "two", delay=0.2, finish="length"), WEEK],
        True,
        "It streams",
    ),
}


@pytest.mark.parametrize(("steps", "usable", "told"), FOUND.values(), ids=FOUND.keys())
def test_what_a_server_cannot_do_is_told(steps: list[Step], usable: bool, told: str) -> None:
    found, words = probed(steps)
    assert found.usable is usable
    assert told in words
    assert "sk-canary" not in words


def test_a_server_that_is_not_there() -> None:
    model = ChatModel("small", "http://127.0.0.1:1/v1")
    model.wire()
    found = probe(model)
    assert (found.failure, found.reachable, found.usable) == ("unreachable", False, False)
    assert "Check OPENAI_BASE_URL" in " ".join(told.words for told in in_words(found))


@pytest.mark.parametrize(
    ("given", "names", "told"),
    [
        ({"models": [{"name": "llama3.2:3b"}, {"name": "b"}]}, ("llama3.2:3b", "b"), "/v1 and"),
        ({"models": []}, (), "ollama pull"),
        ({"error": "?"}, None, ""),
        ([1], None, ""),
    ],
    ids=["two models", "none", "another server", "a list"],
)
def test_an_ollama_on_this_machine_is_offered(
    given: object, names: tuple[str, ...] | None, told: str
) -> None:
    with openai_server([], gives={"/api/tags": given}) as server:
        address = server.url.removesuffix("/v1")
        assert ollama(address) == names
        words = offer(address)
        assert server.calls == 0
    assert told in words
    assert bool(words) is (names is not None)


def test_where_nothing_runs_nothing_is_offered() -> None:
    assert offer("http://127.0.0.1:1") == ""


def test_the_doctor_tells_what_the_server_can_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with openai_server([COUNTED, WEEK]) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-canary")
        assert main(["doctor", "--format", "json"]) == 0
    out = capsys.readouterr().out
    told = [line["words"] for line in json.loads(out)["found"] if line["name"] == "coach"]
    assert any("answers, and its key is accepted" in words for words in told)
    assert any("follows a schema" in words for words in told)
    assert "sk-canary" not in out


def test_the_doctor_offers_an_ollama_and_takes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("coach.cli.doctor.offer", lambda: "An Ollama runs on this machine (x).")
    assert main(["doctor"]) == 0
    out = capsys.readouterr().out
    assert "The built-in coach speaks" in out
    assert "An Ollama runs on this machine" in out
