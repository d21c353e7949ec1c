"""The talk: what was said, an answer as it grows, quick replies and the place to type."""

import hashlib
import math
import time
from datetime import UTC, datetime, timedelta
from typing import Literal

import streamlit as st

from coach.coach import Coach
from coach.errors import CoachError
from coach.pages.notices import show_notice
from coach.pages.offers import draw_review, proposes
from coach.pages.passage import open_passage
from coach.pages.safe import escaped, formatted, verbatim
from coach.pages.shares import show_share
from coach.pages.spending import show_left
from coach.pages.view import View, calm, notice_for, steady
from coach.reading import language_of
from coach.respond.rewriting import PROMPT as REWRITE
from coach.store import Turn
from coach.talk import Citation, Message, Reply, State
from coach.words import page, phrase

SHOWN = 40
"""Messages drawn at first; a long talk costs no more than a short one."""
PATIENCE = 0.3
"""Seconds to wait for an answer before the page says that it is on its way."""
GROWTH = 0.4
"""Seconds between two looks at an answer that grows."""
PAUSE = timedelta(hours=6)
"""After a longer silence the coach greets again and says where things stand."""
LONG, BEGINNING = 1_500, 400
"""Characters from which on a message is folded, and those of it that are shown then."""


def talk(view: View) -> None:
    """Draw the talk about the plan."""
    turn = view.turn
    with st.container(key="messages", height=600, autoscroll=True, gap="small"):
        earlier(view)
        for message in view.messages[-shown() :]:
            draw(view, message)
        reply = greeting(view)
        if reply is not None:
            with st.chat_message("assistant"):
                draw_reply(view, reply, key="greeting")
        if turn is not None:
            attach(view, turn)
    show_notice(view, "talk")
    if turn is None:
        show_left(view)
    last = view.messages[-1].reply if view.messages else None
    current = reply or last
    quick_replies(view, current.quick if current and turn is None else ())
    entry(view, turn)


def shown() -> int:
    """How many messages are drawn at most."""
    return int(st.session_state.get("shown", SHOWN))


def earlier(view: View) -> None:
    """A button for the messages before those that are drawn, when there are any."""
    if len(view.messages) > shown():

        def more() -> None:
            st.session_state["shown"] = shown() + SHOWN

        st.button(page("earlier"), key="earlier", type="tertiary", on_click=more)


def greeting(view: View) -> Reply | None:
    """What the coach says on its own: at the beginning, and after a long silence."""
    if view.messages and datetime.now(UTC) - view.messages[-1].at < PAUSE:
        return None
    fresh = not view.messages
    return view.coach.opening(view.plan, language(view), fresh, findings=view.findings)


def language(view: View) -> str:
    """The language that the coach spoke last; that of the plan before it has spoken."""
    whole = (m.reply for m in reversed(view.messages) if m.state is not State.STOPPED)
    last = next((reply for reply in whole if reply is not None), None)
    return last.language if last is not None else language_of(view.plan)


def click(view: View, key: str, **values: str) -> None:
    """Say what a click means, so that the coach answers it like any other word."""
    st.session_state["side"] = "talk"
    send(view, phrase("click", key, language(view), **values))


def review_button(view: View, key: str, width: Literal["content", "stretch"] = "content") -> None:
    """A button that has the whole plan read in depth."""
    st.button(
        page("review-depth"),
        key=key,
        width=width,
        help=page("review-depth-help"),
        on_click=ask_review,
        args=(view,),
    )


def ask_review(view: View) -> None:
    """Have the whole plan read in depth."""
    st.session_state["side"] = "talk"
    send(view, phrase("quick", "review", language(view)))


def draw(view: View, message: Message) -> None:
    """One message as it was said."""
    if message.role == "person":
        with st.chat_message("user"):
            draw_said(message.text)
        return
    with st.chat_message("assistant"):
        if message.reply is not None:
            draw_reply(view, message.reply, key=str(message.id))
        elif message.text:
            st.markdown(formatted(message.text))
        ended(view, message)


def draw_said(text: str) -> None:
    """What the person said; of a long paste the beginning, so that its answer stays in sight."""
    if len(text) <= LONG:
        st.markdown(verbatim(text))
        return
    st.markdown(verbatim(f"{text[:BEGINNING].rstrip()} …"))
    with st.expander(page("all-of-it", count=f"{len(text):,}")):
        st.markdown(verbatim(text))


def draw_reply(view: View, reply: Reply, key: str) -> None:
    """The coach's words, the passages they rest on, and what a model took for them."""
    if proposes(reply):
        draw_review(view, reply, key)
    else:
        st.markdown(formatted(reply.text))
    if reply.asked is not None and reply.provenance.get("prompt") == REWRITE:
        show_share(reply.asked.offered, view.said)
    if reply.citations:
        with st.container(horizontal=True, gap="small", key=f"cited-{key}"):
            for citation in reply.citations:
                cite(citation, key)
    if reply.notice:
        st.caption(escaped(reply.notice))
    if took := view.coach.cost(reply):
        with st.container(key=f"took-{'below' if reply.notice else 'alone'}-{key}"):
            st.caption(escaped(took))


