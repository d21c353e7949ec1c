"""One input for each kind of field; a change is made as soon as the person leaves it."""

from collections.abc import Callable
from typing import Any

import streamlit as st
from pydantic import ValidationError

from coach.edits import Edit
from coach.okr import LONGEST_TEXT
from coach.pages.fields import Field
from coach.pages.view import Notice, View, made, notify
from coach.words import page

Revise = Callable[[str, Any], Edit]
"""Makes the edit for a field's name and its new value."""
NOTHING = ""
"""Stands for "not said" among the options of a choice."""


def inputs(
    view: View, where: str, fields: tuple[Field, ...], values: Any, revise: Revise, locked: bool
) -> None:
    """Draw the fields of what is open, two short ones in a line.

    Args:
        view: what is on the screen.
        where: a name for what is open, to tell its inputs from others.
        fields: what to draw.
        values: holds the value of each field as an attribute.
        revise: makes the edit of a change.
        locked: whether the fields can only be read.
    """
    waiting: list[Field] = []
    for field in (*fields, None):
        if field is not None and field.half and len(waiting) < 2:
            waiting.append(field)
            continue
        if waiting:
            for column, half in zip(st.columns(2), waiting, strict=False):
                with column:
                    edit_in_place(view, where, half, getattr(values, half.name), revise, locked)
            waiting = [field] if field is not None and field.half else []
        if field is not None and not field.half:
            edit_in_place(view, where, field, getattr(values, field.name), revise, locked)


def edit_in_place(
    view: View, where: str, field: Field, stored: Any, revise: Revise, locked: bool
) -> None:
    """One field with its stored value, which follows the plan when somebody else changes it."""
    key = f"field-{where}-{field.name}"
    in_step(key, shown_value(field, stored))

    def changed() -> None:
        typed = st.session_state[key]
        try:
            edit = revise(field.name, stored_value(field, typed))
        except ValidationError:
            st.session_state[key] = shown_value(field, stored)
            text = page("not-possible", field=page(f"field-{field.name}"))
            notify(Notice("plan", text, "trouble", kept=str(typed or "")))
            return
        if not made(view, edit, kept=str(typed or "")):
            st.session_state[key] = shown_value(field, stored)

    draw_input(field, key, locked, changed)


def in_step(key: str, value: Any) -> None:
    """Have the input show this value, unless the person is at work on it and it did not change."""
    stored: dict[str, Any] = st.session_state.setdefault("stored", {})
    if key not in st.session_state or stored.get(key, ...) != value:
        st.session_state[key] = value
    stored[key] = value


def shown_value(field: Field, stored: Any) -> Any:
    """A stored value as its input has it."""
    match field.kind:
        case "choice":
            return stored or NOTHING
        case "lines":
            return "\n".join(stored)
        case _:
            return stored


def stored_value(field: Field, typed: Any) -> Any:
    """What was typed as the plan stores it."""
    match field.kind:
        case "choice":
            return typed or None
        case "text" | "line" | "lines":
            return typed or ""
        case _:
            return typed


def draw_input(field: Field, key: str, locked: bool, changed: Callable[[], None]) -> None:
    """The Streamlit input for a kind of field."""
    label = page(f"field-{field.name}")
    given: dict[str, Any] = {"key": key, "disabled": locked, "on_change": changed}
    match field.kind:
        case "text":
            st.text_area(label, max_chars=LONGEST_TEXT, height="content", **given)
        case "lines":
            st.text_area(label, height=140, help=page("one-a-line"), **given)
        case "line":
            st.text_input(label, max_chars=LONGEST_TEXT, **given)
        case "number":
            st.number_input(label, value=None, format="%.10g", **given)
        case "confidence":
            st.number_input(label, min_value=0, max_value=10, step=1, value=None, **given)
        case "date":
            st.date_input(label, value=None, format="YYYY-MM-DD", **given)
        case "yes":
            st.checkbox(label, **given)
        case "choice":
            words = {NOTHING: page("not-said"), **{o: page(f"choice-{o}") for o in field.options}}
            st.selectbox(label, list(words), format_func=words.__getitem__, **given)
