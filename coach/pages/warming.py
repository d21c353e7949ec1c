"""What is loaded beside the first page, and how far it is: searching by meaning takes a moment."""

import threading
import time
from functools import partial

import streamlit as st

from coach.coach import Coach
from coach.pages.view import steady
from coach.pauses import set_aside, set_aside_anew
from coach.words import page

LOOK = 0.5
"""Seconds between two looks at how far it is."""
QUIET = 60.0
"""Seconds between two looks whether nobody is being answered and much has come to stay."""


class Warming:
    """The loading of what is heavy, once for a process, seen by every session."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self.share = 0.0
        """Part of the notes that is indexed, 0 to 1."""
        self.over = False

    def begin(self) -> None:
        """Load on a thread of its own."""
        threading.Thread(target=self.load, name="warm-up", daemon=True).start()

    def load(self) -> None:
        """Load, then spare the collector from looking at it again.

        Streamlit collects all garbage after every run of a script, which takes long once the
        large libraries are there; frozen objects are left out of that.
        """
        try:
            self.coach.knowledge.progress = self.tell
            self.coach.knowledge.warm()
        finally:
            self.over = True
            spare = partial(self.spare, set_aside())
            threading.Thread(target=spare, name="set-aside", daemon=True).start()

    def spare(self, blocks: int) -> None:
        """Spare the collector what people's talks have brought to stay, while nobody waits.

        Args:
            blocks: of memory that there are by now.
        """
        while True:
            time.sleep(QUIET)
            if not self.coach.meters:
                blocks = set_aside_anew(blocks)

    def tell(self, done: int, total: int) -> None:
        """Note how many of how many passages are indexed."""
        self.share = done / total if total else 1.0


@st.cache_resource(show_spinner=False)
def warming(_coach: Coach) -> Warming:
    """The loading of this process, begun with its first page."""
    begun = Warming(_coach)
    begun.begin()
    return begun


def show_warming(now: Warming) -> None:
    """A bar while something is still loaded; nothing has to wait for it."""
    if now.over:
        return

    def look() -> None:
        if now.over:
            st.rerun()
        st.progress(now.share, text=page("warming"))

    with st.container(key="warming"):
        st.fragment(steady(look), run_every=LOOK)()