def cite(citation: Citation, key: str) -> None:
    """The button that opens a passage."""
    st.button(
        f"{citation.sign} {escaped(citation.title)}",
        key=f"cite-{key}-{citation.mark}",
        type="tertiary",
        help=page("open-passage", heading=escaped(citation.heading)),
        on_click=open_passage,
        args=(citation.source,),
    )


def ended(view: View, message: Message) -> None:
    """Say when an answer did not reach its end, and offer to go on where it is the last."""
    spoken = language(view)
    match message.state:
        case State.STOPPED:
            st.caption(phrase("notice", "stopped", spoken))
        case State.CUT_SHORT:
            if message.reply is None or not message.reply.notice:  # which tells more of it
                st.caption(phrase("notice", "cut-short", spoken))
        case _:
            return
    if message.id == view.last:
        words = said_again(view)
        st.button(
            phrase("notice", "again", spoken) if words else phrase("quick", "go-on", spoken),
            key=f"go-on-{message.id}",
            on_click=send,
            args=(view, words or phrase("quick", "where", spoken)),
        )


def said_again(view: View) -> str:
    """What the person said last, to say it again; empty where that would do something twice."""
    said = next((m for m in reversed(view.messages) if m.role == "person"), None)
    newest = view.coach.store.history(view.actor, view.plan_id, limit=1)
    if said is None or any(revision.at >= said.at for revision in newest):
        return ""
    return said.text


def attach(view: View, turn: Turn) -> None:
    """Draw an answer as it grows, with a button to stop it, until the turn is over."""

    def growing() -> None:
        now = view.coach.store.turn(view.actor, view.plan_id, turn.id)
        if now is None or now.state is not State.RUNNING:
            st.rerun()
        with st.chat_message("assistant"):
            st.markdown(
                formatted(now.text) if now.text else f":shimmer[{escaped(waiting(view, now))}]"
            )
        st.button(
            page("stopping" if now.stop_asked else "stop"),
            key="stop",
            icon=":material/stop_circle:",
            disabled=now.stop_asked,
            on_click=stop,
            args=(view, turn.id),
        )

    st.fragment(steady(growing), run_every=GROWTH)()


def waiting(view: View, turn: Turn) -> str:
    """What goes on while nothing of an answer has come."""
    seconds = math.ceil(view.coach.waits(turn.id))
    return page("busy-waiting", seconds=seconds) if seconds else page("thinking")


def stop(view: View, turn_id: str) -> None:
    """Ask the running answer to end."""
    with calm("talk"):
        view.coach.stop(view.actor, turn_id)
        settle(view.coach, view.actor, view.plan_id, turn_id)


def quick_replies(view: View, words: tuple[str, ...]) -> None:
    """Short answers that a click sends."""
    if not words:
        return
    with st.container(horizontal=True, gap="small", key="quick"):
        for number, answer in enumerate(words):
            st.button(
                escaped(answer),
                key=f"quick-{view.last}-{number}",
                on_click=send,
                args=(view, answer),
            )


def entry(view: View, turn: Turn | None) -> None:
    """The place to type; what could not be sent is put back into it."""
    notice = notice_for("talk")
    if notice is not None and notice.kept:
        st.session_state["say"] = notice.kept

    def submitted() -> None:
        said: str | None = st.session_state.get("say")
        if said:
            send(view, said)

    st.chat_input(
        page("say-running" if turn else "say"),
        key="say",
        disabled=turn is not None,
        submit_mode="disable",
        on_submit=submitted,
    )


def send(view: View, text: str) -> None:
    """Say something to the coach, once however often it is sent.

    The key is made of the text and of what the person had before their eyes: a double click or a
    second Enter sends the same key, the same words later on do not.
    """
    with calm("talk", kept=text):
        turn = view.coach.say(view.actor, view.plan_id, text, key_of(view.last, text))
        if turn.busy:
            raise CoachError(page("busy"))
        settle(view.coach, view.actor, view.plan_id, turn.id)


def key_of(last: int, text: str) -> str:
    """The key of a message: the last message that its sender had seen, and what it says."""
    return f"{last}-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:16]}"


def settle(coach: Coach, actor: str, plan_id: str, turn_id: str) -> None:
    """Give a quick answer the time to be there when the page is drawn."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        turn = coach.store.turn(actor, plan_id, turn_id)
        if turn is None or turn.state is not State.RUNNING:
            return
        time.sleep(0.015)
