"""The first screen: what happens next, three ways to begin, and a place to just say it."""

import secrets
from collections.abc import Callable
from functools import partial
from importlib.resources import files

import streamlit as st

from coach.coach import Coach
from coach.okr import Plan, numbered
from coach.pages import importing
from coach.pages.connection import speaker
from coach.pages.notices import show_notice
from coach.pages.parts import tree_part
from coach.pages.talk import key_of, settle
from coach.pages.tree import data
from coach.pages.view import calm
from coach.words import page

DOORS = ("goal", "paste", "example")


def first(coach: Coach, actor: str) -> None:
    """Draw the first screen, or the door that was opened."""
    visit = st.session_state.setdefault("visit", secrets.token_hex(8))
    begin = partial(begin_plan, coach, actor, visit)
    match st.query_params.get("door"):
        case "paste":
            paste(coach, begin)
        case "example":
            example(coach, begin)
        case _:
            welcome(coach, begin)


def begin_plan(coach: Coach, actor: str, visit: str, plan: Plan, said: str = "") -> None:
    """Make a plan and go there, once for a visit of this screen however often it is clicked."""
    with calm("start", kept=said):
        begun: dict[str, str] = st.session_state.setdefault("begun", {})
        if visit not in begun:
            begun.clear()
            begun[visit] = coach.store.create_plan(actor, plan)
        plan_id = begun[visit]
        st.query_params.from_dict({"plan": plan_id})
        st.session_state.pop("visit", None)
        if said.strip():
            turn = coach.say(actor, plan_id, said, key_of(0, said))
            settle(coach, actor, plan_id, turn.id)


def welcome(coach: Coach, begin: Callable[..., None]) -> None:
    """One sentence on what happens next, the three doors, and the input."""
    with st.container(key="welcome", gap="medium"):
        st.markdown(f"# {page('welcome-title')}")
        st.markdown(page("welcome-text"))
        show_notice(None, "start")
        with st.container(key="doors", horizontal=True, gap="medium"):
            for door in DOORS:
                act = partial(begin, Plan()) if door == "goal" else partial(go_through, door)
                with st.container(border=True, key=f"door-{door}", gap="small"):
                    st.markdown(f"**{page(f'door-{door}')}**")
                    st.caption(page(f"door-{door}-text"))
                    st.button(page(f"door-{door}-button"), key=f"open-{door}", on_click=act)

        def submitted() -> None:
            said: str | None = st.session_state.get("first-say")
            if said:
                begin(Plan(), said)

        st.chat_input(
            page("first-say"), key="first-say", submit_mode="disable", on_submit=submitted
        )
        st.caption(page("speaker", name=speaker(coach)))


def go_through(door: str) -> None:
    """Open a door; it stands in the address, so that a reload stays there."""
    st.query_params.from_dict({"door": door} if door else {})


def back() -> None:
    """The way back to the first screen."""
    st.button(page("back"), key="back", type="tertiary", on_click=go_through, args=("",))


def paste(coach: Coach, begin: Callable[..., None]) -> None:
    """Begin with what the person already has."""
    with st.container(key="door-page", gap="medium"):
        back()
        st.markdown(f"## {page('door-paste')}")
        show_notice(None, "start")
        importing.offer("paste", begin, page("paste-take"), coach.today())


def example_plan() -> Plan:
    """The finished example that ships with the page."""
    text = (files(__package__) / "example.json").read_text(encoding="utf-8")
    return numbered(Plan.model_validate_json(text))


def example(coach: Coach, begin: Callable[..., None]) -> None:
    """A finished plan to look at, and to make one's own."""
    shown = example_plan()
    with st.container(key="door-page", gap="medium"):
        back()
        st.markdown(f"## {page('door-example')}")
        st.markdown(page("example-text"))
        show_notice(None, "start")
        with st.container(horizontal=True, gap="small"):
            st.button(
                page("door-goal"),
                key="example-goal",
                type="primary",
                on_click=begin,
                args=(Plan(),),
            )
            st.button(page("example-take"), key="example-take", on_click=begin, args=(shown,))
        with st.container(border=True, key="example-plan"):
            tree_part()(key="example-tree", data=data(shown, coach.findings(shown)))
