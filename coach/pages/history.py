"""The history of a plan, or of one item of it: what was changed, from what to what, and when."""

from itertools import groupby
from operator import attrgetter

import streamlit as st

from coach.okr import Plan, place_of
from coach.pages.changes import Told, changed, portraits
from coach.pages.fields import Opened
from coach.pages.safe import escaped
from coach.pages.view import View
from coach.pages.wording import moment
from coach.store import Revision
from coach.words import page

MOST_LINES = 8
"""Items of one change that are told at once, as many as an ordinary one has."""
SHOWN = 50
"""Revisions that are told at most."""


def show_history(item: Opened | None = None) -> None:
    """Have the changes opened, those of one item or of the whole plan."""
    st.session_state["panel"] = "history"
    st.session_state["history-of"] = item


def heading(view: View) -> str:
    """What the panel is called: it names the item that it is about."""
    item: Opened | None = st.session_state.get("history-of")
    place = place_of(view.plan, item) if isinstance(item, int) else None
    name = place.handle if place else page("big-objective") if item else ""
    return page("history-of", name=name) if name else page("history")


def history(view: View) -> None:
    """The last changes, newest first."""
    item: Opened | None = st.session_state.get("history-of")
    revisions = view.coach.store.history(view.actor, view.plan_id, limit=SHOWN + 1)
    seen = [portraits(revision.plan) for revision in revisions]
    if len(revisions) <= SHOWN:
        seen.append(portraits(Plan()))
    shown = 0
    for revision, now, was in zip(revisions, seen, seen[1:], strict=False):
        steps = [one for one in changed(was, now, revision.edits) if item in (None, one.item)]
        if steps or item is None:
            draw(revision, steps)
            shown += 1
    if not shown:
        st.caption(page("history-none"))


def draw(revision: Revision, steps: list[Told]) -> None:
    """One revision: its moment, and below it what it did to each item."""
    reason = f" — {escaped(revision.reason)}" if revision.reason else ""
    lines = [f":small[:gray[{escaped(moment(revision.at))}{reason}]]"]
    told = [
        f"**{escaped(name)}** {' · '.join(escaped(one.what) for one in group)}"
        for name, group in groupby(steps, attrgetter("name"))
    ]
    lines += told[:MOST_LINES]
    if not steps:
        lines.append(
            ", ".join(page(f"edit-{e.edit}") for e in revision.edits) or page("edit-begin")
        )
    st.markdown("  \n".join(lines))
    if rest := told[MOST_LINES:]:
        with st.expander(page("history-more", count=len(rest))):
            st.markdown("  \n".join(rest))
