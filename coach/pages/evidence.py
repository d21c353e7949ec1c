"""A finding with everything that makes it worth believing, and what can be done about it."""

import streamlit as st
from pydantic import ValidationError

from coach.checks.check import Finding
from coach.edits import Heed, Ignore
from coach.edits.kinds import Target
from coach.formats import set_aside
from coach.house import schools_of
from coach.okr import Ignored
from coach.pages.houses import dispute
from coach.pages.inputs import Revise
from coach.pages.passage import open_passage
from coach.pages.safe import escaped, marked
from coach.pages.shares import show_share
from coach.pages.view import Notice, View, change, made, notify
from coach.words import page

BLANK = "___"
"""Stands in a rewrite for what only the person can say."""
COLOURS = {"block": "red", "warn": "orange", "nudge": "blue"}
SHAPES = {"block": "■", "warn": "▲", "nudge": "●"}
"""The same as in the tree: a severity is told by shape as well as by colour."""


def evidence(
    view: View,
    findings: tuple[Finding, ...],
    text: str,
    target: Target,
    revise: Revise | None,
) -> None:
    """Draw what the checks say about what is open.

    Args:
        view: what is on the screen.
        findings: about this item, in the order of the checks.
        text: the person's sentence, in which the quotes are marked.
        target: the item, for "ignore this here".
        revise: makes the edit that accepts a rewrite; None where nothing can be rewritten.
    """
    for number, finding in enumerate(findings):
        draw(view, finding, text, target, revise, f"{target}-{finding.rule}-{number}")
    if not findings:
        st.caption(f":primary[✓] {page('no-finding')}")
    ignored = [i for i in set_aside(view.plan) if i.target == target]
    if ignored:
        with st.expander(page("set-aside", count=len(ignored))):
            for one in ignored:
                draw_ignored(view, one)


def draw(
    view: View, finding: Finding, text: str, target: Target, revise: Revise | None, key: str
) -> None:
    """One finding: what it is about, why it matters, the question, and the ways on."""
    colour = COLOURS[finding.severity]
    with st.container(border=True, key=f"finding-{finding.severity}-{key}", gap="small"):
        severity = page(f"severity-{finding.severity}")
        st.markdown(
            f":{colour}[{SHAPES[finding.severity]} **{severity}**] {escaped(finding.message)}"
        )
        if finding.quote:
            st.markdown(f"> {marked(text, finding.quote, colour)}")
        st.markdown(f"**{escaped(finding.ask)}**")
        for school in schools_of(finding.rule):
            dispute(school, f"{school.point}-{key}")
        with st.container(horizontal=True, gap="small"):
            st.button(
                page("why-this"),
                key=f"passage-{key}",
                type="tertiary",
                on_click=open_passage,
                args=(finding.source,),
            )
            if finding.rewrite and revise is not None:
                rewrite(view, finding, text, revise, key)
            ignore(view, finding, target, key)


def rewrite(view: View, finding: Finding, text: str, revise: Revise, key: str) -> None:
    """A wording made of the person's own words, to accept or to adapt."""
    with st.popover(page("rewrite"), type="tertiary", key=f"rewrite-{key}"):
        st.caption(page("rewrite-help"))
        show_share(finding.rewrite, f"{view.said}\n{text}")
        box = f"rewrite-text-{key}"
        typed = st.text_area(
            page("rewrite-label"), value=finding.rewrite, key=box, height="content"
        )

        def accept() -> None:
            words = str(st.session_state.get(box, typed))
            if BLANK in words:
                notify(Notice("plan", page("blanks-left"), "trouble", kept=words))
                return
            try:
                edit = revise("text", words)
            except ValidationError:
                notify(Notice("plan", page("empty-text"), "trouble"))
                return
            made(view, edit, said=page("rewritten"), kept=words)

        st.button(page("use-wording"), key=f"accept-{key}", type="primary", on_click=accept)


def ignore(view: View, finding: Finding, target: Target, key: str) -> None:
    """Set the finding aside here, with a reason."""
    with st.popover(page("ignore"), type="tertiary", key=f"ignore-{key}"):
        box = f"ignore-reason-{key}"
        st.text_input(page("ignore-reason"), key=box, max_chars=300)

        def set_it_aside() -> None:
            reason = str(st.session_state.get(box, ""))
            change(
                view,
                Ignore(rule=finding.rule, target=target, reason=reason),
                said=page("ignored"),
            )

        st.button(page("ignore-here"), key=f"ignore-now-{key}", on_click=set_it_aside)


def draw_ignored(view: View, ignored: Ignored) -> None:
    """What was set aside, with its reason and the way back."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        reason = ignored.reason or page("no-reason")
        st.markdown(f"`{escaped(ignored.rule)}` {escaped(reason)}", width="stretch")
        st.button(
            page("heed"),
            key=f"heed-{ignored.target}-{ignored.rule}",
            type="tertiary",
            on_click=change,
            args=(view, Heed(rule=ignored.rule, target=ignored.target)),
        )
