"""A passage of a note, opened beside the talk: where a citation or a finding leads."""

import streamlit as st

from coach.errors import NotFound
from coach.pages.safe import escaped, formatted, unwrapped
from coach.pages.view import View, steady
from coach.words import page


def open_passage(source: str) -> None:
    """Have the passage shown when the page is drawn next."""
    st.session_state["passage"] = source


def close_passage() -> None:
    """Show no passage any more."""
    st.session_state.pop("passage", None)


def passage(view: View) -> None:
    """Draw the passage that was asked for, if any, in a panel of its own."""
    source: str | None = st.session_state.get("passage")
    if source is None:
        return
    try:
        found = view.coach.knowledge.passage(source)
    except NotFound as error:
        title, text, where = page("passage-gone"), formatted(str(error)), ""
    else:
        title, text = escaped(found.heading), formatted(unwrapped(found.text))
        where = page("passage-from", title=escaped(found.title))
        if found.sources:
            where += "  \n" + page("passage-rests-on", sources=escaped("; ".join(found.sources)))

    def body() -> None:
        st.markdown(text)
        if where:
            st.caption(where)
        st.button(page("close"), key="close-passage", on_click=close_passage)

    st.dialog(title, width="small", position="right", on_dismiss=close_passage)(steady(body))()
