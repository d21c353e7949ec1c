"""What is open beside the talk: an item or a part of the plan, to read, mend and approve."""

import time
from functools import partial
from types import SimpleNamespace
from typing import Any

import streamlit as st
from pydantic import ValidationError

from coach.edits import Approve, Move, Remove, Reopen
from coach.edits.kinds import Target
from coach.lists import PARTS
from coach.okr import Dependency, Item, KeyResult, Objective, Place, place_of, words_of
from coach.pages.evidence import evidence
from coach.pages.fields import (
    BIG_OBJECTIVE,
    Field,
    Opened,
    child,
    fields_of,
    revised,
    revised_part,
    reworded,
    siblings,
)
from coach.pages.history import show_history
from coach.pages.inputs import Revise, inputs
from coach.pages.rows import of_item
from coach.pages.safe import escaped
from coach.pages.shares import show_origin
from coach.pages.talk import click
from coach.pages.view import Notice, View, change, made, notify
from coach.words import page


def open_item(item: Opened | None) -> None:
    """Have this open when the page is drawn next; None closes what is open."""
    st.session_state["open"] = item
    st.session_state.pop("stored", None)


def item(view: View, opened: Opened) -> bool:
    """Draw what is open; tells whether it is still there."""
    if isinstance(opened, int):
        place = place_of(view.plan, opened)
        if place is None:
            return False
        draw_item(view, place)
    elif opened == "big-objective":
        draw_big_objective(view)
    else:
        draw_part(view, opened)
    return True


def heading(view: View, title: str, *above: tuple[str, Opened]) -> None:
    """The way back to the plan and the items above, and what this is."""
    with st.container(horizontal=True, gap="small", key="trail", vertical_alignment="center"):
        for label, target in ((page("back-to-plan"), None), *above):
            st.button(
                escaped(label),
                key=f"trail-{target}",
                type="tertiary",
                on_click=open_item,
                args=(target,),
            )
    st.markdown(f"#### {escaped(title)}")


def draw_item(view: View, place: Place) -> None:
    """An item with its findings, its fields and what can be done with it."""
    item = place.item
    above = place_of(view.plan, place.parent) if place.parent is not None else None
    trail: tuple[tuple[str, Opened], ...] = ((above.handle, above.item.id),) if above else ()
    kind = page(f"kind-{type(item).__name__}")
    heading(view, f"{place.handle} · {kind}", *trail)
    locked = not isinstance(item, Dependency) and item.approved
    if not isinstance(item, Dependency):
        decide(view, item.id, locked)
    revise: Revise = partial(revised, item)
    if isinstance(item, KeyResult):
        revise = partial(reworded, item, view.coach.today(), view.plan.period)
    text = words_of(item)
    can_rewrite = None if locked or isinstance(item, Dependency) else revise
    evidence(view, of_item(view.findings, item.id), text, item.id, can_rewrite)
    inputs(view, str(item.id), fields_of(item), item, revise, locked)
    show_origin(view, text)
    if isinstance(item, Objective | KeyResult):
        children(view, item)
    arrange(view, place)


def decide(view: View, target: Target, locked: bool) -> None:
    """Approve or reopen; what is approved can only be read until it is reopened."""
    blocked = any(f.severity == "block" for f in of_item(view.findings, target))
    with st.container(horizontal=True, gap="small", key="decide", vertical_alignment="center"):
        if locked:
            st.markdown(f":primary[✓ {page('state-approved')}]", width="content")
            st.button(
                page("reopen"), key="reopen", on_click=change, args=(view, Reopen(target=target))
            )
        else:
            st.button(
                page("approve-anyway" if blocked else "approve"),
                key="approve",
                type="secondary" if blocked else "primary",
                help=page("approve-anyway-help") if blocked else None,
                on_click=change,
                args=(view, Approve(target=target)),
            )
        place = place_of(view.plan, target) if isinstance(target, int) else None
        if place is not None or target == "big-objective":
            st.button(page("talk-about"), key="talk-about", on_click=talk_about, args=(view, place))


def talk_about(view: View, place: Place | None) -> None:
    """Have the coach turn to an item; to the Big O without one."""
    if place is None:
        click(view, "big-objective")
    else:
        click(view, "item", handle=place.handle)


def children(view: View, item: Objective | KeyResult) -> None:
    """What hangs below, to open, and a line to add to it."""
    name = "key-result" if isinstance(item, Objective) else "action"
    below: tuple[Item, ...] = item.key_results if isinstance(item, Objective) else item.actions
    st.markdown(f"**{page(f'below-{name}')}**")
    for one in below:
        place = place_of(view.plan, one.id)
        text = words_of(one)
        handle = f":gray[{place.handle.rsplit('.', 1)[-1]}] " if place else ""
        st.button(
            f"{handle}{escaped(text)}",
            key=f"child-{one.id}",
            type="tertiary",
            width="stretch",
            on_click=open_item,
            args=(one.id,),
        )
    make = partial(child, item, view.coach.today(), view.plan.period)
    adder(view, f"add-{name}-{item.id}", page(f"add-{name}"), make)


