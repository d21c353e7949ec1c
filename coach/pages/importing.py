"""What a person already has, read into a plan: shown first, taken over when they say so."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from coach.edits import Replace
from coach.errors import CoachError
from coach.formats import Imported, read_draft
from coach.okr import Plan
from coach.pages.parts import tree_part
from coach.pages.safe import escaped
from coach.pages.tree import data, summary
from coach.pages.view import View, made, unexpected
from coach.words import page

SHOWN_LINES = 12
"""Lines that were not understood which are shown one by one."""
MOST_MEGABYTES = 20
"""What the server takes in. `coach.formats` reads less and says so in its own words."""


def offer(key: str, take: Callable[[Plan], None], label: str, today: date) -> None:
    """A place to paste or upload, a preview of what was read, and the button to take it over.

    Args:
        key: tells the inputs of one place from those of another.
        take: is called with the plan when the person wants it.
        label: of the button that takes it over.
        today: the day from which days without a year count.
    """
    text = st.text_area(
        page("paste-label"), key=f"{key}-text", height=220, placeholder=page("paste-example")
    )
    # Any file is taken in, so that what is no plan is said in our own words.
    file = st.file_uploader(page("upload-label"), key=f"{key}-file", max_upload_size=MOST_MEGABYTES)
    if file is None and not text.strip():
        st.caption(page("paste-help"))
        return
    try:
        given, name = (file.getvalue(), file.name) if file is not None else (text, "")
        read = read_draft(given, name, today)
    except CoachError as error:
        st.warning(escaped(str(error)))
        return
    except Exception as error:
        st.warning(escaped(unexpected(error)))
        return
    preview(key, read)
    st.button(label, key=f"{key}-take", type="primary", on_click=take, args=(read.plan,))


def preview(key: str, read: Imported) -> None:
    """What was read, what to look at, and what was left over."""
    st.markdown(f"**{page('preview')}** {escaped(summary(read.plan))}")
    for warning in read.warnings:
        st.caption(f"▲ {escaped(warning)}")
    with st.container(border=True, key=f"{key}-preview"):
        tree_part()(key=f"{key}-tree", data=data(read.plan))
    left = read.lines_left_over
    if left:
        with st.expander(page("left-over", count=len(left))):
            for line in left[:SHOWN_LINES]:
                st.text(line)
            if len(left) > SHOWN_LINES:
                st.caption(page("left-over-more", count=len(left) - SHOWN_LINES))


def import_here(view: View) -> None:
    """The button that opens the import for the plan on the screen."""

    def show() -> None:
        st.session_state["panel"] = "import"

    st.button(page("import"), key="open-import", on_click=show)


def import_panel(view: View) -> None:
    """Paste or upload into the plan on the screen; what was there can be brought back."""

    def take(plan: Plan) -> None:
        kept = plan if plan.title else plan.model_copy(update={"title": view.plan.title})
        if made(view, Replace(plan=kept), said=page("imported")):
            st.session_state.pop("panel", None)

    st.caption(page("import-help"))
    offer("import", take, page("import-replace"), view.coach.today())
