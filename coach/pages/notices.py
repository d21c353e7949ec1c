"""One calm sentence in the place where it matters, with what can be done about it."""

import streamlit as st

from coach.edits import Undo
from coach.pages.safe import escaped
from coach.pages.view import View, Where, calm, notice_for
from coach.words import page


def show_notice(view: View | None, where: Where) -> None:
    """Draw the sentence that waits for this region, if there is one."""
    notice = notice_for(where)
    if notice is None:
        return
    with st.container(
        horizontal=True,
        vertical_alignment="center",
        gap="small",
        key=f"notice-{notice.tone}-{where}",
    ):
        st.markdown(escaped(notice.text), width="stretch")
        if notice.undo and view is not None:
            st.button(page("undo"), key=f"notice-undo-{where}", on_click=undo, args=(view,))
    if notice.kept and where != "talk":
        st.caption(page("kept"))
        st.code(notice.kept, language=None, wrap_lines=True)


def undo(view: View) -> None:
    """Take back the last change."""
    with calm("plan"):
        now = view.coach.store.load(view.actor, view.plan_id)
        view.coach.edit(view.actor, view.plan_id, now.revision, (Undo(),))
