"""How much of a sentence is in the person's own words, where somebody else had a hand in it."""

import streamlit as st

from coach.interpret.share import share_of
from coach.pages.view import View
from coach.words import page


def show_share(sentence: str, said: str) -> None:
    """One quiet line on a wording that is offered."""
    share = share_of(sentence, said)
    if share.every:
        st.caption(page("own-words", own=share.own, every=share.every))


def show_origin(view: View, sentence: str) -> None:
    """The same line on a sentence of the plan, where the talk worded it otherwise than it was said.

    What was typed here or brought in a file is the person's own; nothing is said about it.
    """
    said = view.coach.store.said_for(view.actor, view.plan_id, sentence)
    if said is None:
        return
    share = share_of(sentence, said)
    if share.own < share.every:
        show_share(sentence, said)
