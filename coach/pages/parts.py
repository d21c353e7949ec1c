"""The page's own parts that Streamlit does not have: the plan's tree and a screen reader's ear.

Their code is constant and ships with the package; what changes goes in as data only.
"""

from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

Mount = Any
"""What `st.components.v2.component` gives back; its type is not public."""


def asset(name: str) -> str:
    """The text of a file beside this module."""
    return (files(__package__) / name).read_text(encoding="utf-8")


@cache
def tree_part() -> Mount:
    """The component that draws the plan; it is registered when first asked for."""
    return st.components.v2.component(
        "okr_coach_tree", css=asset("tree.css"), js=asset("tree.js"), isolate_styles=False
    )


@cache
def live_part() -> Mount:
    """The component that announces a finished answer."""
    return st.components.v2.component("okr_coach_live", js=asset("live.js"), isolate_styles=False)


@cache
def style() -> str:
    """The style sheet of the page as one constant `<style>` block."""
    return f"<style>{asset('style.css')}</style>"
