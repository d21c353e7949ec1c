"""The web app: `okr-coach` starts it from anywhere, `streamlit run app.py` in a checkout."""

import streamlit as st

from coach import pages, wiring
from coach.coach import Coach
from coach.settings import load_settings

pages.configure()


@st.cache_resource(show_spinner=False)
def coach() -> Coach:
    """The one coach of this process, for every session."""
    return wiring.build_coach(load_settings())


pages.page(coach, wiring.acting_person())
