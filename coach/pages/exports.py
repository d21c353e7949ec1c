"""The plan as a file to keep, send or open elsewhere."""

from functools import partial

import streamlit as st

from coach.formats import FORMATS
from coach.formats import export as exported
from coach.pages.view import View
from coach.words import page


def export(view: View) -> None:
    """A menu of file formats; the file is made when one is chosen."""
    with st.popover(page("export"), key="export"):
        for name, form in FORMATS.items():
            st.download_button(
                page(f"export-{name}"),
                data=partial(exported, view.plan, name),
                file_name=f"{file_name(view.saved.title)}{form.extension}",
                mime=form.media_type,
                key=f"export-{name}",
                width="stretch",
                on_click="ignore",
            )
        st.button(
            page("import"),
            key="open-import",
            type="tertiary",
            width="stretch",
            on_click=partial(st.session_state.__setitem__, "panel", "import"),
        )


def file_name(title: str) -> str:
    """A name for a file that every system takes: letters, digits and hyphens."""
    kept = "".join(c if c.isalnum() else " " for c in title)
    return "-".join(kept.split())[:60] or page("file-name")
