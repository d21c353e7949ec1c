"""The page as it is, with a coach that takes its time when somebody asks it to.

`streamlit run tests/browser_app.py`; a message with the word "slowly" is answered a few words at a
time, so that a test can reload or look in from elsewhere in the middle of an answer; one with
"endlessly" goes on until somebody stops it, however slow the machine is. `WATCH` in the environment
is how many seconds a page waits before it looks for changes from elsewhere.
"""

import os
import time
from collections.abc import Generator
from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from coach import pages, wiring
from coach.coach import Coach
from coach.pages import layout
from coach.respond.thought import Responder, Thought
from coach.settings import load_settings
from coach.talk import Reply

STEPS, PAUSE = {"slowly": 40, "endlessly": 1200}, 0.1
"""Pieces of a slow answer by the word that asks for it, and the seconds between them."""
TODAY = date(2027, 1, 4)
"""The day of these talks, so that days without a year mean the same on every run."""


@dataclass(frozen=True)
class Slowly:
    """Answers like another responder, slowly if asked to."""

    quick: Responder

    def respond(self, thought: Thought) -> Generator[str, None, Reply]:
        """Yield the answer in pieces; a slow one counts to its end first."""
        steps = next((count for word, count in STEPS.items() if word in thought.said), 0)
        if not steps:
            return (yield from self.quick.respond(thought))
        text = ""
        for number in range(1, steps + 1):
            piece = f"step {number} "
            text += piece
            yield piece
            time.sleep(PAUSE)
        return Reply(text=f"{text}and done.")


pages.configure()
layout.WATCH = (float(os.environ.get("WATCH", "1.5")),) * 2


@st.cache_resource(show_spinner=False)
def coach() -> Coach:
    """The one coach of this process."""
    built = wiring.build_coach(load_settings(), today=lambda: TODAY)
    mind = replace(built.mind, responder=Slowly(built.mind.responder))
    return replace(built, mind=mind)


pages.page(coach, wiring.acting_person())
