"""What is written can be read back: any plan, in every format that is read."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.formats import plan_csv, plan_json, plan_markdown, read_draft, safe_text
from coach.house import House, Limits, Schools
from coach.okr import (
    Action,
    BigObjective,
    Dependency,
    Ignored,
    KeyResult,
    Objective,
    Period,
    Plan,
    Stage,
    numbered,
    place_of,
    places,
)

TRICKY = [
    "# not a heading", "- not a bullet", "[x] not a task", "1. not a number", "a | b | c",
    "=1+1", "+49 30", "-5 %", "@home", "'quoted", "'=quoted", "tab\tinside", "two\nlines",
    "<script>alert(1)</script>", "*bold* _it_ `code` ~~s~~", "back\\slash\\", "a \\*(b)*",
    "ends in *(approved)*", "by 2027-01-01, approved", "12 → 16 %, confidence 5/10",
    "not measured yet", "source: me, metric: you", "O1: objective", "KR1: result", "👩‍👩‍👧 emoji",
    "مرحبا بالعالم", "שלום", "目标：一、二", "C# #", "###", "---", "***", "&amp; $x$", "~",
    "Big O: nothing", "<br>", "? → ?", "a, b, c", 'say "so"', "a;b", "Why: because", "=", "'",
    "- Stage: 1", "plan", "KR1 Raise NPS from 12 to 16 by June",
]  # fmt: skip


def words(least: int = 0) -> st.SearchStrategy[str]:
    any_text = st.text(max_size=40).map(lambda text: safe_text(text).strip())
    return (st.sampled_from(TRICKY) | any_text).filter(lambda text: len(text) >= least)


text = words(1)
label = st.just("") | words()
days = st.none() | st.dates()
confidence = st.none() | st.integers(0, 10)
number = (
    st.none()
    | st.integers(-(10**6), 10**6).map(float)
    | st.floats(allow_nan=False, allow_infinity=False)
)
ambition = st.sampled_from([None, "committed", "aspirational", "learning"])
actions = st.builds(
    Action,
    text=text,
    stage=label,
    due=days,
    result=label,
    if_then=label,
    helper=label,
    hours=number,
    approved=st.booleans(),
)
key_results = st.builds(
    KeyResult,
    text=text,
    metric=label,
    baseline=number,
    target=number,
    unit=label,
    direction=st.sampled_from([None, "increase", "decrease", "reach", "keep"]),
    due=days,
    source=label,
    confidence=confidence,
    owner=label,
    type=ambition,
    role=st.sampled_from([None, "leading", "lagging", "quality"]),
    trigger=label,
    approved=st.booleans(),
    actions=st.lists(actions, max_size=3).map(tuple),
)
objectives = st.builds(
    Objective,
    text=text,
    type=ambition,
    why_now=label,
    confidence=confidence,
    owner=label,
    origin=st.sampled_from([None, "own", "above"]),
    serves=label,
    approved=st.booleans(),
    key_results=st.lists(key_results, max_size=3).map(tuple),
)


houses = st.builds(
    House,
    ignore=st.lists(st.sampled_from(["kr-no-source", "set-", "R14"]), unique=True).map(tuple),
    severity=st.dictionaries(
        st.sampled_from(["kr-", "o-number"]), st.sampled_from(["nudge", "warn"])
    ),
    limits=st.builds(Limits, most_objectives=st.integers(3, 20)),
    schools=st.builds(Schools, milestones=st.sampled_from(["never", "allowed"])),
).filter(lambda house: house != House())


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    start, end = sorted((draw(st.dates()), draw(st.dates())))
    plan = numbered(
        Plan(
            title=draw(label),
            period=draw(st.sampled_from([None, Period(start=start, end=end)])),
            mission=draw(label),
            big_objective=draw(
                st.none()
                | st.builds(
                    BigObjective,
                    text=text,
                    why=label,
                    confidence=confidence,
                    importance=confidence,
                    approved=st.booleans(),
                )
            ),
            objectives=tuple(draw(st.lists(objectives, max_size=3))),
            key_results=tuple(draw(st.lists(key_results, max_size=2))),
            not_now=tuple(draw(st.lists(text, max_size=3))),
            dependencies=tuple(
                draw(
                    st.lists(
                        st.builds(Dependency, on=text, what=label, by=days, agreed=st.booleans()),
                        max_size=2,
                    )
                )
            ),
            health=tuple(draw(st.lists(text, max_size=2))),
            stopping=tuple(draw(st.lists(text, max_size=2))),
            watch=tuple(draw(st.lists(text, max_size=2))),
            team=draw(label),
            hours=draw(number),
            shared=draw(st.none() | st.booleans()),
            house=draw(st.none() | houses),
            read_by=tuple(draw(st.lists(text, max_size=2))),
            approved=draw(st.booleans()),
            skipped=tuple(draw(st.lists(st.sampled_from(Stage), unique=True))),
            visiting=draw(st.none() | st.sampled_from(Stage)),
        )
    )
    ids = [place.item.id for place in places(plan)]
    targets = st.sampled_from(["plan", "big-objective", *ids])
    ignored = st.builds(Ignored, rule=text, target=targets, reason=label)
    return plan.model_copy(
        update={
            "ignored": tuple(draw(st.lists(ignored, max_size=2))),
            "visiting_item": draw(st.sampled_from([None, *ids])),
        }
    )


def by_handle(plan: Plan) -> dict[str, Any]:
    """The plan without its ids: what points at an item points at its handle."""

    def handle(target: int | str | None) -> str | None:
        place = place_of(plan, target) if isinstance(target, int) else None
        return place.handle if place else None if target is None else str(target)

    def without_ids(value: Any) -> Any:
        match value:
            case dict():
                return {k: without_ids(v) for k, v in value.items() if k != "id"}
            case list() | tuple():
                return [without_ids(inner) for inner in value]
            case _:
                return value

    said: dict[str, Any] = without_ids(plan.model_dump())
    for one, ignored in zip(said["ignored"], plan.ignored, strict=True):
        one["target"] = handle(ignored.target)
    said["visiting_item"] = handle(plan.visiting_item)
    return said


thorough = settings(max_examples=60, deadline=None)


@thorough
@given(plan=plans())
def test_json_gives_back_the_very_plan(plan: Plan) -> None:
    imported = read_draft(json.dumps(plan_json(plan)), name="plan.json")
    assert imported.plan == plan
    assert imported.lines_left_over == ()


@thorough
@given(plan=plans())
def test_markdown_gives_back_the_plan_up_to_ids(plan: Plan) -> None:
    written = plan_markdown(plan)
    imported = read_draft(written, name="plan.md")
    assert by_handle(imported.plan) == by_handle(plan)
    assert imported.lines_left_over == ()
    assert plan_markdown(imported.plan) == written


@thorough
@given(plan=plans())
def test_csv_gives_back_the_plan_up_to_ids(plan: Plan) -> None:
    imported = read_draft(plan_csv(plan), name="plan.csv")
    assert by_handle(imported.plan) == by_handle(plan)
    assert imported.lines_left_over == ()


@pytest.mark.parametrize("write", [plan_markdown, plan_csv], ids=["markdown", "csv"])
@thorough
@given(plan=plans())
def test_bytes_read_like_text(write: Any, plan: Plan) -> None:
    written = write(plan)
    assert read_draft(written.encode("utf-8-sig")) == read_draft(written)


def test_a_sign_for_a_unit_reads_the_same_beside_an_emoji_and_alone() -> None:
    unit = "\u212a"  # the kelvin sign, which is the letter K
    alone = safe_text(f"Team: {unit}")
    assert alone == "Team: K"
    assert safe_text(f"Why: \U0001f642\nTeam: {unit}").endswith(alone)


@thorough
@given(text=st.text())
def test_safe_text_is_idempotent(text: str) -> None:
    assert safe_text(safe_text(text)) == safe_text(text)
