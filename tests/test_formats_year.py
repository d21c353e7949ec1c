"""The running year in files: what is written reads back, and what is wrong is said."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.entries import handle_of
from coach.errors import Unreadable
from coach.formats import FORMATS, left_out, plan_json, plan_markdown, read_draft, safe_text
from coach.okr import KeyResult, Objective, Plan
from coach.year import (
    GONE,
    Change,
    CheckIn,
    Cycle,
    HealthState,
    PastKeyResult,
    PastObjective,
    Priority,
    Review,
    Scored,
    Standing,
)

TRICKY = [
    "O1.KR1: 24", "gone", "Win: nothing", "*(must, done)*", "score 0.7", "# no heading", "a, b",
    "two\nlines", "2027-02-01, O1: text", "C# #", "not scored", "- Reason: x", "- a", "<b>", "?",
]  # fmt: skip
GUESTS, TABLES = 4, 7

text = (
    st.sampled_from(TRICKY) | st.text(max_size=30).map(lambda said: safe_text(said).strip())
).filter(bool)
label = st.just("") | text
texts = st.lists(text, max_size=2).map(tuple)
number = st.none() | st.floats(allow_nan=False, allow_infinity=False)
score = st.none() | st.floats(0, 1)
item = st.sampled_from([GUESTS, TABLES, GONE])
minutes = st.none() | st.integers(0, 1440)
kinds = st.none() | st.sampled_from(["committed", "aspirational", "learning"])

check_ins = st.builds(
    CheckIn,
    day=st.dates(),
    standings=st.lists(
        st.builds(
            Standing,
            key_result=item,
            value=number,
            confidence=st.none() | st.integers(0, 10),
            reason=label,
            blocker=label,
            help=label,
        ),
        max_size=3,
    ).map(tuple),
    priorities=st.lists(
        st.builds(
            Priority,
            text=text,
            key_result=st.none() | item,
            must=st.booleans(),
            outcome=st.sampled_from(["open", "done", "carried", "dropped"]),
        ),
        max_size=2,
    ).map(tuple),
    health=st.lists(
        st.builds(
            HealthState,
            metric=text,
            state=st.sampled_from(["green", "yellow", "red"]),
            response=label,
        ),
        max_size=2,
    ).map(tuple),
    wins=texts,
    ahead=texts,
    note=label,
)
reviews = st.builds(
    Review,
    kind=st.sampled_from(["monthly", "quarterly", "half-year", "yearly"]),
    day=st.dates(),
    scores=st.lists(
        st.builds(Scored, key_result=item, score=score, value=number, note=label), max_size=2
    ).map(tuple),
    reflection=label,
    lesson=label,
    talking=minutes,
    reporting=minutes,
)
changes = st.builds(
    Change,
    day=st.dates(),
    item=st.sampled_from([1, GUESTS, GONE, "plan", "big-objective"]),
    what=st.sampled_from(["text", "target", "due", "type", "started", "stopped"]),
    before=label,
    after=label,
    reason=label,
    trigger=label,
    affects=texts,
    told=texts,
    old_score=score,
)
past_objectives = st.builds(
    PastObjective,
    text=text,
    type=kinds,
    score=score,
    key_results=st.lists(st.builds(PastKeyResult, text=text, score=score), max_size=2).map(tuple),
)
periods = st.none() | st.tuples(st.dates(), st.dates()).map(
    lambda days: {"start": min(days), "end": max(days)}
)
cycles = st.builds(
    Cycle.model_validate,
    st.fixed_dictionaries(
        {
            "title": label,
            "period": periods,
            "lesson": label,
            "objectives": st.lists(past_objectives, max_size=2),
        }
    ),
)
INN = Plan(
    objectives=(
        Objective(
            id=1,
            text="Guests come back",
            key_results=(
                KeyResult(id=GUESTS, text="Returning guests from 20 % to 40 %"),
                KeyResult(id=TABLES, text="Tables taken from 4 to 12"),
            ),
        ),
    )
)
plans = st.builds(
    lambda **year: INN.model_copy(update={name: tuple(told) for name, told in year.items()}),
    check_ins=st.lists(check_ins, max_size=2),
    reviews=st.lists(reviews, max_size=2),
    changes=st.lists(changes, max_size=2),
    earlier=st.lists(cycles, max_size=2),
)
thorough = settings(max_examples=80, deadline=None)


def by_handle(plan: Plan) -> Any:
    """The running year with handles in the place of ids."""

    def named(value: Any) -> Any:
        match value:
            case dict():
                return {
                    name: handle_of(plan, inner)
                    if name in ("key_result", "item") and inner is not None
                    else named(inner)
                    for name, inner in value.items()
                }
            case list() | tuple():
                return [named(inner) for inner in value]
            case _:
                return value

    return named(plan.model_dump(include={"check_ins", "reviews", "changes", "earlier"}))


@thorough
@given(plan=plans)
def test_json_gives_back_the_very_year(plan: Plan) -> None:
    imported = read_draft(json.dumps(plan_json(plan)))
    assert imported.plan == plan


@thorough
@given(plan=plans)
def test_markdown_gives_back_the_year_up_to_ids(plan: Plan) -> None:
    written = plan_markdown(plan)
    imported = read_draft(written)
    assert imported.lines_left_over == ()
    assert by_handle(imported.plan) == by_handle(plan)
    assert plan_markdown(imported.plan) == written


def test_a_draft_by_hand_names_items_by_their_handles() -> None:
    draft = {
        "objectives": [{"text": "Guests come back", "key_results": ["Guests from 20 to 40"]}],
        "check_ins": [
            {
                "day": "2027-02-08",
                "standings": [{"key_result": "O1.KR1", "value": 24, "confidence": 6}],
                "priorities": ["Sort the cellar", {"text": "Ring ten", "key_result": "o1.kr1"}],
            }
        ],
        "changes": [{"day": "2027-02-01", "item": "O1", "reason": "a new owner"}],
    }
    plan = read_draft(json.dumps(draft)).plan
    (objective,) = plan.objectives
    (kr,) = objective.key_results
    (check_in,) = plan.check_ins
    assert check_in.standings[0].key_result == kr.id
    assert [p.key_result for p in check_in.priorities] == [None, kr.id]
    assert plan.changes[0].item == objective.id


@pytest.mark.parametrize(
    ("year", "said"),
    [
        pytest.param(
            {"check_ins": [{"day": "2027-02-08", "standings": [{"key_result": "O1.KR9"}]}]},
            r"check_ins\[0\]\.standings\[0\]\.key_result.*'O1.KR9'.*handle",
            id="handle of nothing",
        ),
        pytest.param(
            {"check_ins": [{"day": "2027-02-30"}]},
            r"check_ins\[0\]\.day.*date that exists",
            id="day",
        ),
        pytest.param({"check_ins": [{}]}, r"check_ins\[0\]\.day.* is missing", id="no day"),
        pytest.param(
            {"check_ins": [{"date": "2027-02-08"}]}, r"check_ins\[0\]\.date.*'day'", id="other name"
        ),
        pytest.param(
            {"reviews": [{"kind": "monthly", "day": "2027-02-08", "scores": [{"score": 7}]}]},
            r"reviews\[0\]\.scores\[0\]\.score.*0\.0 and 1\.0",
            id="score out of range",
        ),
        pytest.param({"reviews": ["all went well"]}, r"reviews\[0\].*object", id="string"),
        pytest.param(
            {"changes": [{"day": "2027-02-08", "item": -1}]}, r"changes\[0\]\.item'", id="item"
        ),
    ],
)
def test_what_is_wrong_in_json_is_said_with_its_place(year: dict[str, Any], said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read_draft(json.dumps({"key_results": ["Guests from 20 to 40"], **year}))


def test_a_handle_of_nothing_in_markdown_is_handed_back_and_its_entry_kept() -> None:
    written = plan_markdown(INN) + "\n## Check-in 2027-02-08\n\n- O3.KR1: 24, confidence 6/10\n"
    imported = read_draft(written)
    assert imported.lines_left_over == ("O3.KR1 (check-ins, number 1)",)
    (standing,) = imported.plan.check_ins[0].standings
    assert (standing.key_result, standing.value, standing.confidence) == (GONE, 24, 6)


@pytest.mark.parametrize(
    "row",
    [
        "- O1.KR1: 24, very sure",
        "- Priority: Ring ten *(urgent)*",
        "- Health: Overtime *(purple)*",
        "- Mood: good",
        "  - Reason: nothing above",
        "just words",
    ],
)
def test_a_line_beyond_the_grammar_is_handed_back(row: str) -> None:
    imported = read_draft(f"{plan_markdown(INN)}\n## Check-in 2027-02-08\n\n{row}\n")
    assert imported.lines_left_over == (row.strip(),)


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_without_the_year_says_so(form: str) -> None:
    told = INN.model_copy(update={"changes": (Change(day=date(2027, 2, 1)),)})
    assert left_out(INN, form) == ""
    assert bool(left_out(told, form)) is (form not in ("md", "json"))


def test_a_day_that_does_not_exist_is_said() -> None:
    with pytest.raises(Unreadable, match=r"check_ins\[0\]\.day"):
        read_draft(f"{plan_markdown(INN)}\n## Check-in 2027-02-30\n\n- Win: a first guest\n")


def test_an_item_that_left_the_plan_keeps_its_id_from_others() -> None:
    from coach.okr import next_id

    assert next_id(INN) == TABLES + 1
    told = INN.model_copy(
        update={"changes": (Change.model_validate({"day": "2027-02-01", "item": 50}),)}
    )
    assert next_id(told) == 51
