"""The rules of one plan: what checks are left out, which limits hold, which school counts."""

import streamlit as st
from pydantic import ValidationError

from coach.checks import RULES
from coach.edits import SetHouse
from coach.house import DEFAULT, SCHOOLS, House, Limits, School, Schools, still_said
from coach.pages.passage import open_passage
from coach.pages.safe import escaped
from coach.pages.view import View, change
from coach.words import page

RULE_NAMES = tuple(check.id for check in RULES)


def show_houses() -> None:
    """Have the rules of the plan opened."""
    st.session_state["panel"] = "house"


def houses(view: View) -> None:
    """What is settled for this plan, to change; kept as one step that can be undone."""
    now = view.plan.house or DEFAULT
    st.caption(page("house-help"))
    with st.form("house", border=False):
        chosen = {school.point: choice(school, now.schools) for school in SCHOOLS}
        numbers = {name: limit(name, now.limits) for name in Limits.model_fields}
        kept = [name for name in now.ignore if name not in RULE_NAMES]
        ignored = st.multiselect(
            page("house-ignore"),
            (*RULE_NAMES, *kept),
            default=list(now.ignore),
            key="house-ignore",
        )
        with st.container(horizontal=True, gap="small"):
            keep = st.form_submit_button(page("house-keep"), type="primary")
            back = st.form_submit_button(page("house-default"))
    if back:
        settle(view, None)
    elif keep:
        try:
            house = House(
                select=now.select,
                ignore=tuple(ignored),
                severity=now.severity,
                limits=Limits.model_validate(still_said(numbers, now.limits)),
                schools=Schools.model_validate(still_said(chosen, now.schools)),
            )
        except ValidationError as error:
            st.warning(escaped(error.errors()[0]["msg"].removeprefix("Value error, ")))
        else:
            settle(view, house if house.said() else None)


def settle(view: View, house: House | None) -> None:
    """Keep the rules with the plan and close the panel."""
    if house != view.plan.house:
        change(view, SetHouse(house=house), said=page("house-kept"))
    st.session_state.pop("panel", None)
    st.rerun()


def choice(school: School, now: Schools) -> str:
    """The position that is followed on a point of dispute."""
    told = {p.choice: f"{p.holds} :small[:gray[{p.who}]]" for p in school.positions}
    chosen = st.radio(
        school.question,
        list(told),
        index=list(told).index(getattr(now, school.point)),
        format_func=told.__getitem__,
        key=f"house-{school.point}",
    )
    return str(chosen)


def limit(name: str, now: Limits) -> int | float:
    """One of the numbers."""
    field = Limits.model_fields[name]
    value = getattr(now, name)
    step = 1 if isinstance(value, int) else 0.05
    number = st.number_input(
        (field.description or name).rstrip("."), value=value, step=step, key=f"house-{name}"
    )
    return int(number) if isinstance(value, int) else round(float(number), 2)


def dispute(school: School, key: str) -> None:
    """Both sides of a point on which authorities differ, and the passage that tells them."""
    with st.expander(page("authorities-differ", question=school.question)):
        st.markdown("\n".join(f"- {p.who}: {p.holds}" for p in school.positions))
        st.button(
            page("why-this"),
            key=f"dispute-{key}",
            type="tertiary",
            on_click=open_passage,
            args=(school.source,),
        )
