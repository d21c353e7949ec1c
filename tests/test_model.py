"""The edge to the model, against a real server on loopback that plays one fault after another."""

import json
import logging
import select
import socket
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field, SecretStr

from coach.errors import Misconfigured, ModelFailed
from coach.model import REASONS, Deadline, Usage, notice, open_model
from coach.model.attempts import MOST_ATTEMPTS
from coach.model.chat import ChatModel
from coach.model.shape import parsed, response_format
from coach.settings import load_settings
from tests import openai_server as play
from tests.openai_server import OpenAIServer, Step, openai_server

ASKED = (("system", "Be brief."), ("user", "Say hello."))
SOON = Deadline(first=2.5, gap=1.0, total=8.0)
KEY = "sk-canary-7391"

pytestmark = pytest.mark.usefixtures("short_waits")


class Fruit(BaseModel):
    name: str = Field(max_length=20)
    count: int


def model_at(server: OpenAIServer, deadline: Deadline = SOON) -> ChatModel:
    model = ChatModel("small", server.url, api_key=SecretStr(KEY), deadline=deadline)
    model.wire()  # the import takes longer than the short deadlines of these tests
    return model


def streamed(model: ChatModel) -> tuple[str, Usage | str]:
    """What came, and what it took or why it failed."""
    text, pieces = "", model.stream(ASKED)
    try:
        while True:
            text += next(pieces)
    except StopIteration as stop:
        usage: Usage = stop.value
        return text, usage
    except ModelFailed as failure:
        return text, failure.reason


def eventually(true: Callable[[], object], seconds: float = 2.0) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until and not true():
        time.sleep(0.02)
    return bool(true())


def test_a_stream_comes_in_pieces_with_its_tokens() -> None:
    with openai_server([play.says("Hel", "lo", " there")]) as server:
        text, usage = streamed(model_at(server))
    assert text == "Hello there"
    assert usage == Usage(model="scripted-1", prompt_tokens=11, completion_tokens=7)
    body = server.exchanges[0].body
    assert body["messages"] == [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "Say hello."},
    ]
    assert body["stream"] is True
    assert body["stream_options"] == {"include_usage": True}
    assert body["max_tokens"] == 800


@pytest.mark.skipif(not hasattr(select, "POLLRDHUP"), reason="the system does not tell of an end")
def test_a_watched_answer_is_whole_as_soon_as_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.model.events.REST", 60.0)  # longer than the deadline
    pieces = ("It goes on for ", "long enough ", "to be read at leisure.")
    with openai_server([play.says(*pieces, delay=0.1)]) as server:
        assert streamed(model_at(server))[0] == "".join(pieces)
        assert server.exchanges[0].headers["connection"] == "close"


FAULTS: dict[str, tuple[list[Step], str, str, int]] = {
    # steps, text that came, reason, requests made
    "refusal": ([play.refuses()], "", "refused", 1),
    "content filter": ([play.says("Hm", finish="content_filter")], "Hm", "refused", 1),
    "length": ([play.says("One. Two", finish="length")], "One. Two", "too-long", 1),
    "key not accepted": ([play.fails(401)], "", "key", 1),
    "key not allowed": ([play.fails(403)], "", "key", 1),
    "no such model": ([play.fails(404)], "", "model", 1),
    "request not accepted": ([play.fails(400)], "", "misconfigured", 1),
    "context too long": (
        [play.fails(400, message="maximum context length is 8192 tokens")],
        "",
        "too-long",
        1,
    ),
    "redirect": ([play.redirects("http://127.0.0.1:1/v1")], "", "misconfigured", 1),
    "long wait": ([play.fails(429, "300")], "", "busy", 1),
    "always failing": ([play.fails(500)] * 3, "", "busy", MOST_ATTEMPTS),
    "always reset": ([play.resets()] * 3, "", "unreachable", MOST_ATTEMPTS),
    "clean early end": ([play.says("Hel", "lo", finish=None)], "Hello", "cut", 1),
    "early end before text": ([play.says(finish=None)] * 3, "", "nonsense", MOST_ATTEMPTS),
    "empty answer": ([play.says()], "", "nonsense", 1),
    "no choices": ([play.no_choices()] * 3, "", "nonsense", MOST_ATTEMPTS),
    "bad JSON": ([play.streams_raw("data: {oops\n\n")], "", "nonsense", 1),
    "a web page": ([play.streams_raw("<html>login</html>")], "", "nonsense", 1),
    "error within the stream": (
        [play.streams_raw('data: {"error": {"message": "boom"}}\n\n')] * 3,
        "",
        "cut",
        MOST_ATTEMPTS,
    ),
    "keep-alives only": ([play.keeps_alive()], "", "silent", 1),
    "silence": ([play.falls_silent()], "", "silent", 1),
    "silence after a word": ([play.falls_silent("Hello")], "Hello", "cut", 1),
}


