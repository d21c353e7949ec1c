"""What a model took and may still take, in words for the page."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

import streamlit as st

from coach.coach import Coach
from coach.pages.view import View
from coach.store import Budget, Spent
from coach.words import page

NEAR = 0.1
"""Part of a limit that is left when it is time to tell of it."""

Scope = Literal["plan", "person", "day"]


class Left(NamedTuple):
    """Tokens that are left of a limit."""

    scope: Scope
    tokens: int
    limit: int


def nearest(budget: Budget, spent: Mapping[Scope, Spent]) -> Left | None:
    """The limit of which least is left, once it is near; None while all of them are far.

    Near is a tenth of the limit, or less than what two turns set aside.
    """
    near = [
        Left(scope, max(0, limit - taken.tokens), limit)
        for scope, taken in spent.items()
        if (limit := getattr(budget, scope))
        and limit - taken.tokens < max(NEAR * limit, 2 * budget.turn)
    ]
    return min(near, key=lambda left: left.tokens, default=None)


def show_left(view: View) -> None:
    """A line that tells when a model may not be asked much longer; nothing without a model."""
    coach, store = view.coach, view.coach.store
    if coach.mind.metered is None:
        return
    left = nearest(
        coach.budget,
        {
            "plan": store.spent(view.actor, view.plan_id),
            "person": store.spent_today(view.actor),
            "day": store.spent_by_all(),
        },
    )
    if left is not None:
        with st.container(key="near-limit"):
            st.caption(in_words(left, coach.budget))


def in_words(left: Left, budget: Budget) -> str:
    """How it stands with the limit that is nearest."""
    if left.scope in budget.too_small:
        return page(
            "too-small",
            scope=page(f"limit-{left.scope}"),
            limit=f"{left.limit:,}",
            turn=f"{budget.turn:,}",
            name=f"`OKR_COACH_{left.scope.upper()}_TOKENS`",
        )
    name = f"near-{left.scope}" if left.tokens >= budget.turn else "used-up"
    return page(name, left=f"{left.tokens:,}")


def show_spent(coach: Coach, actor: str, plan_id: str) -> None:
    """What a model took for a plan so far; nothing where none was asked."""
    if took := coach.spent(actor, plan_id):
        st.caption(page("spent", took=took))
