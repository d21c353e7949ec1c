"""Trying the model server out from the page: who answers, where, and what that server can do.

The key is never shown. `choosing` is where a person on their own machine sets another model.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

import streamlit as st

from coach.coach import Coach
from coach.errors import CoachError
from coach.model import OPENAI, OWN_SERVER_MODEL, open_model
from coach.model.chat import OPENAI_PROTOCOL
from coach.model.nearby import offer
from coach.model.probe import Told, bare, in_words, probe
from coach.pages.choosing import configured, may_choose, show_choice
from coach.pages.safe import escaped
from coach.pages.view import steady, unexpected
from coach.settings import Settings
from coach.words import page

LOOK = 0.3
"""Seconds between two looks whether the server has answered."""
SIGNS = {True: ":primary[✓]", False: ":orange[▲]"}

Lines = tuple[Told, ...]


class Trial:
    """The trial of this process: one at a time, so that many clicks ask the server once."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.latest: Future[Lines] | None = None

    def begin(self, workers: ThreadPoolExecutor, look: Callable[[], Lines]) -> Future[Lines]:
        """The trial that runs, begun on another thread where none does."""
        with self.lock:
            if self.latest is None or self.latest.done():
                self.latest = workers.submit(look)
            return self.latest


@st.cache_resource(show_spinner=False)
def trial() -> Trial:
    """The one trial of this process, for every session."""
    return Trial()


def speaker(coach: Coach) -> str:
    """Who answers, fit to be drawn; a server that was given no model's name has one of its own."""
    name = coach.speaker
    return page("unnamed-model") if name == OWN_SERVER_MODEL else escaped(name)


def connection(coach: Coach) -> None:
    """Where the model is, or how to have one, and a button that tries it out."""
    settings, free = configured(), may_choose()
    if settings.speaks_with_model:
        st.caption(page("settings-server", address=escaped(address_of(settings))))
    else:
        st.caption(page("settings-choose" if free else "settings-no-model"))
    if free:
        st.button(page("choose-model"), key="choose-model", width="stretch", on_click=show_choice)
    running: Future[Lines] | None = st.session_state.get("trial")

    def begin() -> None:
        st.session_state["trial"] = trial().begin(coach.helpers, partial(looked, settings))

    waiting = running is not None and not running.done()
    name = "test-connection" if settings.speaks_with_model else "look-nearby"
    st.button(page(name), key="test-connection", width="stretch", disabled=waiting, on_click=begin)
    if running is not None:
        st.fragment(steady(lambda: told(running)), run_every=LOOK if waiting else None)()
    st.caption(page("settings-rest" if free else "settings-how"))


def told(running: Future[Lines]) -> None:
    """What was found, a line for each; until then, that somebody is looking."""
    if not running.done():
        st.caption(f":shimmer[{page('testing')}]")
        return
    if st.session_state.get("trial-told") is not running:
        st.session_state["trial-told"] = running
        st.rerun()  # so that nobody looks any more, and the button can be used again
    with st.container(key="trial", gap=None):
        for good, words in running.result():
            st.markdown(f"{SIGNS[good]} {escaped(words)}")


def looked(settings: Settings) -> Lines:
    """What there is to say about the model that is set, or about one nearby; never raises."""
    try:
        if settings.speaks_with_model:
            return tuple(in_words(probe(open_model(settings))))
        return (Told(True, offer() or page("nothing-nearby")),)
    except CoachError as error:
        return (Told(False, str(error)),)
    except Exception as error:
        return (Told(False, unexpected(error)),)


def address_of(settings: Settings) -> str:
    """Where the model is asked: an address, or the name of a provider."""
    if settings.provider != OPENAI_PROTOCOL:
        return settings.provider
    return bare(settings.base_url or OPENAI)