@pytest.mark.parametrize(("steps", "text", "reason", "calls"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_has_a_reason_and_nothing_is_tried_in_vain(
    steps: list[Step], text: str, reason: str, calls: int
) -> None:
    with openai_server(steps) as server:
        started = time.monotonic()
        assert streamed(model_at(server)) == (text, reason)
        assert time.monotonic() - started < 2 * SOON.total
    assert server.calls == calls
    assert server.unexpected == 0


@pytest.mark.parametrize("count", range(21))
def test_a_reset_after_any_number_of_chunks_is_told_from_an_answer(count: int) -> None:
    pieces = [f"{n} " for n in range(count)]
    steps = [play.resets(*pieces)] if count else [play.resets(), play.says("again")]
    with openai_server(steps) as server:
        text, end = streamed(model_at(server))
    assert server.unexpected == 0
    if count:
        assert (text, end) == ("".join(pieces), "cut")
        assert server.calls == 1
    else:
        assert text == "again"
        assert isinstance(end, Usage)
        assert end.attempts == 2


def test_a_model_that_thinks_gets_more_room_once() -> None:
    thinking = play.says(finish="length")
    with openai_server([thinking, play.says("Hello")]) as server:
        assert streamed(model_at(server))[0] == "Hello"
        assert [e.body["max_tokens"] for e in server.exchanges] == [800, 2400]
    with openai_server([thinking, thinking]) as server:
        assert streamed(model_at(server)) == ("", "too-long")
        assert server.unexpected == 0


def test_a_slow_answer_ends_at_the_total_deadline() -> None:
    with openai_server([play.says(*["a "] * 100, delay=0.1)]) as server:
        started = time.monotonic()
        text, reason = streamed(model_at(server, Deadline(first=1, gap=1, total=1.2)))
        assert 1.0 < time.monotonic() - started < 5.0
        assert eventually(lambda: server.exchanges[0].hung_up)
    assert text.startswith("a a")
    assert reason == "cut"


@pytest.mark.parametrize(
    "step",
    [play.keeps_alive(), play.falls_silent(), play.falls_silent("Hello")],
    ids=["keep-alives", "silence", "silence after a word"],
)
def test_a_dead_connection_is_hung_up_on(step: Step) -> None:
    with openai_server([step]) as server:
        streamed(model_at(server))
        assert eventually(lambda: server.exchanges[0].hung_up)


@pytest.mark.parametrize(
    "step",
    [play.says(*["word "] * 100, delay=0.05), play.falls_silent(seconds=10)],
    ids=["in the middle", "before the first word"],
)
def test_stopping_closes_the_connection_within_a_second(step: Step) -> None:
    with openai_server([step]) as server:
        pieces = model_at(server, Deadline()).stream(ASKED)
        for _ in range(3):
            next(pieces)
        stopped = time.monotonic()
        pieces.close()
        assert time.monotonic() - stopped < 0.5
        assert eventually(lambda: server.exchanges[0].hung_up)
    assert (server.exchanges[0].hung_up or 0) - stopped < 1.0


def test_who_waits_gets_a_moment_as_soon_as_the_question_is_on_its_way() -> None:
    with openai_server([play.falls_silent(seconds=10)]) as server:
        pieces, asked = model_at(server, Deadline()).stream(ASKED), time.monotonic()
        assert next(pieces) == ""
        assert time.monotonic() - asked < 0.3
        pieces.close()


def test_a_short_wait_that_the_server_asks_for_is_kept() -> None:
    with openai_server([play.fails(429, "1"), play.says("Hello")]) as server:
        text, usage = streamed(model_at(server))
    first, second = server.exchanges
    assert text == "Hello"
    assert second.came - first.came >= 1.0
    assert isinstance(usage, Usage)
    assert usage.attempts == 2


def unknown_host(*_: object, **__: object) -> None:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/v1", "http://models.invalid/v1"], ids=["refused", "no DNS"]
)
def test_a_server_that_is_not_there_is_not_asked_again(
    url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", unknown_host)
    model = ChatModel("small", url, deadline=SOON)
    model.wire()
    started = time.monotonic()
    assert streamed(model) == ("", "unreachable")
    assert time.monotonic() - started < SOON.first
    assert "attempt 2" not in caplog.text


def test_who_waits_for_a_structured_answer_has_it_as_soon_as_it_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("coach.model.events.REST", 60.0)  # longer than the deadline
    with openai_server([play.says('{"name": "a long fig",', ' "count": 3}', delay=0.1)]) as server:
        assert model_at(server).extract(ASKED, Fruit) == Fruit(name="a long fig", count=3)


def test_a_structured_answer_is_asked_for_with_a_bounded_schema() -> None:
    with openai_server([play.answers({"name": "fig", "count": 3})]) as server:
        assert model_at(server).extract(ASKED, Fruit) == Fruit(name="fig", count=3)
    sent = server.exchanges[0].body["response_format"]
    assert sent["type"] == "json_schema"
    assert sent["json_schema"]["schema"]["properties"]["name"] == {
        "maxLength": 20,
        "type": "string",
    }


@pytest.mark.parametrize("status", [400, 422, 500, 501])
def test_a_server_that_refuses_the_schema_is_told_it_in_words(status: int) -> None:
    good = play.answers('Here it is:\n```json\n{"name": "fig", "count": 3}\n```')
    with openai_server([play.fails(status), good, good]) as server:
        model = model_at(server)
        assert model.extract(ASKED, Fruit) == Fruit(name="fig", count=3)
        if status < 500:  # learned: not asked for again
            assert model.extract(ASKED, Fruit) == Fruit(name="fig", count=3)
            assert server.calls == 3
    assert "response_format" not in server.exchanges[1].body
    assert '"maxLength": 20' in server.exchanges[1].body["messages"][-1]["content"]


def test_an_answer_that_does_not_fit_is_mended_once_without_being_repeated() -> None:
    wrong = play.answers({"name": "raspberry-canary", "count": "many"})
    with openai_server([wrong, play.answers({"name": "fig", "count": 3})]) as server:
        assert model_at(server).extract(ASKED, Fruit).count == 3
    sent = json.dumps(server.exchanges[1].body["messages"])
    assert "count" in sent
    assert "raspberry-canary" not in sent


def test_an_answer_cut_by_its_length_gets_more_room_once() -> None:
    cut = play.says('{"name": "elderberry-can', finish="length")
    with openai_server([cut, play.answers({"name": "fig", "count": 3})]) as server:
        assert model_at(server).extract(ASKED, Fruit).name == "fig"
    first, second = (exchange.body for exchange in server.exchanges)
    assert second["max_tokens"] == 3 * first["max_tokens"]
    assert second["messages"] == first["messages"]


BAD_ANSWERS: dict[str, tuple[list[Step], str, int]] = {
    "never JSON": ([play.says("I like figs.")] * 2, "nonsense", 2),
    "never the schema": ([play.answers({"fruit": "fig"})] * 2, "nonsense", 2),
    "always too long": ([play.says("{", finish="length")] * 2, "too-long", 2),
    "refusal": ([play.refuses()], "refused", 1),
    "broken off": ([play.resets('{"na')], "cut", 1),
    "busy": ([play.fails(429)] * 3, "busy", MOST_ATTEMPTS),
    "no schema and no words": ([play.fails(400)] * 2, "misconfigured", 2),
    "key": ([play.fails(401)], "key", 1),
}


@pytest.mark.parametrize(("steps", "reason", "calls"), BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys())
def test_no_structured_answer_has_a_reason_too(steps: list[Step], reason: str, calls: int) -> None:
    with openai_server(steps) as server, pytest.raises(ModelFailed) as failure:
        model_at(server).extract(ASKED, Fruit)
    assert failure.value.reason == reason
    assert server.calls == calls
    assert server.unexpected == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('{"name": "fig", "count": 1}', 1),
        ('```json\n{"name": "fig", "count": 2}\n```', 2),
        ('Sure {not this} but {"name": "fig", "count": 3}. Good?', 3),
        ('{"thought": {"a": 1}} {"name": "fig", "count": 4}', 4),
    ],
    ids=["bare", "fenced", "among words", "second object"],
)
def test_a_value_is_found_in_an_answer(text: str, count: int) -> None:
    assert parsed(text, Fruit).count == count


