"""The web app: `okr-coach` starts it from anywhere, `streamlit run app.py` in a checkout."""

import sys

import streamlit as st

from coach.words import page

waiting = st.empty()
if "coach.wiring" not in sys.modules:
    # The first visitor of a process waits for the imports below, and sees what for.
    waiting.progress(0.3, text=page("starting"))

from coach import pages, wiring  # noqa: E402 - after the bar that tells of them
from coach.coach import Coach  # noqa: E402
from coach.settings import load_settings  # noqa: E402

pages.configure()


@st.cache_resource(show_spinner=False)
def coach() -> Coach:
    """The one coach of this process, for every session."""
    return wiring.build_coach(load_settings())


pages.page(coach, wiring.acting_person())
waiting.empty()
