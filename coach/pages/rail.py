"""The rail: the stages of the way, where the person is, and what is still missing there."""

from typing import Literal

import streamlit as st

from coach.okr import Plan, Stage
from coach.pages.talk import click
from coach.pages.view import View
from coach.stages import finished_items, focus_of, missing
from coach.words import page

STAGES = (
    Stage.MISSION,
    Stage.BIG_OBJECTIVE,
    Stage.OBJECTIVES,
    Stage.KEY_RESULTS,
    Stage.ACTIONS,
    Stage.REVIEW,
)
"""Those on the rail; a plan that runs is past all of them."""
Standing = Literal["done", "now", "skipped", "ahead"]


def rail(view: View) -> None:
    """Draw the stages with the current one marked; each can be visited by a click."""
    stage = focus_of(view.plan).stage
    with st.container(key="rail-bar", gap=None):
        with st.container(horizontal=True, key="rail", gap=None):
            for step in STAGES:
                stands = standing(view.plan, step)
                st.button(
                    page(f"stage-{step}"),
                    key=f"rail-{stands}-{step}",
                    type="tertiary",
                    help=page(f"rail-{stands}"),
                    on_click=click,
                    args=(view, step.value),
                )
        st.caption(lacking(view.plan, stage))


def standing(plan: Plan, stage: Stage) -> Standing:
    """How far a stage is."""
    if focus_of(plan).stage is stage:
        return "now"
    if stage in plan.skipped:
        return "skipped"
    return "ahead" if not begun(plan, stage) or missing(plan, stage) else "done"


def begun(plan: Plan, stage: Stage) -> bool:
    """Whether there is anything that a stage could have finished."""
    match stage:
        case Stage.KEY_RESULTS:
            return bool(plan.objectives)
        case Stage.ACTIONS:
            return any(objective.key_results for objective in plan.objectives)
        case _:
            return True


def lacking(plan: Plan, stage: Stage) -> str:
    """What the current stage still needs, in a few words."""
    if stage is Stage.ACTIONS or (stage is Stage.KEY_RESULTS and plan.objectives):
        done, total = finished_items(plan, stage)
        return page(f"lacking-{stage}", done=done, total=total)
    if stage is Stage.BIG_OBJECTIVE and plan.big_objective is not None:
        return page("lacking-big-objective-approval")
    return page(f"lacking-{stage}")