TOLD_AGAIN = 5.0
"""Seconds within which the same line is the same Enter: a click that overtakes the page's answer
brings the old words with it once more."""


def adder(view: View, key: str, label: str, make: Any) -> None:
    """A line to type a new item into; Enter adds it."""

    def add() -> None:
        text = str(st.session_state.get(key) or "")
        last = st.session_state.get(f"{key}-last")
        if last and last[0] == text and time.monotonic() - last[1] < TOLD_AGAIN:
            st.session_state[key] = ""
            return
        try:
            edit = make(text)
        except ValidationError:
            notify(Notice("plan", page("empty-text"), "trouble"))
            return
        if made(view, edit, kept=text):
            st.session_state[key] = ""
            st.session_state[f"{key}-last"] = (text, time.monotonic())

    st.text_input(label, key=key, placeholder=label, label_visibility="collapsed", on_change=add)


def arrange(view: View, place: Place) -> None:
    """Move the item among its siblings, or take it out."""
    row = siblings(view.plan, place.item)
    at = next((i for i, other in enumerate(row) if other.id == place.item.id), 0)
    locked = not isinstance(place.item, Dependency) and place.item.approved
    with st.container(horizontal=True, gap="small", key="arrange"):
        for name, to, possible in (("up", at - 1, at > 0), ("down", at + 1, at < len(row) - 1)):
            st.button(
                page(f"move-{name}"),
                key=f"move-{name}",
                icon=f":material/arrow_{name}ward:",
                disabled=not possible,
                on_click=change,
                args=(view, Move(id=place.item.id, to=max(to, 0))),
            )
        st.button(
            page("delete"),
            key="delete-item",
            icon=":material/delete:",
            disabled=locked,
            help=page("delete-locked") if locked else None,
            on_click=delete,
            args=(view, place),
        )
        history_of(place.item.id)


def history_of(item: Opened) -> None:
    """The way to what was changed here."""
    st.button(
        page("history"),
        key="item-history",
        icon=":material/history:",
        type="tertiary",
        on_click=show_history,
        args=(item,),
    )


def delete(view: View, place: Place) -> None:
    """Take the item out, show the plan, and offer to bring it back."""
    if made(view, Remove(target=place.item.id), said=page("deleted", handle=place.handle)):
        open_item(place.parent)


def draw_big_objective(view: View) -> None:
    """The Big O, or the place to say it."""
    heading(view, page("big-objective"))
    big = view.plan.big_objective
    revise = partial(revised_part, view.plan, "big-objective")
    if big is None:
        st.markdown(page("big-objective-help"))
        adder(view, "add-big-objective", page("add-big-objective"), partial(revise, "text"))
        return
    decide(view, "big-objective", big.approved)
    rewritable = None if big.approved else revise
    findings = of_item(view.findings, "big-objective")
    evidence(view, findings, big.text, "big-objective", rewritable)
    inputs(view, "big-objective", BIG_OBJECTIVE, big, revise, big.approved)
    show_origin(view, big.text)
    with st.container(horizontal=True, key="arrange"):
        history_of("big-objective")


def draw_part(view: View, part: str) -> None:
    """A part of the plan that has no id: mission, period and name, lists of lines."""
    plan = view.plan
    heading(view, page(f"part-{part}"))
    st.markdown(page(f"part-{part}-help"))
    revise = partial(revised_part, plan, part)
    fields: tuple[Field, ...]
    match part:
        case "mission":
            findings = of_item(view.findings, "mission")
            evidence(view, findings, plan.mission, "plan", None)
            values, fields = SimpleNamespace(text=plan.mission), (Field(name="text", kind="text"),)
        case _ if name := PARTS.get(part):
            lines = getattr(plan, name)
            values, fields = SimpleNamespace(lines=lines), (Field(name="lines", kind="lines"),)
        case _:
            ends = plan.period
            values = SimpleNamespace(
                start=ends.start if ends else None, end=ends.end if ends else None
            )
            fields = (
                Field(name="start", kind="date", half=True),
                Field(name="end", kind="date", half=True),
            )
            named = SimpleNamespace(title=plan.title)
            renaming = partial(revised_part, plan, "plan")
            inputs(view, "plan", (Field(name="title", kind="line"),), named, renaming, False)
            revise = partial(revised_part, plan, "period")
            evidence(view, of_item(view.findings, "plan"), "", "plan", None)
    inputs(view, part, fields, values, revise, False)
