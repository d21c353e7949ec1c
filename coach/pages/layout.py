"""The page as a whole: which region stands where, and what happens when one of them fails."""

import random
from collections.abc import Callable
from functools import partial
from importlib.resources import as_file, files

import streamlit as st

from coach.coach import Coach
from coach.errors import CoachError, NotFound
from coach.pages.choosing import PANEL, choosing, may_choose, speaking
from coach.pages.first import first
from coach.pages.importing import import_panel
from coach.pages.parts import live_part, style
from coach.pages.passage import passage
from coach.pages.plan import close_panel, panel, plan
from coach.pages.rail import rail
from coach.pages.safe import escaped
from coach.pages.sidebar import sidebar
from coach.pages.talk import shown, talk
from coach.pages.view import View, steady, unexpected
from coach.pages.warming import show_warming, warming
from coach.talk import State
from coach.words import page

WATCH = (7.0, 11.0)
"""Seconds between two looks for changes from elsewhere; spread, so that many pages do not look at
once."""


def configure() -> None:
    """Set the name, the icon and the width of the page; the first thing a script does."""
    with as_file(files(__package__) / "icon.png") as icon:
        st.set_page_config(
            page_title=page("app"),
            page_icon=str(icon),
            layout="wide",
            initial_sidebar_state="auto",
        )


def show(build: Callable[[], Coach], actor: str) -> None:
    """Draw the whole page; whatever fails becomes a sentence in it.

    Args:
        build: gives the coach, the same one for every session.
        actor: the person who acts.
    """
    st.html(style())
    try:
        coach = speaking(build())
        show_warming(warming(coach))
        draw(coach, actor)
    except CoachError as error:
        trouble(str(error))
    except Exception as error:
        trouble(unexpected(error))


def trouble(text: str) -> None:
    """A sentence in place of what could not be drawn, and a way on."""
    with st.container(key="trouble"):
        st.markdown(escaped(text))
        st.button(page("try-again"), key="try-again")


def draw(coach: Coach, actor: str) -> None:
    """The sidebar, and beside it a plan or the first screen."""
    plan_id = st.query_params.get("plan", "")
    view = None
    try:
        view = seen(coach, actor, plan_id) if plan_id else None
    except NotFound as error:
        sidebar(coach, actor, None)
        trouble(str(error))
        return
    announce(view)
    sidebar(coach, actor, view)
    if st.session_state.get("panel") == PANEL and may_choose():
        opener = st.dialog(page("choose-model"), width="medium", on_dismiss=close_panel)
        opener(steady(partial(choosing, coach)))()
    # Two regions, one of them hidden: while the next screen is drawn, nothing of the last one
    # shows through.
    with st.container(key=f"start-{'hidden' if view else 'shown'}"):
        if view is None:
            first(coach, actor)
    with st.container(key=f"work-{'shown' if view else 'hidden'}"):
        if view is not None:
            workspace(view)


def seen(coach: Coach, actor: str, plan_id: str) -> View:
    """What one run of the page works with.

    How things stand is asked first: what happens while the rest is read makes a difference to it,
    which is seen later. The other way round, an answer that ends meanwhile would never be drawn.

    Raises:
        NotFound: the address names no plan of this person.
    """
    version = coach.store.version(actor, plan_id)
    turn = coach.store.turn(actor, plan_id)
    saved = coach.store.load(actor, plan_id)
    return View(
        coach=coach,
        actor=actor,
        version=version,
        turn=turn if turn is not None and turn.state is State.RUNNING else None,
        saved=saved,
        findings=coach.findings(saved.plan),
        messages=coach.store.messages(actor, plan_id, limit=shown() + 1),
    )


def workspace(view: View) -> None:
    """The rail, and below it the talk and the plan side by side or, on a phone, in turn."""
    rail(view)
    sides = {"talk": page("side-talk"), "plan": page("side-plan")}
    st.session_state.setdefault("side", "talk")
    with st.container(key="sides"):
        side = st.segmented_control(
            page("sides"),
            list(sides),
            format_func=sides.__getitem__,
            required=True,
            key="side",
            label_visibility="collapsed",
            width="stretch",
        )
    with st.container(key=f"shell-{side or 'talk'}"):
        left, right = st.columns([1.12, 1], gap="large")
        with left, st.container(key="talk", gap="small"):
            talk(view)
        with right, st.container(key="plan", gap="small"):
            plan(view)
    panels(view)
    if view.turn is None:
        watch(view)


def announce(view: View | None) -> None:
    """Have a finished answer read out once by a screen reader, and other tabs told of changes."""
    newest = view.messages[-1] if view is not None and view.messages else None
    answer = newest if newest is not None and newest.role == "coach" else None
    live_part()(
        key="live",
        data={
            "plan": view.plan_id if view else "",
            "message": answer.id if answer else 0,
            "text": page("coach-says", text=answer.text) if answer else "",
            "talk": page("side-talk"),
            "lost": [page("lost-title"), page("lost-text")],
            "stopping": page("stopping"),
            "version": standing(view) if view else "",
        },
        on_look_change=lambda: None,  # another tab has gone on: the page is drawn anew
    )


def standing(view: View) -> str:
    """How the plan and the talk stand, the same in every tab that is up to date.

    How far an answer has grown is left out: each tab draws that on its own.
    """
    revision, message, turn = view.version
    return f"{revision}/{message}/{turn.partition(':')[0]}"


def panels(view: View) -> None:
    """What is open over the page; one at a time."""
    if st.session_state.get("passage"):
        passage(view)
    elif st.session_state.get("panel") == "import":
        opener = st.dialog(page("import"), width="medium", on_dismiss=close_panel)
        opener(steady(partial(import_panel, view)))()
    else:
        panel(view)


def watch(view: View) -> None:
    """Look now and then whether the plan or the talk went on elsewhere, and draw it if so."""

    def look() -> None:
        if view.coach.store.version(view.actor, view.plan_id) != view.version:
            st.rerun()

    st.fragment(steady(look), run_every=random.uniform(*WATCH))()
