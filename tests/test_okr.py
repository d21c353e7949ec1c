"""The nouns: what they refuse, and how items are found."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from coach.okr import (
    BigObjective,
    KeyResult,
    Objective,
    Period,
    Plan,
    every_key_result,
    next_id,
    numbered,
    place_at,
    place_of,
    places,
)
from tests.plans import plans, school


@pytest.mark.parametrize(
    ("noun", "fields"),
    [
        pytest.param(Objective, {"text": "  "}, id="a blank text"),
        pytest.param(Objective, {"text": "x" * 2_001}, id="a text too long"),
        pytest.param(BigObjective, {"text": "x", "confidence": 11}, id="confidence beyond ten"),
        pytest.param(KeyResult, {"text": "x", "target": float("nan")}, id="no number"),
        pytest.param(KeyResult, {"text": "x", "target": float("inf")}, id="an infinite target"),
        pytest.param(KeyResult, {"text": "x", "holder": "me"}, id="a field that is unknown"),
        pytest.param(
            Period,
            {"start": date(2027, 2, 1), "end": date(2027, 1, 1)},
            id="an end before the start",
        ),
    ],
)
def test_a_noun_refuses_what_it_cannot_be(noun: Any, fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        noun(**fields)


def test_items_have_a_handle_for_people_and_a_path_for_programs() -> None:
    found = {place.handle: place.path for place in places(school())}
    assert found["O1"] == "objectives[0]"
    assert found["O1.KR2"] == "objectives[0].key_results[1]"
    assert found["O1.KR1.A2"] == "objectives[0].key_results[0].actions[1]"
    assert found["O2.KR1"] == "objectives[1].key_results[0]"
    assert found["D1"] == "dependencies[0]"


def test_a_loose_key_result_has_a_short_handle() -> None:
    plan = numbered(Plan(key_results=(KeyResult(text="NPS from 20 to 40"),)))
    assert [p.handle for p in places(plan)] == ["KR1"]
    assert [kr.text for above, kr in every_key_result(plan) if above is None] == [
        "NPS from 20 to 40"
    ]


@pytest.mark.parametrize("address", ["o1.kr2", "O1.KR2", " objectives[0].key_results[1] "])
def test_an_item_is_found_by_either_address(address: str) -> None:
    place = place_at(school(), address)
    assert place is not None
    assert place.handle == "O1.KR2"


def test_what_is_not_there_is_not_found() -> None:
    assert place_at(school(), "O9") is None
    assert place_of(school(), 999) is None


@given(plans)
def test_every_item_is_found_by_its_id_handle_and_path(plan: Plan) -> None:
    every = list(places(plan))
    assert len({p.item.id for p in every}) == len(every)
    for place in every:
        assert place_of(plan, place.item.id) == place
        assert place_at(plan, place.handle) == place
        assert place_at(plan, place.path) == place
    assert place_of(plan, next_id(plan)) is None


@given(plans)
def test_numbering_a_numbered_plan_changes_nothing(plan: Plan) -> None:
    assert numbered(plan) == plan


def test_numbering_keeps_ids_that_are_there_and_mends_doubles() -> None:
    plan = numbered(
        Plan(objectives=(Objective(id=7, text="a"), Objective(id=7, text="b"), Objective(text="c")))
    )
    ids = [o.id for o in plan.objectives]
    assert ids[0] == 7
    assert len(set(ids)) == 3
    assert 0 not in ids
