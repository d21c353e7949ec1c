"""The sidebar: one's plans, to open, find, name, copy and put away, and who is speaking."""

import re

import streamlit as st

from coach.coach import Coach
from coach.pages.connection import connection, speaker
from coach.pages.notices import show_notice
from coach.pages.safe import escaped
from coach.pages.spending import show_spent
from coach.pages.talk import review_button
from coach.pages.view import View, calm
from coach.pages.wording import shortened
from coach.store import PlanRow
from coach.words import page

SEARCH_FROM = 6
"""Plans from which on there is a search."""
FINGERPRINT = re.compile(r"-[0-9a-f]{8}$")
MOST = 60
"""Plans in the list; older ones are found by the search."""
LONGEST_NAME = 52
"""Columns of a plan's name in the list, which are two lines of it."""
SESSION = ("open", "panel", "history-of", "passage", "shown", "stored", "side")
"""What a session keeps about the plan on the screen; another plan begins afresh."""


def sidebar(coach: Coach, actor: str, view: View | None) -> None:
    """Draw the sidebar.

    Args:
        coach: knows the plans and who speaks.
        actor: whose plans.
        view: the plan on the screen, None on the first screen.
    """
    with st.sidebar:
        st.markdown(f"### {page('app')}")
        st.button(
            page("new-plan"),
            key="new-plan",
            icon=":material/add:",
            width="stretch",
            on_click=visit,
            args=("",),
        )
        st.button(
            page("bring-plan"),
            key="bring-plan",
            icon=":material/upload:",
            type="tertiary",
            width="stretch",
            on_click=bring,
        )
        show_notice(None, "plans")
        deleted(coach, actor)
        plans = listed(coach, actor)
        with st.container(key="plans", gap=None):
            for row in plans[:MOST]:
                entry(row, view)
        if view:  # the first screen says it itself
            st.caption(page("speaker", name=speaker(coach)))
        notice = coach.knowledge.notice
        if notice:
            st.caption(escaped(notice))
        settings(coach)


def settings(coach: Coach) -> None:
    """What is set, in a few lines."""
    with st.expander(page("settings")):
        st.caption(page("settings-coach", name=speaker(coach)))
        st.caption(page("settings-search", name=escaped(searched(coach.knowledge.embedder_id))))
        connection(coach)


def searched(embedder_id: str) -> str:
    """How the notes are searched, in words, without the fingerprint of the model's file."""
    name = FINGERPRINT.sub("", embedder_id)
    return page("by-keywords") if name == "keywords" else page("by-meaning", name=name)


def listed(coach: Coach, actor: str) -> tuple[PlanRow, ...]:
    """The plans to show, as far as they match what is searched for."""
    plans = coach.store.plans(actor)
    if len(plans) < SEARCH_FROM:
        return plans
    words = st.text_input(
        page("search"),
        key="search",
        placeholder=page("search"),
        label_visibility="collapsed",
        icon=":material/search:",
        live=True,
    )
    found = coach.store.plans(actor, words) if words.strip() else plans
    if not found:
        st.caption(page("nothing-found"))
    return found


def entry(row: PlanRow, view: View | None) -> None:
    """One plan of the list; the one on the screen can be renamed, copied and put away."""
    here = view is not None and row.id == view.plan_id
    name = row.title or page("untitled")
    shown = shortened(name, LONGEST_NAME)
    with st.container(
        horizontal=True, gap=None, key=f"plan-{'here' if here else 'other'}-{row.id}"
    ):
        st.button(
            escaped(shown),
            key=f"go-{row.id}",
            type="tertiary",
            width="stretch",
            help=escaped(name) if shown != name else None,
            on_click=visit,
            args=(row.id,),
        )
        if view is not None and here:
            more(view, row)


def more(view: View, row: PlanRow) -> None:
    """What can be done with the plan on the screen."""
    coach, actor = view.coach, view.actor
    with st.popover(
        page("more"), icon=":material/more_horiz:", type="tertiary", key=f"more-{row.id}"
    ):
        box = f"rename-{row.id}"

        def rename() -> None:
            with calm("plans"):
                coach.store.rename(actor, row.id, str(st.session_state[box]).strip())

        def duplicate() -> None:
            with calm("plans"):
                visit(coach.store.duplicate(actor, row.id))

        def delete() -> None:
            with calm("plans"):
                coach.store.delete(actor, row.id)
                visit("")
                st.session_state["deleted"] = row

        st.text_input(page("rename"), value=row.title, key=box, max_chars=120, on_change=rename)
        review_button(view, key="menu-review", width="stretch")
        st.button(page("duplicate"), key="duplicate", width="stretch", on_click=duplicate)
        st.button(page("delete-plan"), key="delete-plan", width="stretch", on_click=delete)
        show_spent(coach, actor, row.id)


def visit(plan_id: str) -> None:
    """Go to a plan, or to the first screen for an empty id."""
    for name in (*SESSION, "notice", "deleted"):
        st.session_state.pop(name, None)
    st.query_params.from_dict({"plan": plan_id} if plan_id else {})


def bring() -> None:
    """Go where a plan is pasted or uploaded; it becomes one more in the list."""
    visit("")
    st.query_params.from_dict({"door": "paste"})


def deleted(coach: Coach, actor: str) -> None:
    """Tell what was put away, with the way to bring it back."""
    row: PlanRow | None = st.session_state.get("deleted")
    if row is None:
        return

    def restore() -> None:
        with calm("plans"):
            coach.store.restore(actor, row.id)
            visit(row.id)

    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="deleted"):
        title = escaped(row.title or page("untitled"))
        st.markdown(page("plan-deleted", title=title), width="stretch")
        st.button(page("undo"), key="restore-plan", on_click=restore)
