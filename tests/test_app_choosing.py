"""Choosing a model on the page: what is kept, what is never shown, and where it cannot be done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from coach.chosen import NAME, kept
from coach.coach import Coach
from coach.pages import choosing, talk
from coach.settings import load_settings
from tests import openai_server as play
from tests.model_coach import GOAL, HEARD, SPOKEN
from tests.openai_server import OpenAIServer, openai_server
from tests.test_app import behind_the_page, button, made, page, written

CANARY = "sk-canary"
SPEAKS = [play.answers(HEARD), play.says(*SPOKEN)]

pytestmark = pytest.mark.usefixtures("client_loaded")


@pytest.fixture
def coach(monkeypatch: pytest.MonkeyPatch) -> Iterator[Coach]:
    """The built-in coach behind a page of this machine alone."""
    monkeypatch.setattr(talk, "PATIENCE", 20.0)
    monkeypatch.setattr(choosing, "own_page", lambda: True)
    with behind_the_page(monkeypatch) as built:
        yield built


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    """A model server that notes and speaks, three times over."""
    with openai_server(SPEAKS * 3) as played:
        yield played


def folder() -> Path:
    """Where things are kept."""
    return load_settings().data_dir


def chosen(app: AppTest, address: str, key: str = "") -> AppTest:
    """The page once this server was chosen on it."""
    button(app, "Choose a model").click().run()
    app.text_input(key="model-address").set_value(address)
    app.text_input(key="model-name").set_value("small-one")
    app.text_input(key="model-key").set_value(key)
    button(app, "Use this model").click().run()
    assert not app.exception
    return app


def test_a_model_is_chosen_answers_and_is_removed(coach: Coach, server: OpenAIServer) -> None:
    app = chosen(page(plan=made(coach)), server.url, CANARY)
    assert "From your next message on, small-one answers" in written(app)
    assert "Use this model" not in [b.label for b in app.button]
    app.chat_input[0].set_value(GOAL).run()
    assert SPOKEN[0] in written(app)
    assert {e.headers["authorization"] for e in server.exchanges} == {f"Bearer {CANARY}"}
    button(app, "Choose a model").click().run()
    assert app.text_input(key="model-address").value == server.url
    assert app.text_input(key="model-key").value == ""
    assert CANARY not in written(app) + repr(app.session_state)
    button(app, "Remove it").click().run()
    assert not (folder() / NAME).exists()
    asked = server.calls
    app.chat_input[0].set_value("where are we?").run()
    assert "built-in coach" in written(app)
    assert server.calls == asked


def test_a_key_is_not_sent_to_another_server(coach: Coach, server: OpenAIServer) -> None:
    app = chosen(page(plan=made(coach)), "http://127.0.0.1:9/v1", CANARY)
    chosen(app, server.url)
    now = kept(folder())
    assert now is not None
    assert now.api_key is None
    app.chat_input[0].set_value(GOAL).run()
    assert server.calls
    assert CANARY not in repr([e.headers for e in server.exchanges])


def test_a_key_goes_on_with_its_server(coach: Coach, server: OpenAIServer) -> None:
    app = chosen(page(), server.url, CANARY)
    chosen(app, f"{server.url}/")
    now = kept(folder())
    assert now is not None
    assert now.api_key is not None
    assert now.api_key.get_secret_value() == CANARY


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("", "Name the address of the server first"),
        ("127.0.0.1:9", "begins with http"),
        ("http://169.254.169.254/v1", "belongs to the network itself"),
    ],
)
def test_what_cannot_be_used_changes_nothing(coach: Coach, address: str, why: str) -> None:
    app = chosen(page(plan=made(coach)), address, CANARY)
    assert why in written(app)
    assert kept(folder()) is None
    assert CANARY not in written(app)
    app.chat_input[0].set_value("where are we?").run()
    assert coach.speaker in written(app)


def test_openai_wants_a_key(coach: Coach) -> None:
    app = page()
    button(app, "Choose a model").click().run()
    app.radio(key="model-where").set_value("openai").run()
    button(app, "Use this model").click().run()
    assert "OpenAI wants a key" in written(app)
    assert kept(folder()) is None


def test_what_is_set_outside_is_only_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "own_page", lambda: True)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with behind_the_page(monkeypatch):
        app = page()
    assert "127.0.0.1:9" in written(app).replace("\u2060", "")
    assert "Choose a model" not in [b.label for b in app.button]
    assert "set where the coach is started" in written(app)


def test_a_page_that_others_can_reach_only_shows_what_is_set(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choosing, "own_page", lambda: False)
    app = page(plan=made(coach))
    assert "Choose a model" not in [b.label for b in app.button]
    assert "OPENAI_API_KEY" in written(app)


def test_the_choice_cannot_be_opened_where_it_is_not_offered(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = page()
    button(app, "Choose a model").click().run()
    monkeypatch.setattr(choosing, "own_page", lambda: False)
    app.text_input(key="model-address").set_value("http://127.0.0.1:9/v1")
    button(app, "Use this model").click().run()
    assert kept(folder()) is None