@pytest.mark.parametrize(
    "text",
    ["", "{", '{"count": 3}', "[" * 5000, '{"a":' * 2000, '{"name": {"name": "fig", "count": 1}}'],
    ids=["empty", "open", "field missing", "deep list", "deep object", "value inside the value"],
)
def test_an_answer_without_a_value_is_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the texts differ
        parsed(text, Fruit)


@given(
    start=st.integers(0, 30),
    end=st.integers(0, 30),
    noise=st.text(alphabet='{}[]",:\\ \n0e-nulltrfas\u200b😀', max_size=12),
)
@settings(max_examples=600, deadline=None)
def test_damaged_json_is_a_value_or_none(start: int, end: int, noise: str) -> None:
    whole = '{"name": "fig", "count": 3}'
    damaged = whole[:start] + noise + whole[end:]
    try:
        fruit = parsed(damaged, Fruit)
    except ValueError:
        return
    assert len(fruit.name) <= 20


def test_a_schema_is_sent_without_what_tells_a_model_nothing() -> None:
    assert "title" not in json.dumps(response_format(Fruit))


def test_secrets_and_words_stay_out_of_logs_and_errors(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    echo = f"Incorrect API key provided: {KEY}; you said: Say hello."
    with (
        openai_server([play.fails(401, message=echo)]) as server,
        pytest.raises(ModelFailed) as failure,
    ):
        list(model_at(server).stream(ASKED))
    told = f"{caplog.text}{failure.value!r}{failure.value.__cause__!r}{model_at(server)!r}"
    assert "key (status 401)" in caplog.text
    assert KEY not in told
    assert "Say hello" not in told
    assert server.exchanges[0].headers["authorization"] == f"Bearer {KEY}"


def test_the_key_does_not_follow_a_redirect() -> None:
    with openai_server([play.says("stolen")]) as other:
        with openai_server([play.redirects(f"{other.url}/chat/completions")]) as server:
            assert streamed(model_at(server)) == ("", "misconfigured")
        assert other.calls == 0


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_said_in_one_calm_line(reason: str) -> None:
    line = notice(reason)
    assert "\n" not in line
    assert "!" not in line
    assert "built-in coach" in line or "built-in coach does" in line


def test_a_reason_that_nobody_knows_is_said_in_general() -> None:
    assert notice("flood") == notice("failed")


@pytest.mark.parametrize(
    ("env", "name", "url"),
    [
        ({"OPENAI_API_KEY": KEY}, "gpt-4.1-mini", "https://api.openai.com/v1"),
        ({"OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}, "default", "http://127.0.0.1:1/v1"),
        (
            {"OPENAI_BASE_URL": "http://127.0.0.1:1/v1/", "OKR_COACH_MODEL": "tiny"},
            "tiny",
            "http://127.0.0.1:1/v1",
        ),
    ],
    ids=["key only", "server only", "server and model"],
)
def test_settings_choose_the_model(env: dict[str, str], name: str, url: str) -> None:
    model = open_model(load_settings(env), env={})
    assert (model.name, model.base_url) == (name, url)
    assert KEY not in repr(model)


@pytest.mark.parametrize("variable", ["LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"])
def test_tracing_is_refused_before_anything_is_sent(variable: str) -> None:
    settings = load_settings({"OPENAI_API_KEY": KEY})
    with pytest.raises(Misconfigured, match=variable):
        open_model(settings, env={variable: "true"})
    assert open_model(settings, env={variable: "false"}).name
