"""How much of a sentence is in the person's own words, where somebody else had a hand in it."""

import streamlit as st

from coach.interpret.guarding.share import Share, share_of
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
    known: dict[tuple[str, str, str], Share] = st.session_state.setdefault("origins", {})
    key = (view.actor, view.plan_id, sentence)
    if key not in known:
        said = view.coach.store.said_for(*key)
        if said is None:
            return  # not yet, perhaps: its turn may still be running
        if len(known) >= MOST_KNOWN:
            known.clear()
        known[key] = share_of(sentence, said)
    share = known[key]
    if share.own < share.every:
        st.caption(page("own-words", own=share.own, every=share.every))


MOST_KNOWN = 200
"""Sentences of a session whose origin is remembered: how one came in never changes."""
