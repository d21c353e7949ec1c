"""What a review proposes, on the page: each with one click to take it and one to leave it out."""

from collections.abc import Iterator
from itertools import groupby
from typing import Literal

import streamlit as st

from coach.edits import Ignore
from coach.okr import Plan
from coach.pages.safe import formatted
from coach.pages.view import View, calm
from coach.respond.offers import action_of, taking
from coach.stages import put_aside
from coach.talk import Offer, Reply
from coach.words import page

Standing = Literal["open", "taken", "left", "gone"]
"""gone: the action that it was for is not there any more, or has another if-then plan."""


def proposes(reply: Reply) -> bool:
    """Whether this answer is a review that proposes something."""
    prompt = reply.provenance.get("prompt")
    return prompt == "review" and reply.asked is not None and bool(reply.asked.offers)


def draw_review(view: View, reply: Reply, key: str) -> None:
    """The words of a review; a line that proposes something is a card."""
    offers = reply.asked.offers if reply.asked else ()
    parts = list(split(reply.text, offers))
    for number, (offer, text) in enumerate(parts):
        if offer is None:
            st.markdown(formatted(text))
        else:
            card(view, offer, text, f"{key}-{number}")


def split(text: str, offers: tuple[Offer, ...]) -> Iterator[tuple[Offer | None, str]]:
    """The text in parts: a line that proposes something with its offer, others as they follow.

    An offer of which no line tells stands at the end.
    """
    left = list(offers)

    def offer_of(line: str) -> Offer | None:
        found = next((o for o in left if o.text.rstrip(".。") in line), None)
        if found:
            left.remove(found)
        return found

    told = [(offer_of(line), line) for line in text.split("\n")]
    for offer, lines in groupby(told, key=lambda one: one[0]):
        joined = "\n".join(line for _, line in lines)
        if joined.strip():
            yield offer, joined.removeprefix("- ") if offer else joined
    for offer in left:
        yield offer, offer.text


def card(view: View, offer: Offer, text: str, key: str) -> None:
    """One proposal, how it stands, and what can be done with it."""
    stands = standing(offer, view.plan)
    with st.container(border=True, gap=None, key=f"offer-{stands}-{key}"):
        st.markdown(formatted(text))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            if stands != "open":
                mark = ":primary[✓ {}]" if stands == "taken" else "{}"
                st.markdown(mark.format(page(f"offer-{stands}")), width="content")
            if stands in ("open", "left"):
                st.button(
                    page(f"offer-take-{offer.kind}"),
                    key=f"take-{key}",
                    on_click=settle,
                    args=(view, offer, True),
                )
            if stands == "open":
                st.button(
                    page("offer-leave"),
                    key=f"leave-{key}",
                    type="tertiary",
                    on_click=settle,
                    args=(view, offer, False),
                )


def settle(view: View, offer: Offer, wanted: bool) -> None:
    """Take an offer into the plan as it is now, or leave it out; a second click does nothing."""
    with calm("talk"):
        now = view.coach.store.load(view.actor, view.plan_id)
        if standing(offer, now.plan) in (("open", "left") if wanted else ("open",)):
            rule, target = offer.note
            edits = taking((offer,), now.plan) if wanted else (Ignore(rule=rule, target=target),)
            view.coach.edit(view.actor, view.plan_id, now.revision, edits)


def standing(offer: Offer, plan: Plan) -> Standing:
    """How an offer stands."""
    action = action_of(offer, plan)
    if offer.text in plan.watch or (action is not None and action.if_then == offer.text):
        return "taken"
    if offer.kind == "if-then" and (action is None or action.if_then):
        return "gone"
    return "left" if put_aside(plan, *offer.note) else "open"
