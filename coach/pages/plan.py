"""The plan beside the talk: its tree, what is open of it, and what can be done with all of it."""

from functools import partial

import streamlit as st

from coach.edits import Approve, Redo, Reopen
from coach.formats import picture_svg
from coach.lists import PARTS
from coach.okr import Stage
from coach.pages.exports import export
from coach.pages.fields import new, opened
from coach.pages.history import heading, history, show_history
from coach.pages.houses import houses, show_houses
from coach.pages.importing import import_here
from coach.pages.item import adder, item, open_item
from coach.pages.notices import show_notice, undo
from coach.pages.parts import tree_part
from coach.pages.rows import of_item
from coach.pages.safe import escaped
from coach.pages.talk import review_button
from coach.pages.tree import data, summary
from coach.pages.view import View, calm, change, steady
from coach.reading import language_of
from coach.stages import focus_of
from coach.words import page
from coach.words.days import day_of


def plan(view: View) -> None:
    """Draw the plan, or what of it is open."""
    show_notice(view, "plan")
    target = st.session_state.get("open")
    if target is not None:
        if item(view, target):
            return
        open_item(None)
    title(view)
    tree(view)
    additions(view)
    whole(view)


def title(view: View) -> None:
    """The plan's name and period, which open for editing, and how far it is."""
    plan = view.plan
    ends = plan.period
    spoken = language_of(plan)
    days = (day_of(day, spoken, short=True) for day in (ends.start, ends.end)) if ends else ()
    period = " – ".join(days)
    name = escaped(plan.title)
    count = len(of_item(view.findings, "plan"))
    with st.container(key="plan-title", gap=None):
        st.button(
            name or period or page("name-it" if plan.big_objective else "untitled"),
            key="open-plan",
            type="tertiary",
            help=page("part-plan"),
            on_click=open_item,
            args=("plan",),
        )
        hints = page("plan-hints-one" if count == 1 else "plan-hints-many", count=count)
        told = (
            period if name else "",
            summary(plan),
            hints if count else "",
            f":primary[✓ {page('plan-approved')}]" if plan.approved else "",
        )
        st.caption(" · ".join(part for part in told if part))


def tree(view: View) -> None:
    """The tree; a click on a row opens it."""
    newest = view.messages[-1] if view.messages else None

    def clicked() -> None:
        open_item(opened(str(st.session_state["tree"]["open"])))

    tree_part()(
        key="tree",
        data=data(
            view.plan,
            view.findings,
            changed=newest.changed if newest else (),
            turn=newest.id if newest else 0,
        ),
        on_open_change=clicked,
    )


def additions(view: View) -> None:
    """What can be added by hand, without a word to the coach."""
    with st.popover(page("add"), icon=":material/add:", type="tertiary", key="add"):
        for kind in ("objective", "dependency"):
            make = partial(new, kind, view.coach.today(), view.plan.period)
            adder(view, f"add-{kind}", page(f"add-{kind}"), make)
        for part in PARTS:
            st.button(
                page(f"part-{part}"),
                key=f"add-{part}",
                width="stretch",
                on_click=open_item,
                args=(part,),
            )


def held_back(view: View) -> bool:
    """Whether something stands against approving the plan, as it would in the talk."""
    return any(finding.severity == "block" for finding in view.findings)


def proven(view: View) -> bool:
    """Whether there is a plan to approve: objectives, each with a key result."""
    objectives = view.plan.objectives
    return bool(objectives) and all(objective.key_results for objective in objectives)


def whole(view: View) -> None:
    """What is done with the plan as a whole."""
    with st.container(horizontal=True, gap="small", key="whole"):
        if view.plan.approved:
            st.button(
                page("reopen-plan"),
                key="reopen-plan",
                on_click=change,
                args=(view, Reopen(target="plan")),
            )
        elif proven(view):
            blocked = held_back(view)
            at_review = focus_of(view.plan).stage is Stage.REVIEW
            st.button(
                page("approve-plan-anyway" if blocked else "approve-plan"),
                key="approve-plan",
                type="primary" if at_review and not blocked else "secondary",
                help=page("approve-anyway-help") if blocked else None,
                on_click=change,
                args=(view, Approve(target="plan")),
            )
        if not view.plan.objectives and view.plan.big_objective is None:
            import_here(view)
        else:
            if focus_of(view.plan).stage is Stage.REVIEW:
                review_button(view, key="review-depth")
            st.button(page("picture"), key="picture", on_click=show_picture)
            export(view)
        steps(view)


def steps(view: View) -> None:
    """One change back, one forth, and all that were made."""
    past = view.saved.past
    with st.container(horizontal=True, gap="small", key="steps"):
        for name, possible in (("undo", past.undo), ("redo", past.redo)):
            st.button(
                page(name),
                key=name,
                icon=f":material/{name}:",
                help=page(name),
                disabled=possible is None,
                on_click=undo if name == "undo" else redo,
                args=(view,),
            )
        st.button(
            page("history"),
            key="history",
            icon=":material/history:",
            help=page("history"),
            on_click=show_history,
        )
        st.button(
            page("house"),
            key="house",
            icon=":material/rule:",
            help=page("house"),
            on_click=show_houses,
        )


def redo(view: View) -> None:
    """Take back an undo."""
    with calm("plan"):
        now = view.coach.store.load(view.actor, view.plan_id)
        view.coach.edit(view.actor, view.plan_id, now.revision, (Redo(),))


def show_picture() -> None:
    """Have the picture of the plan opened."""
    st.session_state["panel"] = "picture"


def close_panel() -> None:
    """Open nothing any more."""
    st.session_state.pop("panel", None)


def panel(view: View) -> None:
    """Draw the picture or the history in a panel of its own, when it was asked for."""
    match st.session_state.get("panel"):
        case "picture":
            opener = st.dialog(page("picture"), width="large", on_dismiss=close_panel)
            opener(steady(partial(picture, view)))()
        case "history":
            opener = st.dialog(
                heading(view), width="small", position="right", on_dismiss=close_panel
            )
            opener(steady(partial(history, view)))()
        case "house":
            opener = st.dialog(page("house"), width="medium", on_dismiss=close_panel)
            opener(steady(partial(houses, view)))()
        case _:
            pass


def picture(view: View) -> None:
    """The objective tree as a picture, to look at and to keep."""
    drawn = picture_svg(view.plan)
    with st.container(key="picture-view"):
        st.image(drawn, width="stretch")
    st.download_button(
        page("download-picture"),
        data=drawn.encode(),
        file_name="plan.svg",
        mime="image/svg+xml",
        key="download-picture",
        on_click="ignore",
    )
