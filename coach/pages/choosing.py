"""Choosing the model on the page, where whoever sees the page is who runs the program.

A page that others can reach only shows what is set: whoever could change the address would be sent
everybody's words.
"""

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlsplit

import streamlit as st
from pydantic import SecretStr, ValidationError

from coach import wiring
from coach.chosen import Chosen, forget, keep, kept, key_for
from coach.coach import Coach
from coach.errors import CoachError
from coach.mind import Mind
from coach.pages.safe import escaped
from coach.pages.view import Notice, notify
from coach.settings import (
    LOOPBACK,
    Settings,
    in_force,
    names_a_model,
    outside_settings,
    with_chosen,
)
from coach.words import page

PANEL = "model"
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
"""Headers of a request that somebody else handed on."""
EXAMPLE = "http://127.0.0.1:11434/v1"


class Choice:
    """Who answers since somebody chose; one for all sessions of this process."""

    mind: Mind | None = None


@st.cache_resource(show_spinner=False)
def choice() -> Choice:
    """The one choice of this process."""
    return Choice()


def speaking(coach: Coach) -> Coach:
    """The coach with the model that was chosen since it was put together."""
    mind = choice().mind
    return coach if mind is None else replace(coach, mind=mind)


@st.cache_resource(show_spinner=False)
def outside() -> Settings:
    """What the environment says, read once."""
    return outside_settings()


def configured() -> Settings:
    """What is set now, the choice included."""
    return in_force(outside())


def may_choose() -> bool:
    """Whether the model can be set here: this machine's own page, and nothing set from outside."""
    return own_page() and not names_a_model(outside())


def own_page() -> bool:
    """Whether this page is served to this machine alone, and asked for from it by its own name."""
    served = str(st.get_option("server.address") or "")
    return is_own(served, st.context.ip_address, dict(st.context.headers))


def is_own(served: str, asked_from: str | None, headers: Mapping[str, str]) -> bool:
    """Whether a page belongs to this machine alone.

    Args:
        served: the address that the server listens on, empty for all of them.
        asked_from: the address that the page was asked from, None for this machine.
        headers: of the request.
    """
    named = {name.lower(): value for name, value in headers.items()}
    try:
        host = urlsplit(f"//{named.get('host', '')}").hostname
    except ValueError:
        return False
    near = served in LOOPBACK and asked_from is None and host in LOOPBACK
    return near and not any(name in named for name in FORWARDED)


def show_choice() -> None:
    """Have the choice opened, filled in with what is chosen."""
    now = kept(outside().data_dir)
    st.session_state.pop("passage", None)
    st.session_state["panel"] = PANEL
    st.session_state["model-where"] = "own" if now is None or now.base_url else "openai"
    st.session_state["model-address"] = now.base_url if now else ""
    st.session_state["model-name"] = now.model if now else ""
    st.session_state["model-key"] = ""


def choosing(coach: Coach) -> None:
    """The form: where the model is, its name and its key."""
    now = kept(outside().data_dir)
    st.caption(page("choose-help"))
    places = {"own": page("choose-own"), "openai": page("choose-openai")}
    where = st.radio(
        page("choose-where"), list(places), format_func=places.__getitem__, key="model-where"
    )
    address = ""
    if where == "own":
        address = st.text_input(
            page("choose-address"),
            key="model-address",
            placeholder=EXAMPLE,
            help=page("choose-address-help"),
        ).strip()
    st.text_input(page("choose-name"), key="model-name", help=page("choose-name-help"))
    st.text_input(page("choose-key"), key="model-key", type="password", autocomplete="off")
    told = [page("choose-key-help")]
    if now is not None and key_for(address, now):
        told.append(page("choose-key-kept"))
    elif where == "own":
        told.append(page("choose-key-none"))
    st.caption(" ".join(told))
    with st.container(horizontal=True, gap="small"):
        use = st.button(page("choose-use"), key="choose-use", type="primary")
        drop = now is not None and st.button(page("choose-drop"), key="choose-drop")
    try:
        if use and may_choose():
            taken(coach, wanted(where, now))
        elif drop:
            dropped(coach)
    except CoachError as error:
        st.warning(escaped(str(error)))


def wanted(where: str, now: Chosen | None) -> Chosen:
    """What the form says; a key that was kept goes on where its server does.

    Raises:
        CoachError: it could not be asked; says why.
    """
    address, name, typed = (
        str(st.session_state.get(f"model-{field}") or "").strip()
        for field in ("address", "name", "key")
    )
    if where == "openai":
        address = ""
    elif not address:
        raise CoachError(page("choose-no-address"))
    key = SecretStr(typed) if typed else key_for(address, now)
    try:
        return Chosen(model=name, base_url=address, api_key=key)
    except ValidationError as error:
        why = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise CoachError(page("choose-refused", why=why)) from None


def taken(coach: Coach, chosen: Chosen) -> None:
    """Have the model that was chosen answer from the next message on, and keep the choice.

    Raises:
        CoachError: the model cannot be asked, or the choice not be kept; nothing is changed.
    """
    mind = wiring.mind_for(with_chosen(outside(), chosen), coach.builtin)
    keep(outside().data_dir, chosen)
    change_to(mind, page("choose-used", name=mind.name))


def dropped(coach: Coach) -> None:
    """Have the built-in coach answer again, and keep neither address nor key.

    Raises:
        CoachError: what was kept cannot be removed.
    """
    forget(outside().data_dir)
    change_to(coach.builtin, page("choose-dropped"))


def change_to(mind: Mind, said: str) -> None:
    """Have this mind answer in every session, and draw the page anew with a word about it."""
    choice().mind = mind
    for name in ("panel", "trial", "model-key"):
        st.session_state.pop(name, None)
    notify(Notice("plans", said))
    st.rerun()
