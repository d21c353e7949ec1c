"""What one run of the page works with, and the few things that a session keeps for itself.

Everything that matters is in the store and found again by the address; a session only keeps what
is open on the screen and the sentence to show next.
"""

import logging
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Literal

import streamlit as st

from coach.checks.check import Finding
from coach.coach import Coach
from coach.edits import Edit
from coach.errors import CoachError, Conflict, trace_of
from coach.okr import Plan, place_of
from coach.pages.safe import escaped
from coach.store import Saved, Turn
from coach.talk import Message
from coach.words import page

Where = Literal["talk", "plan", "plans", "start"]
"""The region of the page that a sentence belongs to."""


@dataclass(frozen=True)
class View:
    """The plan on the screen and what is needed to draw and change it."""

    coach: Coach
    actor: str
    version: tuple[int, int, str]
    """How things stood before the rest was read; see `Store.version`."""
    turn: Turn | None
    """The turn that was being answered then, None when the coach was silent."""
    saved: Saved
    findings: tuple[Finding, ...]
    messages: tuple[Message, ...]

    @property
    def plan(self) -> Plan:
        """The plan on the screen."""
        return self.saved.plan

    @property
    def plan_id(self) -> str:
        """Its id, as in the address."""
        return self.saved.plan_id

    @cached_property
    def said(self) -> str:
        """All that the person has said about the plan; looked up when it is asked for."""
        return self.coach.store.said(self.actor, self.plan_id)

    @property
    def last(self) -> int:
        """Id of the newest message, 0 before the first."""
        return self.messages[-1].id if self.messages else 0


@dataclass(frozen=True)
class Notice:
    """A sentence to show once, and what can be done about it."""

    where: Where
    text: str
    tone: Literal["done", "trouble"] = "done"
    undo: bool = False
    """Offer to take back the change that it tells of."""
    kept: str = ""
    """What the person had typed when it could not be used."""


def notify(notice: Notice) -> None:
    """Show this the next time its region is drawn."""
    st.session_state["notice"] = notice


def notice_for(where: Where) -> Notice | None:
    """The sentence that waits for this region, None when there is none."""
    waiting: Notice | None = st.session_state.get("notice")
    return waiting if waiting is not None and waiting.where == where else None


@contextmanager
def calm(where: Where, kept: str = "") -> Iterator[None]:
    """Do something that may fail; a failure becomes a sentence in its region, never a crash.

    Args:
        where: the region that shows the sentence.
        kept: what the person typed, so that it is not lost with the failure.
    """
    st.session_state.pop("notice", None)
    try:
        yield
    except CoachError as error:
        notify(Notice(where, str(error), "trouble", kept=kept))
    except Exception as error:
        notify(Notice(where, unexpected(error), "trouble", kept=kept))


def steady(body: Callable[[], None]) -> Callable[[], None]:
    """The same drawing, in which a failure becomes a sentence.

    For what Streamlit runs on its own, apart from the rest of the page: fragments and dialogs.
    """

    @wraps(body)
    def drawn() -> None:
        try:
            body()
        except CoachError as error:
            st.caption(escaped(str(error)))
        except Exception as error:
            st.caption(escaped(unexpected(error)))

    return drawn


def unexpected(error: Exception) -> str:
    """A sentence for a failure that nobody foresaw; the log has the rest under the same number."""
    number = secrets.token_hex(3)
    logging.getLogger("coach.pages").error("unexpected %s: %s", number, trace_of(error))
    return page("unexpected", number=number)


def change(view: View, *edits: Edit, said: str = "") -> None:
    """Make edits on the page's plan, for a click that needs to know no more; see `made`."""
    made(view, *edits, said=said)


def made(view: View, *edits: Edit, said: str = "", kept: str = "") -> bool:
    """Make edits on the page's plan; tells whether they were made.

    What cannot be made is said in the plan's region, with what was typed.

    Args:
        view: what is on the screen.
        edits: the changes, made as one revision.
        said: sentence to show with an offer to undo, empty to say nothing.
        kept: what the person typed.
    """
    done = False
    with calm("plan", kept):
        view.coach.edit(view.actor, view.plan_id, latest_revision(view, edits), edits)
        done = True
        if said:
            notify(Notice("plan", said, undo=True))
    return done


def latest_revision(view: View, edits: tuple[Edit, ...]) -> int:
    """The revision to change: the one on the screen, else a newer one where nothing clashes.

    Another tab may have gone on meanwhile. An edit of one item is still meant as it was if that
    item is what the person sees; only then is it made on the newer revision.

    Raises:
        Conflict: the item that is meant looks different by now.
        NotFound: the plan is gone.
    """
    now = view.coach.store.load(view.actor, view.plan_id)
    if now.revision == view.saved.revision:
        return now.revision
    if all(seen(edit, view.plan) == seen(edit, now.plan) for edit in edits):
        return now.revision
    raise Conflict(page("conflict"))


def seen(edit: Edit, plan: Plan) -> object:
    """What a person looked at when they made this edit; the whole plan where that is unclear."""
    item = getattr(edit, "id", getattr(edit, "target", None))
    if isinstance(item, int):
        place = place_of(plan, item)
        return place.item if place else None
    return plan
